import { type Bar, type DailyBar, joinBars } from '../../exchange/bars.js'
import type { MarketView } from '../../exchange/market-view.js'
import { addDays, weekdayOf } from '../../exchange/trading-days.js'

/** Names the group of days that make up one bar. */
export type Period = (date: string) => string

/** What days fall into one bar, by 기간분류코드: day, week, month, year. */
export const PERIODS: Readonly<Record<string, Period>> = {
  D: (date) => date,
  // Named by its Monday.
  W: (date) => addDays(date, -((weekdayOf(date) + 6) % 7)),
  M: (date) => date.slice(0, 6),
  Y: (date) => date.slice(0, 4),
}

/** Today as it stands. */
export function todaysBar({ day }: Pick<MarketView, 'day'>): DailyBar {
  const { date, open, high, low, last, volume, value } = day
  return { date, open, high, low, close: last, volume, value }
}

/** The bars of all days, oldest first; the last one is today as it stands. */
export function allDays({ daily, day }: Pick<MarketView, 'daily' | 'day'>): DailyBar[] {
  return [...daily, todaysBar({ day })]
}

/** Joins days into the bars of a period. A bar carries the date of its last day. */
export function groupBars(days: readonly DailyBar[], period: Period): readonly DailyBar[] {
  if (period === PERIODS.D) return days
  const groups = new Map<string, DailyBar[]>()
  for (const day of days) {
    const name = period(day.date)
    const group = groups.get(name)
    if (group) group.push(day)
    else groups.set(name, [day])
  }
  return [...groups.values()].flatMap((group) => {
    const joined: Bar | undefined = joinBars(group)
    const date = group.at(-1)?.date
    return joined && date ? [{ ...joined, date }] : []
  })
}
