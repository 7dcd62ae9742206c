import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.intstockGrouplist',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/intstock-grouplist',
  tr: { real: 'HHKCM113004C7', paper: null },
  lane: 'quote',
  params: {
    /** 관심종목구분코드 · kind of watchlist; fixed */
    TYPE: { '1': '기본값' },
    /** FID 기타 구분 코드 · fixed */
    FID_ETC_CLS_CODE: { '00': '기본값' },
    /** 사용자 ID (HTS ID) · HTS id of the user */
    USER_ID: 'text',
  },
  output: {
    output2: {
      shape: 'many',
      fields: {
        /** 일자 · day the group was stored, as the example suggests */ date: 'date?',
        /** 전송 시간 (HHMMSS) · time the group was stored, as the example suggests */ trnm_hour: 'time?',
        /** 데이터 순위 · place of the group, from 0 */ data_rank: 'int?',
        /** 관심 그룹 코드 · code of the group */ inter_grp_code: 'text',
        /** 관심 그룹 명 · name of the group */ inter_grp_name: 'text?',
        /** 요청 개수 · number of stocks in the group */ ask_cnt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `intstockGrouplist`. */
export interface IntstockGrouplistParams extends ParamsOf<typeof spec> {}
/** Answer of `intstockGrouplist`. */
export interface IntstockGrouplistResult extends ResultOf<typeof spec> {}

/**
 * 관심종목 그룹조회 · watchlist groups of a user.
 *
 * 국내주식-204 · TR `HHKCM113004C7` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { intstockGrouplist } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await intstockGrouplist(client, { USER_ID: 'my-hts-id' })
 * for (const row of output2) console.log(row.inter_grp_code, row.inter_grp_name)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const intstockGrouplist: RealOnlyEndpoint<IntstockGrouplistParams, IntstockGrouplistResult> =
  /* @__PURE__ */ endpoint(spec)
