import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.indicatorTrendMinute',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/indicator-trend-minute',
  tr: { real: 'FHPEW02740300', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 입력종목코드 (예 `58J297`) · code of the ELW */
    FID_INPUT_ISCD: 'text',
    /** 시간구분코드 (초) · length of a bar, in seconds */
    FID_HOUR_CLS_CODE: {
      '60': '1분',
      '180': '3분',
      '300': '5분',
      '600': '10분',
      '1800': '30분',
      '3600': '60분',
      '7200': '120분',
    },
    /** 과거데이터 포함 여부 (N 제외, Y 포함) · include earlier days */
    FID_PW_DATA_INCU_YN: 'flag',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식영업일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 체결 시간 (HHMMSS) · time of the bar */ stck_cntg_hour: 'time?',
        /** ELW현재가 (원) · price at the end of the bar */ elw_prpr: 'int?',
        /** ELW 시가 (원) · open of the bar */ elw_oprc: 'int?',
        /** ELW 최고가 (원) · high of the bar */ elw_hgpr: 'int?',
        /** ELW 최저가 (원) · low of the bar */ elw_lwpr: 'int?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** 기어링 · gearing */ gear: 'decimal?',
        /** 프리미엄값 · premium */ prmm_val: 'decimal?',
        /** 내재가치값 · intrinsic value */ invl_val: 'decimal?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 체결거래량 · volume of the bar */ cntg_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `indicatorTrendMinute`. */
export interface IndicatorTrendMinuteParams extends ParamsOf<typeof spec> {}
/** Answer of `indicatorTrendMinute`. */
export interface IndicatorTrendMinuteResult extends ResultOf<typeof spec> {}

/**
 * ELW 투자지표추이(분별) · investment indicators of an ELW by the minute.
 *
 * 국내주식-174 · TR `FHPEW02740300` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 문서와 예시가 다름: 문서는 7200초도 `60분`이라 하지만 120분으로 바로잡았다 (the reference calls 7200 seconds 60 minutes).
 *
 * @example
 * import { indicatorTrendMinute } from '@kis/rest/elw'
 *
 * const { output } = await indicatorTrendMinute(client, {
 *   FID_INPUT_ISCD: '57K281',
 *   FID_HOUR_CLS_CODE: '60',
 *   FID_PW_DATA_INCU_YN: true,
 * })
 * for (const row of output) console.log(row.stck_cntg_hour, row.elw_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const indicatorTrendMinute: RealOnlyEndpoint<IndicatorTrendMinuteParams, IndicatorTrendMinuteResult> =
  /* @__PURE__ */ endpoint(spec)
