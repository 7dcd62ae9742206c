import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquirePeriodTrans',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-period-trans',
  tr: { real: 'OTFM3114R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 조회기간FROM일자 (YYYYMMDD) · first day */
    INQR_TERM_FROM_DT: 'date',
    /** 조회기간TO일자 (YYYYMMDD) · last day */
    INQR_TERM_TO_DT: 'date',
    /** 계좌거래유형코드, 공식 예시는 %% · kind of transaction; the official example sends `%%` */
    ACNT_TR_TYPE_CD: { '1': '전체', '2': '입출금', '3': '결제', '%%': '전체' },
    /** 통화코드 · currency */
    CRCY_CD: {
      '%%%': '전체',
      TUS: 'TOT_USD',
      TKR: 'TOT_KRW',
      KRW: '한국',
      USD: '미국',
      EUR: 'EUR',
      HKD: '홍콩',
      CNY: '중국',
      JPY: '일본',
      VND: '베트남',
    },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
    /** 비밀번호체크여부, 공란 · left blank */
    PWD_CHK_YN: 'flag?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 기준일자 · day of the transaction */ bass_dt: 'date?',
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** FM원장출납순번 · running number in the ledger */ fm_ldgr_inog_seq: 'int?',
        /** 계좌거래유형명 · kind of transaction as text */ acnt_tr_type_name: 'text?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 거래항목명 · item of the transaction */ tr_itm_name: 'text?',
        /** FM입출금액 · deposits and withdrawals */ fm_iofw_amt: 'decimal?',
        /** FM수수료 · fee */ fm_fee: 'decimal?',
        /** FM세금금액 · tax */ fm_tax_amt: 'decimal?',
        /** FM결제금액 · settlement amount */ fm_sttl_amt: 'decimal?',
        /** FM이전예수금액 · previous deposit */ fm_bf_dncl_amt: 'decimal?',
        /** FM예수금액 · deposit */ fm_dncl_amt: 'decimal?',
        /** FM미수발생금액 · overdue amount that arose */ fm_rcvb_occr_amt: 'decimal?',
        /** FM미수변제금액 · overdue amount repaid */ fm_rcvb_pybk_amt: 'decimal?',
        /** 연체이자변제금액 · overdue interest repaid */ ovdu_int_pybk_amt: 'decimal?',
        /** 비고내용 · remark */ rmks_text: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePeriodTrans`. */
export interface InquirePeriodTransParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePeriodTrans`. */
export interface InquirePeriodTransResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 기간계좌거래내역 · transactions of an account in a period.
 *
 * 해외선물-014 · TR `OTFM3114R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * 공식 예시는 빈 목록 (the official example holds no rows).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquirePeriodTrans } from '@kis/rest/overseas-futures-options'
 *
 * const pages = paginate(inquirePeriodTrans, client, {
 *   INQR_TERM_FROM_DT: '20220101',
 *   INQR_TERM_TO_DT: '20221214',
 *   ACNT_TR_TYPE_CD: '%%',
 *   CRCY_CD: '%%%',
 * })
 * for await (const row of pages.items('output')) console.log(row.bass_dt, row.tr_itm_name, row.fm_iofw_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquirePeriodTrans: RealOnlyEndpoint<InquirePeriodTransParams, InquirePeriodTransResult> =
  /* @__PURE__ */ endpoint(spec)
