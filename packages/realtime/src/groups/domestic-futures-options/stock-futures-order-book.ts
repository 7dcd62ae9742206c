import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticFuturesOptions.stockFuturesOrderBook',
  tr: { real: 'H0ZFASP0', paper: null },
  key: 'futuresOptions',
  columns: {
    /** 선물 단축 종목코드: short code of the future */
    FUTS_SHRN_ISCD: 'text',
    /** 영업 시간 (HHMMSS): time of the book */
    BSOP_HOUR: 'time',
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
    /** 매도호가 건수1 (건): orders at ask 1 */
    ASKP_CSNU1: 'int',
    /** 매도호가 건수2 (건): orders at ask 2 */
    ASKP_CSNU2: 'int',
    /** 매도호가 건수3 (건): orders at ask 3 */
    ASKP_CSNU3: 'int',
    /** 매도호가 건수4 (건): orders at ask 4 */
    ASKP_CSNU4: 'int',
    /** 매도호가 건수5 (건): orders at ask 5 */
    ASKP_CSNU5: 'int',
    /** 매도호가 건수6 (건): orders at ask 6 */
    ASKP_CSNU6: 'int',
    /** 매도호가 건수7 (건): orders at ask 7 */
    ASKP_CSNU7: 'int',
    /** 매도호가 건수8 (건): orders at ask 8 */
    ASKP_CSNU8: 'int',
    /** 매도호가 건수9 (건): orders at ask 9 */
    ASKP_CSNU9: 'int',
    /** 매도호가 건수10 (건): orders at ask 10 */
    ASKP_CSNU10: 'int',
    /** 매수호가 건수1 (건): orders at bid 1 */
    BIDP_CSNU1: 'int',
    /** 매수호가 건수2 (건): orders at bid 2 */
    BIDP_CSNU2: 'int',
    /** 매수호가 건수3 (건): orders at bid 3 */
    BIDP_CSNU3: 'int',
    /** 매수호가 건수4 (건): orders at bid 4 */
    BIDP_CSNU4: 'int',
    /** 매수호가 건수5 (건): orders at bid 5 */
    BIDP_CSNU5: 'int',
    /** 매수호가 건수6 (건): orders at bid 6 */
    BIDP_CSNU6: 'int',
    /** 매수호가 건수7 (건): orders at bid 7 */
    BIDP_CSNU7: 'int',
    /** 매수호가 건수8 (건): orders at bid 8 */
    BIDP_CSNU8: 'int',
    /** 매수호가 건수9 (건): orders at bid 9 */
    BIDP_CSNU9: 'int',
    /** 매수호가 건수10 (건): orders at bid 10 */
    BIDP_CSNU10: 'int',
    /** 매도호가 잔량1 (계약): ask size 1 */
    ASKP_RSQN1: 'int',
    /** 매도호가 잔량2 (계약): ask size 2 */
    ASKP_RSQN2: 'int',
    /** 매도호가 잔량3 (계약): ask size 3 */
    ASKP_RSQN3: 'int',
    /** 매도호가 잔량4 (계약): ask size 4 */
    ASKP_RSQN4: 'int',
    /** 매도호가 잔량5 (계약): ask size 5 */
    ASKP_RSQN5: 'int',
    /** 매도호가 잔량6 (계약): ask size 6 */
    ASKP_RSQN6: 'int',
    /** 매도호가 잔량7 (계약): ask size 7 */
    ASKP_RSQN7: 'int',
    /** 매도호가 잔량8 (계약): ask size 8 */
    ASKP_RSQN8: 'int',
    /** 매도호가 잔량9 (계약): ask size 9 */
    ASKP_RSQN9: 'int',
    /** 매도호가 잔량10 (계약): ask size 10 */
    ASKP_RSQN10: 'int',
    /** 매수호가 잔량1 (계약): bid size 1 */
    BIDP_RSQN1: 'int',
    /** 매수호가 잔량2 (계약): bid size 2 */
    BIDP_RSQN2: 'int',
    /** 매수호가 잔량3 (계약): bid size 3 */
    BIDP_RSQN3: 'int',
    /** 매수호가 잔량4 (계약): bid size 4 */
    BIDP_RSQN4: 'int',
    /** 매수호가 잔량5 (계약): bid size 5 */
    BIDP_RSQN5: 'int',
    /** 매수호가 잔량6 (계약): bid size 6 */
    BIDP_RSQN6: 'int',
    /** 매수호가 잔량7 (계약): bid size 7 */
    BIDP_RSQN7: 'int',
    /** 매수호가 잔량8 (계약): bid size 8 */
    BIDP_RSQN8: 'int',
    /** 매수호가 잔량9 (계약): bid size 9 */
    BIDP_RSQN9: 'int',
    /** 매수호가 잔량10 (계약): bid size 10 */
    BIDP_RSQN10: 'int',
    /** 총 매도호가 건수 (건): ask orders of all levels */
    TOTAL_ASKP_CSNU: 'int',
    /** 총 매수호가 건수 (건): bid orders of all levels */
    TOTAL_BIDP_CSNU: 'int',
    /** 총 매도호가 잔량 (계약): total ask size */
    TOTAL_ASKP_RSQN: 'int',
    /** 총 매수호가 잔량 (계약): total bid size */
    TOTAL_BIDP_RSQN: 'int',
    /** 총 매도호가 잔량 증감 (계약): change of the total ask size */
    TOTAL_ASKP_RSQN_ICDC: 'int',
    /** 총 매수호가 잔량 증감 (계약): change of the total bid size */
    TOTAL_BIDP_RSQN_ICDC: 'int',
  },
  layouts: [{ width: 68 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `stockFuturesOrderBook`. */
export interface StockFuturesOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 주식선물 실시간호가: the ten best levels of each side of a future on a single stock.
 *
 * TR id H0ZFASP0, real only (모의투자 미지원); key: 선물 단축 종목코드. Document 실시간-030.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { stockFuturesOrderBook } from '@kis/realtime/domestic-futures-options'
 *
 * const book = await client.subscribe(stockFuturesOrderBook, '111W08', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.ASKP1, state.BIDP1))
 */
export const stockFuturesOrderBook: RealOnlyStream<StockFuturesOrderBookRecord> = /* @__PURE__ */ stream(spec)
