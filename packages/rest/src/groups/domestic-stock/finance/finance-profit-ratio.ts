import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeProfitRatio',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/finance/profit-ratio',
  tr: { real: 'FHKST66430400', paper: null },
  lane: 'quote',
  params: {
    /** 입력 종목코드 · stock code such as `005930` */
    fid_input_iscd: 'text',
    /** 분류 구분 코드 · by year or by quarter */
    FID_DIV_CLS_CODE: { '0': '년', '1': '분기' },
    /** 조건 시장 분류 코드 · fixed */
    fid_cond_mrkt_div_code: { J: '기본값' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 결산 년월 (YYYYMM) · month in which the period ends */ stac_yymm: 'text?',
        /** 총자본 순이익율 (%) · net return on capital */ cptl_ntin_rate: 'decimal?',
        /** 자기자본 순이익율 (%) · net return on equity */ self_cptl_ntin_inrt: 'decimal?',
        /** 매출액 순이익율 (%) · net margin */ sale_ntin_rate: 'decimal?',
        /** 매출액 총이익율 (%) · gross margin */ sale_totl_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeProfitRatio`. */
export interface FinanceProfitRatioParams extends ParamsOf<typeof spec> {}
/** Answer of `financeProfitRatio`. */
export interface FinanceProfitRatioResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 수익성비율 · profitability ratios of a company.
 *
 * v1_국내주식-081 · TR `FHKST66430400` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { financeProfitRatio } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeProfitRatio(client, { fid_input_iscd: '005930', FID_DIV_CLS_CODE: '0' })
 * for (const row of output) console.log(row.stac_yymm, row.self_cptl_ntin_inrt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const financeProfitRatio: RealOnlyEndpoint<FinanceProfitRatioParams, FinanceProfitRatioResult> =
  /* @__PURE__ */ endpoint(spec)
