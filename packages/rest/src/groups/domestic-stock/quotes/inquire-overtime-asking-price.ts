import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireOvertimeAskingPrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-overtime-asking-price',
  tr: { real: 'FHPST02300400', paper: null },
  lane: 'quote',
  params: {
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 시간외 단일가 최종 시간 (HHMMSS) · last off-hours time */ ovtm_untp_last_hour: 'time?',
        /** 시간외 단일가 매도호가1 (원) · off-hours ask price, level 1 */ ovtm_untp_askp1: 'int?',
        /** 시간외 단일가 매도호가2 (원) · off-hours ask price, level 2 */ ovtm_untp_askp2: 'int?',
        /** 시간외 단일가 매도호가3 (원) · off-hours ask price, level 3 */ ovtm_untp_askp3: 'int?',
        /** 시간외 단일가 매도호가4 (원) · off-hours ask price, level 4 */ ovtm_untp_askp4: 'int?',
        /** 시간외 단일가 매도호가5 (원) · off-hours ask price, level 5 */ ovtm_untp_askp5: 'int?',
        /** 시간외 단일가 매도호가6 (원) · off-hours ask price, level 6 */ ovtm_untp_askp6: 'int?',
        /** 시간외 단일가 매도호가7 (원) · off-hours ask price, level 7 */ ovtm_untp_askp7: 'int?',
        /** 시간외 단일가 매도호가8 (원) · off-hours ask price, level 8 */ ovtm_untp_askp8: 'int?',
        /** 시간외 단일가 매도호가9 (원) · off-hours ask price, level 9 */ ovtm_untp_askp9: 'int?',
        /** 시간외 단일가 매도호가10 (원) · off-hours ask price, level 10 */ ovtm_untp_askp10: 'int?',
        /** 시간외 단일가 매수호가1 (원) · off-hours bid price, level 1 */ ovtm_untp_bidp1: 'int?',
        /** 시간외 단일가 매수호가2 (원) · off-hours bid price, level 2 */ ovtm_untp_bidp2: 'int?',
        /** 시간외 단일가 매수호가3 (원) · off-hours bid price, level 3 */ ovtm_untp_bidp3: 'int?',
        /** 시간외 단일가 매수호가4 (원) · off-hours bid price, level 4 */ ovtm_untp_bidp4: 'int?',
        /** 시간외 단일가 매수호가5 (원) · off-hours bid price, level 5 */ ovtm_untp_bidp5: 'int?',
        /** 시간외 단일가 매수호가6 (원) · off-hours bid price, level 6 */ ovtm_untp_bidp6: 'int?',
        /** 시간외 단일가 매수호가7 (원) · off-hours bid price, level 7 */ ovtm_untp_bidp7: 'int?',
        /** 시간외 단일가 매수호가8 (원) · off-hours bid price, level 8 */ ovtm_untp_bidp8: 'int?',
        /** 시간외 단일가 매수호가9 (원) · off-hours bid price, level 9 */ ovtm_untp_bidp9: 'int?',
        /** 시간외 단일가 매수호가10 (원) · off-hours bid price, level 10 */ ovtm_untp_bidp10: 'int?',
        /** 시간외 단일가 매도호가 증감1 (주) · change of the off-hours ask quantity, level 1 */
        ovtm_untp_askp_icdc1: 'int?',
        /** 시간외 단일가 매도호가 증감2 (주) · change of the off-hours ask quantity, level 2 */
        ovtm_untp_askp_icdc2: 'int?',
        /** 시간외 단일가 매도호가 증감3 (주) · change of the off-hours ask quantity, level 3 */
        ovtm_untp_askp_icdc3: 'int?',
        /** 시간외 단일가 매도호가 증감4 (주) · change of the off-hours ask quantity, level 4 */
        ovtm_untp_askp_icdc4: 'int?',
        /** 시간외 단일가 매도호가 증감5 (주) · change of the off-hours ask quantity, level 5 */
        ovtm_untp_askp_icdc5: 'int?',
        /** 시간외 단일가 매도호가 증감6 (주) · change of the off-hours ask quantity, level 6 */
        ovtm_untp_askp_icdc6: 'int?',
        /** 시간외 단일가 매도호가 증감7 (주) · change of the off-hours ask quantity, level 7 */
        ovtm_untp_askp_icdc7: 'int?',
        /** 시간외 단일가 매도호가 증감8 (주) · change of the off-hours ask quantity, level 8 */
        ovtm_untp_askp_icdc8: 'int?',
        /** 시간외 단일가 매도호가 증감9 (주) · change of the off-hours ask quantity, level 9 */
        ovtm_untp_askp_icdc9: 'int?',
        /** 시간외 단일가 매도호가 증감10 (주) · change of the off-hours ask quantity, level 10 */
        ovtm_untp_askp_icdc10: 'int?',
        /** 시간외 단일가 매수호가 증감1 (주) · change of the off-hours bid quantity, level 1 */
        ovtm_untp_bidp_icdc1: 'int?',
        /** 시간외 단일가 매수호가 증감2 (주) · change of the off-hours bid quantity, level 2 */
        ovtm_untp_bidp_icdc2: 'int?',
        /** 시간외 단일가 매수호가 증감3 (주) · change of the off-hours bid quantity, level 3 */
        ovtm_untp_bidp_icdc3: 'int?',
        /** 시간외 단일가 매수호가 증감4 (주) · change of the off-hours bid quantity, level 4 */
        ovtm_untp_bidp_icdc4: 'int?',
        /** 시간외 단일가 매수호가 증감5 (주) · change of the off-hours bid quantity, level 5 */
        ovtm_untp_bidp_icdc5: 'int?',
        /** 시간외 단일가 매수호가 증감6 (주) · change of the off-hours bid quantity, level 6 */
        ovtm_untp_bidp_icdc6: 'int?',
        /** 시간외 단일가 매수호가 증감7 (주) · change of the off-hours bid quantity, level 7 */
        ovtm_untp_bidp_icdc7: 'int?',
        /** 시간외 단일가 매수호가 증감8 (주) · change of the off-hours bid quantity, level 8 */
        ovtm_untp_bidp_icdc8: 'int?',
        /** 시간외 단일가 매수호가 증감9 (주) · change of the off-hours bid quantity, level 9 */
        ovtm_untp_bidp_icdc9: 'int?',
        /** 시간외 단일가 매수호가 증감10 (주) · change of the off-hours bid quantity, level 10 */
        ovtm_untp_bidp_icdc10: 'int?',
        /** 시간외 단일가 매도호가 잔량1 (주) · off-hours ask quantity, level 1 */ ovtm_untp_askp_rsqn1: 'int?',
        /** 시간외 단일가 매도호가 잔량2 (주) · off-hours ask quantity, level 2 */ ovtm_untp_askp_rsqn2: 'int?',
        /** 시간외 단일가 매도호가 잔량3 (주) · off-hours ask quantity, level 3 */ ovtm_untp_askp_rsqn3: 'int?',
        /** 시간외 단일가 매도호가 잔량4 (주) · off-hours ask quantity, level 4 */ ovtm_untp_askp_rsqn4: 'int?',
        /** 시간외 단일가 매도호가 잔량5 (주) · off-hours ask quantity, level 5 */ ovtm_untp_askp_rsqn5: 'int?',
        /** 시간외 단일가 매도호가 잔량6 (주) · off-hours ask quantity, level 6 */ ovtm_untp_askp_rsqn6: 'int?',
        /** 시간외 단일가 매도호가 잔량7 (주) · off-hours ask quantity, level 7 */ ovtm_untp_askp_rsqn7: 'int?',
        /** 시간외 단일가 매도호가 잔량8 (주) · off-hours ask quantity, level 8 */ ovtm_untp_askp_rsqn8: 'int?',
        /** 시간외 단일가 매도호가 잔량9 (주) · off-hours ask quantity, level 9 */ ovtm_untp_askp_rsqn9: 'int?',
        /** 시간외 단일가 매도호가 잔량10 (주) · off-hours ask quantity, level 10 */ ovtm_untp_askp_rsqn10: 'int?',
        /** 시간외 단일가 매수호가 잔량1 (주) · off-hours bid quantity, level 1 */ ovtm_untp_bidp_rsqn1: 'int?',
        /** 시간외 단일가 매수호가 잔량2 (주) · off-hours bid quantity, level 2 */ ovtm_untp_bidp_rsqn2: 'int?',
        /** 시간외 단일가 매수호가 잔량3 (주) · off-hours bid quantity, level 3 */ ovtm_untp_bidp_rsqn3: 'int?',
        /** 시간외 단일가 매수호가 잔량4 (주) · off-hours bid quantity, level 4 */ ovtm_untp_bidp_rsqn4: 'int?',
        /** 시간외 단일가 매수호가 잔량5 (주) · off-hours bid quantity, level 5 */ ovtm_untp_bidp_rsqn5: 'int?',
        /** 시간외 단일가 매수호가 잔량6 (주) · off-hours bid quantity, level 6 */ ovtm_untp_bidp_rsqn6: 'int?',
        /** 시간외 단일가 매수호가 잔량7 (주) · off-hours bid quantity, level 7 */ ovtm_untp_bidp_rsqn7: 'int?',
        /** 시간외 단일가 매수호가 잔량8 (주) · off-hours bid quantity, level 8 */ ovtm_untp_bidp_rsqn8: 'int?',
        /** 시간외 단일가 매수호가 잔량9 (주) · off-hours bid quantity, level 9 */ ovtm_untp_bidp_rsqn9: 'int?',
        /** 시간외 단일가 매수호가 잔량10 (주) · off-hours bid quantity, level 10 */ ovtm_untp_bidp_rsqn10: 'int?',
        /** 시간외 단일가 총 매도호가 잔량 (주) · total off-hours ask quantity */ ovtm_untp_total_askp_rsqn: 'int?',
        /** 시간외 단일가 총 매수호가 잔량 (주) · total off-hours bid quantity */ ovtm_untp_total_bidp_rsqn: 'int?',
        /** 시간외 단일가 총 매도호가 잔량 증감 (주) · change of the total off-hours ask quantity */
        ovtm_untp_total_askp_rsqn_icdc: 'int?',
        /** 시간외 단일가 총 매수호가 잔량 증감 (주) · change of the total off-hours bid quantity */
        ovtm_untp_total_bidp_rsqn_icdc: 'int?',
        /** 시간외 단일가 순매수 호가 잔량 (주) · off-hours bid less ask quantity */ ovtm_untp_ntby_bidp_rsqn: 'int?',
        /** 총 매도호가 잔량 (주) · total ask quantity of the regular session */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (주) · total bid quantity of the regular session */ total_bidp_rsqn: 'int?',
        /** 총 매도호가 잔량 증감 (주) · change of the total ask quantity of the regular session */
        total_askp_rsqn_icdc: 'int?',
        /** 총 매수호가 잔량 증감 (주) · change of the total bid quantity of the regular session */
        total_bidp_rsqn_icdc: 'int?',
        /** 시간외 총 매도호가 잔량 (주) · total ask quantity at the off-hours closing price */
        ovtm_total_askp_rsqn: 'int?',
        /** 시간외 총 매수호가 잔량 (주) · total bid quantity at the off-hours closing price */
        ovtm_total_bidp_rsqn: 'int?',
        /** 시간외 총 매도호가 증감 (주) · change of the total ask quantity at the closing price */
        ovtm_total_askp_icdc: 'int?',
        /** 시간외 총 매수호가 증감 (주) · change of the total bid quantity at the closing price */
        ovtm_total_bidp_icdc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireOvertimeAskingPrice`. */
export interface InquireOvertimeAskingPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireOvertimeAskingPrice`. */
export interface InquireOvertimeAskingPriceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 시간외호가 · order book of the single-price off-hours session.
 *
 * 국내주식-077 · TR `FHPST02300400` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 단일가 호가는 3단계까지 채워진다 (levels beyond the third are 0 in the example). 문서와 예시가 다름: 블록은 `output` (문서 `output1`).
 *
 * @example
 * import { inquireOvertimeAskingPrice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireOvertimeAskingPrice(client, { FID_INPUT_ISCD: '005930' })
 * console.log(output.ovtm_untp_askp1, output.ovtm_untp_bidp1)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const inquireOvertimeAskingPrice: RealOnlyEndpoint<
  InquireOvertimeAskingPriceParams,
  InquireOvertimeAskingPriceResult
> = /* @__PURE__ */ endpoint(spec)
