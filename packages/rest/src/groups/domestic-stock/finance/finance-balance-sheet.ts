import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeBalanceSheet',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/finance/balance-sheet',
  tr: { real: 'FHKST66430100', paper: null },
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
        /** 유동자산 (억 원) · current assets */ cras: 'decimal?',
        /** 고정자산 (억 원) · non-current assets */ fxas: 'decimal?',
        /** 자산총계 (억 원) · total assets */ total_aset: 'decimal?',
        /** 유동부채 (억 원) · current liabilities */ flow_lblt: 'decimal?',
        /** 고정부채 (억 원) · non-current liabilities */ fix_lblt: 'decimal?',
        /** 부채총계 (억 원) · total liabilities */ total_lblt: 'decimal?',
        /** 자본금 (억 원) · share capital */ cpfn: 'int?',
        /** 자본 잉여금, 사용 안 함 · capital surplus; not in use */ cfp_surp: 'decimal?',
        /** 이익 잉여금, 사용 안 함 · retained earnings; not in use */ prfi_surp: 'decimal?',
        /** 자본총계 (억 원) · total equity */ total_cptl: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeBalanceSheet`. */
export interface FinanceBalanceSheetParams extends ParamsOf<typeof spec> {}
/** Answer of `financeBalanceSheet`. */
export interface FinanceBalanceSheetResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 대차대조표 · balance sheets of a company.
 *
 * v1_국내주식-078 · TR `FHKST66430100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { financeBalanceSheet } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeBalanceSheet(client, { FID_DIV_CLS_CODE: '0', fid_input_iscd: '005930' })
 * for (const row of output) console.log(row.stac_yymm, row.total_aset)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const financeBalanceSheet: RealOnlyEndpoint<FinanceBalanceSheetParams, FinanceBalanceSheetResult> =
  /* @__PURE__ */ endpoint(spec)
