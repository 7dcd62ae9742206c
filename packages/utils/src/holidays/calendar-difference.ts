import { type Calendar, createCalendar, type DayChange, type Holiday } from '@kis/utils/calendar'

/** A day of which a source says something else than the shipped table of KRX. */
export interface CalendarDifference {
  readonly date: string
  /** What the source says: whether KRX trades. */
  readonly isTradingDay: boolean
  /** What the table says: why KRX does not trade, or `false`. */
  readonly expected: Holiday | false
}

/** What a source says of days at KRX, and how it differs from the shipped table. */
export interface CalendarRefresh {
  /** Whether this call asked the source; otherwise the answer is one of earlier in the day. */
  readonly asked: boolean
  /** The Korean date of the answer (`YYYYMMDD`). */
  readonly askedOn: string
  readonly differences: readonly CalendarDifference[]
}

/** Where changes of Korean days differ from the shipped table, whatever has been laid over it before. */
export function differencesOf(changes: readonly DayChange[]): CalendarDifference[] {
  const table: Calendar = createCalendar()
  return changes.flatMap(({ date, closed }) => {
    const expected = table.isHoliday(date)
    return Boolean(closed) === Boolean(expected) ? [] : [{ date, isTradingDay: !closed, expected }]
  })
}
