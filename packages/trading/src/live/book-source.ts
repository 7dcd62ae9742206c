import { orderBook as bondOrderBook } from '@kis/realtime/domestic-bond'
import {
  commodityFuturesOrderBook,
  indexFuturesOrderBook,
  indexOptionsOrderBook,
  nightFuturesOrderBook,
  nightOptionsOrderBook,
  stockFuturesOrderBook,
  stockOptionsOrderBook,
} from '@kis/realtime/domestic-futures-options'
import { orderBook, orderBookNxt, orderBookUnified } from '@kis/realtime/domestic-stock'
import { orderBook as elwOrderBook } from '@kis/realtime/elw'
import { orderBook as overseasContractOrderBook } from '@kis/realtime/overseas-futures-options'
import { delayedOrderBook, orderBook as overseasOrderBook } from '@kis/realtime/overseas-stock'
import { scaleOf } from '../stock/contract-quote.js'
import { type DerivativeMarket, derivativeMarketOf } from '../stock/derivative-market.js'
import {
  type BookState,
  bondBook,
  delayedBook,
  futureBook,
  optionBook,
  overseasBook,
  overseasContractBook,
  stockBook,
  stockFutureBook,
  stockOptionBook,
} from './book-readers.js'
import { type LiveSource, sourceOf } from './live-source.js'
import { noStream } from './tick-source.js'
import { isDelayed, isElw, isUs, overseasKeyOf, type Watched } from './watched.js'

/**
 * The stream of order books (실시간 호가) of an instrument.
 *
 * @throws KisValidationError for what has no book, such as an index.
 */
export function bookSourceOf<T>(watched: Watched, read: (state: BookState) => T): LiveSource<T> {
  const { instrument, venue = 'KRX' } = watched
  const { assetClass, symbol } = instrument
  switch (assetClass) {
    case 'domestic-stock':
      if (isElw(instrument)) return sourceOf(elwOrderBook, symbol, (record) => read(stockBook(record)))
      if (venue === 'NXT') return sourceOf(orderBookNxt, symbol, (record) => read(stockBook(record)))
      if (venue === 'SOR') return sourceOf(orderBookUnified, symbol, (record) => read(stockBook(record)))
      return sourceOf(orderBook, symbol, (record) => read(stockBook(record)))
    case 'overseas-stock': {
      // Books of the US come over the free feed alone, live books of Asia over the paid one.
      const key = overseasKeyOf(watched, isUs(instrument.venue) || isDelayed(watched) ? 'D' : 'R')
      if (key === undefined) break
      return isDelayed(watched)
        ? sourceOf(delayedOrderBook, key, (record) => read(delayedBook(record)))
        : sourceOf(overseasOrderBook, key, (record) => read(overseasBook(record)))
    }
    case 'domestic-derivative':
      return contractSource(derivativeMarketOf(instrument, watched.isNight ?? false), symbol, read)
    case 'overseas-derivative': {
      const scale = scaleOf(instrument)
      return sourceOf(overseasContractOrderBook, symbol, (record) => read(overseasContractBook(record, scale)))
    }
    case 'bond':
      return sourceOf(bondOrderBook, symbol, (record) => read(bondBook(record)))
    default:
      break
  }
  throw noStream(watched)
}

function contractSource<T>(market: DerivativeMarket, symbol: string, read: (state: BookState) => T): LiveSource<T> {
  switch (market) {
    case 'F':
      return sourceOf(indexFuturesOrderBook, symbol, (record) => read(futureBook(record)))
    case 'O':
      return sourceOf(indexOptionsOrderBook, symbol, (record) => read(optionBook(record)))
    case 'CF':
      return sourceOf(commodityFuturesOrderBook, symbol, (record) => read(futureBook(record)))
    case 'JF':
      return sourceOf(stockFuturesOrderBook, symbol, (record) => read(stockFutureBook(record)))
    case 'JO':
      return sourceOf(stockOptionsOrderBook, symbol, (record) => read(stockOptionBook(record)))
    case 'CM':
      return sourceOf(nightFuturesOrderBook, symbol, (record) => read(futureBook(record)))
    case 'EU':
      return sourceOf(nightOptionsOrderBook, symbol, (record) => read(optionBook(record)))
  }
}
