import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { OPTIONS_ORDER_BOOK_COLUMNS } from './options-order-book-columns.js'

const spec = {
  id: 'domesticFuturesOptions.indexOptionsOrderBook',
  tr: { real: 'H0IOASP0', paper: null },
  key: 'futuresOptions',
  columns: OPTIONS_ORDER_BOOK_COLUMNS,
  layouts: [{ width: 38 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `indexOptionsOrderBook`. */
export interface IndexOptionsOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 지수옵션 실시간호가: the five best levels of each side of an index option in the day session.
 *
 * TR id H0IOASP0, real only (모의투자 미지원); key: 옵션 단축 종목코드. Document 실시간-015.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { indexOptionsOrderBook } from '@kis/realtime/domestic-futures-options'
 *
 * const book = await client.subscribe(indexOptionsOrderBook, '201W08427', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.OPTN_ASKP1, state.OPTN_BIDP1))
 */
export const indexOptionsOrderBook: RealOnlyStream<IndexOptionsOrderBookRecord> = /* @__PURE__ */ stream(spec)
