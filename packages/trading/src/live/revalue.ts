import Big from 'big.js'
import { percentOf } from '../account/exact.js'
import { fromUnits, isExact, percentOfUnits, unitsOf } from './fixed-point.js'
import type { LivePosition } from './portfolio.js'

type Worth = Pick<LivePosition, 'value' | 'profit' | 'profitRate'>

/** A holding at another price: value and profit in exact decimals, as KIS reckons them; what it does not tell stays blank. */
export function revalued(position: LivePosition, price: number, pricedAt: number): LivePosition {
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

/** What price times quantity has to be multiplied by to be the value. */
function factorOf({ assetClass, price, executedQuantity, value }: LivePosition): number | undefined {
  if (assetClass === 'domestic-stock' || assetClass === 'overseas-stock') return 1
  // Prices of bonds are for 10,000 won of face value, quantities in 1,000 won.
  if (assetClass === 'bond') return 0.1
  if (!price || !value) return undefined
  // 승수 of contracts: a whole number, if KIS values them by it at all.
  const factor = value / (price * executedQuantity)
  const whole = Math.round(factor)
  return whole > 0 && Math.abs(factor - whole) < 1e-6 ? whole : undefined
}
