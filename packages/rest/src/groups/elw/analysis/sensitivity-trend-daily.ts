import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.sensitivityTrendDaily',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/sensitivity-trend-daily',
  tr: { real: 'FHPEW02830200', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 입력종목코드 (예 `58J297`) · code of the ELW */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식영업일자 · trading day */ stck_bsop_date: 'date?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** HTS이론가 (원) · theoretical price */ hts_thpr: 'decimal?',
        /** 델타값 · delta */ delta_val: 'decimal?',
        /** 감마 · gamma */ gama: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 베가 · vega */ vega: 'decimal?',
        /** 로우 · rho */ rho: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `sensitivityTrendDaily`. */
export interface SensitivityTrendDailyParams extends ParamsOf<typeof spec> {}
/** Answer of `sensitivityTrendDaily`. */
export interface SensitivityTrendDailyResult extends ResultOf<typeof spec> {}

/**
 * ELW 민감도 추이(일별) · greeks of an ELW by day.
 *
 * 국내주식-176 · TR `FHPEW02830200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { sensitivityTrendDaily } from '@kis/rest/elw'
 *
 * const { output } = await sensitivityTrendDaily(client, { FID_INPUT_ISCD: '57K281' })
 * for (const row of output) console.log(row.stck_bsop_date, row.delta_val)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const sensitivityTrendDaily: RealOnlyEndpoint<SensitivityTrendDailyParams, SensitivityTrendDailyResult> =
  /* @__PURE__ */ endpoint(spec)
