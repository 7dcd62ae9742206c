import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireDailyAmountFee',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-daily-amount-fee',
  tr: { real: 'CTFO6119R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 조회시작일 (YYYYMMDD) · first day */
    INQR_STRT_DAY: 'date',
    /** 조회종료일 (YYYYMMDD) · last day */
    INQR_END_DAY: 'date',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 상품번호 · standard code such as `KR4101T90003` */ pdno: 'text',
        /** 종목명 · name */ item_name: 'text?',
        /** 매도약정금액 (원) · value of contracts sold */ sll_agrm_amt: 'int?',
        /** 매도수수료 (원) · fees on sales */ sll_fee: 'int?',
        /** 매수약정금액 (원) · value of contracts bought */ buy_agrm_amt: 'int?',
        /** 매수수수료 (원) · fees on purchases */ buy_fee: 'int?',
        /** 총수수료합계 (원) · total fees */ tot_fee_smtl: 'int?',
        /** 매매손익 (원) · realised profit */ trad_pfls: 'int?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 선물약정 (원) · futures traded; always 0 in the official example */ futr_agrm: 'int?',
        /** 선물약정금액 (원) · value of futures traded */ futr_agrm_amt: 'int?',
        /** 선물약정금액합계 (원) · value of futures traded, total */ futr_agrm_amt_smtl: 'int?',
        /** 선물매도수수료합계 (원) · fees on futures sold, total */ futr_sll_fee_smtl: 'int?',
        /** 선물매수수수료합계 (원) · fees on futures bought, total */ futr_buy_fee_smtl: 'int?',
        /** 선물수수료합계 (원) · fees on futures, total */ futr_fee_smtl: 'int?',
        /** 옵션약정 (원) · options traded; always 0 in the official example */ opt_agrm: 'int?',
        /** 옵션약정금액 (원) · value of options traded */ opt_agrm_amt: 'int?',
        /** 옵션약정금액합계 (원) · value of options traded, total */ opt_agrm_amt_smtl: 'int?',
        /** 옵션매도수수료합계 (원) · fees on options sold, total */ opt_sll_fee_smtl: 'int?',
        /** 옵션매수수수료합계 (원) · fees on options bought, total */ opt_buy_fee_smtl: 'int?',
        /** 옵션수수료합계 (원) · fees on options, total */ opt_fee_smtl: 'int?',
        /** 상품선물약정 (원) · commodity futures traded */ prdt_futr_agrm: 'int?',
        /** 상품선물옵션 (원) · commodity futures and options */ prdt_fuop: 'int?',
        /** 상품선물평가금액 (원) · value of commodity futures */ prdt_futr_evlu_amt: 'int?',
        /** 선물수수료 (원) · fees on futures */ futr_fee: 'int?',
        /** 옵션수수료 (원) · fees on options */ opt_fee: 'int?',
        /** 수수료 (원) · fees */ fee: 'int?',
        /** 매도약정금액 (원) · value of contracts sold */ sll_agrm_amt: 'int?',
        /** 매수약정금액 (원) · value of contracts bought */ buy_agrm_amt: 'int?',
        /** 약정금액합계 (원) · value of contracts traded, total */ agrm_amt_smtl: 'int?',
        /** 매도수수료 (원) · fees on sales */ sll_fee: 'int?',
        /** 매수수수료 (원) · fees on purchases */ buy_fee: 'int?',
        /** 수수료합계 (원) · total fees */ fee_smtl: 'int?',
        /** 매매손익합계 (원) · realised profit, total */ trad_pfls_smtl: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyAmountFee`. */
export interface InquireDailyAmountFeeParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyAmountFee`. */
export interface InquireDailyAmountFeeResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션기간약정수수료일별 · value traded and fees of an account by day and contract.
 *
 * v1_국내선물-017 · TR `CTFO6119R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 일자·종목별 (days and contracts), `output2` 합계 (totals).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireDailyAmountFee } from '@kis/rest/domestic-futures-options'
 *
 * const pages = paginate(inquireDailyAmountFee, client, { INQR_STRT_DAY: '20230901', INQR_END_DAY: '20230920' })
 * for await (const row of pages.items('output1')) console.log(row.ord_dt, row.pdno, row.tot_fee_smtl)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquireDailyAmountFee: RealOnlyEndpoint<InquireDailyAmountFeeParams, InquireDailyAmountFeeResult> =
  /* @__PURE__ */ endpoint(spec)
