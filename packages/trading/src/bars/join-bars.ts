import { sumOf } from '../account/exact.js'
import type { SourceBar } from './bar-source.js'

/**
 * Puts rising bars together into longer ones: first open, highest high, lowest low, last close, sums of volume and turnover.
 *
 * @param nameOf the key of the longer bar that a bar belongs to.
 */
export function joinBars(bars: readonly SourceBar[], nameOf: (key: string) => string): SourceBar[] {
  const groups = new Map<string, SourceBar[]>()
  for (const bar of bars) {
    const name = nameOf(bar.key)
    const group = groups.get(name)
    if (group) group.push(bar)
    else groups.set(name, [bar])
  }
  return [...groups].map(([key, group]) => joined(key, group))
}

function joined(key: string, all: readonly SourceBar[]): SourceBar {
  const group = tradedOf(all)
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('A group of bars is never empty.')
  if (all.length === 1 && first.key === key) return first
  return {
    key,
    at: first.at === null ? null : first.at - secondsBetween(key, first.key) * 1_000,
    open: first.open,
    high: Math.max(...group.map(({ high }) => high)),
    low: Math.min(...group.map(({ low }) => low)),
    close: last.close,
    volume: group.reduce((sum, { volume }) => sum + volume, 0),
    turnover: sumOf(group.map(({ turnover }) => turnover)),
  }
}

/** A bar without a trade repeats the close before it, which is no price of a longer bar. */
function tradedOf(bars: readonly SourceBar[]): readonly SourceBar[] {
  const traded = bars.filter(({ volume, open, high, low, close }) => volume > 0 || open !== close || high !== low)
  // Currencies and rates have no volume at all.
  return traded.some(({ volume }) => volume > 0) ? traded : bars
}

/** Seconds of the wall clock from one moment of a day to another of the same day. */
function secondsBetween(start: string, end: string): number {
  return secondsOf(end) - secondsOf(start)
}

function secondsOf(key: string): number {
  return Number(key.slice(8, 10)) * 3_600 + Number(key.slice(10, 12)) * 60 + Number(key.slice(12, 14))
}
