import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireBalanceRlzPl',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-balance-rlz-pl',
  tr: { real: 'TTTC8494R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 시간외단일가여부 (N 기본값, Y 시간외단일가) · prices of the off-hours session */
    AFHR_FLPR_YN: 'flag',
    /** 오프라인여부, 공란 · always blank */
    OFL_YN: { '': '공란' },
    /** 조회구분 · all in one, or one row per stock; the reference names `00` alone, its example sends `02` */
    INQR_DVSN: { '00': '전체', '02': '종목별' },
    /** 단가구분 · fixed */
    UNPR_DVSN: { '01': '기본값' },
    /** 펀드결제포함여부 (N 포함하지 않음, Y 포함) · include fund settlements */
    FUND_STTL_ICLD_YN: 'flag',
    /** 융자금액자동상환여부 · fixed */
    FNCG_AMT_AUTO_RDPT_YN: { N: '기본값' },
    /** 처리구분 · with or without the trades of the previous day */
    PRCS_DVSN: { '00': '전일매매포함', '01': '전일매매미포함' },
    /** 비용포함여부 (N 포함하지 않음, Y 포함) · include fees and taxes; may be left out */
    COST_ICLD_YN: 'flag?',
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 상품번호 · stock code */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 매매구분명 · how it was bought: cash, credit */ trad_dvsn_name: 'text?',
        /** 전일매수수량 (주) · bought on the previous day */ bfdy_buy_qty: 'int?',
        /** 전일매도수량 (주) · sold on the previous day */ bfdy_sll_qty: 'int?',
        /** 금일매수수량 (주) · bought today */ thdt_buyqty: 'int?',
        /** 금일매도수량 (주) · sold today */ thdt_sll_qty: 'int?',
        /** 보유수량 (주) · held; may be 0 after a full sale */ hldg_qty: 'int',
        /** 주문가능수량 (주) · free to sell */ ord_psbl_qty: 'int?',
        /** 매입평균가격 (원) · average cost */ pchs_avg_pric: 'decimal?',
        /** 매입금액 (원) · cost */ pchs_amt: 'int?',
        /** 현재가 (원) · current price */ prpr: 'int?',
        /** 평가금액 (원) · market value */ evlu_amt: 'int?',
        /** 평가손익금액 (원) · unrealised profit */ evlu_pfls_amt: 'int?',
        /** 평가손익율 (%) · unrealised profit */ evlu_pfls_rt: 'decimal?',
        /** 평가수익율 · not in use, always 0 */ evlu_erng_rt: 'decimal?',
        /** 대출일자 · loan date */ loan_dt: 'date?',
        /** 대출금액 (원) · loan */ loan_amt: 'int?',
        /** 대주매각대금 (원) · proceeds of a short sale */ stln_slng_chgs: 'int?',
        /** 만기일자 · due date of the loan */ expd_dt: 'date?',
        /** 주식대출단가 (원) · loan per share */ stck_loan_unpr: 'decimal?',
        /** 전일대비증감 (원) · change since the previous close */ bfdy_cprs_icdc: 'int?',
        /** 등락율 (%) · change since the previous close */ fltt_rt: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 예수금총금액 (원) · deposit */ dnca_tot_amt: 'int?',
        /** 익일정산금액 (D+1 예수금) (원) · deposit after settlement, D+1 */ nxdy_excc_amt: 'int?',
        /** 가수도정산금액 (D+2 예수금) (원) · deposit after settlement, D+2 */ prvs_rcdl_excc_amt: 'int?',
        /** CMA평가금액 (원) · CMA value */ cma_evlu_amt: 'int?',
        /** 전일매수금액 (원) · bought on the previous day */ bfdy_buy_amt: 'int?',
        /** 금일매수금액 (원) · bought today */ thdt_buy_amt: 'int?',
        /** 익일자동상환금액 (원) · automatic repayment, D+1 */ nxdy_auto_rdpt_amt: 'int?',
        /** 전일매도금액 (원) · sold on the previous day */ bfdy_sll_amt: 'int?',
        /** 금일매도금액 (원) · sold today */ thdt_sll_amt: 'int?',
        /** D+2자동상환금액 (원) · automatic repayment, D+2 */ d2_auto_rdpt_amt: 'int?',
        /** 전일제비용금액 (원) · fees and taxes of the previous day */ bfdy_tlex_amt: 'int?',
        /** 금일제비용금액 (원) · fees and taxes of today */ thdt_tlex_amt: 'int?',
        /** 총대출금액 (원) · all loans */ tot_loan_amt: 'int?',
        /** 유가평가금액 (원) · value of the securities */ scts_evlu_amt: 'int?',
        /** 총평가금액 (원) · value of the securities and the D+2 deposit */ tot_evlu_amt: 'int?',
        /** 순자산금액 (원) · net assets */ nass_amt: 'int?',
        /** 융자금자동상환여부 · loans are repaid automatically */ fncg_gld_auto_rdpt_yn: 'flag?',
        /** 매입금액합계금액 (원) · cost of all holdings */ pchs_amt_smtl_amt: 'int?',
        /** 평가금액합계금액 (원) · market value of all holdings */ evlu_amt_smtl_amt: 'int?',
        /** 평가손익합계금액 (원) · unrealised profit of all holdings */ evlu_pfls_smtl_amt: 'int?',
        /** 총대주매각대금 (원) · proceeds of all short sales */ tot_stln_slng_chgs: 'int?',
        /** 전일총자산평가금액 (원) · assets of the previous day */ bfdy_tot_asst_evlu_amt: 'int?',
        /** 자산증감액 (원) · change of the assets */ asst_icdc_amt: 'int?',
        /** 자산증감수익율 (%) · return of the assets */ asst_icdc_erng_rt: 'decimal?',
        /** 실현손익 (원) · realised profit */ rlzt_pfls: 'int?',
        /** 실현수익율 (%) · realised return */ rlzt_erng_rt: 'decimal?',
        /** 실평가손익 (원) · unrealised profit after costs */ real_evlu_pfls: 'int?',
        /** 실평가손익수익율 (%) · unrealised return after costs */ real_evlu_pfls_erng_rt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireBalanceRlzPl`. */
export interface InquireBalanceRlzPlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireBalanceRlzPl`. */
export interface InquireBalanceRlzPlResult extends ResultOf<typeof spec> {}

/**
 * 주식잔고조회_실현손익 · holdings of a domestic stock account with the realised profit.
 *
 * v1_국내주식-041 · TR `TTTC8494R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 보유종목 (holdings), `output2` 계좌 합계, 한 행 (totals, one row; the official example is cut off before it).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireBalanceRlzPl } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(inquireBalanceRlzPl, client, {
 *   AFHR_FLPR_YN: false,
 *   INQR_DVSN: '02',
 *   FUND_STTL_ICLD_YN: false,
 *   PRCS_DVSN: '01',
 * })
 * for await (const row of pages.items('output1')) console.log(row.pdno, row.hldg_qty)
 * @throws KisDecodeError when a holding has no quantity.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const inquireBalanceRlzPl: RealOnlyEndpoint<InquireBalanceRlzPlParams, InquireBalanceRlzPlResult> =
  /* @__PURE__ */ endpoint(spec)
