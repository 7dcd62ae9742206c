import { checkPrice } from '../check-price.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { tickIn, tickTableOf } from './tick-table-of.js'

/**
 * Whether a limit price lies on the tick grid (호가단위에 맞는 가격), so that the exchange would not refuse it for its tick. Says
 * nothing about the day's price limits: see `priceLimits`.
 *
 * @param price in won.
 * @throws KisValidationError for what is no price at all (NaN, zero, negative, infinite), an unknown market, product or date.
 * @example
 * ```ts
 * import { isValidPrice } from '@kis/utils'
 * isValidPrice(71_050) // false: between 50,000 and 200,000 won the tick is 100
 * ```
 */
export function isValidPrice(price: number, options?: MarketRuleOptions): boolean {
  checkPrice(price, 'price')
  return price % tickIn(tickTableOf(options), price) === 0
}
