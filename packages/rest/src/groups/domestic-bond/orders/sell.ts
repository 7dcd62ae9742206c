import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.sell',
  method: 'POST',
  path: '/uapi/domestic-bond/v1/trading/sell',
  tr: { real: 'TTTC0958U', paper: null },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 주문구분 · which holding is sold: by issue, by day of purchase, by price */
    ORD_DVSN: { '01': '종목별 (매수일자, 매수순번 공백입력)', '02': '일자별 (매수순번: 0 입력)', '03': '체결가별' },
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    PDNO: 'text',
    /** 주문수량 (액면 천원) · quantity, in units of 1,000 won of face value */
    ORD_QTY2: 'int',
    /** 주문단가 (원, 액면 1만원당) · price per 10,000 won of face value */
    BOND_ORD_UNPR: 'decimal',
    /** 분리과세여부 (N 종합과세, Y 분리과세) · taxed separately, not with other income */
    SPRX_YN: 'flag',
    /** 매수일자 (YYYYMMDD), 일자별에만 · day of the purchase, for type 02 */
    BUY_DT: 'date?',
    /** 매수순번, 일자별이면 0 · running number of the purchase; 0 for type 02 */
    BUY_SEQ: 'int?',
    /** 소액시장참여여부 (N 일반시장, Y 소액시장) · in the small-lot market */
    SAMT_MKET_PTCI_YN: 'flag',
    /** 매도대행사반대매도여부 · forced sale by the selling agent */
    SLL_AGCO_OPPS_SLL_YN: 'flag',
    /** 채권소매시장여부 · in the retail bond market */
    BOND_RTL_MKET_YN: 'flag',
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
        /** 주문번호 · order number */ ODNO: 'text',
        /** 주문시각 (HHMMSS) · time of the order */ ORD_TMD: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `sell`. */
export interface SellParams extends ParamsOf<typeof spec> {}
/** Answer of `sell`. */
export interface SellResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 매도주문 · sells a listed bond.
 *
 * 국내주식-123 · TR `TTTC0958U` 실전 전용 (real only) · 모의투자 미지원 (no paper TR)
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 * Quantities count 1,000 won of face value (액면 천원); prices are per 10,000 won of face value.
 *
 * @example
 * import { sell } from '@kis/rest/domestic-bond'
 *
 * const { output } = await sell(client, {
 *   ORD_DVSN: '01',
 *   PDNO: 'KR6095572D81',
 *   ORD_QTY2: 1,
 *   BOND_ORD_UNPR: '10450',
 *   SPRX_YN: false,
 *   SAMT_MKET_PTCI_YN: false,
 *   SLL_AGCO_OPPS_SLL_YN: false,
 *   BOND_RTL_MKET_YN: false,
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 주문/계좌
 */
export const sell: RealOnlyEndpoint<SellParams, SellResult> = /* @__PURE__ */ endpoint(spec)
