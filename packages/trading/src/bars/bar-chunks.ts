import type { BarPlan } from './bar-plan.js'
import type { BarSource } from './bar-source.js'
import type { MarketDays } from './market-days.js'
import { addDays, addSeconds } from './periods.js'

/** A part of the range that is read by itself and held at once. */
export interface BarChunk {
  readonly from: string
  readonly to: string
  /** The trading days of minutes in it; empty for longer bars */
  readonly days: readonly string[]
}

/** Parts of the range, rising. Bars of a day or more are one part: even forty years of days are few. */
export function chunksOf(plan: BarPlan, source: BarSource, market: MarketDays): readonly BarChunk[] {
  const { from, to } = plan
  if (from > to) return []
  if (plan.unit !== 'minute') return [{ from, to, days: [] }]
  const [firstDay, lastDay] = [from.slice(0, 8), to.slice(0, 8)]
  const days = market.tradingDays(firstDay, lastDay)
  if (source.reach === 'latest') return [{ from, to, days }]
  if (source.isByDay) {
    return days.map((day) => ({ from: later(from, `${day}000000`), to: earlier(to, `${day}235959`), days: [day] }))
  }
  // A night session goes on after midnight, and one may begin on the evening before.
  if (days.length === 0) {
    const isNear = market.hasTradingDay(addDays(firstDay, -1), addDays(lastDay, 1))
    return isNear ? [{ from, to, days }] : []
  }
  const chunks: BarChunk[] = []
  let start = from
  for (let index = 0; index < days.length; index += source.chunkDays) {
    const group = days.slice(index, index + source.chunkDays)
    const isLast = index + source.chunkDays >= days.length
    const end = isLast ? to : `${group.at(-1) ?? lastDay}235959`
    chunks.push({ from: start, to: end, days: group })
    start = addSeconds(end, 1)
  }
  return chunks
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
