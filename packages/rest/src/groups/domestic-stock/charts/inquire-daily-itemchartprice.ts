import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireDailyItemchartprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-itemchartprice',
  tr: { real: 'FHKST03010100', paper: 'FHKST03010100' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',

    /** 조회 시작일 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date',
    /** 조회 종료일 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date',
    /** 기간 분류 · period of a bar */
    FID_PERIOD_DIV_CODE: { D: '일봉', W: '주봉', M: '월봉', Y: '년봉' },
    /** 수정주가 여부 · adjusted or original prices */
    FID_ORG_ADJ_PRC: { '0': '수정주가', '1': '원주가' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 전일 대비 (원) · change since the previous close, signed */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 주식 전일 종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text?',
        /** 전일 거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
        /** 주식 상한가 (원) · upper price limit */ stck_mxpr: 'int?',
        /** 주식 하한가 (원) · lower price limit */ stck_llam: 'int?',
        /** 주식 시가 (원) · opening price */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 주식 전일 시가 (원) · opening price of the previous day */ stck_prdy_oprc: 'int?',
        /** 주식 전일 최고가 (원) · high of the previous day */ stck_prdy_hgpr: 'int?',
        /** 주식 전일 최저가 (원) · low of the previous day */ stck_prdy_lwpr: 'int?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 전일 대비 거래량 (주) · volume less that of the previous day */ prdy_vrss_vol: 'int?',
        /** 거래량 회전율 (%) · share turnover */ vol_tnrt: 'decimal?',
        /** 주식 액면가 (원) · par value */ stck_fcam: 'decimal?',
        /** 상장 주수 (주) · shares listed */ lstn_stcn: 'int?',
        /** 자본금 (억 원) · share capital */ cpfn: 'int?',
        /** HTS 시가총액 (억 원) · market capitalisation */ hts_avls: 'int?',
        /** PER (배) · price-earnings ratio */ per: 'decimal?',
        /** EPS (원) · earnings per share */ eps: 'decimal?',
        /** PBR (배) · price-book ratio */ pbr: 'decimal?',
        /** 전체 융자 잔고 비율 (%) · shares bought on credit, of all */ itewhol_loan_rmnd_ratem: 'decimal?',
        /** 전체 융자 잔고 비율 (%) · the same under the name that servers send */
        'itewhol_loan_rmnd_ratem name': 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 종가 (원) · close */ stck_clpr: 'int?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low */ stck_lwpr: 'int?',
        /** 누적 거래량 (주) · volume */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover */ acml_tr_pbmn: 'int?',
        /** 락 구분 코드 · ex-rights, ex-dividend */ flng_cls_code: {
          '00': '없음',
          '01': '권리락',
          '02': '배당락',
          '03': '분배락',
          '04': '권배락',
          '05': '중간(분기)배당락',
          '06': '권리중간배당락',
          '07': '권리분기배당락',
        },
        /** 분할 비율 · ratio of a split */ prtt_rate: 'decimal?',
        /** 변경 여부 · price was adjusted */ mod_yn: 'flag?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous bar, signed */ prdy_vrss: 'int?',
        /** 재평가사유코드 · reason of a revaluation */ revl_issu_reas: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyItemchartprice`. */
export interface InquireDailyItemchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyItemchartprice`. */
export interface InquireDailyItemchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식기간별시세(일/주/월/년) · daily, weekly, monthly or yearly bars of a domestic stock, newest first.
 *
 * v1_국내주식-016 · TR `FHKST03010100` 실전·모의 (real and paper) · 한 번에 최대 100봉, 연속조회 없음
 *
 * A call returns at most 100 bars up to the last day: move `FID_INPUT_DATE_2` to read further back. Rows may be blank when the range holds
 * no trading day; then every member is `null`. Whether a longer bar is dated by its first or last day is not documented.
 *
 * @example
 * import { inquireDailyItemchartprice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireDailyItemchartprice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_DATE_1: '20260101',
 *   FID_INPUT_DATE_2: '20260331',
 *   FID_PERIOD_DIV_CODE: 'D',
 *   FID_ORG_ADJ_PRC: '0',
 * })
 * console.log(output2.length)
 * @category 국내주식 › 기본시세
 */
export const inquireDailyItemchartprice: Endpoint<InquireDailyItemchartpriceParams, InquireDailyItemchartpriceResult> =
  /* @__PURE__ */ endpoint(spec)
