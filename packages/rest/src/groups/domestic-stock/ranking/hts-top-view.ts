import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.htsTopView',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/hts-top-view',
  tr: { real: 'HHMCM000100C0', paper: null },
  lane: 'quote',
  params: {},
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 시장구분 · market */ mrkt_div_cls_code: { J: '코스피', Q: '코스닥' },
        /** 종목코드 · stock code */ mksc_shrn_iscd: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `htsTopView`. */
export interface HtsTopViewParams extends ParamsOf<typeof spec> {}
/** Answer of `htsTopView`. */
export interface HtsTopViewResult extends ResultOf<typeof spec> {}

/**
 * HTS조회상위20종목 · the 20 stocks most looked up in the HTS.
 *
 * 국내주식-214 · TR `HHMCM000100C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { htsTopView } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await htsTopView(client)
 * for (const row of output1) console.log(row.mrkt_div_cls_code, row.mksc_shrn_iscd)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const htsTopView: RealOnlyEndpoint<HtsTopViewParams, HtsTopViewResult> = /* @__PURE__ */ endpoint(spec)
