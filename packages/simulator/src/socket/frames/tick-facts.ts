import type { DayStats } from '../../exchange/day-stats.js'
import type { Listing } from '../../exchange/listing.js'
import type { MarketView } from '../../exchange/market-view.js'
import type { PriceLevel } from '../../exchange/order-book.js'
import type { Side } from '../../exchange/side.js'
import { BOOK_DEPTH, type TradePrint } from '../../exchange/symbol-market.js'

/** What a record of a market says, whatever the stream calls it. Prices are in the unit of the security: won, points, dollars. */
export interface TickFacts {
  /** The key of the registration, as the record repeats it. */
  readonly key: string
  /** The code without the letters that some keys have in front. */
  readonly code: string
  readonly name: string
  readonly at: number
  /** How far the clock of an exchange abroad is ahead of Korean time then, in milliseconds; default 0. */
  readonly localShift?: number | undefined
  /** The trading day (영업일) of its market; default the local date. */
  readonly tradingDate?: string | undefined
  /** The day as it stands after the trade. */
  readonly day: Readonly<Omit<DayStats, 'date' | 'sizes'>>
  /** Quantity of the latest trade. */
  readonly quantity: number
  readonly taker: 'buy' | 'sell'
  readonly asks: readonly PriceLevel[]
  readonly bids: readonly PriceLevel[]
  readonly limits?: { readonly upper: number; readonly lower: number } | undefined
  /** Decimals of a price where the column has any. */
  readonly places: number
  /** What is told beyond prices, by the name of a column in lower case. */
  readonly told?: ((column: string) => string | undefined) | undefined
}

/** How a stream names and writes what its market keeps in whole units. */
export interface FactsForm {
  readonly key: string
  readonly code: string
  /** Units of price of the market to one of the security: 100 where it counts in hundredths of a point. */
  readonly scale: number
  readonly places: number
  /** Turnover (거래대금) as KIS tells it, of a sum of price times quantity in units of the market. Default: in units of the security. */
  readonly turnoverOf?: ((value: number) => number) | undefined
}

/** A sum of price times quantity as a form tells it. */
export function turnoverOf(value: number, { scale, turnoverOf: convert }: FactsForm): number {
  return convert ? convert(value) : Math.floor(value / scale)
}

/** The facts of a market at one of its trades, or at the latest. Without a form it counts in won. */
export function factsOfMarket(
  market: MarketView<Listing>,
  at: number,
  print?: TradePrint,
  form?: FactsForm,
): TickFacts {
  const { instrument, book, grid } = market
  const written = form ?? { key: instrument.code, code: instrument.code, scale: 1, places: 2 }
  const { key, code, scale, places } = written
  const trade = print?.trade ?? market.tape.at(-1)
  const day = print?.day ?? market.day
  const { upper, lower } = grid.limits
  const levels = (side: Side): PriceLevel[] =>
    book.levels(side, BOOK_DEPTH).map(({ price, quantity }) => ({ price: price / scale, quantity }))
  return {
    ...{ key, code, places, tradingDate: day.date },
    name: instrument.name,
    at: print?.trade.at ?? at,
    day: {
      ...day,
      base: day.base / scale,
      open: day.open / scale,
      high: day.high / scale,
      low: day.low / scale,
      last: day.last / scale,
      value: turnoverOf(day.value, written),
    },
    quantity: trade?.quantity ?? 0,
    taker: trade?.taker ?? 'buy',
    asks: levels('sell'),
    bids: levels('buy'),
    limits: { upper: upper / scale, lower: lower / scale },
  }
}
