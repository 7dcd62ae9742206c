import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireNgtBalance',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-ngt-balance',
  tr: { real: 'CTFN6118R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 계좌비밀번호, 공란 · always blank */
    ACNT_PWD: { '': '공란' },
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
        /** 유지증거금총금액 (원) · maintenance margin in all */ mmga_tot_amt: 'int?',
        /** 유지증거금현금금액 (원) · maintenance margin in cash */ mmga_cash_amt: 'int?',
        /** 유지비율 (%) · maintenance ratio */ mtnc_rt: 'decimal?',
        /** 부족금액 (원) · amount short */ isfc_amt: 'int?',
        /** 매입금액합계 (원) · cost of all positions */ pchs_amt_smtl: 'int?',
        /** 평가금액합계 (원) · market value of all positions */ evlu_amt_smtl: 'int?',
      },
    },
    output1: {
      shape: 'many',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 상품번호 · standard code such as `KR4101SC0009` */ pdno: 'text',
        /** 상품유형코드 · kind of product */ prdt_type_cd: 'text?',
        /** 단축상품번호 · short code such as `101S12` */ shtn_pdno: 'text',
        /** 상품명 · name */ prdt_name: 'text?',
        /** 매도매수구분명 · side as text; not in the official example */ sll_buy_dvsn_name: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매매구분명 · kind of trade as text */ trad_dvsn_name: 'text?',
        /** 잔고수량 (계약) · position */ cblc_qty: 'int',
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

/** Parameters of `inquireNgtBalance`. */
export interface InquireNgtBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireNgtBalance`. */
export interface InquireNgtBalanceResult extends ResultOf<typeof spec> {}

/**
 * (야간)선물옵션 잔고현황 · positions and margin in the night session.
 *
 * 국내선물-010 · TR `CTFN6118R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 종목별 잔고 (positions), `output2` 계좌 합계 (totals).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireNgtBalance } from '@kis/rest/domestic-futures-options'
 *
 * const pages = paginate(inquireNgtBalance, client, { MGNA_DVSN: '01', EXCC_STAT_CD: '1' })
 * for await (const row of pages.items('output1')) console.log(row.shtn_pdno, row.cblc_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @throws KisDecodeError when a position has no quantity.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquireNgtBalance: RealOnlyEndpoint<InquireNgtBalanceParams, InquireNgtBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
