import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.volatilityTrendCcnl',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/volatility-trend-ccnl',
  tr: { real: 'FHPEW02840100', paper: null },
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
        /** 주식체결시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** HTS내재변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `volatilityTrendCcnl`. */
export interface VolatilityTrendCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `volatilityTrendCcnl`. */
export interface VolatilityTrendCcnlResult extends ResultOf<typeof spec> {}

/**
 * ELW 변동성추이(체결) · volatility of an ELW, trade by trade.
 *
 * 국내주식-177 · TR `FHPEW02840100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { volatilityTrendCcnl } from '@kis/rest/elw'
 *
 * const { output } = await volatilityTrendCcnl(client, { FID_INPUT_ISCD: '58J540' })
 * for (const row of output) console.log(row.stck_cntg_hour, row.hts_ints_vltl)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const volatilityTrendCcnl: RealOnlyEndpoint<VolatilityTrendCcnlParams, VolatilityTrendCcnlResult> =
  /* @__PURE__ */ endpoint(spec)
