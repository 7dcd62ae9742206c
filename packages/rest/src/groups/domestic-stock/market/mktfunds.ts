import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.mktfunds',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/mktfunds',
  tr: { real: 'FHKST649100C0', paper: null },
  lane: 'quote',
  params: {
    /** 입력날짜1 (YYYYMMDD) · day to read back from; blank: the latest */
    FID_INPUT_DATE_1: 'date?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 영업일자 · trading day */ bsop_date: 'date?',
        /** 업종지수현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종지수전일대비 · change of the index */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%), 예시는 100을 더한 값 · change since the previous close; 100.17 in the example is +0.17 */
        prdy_ctrt: 'decimal?',
        /** HTS시가총액 (백만원) · market capitalisation of the market */ hts_avls: 'int?',
        /** 고객예탁금금액 (억 원) · customer deposits */ cust_dpmn_amt: 'int?',
        /** 고객예탁금금액전일대비 (억 원) · change of the customer deposits */ cust_dpmn_amt_prdy_vrss: 'int?',
        /** 금액회전율 (%) · turnover of the day against the customer deposits */ amt_tnrt: 'decimal?',
        /** 미수금액 (억 원) · purchases not paid for */ uncl_amt: 'int?',
        /** 신용융자잔고 (억 원) · margin loans outstanding */ crdt_loan_rmnd: 'int?',
        /** 선물예수금금액 (억 원) · deposits for futures */ futs_tfam_amt: 'int?',
        /** 주식형금액 (억 원) · equity funds */ sttp_amt: 'int?',
        /** 혼합형금액 (억 원) · mixed funds */ mxtp_amt: 'int?',
        /** 채권형금액 (억 원) · bond funds */ bntp_amt: 'int?',
        /** MMF금액 (억 원) · money market funds */ mmf_amt: 'int?',
        /** 담보대출잔고금액 (억 원) · loans against securities outstanding */ secu_lend_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `mktfunds`. */
export interface MktfundsParams extends ParamsOf<typeof spec> {}
/** Answer of `mktfunds`. */
export interface MktfundsResult extends ResultOf<typeof spec> {}

/**
 * 국내 증시자금 종합 · funds in the Korean market: deposits, credit and more.
 *
 * 국내주식-193 · TR `FHKST649100C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { mktfunds } from '@kis/rest/domestic-stock'
 *
 * const { output } = await mktfunds(client, { FID_INPUT_DATE_1: '20240503' })
 * for (const row of output) console.log(row.bsop_date, row.cust_dpmn_amt, row.crdt_loan_rmnd)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const mktfunds: RealOnlyEndpoint<MktfundsParams, MktfundsResult> = /* @__PURE__ */ endpoint(spec)
