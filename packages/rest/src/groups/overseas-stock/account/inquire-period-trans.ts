import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquirePeriodTrans',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-period-trans',
  tr: { real: 'CTOS4001R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 등록시작일자 (YYYYMMDD) · first day */
    ERLM_STRT_DT: 'date',
    /** 등록종료일자 (YYYYMMDD) · last day */
    ERLM_END_DT: 'date',
    /** 해외거래소코드, 공란 · always blank */
    OVRS_EXCG_CD: { '': '공란' },
    /** 종목코드, 공란이면 전체 · symbol; left out: all */
    PDNO: 'text?',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '00': '전체', '01': '매도', '02': '매수' },
    /** 대출구분코드, 공란 · always blank */
    LOAN_DVSN_CD: { '': '공란' },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 매매일자 · day of the trade */ trad_dt: 'date?',
        /** 결제일자 · settlement day */ sttl_dt: 'date?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매도매수구분명 · side as text */ sll_buy_dvsn_name: 'text?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 해외종목명 · name of the stock */ ovrs_item_name: 'text?',
        /** 체결수량 (주) · quantity traded */ ccld_qty: 'int?',
        /** 금액단위체결수량 (주) · quantity traded, with fractions */ amt_unit_ccld_qty: 'decimal?',
        /** 체결단가 (현지 통화) · price */ ft_ccld_unpr2: 'decimal?',
        /** 해외주식체결단가 (원) · price in won */ ovrs_stck_ccld_unpr: 'decimal?',
        /** 거래외화금액 (현지 통화) · amount traded */ tr_frcr_amt2: 'decimal?',
        /** 거래금액 (원) · amount traded, in won */ tr_amt: 'decimal?',
        /** 외화정산금액 (현지 통화) · amount settled */ frcr_excc_amt_1: 'decimal?',
        /** 원화정산금액 (원) · amount settled, in won */ wcrc_excc_amt: 'decimal?',
        /** 국내외화수수료 (현지 통화) · fee in Korea */ dmst_frcr_fee1: 'decimal?',
        /** 외화수수료 (현지 통화) · fee abroad */ frcr_fee1: 'decimal?',
        /** 국내원화수수료 (원) · fee in Korea, in won */ dmst_wcrc_fee: 'int?',
        /** 해외원화수수료 (원) · fee abroad, in won */ ovrs_wcrc_fee: 'int?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 표준상품번호 · standard code (ISIN) */ std_pdno: 'text?',
        /** 등록환율 (원) · exchange rate used; 0 when no won was exchanged */ erlm_exrt: 'decimal?',
        /** 대출구분코드 · how it was financed */ loan_dvsn_cd: 'text?',
        /** 대출구분명 · how it was financed, as text such as `현금` */ loan_dvsn_name: 'text?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 외화매수금액합계 (원) · all purchases; in won, in spite of the label */ frcr_buy_amt_smtl: 'decimal?',
        /** 외화매도금액합계 (원) · all sales; in won, in spite of the label */ frcr_sll_amt_smtl: 'decimal?',
        /** 국내수수료합계 (원) · all fees in Korea */ dmst_fee_smtl: 'decimal?',
        /** 해외수수료합계 (원) · all fees abroad */ ovrs_fee_smtl: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePeriodTrans`. */
export interface InquirePeriodTransParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePeriodTrans`. */
export interface InquirePeriodTransResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 일별거래내역 · overseas transactions of an account by day.
 *
 * 해외주식-063 · TR `CTOS4001R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 거래 목록 (transactions), `output2` 합계, 한 건 (totals).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquirePeriodTrans } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(inquirePeriodTrans, client, {
 *   ERLM_STRT_DT: '20240101',
 *   ERLM_END_DT: '20240528',
 *   SLL_BUY_DVSN_CD: '00',
 * })
 * for await (const row of pages.items('output1')) console.log(row.trad_dt, row.pdno, row.ccld_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const inquirePeriodTrans: RealOnlyEndpoint<InquirePeriodTransParams, InquirePeriodTransResult> =
  /* @__PURE__ */ endpoint(spec)
