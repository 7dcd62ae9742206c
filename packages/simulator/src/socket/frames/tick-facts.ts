import type { DayStats } from '../../exchange/day-stats.js'
import type { Market } from '../../exchange/exchange.js'
import type { PriceLevel } from '../../exchange/order-book.js'
import { BOOK_DEPTH, type TradePrint } from '../../exchange/symbol-market.js'

/** What a record of a market says, whatever the stream calls it. Prices are in the unit of the security: won, points, dollars. */
export interface TickFacts {
  /** The key of the registration, as the record repeats it. */
  readonly key: string
  /** The code without the letters that some keys have in front. */
  readonly code: string
  readonly name: string
  readonly at: number
  /** The day as it stands after the trade. */
  readonly day: Readonly<Omit<DayStats, 'date'>>
  /** Quantity of the latest trade. */
  readonly quantity: number
  readonly taker: 'buy' | 'sell'
  readonly asks: readonly PriceLevel[]
  readonly bids: readonly PriceLevel[]
  readonly limits?: { readonly upper: number; readonly lower: number } | undefined
  /** Decimals of a price where the column has any. */
  readonly places: number
}

/** The facts of a market at one of its trades, or at the latest. */
export function factsOfMarket(market: Market, at: number, print?: TradePrint): TickFacts {
  const { instrument, book, grid } = market
  const trade = print?.trade ?? market.tape.at(-1)
  return {
    key: instrument.code,
    code: instrument.code,
    name: instrument.name,
    at: print?.trade.at ?? at,
    day: print?.day ?? market.day,
    quantity: trade?.quantity ?? 0,
    taker: trade?.taker ?? 'buy',
    asks: book.levels('sell', BOOK_DEPTH),
    bids: book.levels('buy', BOOK_DEPTH),
    limits: grid.limits,
    places: 2,
  }
}
