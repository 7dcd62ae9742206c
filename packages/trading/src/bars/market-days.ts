import { kstDate, kstTime } from '@kis/core'
import { type Calendar, VENUES, type Venue } from '@kis/utils/calendar'
import type { BarUnit } from './bar.js'
import { addDays, periodEnd, periodStart, weekdayOf } from './periods.js'

/** When an exchange trades, as charts need it. Dates `YYYYMMDD`, moments `YYYYMMDDHHMMSS`, on its clocks. */
export interface MarketDays {
  /** Whether its calendar is known: without one no single day counts as missing. */
  readonly isKnown: boolean
  today(now: number): string
  /** A moment on the clocks of the exchange. */
  momentOf(epochMs: number): string
  tradingDays(from: string, to: string): readonly string[]
  /** The last trading day up to a day; the day itself where nothing is known. */
  lastTradingDay(date: string): string
  /** When the bar of a day is done, in epoch milliseconds; `undefined` for a day without trading. */
  closeOf(date: string): number | undefined
  /** First and last moment of regular trading (정규장); nothing for a day without. */
  regularHours(date: string): readonly (readonly [start: string, end: string])[]
}

/** Longest stretch that is looked through for a trading day. */
const LOOK_BACK_DAYS = 40

/** Days of a venue of the calendar. */
export function venueDays(calendar: Calendar, venue: Venue, { isLate = false } = {}): MarketDays {
  const momentOf = momentsIn(VENUES[venue].zone)
  const regular = (date: string) => calendar.sessionsOf(date, venue).filter(({ phase }) => phase === 'regular')
  return {
    isKnown: true,
    today: (now) => calendar.dateAt(now, venue),
    momentOf,
    tradingDays: (from, to) => (from <= to ? calendar.tradingDays(from, to, venue) : []),
    lastTradingDay: (date) => calendar.previousTradingDay(addDays(date, 1), venue),
    closeOf(date) {
      // On NXT, and on both venues together, the bar of the day goes on into the evening.
      const sessions = isLate ? calendar.sessionsOf(date, venue) : regular(date)
      return sessions.length === 0 ? undefined : Math.max(...sessions.map(({ end }) => end))
    },
    regularHours: (date) => regular(date).map(({ start, end }) => [momentOf(start), momentOf(end)] as const),
  }
}

/** Days of an exchange that no calendar is kept of: indices, currencies and contracts of the world. Weekends aside, any day may be one. */
export function unknownDays(): MarketDays {
  const isWeekday = (date: string): boolean => weekdayOf(date) < 5
  const closeOf = (date: string): number | undefined =>
    // By then the day is over everywhere.
    isWeekday(date)
      ? Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)) + 1, 12)
      : undefined
  return {
    isKnown: false,
    today: kstDate,
    momentOf: (epochMs) => kstDate(epochMs) + kstTime(epochMs),
    tradingDays: (from, to) => daysBetween(from, to).filter(isWeekday),
    lastTradingDay(date) {
      for (let day = date, tries = 0; tries < LOOK_BACK_DAYS; day = addDays(day, -1), tries += 1)
        if (isWeekday(day)) return day
      return date
    },
    closeOf,
    regularHours: () => [],
  }
}

/** The first days of the periods of a range in which the exchange trades, rising. */
export function periodsIn(days: MarketDays, from: string, to: string, unit: BarUnit): string[] {
  return [...new Set(days.tradingDays(from, to).map((date) => periodStart(date, unit)))]
}

/** The last trading day of a period that has begun, or the last so far. */
export function dateOfPeriod(days: MarketDays, start: string, unit: BarUnit, today: string): string {
  if (unit === 'day') return start
  const end = periodEnd(start, unit)
  const last = days.lastTradingDay(end < today ? end : today)
  return last >= start ? last : start
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

function momentsIn(zone: string): (epochMs: number) => string {
  if (zone === 'Asia/Seoul') return (epochMs) => kstDate(epochMs) + kstTime(epochMs)
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return (epochMs) => format.format(epochMs).replace(/\D/g, '')
}
