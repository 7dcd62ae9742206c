import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'etfEtn.navComparisonTrend',
  method: 'GET',
  path: '/uapi/etfetn/v1/quotations/nav-comparison-trend',
  tr: { real: 'FHPST02440000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 입력 종목코드 · code of the ETF or ETN */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 주식 전일 종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 주식 시가 (원) · opening price */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 주식 상한가 (원) · upper price limit */ stck_mxpr: 'int?',
        /** 주식 하한가 (원) · lower price limit */ stck_llam: 'int?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** NAV (원) · net asset value per share */ nav: 'decimal?',
        /** NAV 전일 대비 부호 · direction of the change of the NAV */ nav_prdy_vrss_sign: 'sign?',
        /** NAV 전일 대비 (원) · change of the NAV */ nav_prdy_vrss: 'decimal?',
        /** NAV 전일 대비율 (%) · change of the NAV */ nav_prdy_ctrt: 'decimal?',
        /** NAV 전일종가 (원) · previous NAV */ prdy_clpr_nav: 'decimal?',
        /** NAV 시가 (원) · open of the NAV */ oprc_nav: 'decimal?',
        /** NAV 고가 (원) · high of the NAV */ hprc_nav: 'decimal?',
        /** NAV 저가 (원) · low of the NAV */ lprc_nav: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `navComparisonTrend`. */
export interface NavComparisonTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `navComparisonTrend`. */
export interface NavComparisonTrendResult extends ResultOf<typeof spec> {}

/**
 * NAV 비교추이(종목) · NAV and price of an ETF now.
 *
 * v1_국내주식-069 · TR `FHPST02440000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 가격 (price), `output2` NAV.
 *
 * @example
 * import { navComparisonTrend } from '@kis/rest/etf-etn'
 *
 * const { output1, output2 } = await navComparisonTrend(client, { FID_INPUT_ISCD: '069500' })
 * console.log(output1.stck_prpr, output2.nav)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const navComparisonTrend: RealOnlyEndpoint<NavComparisonTrendParams, NavComparisonTrendResult> =
  /* @__PURE__ */ endpoint(spec)
