import { type PriceLimits, priceLimits, roundToTick, tickSize } from '@kis/utils'
import type { Instrument } from './instrument.js'

/** The prices a security may have on a day. */
export interface TickGrid {
  readonly limits: PriceLimits
  /** The next price above. */
  up(price: number): number
  /** The next price below. */
  down(price: number): number
  /** The nearest price on the grid, inside the limits. */
  snap(price: number): number
  isOnGrid(price: number): boolean
  tick(price: number): number
}

/** The grid around a base price (기준가). */
export function createTickGrid(instrument: Instrument, basePrice: number): TickGrid {
  const market = instrument.market === 'KONEX' ? 'konex' : undefined
  const rules = { product: instrument.product, market } as const
  // A walk asks for the same few prices over and over.
  const known = new Map<number, number>()
  const tick = (price: number): number => {
    const size = known.get(price) ?? tickSize(price, rules)
    known.set(price, size)
    return size
  }
  const limits = priceLimits(basePrice, rules)
  const lowest = Math.max(limits.lower, tick(1))
  return {
    limits: { upper: limits.upper, lower: lowest },
    tick,
    up: (price) => price + tick(price),
    // One won below lies in the band that the step down belongs to.
    down: (price) => (price > lowest ? price - tick(Math.max(price - 1, 1)) : price),
    snap: (price) => roundToTick(Math.min(Math.max(price, lowest), limits.upper), 'nearest', rules),
    isOnGrid: (price) => price % tick(price) === 0,
  }
}
