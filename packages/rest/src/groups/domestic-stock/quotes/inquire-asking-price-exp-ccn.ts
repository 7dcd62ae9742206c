import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireAskingPriceExpCcn',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-asking-price-exp-ccn',
  tr: { real: 'FHKST01010200', paper: 'FHKST01010200' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 호가 접수 시간 (HHMMSS) · time of the book */ aspr_acpt_hour: 'time?',
        /** 매도호가1 (원) · ask price, level 1 */ askp1: 'int?',
        /** 매도호가2 (원) · ask price, level 2 */ askp2: 'int?',
        /** 매도호가3 (원) · ask price, level 3 */ askp3: 'int?',
        /** 매도호가4 (원) · ask price, level 4 */ askp4: 'int?',
        /** 매도호가5 (원) · ask price, level 5 */ askp5: 'int?',
        /** 매도호가6 (원) · ask price, level 6 */ askp6: 'int?',
        /** 매도호가7 (원) · ask price, level 7 */ askp7: 'int?',
        /** 매도호가8 (원) · ask price, level 8 */ askp8: 'int?',
        /** 매도호가9 (원) · ask price, level 9 */ askp9: 'int?',
        /** 매도호가10 (원) · ask price, level 10 */ askp10: 'int?',
        /** 매수호가1 (원) · bid price, level 1 */ bidp1: 'int?',
        /** 매수호가2 (원) · bid price, level 2 */ bidp2: 'int?',
        /** 매수호가3 (원) · bid price, level 3 */ bidp3: 'int?',
        /** 매수호가4 (원) · bid price, level 4 */ bidp4: 'int?',
        /** 매수호가5 (원) · bid price, level 5 */ bidp5: 'int?',
        /** 매수호가6 (원) · bid price, level 6 */ bidp6: 'int?',
        /** 매수호가7 (원) · bid price, level 7 */ bidp7: 'int?',
        /** 매수호가8 (원) · bid price, level 8 */ bidp8: 'int?',
        /** 매수호가9 (원) · bid price, level 9 */ bidp9: 'int?',
        /** 매수호가10 (원) · bid price, level 10 */ bidp10: 'int?',
        /** 매도호가 잔량1 (주) · ask quantity, level 1 */ askp_rsqn1: 'int?',
        /** 매도호가 잔량2 (주) · ask quantity, level 2 */ askp_rsqn2: 'int?',
        /** 매도호가 잔량3 (주) · ask quantity, level 3 */ askp_rsqn3: 'int?',
        /** 매도호가 잔량4 (주) · ask quantity, level 4 */ askp_rsqn4: 'int?',
        /** 매도호가 잔량5 (주) · ask quantity, level 5 */ askp_rsqn5: 'int?',
        /** 매도호가 잔량6 (주) · ask quantity, level 6 */ askp_rsqn6: 'int?',
        /** 매도호가 잔량7 (주) · ask quantity, level 7 */ askp_rsqn7: 'int?',
        /** 매도호가 잔량8 (주) · ask quantity, level 8 */ askp_rsqn8: 'int?',
        /** 매도호가 잔량9 (주) · ask quantity, level 9 */ askp_rsqn9: 'int?',
        /** 매도호가 잔량10 (주) · ask quantity, level 10 */ askp_rsqn10: 'int?',
        /** 매수호가 잔량1 (주) · bid quantity, level 1 */ bidp_rsqn1: 'int?',
        /** 매수호가 잔량2 (주) · bid quantity, level 2 */ bidp_rsqn2: 'int?',
        /** 매수호가 잔량3 (주) · bid quantity, level 3 */ bidp_rsqn3: 'int?',
        /** 매수호가 잔량4 (주) · bid quantity, level 4 */ bidp_rsqn4: 'int?',
        /** 매수호가 잔량5 (주) · bid quantity, level 5 */ bidp_rsqn5: 'int?',
        /** 매수호가 잔량6 (주) · bid quantity, level 6 */ bidp_rsqn6: 'int?',
        /** 매수호가 잔량7 (주) · bid quantity, level 7 */ bidp_rsqn7: 'int?',
        /** 매수호가 잔량8 (주) · bid quantity, level 8 */ bidp_rsqn8: 'int?',
        /** 매수호가 잔량9 (주) · bid quantity, level 9 */ bidp_rsqn9: 'int?',
        /** 매수호가 잔량10 (주) · bid quantity, level 10 */ bidp_rsqn10: 'int?',
        /** 매도호가 잔량 증감1 (주) · change of the ask quantity, level 1 */ askp_rsqn_icdc1: 'int?',
        /** 매도호가 잔량 증감2 (주) · change of the ask quantity, level 2 */ askp_rsqn_icdc2: 'int?',
        /** 매도호가 잔량 증감3 (주) · change of the ask quantity, level 3 */ askp_rsqn_icdc3: 'int?',
        /** 매도호가 잔량 증감4 (주) · change of the ask quantity, level 4 */ askp_rsqn_icdc4: 'int?',
        /** 매도호가 잔량 증감5 (주) · change of the ask quantity, level 5 */ askp_rsqn_icdc5: 'int?',
        /** 매도호가 잔량 증감6 (주) · change of the ask quantity, level 6 */ askp_rsqn_icdc6: 'int?',
        /** 매도호가 잔량 증감7 (주) · change of the ask quantity, level 7 */ askp_rsqn_icdc7: 'int?',
        /** 매도호가 잔량 증감8 (주) · change of the ask quantity, level 8 */ askp_rsqn_icdc8: 'int?',
        /** 매도호가 잔량 증감9 (주) · change of the ask quantity, level 9 */ askp_rsqn_icdc9: 'int?',
        /** 매도호가 잔량 증감10 (주) · change of the ask quantity, level 10 */ askp_rsqn_icdc10: 'int?',
        /** 매수호가 잔량 증감1 (주) · change of the bid quantity, level 1 */ bidp_rsqn_icdc1: 'int?',
        /** 매수호가 잔량 증감2 (주) · change of the bid quantity, level 2 */ bidp_rsqn_icdc2: 'int?',
        /** 매수호가 잔량 증감3 (주) · change of the bid quantity, level 3 */ bidp_rsqn_icdc3: 'int?',
        /** 매수호가 잔량 증감4 (주) · change of the bid quantity, level 4 */ bidp_rsqn_icdc4: 'int?',
        /** 매수호가 잔량 증감5 (주) · change of the bid quantity, level 5 */ bidp_rsqn_icdc5: 'int?',
        /** 매수호가 잔량 증감6 (주) · change of the bid quantity, level 6 */ bidp_rsqn_icdc6: 'int?',
        /** 매수호가 잔량 증감7 (주) · change of the bid quantity, level 7 */ bidp_rsqn_icdc7: 'int?',
        /** 매수호가 잔량 증감8 (주) · change of the bid quantity, level 8 */ bidp_rsqn_icdc8: 'int?',
        /** 매수호가 잔량 증감9 (주) · change of the bid quantity, level 9 */ bidp_rsqn_icdc9: 'int?',
        /** 매수호가 잔량 증감10 (주) · change of the bid quantity, level 10 */ bidp_rsqn_icdc10: 'int?',
        /** 총 매도호가 잔량 (주) · all ask quantities */ total_askp_rsqn: 'int',
        /** 총 매수호가 잔량 (주) · all bid quantities */ total_bidp_rsqn: 'int',
        /** 총 매도호가 잔량 증감 (주) · change of all ask quantities */ total_askp_rsqn_icdc: 'int?',
        /** 총 매수호가 잔량 증감 (주) · change of all bid quantities */ total_bidp_rsqn_icdc: 'int?',
        /** 시간외 총 매도호가 증감 (주) · off-hours, change of all asks */ ovtm_total_askp_icdc: 'int?',
        /** 시간외 총 매수호가 증감 (주) · off-hours, change of all bids */ ovtm_total_bidp_icdc: 'int?',
        /** 시간외 총 매도호가 잔량 (주) · off-hours, all ask quantities */ ovtm_total_askp_rsqn: 'int?',
        /** 시간외 총 매수호가 잔량 (주) · off-hours, all bid quantities */ ovtm_total_bidp_rsqn: 'int?',
        /** 순매수 호가 잔량 (주) · bid less ask quantities */ ntby_aspr_rsqn: 'int?',
        /** 신 장운영 구분 코드 · phase of the market */ new_mkop_cls_code: 'text?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 예상 장운영 구분 코드 · phase of the auction */ antc_mkop_cls_code: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 주식 시가 (원) · opening price */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 주식 기준가 (원) · base price of the day */ stck_sdpr: 'int?',
        /** 예상 체결가 (원) · indicative auction price */ antc_cnpr: 'int?',
        /** 예상 체결 대비 부호 · direction of the indicative change */ antc_cntg_vrss_sign: 'sign?',
        /** 예상 체결 대비 (원) · indicative change */ antc_cntg_vrss: 'int?',
        /** 예상 체결 전일 대비율 (%) · indicative change since the previous close */ antc_cntg_prdy_ctrt: 'decimal?',
        /** 예상 거래량 (주) · indicative auction volume */ antc_vol: 'int?',
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text?',
        /** VI적용구분코드 · volatility interruption under way; `N` is none */ vi_cls_code: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireAskingPriceExpCcn`. */
export interface InquireAskingPriceExpCcnParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireAskingPriceExpCcn`. */
export interface InquireAskingPriceExpCcnResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 호가/예상체결 · ten-level order book and the indicative auction price of a domestic stock.
 *
 * v1_국내주식-011 · TR `FHKST01010200` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 호가 (the book, level 1 is the best), `output2` 예상체결 (auction). An empty level is 0. The reference gives neither lengths
 * nor codes for this answer: what `new_mkop_cls_code` and `antc_mkop_cls_code` may hold is not documented.
 *
 * @example
 * import { inquireAskingPriceExpCcn } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await inquireAskingPriceExpCcn(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
 * console.log(output1.askp1, output1.bidp1)
 * @throws KisDecodeError when the totals of the book are blank.
 * @category 국내주식 › 기본시세
 */
export const inquireAskingPriceExpCcn: Endpoint<InquireAskingPriceExpCcnParams, InquireAskingPriceExpCcnResult> =
  /* @__PURE__ */ endpoint(spec)
