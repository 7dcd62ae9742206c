import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.volatilityTrendTick',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/volatility-trend-tick',
  tr: { real: 'FHPEW02840400', paper: null },
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
        /** 주식영업일자 · trading day */ bsop_date: 'date?',
        /** 주식 체결 시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** HTS 내재 변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `volatilityTrendTick`. */
export interface VolatilityTrendTickParams extends ParamsOf<typeof spec> {}
/** Answer of `volatilityTrendTick`. */
export interface VolatilityTrendTickResult extends ResultOf<typeof spec> {}

/**
 * ELW 변동성 추이(틱) · volatility of an ELW, tick by tick.
 *
 * 국내주식-180 · TR `FHPEW02840400` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 문서의 응답 이름이 밀려 있어 바로잡았다 (labels of the answer put right).
 *
 * @example
 * import { volatilityTrendTick } from '@kis/rest/elw'
 *
 * const { output } = await volatilityTrendTick(client, { FID_INPUT_ISCD: '57K281' })
 * for (const row of output) console.log(row.stck_cntg_hour, row.hts_ints_vltl)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const volatilityTrendTick: RealOnlyEndpoint<VolatilityTrendTickParams, VolatilityTrendTickResult> =
  /* @__PURE__ */ endpoint(spec)
