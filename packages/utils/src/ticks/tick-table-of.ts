import type { MarketRuleOptions } from '../market-rule-options.js'
import { refuseValue } from '../refuse.js'
import { rowOn, ruleBookOf } from '../rule-book-of.js'
import { TICK_TABLES } from './tick-tables.js'
import { type TickTable, valueIn } from './ticks.js'

/** The table that options name. @throws KisValidationError for an unknown venue, market, product or date. */
export function tickTableOf(options: MarketRuleOptions | undefined): TickTable {
  if (options === undefined) return TICK_TABLES.kospi[0]
  const book = ruleBookOf(options)
  return rowOn(TICK_TABLES[book], book, options)
}

/** Far above any listed price; up to here a price in whole units, times a percentage, is still an exact integer. */
const HIGHEST_UNITS = 1_000_000_000_000

/**
 * The table for a price.
 *
 * @throws KisValidationError as `tickTableOf`, and naming `field` for what cannot be a price: anything but a finite number above 0 and up to 10¹² units of the table.
 */
export function tickTableFor(price: number, field: string, options: MarketRuleOptions | undefined): TickTable {
  const table = tickTableOf(options)
  if (typeof price === 'number' && price > 0 && price * table.scale <= HIGHEST_UNITS) return table
  const highest = (HIGHEST_UNITS / table.scale).toLocaleString('en-US')
  refuseValue(field, `a price: a number above 0 and at most ${highest}`, price)
}

/** The tick in units at a price that was checked before. */
export function tickIn({ bands, isInclusive }: TickTable, price: number): number {
  return valueIn(bands, price, isInclusive)
}
