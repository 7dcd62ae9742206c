import type { MarketPrices } from '../prices/market-script.js'
import type { Random } from '../random.js'
import type { Instrument } from './instrument.js'
import type { Listing } from './listing.js'
import type { MarketHours } from './market-hours.js'
import type { PastDays } from './past-days.js'
import type { MarketListener } from './symbol-market.js'
import type { TickGrid } from './tick-grid.js'

export interface SymbolMarketOptions<Owner, Item extends Listing = Instrument> {
  readonly instrument: Item
  /** The grid of a day, by its base price. */
  readonly gridOf: (basePrice: number) => TickGrid
  readonly hours: MarketHours
  /** The days before the first. */
  readonly past: PastDays
  readonly random: Random
  /** When the simulator started, epoch milliseconds; steps are counted from here. */
  readonly origin: number
  readonly tickMs: number
  readonly listener: MarketListener<Owner, Item>
  /** What stands at one level of the book, from … to, in units of price; default in won. */
  readonly levelValue?: readonly [number, number] | undefined
  /** Where its prices come from; default: it walks. */
  readonly prices?: MarketPrices | undefined
}
