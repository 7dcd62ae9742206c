import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import type { OrderBookSnapshot } from '../stock/order-book.js'
import type { LiveOrderBook } from './live-order-book.js'
import type { LiveQuote } from './live-quote.js'
import type { LiveView, WatchOptions } from './live-view.js'
import { loadViews } from './load-views.js'
import type { Trade } from './trade.js'
import type { AnyQuote } from './watch-quote.js'
import type { ReadTrades } from './watch-trades.js'
import type { Watched } from './watched.js'

/** Live views of an instrument that is traded. */
export interface LiveViews<O extends WatchOptions = WatchOptions> {
  /** 실시간 체결가: every trade. Gaps are filled with the trades of the day where KIS lists them. */
  watchTrades(options?: O): Promise<LiveView<Trade>>
  /** 실시간 호가: whole books, the latest one to a slow reader */
  watchOrderBook(options?: O): Promise<LiveView<LiveOrderBook>>
  /** 실시간 현재가: begins with the quote, and follows the trades; the latest one to a slow reader */
  watchQuote(options?: O): Promise<LiveView<LiveQuote>>
}

/** Options of live views of shares abroad. */
export interface OverseasWatchOptions extends WatchOptions {
  /** 유료시세, which has to be applied for at KIS. Default `free`: at once for the US, 15 minutes late for Asia. */
  readonly feed?: 'free' | 'paid' | undefined
}

interface Cancellable {
  readonly signal?: AbortSignal | undefined
}

/** What a view asks over REST. */
export interface LiveQuestions {
  quote(options: Cancellable): Promise<AnyQuote>
  orderBook(options: Cancellable): Promise<OrderBookSnapshot>
  /** `undefined` where KIS lists no trades */
  readonly trades?: ReadTrades | undefined
}

type Prices = Omit<Watched, 'instrument' | 'feed'>

/** The live views of an instrument, whichever it is. `find` looks it up where its streams depend on what the market master knows. */
export function liveViews(
  context: TradingContext,
  instrument: Instrument | ((options: Cancellable) => Promise<Instrument>),
  prices: Prices,
  ask: LiveQuestions,
): LiveViews<OverseasWatchOptions> {
  const watched = async ({ signal, feed }: OverseasWatchOptions): Promise<Watched> => ({
    ...prices,
    feed,
    instrument: typeof instrument === 'function' ? await instrument({ signal }) : instrument,
  })
  return {
    watchTrades: async (options = {}) => {
      const { watchTrades } = await loadViews()
      return watchTrades(context, await watched(options), ask.trades, options)
    },
    watchOrderBook: async (options = {}) => {
      const { watchOrderBook } = await loadViews()
      return watchOrderBook(context, await watched(options), (signal) => ask.orderBook({ signal }), options)
    },
    watchQuote: async (options = {}) => {
      const { watchQuote } = await loadViews()
      return watchQuote(context, await watched(options), (signal) => ask.quote({ signal }), options)
    },
  }
}
