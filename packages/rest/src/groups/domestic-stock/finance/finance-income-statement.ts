import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeIncomeStatement',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/finance/income-statement',
  tr: { real: 'FHKST66430200', paper: null },
  lane: 'quote',
  params: {
    /** 분류 구분 코드 · by year or by quarter */
    FID_DIV_CLS_CODE: { '0': '년', '1': '분기' },
    /** 조건 시장 분류 코드 · fixed */
    fid_cond_mrkt_div_code: { J: '기본값' },
    /** 입력 종목코드 · stock code such as `005930` */
    fid_input_iscd: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 결산 년월 (YYYYMM) · month in which the period ends */ stac_yymm: 'text?',
        /** 매출액 (억 원) · sales */ sale_account: 'decimal?',
        /** 매출 원가 (억 원) · cost of sales */ sale_cost: 'decimal?',
        /** 매출 총 이익 (억 원) · gross profit */ sale_totl_prfi: 'decimal?',
        /** 감가상각비, 사용 안 함 (99.99) · depreciation; not in use */ depr_cost: 'decimal?',
        /** 판매 및 관리비, 사용 안 함 (99.99) · selling and administrative expenses; not in use */
        sell_mang: 'decimal?',
        /** 영업 이익 (억 원) · operating profit */ bsop_prti: 'decimal?',
        /** 영업 외 수익, 사용 안 함 (99.99) · non-operating income; not in use */ bsop_non_ernn: 'decimal?',
        /** 영업 외 비용, 사용 안 함 (99.99) · non-operating expenses; not in use */ bsop_non_expn: 'decimal?',
        /** 경상 이익 (억 원) · ordinary profit */ op_prfi: 'decimal?',
        /** 특별 이익, 예시는 모두 99.99 · extraordinary profit; always 99.99 in the example */ spec_prfi: 'decimal?',
        /** 특별 손실, 예시는 모두 99.99 · extraordinary loss; always 99.99 in the example */ spec_loss: 'decimal?',
        /** 당기순이익 (억 원) · net profit */ thtr_ntin: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeIncomeStatement`. */
export interface FinanceIncomeStatementParams extends ParamsOf<typeof spec> {}
/** Answer of `financeIncomeStatement`. */
export interface FinanceIncomeStatementResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 손익계산서 · income statements of a company.
 *
 * v1_국내주식-079 · TR `FHKST66430200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 분기 값은 연초부터 누적이다 (quarters add up from the start of the year). 99.99는 값 없음 (99.99 stands for no value).
 *
 * @example
 * import { financeIncomeStatement } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeIncomeStatement(client, { FID_DIV_CLS_CODE: '1', fid_input_iscd: '005930' })
 * for (const row of output) console.log(row.stac_yymm, row.sale_account, row.bsop_prti)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const financeIncomeStatement: RealOnlyEndpoint<FinanceIncomeStatementParams, FinanceIncomeStatementResult> =
  /* @__PURE__ */ endpoint(spec)
