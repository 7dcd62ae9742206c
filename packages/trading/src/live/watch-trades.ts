import { withHidden } from '../present.js'
import type { PastTrade } from '../stock/past-trade.js'
import { tradeFill } from './fill-trades.js'
import { type LastPrices, sawPrice } from './last-prices.js'
import type { LiveView, WatchOptions } from './live-view.js'
import { type LiveContext, openView } from './open-view.js'
import type { Tick } from './tick.js'
import { tickSourceOf } from './tick-source.js'
import type { Trade } from './trade.js'
import { isDelayed, venueOf, type Watched } from './watched.js'

export interface TradesContext extends LiveContext {
  readonly lastPrices?: LastPrices | undefined
}

/** Trades of today, newest first; asked for when a gap is to be filled. */
export type ReadTrades = (signal: AbortSignal) => AsyncIterable<PastTrade>

/**
 * 실시간 체결가 of any instrument that KIS streams. With `past`, gaps are filled with the trades of the day.
 *
 * @throws KisValidationError for an instrument without a stream; KisUnsupportedInPaperError, KisSubscriptionLimitError and others of
 * `subscribe`.
 */
export async function watchTrades(
  context: TradesContext,
  watched: Watched,
  past: ReadTrades | undefined,
  options: WatchOptions = {},
): Promise<LiveView<Trade>> {
  const { instrument } = watched
  const same = {
    symbol: instrument.symbol,
    venue: venueOf(watched),
    currency: instrument.currency,
    isDelayed: isDelayed(watched),
  } as const
  const fromTick = (tick: Tick): Trade => {
    const { date, time, price, quantity, aggressor, change, changeRate, volume, ask, bid, raw } = tick
    const trade = {
      ...same,
      ...{ date, time, price, quantity, aggressor, change, changeRate, volume, ask, bid },
      source: 'stream' as const,
    }
    return withHidden(trade, { raw })
  }
  const fromPast = ({ time, price, quantity, change, changeRate, volume, ask, bid }: PastTrade, date: string | null) =>
    withHidden(
      {
        ...same,
        ...{
          date,
          time: time ?? '',
          price,
          quantity: quantity ?? 0,
          aggressor: null,
          change,
          changeRate,
          volume,
          ask,
          bid,
        },
        source: 'rest' as const,
      },
      { raw: null },
    )
  const isHome = instrument.assetClass === 'domestic-stock'
  return openView(
    context,
    {
      name: `the trades of ${instrument.symbol}`,
      source: tickSourceOf(watched, fromTick),
      // Days at an exchange abroad are not those of Korea.
      fill: past && tradeFill({ read: past, tradeOf: fromPast, ...(isHome ? {} : { dayAt: () => null }) }),
      onItem: ({ price }) => sawPrice(context.lastPrices, watched, price),
    },
    options,
  )
}
