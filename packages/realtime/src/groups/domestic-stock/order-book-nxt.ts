import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { VENUE_ORDER_BOOK_COLUMNS } from './venue-order-book-columns.js'

const spec = {
  id: 'domesticStock.orderBookNxt',
  tr: { real: 'H0NXASP0', paper: null },
  key: 'symbol',
  columns: VENUE_ORDER_BOOK_COLUMNS,
  layouts: [{ width: 65 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `orderBookNxt`. */
export interface OrderBookNxtRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간호가 (NXT): the ten best levels of each side on Nextrade (NXT).
 *
 * TR id H0NXASP0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { orderBookNxt } from '@kis/realtime/domestic-stock'
 *
 * const book = await client.subscribe(orderBookNxt, '005930', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.ASKP1, state.BIDP1))
 */
export const orderBookNxt: RealOnlyStream<OrderBookNxtRecord> = /* @__PURE__ */ stream(spec)
