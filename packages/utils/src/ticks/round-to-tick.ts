import type { MarketRuleOptions } from '../market-rule-options.js'
import { refuse, refuseValue } from '../refuse.js'
import { tickIn, tickTableFor } from './tick-table-of.js'
import { unitsBelow } from './units.js'

/** Where a price between two ticks goes: the lower one, the higher one, or the closer one (a tie goes up). */
export type RoundDirection = 'down' | 'up' | 'nearest'

/**
 * The valid price next to a price (호가단위로 맞춤). A valid price comes back unchanged in every direction.
 *
 * @param price in won, points, or the currency of the venue; any fraction.
 * @throws KisValidationError for what is no price, an unknown direction, venue, market, product or date, and for `'down'` below the
 * lowest valid price (the answer would be 0). `'nearest'` gives the lowest valid price there.
 * @example
 * ```ts
 * import { roundToTick } from '@kis/utils'
 * roundToTick(71_234, 'down') // 71200
 * roundToTick(372.53, 'nearest', { product: 'kospi200-futures' }) // 372.55
 * ```
 */
export function roundToTick(price: number, direction: RoundDirection, options?: MarketRuleOptions): number {
  const table = tickTableFor(price, 'price', options)
  const { scale, unit } = table
  // Every tick divides both ends of its band: one step up never jumps over a valid price.
  const tick = tickIn(table, price)
  const units = unitsBelow(price, scale)
  const below = units - (units % tick)
  switch (direction) {
    case 'down':
      if (below === 0) {
        refuse(
          'price',
          `No valid price lies below ${price}: the lowest is ${tick / scale} ${unit}. Round 'up' or 'nearest' instead.`,
        )
      }
      return below / scale
    case 'up':
      return below / scale === price ? price : (below + tick) / scale
    case 'nearest':
      return below === 0 || price >= (2 * below + tick) / (2 * scale) ? (below + tick) / scale : below / scale
    default:
      refuseValue('direction', "'down', 'up' or 'nearest'", direction)
  }
}
