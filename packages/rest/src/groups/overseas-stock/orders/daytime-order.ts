import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.daytimeOrder',
  method: 'POST',
  path: '/uapi/overseas-stock/v1/trading/daytime-order',
  tr: { by: 'side', buy: { real: 'TTTS6036U', paper: null }, sell: { real: 'TTTS6037U', paper: null } },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 해외거래소코드 · exchange */
    OVRS_EXCG_CD: { NASD: '나스닥', NYSE: '뉴욕', AMEX: '아멕스' },
    /** 종목코드 · symbol such as `AAPL` */
    PDNO: 'text',
    /** 주문수량 (주) · quantity */
    ORD_QTY: 'int',
    /** 해외주문단가 (현지 통화) · price */
    OVRS_ORD_UNPR: 'decimal',
    /** 연락전화번호, 공란 · always blank */
    CTAC_TLNO: { '': '공란' },
    /** 운용사지정주문번호, 공란 · always blank */
    MGCO_APTM_ODNO: { '': '공란' },
    /** 주문서버구분코드 · fixed */
    ORD_SVR_DVSN_CD: { '0': '기본값' },
    /** 주문구분 · order type; limit orders only */
    ORD_DVSN: { '00': '지정가' },
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

/** Parameters of `daytimeOrder`. */
export interface DaytimeOrderParams extends ParamsOf<typeof spec> {
  /** 매도·매수 구분: 매수 `buy`, 매도 `sell` · side; chooses the TR id */
  side: 'buy' | 'sell'
}
/** Answer of `daytimeOrder`. */
export interface DaytimeOrderResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 미국주간주문 · buys or sells a US stock in the Korean daytime.
 *
 * v1_해외주식-026 · TR 매수 `TTTS6036U`, 매도 `TTTS6037U` (buy, sell; real only) · 모의투자 미지원 (no paper TR)
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { daytimeOrder } from '@kis/rest/overseas-stock'
 *
 * const { output } = await daytimeOrder(client, {
 *   side: 'buy',
 *   OVRS_EXCG_CD: 'NASD',
 *   PDNO: 'AAPL',
 *   ORD_QTY: 1,
 *   OVRS_ORD_UNPR: '145.00',
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const daytimeOrder: RealOnlyEndpoint<DaytimeOrderParams, DaytimeOrderResult> = /* @__PURE__ */ endpoint(spec)
