import Big from 'big.js'
import { percentOf } from '../account/exact.js'
import { fromUnits, isExact, percentOfUnits, unitsOf } from './fixed-point.js'
import type { LivePosition } from './portfolio.js'

type Worth = Pick<LivePosition, 'value' | 'profit' | 'profitRate'>

/** A holding at another price: value and profit in exact decimals, as KIS reckons them; what it does not tell stays blank. */
export function revalued(position: LivePosition, price: number, pricedAt: number): LivePosition {
  if (position.assetClass === 'overseas-derivative')
    return { ...position, ...worthAbroad(position, price), price, pricedAt }
  const factor = factorOf(position)
  if (factor === undefined) return { ...position, price, pricedAt }
  const worth = worthInUnits(position, price, factor) ?? worthInDecimals(position, price, factor)
  return { ...position, price, pricedAt, value: worth.value, profit: worth.profit, profitRate: worth.profitRate }
}

/** In whole numbers, as far as they are exact. */
function worthInUnits(position: LivePosition, price: number, factor: number): Worth | undefined {
  const { executedQuantity, cost, side } = position
  const [priced, paid] = [unitsOf(price), cost === null ? undefined : unitsOf(cost)]
  if (priced === undefined || paid === undefined || !Number.isInteger(executedQuantity * factor)) return undefined
  const value = priced * executedQuantity * factor
  if (!isExact(value) || !Number.isInteger(factor)) return undefined
  const profit = side === 'long' ? value - paid : paid - value
  const profitRate = percentOfUnits(profit, paid) ?? percentOf(fromUnits(profit), fromUnits(paid))
  return { value: fromUnits(value), profit: fromUnits(profit), profitRate }
}

function worthInDecimals({ executedQuantity, cost, side }: LivePosition, price: number, factor: number): Worth {
  const value = new Big(price).times(executedQuantity).times(factor)
  const gain = cost === null ? null : side === 'long' ? value.minus(cost) : new Big(cost).minus(value)
  const profit = gain === null ? null : gain.toNumber()
  return { value: value.toNumber(), profit, profitRate: percentOf(profit, cost) }
}

/** Of contracts abroad KIS tells no cost: their profit is the way from the average price. */
function worthAbroad(position: LivePosition, price: number): Pick<LivePosition, 'value' | 'profit'> {
  const { averagePrice, executedQuantity, side, multiplier, value, profit } = position
  if (multiplier === null) return { value, profit }
  const size = new Big(multiplier).times(executedQuantity)
  const way = averagePrice === null ? null : new Big(price).minus(averagePrice).times(side === 'long' ? 1 : -1)
  return {
    value: value === null ? null : size.times(price).toNumber(),
    profit: way === null ? profit : way.times(size).round(8, Big.roundHalfUp).toNumber(),
  }
}

/** What price times quantity has to be multiplied by to be the value. */
function factorOf(position: LivePosition): number | undefined {
  const { assetClass, price, executedQuantity, value, multiplier } = position
  if (assetClass === 'domestic-stock' || assetClass === 'overseas-stock') return 1
  // Prices of bonds are for 10,000 won of face value, quantities in 1,000 won.
  if (assetClass === 'bond') return 0.1
  if (multiplier) return multiplier
  if (!price || !value) return undefined
  // 승수 of contracts: a whole number, if KIS values them by it at all.
  const factor = value / (price * executedQuantity)
  const whole = Math.round(factor)
  return whole > 0 && Math.abs(factor - whole) < 1e-6 ? whole : undefined
}
