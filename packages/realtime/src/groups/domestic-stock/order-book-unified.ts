import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { VENUE_ORDER_BOOK_COLUMNS } from './venue-order-book-columns.js'

const spec = {
  id: 'domesticStock.orderBookUnified',
  tr: { real: 'H0UNASP0', paper: null },
  key: 'symbol',
  columns: VENUE_ORDER_BOOK_COLUMNS,
  layouts: [{ width: 65 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `orderBookUnified`. */
export interface OrderBookUnifiedRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간호가 (통합): the ten best levels of each side on KRX and Nextrade (NXT) together.
 *
 * TR id H0UNASP0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { orderBookUnified } from '@kis/realtime/domestic-stock'
 *
 * const book = await client.subscribe(orderBookUnified, '005930', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.ASKP1, state.BIDP1))
 */
export const orderBookUnified: RealOnlyStream<OrderBookUnifiedRecord> = /* @__PURE__ */ stream(spec)
