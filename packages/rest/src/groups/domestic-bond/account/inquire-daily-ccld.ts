import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquireDailyCcld',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/trading/inquire-daily-ccld',
  tr: { real: 'CTSC8013R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_NK200: 'ctx_area_nk200', CTX_AREA_FK200: 'ctx_area_fk200' } },
  params: {
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '%': '전체', '01': '매도', '02': '매수' },
    /** 정렬순서구분 · sort order */
    SORT_SQN_DVSN: { '01': '주문순서', '02': '주문역순' },
    /** 상품번호, 공란이면 전체 · code of the bond (ISIN); left out: all */
    PDNO: 'text?',
    /** 미체결여부 · all, filled only, open only */
    NCCS_YN: { N: '전체', C: '체결', Y: '미체결' },
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
  },
  output: {
    output2: {
      shape: 'one',
      fields: {
        /** 총주문수량 (액면 천원) · quantity ordered in all */ tot_ord_qty: 'int?',
        /** 총체결수량합계 (액면 천원) · quantity of all fills */ tot_ccld_qty_smtl: 'int?',
        /** 총채권체결평균단가 (원) · average price of all fills */ tot_bond_ccld_avg_unpr: 'decimal?',
        /** 총체결금액합계 (원) · amount of all fills */ tot_ccld_amt_smtl: 'int?',
      },
    },
    output1: {
      shape: 'many',
      fields: {
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문번호 · number of the original order */ orgn_odno: 'text?',
        /** 주문구분명 · order type as text */ ord_dvsn_name: 'text?',
        /** 매도매수구분코드명 · side and state as text, such as `현금매수거부` */ sll_buy_dvsn_cd_name: 'text?',
        /** 단축상품번호 · code of the bond (ISIN), in spite of the name */ shtn_pdno: 'text',
        /** 상품약어명 · short name of the bond */ prdt_abrv_name: 'text?',
        /** 주문수량 (액면 천원) · quantity ordered */ ord_qty: 'int',
        /** 채권주문단가 (원) · price of the order; 0 for a cancellation */ bond_ord_unpr: 'decimal?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 총체결수량 (액면 천원) · quantity filled */ tot_ccld_qty: 'int?',
        /** 채권평균단가 (원) · average price of the fills */ bond_avg_unpr: 'decimal?',
        /** 총체결금액 (원) · amount of the fills */ tot_ccld_amt: 'int?',
        /** 대출일자 · loan date */ loan_dt: 'date?',
        /** 매수일자 · day of the purchase */ buy_dt: 'date?',
        /** 소액시장참여여부명 · market, such as `일반시장` */ samt_mket_ptci_yn_name: 'text?',
        /** 분리과세가능여부알림 · taxation, such as `종합과세` */ sprx_psbl_yn_ifom: 'text?',
        /** 주문매체구분명 · channel of the order; the example holds the code `33` */ ord_mdia_dvsn_name: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 미체결수량 (액면 천원) · quantity still open */ nccs_qty: 'int?',
        /** 주문채번지점번호 · branch that took the order */ ord_gno_brno: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyCcld`. */
export interface InquireDailyCcldParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyCcld`. */
export interface InquireDailyCcldResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 주문체결내역 · bond orders and fills of an account by day.
 *
 * 국내주식-127 · TR `CTSC8013R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 주문 목록 (orders), `output2` 합계, 한 건 (totals). The document swaps the two names (문서와 예시가 다름).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireDailyCcld } from '@kis/rest/domestic-bond'
 *
 * const pages = paginate(inquireDailyCcld, client, {
 *   INQR_STRT_DT: '20240401',
 *   INQR_END_DT: '20240425',
 *   SLL_BUY_DVSN_CD: '%',
 *   SORT_SQN_DVSN: '01',
 *   NCCS_YN: 'N',
 * })
 * for await (const row of pages.items('output1')) console.log(row.odno, row.ord_qty, row.tot_ccld_qty)
 * @throws KisDecodeError when an order has no quantity.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 주문/계좌
 */
export const inquireDailyCcld: RealOnlyEndpoint<InquireDailyCcldParams, InquireDailyCcldResult> =
  /* @__PURE__ */ endpoint(spec)
