import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.orderRvsecncl',
  method: 'POST',
  path: '/uapi/overseas-futureoption/v1/trading/order-rvsecncl',
  tr: { by: 'action', amend: { real: 'OTFM3002U', paper: null }, cancel: { real: 'OTFM3003U', paper: null } },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 원주문일자 (YYYYMMDD), 주문 응답의 ORD_DT · `ORD_DT` of the original order */
    ORGN_ORD_DT: 'date',
    /** 원주문번호 8자리, 앞의 0 포함 · number of the original order with its leading zeros */
    ORGN_ODNO: 'text',
    /** FMLIMIT주문가격, 정정에만 · new limit price; to amend only */
    FM_LIMIT_ORD_PRIC: 'decimal?',
    /** FMSTOP주문가격, 정정에만 · new stop price; to amend only */
    FM_STOP_ORD_PRIC: 'decimal?',
    /** FM청산LIMIT주문가격, 정정에만 · new limit price to close; to amend only */
    FM_LQD_LMT_ORD_PRIC: 'decimal?',
    /** FM청산STOP주문가격, 정정에만 · new stop price to close; to amend only */
    FM_LQD_STOP_ORD_PRIC: 'decimal?',
    /** FM_HEDGE주문화면여부, 문서는 N · order of the hedge screen; N by the document */
    FM_HDGE_ORD_SCRN_YN: 'flag',
    /** FM시장가전환여부, 취소에만, Y는 취소 후 시장가 주문 · true: a market order follows the cancellation */
    FM_MKPR_CVSN_YN: 'flag?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주문일자 · day of the order, local to the exchange */ ORD_DT: 'date?',
        /** 주문번호 8자리 · number of this order, with its leading zeros */ ODNO: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderRvsecncl`. */
export interface OrderRvsecnclParams extends ParamsOf<typeof spec> {
  /** 정정·취소 구분: 정정 `amend`, 취소 `cancel` · amend or cancel; chooses the TR id */
  action: 'amend' | 'cancel'
}
/** Answer of `orderRvsecncl`. */
export interface OrderRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 정정취소주문 · amends or cancels an overseas futures or options order.
 *
 * v1_해외선물-002, 003 · TR 정정 `OTFM3002U`, 취소 `OTFM3003U` (amend, cancel; real only) · 모의투자 미지원 (no paper TR)
 *
 * Never sent twice on doubt: read `outcome` of the error.
 *
 * @example
 * import { orderRvsecncl } from '@kis/rest/overseas-futures-options'
 *
 * const { output } = await orderRvsecncl(client, {
 *   action: 'amend',
 *   ORGN_ORD_DT: '20221214',
 *   ORGN_ODNO: '00298044',
 *   FM_LIMIT_ORD_PRIC: '1.18',
 *   FM_HDGE_ORD_SCRN_YN: false,
 * })
 * console.log(output.ORD_DT, output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const orderRvsecncl: RealOnlyEndpoint<OrderRvsecnclParams, OrderRvsecnclResult> = /* @__PURE__ */ endpoint(spec)
