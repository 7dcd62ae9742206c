import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireAccountBalance',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-account-balance',
  tr: { real: 'CTRP6548R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: {} },
  params: {
    /** 조회구분1, 공란 · always blank */
    INQR_DVSN_1: { '': '공란' },
    /** 기준가이전일자적용여부, 공란 · always blank */
    BSPR_BF_DT_APLY_YN: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 매입금액 (원) · cost */ pchs_amt: 'int?',
        /** 평가금액 (원) · market value */ evlu_amt: 'int?',
        /** 평가손익금액 (원) · unrealised profit */ evlu_pfls_amt: 'int?',
        /** 신용대출금액 (원) · credit and loans */ crdt_lnd_amt: 'int?',
        /** 실제순자산금액 (원) · net assets */ real_nass_amt: 'int?',
        /** 전체비중율 (%) · share of all assets */ whol_weit_rt: 'decimal?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 매입금액합계 (원) · cost of all holdings */ pchs_amt_smtl: 'int?',
        /** 순자산총금액 (원) · net assets */ nass_tot_amt: 'int?',
        /** 대출금액합계 (원) · all loans */ loan_amt_smtl: 'int?',
        /** 평가손익금액합계 (원) · unrealised profit of all holdings */ evlu_pfls_amt_smtl: 'int?',
        /** 평가금액합계 (원) · market value of all holdings */ evlu_amt_smtl: 'int?',
        /** 총자산금액 (원) · total assets */ tot_asst_amt: 'int?',
        /** 총대출금액총융자대출금액 (원) · all loans, credit included */ tot_lnda_tot_ulst_lnda: 'int?',
        /** CMA자동대출금액 (원) · automatic CMA loan */ cma_auto_loan_amt: 'int?',
        /** 총담보대출금액 (원) · all collateral loans */ tot_mgln_amt: 'int?',
        /** 대주평가금액 (원) · value of stocks sold short */ stln_evlu_amt: 'int?',
        /** 신용융자금액 (원) · margin loan for purchases */ crdt_fncg_amt: 'int?',
        /** OCL_APL대출금액 (원) · OCL and APL loan */ ocl_apl_loan_amt: 'int?',
        /** 질권설정금액 (원) · amount pledged */ pldg_stup_amt: 'int?',
        /** 외화평가총액 (원) · value of foreign currency, in won */ frcr_evlu_tota: 'int?',
        /** 총예수금액 (원) · total deposit */ tot_dncl_amt: 'int?',
        /** CMA평가금액 (원) · CMA value */ cma_evlu_amt: 'int?',
        /** 예수금액 (원) · deposit */ dncl_amt: 'int?',
        /** 총대용금액 (원) · total collateral value */ tot_sbst_amt: 'int?',
        /** 당일미수금액 (원) · unpaid balance of today (미수) */ thdt_rcvb_amt: 'int?',
        /** 해외주식평가금액1 (원) · value of overseas stocks, in won */ ovrs_stck_evlu_amt1: 'decimal?',
        /** 해외채권평가금액 (원) · value of overseas bonds, in won */ ovrs_bond_evlu_amt: 'decimal?',
        /** MMFCMA담보대출금액 (원) · loan against MMF and CMA */ mmf_cma_mgge_loan_amt: 'int?',
        /** 청약예수금액 (원) · deposit for IPO subscriptions */ sbsc_dncl_amt: 'int?',
        /** 공모주청약자금대출사용금액 (원) · loan used for IPO subscriptions */ pbst_sbsc_fnds_loan_use_amt: 'int?',
        /** 기업신용공여대출금액 (원) · corporate credit loan */ etpr_crdt_grnt_loan_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireAccountBalance`. */
export interface InquireAccountBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireAccountBalance`. */
export interface InquireAccountBalanceResult extends ResultOf<typeof spec> {}

/**
 * 투자계좌자산현황조회 · assets of an account by kind.
 *
 * v1_국내주식-048 · TR `CTRP6548R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged, by the header alone)
 *
 * `output1` 자산 종류별 (one row per kind of asset), `output2` 합계 (totals). The rows carry no name: their order tells the kind. The 19 rows
 * of the example, as public clients name them: 주식, 펀드/MMW, 채권, ELS/DLS, 랩, 신탁, RP/발행어음, 해외주식, 해외채권, 금현물, CD/CP,
 * 단기사채, 타사상품, 외화단기사채, 외화ELS/DLS, 외화, 예수금+CMA, 청약자예수금, 합계. 문서와 예시가 다름: the reference counts 20 rows. The
 * last one is the total.
 *
 * @example
 * import { inquireAccountBalance } from '@kis/rest/domestic-stock'
 *
 * const { output1, output2 } = await inquireAccountBalance(client)
 * console.log(output2.tot_asst_amt, output1.at(-1)?.evlu_pfls_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const inquireAccountBalance: RealOnlyEndpoint<InquireAccountBalanceParams, InquireAccountBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
