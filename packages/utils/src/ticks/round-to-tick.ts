import { KisValidationError } from '@kis/core'
import { checkPrice } from '../check-price.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { shown } from '../rule-book-of.js'
import { tickIn, tickTableOf } from './tick-table-of.js'

/** Where a price between two ticks goes: the lower one, the higher one, or the closer one (a tie goes up). */
export type RoundDirection = 'down' | 'up' | 'nearest'

/**
 * The valid price next to a price (호가단위로 맞춤). A valid price comes back unchanged in every direction.
 *
 * @param price in won, fractions allowed.
 * @throws KisValidationError for what is no price, an unknown direction, market, product or date, and for `'down'` below the
 * lowest valid price (the answer would be 0). `'nearest'` gives the lowest valid price there.
 * @example
 * ```ts
 * import { roundToTick } from '@kis/utils'
 * roundToTick(71_234, 'down') // 71200
 * ```
 */
export function roundToTick(price: number, direction: RoundDirection, options?: MarketRuleOptions): number {
  checkPrice(price, 'price')
  const tick = tickIn(tickTableOf(options), price)
  // The remainder is exact for any number, and every tick divides the end of its band: one step up never jumps over a valid price.
  const remainder = price % tick
  const below = price - remainder
  switch (direction) {
    case 'down':
      if (below === 0) throw noPriceBelow(price, tick)
      return below
    case 'up':
      return remainder === 0 ? price : below + tick
    case 'nearest':
      return remainder * 2 >= tick || below === 0 ? below + tick : below
    default:
      throw new KisValidationError({
        field: 'direction',
        message: `"direction" must be 'down', 'up' or 'nearest', got ${shown(direction)}.`,
      })
  }
}

function noPriceBelow(price: number, tick: number): KisValidationError {
  return new KisValidationError({
    field: 'price',
    message: `No valid price lies below ${price}: the lowest is ${tick} won. Round 'up' or 'nearest' instead.`,
  })
}
