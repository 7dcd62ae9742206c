import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.orderResvCcnl',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/order-resv-ccnl',
  tr: { real: 'CTSC0004R', paper: null },
  lane: 'account',
  account: true,
  paging: {
    cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' },
    pageSize: { real: 20, paper: null },
  },
  params: {
    /** 예약주문시작일자 (YYYYMMDD) · first day of reserving */
    RSVN_ORD_ORD_DT: 'date',
    /** 예약주문종료일자 (YYYYMMDD) · last day of reserving */
    RSVN_ORD_END_DT: 'date',
    /** 예약주문순번, 공란이면 전체 · number of the reserved order; usually left out */
    RSVN_ORD_SEQ: 'text?',
    /** 단말매체종류코드 · channel; fixed */
    TMNL_MDIA_KIND_CD: { '00': '기본값' },
    /** 처리구분코드 · all, processed or still waiting */
    PRCS_DVSN_CD: { '0': '전체', '1': '처리내역', '2': '미처리내역' },
    /** 취소여부, Y는 유효한 주문만 · Y lists valid orders only; fixed */
    CNCL_YN: { Y: '기본값' },
    /** 상품번호, 공란이면 전체 · stock code; left out: all */
    PDNO: 'text?',
    /** 매도매수구분코드, 보통 공란 · side; usually left out */
    SLL_BUY_DVSN_CD: 'text?',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 예약주문 순번 · number of the reserved order; needed to amend or cancel */ rsvn_ord_seq: 'text',
        /** 예약주문주문일자 · day of the reservation; needed to amend or cancel */ rsvn_ord_ord_dt: 'date?',
        /** 예약주문접수일자 · day it was received */ rsvn_ord_rcit_dt: 'date?',
        /** 상품번호 · stock code */ pdno: 'text',
        /** 주문구분코드 · order type */ ord_dvsn_cd: 'text?',
        /** 주문예약수량 (주) · ordered */ ord_rsvn_qty: 'int?',
        /** 총체결수량 (주) · filled */ tot_ccld_qty: 'int?',
        /** 취소주문일자 · day it was cancelled */ cncl_ord_dt: 'date?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 연락전화번호 · telephone number */ ctac_tlno: 'text?',
        /** 거부사유2 · why it was rejected */ rjct_rson2: 'text?',
        /** 주문번호 · order number, once it has become an order */ odno: 'text',
        /** 예약주문접수시각 (HHMMSS) · time it was received */ rsvn_ord_rcit_tmd: 'time?',
        /** 한글종목단축명 · short name of the stock */ kor_item_shtn_name: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 주문예약단가 (원) · price */ ord_rsvn_unpr: 'int?',
        /** 총체결금액 (원) · amount of the fills */ tot_ccld_amt: 'int?',
        /** 대출일자 · loan date */ loan_dt: 'date?',
        /** 취소접수시각 (HHMMSS) · time the cancellation was received */ cncl_rcit_tmd: 'time?',
        /** 처리결과 · result as text */ prcs_rslt: 'text?',
        /** 주문구분명 · order type as text */ ord_dvsn_name: 'text?',
        /** 단말매체종류코드 · channel that it came by */ tmnl_mdia_kind_cd: 'text?',
        /** 예약종료일자 · last day it is tried */ rsvn_end_dt: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderResvCcnl`. */
export interface OrderResvCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `orderResvCcnl`. */
export interface OrderResvCcnlResult extends ResultOf<typeof spec> {}

/**
 * 주식예약주문조회 · reserved orders of an account.
 *
 * v1_국내주식-020 · TR `CTSC0004R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged): 실전 20건
 *
 * 공식 예시 없음 (no official example): the names of the reply's cursor are inferred.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { orderResvCcnl } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(orderResvCcnl, client, {
 *   RSVN_ORD_ORD_DT: '20260302',
 *   RSVN_ORD_END_DT: '20260331',
 *   PRCS_DVSN_CD: '0',
 * })
 * for await (const row of pages.items('output')) console.log(row.rsvn_ord_seq, row.pdno, row.prcs_rslt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const orderResvCcnl: RealOnlyEndpoint<OrderResvCcnlParams, OrderResvCcnlResult> = /* @__PURE__ */ endpoint(spec)
