import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireTimeItemchartprice',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/inquire-time-itemchartprice',
  tr: { real: 'HHDFS76950200', paper: null },
  lane: 'quote',
  params: {
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
    /** 거래소코드 · exchange */
    EXCD: {
      NYS: '뉴욕',
      NAS: '나스닥',
      AMS: '아멕스',
      HKS: '홍콩',
      SHS: '상해',
      SZS: '심천',
      HSX: '호치민',
      HNX: '하노이',
      TSE: '도쿄',
      BAY: '뉴욕(주간)',
      BAQ: '나스닥(주간)',
      BAA: '아멕스(주간)',
    },
    /** 종목코드 · symbol such as `AAPL` */
    SYMB: 'text',
    /** 분 간격 · minutes of a bar */
    NMIN: 'int',
    /** 전일포함여부 · include the previous day */
    PINC: { '0': '당일', '1': '전일포함' },
    /** 다음여부, 처음엔 공란, 다음엔 1 · blank at first, `1` to go on */
    NEXT: 'text?',
    /** 요청갯수, 최대 120 · rows asked for, at most 120 */
    NREC: 'int',
    /** 미체결채움구분, 공란 · always blank */
    FILL: { '': '공란' },
    /** NEXT KEY BUFF (YYYYMMDDHHMMSS), 처음엔 공란 · local time to go back from, such as one bar before the oldest row */
    KEYB: 'text?',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 실시간종목코드 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 장시작현지시간 (HHMMSS) · opening of the market, local time */ stim: 'time?',
        /** 장종료현지시간 (HHMMSS) · closing of the market, local time */ etim: 'time?',
        /** 장시작한국시간 (HHMMSS) · opening of the market, Korean time */ sktm: 'time?',
        /** 장종료한국시간 (HHMMSS) · closing of the market, Korean time */ ektm: 'time?',
        /** 다음가능여부 · 1 when older bars follow */ next: 'int?',
        /** 추가데이타여부 · 1 when there is more */ more: 'int?',
        /** 레코드갯수 · number of rows */ nrec: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 현지영업일자 · trading day, local */ tymd: 'date?',
        /** 현지기준일자 · day of the bar, local */ xymd: 'date?',
        /** 현지기준시간 (HHMMSS) · time of the bar, local */ xhms: 'time?',
        /** 한국기준일자 · day of the bar, in Korea */ kymd: 'date?',
        /** 한국기준시간 (HHMMSS) · time of the bar, in Korea */ khms: 'time?',
        /** 시가 (현지 통화) · open */ open: 'decimal?',
        /** 고가 (현지 통화) · high */ high: 'decimal?',
        /** 저가 (현지 통화) · low */ low: 'decimal?',
        /** 종가 (현지 통화) · close */ last: 'decimal?',
        /** 체결량 (주) · volume of the bar */ evol: 'int?',
        /** 체결대금 (현지 통화) · turnover of the bar */ eamt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeItemchartprice`. */
export interface InquireTimeItemchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeItemchartprice`. */
export interface InquireTimeItemchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식분봉조회 · intraday bars of an overseas stock.
 *
 * v1_해외주식-030 · TR `HHDFS76950200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 시각으로 (go on by time): 120건
 *
 * `output1` 장 시간과 개수 (hours and count), `output2` 봉 목록 (bars), the latest first. To go on: `NEXT` 1 and a `KEYB` before the oldest
 * row; `paginate` reads one page.
 *
 * @example
 * import { inquireTimeItemchartprice } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await inquireTimeItemchartprice(client, {
 *   EXCD: 'NAS',
 *   SYMB: 'TSLA',
 *   NMIN: 5,
 *   PINC: '1',
 *   NREC: 120,
 * })
 * for (const row of output2) console.log(row.xymd, row.xhms, row.last)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const inquireTimeItemchartprice: RealOnlyEndpoint<
  InquireTimeItemchartpriceParams,
  InquireTimeItemchartpriceResult
> = /* @__PURE__ */ endpoint(spec)
