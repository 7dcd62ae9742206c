import { withHidden } from '../present.js'
import type { OrderBookSnapshot } from '../stock/order-book.js'
import { bookSourceOf } from './book-source.js'
import { stateFill } from './fill-state.js'
import type { LiveOrderBook } from './live-order-book.js'
import type { LiveView, WatchOptions } from './live-view.js'
import { type LiveContext, openView } from './open-view.js'
import { isDelayed, venueOf, type Watched } from './watched.js'

/**
 * 실시간 호가 of any instrument that KIS streams a book of. A slow reader gets the latest book; behind a gap stands the book that REST tells,
 * which for shares may be of KRX alone.
 *
 * @throws KisValidationError for an instrument without a book; others of `subscribe`.
 */
export async function watchOrderBook(
  context: LiveContext,
  watched: Watched,
  ask: (signal: AbortSignal) => Promise<OrderBookSnapshot>,
  options: WatchOptions = {},
): Promise<LiveView<LiveOrderBook>> {
  const { symbol, currency } = watched.instrument
  const same = { symbol, venue: venueOf(watched), currency, isDelayed: isDelayed(watched) } as const
  const fetch = async (signal: AbortSignal): Promise<LiveOrderBook> => {
    const { time, asks, bids, totalAskQuantity, totalBidQuantity, raw } = await ask(signal)
    const book = { ...same, time, asks, bids, totalAskQuantity, totalBidQuantity, source: 'rest' as const }
    return withHidden(book, { raw })
  }
  return openView(
    context,
    {
      name: `the order book of ${symbol}`,
      source: bookSourceOf(watched, ({ raw, ...state }) =>
        withHidden({ ...same, ...state, source: 'stream' as const }, { raw }),
      ),
      // Books tell the time of day alone, of one session: what is told before midnight is behind what is told after.
      fill: stateFill<LiveOrderBook>(fetch, (one, other) => isBefore(one.time, other.time)),
      overflow: 'latest',
    },
    options,
  )
}

const HALF_A_DAY = 43_200

function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const lead = secondsOf(other) - secondsOf(one)
  return lead > HALF_A_DAY ? false : lead > 0 || lead < -HALF_A_DAY
}

function secondsOf(time: string): number {
  return Number(time.slice(0, 2)) * 3_600 + Number(time.slice(2, 4)) * 60 + Number(time.slice(4, 6))
}
