import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireAskingPrice',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/inquire-asking-price',
  tr: { real: 'FHMIF10010000', paper: 'FHMIF10010000' },
  lane: 'quote',
  params: {
    /** FID 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: {
      F: '지수선물',
      O: '지수옵션',
      JF: '주식선물',
      JO: '주식옵션',
      CF: '상품선물(금), 금리선물(국채), 통화선물(달러)',
      CM: '야간선물',
      EU: '야간옵션',
    },
    /** 종목코드 (지수선물 6자리, 지수옵션 9자리) · contract code such as `101V06` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** HTS 한글 종목명 · name of the contract */ hts_kor_isnm: 'text?',
        /** 선물 현재가 · current price */ futs_prpr: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 선물 전일 대비 · change since the previous close */ futs_prdy_vrss: 'decimal?',
        /** 선물 전일 대비율 (%) · change since the previous close */ futs_prdy_ctrt: 'decimal?',
        /** 누적 거래량 (계약) · volume of the day */ acml_vol: 'int?',
        /** 선물 전일 종가 · previous close */ futs_prdy_clpr: 'decimal?',
        /** 선물 단축 종목코드 · short code of the contract */ futs_shrn_iscd: 'text',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 선물 매도호가1 · ask price, level 1 */ futs_askp1: 'decimal?',
        /** 선물 매도호가2 · ask price, level 2 */ futs_askp2: 'decimal?',
        /** 선물 매도호가3 · ask price, level 3 */ futs_askp3: 'decimal?',
        /** 선물 매도호가4 · ask price, level 4 */ futs_askp4: 'decimal?',
        /** 선물 매도호가5 · ask price, level 5 */ futs_askp5: 'decimal?',
        /** 선물 매수호가1 · bid price, level 1 */ futs_bidp1: 'decimal?',
        /** 선물 매수호가2 · bid price, level 2 */ futs_bidp2: 'decimal?',
        /** 선물 매수호가3 · bid price, level 3 */ futs_bidp3: 'decimal?',
        /** 선물 매수호가4 · bid price, level 4 */ futs_bidp4: 'decimal?',
        /** 선물 매수호가5 · bid price, level 5 */ futs_bidp5: 'decimal?',
        /** 매도호가 잔량1 (계약) · ask quantity, level 1 */ askp_rsqn1: 'int?',
        /** 매도호가 잔량2 (계약) · ask quantity, level 2 */ askp_rsqn2: 'int?',
        /** 매도호가 잔량3 (계약) · ask quantity, level 3 */ askp_rsqn3: 'int?',
        /** 매도호가 잔량4 (계약) · ask quantity, level 4 */ askp_rsqn4: 'int?',
        /** 매도호가 잔량5 (계약) · ask quantity, level 5 */ askp_rsqn5: 'int?',
        /** 매수호가 잔량1 (계약) · bid quantity, level 1 */ bidp_rsqn1: 'int?',
        /** 매수호가 잔량2 (계약) · bid quantity, level 2 */ bidp_rsqn2: 'int?',
        /** 매수호가 잔량3 (계약) · bid quantity, level 3 */ bidp_rsqn3: 'int?',
        /** 매수호가 잔량4 (계약) · bid quantity, level 4 */ bidp_rsqn4: 'int?',
        /** 매수호가 잔량5 (계약) · bid quantity, level 5 */ bidp_rsqn5: 'int?',
        /** 매도호가 건수1 · number of ask orders, level 1 */ askp_csnu1: 'int?',
        /** 매도호가 건수2 · number of ask orders, level 2 */ askp_csnu2: 'int?',
        /** 매도호가 건수3 · number of ask orders, level 3 */ askp_csnu3: 'int?',
        /** 매도호가 건수4 · number of ask orders, level 4 */ askp_csnu4: 'int?',
        /** 매도호가 건수5 · number of ask orders, level 5 */ askp_csnu5: 'int?',
        /** 매수호가 건수1 · number of bid orders, level 1 */ bidp_csnu1: 'int?',
        /** 매수호가 건수2 · number of bid orders, level 2 */ bidp_csnu2: 'int?',
        /** 매수호가 건수3 · number of bid orders, level 3 */ bidp_csnu3: 'int?',
        /** 매수호가 건수4 · number of bid orders, level 4 */ bidp_csnu4: 'int?',
        /** 매수호가 건수5 · number of bid orders, level 5 */ bidp_csnu5: 'int?',
        /** 총 매도호가 잔량 (계약) · total ask quantity */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (계약) · total bid quantity */ total_bidp_rsqn: 'int?',
        /** 총 매도호가 건수 · total number of ask orders */ total_askp_csnu: 'int?',
        /** 총 매수호가 건수 · total number of bid orders */ total_bidp_csnu: 'int?',
        /** 호가 접수 시간 (HHMMSS) · time of the book */ aspr_acpt_hour: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireAskingPrice`. */
export interface InquireAskingPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireAskingPrice`. */
export interface InquireAskingPriceResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 시세호가 · five-level order book of a futures or options contract.
 *
 * v1_국내선물-007 · TR `FHMIF10010000` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 현재가 (price), `output2` 5단계 호가 (five levels).
 *
 * @example
 * import { inquireAskingPrice } from '@kis/rest/domestic-futures-options'
 *
 * const { output2 } = await inquireAskingPrice(client, { FID_COND_MRKT_DIV_CODE: 'F', FID_INPUT_ISCD: '101S06' })
 * console.log(output2.futs_askp1, output2.futs_bidp1)
 * @category 국내선물옵션 › 기본시세
 */
export const inquireAskingPrice: Endpoint<InquireAskingPriceParams, InquireAskingPriceResult> =
  /* @__PURE__ */ endpoint(spec)
