import { parseKst } from '@kis/core'
import type { Random } from '../random.js'
import { MINUTE_MS } from './bars.js'
import type { Trade } from './day-stats.js'
import type { Listing } from './listing.js'
import type { MarketHours } from './market-hours.js'
import type { TickGrid } from './tick-grid.js'

const MORNING_MINUTES = 120
const TRADES_A_MINUTE = 4
/** A stock that stands at its limit gets there in one part of so many of the morning. */
const RUSH = 3

export interface MorningOptions {
  readonly listing: Listing
  readonly grid: TickGrid
  readonly random: Random
  /** Where the walk takes over. */
  readonly until: number
  /** The trading day. */
  readonly date: string
  readonly hours: MarketHours
  readonly onTrade: (trade: Trade) => void
}

/** Invents the minutes before the simulator started, as far back as the session goes; returns the price where they end. */
export function inventMorning(options: MorningOptions): number {
  const { listing, grid, random, until: warmUpFrom, date, hours, onTrade } = options
  const until = warmUpFrom - (warmUpFrom % MINUTE_MS)
  const midnight = parseKst(date) ?? until
  const most = Math.max(0, Math.min(MORNING_MINUTES, Math.floor((until - midnight) / MINUTE_MS)))
  let count = 0
  while (count < most && hours.phaseAt(until - (count + 1) * MINUTE_MS).book === 'continuous') count++
  const perTrade = Math.max(1, Math.round(Math.max(listing.previousVolume, 400) / 390 / TRADES_A_MINUTE))
  let price = grid.snap(listing.basePrice * (1 + (random.next() - 0.5) * 0.02))
  const goal = listing.standsAt && grid.limits[listing.standsAt]
  const open = price
  for (let minute = count; minute > 0; minute--) {
    for (let part = 0; part < TRADES_A_MINUTE; part++) {
      const at = until - minute * MINUTE_MS + part * 15_000
      const quantity = Math.max(1, Math.round(perTrade * (0.5 + random.next())))
      onTrade({ at, price, quantity, taker: random.chance(0.5) ? 'buy' : 'sell' })
      price = random.chance(0.5) ? grid.snap(grid.up(price)) : grid.down(price)
      if (goal !== undefined)
        price = grid.snap(open + (goal - open) * Math.min(1, (RUSH * (count - minute + 1)) / count))
    }
  }
  return goal ?? price
}
