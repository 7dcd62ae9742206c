import { type DailyBar, joinBars, MINUTE_MS, type MinuteBar } from '../exchange/bars.js'
import type { Quoted, QuoteRow } from './quoted.js'

/** The rows of bars of days, weeks or months, oldest first; each changes from the close of the bar before it. */
export function dayRows({ now }: Quoted, bars: readonly DailyBar[]): QuoteRow[] {
  return bars.map((bar, index) => {
    const before = bars[index - 1]
    return {
      ...now,
      date: bar.date,
      amount: bar.value,
      quantity: bar.volume,
      before,
      limits: undefined,
      day: {
        ...{ ...now.day, base: before?.close ?? bar.open, open: bar.open, high: bar.high, low: bar.low },
        ...{ last: bar.close, volume: bar.volume, value: bar.value },
      },
    }
  })
}

/** The rows of minutes of a day, oldest first; volume and turnover of the day run on from row to row. */
export function minuteRows({ shiftAt, now }: Quoted, bars: readonly MinuteBar[], day: QuoteRow = now): QuoteRow[] {
  // A long day forgets its first minutes; what they traded is known all the same.
  let volume = day.day.volume - bars.reduce((sum, bar) => sum + bar.volume, 0)
  let value = day.day.value - bars.reduce((sum, bar) => sum + bar.value, 0)
  return bars.map((bar) => {
    volume += bar.volume
    value += bar.value
    return {
      ...day,
      at: bar.at,
      localShift: shiftAt ? shiftAt(bar.at) : day.localShift,
      amount: bar.value,
      quantity: bar.volume,
      day: { ...day.day, open: bar.open, high: bar.high, low: bar.low, last: bar.close, volume, value },
    }
  })
}

/** Joins minutes into bars of so many, by the clock of the hour. */
export function joinMinutes(bars: readonly MinuteBar[], minutes: number): MinuteBar[] {
  const length = Math.max(Math.floor(minutes), 1) * MINUTE_MS
  const groups = new Map<number, MinuteBar[]>()
  for (const bar of bars) {
    const at = bar.at - (bar.at % length)
    const group = groups.get(at)
    if (group) group.push(bar)
    else groups.set(at, [bar])
  }
  return [...groups].flatMap(([at, group]) => {
    const joined = joinBars(group)
    return joined ? [{ ...joined, at }] : []
  })
}
