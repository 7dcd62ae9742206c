import { KisValidationError } from '@kis/core'
import { indexCharts } from '../bars/charts-of.js'
import type { Charts } from '../bars/create-charts.js'
import type { TradingContext } from '../context.js'
import type { Instrument, InstrumentName, ListingVenue } from '../instrument/instrument.js'
import { isInstrument, nameInstrument, resolveInstrument } from '../instrument/resolve.js'
import type { LiveQuote } from '../live/live-quote.js'
import type { LiveView, WatchOptions } from '../live/live-view.js'
import { loadViews } from '../live/load-views.js'
import type { Trade } from '../live/trade.js'
import type { AnyQuote } from '../live/watch-quote.js'
import { withHidden } from '../present.js'
import { fetchIndexQuote, type IndexQuote } from './index-quote.js'
import type { Cancellable } from './wire-values.js'
import { fetchListedIndexQuote, fetchWorldQuote } from './world-quote.js'

/** An index or sector at home, or an index, currency or rate of the world (지수, 업종, 환율, 금리). */
export interface MarketIndex extends Charts {
  readonly instrument: Instrument
  readonly symbol: string
  readonly venue: ListingVenue
  /** The index with its name (종목 마스터). KIS is not asked. */
  resolve(options?: Cancellable): Promise<Instrument>
  /** 현재지수 */
  quote(options?: Cancellable): Promise<IndexQuote>
  /** 실시간 지수: every value; at home alone */
  watchTrades(options?: WatchOptions): Promise<LiveView<Trade>>
  /** 실시간 현재지수: begins with the quote, the latest value to a slow reader; at home alone */
  watchQuote(options?: WatchOptions): Promise<LiveView<LiveQuote>>
}

const SECTOR = /^\d{4}$/

/**
 * An index: at home by its four figures (`0001` KOSPI, `1001` KOSDAQ, `2001` KOSPI200), elsewhere by its symbol in the list of overseas indices
 * (`SPX`, `.DJI`, `JP#NI225`, `FX@KRW`), or a Chinese one with `venue: 'SSE'` or `'SZSE'`.
 *
 * @throws KisValidationError naming `symbol` for what cannot be the code of an index. Nothing is asked.
 */
export function createIndex(
  context: TradingContext,
  like: string | Instrument | { readonly symbol: string; readonly venue?: ListingVenue | undefined },
): MarketIndex {
  const instrument = indexOf(like)
  const { symbol, venue } = instrument
  const quote = async (options?: Cancellable): Promise<IndexQuote> => {
    if (instrument.assetClass === 'index') return fetchIndexQuote(context, symbol, options)
    return venue === 'WORLD'
      ? fetchWorldQuote(context, symbol, options)
      : fetchListedIndexQuote(context.rest, instrument, options)
  }
  return {
    instrument,
    symbol,
    venue,
    resolve: (options) => resolveInstrument(context.instruments, { symbol, venue }, options),
    quote,
    // No list tells the values that a gap swallowed; the next one stands for itself.
    watchTrades: async (options) => {
      const { watchTrades } = await loadViews()
      return watchTrades(context, { instrument }, undefined, options)
    },
    watchQuote: async (options) => {
      const { watchQuote } = await loadViews()
      return watchQuote(
        context,
        { instrument },
        async (signal) => quoteOf(await quote({ signal }), instrument),
        options,
      )
    },
    ...indexCharts(context, instrument),
  }
}

/** The value of an index as the price of a live quote. */
function quoteOf(
  { value, previousClose, breadth: _breadth, year: _year, raw, ...told }: IndexQuote,
  { currency }: Instrument,
): AnyQuote {
  const quote = { ...told, currency, price: value, basePrice: previousClose, upperLimit: null, lowerLimit: null }
  return withHidden(quote, { raw })
}

function indexOf(like: Parameters<typeof createIndex>[1]): Instrument {
  const named = isInstrument(like) ? like : nameInstrument(nameOf(like))
  // The name of a Chinese index looks like that of a stock.
  const isChinese = (named.venue === 'SSE' || named.venue === 'SZSE') && named.assetClass === 'overseas-stock'
  const instrument: Instrument = isChinese ? { ...named, assetClass: 'overseas-index', kind: 'index' } : named
  if (instrument.assetClass === 'index' || instrument.assetClass === 'overseas-index') return instrument
  throw new KisValidationError({
    field: 'symbol',
    message: `"${instrument.symbol}" is no index: give four figures such as "0001", or a symbol of the list of overseas indices.`,
  })
}

/** Four figures are an index at home, anything else one of the world. */
function nameOf(like: string | { readonly symbol: string; readonly venue?: ListingVenue | undefined }): InstrumentName {
  const symbol = typeof like === 'string' ? like : like?.symbol
  const venue = typeof like === 'string' ? undefined : like?.venue
  const isHome = typeof symbol === 'string' && SECTOR.test(symbol.trim())
  return { symbol, venue: venue ?? (isHome ? 'KRX' : 'WORLD') }
}
