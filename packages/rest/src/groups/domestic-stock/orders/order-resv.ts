import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.orderResv',
  method: 'POST',
  path: '/uapi/domestic-stock/v1/trading/order-resv',
  tr: { real: 'CTSC0008U', paper: null },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 종목코드 6자리 · stock code such as `005930` */
    PDNO: 'text',
    /** 주문수량 (주) · quantity */
    ORD_QTY: 'int',
    /** 주문단가 (원), 시장가와 장전 시간외는 0 (추정: 현금 주문과 같이) · price; 0 for types without one, as in cash orders */
    ORD_UNPR: 'int',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수' },
    /** 주문구분코드 · order type */
    ORD_DVSN_CD: { '00': '지정가', '01': '시장가', '02': '조건부지정가', '05': '장전 시간외' },
    /** 주문대상잔고구분코드 · what is traded: 10 cash, to buy or sell; all others to sell */
    ORD_OBJT_CBLC_DVSN_CD: {
      '10': '현금',
      '12': '주식담보대출',
      '14': '대여상환',
      '21': '자기융자신규',
      '22': '유통대주신규',
      '23': '유통융자신규',
      '24': '자기대주신규',
      '25': '자기융자상환',
      '26': '유통대주상환',
      '27': '유통융자상환',
      '28': '자기대주상환',
    },
    /** 대출일자 (YYYYMMDD), 현금은 공란 (추정) · date of the loan to repay; presumably left out for cash */
    LOAN_DT: 'date?',
    /** 예약주문종료일자 (YYYYMMDD), 공란이면 다음 영업일만 (추정) · last day it is tried; left out: presumably the next trading day only */
    RSVN_ORD_END_DT: 'date?',
    /** 대여일자 (YYYYMMDD) · date of the stock loan; left out for cash */
    LDNG_DT: 'date?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 예약주문 순번 · number of the reserved order; needed to amend or cancel */ RSVN_ORD_SEQ: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderResv`. */
export interface OrderResvParams extends ParamsOf<typeof spec> {}
/** Answer of `orderResv`. */
export interface OrderResvResult extends ResultOf<typeof spec> {}

/**
 * 주식예약주문 · reserves an order for a coming day.
 *
 * v1_국내주식-017 · TR `CTSC0008U` 실전 전용 (real only) · 모의투자 미지원 (no paper TR)
 *
 * Success means that the reservation was taken: it becomes an order on a coming trading day. Never sent twice on doubt: read `outcome` of the error.
 *
 * @example
 * import { orderResv } from '@kis/rest/domestic-stock'
 *
 * const { output } = await orderResv(client, {
 *   PDNO: '009150',
 *   ORD_QTY: 10,
 *   ORD_UNPR: 160_000,
 *   SLL_BUY_DVSN_CD: '02',
 *   ORD_DVSN_CD: '00',
 *   ORD_OBJT_CBLC_DVSN_CD: '10',
 * })
 * console.log(output.RSVN_ORD_SEQ)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const orderResv: RealOnlyEndpoint<OrderResvParams, OrderResvResult> = /* @__PURE__ */ endpoint(spec)
