import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeFinancialRatio',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/finance/financial-ratio',
  tr: { real: 'FHKST66430300', paper: null },
  lane: 'quote',
  params: {
    /** 분류 구분 코드 · by year or by quarter */
    FID_DIV_CLS_CODE: { '0': '년', '1': '분기' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: '주식' },
    /** 입력 종목코드 · stock code such as `005930` */
    fid_input_iscd: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 결산 년월 (YYYYMM) · month in which the period ends */ stac_yymm: 'text?',
        /** 매출액 증가율 (%) · growth of sales */ grs: 'decimal?',
        /** 영업 이익 증가율 (%) · growth of operating profit */ bsop_prfi_inrt: 'decimal?',
        /** 순이익 증가율 (%) · growth of net profit */ ntin_inrt: 'decimal?',
        /** ROE 값 (%) · return on equity */ roe_val: 'decimal?',
        /** EPS (원) · earnings per share */ eps: 'decimal?',
        /** 주당매출액 (원) · sales per share */ sps: 'int?',
        /** BPS (원) · book value per share */ bps: 'decimal?',
        /** 유보 비율 (%) · reserves against share capital */ rsrv_rate: 'decimal?',
        /** 부채 비율 (%) · liabilities against equity */ lblt_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeFinancialRatio`. */
export interface FinanceFinancialRatioParams extends ParamsOf<typeof spec> {}
/** Answer of `financeFinancialRatio`. */
export interface FinanceFinancialRatioResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 재무비율 · financial ratios of a company.
 *
 * v1_국내주식-080 · TR `FHKST66430300` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { financeFinancialRatio } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeFinancialRatio(client, { FID_DIV_CLS_CODE: '1', fid_input_iscd: '005930' })
 * for (const row of output) console.log(row.stac_yymm, row.roe_val, row.eps)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const financeFinancialRatio: RealOnlyEndpoint<FinanceFinancialRatioParams, FinanceFinancialRatioResult> =
  /* @__PURE__ */ endpoint(spec)
