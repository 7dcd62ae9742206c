import type { Random } from '../random.js'
import type { DailyBar } from './bars.js'
import type { Listing } from './listing.js'
import type { PastDays } from './past-days.js'
import type { TickGrid } from './tick-grid.js'
import { tradingDaysBefore } from './trading-days.js'

const HISTORY_DAYS = 520
/** Where a tick is a large part of the price (ELW), a day moves by some ticks all the same: its body, and beyond it on either side. */
const DAY_TICKS = 6
const WICK_TICKS = 2

export interface DailyHistoryOptions {
  readonly listing: Listing
  readonly gridOf: (basePrice: number) => TickGrid
  /** The day after the last one. */
  readonly date: string
  readonly random: Random
  /** Tells which days there were. */
  readonly past: PastDays
}

/** Invents the days before a date, oldest first, so that the last close is the base price (기준가). */
export function inventDailyBars({ listing, gridOf, date, random, past }: DailyHistoryOptions): DailyBar[] {
  const typicalVolume = Math.max(listing.previousVolume, 100)
  const bars: DailyBar[] = []
  let close = listing.basePrice
  for (const day of tradingDaysBefore(past, date, HISTORY_DAYS)) {
    const grid = gridOf(close)
    const tick = grid.tick(close)
    // Walked backwards: the open of a day is near the close of the day before, which comes next.
    const open = grid.snap(close + (random.next() - 0.5) * Math.max(close * 0.05, DAY_TICKS * tick))
    const wick = (price: number): number => random.next() * Math.max(price * 0.015, WICK_TICKS * tick)
    const high = grid.snap(Math.max(open, close) + wick(Math.max(open, close)))
    const low = grid.snap(Math.min(open, close) - wick(Math.min(open, close)))
    const isLatest = bars.length === 0
    const volume = isLatest ? typicalVolume : Math.max(1, Math.round(typicalVolume * (0.5 + random.next())))
    bars.push({
      date: day,
      open,
      high: Math.max(high, open, close),
      low: Math.min(low, open, close),
      close,
      volume,
      value: Math.round(((open + close) / 2) * volume),
    })
    close = Math.max(grid.snap(open * (1 + (random.next() - 0.5) * 0.01)), 1)
  }
  return bars.reverse()
}
