import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquirePsblRvsecncl',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/trading/inquire-psbl-rvsecncl',
  tr: { real: 'CTSC8035R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 주문일자 (YYYYMMDD), 보통 공란 · day of the order; usually left out */
    ORD_DT: 'date?',
    /** 주문번호, 보통 공란 · order number; left out: all open orders */
    ODNO: 'text?',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주문번호 · order number */ odno: 'text',
        /** 상품번호 · code of the bond (ISIN) */ pdno: 'text',
        /** 정정취소구분명 · kind of order as text; the example holds `현금매수` */ rvse_cncl_dvsn_name: 'text?',
        /** 주문수량 (액면 천원) · quantity ordered */ ord_qty: 'int',
        /** 채권주문단가 (원) · price of the order */ bond_ord_unpr: 'decimal?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 총체결수량 (액면 천원) · quantity filled */ tot_ccld_qty: 'int?',
        /** 총체결금액 (원) · amount of the fills */ tot_ccld_amt: 'int?',
        /** 주문가능수량 (액면 천원) · quantity that can be amended or cancelled */ ord_psbl_qty: 'int?',
        /** 원주문번호 · order that this one amended */ orgn_odno: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 주문구분코드 · order type */ ord_dvsn_cd: 'text?',
        /** 운용사지정주문번호 · order number of an asset manager */ mgco_aptm_odno: 'text?',
        /** 소액시장참여여부 · in the small-lot market */ samt_mket_ptci_yn: 'flag?',
        /** 상품약어명 · short name of the bond */ prdt_abrv_name: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsblRvsecncl`. */
export interface InquirePsblRvsecnclParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsblRvsecncl`. */
export interface InquirePsblRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 채권정정취소가능주문조회 · open bond orders that can be amended or cancelled.
 *
 * 국내주식-126 · TR `CTSC8035R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquirePsblRvsecncl } from '@kis/rest/domestic-bond'
 *
 * const pages = paginate(inquirePsblRvsecncl, client, {})
 * for await (const row of pages.items('output')) console.log(row.odno, row.ord_psbl_qty)
 * @throws KisDecodeError when an order has no quantity.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 주문/계좌
 */
export const inquirePsblRvsecncl: RealOnlyEndpoint<InquirePsblRvsecnclParams, InquirePsblRvsecnclResult> =
  /* @__PURE__ */ endpoint(spec)
