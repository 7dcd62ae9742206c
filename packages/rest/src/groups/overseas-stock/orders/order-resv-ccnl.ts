import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.orderResvCcnl',
  method: 'POST',
  path: '/uapi/overseas-stock/v1/trading/order-resv-ccnl',
  tr: { real: 'TTTT3017U', paper: 'VTTT3017U' },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 예약주문접수일자 (YYYYMMDD) · day the reservation was received */
    RSVN_ORD_RCIT_DT: 'date',
    /** 해외예약주문번호 · number of the reservation */
    OVRS_RSVN_ODNO: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 해외예약주문번호 · number of the reservation */ OVRS_RSVN_ODNO: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderResvCcnl`. */
export interface OrderResvCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `orderResvCcnl`. */
export interface OrderResvCcnlResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 예약주문접수취소 · cancels a reserved order for a US stock.
 *
 * v1_해외주식-004 · TR `TTTT3017U` 실전, `VTTT3017U` 모의 (real, paper)
 *
 * Asian reservations are cancelled by `orderResv`. Never sent twice on doubt: read `outcome` of the error. 공식 예시 없음 (no official
 * example); the document misspells the first key as `RSYN_ORD_RCIT_DT` (문서와 예시가 다름).
 *
 * @example
 * import { orderResvCcnl } from '@kis/rest/overseas-stock'
 *
 * const { output } = await orderResvCcnl(client, { RSVN_ORD_RCIT_DT: '20260331', OVRS_RSVN_ODNO: '0000117057' })
 * console.log(output.OVRS_RSVN_ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 해외주식 › 주문/계좌
 */
export const orderResvCcnl: Endpoint<OrderResvCcnlParams, OrderResvCcnlResult> = /* @__PURE__ */ endpoint(spec)
