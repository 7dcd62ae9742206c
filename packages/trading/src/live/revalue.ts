import Big from 'big.js'
import { percentOf } from '../account/exact.js'
import type { LivePosition } from './portfolio.js'

/** A holding at another price: value and profit in exact decimals, as KIS reckons them; what it does not tell stays blank. */
export function revalued(position: LivePosition, price: number, pricedAt: number): LivePosition {
  const factor = factorOf(position)
  if (factor === undefined) return { ...position, price, pricedAt }
  const value = new Big(price).times(position.executedQuantity).times(factor)
  const { cost, side } = position
  const profit = cost === null ? null : side === 'long' ? value.minus(cost) : new Big(cost).minus(value)
  const told = profit === null ? null : profit.toNumber()
  return { ...position, price, pricedAt, value: value.toNumber(), profit: told, profitRate: percentOf(told, cost) }
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
