import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireBalanceValuationPl',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-balance-valuation-pl',
  tr: { real: 'CTFO6159R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 증거금구분 · initial or maintenance margin */
    MGNA_DVSN: { '01': '개시', '02': '유지' },
    /** 정산상태코드 · positions at the settlement price or at cost */
    EXCC_STAT_CD: { '1': '정산 (정산가격으로 잔고 조회)', '2': '본정산 (매입가격으로 잔고 조회)' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output2: {
      shape: 'one',
      fields: {
        /** 예수금현금 (원) · deposit in cash */ dnca_cash: 'int?',
        /** 외화예수금액 (원) · deposit in foreign currency */ frcr_dncl_amt: 'int?',
        /** 예수금대용 (원) · deposit in collateral securities */ dnca_sbst: 'int?',
        /** 총예수금액 (원) · deposit */ tot_dncl_amt: 'int?',
        /** 총체결금액 (원) · amount of the fills */ tot_ccld_amt: 'int?',
        /** 현금증거금 (원) · margin in cash */ cash_mgna: 'int?',
        /** 대용증거금 (원) · margin in collateral */ sbst_mgna: 'int?',
        /** 증거금총액 (원) · margin in all */ mgna_tota: 'int?',
        /** 옵션차금 (원) · net option premium */ opt_dfpa: 'int?',
        /** 당일차금 (원) · variation margin on positions opened today */ thdt_dfpa: 'int?',
        /** 갱신차금 (원) · variation margin on positions carried over */ rnwl_dfpa: 'int?',
        /** 수수료 (원) · fee */ fee: 'int?',
        /** 익일예수금 (원) · deposit of the next day */ nxdy_dnca: 'int?',
        /** 익일예수금액 (원) · deposit of the next day */ nxdy_dncl_amt: 'int?',
        /** 추정예탁자산 (원) · estimated assets of the account */ prsm_dpast: 'int?',
        /** 추정예탁자산금액 (원) · estimated assets of the account */ prsm_dpast_amt: 'int?',
        /** 적정주문가능현금 (원) · cash advisable for orders */ pprt_ord_psbl_cash: 'int?',
        /** 추가증거금현금 (원) · margin call in cash */ add_mgna_cash: 'int?',
        /** 추가증거금총액 (원) · margin call */ add_mgna_tota: 'int?',
        /** 선물매매손익금액 (원) · realised profit on futures */ futr_trad_pfls_amt: 'int?',
        /** 옵션매매손익금액 (원) · realised profit on options */ opt_trad_pfls_amt: 'int?',
        /** 선물평가손익금액 (원) · unrealised profit on futures */ futr_evlu_pfls_amt: 'int?',
        /** 옵션평가손익금액 (원) · unrealised profit on options */ opt_evlu_pfls_amt: 'int?',
        /** 매매손익금액합계 (원) · realised profit in all */ trad_pfls_amt_smtl: 'int?',
        /** 평가손익금액합계 (원) · unrealised profit of all positions */ evlu_pfls_amt_smtl: 'int?',
        /** 인출가능총금액 (원) · amount that can be withdrawn */ wdrw_psbl_tot_amt: 'int?',
        /** 주문가능현금 (원) · cash free for orders */ ord_psbl_cash: 'int?',
        /** 주문가능대용 (원) · collateral free for orders */ ord_psbl_sbst: 'int?',
        /** 주문가능총액 (원) · amount free for orders */ ord_psbl_tota: 'int?',
      },
    },
    output1: {
      shape: 'many',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 상품번호 · product code */ pdno: 'text',
        /** 상품유형코드 · kind of product */ prdt_type_cd: 'text?',
        /** 단축상품번호 · short code such as `101V06` */ shtn_pdno: 'text',
        /** 상품명 · name */ prdt_name: 'text?',
        /** 매도매수구분명 · side as text */ sll_buy_dvsn_name: 'text?',
        /** 잔고수량1 (계약) · position */ cblc_qty1: 'int?',
        /** 정산단가 · settlement price */ excc_unpr: 'decimal?',
        /** 체결평균단가1 · average entry price */ ccld_avg_unpr1: 'decimal?',
        /** 지수종가 · closing price */ idx_clpr: 'decimal?',
        /** 매입금액 (원) · cost */ pchs_amt: 'int?',
        /** 평가금액 (원) · market value */ evlu_amt: 'int?',
        /** 평가손익금액 (원) · unrealised profit */ evlu_pfls_amt: 'int?',
        /** 매매손익금액 (원) · realised profit */ trad_pfls_amt: 'int?',
        /** 청산가능수량 (계약) · quantity that can be closed */ lqd_psbl_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireBalanceValuationPl`. */
export interface InquireBalanceValuationPlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireBalanceValuationPl`. */
export interface InquireBalanceValuationPlResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 잔고평가손익내역 · futures and options positions with unrealised profit.
 *
 * v1_국내선물-015 · TR `CTFO6159R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 종목별 잔고 (positions), `output2` 계좌 합계 (totals).
 * 공식 예시 없음, 응답의 연속조회키는 추정 (no official example; the cursor of the reply is inferred).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireBalanceValuationPl } from '@kis/rest/domestic-futures-options'
 *
 * const pages = paginate(inquireBalanceValuationPl, client, { MGNA_DVSN: '01', EXCC_STAT_CD: '1' })
 * for await (const row of pages.items('output1')) console.log(row.shtn_pdno, row.cblc_qty1)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquireBalanceValuationPl: RealOnlyEndpoint<
  InquireBalanceValuationPlParams,
  InquireBalanceValuationPlResult
> = /* @__PURE__ */ endpoint(spec)
