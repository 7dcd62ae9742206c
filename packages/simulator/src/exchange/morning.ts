import { parseKst } from '@kis/core'
import type { Random } from '../random.js'
import { MINUTE_MS } from './bars.js'
import type { Trade } from './day-stats.js'
import type { Listing } from './listing.js'
import type { MarketHours } from './market-hours.js'
import { MOVE_CHANCE, pullAt } from './market-maker.js'
import type { TickGrid } from './tick-grid.js'

const MORNING_MINUTES = 120
const TRADES_A_MINUTE = 12
/** So many numbers drawn add up to something near enough to the sum of many steps. */
const DRAWS = 4
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
  /** Interval of the market's steps, in milliseconds. */
  readonly tickMs: number
  readonly onTrade: (trade: Trade) => void
}

/**
 * Invents the minutes before the simulator started, as far back as the session goes; returns the price where they end. It moves as far in
 * a minute as the walk that goes on from there, so that nothing in a chart tells where one ends and the other begins.
 */
export function inventMorning(options: MorningOptions): number {
  const { listing, grid, random, until: warmUpFrom, date, hours, tickMs, onTrade } = options
  const until = warmUpFrom - (warmUpFrom % MINUTE_MS)
  const midnight = parseKst(date) ?? until
  const most = Math.max(0, Math.min(MORNING_MINUTES, Math.floor((until - midnight) / MINUTE_MS)))
  let count = 0
  while (count < most && hours.phaseAt(until - (count + 1) * MINUTE_MS).book === 'continuous') count++
  const perTrade = Math.max(1, Math.round(Math.max(listing.previousVolume, 400) / 390 / TRADES_A_MINUTE))
  let price = grid.snap(listing.basePrice * (1 + (random.next() - 0.5) * 0.02))
  const goal = listing.standsAt && grid.limits[listing.standsAt]
  const open = price
  const between = MINUTE_MS / TRADES_A_MINUTE
  const moves = (between / tickMs) * MOVE_CHANCE
  for (let minute = count; minute > 0; minute--) {
    for (let part = 0; part < TRADES_A_MINUTE; part++) {
      const at = until - minute * MINUTE_MS + part * between
      const quantity = Math.max(1, Math.round(perTrade * (0.5 + random.next())))
      onTrade({ at, price, quantity, taker: random.chance(0.5) ? 'buy' : 'sell' })
      price = walked(price, moves, { base: listing.basePrice, grid, random })
      if (goal !== undefined)
        price = grid.snap(open + (goal - open) * Math.min(1, (RUSH * (count - minute + 1)) / count))
    }
  }
  return goal ?? price
}

/** Where so many steps of the walk lead, in one. */
function walked(
  from: number,
  moves: number,
  { base, grid, random }: Pick<MorningOptions, 'grid' | 'random'> & { readonly base: number },
): number {
  let drawn = 0
  for (let draw = 0; draw < DRAWS; draw++) drawn += random.next() - 0.5
  // A number drawn has a variance of a twelfth, a step one of 1.
  const spread = drawn * Math.sqrt((12 / DRAWS) * moves)
  const ticks = Math.round(spread - 2 * moves * pullAt(from, base, grid))
  let price = from
  for (let step = Math.abs(ticks); step > 0; step--) price = ticks > 0 ? grid.up(price) : grid.down(price)
  return grid.snap(price)
}
