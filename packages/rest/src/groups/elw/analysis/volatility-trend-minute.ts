import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.volatilityTrendMinute',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/volatility-trend-minute',
  tr: { real: 'FHPEW02840300', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 입력종목코드 (예 `58J297`) · code of the ELW */
    FID_INPUT_ISCD: 'text',
    /** 시간구분코드 (초) · length of a bar, in seconds */
    FID_HOUR_CLS_CODE: { '60': '1분', '180': '3분', '300': '5분', '600': '10분', '1800': '30분', '3600': '60분' },
    /** 과거데이터 포함 여부 (N 제외, Y 포함) · include earlier days */
    FID_PW_DATA_INCU_YN: 'flag',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 체결 시간 (HHMMSS) · time of the bar */ stck_cntg_hour: 'time?',
        /** 주식 현재가 (원) · price of the ELW at the end of the bar */ stck_prpr: 'int?',
        /** ELW 시가 (원) · open of the bar */ elw_oprc: 'int?',
        /** ELW 최고가 (원) · high of the bar */ elw_hgpr: 'int?',
        /** ELW 최저가 (원) · low of the bar */ elw_lwpr: 'int?',
        /** HTS 내재 변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 역사적 변동성 (%) · historical volatility; blank in the official example */ hist_vltl: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `volatilityTrendMinute`. */
export interface VolatilityTrendMinuteParams extends ParamsOf<typeof spec> {}
/** Answer of `volatilityTrendMinute`. */
export interface VolatilityTrendMinuteResult extends ResultOf<typeof spec> {}

/**
 * ELW 변동성 추이(분별) · volatility of an ELW by the minute.
 *
 * 국내주식-179 · TR `FHPEW02840300` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { volatilityTrendMinute } from '@kis/rest/elw'
 *
 * const { output } = await volatilityTrendMinute(client, {
 *   FID_INPUT_ISCD: '57JS61',
 *   FID_HOUR_CLS_CODE: '60',
 *   FID_PW_DATA_INCU_YN: false,
 * })
 * for (const row of output) console.log(row.stck_cntg_hour, row.hts_ints_vltl)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const volatilityTrendMinute: RealOnlyEndpoint<VolatilityTrendMinuteParams, VolatilityTrendMinuteResult> =
  /* @__PURE__ */ endpoint(spec)
