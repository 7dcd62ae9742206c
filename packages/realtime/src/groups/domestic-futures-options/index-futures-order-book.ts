import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { FUTURES_ORDER_BOOK_COLUMNS } from './futures-order-book-columns.js'

const spec = {
  id: 'domesticFuturesOptions.indexFuturesOrderBook',
  tr: { real: 'H0IFASP0', paper: null },
  key: 'futuresOptions',
  columns: FUTURES_ORDER_BOOK_COLUMNS,
  layouts: [{ width: 38 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `indexFuturesOrderBook`. */
export interface IndexFuturesOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 지수선물 실시간호가: the five best levels of each side of an index future in the day session.
 *
 * TR id H0IFASP0, real only (모의투자 미지원); key: 선물 단축 종목코드. Document 실시간-011.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { indexFuturesOrderBook } from '@kis/realtime/domestic-futures-options'
 *
 * const book = await client.subscribe(indexFuturesOrderBook, '101W09', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.FUTS_ASKP1, state.FUTS_BIDP1))
 */
export const indexFuturesOrderBook: RealOnlyStream<IndexFuturesOrderBookRecord> = /* @__PURE__ */ stream(spec)
