import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.psearchTitle',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/psearch-title',
  tr: { real: 'HHKST03900300', paper: null },
  lane: 'quote',
  params: {
    /** 사용자 HTS ID · HTS id of the user */
    user_id: 'text',
  },
  output: {
    output2: {
      shape: 'many',
      fields: {
        /** HTS ID · HTS id of the user */ user_id: 'text?',
        /** 조건키값 · key of the condition, for `psearchResult` */ seq: 'int?',
        /** 그룹명 · name of the group */ grp_nm: 'text?',
        /** 조건명 · name of the condition */ condition_nm: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `psearchTitle`. */
export interface PsearchTitleParams extends ParamsOf<typeof spec> {}
/** Answer of `psearchTitle`. */
export interface PsearchTitleResult extends ResultOf<typeof spec> {}

/**
 * 종목조건검색 목록조회 · conditions that a user saved in the HTS.
 *
 * 국내주식-038 · TR `HHKST03900300` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { psearchTitle } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await psearchTitle(client, { user_id: htsId })
 * for (const row of output2) console.log(row.seq, row.condition_nm)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const psearchTitle: RealOnlyEndpoint<PsearchTitleParams, PsearchTitleResult> = /* @__PURE__ */ endpoint(spec)
