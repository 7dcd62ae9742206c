import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'etfEtn.navComparisonTimeTrend',
  method: 'GET',
  path: '/uapi/etfetn/v1/quotations/nav-comparison-time-trend',
  tr: { real: 'FHPST02440100', paper: null },
  lane: 'quote',
  params: {
    /** 시간 구분 코드 (초: 60 1분, 180 3분, 7200 120분 등) · length of a bar, in seconds */
    fid_hour_cls_code: 'text',
    /** 조건 시장 분류 코드 · fixed */
    fid_cond_mrkt_div_code: { E: '기본값' },
    /** 입력 종목코드 · code of the ETF */
    fid_input_iscd: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 영업 시간 (HHMMSS) · time of the bar, KST */ bsop_hour: 'time?',
        /** NAV (원) · net asset value per share */ nav: 'decimal?',
        /** NAV 전일 대비 부호 · direction of the change of the NAV */ nav_prdy_vrss_sign: 'sign?',
        /** NAV 전일 대비 (원) · change of the NAV */ nav_prdy_vrss: 'decimal?',
        /** NAV 전일 대비율 (%) · change of the NAV */ nav_prdy_ctrt: 'decimal?',
        /** NAV 대비 현재가 (원) · price less NAV */ nav_vrss_prpr: 'decimal?',
        /** 괴리율 (%) · gap between price and NAV */ dprt: 'decimal?',
        /** 주식 현재가 (원) · price at the end of the bar */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 체결 거래량 (주) · volume of the bar */ cntg_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `navComparisonTimeTrend`. */
export interface NavComparisonTimeTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `navComparisonTimeTrend`. */
export interface NavComparisonTimeTrendResult extends ResultOf<typeof spec> {}

/**
 * NAV 비교추이(분) · NAV and price of an ETF by the minute.
 *
 * v1_국내주식-070 · TR `FHPST02440100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { navComparisonTimeTrend } from '@kis/rest/etf-etn'
 *
 * const { output } = await navComparisonTimeTrend(client, { fid_hour_cls_code: '60', fid_input_iscd: '069500' })
 * for (const row of output) console.log(row.bsop_hour, row.stck_prpr, row.nav)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const navComparisonTimeTrend: RealOnlyEndpoint<NavComparisonTimeTrendParams, NavComparisonTimeTrendResult> =
  /* @__PURE__ */ endpoint(spec)
