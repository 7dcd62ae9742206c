import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'etfEtn.navComparisonDailyTrend',
  method: 'GET',
  path: '/uapi/etfetn/v1/quotations/nav-comparison-daily-trend',
  tr: { real: 'FHPST02440200', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · fixed */
    fid_cond_mrkt_div_code: { J: '기본값' },
    /** 입력 종목코드 · code of the ETF */
    fid_input_iscd: 'text',
    /** 입력 날짜1 (YYYYMMDD) · first day */
    fid_input_date_1: 'date',
    /** 입력 날짜2 (YYYYMMDD) · last day */
    fid_input_date_2: 'date',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 종가 (원) · close */ stck_clpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 체결 거래량 (주) · quantity of the trade; blank in the official example */ cntg_vol: 'int?',
        /** 괴리율 (%) · gap between price and NAV */ dprt: 'decimal?',
        /** NAV 대비 현재가 (원) · price less NAV */ nav_vrss_prpr: 'decimal?',
        /** NAV (원) · net asset value per share */ nav: 'decimal?',
        /** NAV 전일 대비 부호 · direction of the change of the NAV */ nav_prdy_vrss_sign: 'sign?',
        /** NAV 전일 대비 (원) · change of the NAV */ nav_prdy_vrss: 'decimal?',
        /** NAV 전일 대비율 (%) · change of the NAV */ nav_prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `navComparisonDailyTrend`. */
export interface NavComparisonDailyTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `navComparisonDailyTrend`. */
export interface NavComparisonDailyTrendResult extends ResultOf<typeof spec> {}

/**
 * NAV 비교추이(일) · NAV and price of an ETF by day.
 *
 * v1_국내주식-071 · TR `FHPST02440200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { navComparisonDailyTrend } from '@kis/rest/etf-etn'
 *
 * const { output } = await navComparisonDailyTrend(client, {
 *   fid_input_iscd: '069500',
 *   fid_input_date_1: '20240101',
 *   fid_input_date_2: '20240220',
 * })
 * for (const row of output) console.log(row.stck_bsop_date, row.stck_clpr, row.nav)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const navComparisonDailyTrend: RealOnlyEndpoint<NavComparisonDailyTrendParams, NavComparisonDailyTrendResult> =
  /* @__PURE__ */ endpoint(spec)
