import type { MarketRuleOptions } from '../market-rule-options.js'
import { rowOn, ruleBookOf } from '../rule-book-of.js'
import { TICK_TABLES } from './tick-tables.js'
import { type TickTable, valueIn } from './ticks.js'

/** The table that options name. @throws KisValidationError for an unknown venue, market, product or date. */
export function tickTableOf(options: MarketRuleOptions | undefined): TickTable {
  if (options === undefined) return TICK_TABLES.kospi[0]
  const book = ruleBookOf(options)
  return rowOn(TICK_TABLES[book], book, options)
}

/** The tick in units at a price that was checked before. */
export function tickIn({ bands, isInclusive }: TickTable, price: number): number {
  return valueIn(bands, price, isInclusive)
}
