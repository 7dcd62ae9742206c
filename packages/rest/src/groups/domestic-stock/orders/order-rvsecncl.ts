import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'
import { ORDER_DIVISIONS } from './order-divisions.js'

const spec = {
  id: 'domesticStock.orderRvsecncl',
  method: 'POST',
  path: '/uapi/domestic-stock/v1/trading/order-rvsecncl',
  tr: { real: 'TTTC0013U', paper: 'VTTC0013U' },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 한국거래소전송주문조직번호, 공란 가능 · branch of the order, as its reply named it; may be left out */
    KRX_FWDG_ORD_ORGNO: 'text?',
    /** 원주문번호 · number of the order to change */
    ORGN_ODNO: 'text',
    /** 주문구분, 취소에도 필수 · order type; needed to cancel too */
    ORD_DVSN: ORDER_DIVISIONS,
    /** 정정취소구분 · amend or cancel */
    RVSE_CNCL_DVSN_CD: { '01': '정정', '02': '취소' },
    /** 주문수량 (주), 잔량 전부면 0 · quantity; 0 with `QTY_ALL_ORD_YN` */
    ORD_QTY: 'int',
    /** 주문단가 (원), 취소면 0 · new price; 0 to cancel */
    ORD_UNPR: 'int',
    /** 잔량전부주문여부 · all that is left, instead of `ORD_QTY` */
    QTY_ALL_ORD_YN: 'flag',
    /** 조건가격 (원), 스톱지정가(22)에만 · stop price, for type 22 only */
    CNDT_PRIC: 'int?',
    /** 거래소, 미지정 시 KRX, 모의투자는 KRX만 · venue; left out: KRX; paper takes KRX only */
    EXCG_ID_DVSN_CD: { KRX: '한국거래소', NXT: '넥스트레이드', SOR: '최선주문집행 (SOR)', '': '미지정 (KRX)' },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 한국거래소전송주문조직번호 · branch that took the order */ KRX_FWDG_ORD_ORGNO: 'text',
        /** 주문번호 · new order number: the order goes on under it */ ODNO: 'text',
        /** 주문시각 (HHMMSS) · time of the order */ ORD_TMD: 'time?',
        /** SOR 주문번호 · order number of the router; only in newer replies, blank unless SOR */ SOR_ODNO: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderRvsecncl`. */
export interface OrderRvsecnclParams extends ParamsOf<typeof spec> {}
/** Answer of `orderRvsecncl`. */
export interface OrderRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 주식주문(정정취소) · amends or cancels an order for a domestic stock.
 *
 * v1_국내주식-003 · TR `TTTC0013U` 실전, `VTTC0013U` 모의 (real, paper)
 *
 * The reply names a new order number; the old one can no longer be amended or cancelled. Never sent twice on doubt: read `outcome` of the
 * error. An amended SOR order may be refused by this channel (APBK0344).
 *
 * @example
 * import { orderRvsecncl } from '@kis/rest/domestic-stock'
 *
 * const { output } = await orderRvsecncl(client, {
 *   ORGN_ODNO: '0000117057',
 *   ORD_DVSN: '00',
 *   RVSE_CNCL_DVSN_CD: '02',
 *   ORD_QTY: 0,
 *   ORD_UNPR: 0,
 *   QTY_ALL_ORD_YN: true,
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 국내주식 › 주문/계좌
 */
export const orderRvsecncl: Endpoint<OrderRvsecnclParams, OrderRvsecnclResult> = /* @__PURE__ */ endpoint(spec)
