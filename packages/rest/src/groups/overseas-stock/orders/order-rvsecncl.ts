import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.orderRvsecncl',
  method: 'POST',
  path: '/uapi/overseas-stock/v1/trading/order-rvsecncl',
  tr: {
    by: 'OVRS_EXCG_CD',
    NASD: { real: 'TTTT1004U', paper: 'VTTT1004U' },
    NYSE: { real: 'TTTT1004U', paper: 'VTTT1004U' },
    AMEX: { real: 'TTTT1004U', paper: 'VTTT1004U' },
    SEHK: { real: 'TTTS1003U', paper: 'VTTS1003U' },
    TKSE: { real: 'TTTS0309U', paper: 'VTTS0309U' },
    SHAA: { real: 'TTTS0302U', paper: 'VTTS0302U' },
    SZAA: { real: 'TTTS0306U', paper: 'VTTS0306U' },
    HASE: { real: 'TTTS0312U', paper: 'VTTS0312U' },
    VNSE: { real: 'TTTS0312U', paper: 'VTTS0312U' },
  },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 해외거래소코드 · exchange; chooses the TR id */
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
    /** 원주문번호 · number of the order to change */
    ORGN_ODNO: 'text',
    /** 정정취소구분코드 · amend or cancel */
    RVSE_CNCL_DVSN_CD: { '01': '정정', '02': '취소' },
    /** 주문수량 (주) · quantity */
    ORD_QTY: 'int',
    /** 해외주문단가 (현지 통화), 취소면 0 (추정) · new price; 0 to cancel (not documented) */
    OVRS_ORD_UNPR: 'decimal',
    /** 운용사지정주문번호, 보통 공란 · order number of an asset manager; usually left out */
    MGCO_APTM_ODNO: 'text?',
    /** 주문서버구분코드 · fixed */
    ORD_SVR_DVSN_CD: { '0': '기본값' },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 한국거래소전송주문조직번호 · branch that took the order */ KRX_FWDG_ORD_ORGNO: 'text',
        /** 주문번호 · new order number: the order goes on under it */ ODNO: 'text',
        /** 주문시각 (HHMMSS, KST) · time of the order */ ORD_TMD: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderRvsecncl`. */
export interface OrderRvsecnclParams extends ParamsOf<typeof spec> {}
/** Answer of `orderRvsecncl`. */
export interface OrderRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 정정취소주문 · amends or cancels an order for an overseas stock.
 *
 * v1_해외주식-003 · TR 미국 `TTTT1004U`/`VTTT1004U` (US; real/paper), 그 외 거래소별 (the other exchanges have their own) · 모의투자 지원
 *
 * Orders in China and Vietnam can only be cancelled. The reply names a new order number. Never sent twice on doubt: read `outcome` of the
 * error. 공식 예시 없음 (no official example); the official sample sends the US id for every exchange (문서와 샘플이 다름).
 *
 * @example
 * import { orderRvsecncl } from '@kis/rest/overseas-stock'
 *
 * const { output } = await orderRvsecncl(client, {
 *   OVRS_EXCG_CD: 'NASD',
 *   PDNO: 'AAPL',
 *   ORGN_ODNO: '0000034436',
 *   RVSE_CNCL_DVSN_CD: '01',
 *   ORD_QTY: 1,
 *   OVRS_ORD_UNPR: '145.00',
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 해외주식 › 주문/계좌
 */
export const orderRvsecncl: Endpoint<OrderRvsecnclParams, OrderRvsecnclResult> = /* @__PURE__ */ endpoint(spec)
