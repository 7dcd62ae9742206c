import type { Session } from '../sessions/session.js'
import type { DayChange } from './day-change.js'
import type { BilingualName, Certainty, Holiday, SpecialHours } from './holiday.js'
import type { Venue } from './venue.js'

/** Everything the calendar knows of one day at one venue. */
export interface CalendarDay extends Certainty {
  readonly venue: Venue
  readonly date: string
  /** Day of the week, 0 is Sunday (일요일). */
  readonly weekday: number
  readonly isTradingDay: boolean
  /** Why it is no trading day (휴장 사유). */
  readonly holiday: Holiday | undefined
  /** Which hours a trading day has; `custom` were given by a change. */
  readonly hours: 'usual' | SpecialHours | 'custom' | undefined
  /** Why the hours are not the usual ones. */
  readonly occasion: BilingualName | undefined
}

/** How far the shipped table of a venue reaches. */
export interface CalendarCoverage {
  /** First and last day of the table; beyond it rules answer, or nothing if the calendar is strict. */
  readonly from: string
  readonly to: string
  /** From this day on the exchange itself has announced nothing yet. */
  readonly provisionalFrom: string
}

/**
 * Trading days and hours of twelve venues (거래소 달력). Dates are `YYYYMMDD` at the venue, instants are epoch milliseconds or a `Date`; the venue is the
 * calendar's own, `KRX`, when left out. The host's time zone plays no part.
 *
 * `V` are the venues that it was made for.
 *
 * Every method throws a `KisValidationError` that names the `field`: for an unknown venue or one of a country that it was made without, for what is no real date or instant from
 * 1990 to 2099, and from a strict calendar for a day beyond its table.
 */
export interface Calendar<V extends Venue = Venue> {
  /** Whether the venue trades on a day (거래일). */
  isTradingDay(date: string, venue?: V): boolean
  /** Why the venue does not trade on a day (휴장일), weekends included, or `false`. */
  isHoliday(date: string, venue?: V): Holiday | false
  /** All about a day, also how sure it is. */
  day(date: string, venue?: V): CalendarDay
  /** Whether regular trading (정규장) is on: not in auctions before or after it, nor in extended sessions or lunch breaks. */
  isOpen(at: number | Date, venue?: V): boolean
  /** The session at an instant: regular trading before auctions, those before extended and off-hours trading. */
  sessionAt(at: number | Date, venue?: V): Session | undefined
  /** All sessions at an instant; some run side by side. */
  sessionsAt(at: number | Date, venue?: V): readonly Session[]
  /** The sessions that belong to a day, in the order of their start; none on a holiday. */
  sessionsOf(date: string, venue?: V): readonly Session[]
  /** The first trading day after a date (다음 거래일). */
  nextTradingDay(date: string, venue?: V): string
  /** The last trading day before a date (전 거래일). */
  previousTradingDay(date: string, venue?: V): string
  /** So many trading days later, or earlier for a negative count. With 0 the date itself, or the next trading day if it is none. */
  addTradingDays(date: string, count: number, venue?: V): string
  /** The trading days from one date to another, both included. */
  tradingDays(from: string, to: string, venue?: V): string[]
  /** How many trading days it takes to get from one date to another, the first not counted; negative if the second is earlier. */
  tradingDaysBetween(from: string, to: string, venue?: V): number
  /** The session with which regular trading next begins, at its `start`; after a lunch break too. */
  nextOpen(at: number | Date, venue?: V): Session
  /** The session with which regular trading next ends, at its `end`; before a lunch break too. */
  nextClose(at: number | Date, venue?: V): Session
  /** When a trade of a day settles (결제일): KRX two trading days later, New York one since 2024-05-28. */
  settlementDate(tradeDate: string, venue?: V): string
  /** The date at a venue at an instant. */
  dateAt(at: number | Date, venue?: V): string
  /** How far the table of a venue reaches. */
  coverage(venue?: V): CalendarCoverage
  /** Lays changes over what is known, from now on: closures, days that are open after all, other hours. The last one wins. */
  apply(changes: readonly DayChange[]): void
}

/** What `createCalendar` takes. Everything has a default. */
export interface CalendarOptions<V extends Venue = Venue> {
  /** The venue that is meant when none is named. Default `'KRX'`. */
  readonly venue?: V | undefined
  /** Throw for days beyond the table instead of answering by rule, provisionally. Default `false`. */
  readonly strict?: boolean | undefined
  /** Changes to begin with, as for `apply`. */
  readonly changes?: readonly DayChange[] | undefined
}
