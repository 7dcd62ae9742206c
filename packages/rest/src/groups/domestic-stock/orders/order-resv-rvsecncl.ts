import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.orderResvRvsecncl',
  method: 'POST',
  path: '/uapi/domestic-stock/v1/trading/order-resv-rvsecncl',
  tr: { by: 'action', amend: { real: 'CTSC0013U', paper: null }, cancel: { real: 'CTSC0009U', paper: null } },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 종목코드 6자리, 정정에 필수 · stock code; needed to amend */
    PDNO: 'text?',
    /** 주문수량 (주), 정정에 필수 · quantity; needed to amend */
    ORD_QTY: 'int?',
    /** 주문단가 (원), 정정에 필수 · price, 0 for types without one; needed to amend */
    ORD_UNPR: 'int?',
    /** 매도매수구분코드, 정정에 필수 · side; needed to amend */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수', '': '미지정' },
    /** 주문구분코드, 정정에 필수 · order type; needed to amend */
    ORD_DVSN_CD: { '00': '지정가', '01': '시장가', '02': '조건부지정가', '05': '장전 시간외', '': '미지정' },
    /** 주문대상잔고구분코드, 정정에 필수 · what is traded: 10 cash, all others to sell; needed to amend */
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
      '': '미지정',
    },
    /** 대출일자 (YYYYMMDD), 현금은 공란 (추정) · date of the loan to repay; presumably left out for cash */
    LOAN_DT: 'date?',
    /** 예약주문종료일자 (YYYYMMDD), 공란이면 다음 영업일만 (추정) · last day it is tried; left out: presumably the next trading day only */
    RSVN_ORD_END_DT: 'date?',
    /** 연락전화번호 · telephone number; spelt so in the reference, `CTAC_TLNO` in its example */
    CTAL_TLNO: 'text?',
    /** 예약주문순번 · number of the reserved order */
    RSVN_ORD_SEQ: 'text',
    /** 예약주문조직번호 · branch of the reserved order; may be left out */
    RSVN_ORD_ORGNO: 'text?',
    /** 예약주문주문일자 (YYYYMMDD) · day of the reservation */
    RSVN_ORD_ORD_DT: 'date?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 정상처리여부 · it was done */ NRML_PRCS_YN: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderResvRvsecncl`. */
export interface OrderResvRvsecnclParams extends ParamsOf<typeof spec> {
  /** 정정·취소 구분: 정정 `amend`, 취소 `cancel` · amend or cancel; chooses the TR id */
  action: 'amend' | 'cancel'
}
/** Answer of `orderResvRvsecncl`. */
export interface OrderResvRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 주식예약주문정정취소 · amends or cancels a reserved order for a domestic stock.
 *
 * v1_국내주식-018,019 · TR 정정 `CTSC0013U`, 취소 `CTSC0009U` (amend, cancel; real only) · 모의투자 미지원 (no paper TR)
 *
 * Never sent twice on doubt: read `outcome` of the error.
 *
 * @example
 * import { orderResvRvsecncl } from '@kis/rest/domestic-stock'
 *
 * const { output } = await orderResvRvsecncl(client, {
 *   action: 'cancel',
 *   RSVN_ORD_SEQ: '39447',
 *   RSVN_ORD_ORD_DT: '20260302',
 * })
 * console.log(output.NRML_PRCS_YN)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const orderResvRvsecncl: RealOnlyEndpoint<OrderResvRvsecnclParams, OrderResvRvsecnclResult> =
  /* @__PURE__ */ endpoint(spec)
