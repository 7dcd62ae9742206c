import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.frgnmemTradeEstimate',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/frgnmem-trade-estimate',
  tr: { real: 'FHKST644100C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '16441': '기본값' },
    /** 입력종목코드 (0000 전체, 1001 코스피, 2001 코스닥 등) · the whole market, or one of its markets */
    FID_INPUT_ISCD: 'text',
    /** 순위정렬구분코드 · sort by amount or by quantity */
    FID_RANK_SORT_CLS_CODE: { '0': '금액순', '1': '수량순' },
    /** 순위정렬구분코드2 · buying or selling first */
    FID_RANK_SORT_CLS_CODE_2: { '0': '매수순', '1': '매도순' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식단축종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS한글종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 외국계순매수수량 (주), 문서는 순매도 · bought less sold by foreign brokers, despite the name */
        glob_ntsl_qty: 'int?',
        /** 주식현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 외국계총매도수량 (주) · quantity sold by foreign brokers */ glob_total_seln_qty: 'int?',
        /** 외국계총매수수량 (주) · quantity bought by foreign brokers */ glob_total_shnu_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `frgnmemTradeEstimate`. */
export interface FrgnmemTradeEstimateParams extends ParamsOf<typeof spec> {}
/** Answer of `frgnmemTradeEstimate`. */
export interface FrgnmemTradeEstimateResult extends ResultOf<typeof spec> {}

/**
 * 외국계 매매종목 가집계 · provisional list of stocks traded by foreign brokers.
 *
 * 국내주식-161 · TR `FHKST644100C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 문서와 예시가 다름: `glob_ntsl_qty`는 예시에서 매수 − 매도 (buying less selling in the example).
 *
 * @example
 * import { frgnmemTradeEstimate } from '@kis/rest/domestic-stock'
 *
 * const { output } = await frgnmemTradeEstimate(client, {
 *   FID_INPUT_ISCD: '0000',
 *   FID_RANK_SORT_CLS_CODE: '0',
 *   FID_RANK_SORT_CLS_CODE_2: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.glob_ntsl_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const frgnmemTradeEstimate: RealOnlyEndpoint<FrgnmemTradeEstimateParams, FrgnmemTradeEstimateResult> =
  /* @__PURE__ */ endpoint(spec)
