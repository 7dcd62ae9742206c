import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const EXCHANGES = {
  HKS: '홍콩',
  NYS: '뉴욕',
  NAS: '나스닥',
  AMS: '아멕스',
  TSE: '도쿄',
  SHS: '상해',
  SZS: '심천',
  SHI: '상해지수',
  SZI: '심천지수',
  HSX: '호치민',
  HNX: '하노이',
  BAY: '뉴욕(주간)',
  BAQ: '나스닥(주간)',
  BAA: '아멕스(주간)',
} as const

const spec = {
  id: 'overseasStock.multprice',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/multprice',
  tr: { real: 'HHDFS76220000', paper: null },
  lane: 'quote',
  paging: { cursor: {} },
  params: {
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
    /** 종목요청개수, 최대 10 · number of stocks asked for, at most 10 */
    NREC: 'int',
    /** 거래소코드1 · exchange of stock 1 */
    EXCD_01: EXCHANGES,
    /** 거래소코드2 · exchange of stock 2 */
    EXCD_02: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드3 · exchange of stock 3 */
    EXCD_03: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드4 · exchange of stock 4 */
    EXCD_04: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드5 · exchange of stock 5 */
    EXCD_05: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드6 · exchange of stock 6 */
    EXCD_06: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드7 · exchange of stock 7 */
    EXCD_07: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드8 · exchange of stock 8 */
    EXCD_08: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드9 · exchange of stock 9 */
    EXCD_09: { ...EXCHANGES, '': '미지정' },
    /** 거래소코드10 · exchange of stock 10 */
    EXCD_10: { ...EXCHANGES, '': '미지정' },
    /** 종목코드1 · symbol of stock 1 */
    SYMB_01: 'text',
    /** 종목코드2 · symbol of stock 2 */
    SYMB_02: 'text?',
    /** 종목코드3 · symbol of stock 3 */
    SYMB_03: 'text?',
    /** 종목코드4 · symbol of stock 4 */
    SYMB_04: 'text?',
    /** 종목코드5 · symbol of stock 5 */
    SYMB_05: 'text?',
    /** 종목코드6 · symbol of stock 6 */
    SYMB_06: 'text?',
    /** 종목코드7 · symbol of stock 7 */
    SYMB_07: 'text?',
    /** 종목코드8 · symbol of stock 8 */
    SYMB_08: 'text?',
    /** 종목코드9 · symbol of stock 9 */
    SYMB_09: 'text?',
    /** 종목코드10 · symbol of stock 10 */
    SYMB_10: 'text?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 출력 개수 · number of rows */ nrec: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 실시간조회심볼 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 거래소코드 · exchange */ excd: 'text?',
        /** 종목코드 · symbol */ symb: 'text',
        /** 종목명 · name of the stock, in Korean */ knam: 'text?',
        /** 거래소명 · name of the exchange */ exnm: 'text?',
        /** 국가명 · country */ nnam: 'text?',
        /** 상태 약칭 (실 지 휴 정 재) · state of the quote in one character */ stat1: 'text?',
        /** 상태 (실시간, 지연15분, 휴장, 거래정지, 거래재개) · state of the quote: live, 15 minutes late, closed, halted, resumed */
        stat2: 'text?',
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 현재가 (현지 통화) · current price */ last: 'decimal?',
        /** 대비기호 · direction of the change */ sign: 'sign?',
        /** 대비 (현지 통화) · change, without a sign: see `sign` */ diff: 'decimal?',
        /** 등락율 (%) · change since the previous close, signed */ rate: 'decimal?',
        /** 시가 (현지 통화) · open */ open: 'decimal?',
        /** 고가 (현지 통화) · high */ high: 'decimal?',
        /** 저가 (현지 통화) · low */ low: 'decimal?',
        /** 매수호가 (현지 통화) · best bid */ pbid: 'decimal?',
        /** 매도호가 (현지 통화) · best ask */ pask: 'decimal?',
        /** 매수호가잔량 (주) · quantity of the best bid */ vbid: 'int?',
        /** 매도호가잔량 (주) · quantity of the best ask */ vask: 'int?',
        /** 매수호가총잔량 (주) · all bid quantities */ bvol: 'int?',
        /** 매도호가총잔량 (주) · all ask quantities */ avol: 'int?',
        /** 체결량 (주) · quantity of the trade */ evol: 'int?',
        /** 거래량 (주) · volume */ tvol: 'int?',
        /** 거래대금 (현지 통화) · turnover */ tamt: 'decimal?',
        /** 체결강도 · buying against selling volume, 100 is even */ powx: 'decimal?',
        /** 현지기준시간(HHMMSS) · local time */ xhms: 'time?',
        /** 한국기준시간(HHMMSS) · time in Korea */ khms: 'time?',
        /** 통화코드 · currency */ curr: 'text?',
        /** 전일종가 (현지 통화) · previous close */ base: 'decimal?',
        /** 전일거래량 (주) · volume of the previous day */ pvol: 'int?',
        /** 전일거래대금 (현지 통화) · turnover of the previous day */ pamt: 'decimal?',
        /** 전일시가 (현지 통화) · open of the previous day */ popen: 'decimal?',
        /** 전일고가 (현지 통화) · high of the previous day */ phigh: 'decimal?',
        /** 전일저가 (현지 통화) · low of the previous day */ plow: 'decimal?',
        /** 상장주수 (주) · shares listed */ shar: 'int?',
        /** 자본금 (현지 통화) · share capital */ mcap: 'decimal?',
        /** 시가총액 (현지 통화) · market capitalisation */ tomv: 'decimal?',
        /** 52주최고가 (현지 통화) · 52-week high */ h52p: 'decimal?',
        /** 52주최저가 (현지 통화) · 52-week low */ l52p: 'decimal?',
        /** 52주최고일자 · day of the 52-week high */ h52d: 'date?',
        /** 52주최저일자 · day of the 52-week low */ l52d: 'date?',
        /** 연중최고가 (현지 통화) · high of the year */ hanp: 'decimal?',
        /** 연중최저가 (현지 통화) · low of the year */ lanp: 'decimal?',
        /** 연중최고일자 · day of the high of the year */ hand: 'date?',
        /** 연중최저일자 · day of the low of the year */ land: 'date?',
        /** 매매단위 (주) · lot size */ bnit: 'text?',
        /** 원환산당일가격 (원) · price in won */ t_xprc: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `multprice`. */
export interface MultpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `multprice`. */
export interface MultpriceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 복수종목 시세조회 · prices of several overseas stocks at once.
 *
 * 공식 번호 없음 · TR `HHDFS76220000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * `output` 개수 (count), `output2` 시세 목록 (prices). Stocks are given in pairs of exchange and symbol. 공식 예시 없음 (no official
 * example).
 *
 * @example
 * import { multprice } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await multprice(client, {
 *   NREC: 2,
 *   EXCD_01: 'NAS',
 *   SYMB_01: 'AAPL',
 *   EXCD_02: 'NYS',
 *   SYMB_02: 'IBM',
 * })
 * for (const row of output2) console.log(row.symb, row.last)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const multprice: RealOnlyEndpoint<MultpriceParams, MultpriceResult> = /* @__PURE__ */ endpoint(spec)
