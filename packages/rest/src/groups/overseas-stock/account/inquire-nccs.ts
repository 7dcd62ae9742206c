import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireNccs',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-nccs',
  tr: { real: 'TTTS3018R', paper: null, unconfirmedPaper: 'VTTS3018R' },
  lane: 'account',
  account: true,
  paging: {
    cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' },
    pageSize: { real: 40, paper: null },
  },
  params: {
    /** 해외거래소코드 · exchange */
    OVRS_EXCG_CD: {
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
    /** 정렬순서 · sort order; fixed */
    SORT_SQN: { DS: '정순' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문채번지점번호 · branch that took the order */ ord_gno_brno: 'text',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문번호 · number of the original order */ orgn_odno: 'text?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 종목명 · name of the stock */ prdt_name: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매도매수구분코드명 · side as text */ sll_buy_dvsn_cd_name: 'text?',
        /** 정정취소구분코드 · amended or cancelled; `00` for a plain order */
        rvse_cncl_dvsn_cd: { '01': '정정', '02': '취소' },
        /** 정정취소구분코드명 · amended or cancelled, as text */ rvse_cncl_dvsn_cd_name: 'text?',
        /** 거부사유 · reason of the rejection, as code */ rjct_rson: 'text?',
        /** 거부사유명 · reason of the rejection, as text */ rjct_rson_name: 'text?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 거래통화코드 · currency */ tr_crcy_cd: {
          USD: '미국달러',
          HKD: '홍콩달러',
          CNY: '중국위안화',
          JPY: '일본엔화',
          VND: '베트남동',
        },
        /** 국가코드 · country, such as `840` for the US */ natn_cd: 'text?',
        /** 국가한글명 · country, in Korean */ natn_kor_name: 'text?',
        /** 주문수량 (주) · quantity ordered */ ft_ord_qty: 'int',
        /** 체결수량 (주) · quantity filled */ ft_ccld_qty: 'int?',
        /** 미체결수량 (주) · quantity still open */ nccs_qty: 'int',
        /** 주문단가 (현지 통화) · price of the order */ ft_ord_unpr3: 'decimal?',
        /** 체결단가 (현지 통화) · average price of the fills */ ft_ccld_unpr3: 'decimal?',
        /** 체결금액 (현지 통화) · amount of the fills */ ft_ccld_amt3: 'decimal?',
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
        /** 처리상태명 · state as text */ prcs_stat_name: 'text?',
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
        /** 미국애프터마켓연장신청여부 · goes on into the US after-market */ usa_amk_exts_rqst_yn: 'flag?',
        /** 분할매수/매도속성명 · times of a TWAP or VWAP order, such as `00:00~04:00` */ splt_buy_attr_name: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireNccs`. */
export interface InquireNccsParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireNccs`. */
export interface InquireNccsResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 미체결내역 · overseas orders not yet filled.
 *
 * v1_해외주식-005 · TR `TTTS3018R` 실전 (real), 모의투자 미확인 (paper unconfirmed: option `unconfirmedPaper`) · 연속조회 불확실 (paging uncertain): 실전 40건
 *
 * The document denies paging, its example carries cursors (문서와 예시가 다름). On paper, `inquireCcnl` shows what is open.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireNccs } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(inquireNccs, client, { OVRS_EXCG_CD: 'NYSE' })
 * for await (const row of pages.items('output')) console.log(row.odno, row.pdno, row.nccs_qty)
 * @throws KisDecodeError when an order has no quantity.
 * @throws KisUnsupportedInPaperError on paper without `unconfirmedPaper`, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const inquireNccs: Endpoint<InquireNccsParams, InquireNccsResult> = /* @__PURE__ */ endpoint(spec)
