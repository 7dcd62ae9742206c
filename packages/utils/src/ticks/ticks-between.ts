import { KisValidationError } from '@kis/core'
import { checkPrice } from '../check-price.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { tickIn, tickTableOf } from './tick-table-of.js'
import type { TickTable } from './tick-tables.js'

/**
 * How many ticks (호가) lead from one valid price to another: positive upwards, negative downwards, 0 for the same price. Counts
 * each band with its own tick.
 *
 * @param from in won, a valid price.
 * @param to in won, a valid price.
 * @throws KisValidationError naming `from` or `to` when it is not on the tick grid, or an unknown market, product or date.
 * @example
 * ```ts
 * import { ticksBetween } from '@kis/utils'
 * ticksBetween(1_999, 2_010) // 3: 2,000, 2,005, 2,010
 * ```
 */
export function ticksBetween(from: number, to: number, options?: MarketRuleOptions): number {
  checkPrice(from, 'from')
  checkPrice(to, 'to')
  const table = tickTableOf(options)
  return rankOf(table, to, 'to') - rankOf(table, from, 'from')
}

/** The number of valid prices up to and with this one. */
function rankOf(table: TickTable, price: number, field: string): number {
  const tick = tickIn(table, price)
  if (price % tick !== 0) {
    throw new KisValidationError({
      field,
      message: `"${field}" must be a valid price: ${price} is no multiple of its tick, ${tick} won. See roundToTick.`,
    })
  }
  let rank = 0
  let bandStart = 0
  for (const band of table.bands) {
    const end = Math.min(price, band.below)
    rank += (end - bandStart) / band.tick
    if (end === price) break
    bandStart = end
  }
  return rank
}
