import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { FUTURES_ORDER_BOOK_COLUMNS } from './futures-order-book-columns.js'

const spec = {
  id: 'domesticFuturesOptions.commodityFuturesOrderBook',
  tr: { real: 'H0CFASP0', paper: null },
  key: 'futuresOptions',
  columns: FUTURES_ORDER_BOOK_COLUMNS,
  layouts: [{ width: 38 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `commodityFuturesOrderBook`. */
export interface CommodityFuturesOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 상품선물 실시간호가: the five best levels of each side of a commodity, currency or rate future in the day session.
 *
 * TR id H0CFASP0, real only (모의투자 미지원); key: 선물 단축 종목코드. Document 실시간-023.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { commodityFuturesOrderBook } from '@kis/realtime/domestic-futures-options'
 *
 * const book = await client.subscribe(commodityFuturesOrderBook, '165W09', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.FUTS_ASKP1, state.FUTS_BIDP1))
 */
export const commodityFuturesOrderBook: RealOnlyStream<CommodityFuturesOrderBookRecord> = /* @__PURE__ */ stream(spec)
