import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.displayBoardCallput',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/display-board-callput',
  tr: { real: 'FHPIF05030100', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { O: '옵션' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20503': '기본값' },
    /** 시장 구분 코드 · calls, in `output1` */
    FID_MRKT_CLS_CODE: { CO: '콜옵션' },
    /** 만기 년월 (YYYYMM) · expiry month, from `displayBoardOptionList` */
    FID_MTRT_CNT: 'int?',
    /** 조건 시장 구분 코드 · underlying; left out: KOSPI200 */
    FID_COND_MRKT_CLS_CODE: {
      MKI: '미니KOSPI200',
      WKM: 'KOSPI200위클리(월)',
      WKI: 'KOSPI200위클리(목)',
      KQI: 'KOSDAQ150',
      '': 'KOSPI200',
    },
    /** 시장 구분 코드 · puts, in `output2` */
    FID_MRKT_CLS_CODE1: { PO: '풋옵션' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 환산 현재가 · converted current price */ unch_prpr: 'decimal?',
        /** 옵션 단축 종목코드 · short code of the contract */ optn_shrn_iscd: 'text',
        /** 옵션 현재가 · current price */ optn_prpr: 'decimal?',
        /** 옵션 전일 대비 · change since the previous close */ optn_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 옵션 전일 대비율 (%) · change since the previous close */ optn_prdy_ctrt: 'decimal?',
        /** 옵션 매수호가 · best bid */ optn_bidp: 'decimal?',
        /** 옵션 매도호가 · best ask */ optn_askp: 'decimal?',
        /** 시간가치 값 · time value */ tmvl_val: 'decimal?',
        /** 지수 기준가 · base value of the index */ nmix_sdpr: 'decimal?',
        /** 누적 거래량 (계약) · volume of the day */ acml_vol: 'int?',
        /** 매도 잔량 (계약) · ask quantity */ seln_rsqn: 'int?',
        /** 매수 잔량 (계약) · bid quantity */ shnu_rsqn: 'int?',
        /** 누적 거래 대금 · turnover of the day */ acml_tr_pbmn: 'decimal?',
        /** HTS 미결제 약정 수량 (계약) · open interest */ hts_otst_stpl_qty: 'int?',
        /** 미결제 약정 수량 증감 (계약) · change of the open interest */ otst_stpl_qty_icdc: 'int?',
        /** 델타 값 · delta */ delta_val: 'decimal?',
        /** 감마 · gamma */ gama: 'decimal?',
        /** 베가 · vega */ vega: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 로우 · rho */ rho: 'decimal?',
        /** HTS 내재 변동성 · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 내재가치 값 · intrinsic value */ invl_val: 'decimal?',
        /** 괴리도 · gap to the theoretical price, in points */ esdg: 'decimal?',
        /** 괴리율 (%) · gap to the theoretical price */ dprt: 'decimal?',
        /** 역사적 변동성 · historical volatility */ hist_vltl: 'decimal?',
        /** HTS 이론가 · theoretical price */ hts_thpr: 'decimal?',
        /** 옵션 시가 · open */ optn_oprc: 'decimal?',
        /** 옵션 최고가 · high of the day */ optn_hgpr: 'decimal?',
        /** 옵션 최저가 · low of the day */ optn_lwpr: 'decimal?',
        /** 옵션 상한가 · upper price limit */ optn_mxpr: 'decimal?',
        /** 옵션 하한가 · lower price limit */ optn_llam: 'decimal?',
        /** ATM 구분 명 · in, at or out of the money */ atm_cls_name: 'text?',
        /** 직전 대비 증감 · change since the value before */ rgbf_vrss_icdc: 'int?',
        /** 총 매도호가 잔량 (계약) · total ask quantity */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (계약) · total bid quantity */ total_bidp_rsqn: 'int?',
        /** 선물예상체결가 · indicative price */ futs_antc_cnpr: 'decimal?',
        /** 선물예상체결대비 · indicative change */ futs_antc_cntg_vrss: 'decimal?',
        /** 예상 체결 대비 부호 · direction of the indicative change */ antc_cntg_vrss_sign: 'sign?',
        /** 예상 체결 전일 대비율 (%) · indicative change since the previous close */ antc_cntg_prdy_ctrt: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 환산 현재가 · converted current price */ unch_prpr: 'decimal?',
        /** 옵션 단축 종목코드 · short code of the contract */ optn_shrn_iscd: 'text',
        /** 옵션 현재가 · current price */ optn_prpr: 'decimal?',
        /** 옵션 전일 대비 · change since the previous close */ optn_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 옵션 전일 대비율 (%) · change since the previous close */ optn_prdy_ctrt: 'decimal?',
        /** 옵션 매수호가 · best bid */ optn_bidp: 'decimal?',
        /** 옵션 매도호가 · best ask */ optn_askp: 'decimal?',
        /** 시간가치 값 · time value */ tmvl_val: 'decimal?',
        /** 지수 기준가 · base value of the index */ nmix_sdpr: 'decimal?',
        /** 누적 거래량 (계약) · volume of the day */ acml_vol: 'int?',
        /** 매도 잔량 (계약) · ask quantity */ seln_rsqn: 'int?',
        /** 매수 잔량 (계약) · bid quantity */ shnu_rsqn: 'int?',
        /** 누적 거래 대금 · turnover of the day */ acml_tr_pbmn: 'decimal?',
        /** HTS 미결제 약정 수량 (계약) · open interest */ hts_otst_stpl_qty: 'int?',
        /** 미결제 약정 수량 증감 (계약) · change of the open interest */ otst_stpl_qty_icdc: 'int?',
        /** 델타 값 · delta */ delta_val: 'decimal?',
        /** 감마 · gamma */ gama: 'decimal?',
        /** 베가 · vega */ vega: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 로우 · rho */ rho: 'decimal?',
        /** HTS 내재 변동성 · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 내재가치 값 · intrinsic value */ invl_val: 'decimal?',
        /** 괴리도 · gap to the theoretical price, in points */ esdg: 'decimal?',
        /** 괴리율 (%) · gap to the theoretical price */ dprt: 'decimal?',
        /** 역사적 변동성 · historical volatility */ hist_vltl: 'decimal?',
        /** HTS 이론가 · theoretical price */ hts_thpr: 'decimal?',
        /** 옵션 시가 · open */ optn_oprc: 'decimal?',
        /** 옵션 최고가 · high of the day */ optn_hgpr: 'decimal?',
        /** 옵션 최저가 · low of the day */ optn_lwpr: 'decimal?',
        /** 옵션 상한가 · upper price limit */ optn_mxpr: 'decimal?',
        /** 옵션 하한가 · lower price limit */ optn_llam: 'decimal?',
        /** ATM 구분 명 · in, at or out of the money */ atm_cls_name: 'text?',
        /** 직전 대비 증감 · change since the value before */ rgbf_vrss_icdc: 'int?',
        /** 총 매도호가 잔량 (계약) · total ask quantity */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (계약) · total bid quantity */ total_bidp_rsqn: 'int?',
        /** 선물예상체결가 · indicative price */ futs_antc_cnpr: 'decimal?',
        /** 선물예상체결대비 · indicative change */ futs_antc_cntg_vrss: 'decimal?',
        /** 예상 체결 대비 부호 · direction of the indicative change */ antc_cntg_vrss_sign: 'sign?',
        /** 예상 체결 전일 대비율 (%) · indicative change since the previous close */ antc_cntg_prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `displayBoardCallput`. */
export interface DisplayBoardCallputParams extends ParamsOf<typeof spec> {}
/** Answer of `displayBoardCallput`. */
export interface DisplayBoardCallputResult extends ResultOf<typeof spec> {}

/**
 * 국내옵션전광판_콜풋 · option board: calls and puts of one expiry month.
 *
 * 국내선물-022 · TR `FHPIF05030100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 콜옵션 (calls), `output2` 풋옵션 (puts), 문서에 명시되지 않음 (as the order of the parameters suggests).
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { displayBoardCallput } from '@kis/rest/domestic-futures-options'
 *
 * const { output1 } = await displayBoardCallput(client, { FID_MTRT_CNT: '202603' })
 * for (const row of output1) console.log(row.acpr, row.optn_prpr, row.hts_ints_vltl)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 기본시세
 */
export const displayBoardCallput: RealOnlyEndpoint<DisplayBoardCallputParams, DisplayBoardCallputResult> =
  /* @__PURE__ */ endpoint(spec)
