import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireTimeFuopchartprice',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/inquire-time-fuopchartprice',
  tr: { real: 'FHKIF03020200', paper: null },
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
    /** 시간 구분 코드 · length of a bar */
    FID_HOUR_CLS_CODE: { '30': '30초', '60': '1분', '3600': '1시간' },
    /** 과거 데이터 포함 여부 (Y 과거, N 당일) · true: go back beyond today */
    FID_PW_DATA_INCU_YN: 'flag',
    /** 허봉 포함 여부, 문서는 N · bars without a trade: N by the document, Y in its example */
    FID_FAKE_TICK_INCU_YN: { N: '기본값', Y: '공식 예시값' },
    /** 입력 날짜1 (YYYYMMDD), 이 날부터 역순 · day to go back from */
    FID_INPUT_DATE_1: 'date?',
    /** 입력 시간1 (HHMMSS), 이 시각부터 역순, 야간 자정 이후는 +24시간 · time to go back from; 01:30 at night is `253000` */
    FID_INPUT_HOUR_1: 'text?',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 선물 전일 대비 · change since the previous close */ futs_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 선물 전일 대비율 (%) · change since the previous close */ futs_prdy_ctrt: 'decimal?',
        /** 선물 전일 종가 · previous close */ futs_prdy_clpr: 'decimal?',
        /** 전일 지수 · previous close; equals `futs_prdy_clpr` in the official example */ prdy_nmix: 'decimal?',
        /** 누적 거래량 (계약) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (지수선물은 천원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** HTS 한글 종목명 · name of the contract */ hts_kor_isnm: 'text?',
        /** 선물 현재가 · current price */ futs_prpr: 'decimal?',
        /** 선물 단축 종목코드 · short code of the contract */ futs_shrn_iscd: 'text',
        /** 전일 거래량 (계약) · volume of the previous day */ prdy_vol: 'int?',
        /** 선물 상한가 · upper price limit */ futs_mxpr: 'decimal?',
        /** 선물 하한가 · lower price limit */ futs_llam: 'decimal?',
        /** 선물 시가 · open */ futs_oprc: 'decimal?',
        /** 선물 최고가 · high of the day */ futs_hgpr: 'decimal?',
        /** 선물 최저가 · low of the day */ futs_lwpr: 'decimal?',
        /** 선물 전일 시가 · open of the previous day */ futs_prdy_oprc: 'decimal?',
        /** 선물 전일 최고가 · high of the previous day */ futs_prdy_hgpr: 'decimal?',
        /** 선물 전일 최저가 · low of the previous day */ futs_prdy_lwpr: 'decimal?',
        /** 선물 매도호가 · best ask */ futs_askp: 'decimal?',
        /** 선물 매수호가 · best bid */ futs_bidp: 'decimal?',
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
        /** 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 체결 시간 (HHMMSS), 야간 자정 이후는 +24시간 · time of the bar; 01:30 at night is `253000` */ stck_cntg_hour:
          'time?',
        /** 선물 현재가 · close of the bar */ futs_prpr: 'decimal?',
        /** 선물 시가 · open of the bar */ futs_oprc: 'decimal?',
        /** 선물 최고가 · high of the bar */ futs_hgpr: 'decimal?',
        /** 선물 최저가 · low of the bar */ futs_lwpr: 'decimal?',
        /** 체결 거래량 (계약) · volume of the bar */ cntg_vol: 'int?',
        /** 누적 거래 대금 (지수선물은 천원) · turnover of the day up to the bar */ acml_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeFuopchartprice`. */
export interface InquireTimeFuopchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeFuopchartprice`. */
export interface InquireTimeFuopchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 분봉조회 · intraday bars of a futures or options contract.
 *
 * v1_국내선물-012 · TR `FHKIF03020200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 종목 (contract), `output2` 분봉, 최근부터 (bars, newest first). 다음 조회는 마지막 행의 날짜와 시간으로 (go on from the day and time of the last bar).
 *
 * @example
 * import { inquireTimeFuopchartprice } from '@kis/rest/domestic-futures-options'
 *
 * const { output2 } = await inquireTimeFuopchartprice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'F',
 *   FID_INPUT_ISCD: '101V09',
 *   FID_HOUR_CLS_CODE: '60',
 *   FID_PW_DATA_INCU_YN: false,
 *   FID_FAKE_TICK_INCU_YN: 'N',
 * })
 * for (const row of output2) console.log(row.stck_cntg_hour, row.futs_prpr, row.cntg_vol)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 기본시세
 */
export const inquireTimeFuopchartprice: RealOnlyEndpoint<
  InquireTimeFuopchartpriceParams,
  InquireTimeFuopchartpriceResult
> = /* @__PURE__ */ endpoint(spec)
