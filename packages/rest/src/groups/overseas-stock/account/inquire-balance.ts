import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireBalance',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-balance',
  tr: { real: 'TTTS3012R', paper: 'VTTS3012R' },
  lane: 'account',
  account: true,
  paging: {
    cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' },
    pageSize: { real: 100, paper: null },
  },
  params: {
    /** 해외거래소코드, NAS는 실전만 · exchange; NAS in the real environment only */
    OVRS_EXCG_CD: {
      NASD: '미국 전체 (실전), 나스닥 (모의)',
      NYSE: '뉴욕',
      AMEX: '아멕스',
      NAS: '나스닥 (실전)',
      SEHK: '홍콩',
      SHAA: '중국상해',
      SZAA: '중국심천',
      TKSE: '일본',
      HASE: '베트남 하노이',
      VNSE: '베트남 호치민',
    },
    /** 거래통화코드 · currency */
    TR_CRCY_CD: { USD: '미국달러', HKD: '홍콩달러', CNY: '중국위안화', JPY: '일본엔화', VND: '베트남동' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 상품유형코드 · market of the stock, such as 512 for Nasdaq */ prdt_type_cd: 'text?',
        /** 해외상품번호 · symbol */ ovrs_pdno: 'text',
        /** 해외종목명 · name of the stock */ ovrs_item_name: 'text?',
        /** 외화평가손익금액 (현지 통화) · unrealised profit */ frcr_evlu_pfls_amt: 'decimal?',
        /** 평가손익율 (%) · unrealised profit */ evlu_pfls_rt: 'decimal?',
        /** 매입평균가격 (현지 통화) · average cost */ pchs_avg_pric: 'decimal?',
        /** 해외잔고수량 (주) · quantity held */ ovrs_cblc_qty: 'int?',
        /** 주문가능수량 (주) · free to sell */ ord_psbl_qty: 'int?',
        /** 외화매입금액 (현지 통화) · cost */ frcr_pchs_amt1: 'decimal?',
        /** 해외주식평가금액 (현지 통화) · market value */ ovrs_stck_evlu_amt: 'decimal?',
        /** 현재가격 (현지 통화) · current price */ now_pric2: 'decimal?',
        /** 거래통화코드 · currency */ tr_crcy_cd: {
          USD: '미국달러',
          HKD: '홍콩달러',
          CNY: '중국위안화',
          JPY: '일본엔화',
          VND: '베트남동',
        },
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: {
          NASD: '나스닥',
          NYSE: '뉴욕',
          AMEX: '아멕스',
          SEHK: '홍콩',
          SHAA: '중국상해',
          SZAA: '중국심천',
          TKSE: '일본',
          HASE: '하노이거래소',
          VNSE: '호치민거래소',
        },
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
        /** 만기일자 · due date of the loan */ expd_dt: 'date?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 외화매입금액 (현지 통화) · cost of all holdings */ frcr_pchs_amt1: 'decimal?',
        /** 해외실현손익금액 · realised profit */ ovrs_rlzt_pfls_amt: 'decimal?',
        /** 해외총손익 · realised and unrealised profit */ ovrs_tot_pfls: 'decimal?',
        /** 실현수익율 (%) · realised return */ rlzt_erng_rt: 'decimal?',
        /** 총평가손익금액 · unrealised profit of all holdings */ tot_evlu_pfls_amt: 'decimal?',
        /** 총수익률 (%) · total return */ tot_pftrt: 'decimal?',
        /** 외화매수금액합계1 · all purchases */ frcr_buy_amt_smtl1: 'decimal?',
        /** 해외실현손익금액2 · realised profit; the difference to the first is not explained */
        ovrs_rlzt_pfls_amt2: 'decimal?',
        /** 외화매수금액합계2 · all purchases; the difference to the first is not explained */
        frcr_buy_amt_smtl2: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireBalance`. */
export interface InquireBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireBalance`. */
export interface InquireBalanceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 잔고 · overseas holdings of an account.
 *
 * v1_해외주식-006 · TR `TTTS3012R` 실전, `VTTS3012R` 모의 (real, paper) · 연속조회 (paged): 실전 100건
 *
 * `output1` 보유종목 (holdings), `output2` 합계, 한 건 (totals). 공식 예시 없음 (no official example).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireBalance } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(inquireBalance, client, { OVRS_EXCG_CD: 'NASD', TR_CRCY_CD: 'USD' })
 * for await (const row of pages.items('output1')) console.log(row.ovrs_pdno, row.ovrs_cblc_qty)
 * @category 해외주식 › 주문/계좌
 */
export const inquireBalance: Endpoint<InquireBalanceParams, InquireBalanceResult> = /* @__PURE__ */ endpoint(spec)
