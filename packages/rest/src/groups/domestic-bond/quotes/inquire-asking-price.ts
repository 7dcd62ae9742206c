import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquireAskingPrice',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/inquire-asking-price',
  tr: { real: 'FHKBJ773401C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드, 장내채권 · listed bonds; fixed */
    FID_COND_MRKT_DIV_CODE: { B: '장내' },
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 호가 접수 시간 (HHMMSS) · time of the order book */ aspr_acpt_hour: 'time?',
        /** 채권 매도호가1 (원) · ask price, level 1 */ bond_askp1: 'decimal?',
        /** 채권 매도호가2 (원) · ask price, level 2 */ bond_askp2: 'decimal?',
        /** 채권 매도호가3 (원) · ask price, level 3 */ bond_askp3: 'decimal?',
        /** 채권 매도호가4 (원) · ask price, level 4 */ bond_askp4: 'decimal?',
        /** 채권 매도호가5 (원) · ask price, level 5 */ bond_askp5: 'decimal?',
        /** 채권 매수호가1 (원) · bid price, level 1 */ bond_bidp1: 'decimal?',
        /** 채권 매수호가2 (원) · bid price, level 2 */ bond_bidp2: 'decimal?',
        /** 채권 매수호가3 (원) · bid price, level 3 */ bond_bidp3: 'decimal?',
        /** 채권 매수호가4 (원) · bid price, level 4 */ bond_bidp4: 'decimal?',
        /** 채권 매수호가5 (원) · bid price, level 5 */ bond_bidp5: 'decimal?',
        /** 매도호가 잔량1 · ask quantity, level 1 */ askp_rsqn1: 'int?',
        /** 매도호가 잔량2 · ask quantity, level 2 */ askp_rsqn2: 'int?',
        /** 매도호가 잔량3 · ask quantity, level 3 */ askp_rsqn3: 'int?',
        /** 매도호가 잔량4 · ask quantity, level 4 */ askp_rsqn4: 'int?',
        /** 매도호가 잔량5 · ask quantity, level 5 */ askp_rsqn5: 'int?',
        /** 매수호가 잔량1 · bid quantity, level 1 */ bidp_rsqn1: 'int?',
        /** 매수호가 잔량2 · bid quantity, level 2 */ bidp_rsqn2: 'int?',
        /** 매수호가 잔량3 · bid quantity, level 3 */ bidp_rsqn3: 'int?',
        /** 매수호가 잔량4 · bid quantity, level 4 */ bidp_rsqn4: 'int?',
        /** 매수호가 잔량5 · bid quantity, level 5 */ bidp_rsqn5: 'int?',
        /** 총 매도호가 잔량 · all ask quantities */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 · all bid quantities */ total_bidp_rsqn: 'int?',
        /** 순매수 호가 잔량 · bid less ask quantities */ ntby_aspr_rsqn: 'int?',
        /** 매도 수익 비율1 (%) · yield at the ask, level 1 */ seln_ernn_rate1: 'decimal?',
        /** 매도 수익 비율2 (%) · yield at the ask, level 2 */ seln_ernn_rate2: 'decimal?',
        /** 매도 수익 비율3 (%) · yield at the ask, level 3 */ seln_ernn_rate3: 'decimal?',
        /** 매도 수익 비율4 (%) · yield at the ask, level 4 */ seln_ernn_rate4: 'decimal?',
        /** 매도 수익 비율5 (%) · yield at the ask, level 5 */ seln_ernn_rate5: 'decimal?',
        /** 매수 수익 비율1 (%) · yield at the bid, level 1 */ shnu_ernn_rate1: 'decimal?',
        /** 매수 수익 비율2 (%) · yield at the bid, level 2 */ shnu_ernn_rate2: 'decimal?',
        /** 매수 수익 비율3 (%) · yield at the bid, level 3 */ shnu_ernn_rate3: 'decimal?',
        /** 매수 수익 비율4 (%) · yield at the bid, level 4 */ shnu_ernn_rate4: 'decimal?',
        /** 매수 수익 비율5 (%) · yield at the bid, level 5 */ shnu_ernn_rate5: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireAskingPrice`. */
export interface InquireAskingPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireAskingPrice`. */
export interface InquireAskingPriceResult extends ResultOf<typeof spec> {}

/**
 * 장내채권현재가(호가) · order book of a listed bond.
 *
 * 국내주식-132 · TR `FHKBJ773401C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * Prices are per 10,000 won of face value; levels without an order are 0.
 *
 * @example
 * import { inquireAskingPrice } from '@kis/rest/domestic-bond'
 *
 * const { output } = await inquireAskingPrice(client, { FID_INPUT_ISCD: 'KR2088012A16' })
 * console.log(output.bond_askp1, output.bond_bidp1)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const inquireAskingPrice: RealOnlyEndpoint<InquireAskingPriceParams, InquireAskingPriceResult> =
  /* @__PURE__ */ endpoint(spec)
