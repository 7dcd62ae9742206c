import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'
import { ORDER_DIVISIONS } from '../orders/order-divisions.js'

const spec = {
  id: 'domesticStock.inquirePsblRvsecncl',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-psbl-rvsecncl',
  tr: { real: 'TTTC0084R', paper: null },
  lane: 'account',
  account: true,
  paging: {
    cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' },
    pageSize: { real: 50, paper: null },
  },
  params: {
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
    /** 조회구분1 · sorted by order or by stock */
    INQR_DVSN_1: { '0': '주문', '1': '종목' },
    /** 조회구분2 · side */
    INQR_DVSN_2: { '0': '전체', '1': '매도', '2': '매수' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주문채번지점번호 · branch that took the order; send it as `KRX_FWDG_ORD_ORGNO` */ ord_gno_brno: 'text',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문번호 · number of the order amended */ orgn_odno: 'text?',
        /** 주문구분명 · order type as text */ ord_dvsn_name: 'text?',
        /** 상품번호 · stock code */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 정정취소구분명 · amendment or cancellation as text */ rvse_cncl_dvsn_name: 'text?',
        /** 주문수량 (주) · ordered */ ord_qty: 'int',
        /** 주문단가 (원) · price of the order */ ord_unpr: 'int?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 총체결수량 (주) · filled */ tot_ccld_qty: 'int?',
        /** 총체결금액 (원) · amount of the fills */ tot_ccld_amt: 'int?',
        /** 가능수량 (주) · can be amended or cancelled */ psbl_qty: 'int',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 주문구분코드 · order type */ ord_dvsn_cd: ORDER_DIVISIONS,
        /** 운용사지정주문번호 · order number of an asset manager */ mgco_aptm_odno: 'text?',
        /** 거래소구분코드 · exchange; `02` KRX, `03` KOSDAQ */ excg_dvsn_cd: 'text?',
        /** 거래소ID구분코드 · venue */ excg_id_dvsn_cd: {
          KRX: '한국거래소',
          NXT: '넥스트레이드',
          SOR: '최선주문집행 (SOR)',
        },
        /** 거래소ID구분명 · venue as text */ excg_id_dvsn_name: 'text?',
        /** 스톱지정가조건가격 (원) · stop price */ stpm_cndt_pric: 'int?',
        /** 스톱지정가효력발생여부 · the stop was hit */ stpm_efct_occr_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsblRvsecncl`. */
export interface InquirePsblRvsecnclParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsblRvsecncl`. */
export interface InquirePsblRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 주식정정취소가능주문조회 · open orders that can be amended or cancelled.
 *
 * v1_국내주식-004 · TR `TTTC0084R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged): 50건
 *
 * On paper ask `inquireDailyCcld` with `CCLD_DVSN` 02 instead.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquirePsblRvsecncl } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(inquirePsblRvsecncl, client, { INQR_DVSN_1: '0', INQR_DVSN_2: '0' })
 * for await (const row of pages.items('output')) console.log(row.odno, row.psbl_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const inquirePsblRvsecncl: RealOnlyEndpoint<InquirePsblRvsecnclParams, InquirePsblRvsecnclResult> =
  /* @__PURE__ */ endpoint(spec)
