import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.expPriceTrend',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/exp-price-trend',
  tr: { real: 'FHPIF05110100', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 (지수선물 6자리, 지수옵션 9자리) · contract code such as `101V06` */
    FID_INPUT_ISCD: 'text',
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { F: '지수선물', O: '지수옵션' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** HTS 한글 종목명 · name of the contract */ hts_kor_isnm: 'text?',
        /** 선물예상체결가 · indicative price */ futs_antc_cnpr: 'decimal?',
        /** 예상 체결 대비 부호 · direction of the indicative change */ antc_cntg_vrss_sign: 'sign?',
        /** 선물예상체결대비 · indicative change */ futs_antc_cntg_vrss: 'decimal?',
        /** 예상 체결 전일 대비율 (%) · indicative change since the previous close */ antc_cntg_prdy_ctrt: 'decimal?',
        /** 선물 기준가 · base price */ futs_sdpr: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 체결시간 (HHMMSS) · time of the indicative price */ stck_cntg_hour: 'time?',
        /** 선물예상체결가 · indicative price */ futs_antc_cnpr: 'decimal?',
        /** 예상체결대비부호 · direction of the indicative change */ antc_cntg_vrss_sign: 'sign?',
        /** 선물예상체결대비 · indicative change */ futs_antc_cntg_vrss: 'decimal?',
        /** 예상체결전일대비율 (%) · indicative change since the previous close */ antc_cntg_prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `expPriceTrend`. */
export interface ExpPriceTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `expPriceTrend`. */
export interface ExpPriceTrendResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 일중예상체결추이 · indicative auction prices of a contract during the day.
 *
 * 국내선물-018 · TR `FHPIF05110100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 현재 (now), `output2` 추이, 최근부터 (history, newest first). 문서의 `output1` 라벨은 밀려 있음 (shifted labels corrected here).
 *
 * @example
 * import { expPriceTrend } from '@kis/rest/domestic-futures-options'
 *
 * const { output2 } = await expPriceTrend(client, { FID_INPUT_ISCD: '101V06', FID_COND_MRKT_DIV_CODE: 'F' })
 * for (const row of output2) console.log(row.stck_cntg_hour, row.futs_antc_cnpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 기본시세
 */
export const expPriceTrend: RealOnlyEndpoint<ExpPriceTrendParams, ExpPriceTrendResult> = /* @__PURE__ */ endpoint(spec)
