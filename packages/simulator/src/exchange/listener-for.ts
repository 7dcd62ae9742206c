import type { Listing } from './listing.js'
import type { Order } from './order.js'
import type { OrderFlow } from './order-flow.js'
import type { MarketListener } from './symbol-market.js'

/** Tells the desk of a market first, then the feed. */
export function listenerFor<Item extends Listing>(
  flowOf: () => OrderFlow,
  feed?: Pick<MarketListener<Order, Item>, 'onTrades' | 'onBook'>,
  venue?: string,
): MarketListener<Order, Item> {
  return {
    onFill: (order, fill) => flowOf().onFill(order, fill, venue),
    onTrades(prints, market) {
      flowOf().onTrades(prints, market)
      feed?.onTrades(prints, market)
    },
    onBook(market, at) {
      flowOf().onBook(market, at)
      feed?.onBook(market, at)
    },
    onPhase: (market, at) => flowOf().onPhase(market, at),
  }
}

/** Nobody has an order in the market, and streams look at it by themselves. */
export const UNHEARD = {
  onFill: () => undefined,
  onTrades: () => undefined,
  onBook: () => undefined,
  onPhase: () => undefined,
}
