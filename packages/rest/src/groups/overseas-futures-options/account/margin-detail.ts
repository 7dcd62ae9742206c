import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.marginDetail',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/margin-detail',
  tr: { real: 'OTFM3115R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: {} },
  params: {
    /** 통화코드 · currency */
    CRCY_CD: {
      TKR: 'TOT_KRW',
      TUS: 'TOT_USD',
      USD: '미국달러',
      HKD: '홍콩달러',
      CNY: '중국위안화',
      JPY: '일본엔화',
      VND: '베트남동',
    },
    /** 조회일자 (YYYYMMDD) · day of the query */
    INQR_DT: 'date',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 응답일자 · day of the answer */ resp_dt: 'date?',
        /** 계좌순위험증거금적용여부 · net risk margin applies */ acnt_net_risk_mgna_aply_yn: 'flag?',
        /** FM주문가능금액 · amount free for orders */ fm_ord_psbl_amt: 'decimal?',
        /** FM추가증거금액 · margin call */ fm_add_mgn_amt: 'decimal?',
        /** FM위탁증거금액 · initial margin */ fm_brkg_mgn_amt: 'decimal?',
        /** FM정산위탁증거금액 · initial margin at settlement */ fm_excc_brkg_mgn_amt: 'decimal?',
        /** FM미결제증거금액 · margin of open positions */ fm_ustl_mgn_amt: 'decimal?',
        /** FM유지증거금액 · maintenance margin */ fm_mntn_mgn_amt: 'decimal?',
        /** FM주문증거금액 · margin of orders */ fm_ord_mgn_amt: 'decimal?',
        /** FM선물주문증거금액 · margin of futures orders */ fm_futr_ord_mgn_amt: 'decimal?',
        /** FM옵션매수주문금액 · amount of option buy orders */ fm_opt_buy_ord_amt: 'decimal?',
        /** FM옵션매도주문증거금액 · margin of option sell orders */ fm_opt_sll_ord_mgn_amt: 'decimal?',
        /** FM옵션매수주문증거금액 · margin of option buy orders */ fm_opt_buy_ord_mgn_amt: 'decimal?',
        /** FM행사예약증거금액 · margin of reserved exercises */ fm_ecis_rsvn_mgn_amt: 'decimal?',
        /** FMSPAN위탁증거금액 · initial margin under SPAN */ fm_span_brkg_mgn_amt: 'decimal?',
        /** FMSPAN가격변동증거금액 · SPAN price move margin */ fm_span_pric_altr_mgn_amt: 'decimal?',
        /** FMSPAN기간스프레드증거금액 · SPAN calendar spread margin */ fm_span_term_sprd_mgn_amt: 'decimal?',
        /** FMSPAN옵션가격증거금액 · SPAN option price margin */ fm_span_buy_opt_min_mgn_amt: 'decimal?',
        /** FMSPAN옵션최소증거금액 · SPAN option minimum margin */ fm_span_opt_min_mgn_amt: 'decimal?',
        /** FMSPAN총위험증거금액 · SPAN total risk margin */ fm_span_tot_risk_mgn_amt: 'decimal?',
        /** FMSPAN유지증거금액 · SPAN maintenance margin */ fm_span_mntn_mgn_amt: 'decimal?',
        /** FMSPAN유지가격변동증거금액 · SPAN maintenance price move margin */
        fm_span_mntn_pric_altr_mgn_amt: 'decimal?',
        /** FMSPAN유지기간스프레드증거금액 · SPAN maintenance calendar spread margin */
        fm_span_mntn_term_sprd_mgn_amt: 'decimal?',
        /** FMSPAN유지옵션가격증거금액 · SPAN maintenance option price margin */
        fm_span_mntn_opt_pric_mgn_amt: 'decimal?',
        /** FMSPAN유지옵션최소증거금액 · SPAN maintenance option minimum margin */
        fm_span_mntn_opt_min_mgn_amt: 'decimal?',
        /** FMSPAN유지총위험증거금액 · SPAN maintenance total risk margin */ fm_span_mntn_tot_risk_mgn_amt: 'decimal?',
        /** FMEUREX위탁증거금액 · EUREX initial margin */ fm_eurx_brkg_mgn_amt: 'decimal?',
        /** FMEUREX가격변동증거금액 · EUREX price move margin */ fm_eurx_pric_altr_mgn_amt: 'decimal?',
        /** FMEUREX기간스프레드증거금액 · EUREX calendar spread margin */ fm_eurx_term_sprd_mgn_amt: 'decimal?',
        /** FMEUREX옵션가격증거금액 · EUREX option price margin */ fm_eurx_opt_pric_mgn_amt: 'decimal?',
        /** FMEUREX매수옵션최소증거금액 · EUREX long option minimum margin */ fm_eurx_buy_opt_min_mgn_amt: 'decimal?',
        /** FMEUREX총위험증거금액 · EUREX total risk margin */ fm_eurx_tot_risk_mgn_amt: 'decimal?',
        /** FMEUREX유지증거금액 · EUREX maintenance margin */ fm_eurx_mntn_mgn_amt: 'decimal?',
        /** FMEUREX유지가격변동증거금액 · EUREX maintenance price move margin */
        fm_eurx_mntn_pric_altr_mgn_amt: 'decimal?',
        /** FMEUREX유지기간스프레드증거금액 · EUREX maintenance calendar spread margin */
        fm_eurx_mntn_term_sprd_mgn_amt: 'decimal?',
        /** FMEUREX유지옵션가격증거금액 · EUREX maintenance option price margin */
        fm_eurx_mntn_opt_pric_mgn_amt: 'decimal?',
        /** FMEUREX유지총위험증거금액 · EUREX maintenance total risk margin */
        fm_eurx_mntn_tot_risk_mgn_amt: 'decimal?',
        /** FM일반위탁증거금액 · initial margin, general method */ fm_gnrl_brkg_mgn_amt: 'decimal?',
        /** FM선물미결제증거금액 · margin of open futures */ fm_futr_ustl_mgn_amt: 'decimal?',
        /** FM매도옵션미결제증거금액 · margin of open short options */ fm_sll_opt_ustl_mgn_amt: 'decimal?',
        /** FM매수옵션미결제증거금액 · margin of open long options */ fm_buy_opt_ustl_mgn_amt: 'decimal?',
        /** FM스프레드미결제증거금액 · margin of open spreads */ fm_sprd_ustl_mgn_amt: 'decimal?',
        /** FMAVG할인증거금액 · margin after the AVG discount */ fm_avg_dsct_mgn_amt: 'decimal?',
        /** FM일반유지증거금액 · maintenance margin, general method */ fm_gnrl_mntn_mgn_amt: 'decimal?',
        /** FM선물유지증거금액 · maintenance margin of futures */ fm_futr_mntn_mgn_amt: 'decimal?',
        /** FM옵션유지증거금액 · maintenance margin of options */ fm_opt_mntn_mgn_amt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `marginDetail`. */
export interface MarginDetailParams extends ParamsOf<typeof spec> {}
/** Answer of `marginDetail`. */
export interface MarginDetailResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 증거금상세 · margin of an account in detail.
 *
 * 해외선물-032 · TR `OTFM3115R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * 금액은 조회한 통화 (amounts in the currency asked for).
 *
 * @example
 * import { marginDetail } from '@kis/rest/overseas-futures-options'
 *
 * const { output } = await marginDetail(client, { CRCY_CD: 'TKR', INQR_DT: '20240522' })
 * console.log(output.fm_ord_psbl_amt, output.fm_brkg_mgn_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const marginDetail: RealOnlyEndpoint<MarginDetailParams, MarginDetailResult> = /* @__PURE__ */ endpoint(spec)
