import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireDailyFuopchartprice',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/inquire-daily-fuopchartprice',
  tr: { real: 'FHKIF03020100', paper: 'FHKIF03020100' },
  lane: 'quote',
  params: {
    /** FID 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: {
      F: '지수선물',
      O: '지수옵션',
      JF: '주식선물',
      JO: '주식옵션',
      CF: '상품선물(금), 금리선물(국채), 통화선물(달러)',
      CM: '야간선물',
      EU: '야간옵션',
    },
    /** 종목코드 (지수선물 6자리, 지수옵션 9자리) · contract code such as `101V06` */
    FID_INPUT_ISCD: 'text',
    /** 조회 시작일자 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date',
    /** 조회 종료일자 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date',
    /** 기간분류코드 · period of a bar */
    FID_PERIOD_DIV_CODE: { D: '일봉', W: '주봉', M: '월봉', Y: '년봉' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 전일 대비 · change since the previous close */ futs_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 선물 전일 대비율 (%) · change since the previous close */ futs_prdy_ctrt: 'decimal?',
        /** 선물 전일 종가 · previous close */ futs_prdy_clpr: 'decimal?',
        /** 누적 거래량 (계약) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (지수선물은 천원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** HTS 한글 종목명 · name of the contract */ hts_kor_isnm: 'text?',
        /** 현재가 · current price */ futs_prpr: 'decimal?',
        /** 단축 종목코드 · short code of the contract */ futs_shrn_iscd: 'text',
        /** 전일 거래량 (계약) · volume of the previous day */ prdy_vol: 'int?',
        /** 상한가 · upper price limit */ futs_mxpr: 'decimal?',
        /** 하한가 · lower price limit */ futs_llam: 'decimal?',
        /** 시가 · open */ futs_oprc: 'decimal?',
        /** 최고가 · high of the day */ futs_hgpr: 'decimal?',
        /** 최저가 · low of the day */ futs_lwpr: 'decimal?',
        /** 전일 시가 · open of the previous day */ futs_prdy_oprc: 'decimal?',
        /** 전일 최고가 · high of the previous day */ futs_prdy_hgpr: 'decimal?',
        /** 전일 최저가 · low of the previous day */ futs_prdy_lwpr: 'decimal?',
        /** 매도호가 · best ask */ futs_askp: 'decimal?',
        /** 매수호가 · best bid */ futs_bidp: 'decimal?',
        /** 베이시스 · theoretical basis: theoretical price less index */ basis: 'decimal?',
        /** KOSPI200 지수 · KOSPI200 index value */ kospi200_nmix: 'decimal?',
        /** KOSPI200 전일 대비 · change of the KOSPI200 */ kospi200_prdy_vrss: 'decimal?',
        /** KOSPI200 전일 대비율 (%) · change of the KOSPI200 */ kospi200_prdy_ctrt: 'decimal?',
        /** KOSPI200 전일 대비 부호 · direction of the change of the KOSPI200 */ kospi200_prdy_vrss_sign: 'sign?',
        /** HTS 미결제 약정 수량 (계약) · open interest */ hts_otst_stpl_qty: 'int?',
        /** 미결제 약정 수량 증감 (계약) · change of the open interest */ otst_stpl_qty_icdc: 'int?',
        /** 당일 체결강도 (%) · buying against selling volume of the day */ tday_rltv: 'decimal?',
        /** HTS 이론가 · theoretical price */ hts_thpr: 'decimal?',
        /** 괴리율 (%) · gap to the theoretical price */ dprt: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 영업 일자 · day of the bar */ stck_bsop_date: 'date?',
        /** 현재가 · close of the bar */ futs_prpr: 'decimal?',
        /** 시가 · open of the bar */ futs_oprc: 'decimal?',
        /** 최고가 · high of the bar */ futs_hgpr: 'decimal?',
        /** 최저가 · low of the bar */ futs_lwpr: 'decimal?',
        /** 누적 거래량 (계약) · volume of the bar */ acml_vol: 'int?',
        /** 누적 거래 대금 (지수선물은 천원) · turnover of the bar */ acml_tr_pbmn: 'int?',
        /** 변경 여부 · changed afterwards */ mod_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyFuopchartprice`. */
export interface InquireDailyFuopchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyFuopchartprice`. */
export interface InquireDailyFuopchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션기간별시세(일/주/월/년) · daily, weekly, monthly or yearly bars of a futures or options contract.
 *
 * v1_국내선물-008 · TR `FHKIF03020100` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 종목 (contract), `output2` 기간별 시세 (bars).
 * 문서 목록에만 있음, 필드는 공식 샘플 기준 (listed in the reference without a page; fields after the official sample).
 *
 * @example
 * import { inquireDailyFuopchartprice } from '@kis/rest/domestic-futures-options'
 *
 * const { output2 } = await inquireDailyFuopchartprice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'F',
 *   FID_INPUT_ISCD: '101V06',
 *   FID_INPUT_DATE_1: '20260302',
 *   FID_INPUT_DATE_2: '20260331',
 *   FID_PERIOD_DIV_CODE: 'D',
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.futs_prpr, row.acml_vol)
 * @category 국내선물옵션 › 기본시세
 */
export const inquireDailyFuopchartprice: Endpoint<InquireDailyFuopchartpriceParams, InquireDailyFuopchartpriceResult> =
  /* @__PURE__ */ endpoint(spec)
