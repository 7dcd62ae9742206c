import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquirePeriodTradeProfit',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-period-trade-profit',
  tr: { real: 'TTTC8715R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_NK100: 'ctx_area_nk100', CTX_AREA_FK100: 'ctx_area_fk100' } },
  params: {
    /** 정렬구분 · newest (00, 02) or oldest first */
    SORT_DVSN: { '00': '최근 순', '01': '과거 순', '02': '최근 순' },
    /** 상품번호, 공란이면 전체 · stock code; left out: all */
    PDNO: 'text?',
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
    /** 잔고구분 · kind of holding; `00` is the only one known */
    CBLC_DVSN: { '00': '전체' },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 매매일자 · day of the trade */ trad_dt: 'date?',
        /** 상품번호 · stock code, padded to 12 characters: `00000A005930` */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 매매구분명 · how it was traded: cash, credit */ trad_dvsn_name: 'text?',
        /** 대출일자 · loan date */ loan_dt: 'date?',
        /** 보유수량 (주) · quantity held */ hldg_qty: 'int?',
        /** 매입단가 (원) · cost per share */ pchs_unpr: 'int?',
        /** 매수수량 (주) · quantity bought */ buy_qty: 'int?',
        /** 매수금액 (원) · amount bought */ buy_amt: 'int?',
        /** 매도가격 (원) · price sold at */ sll_pric: 'int?',
        /** 매도수량 (주) · quantity sold */ sll_qty: 'int?',
        /** 매도금액 (원) · amount sold */ sll_amt: 'int?',
        /** 실현손익 (원) · realised profit */ rlzt_pfls: 'int?',
        /** 손익률 (%) · realised return */ pfls_rt: 'decimal?',
        /** 수수료 (원) · fees */ fee: 'int?',
        /** 제세금 (원) · taxes */ tl_tax: 'int?',
        /** 대출이자 (원) · interest on the loan */ loan_int: 'int?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 매도수량합계 (주) · sold in all */ sll_qty_smtl: 'int?',
        /** 매도거래금액합계 (원) · amount of all sales */ sll_tr_amt_smtl: 'int?',
        /** 매도수수료합계 (원) · fees of all sales */ sll_fee_smtl: 'int?',
        /** 매도제세금합계 (원) · taxes of all sales */ sll_tltx_smtl: 'int?',
        /** 매도정산금액합계 (원) · settled amount of all sales */ sll_excc_amt_smtl: 'int?',
        /** 매수수량합계 (주) · bought in all */ buyqty_smtl: 'int?',
        /** 매수거래금액합계 (원) · amount of all purchases */ buy_tr_amt_smtl: 'int?',
        /** 매수수수료합계 (원) · fees of all purchases */ buy_fee_smtl: 'int?',
        /** 매수제세금합계 (원) · taxes of all purchases */ buy_tax_smtl: 'int?',
        /** 매수정산금액합계 (원) · settled amount of all purchases */ buy_excc_amt_smtl: 'int?',
        /** 총수량 (주) · bought and sold in all */ tot_qty: 'int?',
        /** 총거래금액 (원) · amount of all trades */ tot_tr_amt: 'int?',
        /** 총수수료 (원) · all fees */ tot_fee: 'int?',
        /** 총제세금 (원) · all taxes */ tot_tltx: 'int?',
        /** 총정산금액 (원) · settled amount of all trades */ tot_excc_amt: 'int?',
        /** 총실현손익 (원) · realised profit in all */ tot_rlzt_pfls: 'int?',
        /** 대출이자 (원) · interest on loans, in all */ loan_int: 'int?',
        /** 총수익률 (%) · realised return in all */ tot_pftrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePeriodTradeProfit`. */
export interface InquirePeriodTradeProfitParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePeriodTradeProfit`. */
export interface InquirePeriodTradeProfitResult extends ResultOf<typeof spec> {}

/**
 * 기간별매매손익현황조회 · realised profit of an account by day and stock.
 *
 * v1_국내주식-060 · TR `TTTC8715R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 일자·종목별 (one row per day and stock), `output2` 기간 합계 (totals of the period).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquirePeriodTradeProfit } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(inquirePeriodTradeProfit, client, {
 *   SORT_DVSN: '02',
 *   INQR_STRT_DT: '20260302',
 *   INQR_END_DT: '20260302',
 * })
 * for await (const row of pages.items('output1')) console.log(row.pdno, row.rlzt_pfls)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const inquirePeriodTradeProfit: RealOnlyEndpoint<
  InquirePeriodTradeProfitParams,
  InquirePeriodTradeProfitResult
> = /* @__PURE__ */ endpoint(spec)
