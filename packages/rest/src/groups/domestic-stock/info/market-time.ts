import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.marketTime',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/market-time',
  tr: { real: 'HHMCM000002C0', paper: null },
  lane: 'quote',
  params: {},
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 영업일1 · two trading days before `date3` */ date1: 'date?',
        /** 영업일2 · trading day before `date3` */ date2: 'date?',
        /** 영업일3 · the current trading day */ date3: 'date?',
        /** 영업일4 · trading day after `date3` */ date4: 'date?',
        /** 영업일5 · two trading days after `date3` */ date5: 'date?',
        /** 오늘일자 · today */ today: 'date?',
        /** 현재시간 (HHMMSS) · time of the server */ time: 'time?',
        /** 장시작시간 (HHMMSS) · open of the regular session */ s_time: 'time?',
        /** 장마감시간 (HHMMSS) · close of the regular session */ e_time: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `marketTime`. */
export interface MarketTimeParams extends ParamsOf<typeof spec> {}
/** Answer of `marketTime`. */
export interface MarketTimeResult extends ResultOf<typeof spec> {}

/**
 * 국내선물 영업일조회 · trading days around today, and the hours of domestic futures.
 *
 * 국내주식-160 · TR `HHMCM000002C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { marketTime } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await marketTime(client)
 * console.log(output1.date3, output1.s_time, output1.e_time)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const marketTime: RealOnlyEndpoint<MarketTimeParams, MarketTimeResult> = /* @__PURE__ */ endpoint(spec)
