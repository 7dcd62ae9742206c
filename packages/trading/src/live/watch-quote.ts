import { withHidden } from '../present.js'
import type { Quote } from '../stock/quote.js'
import { stateFill } from './fill-state.js'
import { sawPrice } from './last-prices.js'
import type { LiveQuote } from './live-quote.js'
import type { LiveView, WatchOptions } from './live-view.js'
import { openView } from './open-view.js'
import type { Tick } from './tick.js'
import { tickSourceOf } from './tick-source.js'
import type { TradesContext } from './watch-trades.js'
import { isDelayed as isLate, venueOf, type Watched } from './watched.js'

/** A quote of any screen; indices may leave the volume blank. */
export type AnyQuote = Omit<Quote, 'volume'> & { readonly volume: number | null }

/**
 * 현재가 of any instrument that KIS streams trades of. The first item is the quote that REST tells, and so is the one after a gap.
 *
 * @throws what the quote and `subscribe` throw.
 */
export async function watchQuote(
  context: TradesContext,
  watched: Watched,
  ask: (signal: AbortSignal | undefined) => Promise<AnyQuote>,
  options: WatchOptions = {},
): Promise<LiveView<LiveQuote>> {
  const { symbol, currency } = watched.instrument
  const isDelayed = isLate(watched)
  let base: Omit<LiveQuote, 'raw'> = {
    ...{ symbol, venue: venueOf(watched), currency, isDelayed, source: 'stream', name: null, price: 0 },
    ...{ change: null, changeRate: null, open: null, high: null, low: null, basePrice: null, upperLimit: null },
    ...{ lowerLimit: null, volume: null, turnover: null, time: null, ask: null, bid: null },
  }
  const fromTick = ({ raw, date: _date, quantity: _quantity, aggressor: _aggressor, ...tick }: Tick): LiveQuote =>
    withHidden({ ...base, ...tick, source: 'stream' as const }, { raw })
  const fetch = async (signal: AbortSignal | undefined): Promise<LiveQuote> => {
    const {
      symbol: named,
      venue,
      name,
      price,
      change,
      changeRate,
      open,
      high,
      low,
      volume,
      turnover,
      ...rest
    } = await ask(signal)
    const { basePrice, upperLimit, lowerLimit, raw } = rest
    base = {
      ...{ ...base, symbol: named, venue, currency: rest.currency, name, price, change, changeRate, open, high, low },
      ...{ volume, turnover, basePrice, upperLimit, lowerLimit, source: 'rest', time: null },
    }
    return withHidden({ ...base }, { raw })
  }
  const fill = stateFill<LiveQuote>(fetch, (one, other) => (one.volume ?? 0) < (other.volume ?? 0))
  return openView(
    context,
    {
      name: `the quote of ${symbol}`,
      source: tickSourceOf(watched, fromTick),
      ...{ fill, start: fetch, overflow: 'latest' },
      onItem: ({ price }) => sawPrice(context.lastPrices, watched, price),
    },
    options,
  )
}
