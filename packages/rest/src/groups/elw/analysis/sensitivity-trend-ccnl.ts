import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.sensitivityTrendCcnl',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/sensitivity-trend-ccnl',
  tr: { real: 'FHPEW02830100', paper: null },
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
        /** 주식체결시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** HTS 이론가 (원) · theoretical price */ hts_thpr: 'decimal?',
        /** 델타 값 · delta */ delta_val: 'decimal?',
        /** 감마 · gamma */ gama: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 베가 · vega */ vega: 'decimal?',
        /** 로우 · rho */ rho: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `sensitivityTrendCcnl`. */
export interface SensitivityTrendCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `sensitivityTrendCcnl`. */
export interface SensitivityTrendCcnlResult extends ResultOf<typeof spec> {}

/**
 * ELW 민감도 추이(체결) · greeks of an ELW, trade by trade.
 *
 * 국내주식-175 · TR `FHPEW02830100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { sensitivityTrendCcnl } from '@kis/rest/elw'
 *
 * const { output } = await sensitivityTrendCcnl(client, { FID_INPUT_ISCD: '57K281' })
 * for (const row of output) console.log(row.stck_cntg_hour, row.delta_val)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const sensitivityTrendCcnl: RealOnlyEndpoint<SensitivityTrendCcnlParams, SensitivityTrendCcnlResult> =
  /* @__PURE__ */ endpoint(spec)
