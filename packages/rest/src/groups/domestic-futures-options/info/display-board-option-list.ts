import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.displayBoardOptionList',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/display-board-option-list',
  tr: { real: 'FHPIO056104C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '509': '기본값' },
    /** 조건 시장 분류 코드, 공란 · always blank */
    FID_COND_MRKT_DIV_CODE: { '': '공란' },
    /** 조건 시장 구분 코드, 공란 · always blank */
    FID_COND_MRKT_CLS_CODE: { '': '공란' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 만기 년월 코드 · code of the expiry month, such as `0V05` */ mtrt_yymm_code: 'text?',
        /** 만기 년월 (YYYYMM) · expiry month */ mtrt_yymm: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `displayBoardOptionList`. */
export interface DisplayBoardOptionListParams extends ParamsOf<typeof spec> {}
/** Answer of `displayBoardOptionList`. */
export interface DisplayBoardOptionListResult extends ResultOf<typeof spec> {}

/**
 * 국내옵션전광판_옵션월물리스트 · expiry months of the listed options.
 *
 * 국내선물-020 · TR `FHPIO056104C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { displayBoardOptionList } from '@kis/rest/domestic-futures-options'
 *
 * const { output } = await displayBoardOptionList(client)
 * for (const row of output) console.log(row.mtrt_yymm_code, row.mtrt_yymm)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 기본시세
 */
export const displayBoardOptionList: RealOnlyEndpoint<DisplayBoardOptionListParams, DisplayBoardOptionListResult> =
  /* @__PURE__ */ endpoint(spec)
