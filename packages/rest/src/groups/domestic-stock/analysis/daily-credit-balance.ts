import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.dailyCreditBalance',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/daily-credit-balance',
  tr: { real: 'FHPST04760000', paper: null },
  lane: 'quote',
  params: {
    /** 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: '주식' },
    /** 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20476': '기본값' },
    /** 종목코드 · stock code */
    fid_input_iscd: 'text',
    /** 결제일자 (YYYYMMDD) · settlement day to read back from */
    fid_input_date_1: 'date',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 매매 일자 · day of the trade */ deal_date: 'date?',
        /** 주식 현재가 (원) · close of that day */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 결제 일자 · settlement day */ stlm_date: 'date?',
        /** 전체 융자 신규 주수 (주) · new margin loans, shares */ whol_loan_new_stcn: 'int?',
        /** 전체 융자 상환 주수 (주) · margin loans repaid, shares */ whol_loan_rdmp_stcn: 'int?',
        /** 전체 융자 잔고 주수 (주) · margin loans outstanding, shares */ whol_loan_rmnd_stcn: 'int?',
        /** 전체 융자 신규 금액 (만원) · new margin loans, amount */ whol_loan_new_amt: 'int?',
        /** 전체 융자 상환 금액 (만원) · margin loans repaid, amount */ whol_loan_rdmp_amt: 'int?',
        /** 전체 융자 잔고 금액 (만원) · margin loans outstanding, amount */ whol_loan_rmnd_amt: 'int?',
        /** 전체 융자 잔고 비율 (%) · margin loans outstanding, of all shares */ whol_loan_rmnd_rate: 'decimal?',
        /** 전체 융자 공여율 (%) · new margin loans, of the volume of the day */ whol_loan_gvrt: 'decimal?',
        /** 전체 대주 신규 주수 (주) · new short sales on loan, shares */ whol_stln_new_stcn: 'int?',
        /** 전체 대주 상환 주수 (주) · stock loans returned, shares */ whol_stln_rdmp_stcn: 'int?',
        /** 전체 대주 잔고 주수 (주) · stock loans outstanding, shares */ whol_stln_rmnd_stcn: 'int?',
        /** 전체 대주 신규 금액 (만원) · new short sales on loan, amount */ whol_stln_new_amt: 'int?',
        /** 전체 대주 상환 금액 (만원) · stock loans returned, amount */ whol_stln_rdmp_amt: 'int?',
        /** 전체 대주 잔고 금액 (만원) · stock loans outstanding, amount */ whol_stln_rmnd_amt: 'int?',
        /** 전체 대주 잔고 비율 (%) · stock loans outstanding, of all shares */ whol_stln_rmnd_rate: 'decimal?',
        /** 전체 대주 공여율 (%) · new short sales on loan, of the volume of the day */ whol_stln_gvrt: 'decimal?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `dailyCreditBalance`. */
export interface DailyCreditBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `dailyCreditBalance`. */
export interface DailyCreditBalanceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 신용잔고 일별추이 · credit balance of a stock by day.
 *
 * 국내주식-110 · TR `FHPST04760000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { dailyCreditBalance } from '@kis/rest/domestic-stock'
 *
 * const { output } = await dailyCreditBalance(client, { fid_input_iscd: '005930', fid_input_date_1: '20240315' })
 * for (const row of output) console.log(row.deal_date, row.whol_loan_rmnd_stcn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const dailyCreditBalance: RealOnlyEndpoint<DailyCreditBalanceParams, DailyCreditBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
