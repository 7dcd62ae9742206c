import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.pensionInquireDailyCcld',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/pension/inquire-daily-ccld',
  tr: { by: 'venue', krx: { real: 'TTTC2201R', paper: null }, all: { real: 'TTTC2210R', paper: null } },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 사용자구분코드, 예시는 %% · whose orders; `%%` (all) in the example */
    USER_DVSN_CD: 'text',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '00': '전체', '01': '매도', '02': '매수' },
    /** 체결미체결구분 · all, filled or open */
    CCLD_NCCS_DVSN: { '%%': '전체', '01': '체결', '02': '미체결' },
    /** 조회구분3 · kind of order; fixed */
    INQR_DVSN_3: { '00': '전체' },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주문채번지점번호 · branch that took the order */ ord_gno_brno: 'text',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매매구분명 · side and state as text */ trad_dvsn_name: 'text?',
        /** 주문번호 · order number */ odno: 'text',
        /** 상품번호 · stock code */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 주문단가 (원) · price */ ord_unpr: 'int?',
        /** 주문수량 (주) · ordered */ ord_qty: 'int?',
        /** 총체결수량 (주) · filled */ tot_ccld_qty: 'int?',
        /** 미체결수량 (주) · still open */ nccs_qty: 'int?',
        /** 주문구분코드 · order type */ ord_dvsn_cd: 'text?',
        /** 주문구분명 · order type as text */ ord_dvsn_name: 'text?',
        /** 원주문번호 · number of the order amended or cancelled */ orgn_odno: 'text?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 대상고객구분명 · whose contribution it is, as text */ objt_cust_dvsn_name: 'text?',
        /** 매입평균가격 (원) · average price */ pchs_avg_pric: 'decimal?',
        /** 스톱지정가조건가격 (원) · stop price */ stpm_cndt_pric: 'int?',
        /** 스톱지정가효력발생상세시각 · when the stop was hit */ stpm_efct_occr_dtmd: 'text?',
        /** 스톱지정가효력발생여부 · whether the stop was hit */ stpm_efct_occr_yn: 'flag?',
        /** 거래소ID구분코드 · venue */ excg_id_dvsn_cd: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `pensionInquireDailyCcld`. */
export interface PensionInquireDailyCcldParams extends ParamsOf<typeof spec> {
  /** 거래소 구분: KRX만 `krx`, KRX·NXT·SOR `all` · venues; chooses the TR id */
  venue: 'krx' | 'all'
}
/** Answer of `pensionInquireDailyCcld`. */
export interface PensionInquireDailyCcldResult extends ResultOf<typeof spec> {}

/**
 * 퇴직연금 미체결내역 · orders of a retirement pension account, filled or open.
 *
 * v1_국내주식-033 · TR KRX `TTTC2201R`, 전체 `TTTC2210R` (krx, all; real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * 문서는 연속조회 없음, 응답에는 연속키가 있음: the reference denies paging, yet the reply carries cursors. A page that is empty may still announce
 * a next one.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { pensionInquireDailyCcld } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(pensionInquireDailyCcld, client, {
 *   venue: 'all',
 *   USER_DVSN_CD: '%%',
 *   SLL_BUY_DVSN_CD: '00',
 *   CCLD_NCCS_DVSN: '%%',
 * })
 * for await (const row of pages.items('output')) console.log(row.odno, row.pdno, row.nccs_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const pensionInquireDailyCcld: RealOnlyEndpoint<PensionInquireDailyCcldParams, PensionInquireDailyCcldResult> =
  /* @__PURE__ */ endpoint(spec)
