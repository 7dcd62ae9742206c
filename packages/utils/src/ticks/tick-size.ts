import { checkPrice } from '../check-price.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { tickIn, tickTableOf } from './tick-table-of.js'

/**
 * The tick size (호가가격단위) at a price, in won: the distance to the next valid price above it.
 *
 * @param price in won; need not be a valid price itself.
 * @throws KisValidationError for a price that is no positive number, an unknown market, product or date.
 * @example
 * ```ts
 * import { tickSize } from '@kis/utils'
 * tickSize(71_000) // 100
 * tickSize(15_000, { on: '20230124' }) // 50, the day before the reform
 * ```
 */
export function tickSize(price: number, options?: MarketRuleOptions): number {
  checkPrice(price, 'price')
  return tickIn(tickTableOf(options), price)
}
