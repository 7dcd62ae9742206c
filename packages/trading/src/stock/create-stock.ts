import type { CallOptions } from '@kis/rest'
import type { TradingContext } from '../context.js'
import type { LiveView } from '../live/live-view.js'
import { type LiveOrderBook, watchOrderBook } from '../live/watch-order-book.js'
import { type Trade, watchTrades } from '../live/watch-trades.js'
import { checkSymbol } from '../symbol.js'
import { type Bar, type BarsQuery, fetchBars } from './bars.js'
import { fetchOrderBook, type OrderBookSnapshot } from './order-book.js'
import { fetchQuote, type Quote } from './quote.js'

type Cancellable = Pick<CallOptions, 'signal'>

/** A domestic stock on KRX, by its short code. */
export interface Stock {
  readonly symbol: string
  /** 현재가 */
  quote(options?: Cancellable): Promise<Quote>
  /** 호가 */
  orderBook(options?: Cancellable): Promise<OrderBookSnapshot>
  /** 봉: over any range, each bar once, rising */
  bars(query: BarsQuery): Promise<Bar[]>
  /** 실시간 체결가 */
  watchTrades(options?: Cancellable): Promise<LiveView<Trade>>
  /** 실시간 호가 */
  watchOrderBook(options?: Cancellable): Promise<LiveView<LiveOrderBook>>
}

/** @throws KisValidationError when the symbol is no short code. Nothing is asked. */
export function createStock(context: TradingContext, symbol: string): Stock {
  checkSymbol(symbol)
  const { rest, realtime } = context
  return {
    symbol,
    quote: (options) => fetchQuote(rest, symbol, options),
    orderBook: (options) => fetchOrderBook(rest, symbol, options),
    bars: async (query) => fetchBars(rest, symbol, query),
    watchTrades: async (options) => watchTrades(realtime(), symbol, options?.signal),
    watchOrderBook: async (options) => watchOrderBook(realtime(), symbol, options?.signal),
  }
}
