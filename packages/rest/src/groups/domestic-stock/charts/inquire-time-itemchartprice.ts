import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireTimeItemchartprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-itemchartprice',
  tr: { real: 'FHKST03010200', paper: 'FHKST03010200' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',

    /** 조회 시각 (HHMMSS), 이 시각부터 과거로 · time to read back from */
    FID_INPUT_HOUR_1: 'time',
    /** 과거 데이터 포함 여부 · go on with the days before */
    FID_PW_DATA_INCU_YN: 'flag',
    /** 기타 구분 코드, 공란 · always blank */
    FID_ETC_CLS_CODE: 'text?',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 전일 대비 (원) · change since the previous close, signed */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 전일 종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 체결시간 (HHMMSS) · minute of the bar */ stck_cntg_hour: 'time?',
        /** 주식 현재가 (종가) (원) · close */ stck_prpr: 'int?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low */ stck_lwpr: 'int?',
        /** 체결 거래량 (주) · volume of the minute */ cntg_vol: 'int?',
        /** 누적 거래대금 (원) · turnover since the open */ acml_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeItemchartprice`. */
export interface InquireTimeItemchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeItemchartprice`. */
export interface InquireTimeItemchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 주식당일분봉조회 · one-minute bars of today, newest first.
 *
 * v1_국내주식-022 · TR `FHKST03010200` 실전·모의 (real and paper) · 한 번에 최대 30봉, 연속조회 없음
 *
 * A call returns at most 30 bars up to the given time: pass the time of the oldest one to read further back.
 *
 * @example
 * import { inquireTimeItemchartprice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireTimeItemchartprice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_HOUR_1: '153000',
 *   FID_PW_DATA_INCU_YN: false,
 * })
 * console.log(output2[0]?.stck_prpr)
 * @category 국내주식 › 기본시세
 */
export const inquireTimeItemchartprice: Endpoint<InquireTimeItemchartpriceParams, InquireTimeItemchartpriceResult> =
  /* @__PURE__ */ endpoint(spec)
