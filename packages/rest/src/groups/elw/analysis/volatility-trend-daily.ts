import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.volatilityTrendDaily',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/volatility-trend-daily',
  tr: { real: 'FHPEW02840200', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 입력종목코드 · code of the ELW */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** ELW 현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** ELW 시가 (원) · opening price */ elw_oprc: 'int?',
        /** ELW 최고가 (원) · high of the day */ elw_hgpr: 'int?',
        /** ELW 최저가 (원) · low of the day */ elw_lwpr: 'int?',
        /** 누적 거래량 · volume of the day */ acml_vol: 'int?',
        /** 10일 역사적 변동성 (%) · 10-day historical volatility */ d10_hist_vltl: 'decimal?',
        /** 20일 역사적 변동성 (%) · 20-day historical volatility */ d20_hist_vltl: 'decimal?',
        /** 30일 역사적 변동성 (%) · 30-day historical volatility */ d30_hist_vltl: 'decimal?',
        /** 60일 역사적 변동성 (%) · 60-day historical volatility */ d60_hist_vltl: 'decimal?',
        /** 90일 역사적 변동성 (%) · 90-day historical volatility */ d90_hist_vltl: 'decimal?',
        /** HTS 내재 변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `volatilityTrendDaily`. */
export interface VolatilityTrendDailyParams extends ParamsOf<typeof spec> {}
/** Answer of `volatilityTrendDaily`. */
export interface VolatilityTrendDailyResult extends ResultOf<typeof spec> {}

/**
 * ELW 변동성 추이(일별) · volatility of an ELW by day.
 *
 * 국내주식-178 · TR `FHPEW02840200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { volatilityTrendDaily } from '@kis/rest/elw'
 *
 * const { output } = await volatilityTrendDaily(client, { FID_INPUT_ISCD: '57K281' })
 * for (const row of output) console.log(row.stck_bsop_date, row.hts_ints_vltl)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const volatilityTrendDaily: RealOnlyEndpoint<VolatilityTrendDailyParams, VolatilityTrendDailyResult> =
  /* @__PURE__ */ endpoint(spec)
