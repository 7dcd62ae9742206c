import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'elw.orderBook',
  tr: { real: 'H0EWASP0', paper: null },
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
    /** 매도호가10 (원): ask price 10 */
    ASKP10: 'int',
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
    /** 매수호가10 (원): bid price 10 */
    BIDP10: 'int',
    /** 매도호가 잔량1 (증권): ask size 1 */
    ASKP_RSQN1: 'int',
    /** 매도호가 잔량2 (증권): ask size 2 */
    ASKP_RSQN2: 'int',
    /** 매도호가 잔량3 (증권): ask size 3 */
    ASKP_RSQN3: 'int',
    /** 매도호가 잔량4 (증권): ask size 4 */
    ASKP_RSQN4: 'int',
    /** 매도호가 잔량5 (증권): ask size 5 */
    ASKP_RSQN5: 'int',
    /** 매도호가 잔량6 (증권): ask size 6 */
    ASKP_RSQN6: 'int',
    /** 매도호가 잔량7 (증권): ask size 7 */
    ASKP_RSQN7: 'int',
    /** 매도호가 잔량8 (증권): ask size 8 */
    ASKP_RSQN8: 'int',
    /** 매도호가 잔량9 (증권): ask size 9 */
    ASKP_RSQN9: 'int',
    /** 매도호가 잔량10 (증권): ask size 10 */
    ASKP_RSQN10: 'int',
    /** 매수호가 잔량1 (증권): bid size 1 */
    BIDP_RSQN1: 'int',
    /** 매수호가 잔량2 (증권): bid size 2 */
    BIDP_RSQN2: 'int',
    /** 매수호가 잔량3 (증권): bid size 3 */
    BIDP_RSQN3: 'int',
    /** 매수호가 잔량4 (증권): bid size 4 */
    BIDP_RSQN4: 'int',
    /** 매수호가 잔량5 (증권): bid size 5 */
    BIDP_RSQN5: 'int',
    /** 매수호가 잔량6 (증권): bid size 6 */
    BIDP_RSQN6: 'int',
    /** 매수호가 잔량7 (증권): bid size 7 */
    BIDP_RSQN7: 'int',
    /** 매수호가 잔량8 (증권): bid size 8 */
    BIDP_RSQN8: 'int',
    /** 매수호가 잔량9 (증권): bid size 9 */
    BIDP_RSQN9: 'int',
    /** 매수호가 잔량10 (증권): bid size 10 */
    BIDP_RSQN10: 'int',
    /** 총 매도호가 잔량 (증권): total ask size */
    TOTAL_ASKP_RSQN: 'int',
    /** 총 매수호가 잔량 (증권): total bid size */
    TOTAL_BIDP_RSQN: 'int',
    /** 예상 체결가 (원): expected auction price */
    ANTC_CNPR: 'int',
    /** 예상 체결량 (증권): expected auction size */
    ANTC_CNQN: 'int',
    /** 예상 체결 대비 부호: direction of the expected change */
    ANTC_CNTG_VRSS_SIGN: 'sign',
    /** 예상 체결 대비 (원): expected change, signed */
    ANTC_CNTG_VRSS: 'int',
    /** 예상 체결 전일 대비율 (%): expected change */
    ANTC_CNTG_PRDY_CTRT: 'decimal',
    /** LP 매도호가 잔량1 (증권): ask size 1 of the liquidity provider */
    LP_ASKP_RSQN1: 'int',
    /** LP 매도호가 잔량2 (증권): ask size 2 of the liquidity provider */
    LP_ASKP_RSQN2: 'int',
    /** LP 매도호가 잔량3 (증권): ask size 3 of the liquidity provider */
    LP_ASKP_RSQN3: 'int',
    /** LP 매수호가 잔량4 (증권): bid size 4 of the liquidity provider */
    LP_BIDP_RSQN4: 'int',
    /** LP 매도호가 잔량4 (증권): ask size 4 of the liquidity provider */
    LP_ASKP_RSQN4: 'int',
    /** LP 매수호가 잔량5 (증권): bid size 5 of the liquidity provider */
    LP_BIDP_RSQN5: 'int',
    /** LP 매도호가 잔량5 (증권): ask size 5 of the liquidity provider */
    LP_ASKP_RSQN5: 'int',
    /** LP 매수호가 잔량6 (증권): bid size 6 of the liquidity provider */
    LP_BIDP_RSQN6: 'int',
    /** LP 매도호가 잔량6 (증권): ask size 6 of the liquidity provider */
    LP_ASKP_RSQN6: 'int',
    /** LP 매수호가 잔량7 (증권): bid size 7 of the liquidity provider */
    LP_BIDP_RSQN7: 'int',
    /** LP 매도호가 잔량7 (증권): ask size 7 of the liquidity provider */
    LP_ASKP_RSQN7: 'int',
    /** LP 매도호가 잔량8 (증권): ask size 8 of the liquidity provider */
    LP_ASKP_RSQN8: 'int',
    /** LP 매수호가 잔량8 (증권): bid size 8 of the liquidity provider */
    LP_BIDP_RSQN8: 'int',
    /** LP 매도호가 잔량9 (증권): ask size 9 of the liquidity provider */
    LP_ASKP_RSQN9: 'int',
    /** LP 매수호가 잔량9 (증권): bid size 9 of the liquidity provider */
    LP_BIDP_RSQN9: 'int',
    /** LP 매도호가 잔량10 (증권): ask size 10 of the liquidity provider */
    LP_ASKP_RSQN10: 'int',
    /** LP 매수호가 잔량10 (증권): bid size 10 of the liquidity provider */
    LP_BIDP_RSQN10: 'int',
    /** LP 매수호가 잔량1 (증권): bid size 1 of the liquidity provider */
    LP_BIDP_RSQN1: 'int',
    /** LP 총 매도호가 잔량 (증권): total ask size of the liquidity provider */
    LP_TOTAL_ASKP_RSQN: 'int',
    /** LP 매수호가 잔량2 (증권): bid size 2 of the liquidity provider */
    LP_BIDP_RSQN2: 'int',
    /** LP 총 매수호가 잔량 (증권): total bid size of the liquidity provider */
    LP_TOTAL_BIDP_RSQN: 'int',
    /** LP 매수호가 잔량3 (증권): bid size 3 of the liquidity provider */
    LP_BIDP_RSQN3: 'int',
    /** 예상 거래량 (증권): expected volume */
    ANTC_VOL: 'int',
  },
  layouts: [{ width: 73 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `orderBook`, with the part of the liquidity provider (LP). */
export interface OrderBookRecord extends RecordOf<typeof spec> {}

/**
 * ELW 실시간호가: the ten best levels of each side of an ELW, and how much of each is the liquidity provider's.
 *
 * TR id H0EWASP0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-062.
 *
 * KIS publishes no data of this stream; the columns of the liquidity provider stand in the order of its list, asks and bids mixed.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { orderBook } from '@kis/realtime/elw'
 *
 * const book = await client.subscribe(orderBook, '57LA24', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.ASKP1, state.LP_ASKP_RSQN1))
 */
export const orderBook: RealOnlyStream<OrderBookRecord> = /* @__PURE__ */ stream(spec)
