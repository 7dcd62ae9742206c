import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.daytimeOrderRvsecncl',
  method: 'POST',
  path: '/uapi/overseas-stock/v1/trading/daytime-order-rvsecncl',
  tr: { real: 'TTTS6038U', paper: null },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 해외거래소코드 · exchange */
    OVRS_EXCG_CD: { NASD: '나스닥', NYSE: '뉴욕', AMEX: '아멕스' },
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
    /** 연락전화번호, 공란 · always blank */
    CTAC_TLNO: { '': '공란' },
    /** 운용사지정주문번호, 공란 · always blank */
    MGCO_APTM_ODNO: { '': '공란' },
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

/** Parameters of `daytimeOrderRvsecncl`. */
export interface DaytimeOrderRvsecnclParams extends ParamsOf<typeof spec> {}
/** Answer of `daytimeOrderRvsecncl`. */
export interface DaytimeOrderRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 미국주간정정취소 · amends or cancels a US order of the Korean daytime.
 *
 * v1_해외주식-027 · TR `TTTS6038U` 실전 전용 (real only) · 모의투자 미지원 (no paper TR)
 *
 * The reply names a new order number. Never sent twice on doubt: read `outcome` of the error.
 *
 * @example
 * import { daytimeOrderRvsecncl } from '@kis/rest/overseas-stock'
 *
 * const { output } = await daytimeOrderRvsecncl(client, {
 *   OVRS_EXCG_CD: 'NASD',
 *   PDNO: 'AMZN',
 *   ORGN_ODNO: '0000034436',
 *   RVSE_CNCL_DVSN_CD: '01',
 *   ORD_QTY: 1,
 *   OVRS_ORD_UNPR: '145.00',
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const daytimeOrderRvsecncl: RealOnlyEndpoint<DaytimeOrderRvsecnclParams, DaytimeOrderRvsecnclResult> =
  /* @__PURE__ */ endpoint(spec)
