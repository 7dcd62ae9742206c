import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquirePeriodCcld',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-period-ccld',
  tr: { real: 'OTFM3118R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 조회기간FROM일자 (YYYYMMDD) · first day */
    INQR_TERM_FROM_DT: 'date',
    /** 조회기간TO일자 (YYYYMMDD) · last day */
    INQR_TERM_TO_DT: 'date',
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
    },
    /** 전체환산여부 · convert all amounts */
    WHOL_TRSL_YN: 'flag',
    /** 선물옵션구분 · futures or options */
    FUOP_DVSN: { '00': '전체', '01': '선물', '02': '옵션' },
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
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** FM매수수량 (계약) · quantity bought */ fm_buy_qty: 'int?',
        /** FM매도수량 (계약) · quantity sold */ fm_sll_qty: 'int?',
        /** FM청산손익금액 · realised profit */ fm_lqd_pfls_amt: 'decimal?',
        /** FM수수료 · fee */ fm_fee: 'decimal?',
        /** FM순손익금액 · net profit */ fm_net_pfls_amt: 'decimal?',
        /** FM미결제매수수량 (계약) · open quantity, long */ fm_ustl_buy_qty: 'int?',
        /** FM미결제매도수량 (계약) · open quantity, short */ fm_ustl_sll_qty: 'int?',
        /** FM미결제평가손익금액 · unrealised profit of the open position */ fm_ustl_evlu_pfls_amt: 'decimal?',
        /** FM미결제평가손익금액2 · unrealised profit of the open position 2 */ fm_ustl_evlu_pfls_amt2: 'decimal?',
        /** FM미결제평가손익증감금액 · change of the unrealised profit */ fm_ustl_evlu_pfls_icdc_amt: 'decimal?',
        /** FM미결제약정금액 · contract amount of the open position */ fm_ustl_agrm_amt: 'decimal?',
        /** FM옵션청산금액 · amount of options closed */ fm_opt_lqd_amt: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 해외선물FX상품번호 · contract code such as `6BZ22` */ ovrs_futr_fx_pdno: 'text',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** FM매수수량 (계약) · quantity bought */ fm_buy_qty: 'int?',
        /** FM매도수량 (계약) · quantity sold */ fm_sll_qty: 'int?',
        /** FM청산손익금액 · realised profit */ fm_lqd_pfls_amt: 'decimal?',
        /** FM수수료 · fee */ fm_fee: 'decimal?',
        /** FM순손익금액 · net profit */ fm_net_pfls_amt: 'decimal?',
        /** FM미결제매수수량 (계약) · open quantity, long */ fm_ustl_buy_qty: 'int?',
        /** FM미결제매도수량 (계약) · open quantity, short */ fm_ustl_sll_qty: 'int?',
        /** FM미결제평가손익금액 · unrealised profit of the open position */ fm_ustl_evlu_pfls_amt: 'decimal?',
        /** FM미결제평가손익금액2 · unrealised profit of the open position 2 */ fm_ustl_evlu_pfls_amt2: 'decimal?',
        /** FM미결제평가손익증감금액 · change of the unrealised profit */ fm_ustl_evlu_pfls_icdc_amt: 'decimal?',
        /** FM체결평균가격 · average fill price */ fm_ccld_avg_pric: 'decimal?',
        /** FM미결제약정금액 · contract amount of the open position */ fm_ustl_agrm_amt: 'decimal?',
        /** FM옵션청산금액 · amount of options closed */ fm_opt_lqd_amt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePeriodCcld`. */
export interface InquirePeriodCcldParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePeriodCcld`. */
export interface InquirePeriodCcldResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 기간계좌손익 일별 · profit of an account in a period, by currency and by contract.
 *
 * 해외선물-010 · TR `OTFM3118R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 통화별 (by currency), `output2` 종목별 (by contract).
 * 공식 예시 없음, 응답의 연속조회키는 추정 (no official example; the cursor of the reply is inferred).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquirePeriodCcld } from '@kis/rest/overseas-futures-options'
 *
 * const pages = paginate(inquirePeriodCcld, client, {
 *   INQR_TERM_FROM_DT: '20220101',
 *   INQR_TERM_TO_DT: '20221214',
 *   CRCY_CD: '%%%',
 *   WHOL_TRSL_YN: false,
 *   FUOP_DVSN: '00',
 * })
 * for await (const row of pages.items('output1')) console.log(row.crcy_cd, row.fm_net_pfls_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquirePeriodCcld: RealOnlyEndpoint<InquirePeriodCcldParams, InquirePeriodCcldResult> =
  /* @__PURE__ */ endpoint(spec)
