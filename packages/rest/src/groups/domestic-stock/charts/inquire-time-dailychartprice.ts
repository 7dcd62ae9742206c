import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireTimeDailychartprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-dailychartprice',
  tr: { real: 'FHKST03010230', paper: null, unconfirmedPaper: 'FHKST03010230' },
  lane: 'quote',
  paging: { cursor: {}, pageSize: { real: 120, paper: null } },
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 입력 시간1 (HHMMSS), 이 시각부터 과거로 · time to read back from */
    FID_INPUT_HOUR_1: 'time',
    /** 입력 날짜1 (YYYYMMDD) · day to read back from */
    FID_INPUT_DATE_1: 'date',
    /** 과거 데이터 포함 여부 · go on with the days before */
    FID_PW_DATA_INCU_YN: 'flag',
    /** 허봉 포함 여부, 공란 · always blank */
    FID_FAKE_TICK_INCU_YN: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 주식 전일 종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 체결 시간 (HHMMSS) · minute of the bar */ stck_cntg_hour: 'time?',
        /** 주식 현재가 (종가) (원) · close */ stck_prpr: 'int?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low */ stck_lwpr: 'int?',
        /** 체결 거래량 (주) · volume of the minute */ cntg_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover since the open */ acml_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeDailychartprice`. */
export interface InquireTimeDailychartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeDailychartprice`. */
export interface InquireTimeDailychartpriceResult extends ResultOf<typeof spec> {}

/**
 * 주식일별분봉조회 · one-minute bars of a past day, newest first.
 *
 * 국내주식-213 · TR `FHKST03010230` 실전, 모의투자 미확정 (real; paper unconfirmed) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 *
 * 공식 예시 없음 (no official example). 한 번에 최대 120봉 (up to 120 bars a call).
 * 가장 이른 봉의 시각으로 이어 볼 수도 있다 (or pass the time of the oldest bar to read further back).
 *
 * @example
 * import { inquireTimeDailychartprice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireTimeDailychartprice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_HOUR_1: '153000',
 *   FID_INPUT_DATE_1: '20240628',
 *   FID_PW_DATA_INCU_YN: false,
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.stck_cntg_hour, row.stck_prpr)
 * @throws KisUnsupportedInPaperError on paper without the option `unconfirmedPaper`, before any network call.
 * @category 국내주식 › 기본시세
 */
export const inquireTimeDailychartprice: Endpoint<InquireTimeDailychartpriceParams, InquireTimeDailychartpriceResult> =
  /* @__PURE__ */ endpoint(spec)
