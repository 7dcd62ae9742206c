import type { DailyBar } from './bars.js'

export interface Extreme {
  readonly price: number
  /** `YYYYMMDD`. */
  readonly date: string
}

/** The highest and the lowest price of some days. */
export interface PriceRange {
  readonly high: Extreme
  readonly low: Extreme
}

/** Ranges that a quote compares today with. */
export interface PastRanges {
  /** The last 249 days before today. */
  readonly d250: PriceRange | undefined
  /** This calendar year. */
  readonly year: PriceRange | undefined
  readonly w52: PriceRange | undefined
}

export function pastRangesOf(daily: readonly DailyBar[], today: string): PastRanges {
  const aYearAgo = String(Number(today) - 10_000)
  return {
    d250: rangeOf(daily.slice(-249)),
    year: rangeOf(daily.filter((bar) => bar.date.startsWith(today.slice(0, 4)))),
    w52: rangeOf(daily.filter((bar) => bar.date > aYearAgo)),
  }
}

/** A range widened by today. */
export function withToday(
  range: PriceRange | undefined,
  today: { date: string; high: number; low: number },
): PriceRange {
  const high = { price: today.high, date: today.date }
  const low = { price: today.low, date: today.date }
  if (!range) return { high, low }
  return { high: high.price > range.high.price ? high : range.high, low: low.price < range.low.price ? low : range.low }
}

function rangeOf(bars: readonly DailyBar[]): PriceRange | undefined {
  return bars.reduce<PriceRange | undefined>((range, bar) => withToday(range, bar), undefined)
}
