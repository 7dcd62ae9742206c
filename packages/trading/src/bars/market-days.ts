import { kstDate, kstTime } from '@kis/core'
import { type Calendar, VENUES, type Venue } from '@kis/utils/calendar'
import type { BarUnit } from './bar.js'
import { addDays, periodEnd, periodStart, weekdayOf } from './periods.js'

/** When an exchange trades, as charts need it. Dates `YYYYMMDD`, moments `YYYYMMDDHHMMSS`, on its clocks. */
export interface MarketDays {
  /** Whether its calendar is known: without one no single day counts as missing. */
  readonly isKnown: boolean
  /** The first day that the calendar tells of */
  readonly firstKnown: string
  today(now: number): string
  /** A moment on the clocks of the exchange. */
  momentOf(epochMs: number): string
  tradingDays(from: string, to: string): readonly string[]
  hasTradingDay(from: string, to: string): boolean
  /** The last trading day up to a day; the day itself where nothing is known. */
  lastTradingDay(date: string): string
  /** When the bar of a day is done, in epoch milliseconds; `undefined` for a day without trading. */
  closeOf(date: string): number | undefined
  /** First and last moment of regular trading (정규장); nothing for a day without. */
  regularHours(date: string): readonly (readonly [start: string, end: string])[]
}

/** Calendars begin in 1990; KIS keeps some bars of the years before, of which no single day counts as missing. */
const FIRST_KNOWN = '19900103'

/** Longest stretch that is looked through for a trading day. */
const LOOK_BACK_DAYS = 40

/** Days of a venue of the calendar. */
export function venueDays(calendar: Calendar, venue: Venue, { isLate = false } = {}): MarketDays {
  const momentOf = momentsIn(VENUES[venue].zone)
  const regular = (date: string) => calendar.sessionsOf(date, venue).filter(({ phase }) => phase === 'regular')
  return {
    isKnown: true,
    firstKnown: FIRST_KNOWN,
    today: (now) => calendar.dateAt(now, venue),
    momentOf,
    tradingDays(from, to) {
      const first = from < FIRST_KNOWN ? FIRST_KNOWN : from
      return first <= to ? calendar.tradingDays(first, to, venue) : []
    },
    // Looks no further than it has to: a range may be decades long.
    hasTradingDay: (from, to) =>
      from <= to && (from < FIRST_KNOWN || calendar.nextTradingDay(addDays(from, -1), venue) <= to),
    lastTradingDay: (date) => (date < FIRST_KNOWN ? date : calendar.previousTradingDay(addDays(date, 1), venue)),
    closeOf(date) {
      if (date < FIRST_KNOWN) return undefined
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
    firstKnown: FIRST_KNOWN,
    today: kstDate,
    momentOf: (epochMs) => kstDate(epochMs) + kstTime(epochMs),
    tradingDays: (from, to) => daysBetween(from, to).filter(isWeekday),
    hasTradingDay: (from, to) => daysBetween(from, to).some(isWeekday),
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
