import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.orderRvsecncl',
  method: 'POST',
  path: '/uapi/domestic-futureoption/v1/trading/order-rvsecncl',
  tr: { by: 'session', day: { real: 'TTTO1103U', paper: 'VTTO1103U' }, night: { real: 'STTN1103U', paper: null } },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 주문처리구분코드 · processing; fixed */
    ORD_PRCS_DVSN_CD: { '02': '주문전송' },
    /** 정정취소구분코드 · amend or cancel */
    RVSE_CNCL_DVSN_CD: { '01': '정정', '02': '취소' },
    /** 원주문번호 · number of the original order */
    ORGN_ODNO: 'text',
    /** 주문수량 (계약), 전량은 0 · quantity; 0 with `RMN_QTY_YN: true` */
    ORD_QTY: 'int',
    /** 주문가격1, 시장가·최유리는 0 · new price; 0 for market and best */
    UNIT_PRICE: 'decimal',
    /** 호가유형코드 · order type without its condition */
    NMPR_TYPE_CD: { '01': '지정가', '02': '시장가', '03': '조건부', '04': '최유리' },
    /** 한국거래소호가조건코드 · time in force: none, IOC or FOK */
    KRX_NMPR_CNDT_CD: { '0': '없음', '3': 'IOC', '4': 'FOK' },
    /** 잔여수량여부 (Y 전량, N 일부) · true: all that is open, false: `ORD_QTY` of it */
    RMN_QTY_YN: 'flag',
    /** 선물옵션종목구분코드, 생략 가능 · kind of contract; may be left out */
    FUOP_ITEM_DVSN_CD: { '01': '선물', '02': '콜옵션', '03': '풋옵션', '04': '스프레드', '': '미지정' },
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
      shape: 'many',
      fields: {
        /** 계좌명 · account name */ ACNT_NAME: 'text?',
        /** 매매구분명 · kind of trade as text */ TRAD_DVSN_NAME: 'text?',
        /** 종목명 · name */ ITEM_NAME: 'text?',
        /** 주문시각 (HHMMSS) · time of the order */ ORD_TMD: 'time?',
        /** 주문채번지점번호 · branch that took the order */ ORD_GNO_BRNO: 'text?',
        /** 원주문번호 · number of the original order */ ORGN_ODNO: 'text?',
        /** 주문번호 · number of this order: the amended order goes on under it */ ODNO: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderRvsecncl`. */
export interface OrderRvsecnclParams extends ParamsOf<typeof spec> {
  /** 주간·야간 구분: 주간 `day`, 야간 `night` · session; chooses the TR id */
  session: 'day' | 'night'
}
/** Answer of `orderRvsecncl`. */
export interface OrderRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 정정취소주문 · amends or cancels a futures or options order.
 *
 * v1_국내선물-002 · TR 주간 `TTTO1103U`/`VTTO1103U`, 야간 `STTN1103U` (day, night; real/paper) · 모의투자 일부 지원: 주간 (paper in part)
 *
 * Never sent twice on doubt: read `outcome` of the error.
 * 공식 예시 없음 (no official example). 야간 TR은 문서 기준, 공식 샘플은 `TTTN1103U` (night id after the document; the sample differs).
 *
 * @example
 * import { orderRvsecncl } from '@kis/rest/domestic-futures-options'
 *
 * const { output } = await orderRvsecncl(client, {
 *   session: 'day',
 *   RVSE_CNCL_DVSN_CD: '01',
 *   ORGN_ODNO: '0000117057',
 *   ORD_QTY: 1,
 *   UNIT_PRICE: '397.95',
 *   NMPR_TYPE_CD: '01',
 *   KRX_NMPR_CNDT_CD: '0',
 *   RMN_QTY_YN: false,
 *   ORD_DVSN_CD: '01',
 * })
 * console.log(output[0]?.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 국내선물옵션 › 주문/계좌
 */
export const orderRvsecncl: Endpoint<OrderRvsecnclParams, OrderRvsecnclResult> = /* @__PURE__ */ endpoint(spec)
