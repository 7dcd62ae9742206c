import type { MarketRuleOptions } from '../market-rule-options.js'
import { rowOn, ruleBookOf } from '../rule-book-of.js'
import { type Band, STOCK_TICKS, TICK_TABLES, type TickTable } from './tick-tables.js'

/** The table that options name. @throws KisValidationError for an unknown venue, market, product or date. */
export function tickTableOf(options: MarketRuleOptions | undefined): TickTable {
  if (options === undefined) return STOCK_TICKS
  const book = ruleBookOf(options)
  return rowOn(TICK_TABLES[book], book, options)
}

/** The tick in units at a price that was checked before. */
export function tickIn(table: TickTable, price: number): number {
  return tickOf(table.bands, price, table.isInclusive === true)
}

/** The tick of bands at a price. By index: iterators would cost more than the comparisons. */
export function tickOf(bands: readonly Band[], price: number, isInclusive: boolean): number {
  for (let index = 0; index < bands.length; index += 1) {
    const band = bands[index] as Band
    if (price < band[0] || (isInclusive && price === band[0])) return band[1]
  }
  throw new RangeError(`A tick table must end without a bound, price ${price} is in no band.`)
}
