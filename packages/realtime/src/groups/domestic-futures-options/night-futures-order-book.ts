import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { FUTURES_ORDER_BOOK_COLUMNS } from './futures-order-book-columns.js'

const spec = {
  id: 'domesticFuturesOptions.nightFuturesOrderBook',
  tr: { real: 'H0MFASP0', paper: null },
  key: 'futuresOptions',
  columns: FUTURES_ORDER_BOOK_COLUMNS,
  // 38 in the table of the document, 46 in its example. What the last eight mean is not known, so they have no name here: see `raw`.
  layouts: [{ width: 38 }, { width: 46 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `nightFuturesOrderBook`. */
export interface NightFuturesOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * KRX야간선물 실시간호가: the five best levels of each side of a future in the night session.
 *
 * The totals may not be filled: the one record that is known has 0 in them although its levels hold 116 contracts, and a blank in
 * `TOTAL_ASKP_RSQN_ICDC`. Add up the levels instead.
 * Times run past midnight: 010000 is of the morning after the day the session began.
 *
 * TR id H0MFASP0, real only (모의투자 미지원); key: 선물 단축 종목코드. Document 실시간-065.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { nightFuturesOrderBook } from '@kis/realtime/domestic-futures-options'
 *
 * const book = await client.subscribe(nightFuturesOrderBook, '101W09', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.FUTS_ASKP1, state.FUTS_BIDP1))
 */
export const nightFuturesOrderBook: RealOnlyStream<NightFuturesOrderBookRecord> = /* @__PURE__ */ stream(spec)
