import type { CalendarDay } from './calendar.js'
import type { CountryMarkets } from './country-markets.js'
import { dateOf, dayFrom, isWeekend, weekdayOf, yearOf } from './dates.js'
import type { CheckedChange, SessionHours } from './day-change.js'
import type { BilingualName, Certainty, Holiday, SpecialHours } from './holiday.js'
import { type BookYear, type Reason, readYear, reasonOf } from './holiday-book.js'
import { remembered } from './remembered.js'
import { VENUES, type Venue } from './venue.js'

/** The days of one venue. */
export interface DayBook {
  day(day: number): CalendarDay
  /** Sessions that a change has given. */
  hoursOf(day: number): readonly SessionHours[] | undefined
  /** Whether banks are closed on a day on which the venue may trade. */
  isBankHoliday(day: number): boolean
  apply(change: CheckedChange): void
}

interface Override extends Certainty {
  readonly holiday: Holiday | undefined
  readonly hours: CheckedChange['hours']
}

const FIRST_DAY: Reason = { ko: '증시 개장일', en: 'First trading day of the year', kind: 'first-day' }
const SATURDAY: BilingualName = { ko: '토요일', en: 'Saturday' }
const SUNDAY: BilingualName = { ko: '일요일', en: 'Sunday' }
const NOT_YET_OPEN = { ko: '개장 전', en: 'Before the venue opened', kind: 'not-yet-open' } as const
const CLOSED = { ko: '휴장', en: 'Closed', kind: 'ad-hoc' } as const

/** What the shipped table or its rules say of the days of a venue, and the changes laid over them. */
export function createDayBook(venue: Venue, { holidays: book }: CountryMarkets): DayBook {
  const { since = '' } = VENUES[venue]
  const years = remembered((year) => readYear(book, year))
  const overrides = new Map<number, Override>()

  const yearBook = (day: number): BookYear => years.of(yearOf(day))

  /** Why a weekday is not like others. */
  const reasonFor = (day: number): Reason | undefined => reasonOf(book, yearBook(day).marks.get(day) ?? '', venue)

  const isOpenBy = ({ kind }: Reason): boolean => (book.hours as readonly string[] | undefined)?.includes(kind) ?? false

  function holidayByBook(day: number): Holiday | undefined {
    const { source, provisional } = yearBook(day)
    if (isWeekend(day)) {
      const names = weekdayOf(day) ? SATURDAY : SUNDAY
      return { ...names, kind: 'weekend', source, provisional: false }
    }
    if (dateOf(day) < since) return { ...NOT_YET_OPEN, source: 'table', provisional: false }
    const reason = reasonFor(day)
    if (!reason || isOpenBy(reason)) return undefined
    return { ...reason, kind: reason.kind as Holiday['kind'], source, provisional }
  }

  function holidayOf(day: number): Holiday | undefined {
    const override = overrides.get(day)
    // Nothing can open a venue before it exists.
    return override && dateOf(day) >= since ? override.holiday : holidayByBook(day)
  }

  /** Korea alone begins its year at another hour. */
  function isFirstDay(day: number): boolean {
    let first = dayFrom(yearOf(day), 1, 1)
    if (!book.hours?.includes('first-day') || day > first + 14) return false
    while (first < day && holidayOf(first)) first += 1
    return first === day
  }

  /** Why the hours of a trading day are not the usual ones. */
  function occasionOf(day: number): Reason | undefined {
    const reason = reasonFor(day)
    if (reason && isOpenBy(reason)) return reason
    return isFirstDay(day) ? FIRST_DAY : undefined
  }

  return {
    day(day) {
      const holiday = holidayOf(day)
      const override = overrides.get(day)
      const { source, provisional } = holiday ?? override ?? yearBook(day)
      const occasion = holiday ? undefined : occasionOf(day)
      const given = override?.hours
      const hours = typeof given === 'object' ? 'custom' : (given ?? (occasion?.kind as SpecialHours) ?? 'usual')
      return {
        venue,
        date: dateOf(day),
        weekday: weekdayOf(day),
        isTradingDay: !holiday,
        holiday,
        hours: holiday ? undefined : hours,
        occasion: occasion?.kind === hours ? { ko: occasion.ko, en: occasion.en } : undefined,
        source,
        provisional,
      }
    },
    hoursOf(day) {
      const hours = overrides.get(day)?.hours
      return typeof hours === 'object' ? hours : undefined
    },
    isBankHoliday: (day) => yearBook(day).bankHolidays.has(day),
    apply({ day, closed, hours = overrides.get(day)?.hours, source = 'user', provisional = false }) {
      const names = closed === true ? holidayByBook(day) : closed && { ko: closed.ko, en: closed.en }
      const holiday: Holiday | undefined = closed ? { ...CLOSED, ...names, source, provisional } : undefined
      overrides.set(day, { holiday, hours, source, provisional })
    },
  }
}
