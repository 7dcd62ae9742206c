import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.order',
  method: 'POST',
  path: '/uapi/overseas-stock/v1/trading/order',
  tr: {
    by: 'side',
    buy: {
      by: 'OVRS_EXCG_CD',
      NASD: { real: 'TTTT1002U', paper: 'VTTT1002U' },
      NYSE: { real: 'TTTT1002U', paper: 'VTTT1002U' },
      AMEX: { real: 'TTTT1002U', paper: 'VTTT1002U' },
      SEHK: { real: 'TTTS1002U', paper: 'VTTS1002U' },
      SHAA: { real: 'TTTS0202U', paper: 'VTTS0202U' },
      SZAA: { real: 'TTTS0305U', paper: 'VTTS0305U' },
      TKSE: { real: 'TTTS0308U', paper: 'VTTS0308U' },
      HASE: { real: 'TTTS0311U', paper: 'VTTS0311U' },
      VNSE: { real: 'TTTS0311U', paper: 'VTTS0311U' },
    },
    // The paper id of US sales is not the real one with another first letter.
    sell: {
      by: 'OVRS_EXCG_CD',
      NASD: { real: 'TTTT1006U', paper: 'VTTT1001U' },
      NYSE: { real: 'TTTT1006U', paper: 'VTTT1001U' },
      AMEX: { real: 'TTTT1006U', paper: 'VTTT1001U' },
      SEHK: { real: 'TTTS1001U', paper: 'VTTS1001U' },
      SHAA: { real: 'TTTS1005U', paper: 'VTTS1005U' },
      SZAA: { real: 'TTTS0304U', paper: 'VTTS0304U' },
      TKSE: { real: 'TTTS0307U', paper: 'VTTS0307U' },
      HASE: { real: 'TTTS0310U', paper: 'VTTS0310U' },
      VNSE: { real: 'TTTS0310U', paper: 'VTTS0310U' },
    },
  },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 해외거래소코드 · exchange; with `side` it chooses the TR id */
    OVRS_EXCG_CD: {
      NASD: '나스닥',
      NYSE: '뉴욕',
      AMEX: '아멕스',
      SEHK: '홍콩',
      SHAA: '중국상해',
      SZAA: '중국심천',
      TKSE: '일본',
      HASE: '베트남 하노이',
      VNSE: '베트남 호치민',
    },
    /** 종목코드 · symbol such as `AAPL` */
    PDNO: 'text',
    /** 주문수량 (주) · quantity */
    ORD_QTY: 'int',
    /** 해외주문단가 (현지 통화), 시장가 성격의 주문은 0 · price; 0 for types without one */
    OVRS_ORD_UNPR: 'decimal',
    /** 연락전화번호, 보통 공란 · telephone number; usually left out */
    CTAC_TLNO: 'text?',
    /** 운용사지정주문번호, 보통 공란 · order number of an asset manager; usually left out */
    MGCO_APTM_ODNO: 'text?',
    /** 판매유형, 매도면 00, 매수면 공란 · `00` to sell, left out to buy */
    SLL_TYPE: { '00': '매도', '': '매수' },
    /** 주문서버구분코드 · fixed */
    ORD_SVR_DVSN_CD: { '0': '기본값' },
    /** 주문구분, 모의투자는 00만 · order type; paper takes 00 only */
    ORD_DVSN: {
      '00': '지정가',
      '31': 'MOO 장개시시장가 (미국 매도)',
      '32': 'LOO 장개시지정가 (미국)',
      '33': 'MOC 장마감시장가 (미국 매도)',
      '34': 'LOC 장마감지정가 (미국)',
      '35': 'TWAP 시간가중평균 (미국)',
      '36': 'VWAP 거래량가중평균 (미국)',
      '50': '단주지정가 (홍콩 매도)',
    },
    /** 시작시간 (HHMMSS), TWAP·VWAP에만 · start, for types 35 and 36 */
    START_TIME: 'time?',
    /** 종료시간 (HHMMSS), TWAP·VWAP에만 · end, for types 35 and 36 */
    END_TIME: 'time?',
    /** 알고리즘주문시간구분, TWAP·VWAP에만 · own times, or to the end of the session */
    ALGO_ORD_TMD_DVSN_CD: { '00': '분할주문 시간 직접입력', '02': '정규장 종료시까지', '': '공란' },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 한국거래소전송주문조직번호 · branch that took the order */ KRX_FWDG_ORD_ORGNO: 'text',
        /** 주문번호 · order number */ ODNO: 'text',
        /** 주문시각 (HHMMSS, KST) · time of the order */ ORD_TMD: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `order`. */
export interface OrderParams extends ParamsOf<typeof spec> {
  /** 매도·매수 구분: 매수 `buy`, 매도 `sell` · side; with the exchange it chooses the TR id */
  side: 'buy' | 'sell'
}
/** Answer of `order`. */
export interface OrderResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 주문 · buys or sells a stock in the US, Hong Kong, China, Japan or Vietnam.
 *
 * v1_해외주식-001 · TR 미국 매수 `TTTT1002U`/`VTTT1002U`, 매도 `TTTT1006U`/`VTTT1001U` (US buy, sell; real/paper), 그 외 거래소별
 * (the other exchanges have their own) · 모의투자 지원
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 *
 * @example
 * import { order } from '@kis/rest/overseas-stock'
 *
 * const { output } = await order(client, {
 *   side: 'buy',
 *   OVRS_EXCG_CD: 'NASD',
 *   PDNO: 'AAPL',
 *   ORD_QTY: 1,
 *   OVRS_ORD_UNPR: '145.00',
 *   ORD_DVSN: '00',
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 해외주식 › 주문/계좌
 */
export const order: Endpoint<OrderParams, OrderResult> = /* @__PURE__ */ endpoint(spec)
