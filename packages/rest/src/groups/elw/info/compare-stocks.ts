import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.compareStocks',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/compare-stocks',
  tr: { real: 'FHKEW151701C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11517': '기본값' },
    /** 입력종목코드, 기초자산 (예 `005930`) · code of the underlying */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** ELW한글종목명 · name of the ELW */ elw_kor_isnm: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `compareStocks`. */
export interface CompareStocksParams extends ParamsOf<typeof spec> {}
/** Answer of `compareStocks`. */
export interface CompareStocksResult extends ResultOf<typeof spec> {}

/**
 * ELW 비교대상종목조회 · ELWs on one underlying, to compare.
 *
 * 국내주식-183 · TR `FHKEW151701C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { compareStocks } from '@kis/rest/elw'
 *
 * const { output } = await compareStocks(client, { FID_INPUT_ISCD: '005930' })
 * for (const row of output) console.log(row.elw_shrn_iscd, row.elw_kor_isnm)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const compareStocks: RealOnlyEndpoint<CompareStocksParams, CompareStocksResult> = /* @__PURE__ */ endpoint(spec)
