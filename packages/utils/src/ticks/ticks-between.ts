import type { MarketRuleOptions } from '../market-rule-options.js'
import { refuse } from '../refuse.js'
import { tickIn, tickTableFor } from './tick-table-of.js'
import { unitsBelow } from './units.js'

/**
 * How many ticks (호가) lead from one valid price to another: positive upwards, negative downwards, 0 for the same price. Counts
 * each band with its own tick.
 *
 * @param from a valid price, in won, points, or the currency of the venue.
 * @param to a valid price.
 * @throws KisValidationError naming `from` or `to` when it is not on the tick grid, or an unknown venue, market, product or date.
 * @example
 * ```ts
 * import { ticksBetween } from '@kis/utils'
 * ticksBetween(1_999, 2_010) // 3: 2,000, 2,005, 2,010
 * ```
 */
export function ticksBetween(from: number, to: number, options?: MarketRuleOptions): number {
  const start = placeOf(from, 'from', options)
  return placeOf(to, 'to', options) - start
}

/** The number of valid prices up to and with this one. */
function placeOf(price: number, field: string, options: MarketRuleOptions | undefined): number {
  const table = tickTableFor(price, field, options)
  const { scale, unit, bands } = table
  const tick = tickIn(table, price)
  const units = unitsBelow(price, scale)
  if (units / scale !== price || units % tick !== 0) {
    refuse(
      field,
      `"${field}" must be a valid price: ${price} is no multiple of its tick, ${tick / scale} ${unit}. See roundToTick.`,
    )
  }
  let place = 0
  let start = 0
  for (let index = 0; start < units; index += 2) {
    // The ends of bands are prices of two decimals at most: rounding finds their units exactly.
    const end = Math.min(units, Math.round((bands[index + 1] ?? Infinity) * scale))
    place += (end - start) / (bands[index] as number)
    start = end
  }
  return place
}
