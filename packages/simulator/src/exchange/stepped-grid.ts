import type { TickGrid } from './tick-grid.js'

export interface SteppedGridOptions {
  readonly basePrice: number
  /** Ticks by price; the first row whose bound lies above the price counts. Every tick divides both ends of its row. */
  readonly ticks: readonly (readonly [below: number, tick: number])[]
  /** How far a price may go from the base, in percent. */
  readonly limitPercent: number
}

/** A grid of whole units with a tick for each range of prices. */
export function createSteppedGrid({ basePrice, ticks, limitPercent }: SteppedGridOptions): TickGrid {
  const tick = (price: number): number => ticks.find(([below]) => price < below)?.[1] ?? 1
  const down = (price: number): number => price - (price % tick(price))
  const width = Math.floor((basePrice * limitPercent) / 100)
  const lower = Math.max(ceil(basePrice - width), tick(1))
  const upper = Math.max(down(basePrice + width), lower)
  const clamp = (price: number): number => Math.min(Math.max(price, lower), upper)

  function ceil(price: number): number {
    const below = down(price)
    return below === price ? price : below + tick(price)
  }

  return {
    limits: { upper, lower },
    tick,
    up: (price) => price + tick(price),
    // One unit below lies in the range that the step down belongs to.
    down: (price) => (price > lower ? price - tick(Math.max(price - 1, 1)) : price),
    snap(price) {
      const inside = Math.round(clamp(price))
      const below = down(inside)
      return clamp(inside - below < tick(below) / 2 ? below : below + tick(below))
    },
    isOnGrid: (price) => Number.isInteger(price) && price % tick(price) === 0,
  }
}
