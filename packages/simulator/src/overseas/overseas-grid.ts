import { hasPriceLimits, priceLimits, roundToTick, tickSize } from '@kis/utils'
import type { TickGrid } from '../exchange/tick-grid.js'
import { FOREIGN_SCALE } from '../ledger/account.js'
import type { OverseasVenue } from './overseas-venues.js'

/** How far a price may go where no law sets a limit; no walk comes near. */
const WIDEST = 10

/** The prices of a day at an exchange abroad, in ten-thousandths of its currency. */
export function createOverseasGrid({ venue }: OverseasVenue, basePrice: number, date: string): TickGrid {
  const rules = { venue, on: date }
  const tick = remembered((price) => scaled(tickSize(price / FOREIGN_SCALE, rules)))
  const snap = (price: number, direction: 'up' | 'down' | 'nearest'): number =>
    scaled(roundToTick(price / FOREIGN_SCALE, direction, rules))
  const lowest = tick(1)
  const base = Math.max(basePrice, lowest)
  const limits = hasPriceLimits(rules)
    ? priceLimits(snap(base, 'nearest') / FOREIGN_SCALE, rules)
    : { upper: (base * WIDEST) / FOREIGN_SCALE, lower: lowest / FOREIGN_SCALE }
  const lower = Math.max(snap(Math.ceil(limits.lower * FOREIGN_SCALE), 'up'), lowest)
  const upper = Math.max(snap(Math.floor(limits.upper * FOREIGN_SCALE), 'down'), lower)
  const clamp = (price: number): number => Math.min(Math.max(price, lower), upper)
  return {
    limits: { upper, lower },
    tick,
    // Where two bands meet, exchanges differ in whose tick leads on: from a price just beside it there is no doubt.
    up: remembered((price) => clamp(snap(price + 1, 'up'))),
    down: remembered((price) => (price > lower ? clamp(snap(price - 1, 'down')) : price)),
    snap: (price) => clamp(snap(clamp(Math.round(price)), 'nearest')),
    isOnGrid: (price) => price > 0 && snap(price, 'nearest') === price,
  }
}

/** A walk asks for the same few prices over and over. */
function remembered(work: (price: number) => number): (price: number) => number {
  const known = new Map<number, number>()
  return (price) => {
    const result = known.get(price) ?? work(price)
    known.set(price, result)
    return result
  }
}

function scaled(price: number): number {
  return Math.round(price * FOREIGN_SCALE)
}
