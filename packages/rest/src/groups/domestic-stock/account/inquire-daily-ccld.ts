import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'
import { ORDER_DIVISIONS } from '../orders/order-divisions.js'

const spec = {
  id: 'domesticStock.inquireDailyCcld',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-daily-ccld',
  tr: {
    by: 'period',
    within3Months: { real: 'TTTC0081R', paper: 'VTTC0081R' },
    before3Months: { real: 'CTSC9215R', paper: 'VTSC9215R' },
  },
  lane: 'account',
  account: true,
  paging: {
    cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' },
    pageSize: { real: 100, paper: 15 },
  },
  params: {
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 매도매수구분 · side */
    SLL_BUY_DVSN_CD: { '00': '전체', '01': '매도', '02': '매수' },
    /** 종목코드, 공란이면 전체 · stock code; left out: all */
    PDNO: 'text?',
    /** 주문채번지점번호, 보통 공란 · branch of the order; usually left out */
    ORD_GNO_BRNO: 'text?',
    /** 주문번호, 공란이면 전체 · order number; left out: all */
    ODNO: 'text?',
    /** 체결구분 · all, filled or open */
    CCLD_DVSN: { '00': '전체', '01': '체결', '02': '미체결' },
    /** 조회구분 · newest or oldest first */
    INQR_DVSN: { '00': '역순', '01': '정순' },
    /** 조회구분1, 공란이면 전체 · kind of product; left out: all */
    INQR_DVSN_1: { '': '전체', '1': 'ELW', '2': '프리보드' },
    /** 조회구분3 · cash, credit and so on */
    INQR_DVSN_3: {
      '00': '전체',
      '01': '현금',
      '02': '신용',
      '03': '담보',
      '04': '대주',
      '05': '대여',
      '06': '자기융자신규/상환',
      '07': '유통융자신규/상환',
    },
    /** 거래소, 미지정 시 KRX, 모의투자는 KRX만 · venue; left out: KRX; paper takes KRX only */
    EXCG_ID_DVSN_CD: {
      KRX: '한국거래소',
      NXT: '넥스트레이드',
      SOR: '최선주문집행 (SOR)',
      ALL: '전체',
      '': '미지정 (KRX)',
    },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문채번지점번호 · branch that took the order */ ord_gno_brno: 'text?',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문번호 · number of the order amended or cancelled */ orgn_odno: 'text?',
        /** 주문구분명 · order type as text */ ord_dvsn_name: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매도매수구분코드명 · side and state as text, such as `BUY REJECT` */ sll_buy_dvsn_cd_name: 'text?',
        /** 상품번호 · stock code */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 주문수량 (주) · ordered */ ord_qty: 'int',
        /** 주문단가 (원) · price of the order */ ord_unpr: 'int?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 총체결수량 (주) · filled */ tot_ccld_qty: 'int',
        /** 평균가 (원) · average price of the fills */ avg_prvs: 'decimal?',
        /** 취소여부 · cancelled */ cncl_yn: 'flag?',
        /** 총체결금액 (원) · amount of the fills */ tot_ccld_amt: 'int?',
        /** 대출일자 · loan date */ loan_dt: 'date?',
        /** 주문자사번 · who or what entered the order */ ordr_empno: 'text?',
        /** 주문구분코드 · order type */ ord_dvsn_cd: ORDER_DIVISIONS,
        /** 취소확인수량 (주) · cancelled; the reference's name of the next field */ cnc_cfrm_qty: 'int?',
        /** 취소확인수량 (주) · cancelled; the name that servers send */ cncl_cfrm_qty: 'int?',
        /** 잔여수량 (주) · still open */ rmn_qty: 'int?',
        /** 거부수량 (주) · rejected */ rjct_qty: 'int?',
        /** 체결조건명 · condition of the fill: none, IOC, FOK */ ccld_cndt_name: 'text?',
        /** 조회IP주소 · address that the order came from */ inqr_ip_addr: 'text?',
        /** 전산주문표주문접수구분코드 · how the order was received */ cpbc_ordp_ord_rcit_dvsn_cd: 'text?',
        /** 전산주문표통보방법구분코드 · how fills are announced */ cpbc_ordp_infm_mthd_dvsn_cd: 'text?',
        /** 통보시각 (HHMMSS) · time of the announcement */ infm_tmd: 'time?',
        /** 연락전화번호 · telephone number */ ctac_tlno: 'text?',
        /** 상품유형코드 · type of the product; `300` is a stock */ prdt_type_cd: 'text?',
        /** 거래소구분코드 · exchange; `02` KRX, `03` KOSDAQ */ excg_dvsn_cd: 'text?',
        /** 전산주문표자료구분코드 · kind of the record */ cpbc_ordp_mtrl_dvsn_cd: 'text?',
        /** 주문조직번호 · organisation of the order */ ord_orgno: 'text?',
        /** 예약주문종료일자 · last day of a reserved order */ rsvn_ord_end_dt: 'date?',
        /** 거래소ID구분코드 · venue; spelt so in the reference */ excg_id_dvsn_Cd: 'text?',
        /** 스톱지정가조건가격 (원) · stop price */ stpm_cndt_pric: 'int?',
        /** 스톱지정가효력발생상세시각 · when the stop was hit */ stpm_efct_occr_dtmd: 'text?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 총주문수량 (주) · ordered in all */ tot_ord_qty: 'int?',
        /** 총체결수량 (주) · filled in all */ tot_ccld_qty: 'int?',
        /** 총체결금액 (원) · amount of all fills */ tot_ccld_amt: 'int?',
        /** 추정제비용합계 (원) · estimated fees and taxes */ prsm_tlex_smtl: 'int?',
        /** 매입평균가격 (원) · average price */ pchs_avg_pric: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyCcld`. */
export interface InquireDailyCcldParams extends ParamsOf<typeof spec> {
  /** 조회 기간: 3개월 이내 또는 이전 · within the last three months, or before; chooses the TR id */
  period: 'within3Months' | 'before3Months'
}
/** Answer of `inquireDailyCcld`. */
export interface InquireDailyCcldResult extends ResultOf<typeof spec> {}

/**
 * 주식일별주문체결조회 · orders and fills of a domestic stock account by day.
 *
 * v1_국내주식-005 · TR 3개월 이내 `TTTC0081R`/`VTTC0081R`, 이전 `CTSC9215R`/`VTSC9215R` (real/paper)
 * 연속조회 (paged): 실전 100건, 모의 15건
 *
 * `output1` 주문별 (one row per order), `output2` 합계 (totals). Order numbers come padded or not: compare them as numbers.
 * The labels of `output2` stand one row off in the reference; here they follow the names.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireDailyCcld } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(inquireDailyCcld, client, {
 *   period: 'within3Months',
 *   INQR_STRT_DT: '20260302',
 *   INQR_END_DT: '20260302',
 *   SLL_BUY_DVSN_CD: '00',
 *   CCLD_DVSN: '00',
 *   INQR_DVSN: '00',
 *   INQR_DVSN_3: '00',
 *   EXCG_ID_DVSN_CD: 'ALL',
 * })
 * for await (const row of pages.items('output1')) console.log(row.odno, row.ord_qty, row.tot_ccld_qty)
 * @throws KisDecodeError when an order has no quantity.
 * @category 국내주식 › 주문/계좌
 */
export const inquireDailyCcld: Endpoint<InquireDailyCcldParams, InquireDailyCcldResult> = /* @__PURE__ */ endpoint(spec)
