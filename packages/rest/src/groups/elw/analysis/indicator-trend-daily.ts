import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.indicatorTrendDaily',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/indicator-trend-daily',
  tr: { real: 'FHPEW02740200', paper: null },
  lane: 'quote',
  params: {
    /** 시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 종목코드 (예 `57K281`) · code of the ELW */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식영업일자 · trading day */ stck_bsop_date: 'date?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** 기어링 · gearing */ gear: 'decimal?',
        /** 시간가치값 · time value */ tmvl_val: 'decimal?',
        /** 내재가치값 · intrinsic value */ invl_val: 'decimal?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** ELW시가 (원) · opening price */ elw_oprc: 'int?',
        /** ELW최고가 (원) · high of the day */ elw_hgpr: 'int?',
        /** ELW최저가 (원) · low of the day */ elw_lwpr: 'int?',
        /** 접근도 · nearness to the knock-out barrier */ apprch_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `indicatorTrendDaily`. */
export interface IndicatorTrendDailyParams extends ParamsOf<typeof spec> {}
/** Answer of `indicatorTrendDaily`. */
export interface IndicatorTrendDailyResult extends ResultOf<typeof spec> {}

/**
 * ELW 투자지표추이(일별) · investment indicators of an ELW by day.
 *
 * 국내주식-173 · TR `FHPEW02740200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { indicatorTrendDaily } from '@kis/rest/elw'
 *
 * const { output } = await indicatorTrendDaily(client, { FID_INPUT_ISCD: '57K281' })
 * for (const row of output) console.log(row.stck_bsop_date, row.lvrg_val)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const indicatorTrendDaily: RealOnlyEndpoint<IndicatorTrendDailyParams, IndicatorTrendDailyResult> =
  /* @__PURE__ */ endpoint(spec)
