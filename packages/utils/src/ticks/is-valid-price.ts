import type { MarketRuleOptions } from '../market-rule-options.js'
import { tickIn, tickTableFor } from './tick-table-of.js'
import { valueIn } from './ticks.js'
import { unitsBelow } from './units.js'

/**
 * Whether a limit price lies on the tick grid (호가단위에 맞는 가격), so that the exchange would not refuse it for its tick. Says
 * nothing about the day's price limits: see `priceLimits`.
 *
 * @param price in won, points, or the currency of the venue.
 * @throws KisValidationError for what is no price at all (NaN, zero, negative, infinite), an unknown venue, market, product or date.
 * @example
 * ```ts
 * import { isValidPrice } from '@kis/utils'
 * isValidPrice(71_050) // false: between 50,000 and 200,000 won the tick is 100
 * isValidPrice(182.345, { venue: 'NASDAQ' }) // false
 * ```
 */
export function isValidPrice(price: number, options?: MarketRuleOptions): boolean {
  const table = tickTableFor(price, 'price', options)
  const { scale, announced, isInclusive } = table
  const units = unitsBelow(price, scale)
  if (units / scale !== price) return false
  if (units % tickIn(table, price) === 0) return true
  return announced !== undefined && units % valueIn(announced, price, isInclusive) === 0
}
