import type { Trade } from './day-stats.js'

/** A bar (봉) of one minute or one day. */
export interface Bar {
  open: number
  high: number
  low: number
  close: number
  volume: number
  value: number
}

export interface MinuteBar extends Bar {
  /** Start of the minute, epoch milliseconds. */
  readonly at: number
}

export interface DailyBar extends Bar {
  /** `YYYYMMDD`. */
  readonly date: string
}

export const MINUTE_MS = 60_000
const KEPT_MINUTES = 1600

/** Adds a trade to the bar of its minute, opening one where needed. */
export function addToMinutes(bars: MinuteBar[], trade: Trade): void {
  const at = trade.at - (trade.at % MINUTE_MS)
  const last = bars.at(-1)
  const { price, quantity } = trade
  if (last?.at === at) {
    last.high = Math.max(last.high, price)
    last.low = Math.min(last.low, price)
    last.close = price
    last.volume += quantity
    last.value += price * quantity
    return
  }
  bars.push({ at, open: price, high: price, low: price, close: price, volume: quantity, value: price * quantity })
  if (bars.length > KEPT_MINUTES) bars.splice(0, bars.length - KEPT_MINUTES)
}

/** Joins bars that follow each other. */
export function joinBars(bars: readonly Bar[]): Bar | undefined {
  const [first] = bars
  const last = bars.at(-1)
  if (!first || !last) return undefined
  return {
    open: first.open,
    high: Math.max(...bars.map((bar) => bar.high)),
    low: Math.min(...bars.map((bar) => bar.low)),
    close: last.close,
    volume: bars.reduce((sum, bar) => sum + bar.volume, 0),
    value: bars.reduce((sum, bar) => sum + bar.value, 0),
  }
}
