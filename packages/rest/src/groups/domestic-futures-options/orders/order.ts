import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.order',
  method: 'POST',
  path: '/uapi/domestic-futureoption/v1/trading/order',
  tr: { by: 'session', day: { real: 'TTTO1101U', paper: 'VTTO1101U' }, night: { real: 'STTN1101U', paper: null } },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 주문처리구분코드 · processing; fixed */
    ORD_PRCS_DVSN_CD: { '02': '주문전송' },
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수' },
    /** 단축상품번호 (지수선물 6자리, 지수옵션 9자리) · short code such as `A01603`, `B01603955` */
    SHTN_PDNO: 'text',
    /** 주문수량 (계약) · order quantity */
    ORD_QTY: 'int',
    /** 주문가격1, 시장가·최유리는 0 · order price; 0 for market and best */
    UNIT_PRICE: 'decimal',
    /** 호가유형코드, 생략 가능 · order type without its condition; may be left out */
    NMPR_TYPE_CD: { '01': '지정가', '02': '시장가', '03': '조건부', '04': '최유리', '': '미지정' },
    /** 한국거래소호가조건코드, 생략 가능 · time in force: none, IOC or FOK; may be left out */
    KRX_NMPR_CNDT_CD: { '0': '없음', '3': 'IOC', '4': 'FOK', '': '미지정' },
    /** 연락전화번호 · telephone number; may be left out */
    CTAC_TLNO: 'text?',
    /** 선물옵션종목구분코드, 생략 가능 · kind of contract; may be left out */
    FUOP_ITEM_DVSN_CD: 'text?',
    /** 주문구분코드 · order type with its condition */
    ORD_DVSN_CD: {
      '01': '지정가',
      '02': '시장가',
      '03': '조건부',
      '04': '최유리',
      '10': '지정가(IOC)',
      '11': '지정가(FOK)',
      '12': '시장가(IOC)',
      '13': '시장가(FOK)',
      '14': '최유리(IOC)',
      '15': '최유리(FOK)',
    },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 계좌명 · account name */ ACNT_NAME: 'text?',
        /** 매매구분명 · kind of trade as text */ TRAD_DVSN_NAME: 'text?',
        /** 종목명 · name */ ITEM_NAME: 'text?',
        /** 주문시각 (HHMMSS) · time of the order */ ORD_TMD: 'time?',
        /** 주문채번지점번호 · branch that took the order */ ORD_GNO_BRNO: 'text?',
        /** 주문번호 · order number; needed to amend or cancel */ ODNO: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `order`. */
export interface OrderParams extends ParamsOf<typeof spec> {
  /** 주간·야간 구분: 주간 `day`, 야간 `night` · session; chooses the TR id */
  session: 'day' | 'night'
}
/** Answer of `order`. */
export interface OrderResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 주문 · buys or sells a futures or options contract.
 *
 * v1_국내선물-001 · TR 주간 `TTTO1101U`/`VTTO1101U`, 야간 `STTN1101U` (day, night; real/paper) · 모의투자 일부 지원: 주간 (paper in part)
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 *
 * @example
 * import { order } from '@kis/rest/domestic-futures-options'
 *
 * const { output } = await order(client, {
 *   session: 'day',
 *   SLL_BUY_DVSN_CD: '02',
 *   SHTN_PDNO: 'A01603',
 *   ORD_QTY: 1,
 *   UNIT_PRICE: '397.95',
 *   ORD_DVSN_CD: '01',
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 국내선물옵션 › 주문/계좌
 */
export const order: Endpoint<OrderParams, OrderResult> = /* @__PURE__ */ endpoint(spec)
