import type { MarketRuleOptions } from '../market-rule-options.js'
import { tickIn, tickTableFor } from './tick-table-of.js'

/**
 * The tick size (호가가격단위) of the band that a price lies in.
 *
 * Where two bands meet, the price belongs to the upper one in Korea, the US, China and Vietnam (its tick leads to the next price
 * above), and to the lower one in Hong Kong and Tokyo (its tick leads to the next price below).
 *
 * @param price in won, points, or the currency of the venue; need not be a valid price itself.
 * @returns in the same currency.
 * @throws KisValidationError for a price that is no positive number, an unknown venue, market, product or date.
 * @example
 * ```ts
 * import { tickSize } from '@kis/utils'
 * tickSize(71_000) // 100
 * tickSize(15_000, { on: '20230124' }) // 50, the day before the reform
 * tickSize(2_500, { venue: 'TSE', market: 'topix500' }) // 0.5
 * ```
 */
export function tickSize(price: number, options?: MarketRuleOptions): number {
  const table = tickTableFor(price, 'price', options)
  return tickIn(table, price) / table.scale
}
