import type { MarketRuleOptions } from '../market-rule-options.js'
import { rowOn, ruleBookOf } from '../rule-book-of.js'
import { TICK_TABLES, type TickTable } from './tick-tables.js'

/** The table that options name. @throws KisValidationError for an unknown market, product or date. */
export function tickTableOf(options: MarketRuleOptions | undefined): TickTable {
  const book = ruleBookOf(options ?? {})
  return rowOn(TICK_TABLES[book], book, options?.on)
}

/** The tick of a table at a price that was checked before. */
export function tickIn(table: TickTable, price: number): number {
  for (const band of table.bands) {
    if (price < band.below) return band.tick
  }
  throw new RangeError(`A tick table must end without a bound, price ${price} is in no band.`)
}
