import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticStock.afterHoursOrderBook',
  tr: { real: 'H0STOAA0', paper: null },
  key: 'symbol',
  columns: {
    /** 종목코드: symbol */
    MKSC_SHRN_ISCD: 'text',
    /** 영업 시간 (HHMMSS): time of the book */
    BSOP_HOUR: 'time',
    /** 시간 구분 코드: session of the quote */
    HOUR_CLS_CODE: {
      '0': '장중',
      A: '장후예상',
      B: '장전예상',
      C: '9시이후의 예상가, VI발동',
      D: '시간외 단일가 예상',
    },
    /** 매도호가1 (원): ask price 1 */
    ASKP1: 'int',
    /** 매도호가2 (원): ask price 2 */
    ASKP2: 'int',
    /** 매도호가3 (원): ask price 3 */
    ASKP3: 'int',
    /** 매도호가4 (원): ask price 4 */
    ASKP4: 'int',
    /** 매도호가5 (원): ask price 5 */
    ASKP5: 'int',
    /** 매도호가6 (원): ask price 6 */
    ASKP6: 'int',
    /** 매도호가7 (원): ask price 7 */
    ASKP7: 'int',
    /** 매도호가8 (원): ask price 8 */
    ASKP8: 'int',
    /** 매도호가9 (원): ask price 9 */
    ASKP9: 'int',
    /** 매수호가1 (원): bid price 1 */
    BIDP1: 'int',
    /** 매수호가2 (원): bid price 2 */
    BIDP2: 'int',
    /** 매수호가3 (원): bid price 3 */
    BIDP3: 'int',
    /** 매수호가4 (원): bid price 4 */
    BIDP4: 'int',
    /** 매수호가5 (원): bid price 5 */
    BIDP5: 'int',
    /** 매수호가6 (원): bid price 6 */
    BIDP6: 'int',
    /** 매수호가7 (원): bid price 7 */
    BIDP7: 'int',
    /** 매수호가8 (원): bid price 8 */
    BIDP8: 'int',
    /** 매수호가9 (원): bid price 9 */
    BIDP9: 'int',
    /** 매도호가 잔량1 (주): ask size 1 */
    ASKP_RSQN1: 'int',
    /** 매도호가 잔량2 (주): ask size 2 */
    ASKP_RSQN2: 'int',
    /** 매도호가 잔량3 (주): ask size 3 */
    ASKP_RSQN3: 'int',
    /** 매도호가 잔량4 (주): ask size 4 */
    ASKP_RSQN4: 'int',
    /** 매도호가 잔량5 (주): ask size 5 */
    ASKP_RSQN5: 'int',
    /** 매도호가 잔량6 (주): ask size 6 */
    ASKP_RSQN6: 'int',
    /** 매도호가 잔량7 (주): ask size 7 */
    ASKP_RSQN7: 'int',
    /** 매도호가 잔량8 (주): ask size 8 */
    ASKP_RSQN8: 'int',
    /** 매도호가 잔량9 (주): ask size 9 */
    ASKP_RSQN9: 'int',
    /** 매수호가 잔량1 (주): bid size 1 */
    BIDP_RSQN1: 'int',
    /** 매수호가 잔량2 (주): bid size 2 */
    BIDP_RSQN2: 'int',
    /** 매수호가 잔량3 (주): bid size 3 */
    BIDP_RSQN3: 'int',
    /** 매수호가 잔량4 (주): bid size 4 */
    BIDP_RSQN4: 'int',
    /** 매수호가 잔량5 (주): bid size 5 */
    BIDP_RSQN5: 'int',
    /** 매수호가 잔량6 (주): bid size 6 */
    BIDP_RSQN6: 'int',
    /** 매수호가 잔량7 (주): bid size 7 */
    BIDP_RSQN7: 'int',
    /** 매수호가 잔량8 (주): bid size 8 */
    BIDP_RSQN8: 'int',
    /** 매수호가 잔량9 (주): bid size 9 */
    BIDP_RSQN9: 'int',
    /** 총 매도호가 잔량 (주): total ask size */
    TOTAL_ASKP_RSQN: 'int',
    /** 총 매수호가 잔량 (주): total bid size */
    TOTAL_BIDP_RSQN: 'int',
    /** 시간외 총 매도호가 잔량 (주): after-hours total ask size */
    OVTM_TOTAL_ASKP_RSQN: 'int',
    /** 시간외 총 매수호가 잔량 (주): after-hours total bid size */
    OVTM_TOTAL_BIDP_RSQN: 'int',
    /** 예상 체결가 (원): expected auction price */
    ANTC_CNPR: 'int',
    /** 예상 체결량 (주): expected auction size */
    ANTC_CNQN: 'int',
    /** 예상 거래량 (주): expected volume */
    ANTC_VOL: 'int',
    /** 예상 체결 대비 (원): expected change, signed */
    ANTC_CNTG_VRSS: 'int',
    /** 예상 체결 대비 부호: direction of the expected change */
    ANTC_CNTG_VRSS_SIGN: 'sign',
    /** 예상 체결 전일 대비율 (%): expected change */
    ANTC_CNTG_PRDY_CTRT: 'decimal',
    /** 누적 거래량 (주): volume of the day */
    ACML_VOL: 'int',
    /** 총 매도호가 잔량 증감 (주): change of the total ask size */
    TOTAL_ASKP_RSQN_ICDC: 'int',
    /** 총 매수호가 잔량 증감 (주): change of the total bid size */
    TOTAL_BIDP_RSQN_ICDC: 'int',
    /** 시간외 총 매도호가 증감 (주): change of the after-hours ask size */
    OVTM_TOTAL_ASKP_ICDC: 'int',
    /** 시간외 총 매수호가 증감 (주): change of the after-hours bid size */
    OVTM_TOTAL_BIDP_ICDC: 'int',
  },
  sometimes: {
    /** 매도호가10 (원): ask price 10 */
    ASKP10: 'int',
    /** 매수호가10 (원): bid price 10 */
    BIDP10: 'int',
    /** 매도호가 잔량10 (주): ask size 10 */
    ASKP_RSQN10: 'int',
    /** 매수호가 잔량10 (주): bid size 10 */
    BIDP_RSQN10: 'int',
  },
  // The document lists nine levels, the wire has ten: the tenth stands in the middle.
  layouts: [
    {
      width: 58,
      order: [
        'MKSC_SHRN_ISCD',
        'BSOP_HOUR',
        'HOUR_CLS_CODE',
        'ASKP1',
        'ASKP2',
        'ASKP3',
        'ASKP4',
        'ASKP5',
        'ASKP6',
        'ASKP7',
        'ASKP8',
        'ASKP9',
        'ASKP10',
        'BIDP1',
        'BIDP2',
        'BIDP3',
        'BIDP4',
        'BIDP5',
        'BIDP6',
        'BIDP7',
        'BIDP8',
        'BIDP9',
        'BIDP10',
        'ASKP_RSQN1',
        'ASKP_RSQN2',
        'ASKP_RSQN3',
        'ASKP_RSQN4',
        'ASKP_RSQN5',
        'ASKP_RSQN6',
        'ASKP_RSQN7',
        'ASKP_RSQN8',
        'ASKP_RSQN9',
        'ASKP_RSQN10',
        'BIDP_RSQN1',
        'BIDP_RSQN2',
        'BIDP_RSQN3',
        'BIDP_RSQN4',
        'BIDP_RSQN5',
        'BIDP_RSQN6',
        'BIDP_RSQN7',
        'BIDP_RSQN8',
        'BIDP_RSQN9',
        'BIDP_RSQN10',
        'TOTAL_ASKP_RSQN',
        'TOTAL_BIDP_RSQN',
        'OVTM_TOTAL_ASKP_RSQN',
        'OVTM_TOTAL_BIDP_RSQN',
        'ANTC_CNPR',
        'ANTC_CNQN',
        'ANTC_VOL',
        'ANTC_CNTG_VRSS',
        'ANTC_CNTG_VRSS_SIGN',
        'ANTC_CNTG_PRDY_CTRT',
        'ACML_VOL',
        'TOTAL_ASKP_RSQN_ICDC',
        'TOTAL_BIDP_RSQN_ICDC',
        'OVTM_TOTAL_ASKP_ICDC',
        'OVTM_TOTAL_BIDP_ICDC',
      ],
    },
    { width: 54 },
  ],
  wider: 'reject',
} as const satisfies StreamSpec

/** One state of the book (시간외 호가) of `afterHoursOrderBook`. */
export interface AfterHoursOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 시간외 실시간호가 (KRX): the book of the after-hours single-price session; the official example fills three of its ten levels.
 *
 * TR id H0STOAA0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-025.
 *
 * KRX gave up its single-price session (시간외 단일가, 16:00–18:00) on 2026-09-14; whether this stream has carried anything since is not known.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { afterHoursOrderBook } from '@kis/realtime/domestic-stock'
 *
 * const book = await client.subscribe(afterHoursOrderBook, '005930', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.ASKP1, state.BIDP1))
 */
export const afterHoursOrderBook: RealOnlyStream<AfterHoursOrderBookRecord> = /* @__PURE__ */ stream(spec)
