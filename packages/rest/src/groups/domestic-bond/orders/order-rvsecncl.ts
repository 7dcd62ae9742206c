import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.orderRvsecncl',
  method: 'POST',
  path: '/uapi/domestic-bond/v1/trading/order-rvsecncl',
  tr: { real: 'TTTC0953U', paper: null },
  lane: 'cancel',
  effect: 'order',
  account: true,
  params: {
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    PDNO: 'text',
    /** 원주문번호 · number of the order to change */
    ORGN_ODNO: 'text',
    /** 주문수량 (액면 천원) · quantity, in units of 1,000 won of face value */
    ORD_QTY2: 'int',
    /** 주문단가 (원, 액면 1만원당) · price per 10,000 won of face value */
    BOND_ORD_UNPR: 'decimal',
    /** 잔량전부주문여부 (Y 잔량전부) · all that is left, instead of `ORD_QTY2` */
    QTY_ALL_ORD_YN: 'flag',
    /** 정정취소구분코드 · amend or cancel */
    RVSE_CNCL_DVSN_CD: { '01': '정정', '02': '취소' },
    /** 운용사지정주문번호, 공란 · always blank */
    MGCO_APTM_ODNO: { '': '공란' },
    /** 주문서버구분코드 · fixed */
    ORD_SVR_DVSN_CD: { '0': '기본값' },
    /** 연락전화번호, 보통 공란 · telephone number; usually left out */
    CTAC_TLNO: 'text?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 한국거래소전송주문조직번호 · branch that took the order */ KRX_FWDG_ORD_ORGNO: 'text',
        /** 주문번호 · new order number: the order goes on under it */ ODNO: 'text',
        /** 주문시각 (HHMMSS) · time of the order */ ORD_TMD: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderRvsecncl`. */
export interface OrderRvsecnclParams extends ParamsOf<typeof spec> {}
/** Answer of `orderRvsecncl`. */
export interface OrderRvsecnclResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 정정취소주문 · amends or cancels a bond order.
 *
 * 국내주식-125 · TR `TTTC0953U` 실전 전용 (real only) · 모의투자 미지원 (no paper TR)
 *
 * Never sent twice on doubt: read `outcome` of the error.
 * Quantities count 1,000 won of face value (액면 천원); prices are per 10,000 won of face value.
 *
 * @example
 * import { orderRvsecncl } from '@kis/rest/domestic-bond'
 *
 * const { output } = await orderRvsecncl(client, {
 *   PDNO: 'KR6095572D81',
 *   ORGN_ODNO: '0000015402',
 *   ORD_QTY2: 2,
 *   BOND_ORD_UNPR: '10460',
 *   QTY_ALL_ORD_YN: true,
 *   RVSE_CNCL_DVSN_CD: '01',
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 주문/계좌
 */
export const orderRvsecncl: RealOnlyEndpoint<OrderRvsecnclParams, OrderRvsecnclResult> = /* @__PURE__ */ endpoint(spec)
