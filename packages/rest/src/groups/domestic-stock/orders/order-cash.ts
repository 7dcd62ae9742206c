import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'
import { ORDER_DIVISIONS } from './order-divisions.js'

const spec = {
  id: 'domesticStock.orderCash',
  method: 'POST',
  path: '/uapi/domestic-stock/v1/trading/order-cash',
  tr: {
    by: 'side',
    buy: { real: 'TTTC0012U', paper: 'VTTC0012U' },
    sell: { real: 'TTTC0011U', paper: 'VTTC0011U' },
  },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 종목코드 6자리, ETN은 Q로 시작하는 7자리 · stock code such as `005930` */
    PDNO: 'text',
    /** 매도유형, 매도 주문에만 · kind of sale; left out: `01` */
    SLL_TYPE: { '01': '일반매도', '02': '임의매매', '05': '대차매도', '': '미지정 (일반매도)' },
    /** 주문구분 · order type */
    ORD_DVSN: ORDER_DIVISIONS,
    /** 주문수량 (주) · quantity */
    ORD_QTY: 'int',
    /** 주문단가 (원), 시장가 등 가격 없는 주문은 0 · price; 0 for types without one */
    ORD_UNPR: 'int',
    /** 조건가격 (원), 스톱지정가(22)에만 · stop price, for type 22 only */
    CNDT_PRIC: 'int?',
    /** 거래소, 미지정 시 KRX, 모의투자는 KRX만 · venue; left out: KRX; paper takes KRX only */
    EXCG_ID_DVSN_CD: { KRX: '한국거래소', NXT: '넥스트레이드', SOR: '최선주문집행 (SOR)', '': '미지정 (KRX)' },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 계좌관리점코드 · branch that took the order; needed to amend or cancel */ KRX_FWDG_ORD_ORGNO: 'text',
        /** 주문번호 · order number; 10 digits, at times unpadded on paper: compare as numbers */ ODNO: 'text',
        /** 주문시간 (HHMMSS) · time of the order */ ORD_TMD: 'time?',
        /** SOR 주문번호 · order number of the router; only in newer replies, blank unless SOR */ SOR_ODNO: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderCash`. */
export interface OrderCashParams extends ParamsOf<typeof spec> {
  /** 매도·매수 구분: 매수 `buy`, 매도 `sell` · side; chooses the TR id */
  side: 'buy' | 'sell'
}
/** Answer of `orderCash`. */
export interface OrderCashResult extends ResultOf<typeof spec> {}

/**
 * 주식주문(현금) · buys or sells a domestic stock for cash.
 *
 * v1_국내주식-001 · TR 매수 `TTTC0012U`/`VTTC0012U`, 매도 `TTTC0011U`/`VTTC0011U` (buy, sell; real/paper) · 모의투자 지원
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 * Since 2026-09-14 type 07 is refused and the KRX after-market takes 41–47 only.
 *
 * @example
 * import { orderCash } from '@kis/rest/domestic-stock'
 *
 * const { output } = await orderCash(client, {
 *   side: 'buy',
 *   PDNO: '005930',
 *   ORD_DVSN: '00',
 *   ORD_QTY: 1,
 *   ORD_UNPR: 70_000,
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 국내주식 › 주문/계좌
 */
export const orderCash: Endpoint<OrderCashParams, OrderCashResult> = /* @__PURE__ */ endpoint(spec)
