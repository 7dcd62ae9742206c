import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireDailyChartprice',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/inquire-daily-chartprice',
  tr: { real: 'FHKST03030100', paper: 'FHKST03030100' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드, X는 분봉 문서의 코드 (추정) · index, exchange rate (documented for the minute bars only), government bond or gold future */
    FID_COND_MRKT_DIV_CODE: { N: '해외지수', X: '환율', I: '국채', S: '금선물' },
    /** 종목코드 · code, as the master file of overseas indexes lists it */
    FID_INPUT_ISCD: 'text',
    /** 시작일자 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date',
    /** 종료일자 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date',
    /** 기간 분류 코드 · period of a bar */
    FID_PERIOD_DIV_CODE: { D: '일', W: '주', M: '월', Y: '년' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 전일 대비 · change since the previous close */ ovrs_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 전일 종가 · previous close */ ovrs_nmix_prdy_clpr: 'decimal?',
        /** 누적 거래량 · volume of the day */ acml_vol: 'int?',
        /** HTS 한글 종목명 · name */ hts_kor_isnm: 'text?',
        /** 현재가 · current value */ ovrs_nmix_prpr: 'decimal?',
        /** 단축 종목코드 · code */ stck_shrn_iscd: 'text',
        /** 전일 거래량 · volume of the previous day */ prdy_vol: 'int?',
        /** 시가 · open */ ovrs_prod_oprc: 'decimal?',
        /** 최고가 · high */ ovrs_prod_hgpr: 'decimal?',
        /** 최저가 · low */ ovrs_prod_lwpr: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 현재가 · close of the bar */ ovrs_nmix_prpr: 'decimal?',
        /** 시가 · open of the bar */ ovrs_nmix_oprc: 'decimal?',
        /** 최고가 · high of the bar */ ovrs_nmix_hgpr: 'decimal?',
        /** 최저가 · low of the bar */ ovrs_nmix_lwpr: 'decimal?',
        /** 누적 거래량 · volume of the bar */ acml_vol: 'int?',
        /** 변경 여부 · changed since */ mod_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyChartprice`. */
export interface InquireDailyChartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyChartprice`. */
export interface InquireDailyChartpriceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 종목/지수/환율기간별시세(일/주/월/년) · daily, weekly, monthly or yearly bars of an overseas index, rate or currency.
 *
 * v1_해외주식-012 · TR `FHKST03030100` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 현재 (current), `output2` 봉 목록 (bars).
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { inquireDailyChartprice } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await inquireDailyChartprice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'N',
 *   FID_INPUT_ISCD: 'SPX',
 *   FID_INPUT_DATE_1: '20260302',
 *   FID_INPUT_DATE_2: '20260331',
 *   FID_PERIOD_DIV_CODE: 'D',
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.ovrs_nmix_prpr)
 * @category 해외주식 › 기본시세
 */
export const inquireDailyChartprice: Endpoint<InquireDailyChartpriceParams, InquireDailyChartpriceResult> =
  /* @__PURE__ */ endpoint(spec)
