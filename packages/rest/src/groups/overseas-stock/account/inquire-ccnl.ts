import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireCcnl',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-ccnl',
  tr: { real: 'TTTS3035R', paper: 'VTTS3035R' },
  lane: 'account',
  account: true,
  paging: {
    cursor: { CTX_AREA_NK200: 'ctx_area_nk200', CTX_AREA_FK200: 'ctx_area_fk200' },
    pageSize: { real: 20, paper: 15 },
  },
  params: {
    /** 종목코드, 전체는 % (모의투자는 공란) · symbol; `%` for all, on paper left out */
    PDNO: 'text?',
    /** 주문시작일자 (YYYYMMDD) · first day */
    ORD_STRT_DT: 'date',
    /** 주문종료일자 (YYYYMMDD) · last day */
    ORD_END_DT: 'date',
    /** 매도매수구분, 모의투자는 00만 · side; on paper 00 only */
    SLL_BUY_DVSN: { '00': '전체', '01': '매도', '02': '매수' },
    /** 체결미체결구분, 모의투자는 00만 · filled or open; on paper 00 only */
    CCLD_NCCS_DVSN: { '00': '전체', '01': '체결', '02': '미체결' },
    /** 해외거래소코드, 모의투자는 공란만 · exchange; on paper left out */
    OVRS_EXCG_CD: {
      NASD: '미국 전체 (나스닥, 뉴욕, 아멕스)',
      NYSE: '뉴욕',
      AMEX: '아멕스',
      SEHK: '홍콩',
      SHAA: '중국상해',
      SZAA: '중국심천',
      TKSE: '일본',
      HASE: '베트남 하노이',
      VNSE: '베트남 호치민',
      '%': '전체',
      '': '전체',
    },
    /** 정렬순서 · sort order */
    SORT_SQN: { DS: '정순', AS: '역순' },
    /** 주문일자, 공란 · always blank */
    ORD_DT: { '': '공란' },
    /** 주문채번지점번호, 문서에는 공란 · branch that took the order; blank in the document */
    ORD_GNO_BRNO: 'text?',
    /** 주문번호, 공란 · always blank */
    ODNO: { '': '공란' },
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문채번지점번호 · branch that took the order */ ord_gno_brno: 'text',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문번호 · number of the original order */ orgn_odno: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매도매수구분코드명 · side as text */ sll_buy_dvsn_cd_name: 'text?',
        /** 정정취소구분 · amended or cancelled */ rvse_cncl_dvsn: { '01': '정정', '02': '취소' },
        /** 정정취소구분명 · amended or cancelled, as text */ rvse_cncl_dvsn_name: 'text?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 종목명 · name of the stock */ prdt_name: 'text?',
        /** 주문수량 (주) · quantity ordered */ ft_ord_qty: 'int',
        /** 주문단가 (현지 통화) · price of the order */ ft_ord_unpr3: 'decimal?',
        /** 체결수량 (주) · quantity filled */ ft_ccld_qty: 'int?',
        /** 체결단가 (현지 통화) · average price of the fills */ ft_ccld_unpr3: 'decimal?',
        /** 체결금액 (현지 통화) · amount of the fills */ ft_ccld_amt3: 'decimal?',
        /** 미체결수량 (주) · quantity still open */ nccs_qty: 'int?',
        /** 처리상태명 · state as text */ prcs_stat_name: 'text?',
        /** 거부사유 · reason of the rejection, as code */ rjct_rson: 'text?',
        /** 거부사유명 · reason of the rejection, as text */ rjct_rson_name: 'text?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 거래국가 · country, as code */ tr_natn: 'text?',
        /** 거래국가명 · country, as text */ tr_natn_name: 'text?',
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: {
          NASD: '나스닥',
          NYSE: '뉴욕',
          AMEX: '아멕스',
          SEHK: '홍콩',
          SHAA: '중국상해',
          SZAA: '중국심천',
          TKSE: '일본',
          HASE: '베트남 하노이',
          VNSE: '베트남 호치민',
        },
        /** 거래통화코드 · currency */ tr_crcy_cd: 'text?',
        /** 국내주문일자 · day of the order in Korea */ dmst_ord_dt: 'date?',
        /** 당사주문시각 (HHMMSS, KST) · time of the order at the broker */ thco_ord_tmd: 'time?',
        /** 대출유형코드 · how it is financed; 10 is cash */ loan_type_cd: {
          '00': '해당사항없음',
          '01': '자기융자일반형',
          '03': '자기융자투자형',
          '05': '유통융자일반형',
          '06': '유통융자투자형',
          '07': '자기대주',
          '09': '유통대주',
          '10': '현금',
          '11': '주식담보대출',
          '12': '수익증권담보대출',
          '13': 'ELS담보대출',
          '14': '채권담보대출',
          '15': '해외주식담보대출',
          '16': '기업신용공여',
          '31': '소액자동담보대출',
          '41': '매도담보대출',
          '42': '환매자금대출',
          '43': '매입환매자금대출',
          '44': '대여매도담보대출',
          '81': '대차거래',
          '82': '법인CMA론',
          '91': '공모주청약자금대출',
          '92': '매입자금',
          '93': '미수론서비스',
          '94': '대여',
        },
        /** 대출일자 · loan date */ loan_dt: 'date?',
        /** 매체구분명 · channel of the order, such as `OpenAPI` */ mdia_dvsn_name: 'text?',
        /** 미국애프터마켓연장신청여부 · goes on into the US after-market */ usa_amk_exts_rqst_yn: 'flag?',
        /** 분할매수/매도속성명 · times of a TWAP or VWAP order, such as `00:00~04:00` */ splt_buy_attr_name: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireCcnl`. */
export interface InquireCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireCcnl`. */
export interface InquireCcnlResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 주문체결내역 · overseas orders and fills of an account.
 *
 * v1_해외주식-007 · TR `TTTS3035R` 실전, `VTTS3035R` 모의 (real, paper) · 연속조회 (paged): 실전 20건, 모의 15건
 *
 * An answer without orders may be one row of blanks and zeros, as in the example: a row without `odno` is none. The document has
 * a list, the example one record (문서와 예시가 다름).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireCcnl } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(inquireCcnl, client, {
 *   PDNO: '%',
 *   ORD_STRT_DT: '20260302',
 *   ORD_END_DT: '20260306',
 *   SLL_BUY_DVSN: '00',
 *   CCLD_NCCS_DVSN: '00',
 *   OVRS_EXCG_CD: 'NASD',
 *   SORT_SQN: 'DS',
 * })
 * for await (const row of pages.items('output')) console.log(row.odno, row.pdno, row.ft_ccld_qty)
 * @throws KisDecodeError when an order has no quantity.
 * @category 해외주식 › 주문/계좌
 */
export const inquireCcnl: Endpoint<InquireCcnlParams, InquireCcnlResult> = /* @__PURE__ */ endpoint(spec)
