import type { Calendar, Venue } from '@kis/utils/calendar'
import { MINUTE_MS } from './bars.js'
import type { MarketHours } from './market-hours.js'

/** The days before the first one that a market lives through. */
export interface PastDays {
  isTradingDay(date: string): boolean
  /** The minutes in which it traded on a date (`YYYYMMDD`), epoch milliseconds in order: not its calls but for the one that set the close. */
  minutesOf(date: string): readonly number[]
}

/** The days of a venue: its regular sessions, whatever hours its market keeps here. */
export function venueDays(calendar: Calendar, venue: Venue): PastDays {
  return {
    isTradingDay: (date) => calendar.isTradingDay(date, venue),
    minutesOf(date) {
      const sessions = calendar.sessionsOf(date, venue)
      const trading = sessions.filter(({ id, phase }) => phase === 'regular' && id !== 'closing-auction')
      const minutes = trading.flatMap(({ start, end }) => minutesBetween(start, end))
      const close = sessions.find(({ id }) => id === 'closing-auction')?.end
      return close === undefined ? minutes : [...minutes, close]
    },
  }
}

/** Days of KRX on which a market traded for as long as it does now. */
export function wholeDays(calendar: Calendar, hours: MarketHours): PastDays {
  return {
    isTradingDay: (date) => calendar.isTradingDay(date),
    minutesOf(date) {
      const minutes: number[] = []
      const [noon] = calendar.sessionsOf(date, 'KRX').map(({ start }) => start)
      if (noon === undefined) return minutes
      // Back to where the day began.
      let from = noon - DAY_MS
      while (hours.dateAt(from) !== date && from < noon) from = Math.min(hours.nextChangeAfter(from), noon)
      while (hours.dateAt(from) === date) {
        const until = hours.nextChangeAfter(from)
        if (!Number.isFinite(until)) break
        if (hours.phaseAt(from).book === 'continuous') minutes.push(...minutesBetween(from, until))
        from = until
      }
      return minutes
    },
  }
}

const DAY_MS = 86_400_000

function minutesBetween(start: number, end: number): number[] {
  return Array.from(
    { length: Math.max(Math.ceil((end - start) / MINUTE_MS), 0) },
    (_, index) => start + index * MINUTE_MS,
  )
}
