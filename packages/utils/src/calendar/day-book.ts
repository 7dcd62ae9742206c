import type { CalendarDay } from './calendar.js'
import { dateOf, dayFrom, dayOf, weekdayOf, yearOf } from './dates.js'
import type { CheckedChange, SessionHours } from './day-change.js'
import type { BilingualName, Certainty, Holiday, SpecialHours } from './holiday.js'
import { type BookYear, readYear, reasonOf } from './holiday-book.js'
import { HOLIDAY_BOOKS } from './holiday-books.js'
import { VENUES, type Venue } from './venue.js'

/** The days of one venue. */
export interface DayBook {
  day(day: number): CalendarDay
  /** Sessions that a change has given. */
  customHoursOf(day: number): readonly SessionHours[] | undefined
  apply(change: CheckedChange): void
}

interface Override {
  closed?: Holiday | false | undefined
  /** How sure `closed: false` is. */
  certainty?: Certainty | undefined
  hours?: CheckedChange['hours']
}

const FIRST_DAY: BilingualName = { ko: '증시 개장일', en: 'First trading day of the year' }
const CLOSED = { ko: '휴장', en: 'Closed', kind: 'ad-hoc' } as const
const WEEKEND: readonly [BilingualName, BilingualName] = [
  { ko: '일요일', en: 'Sunday' },
  { ko: '토요일', en: 'Saturday' },
]

/** What the shipped table or its rules say of the days of a venue, and the changes laid over them. */
export function createDayBook(venue: Venue): DayBook {
  const { country, since } = VENUES[venue]
  const book = HOLIDAY_BOOKS[country]
  const opened = since === undefined ? undefined : dayOf(since)
  const years = new Map<number, BookYear>()
  const firstDays = new Map<number, number>()
  const overrides = new Map<number, Override>()

  function yearBook(day: number): BookYear {
    const year = yearOf(day)
    const known = years.get(year) ?? readYear(book, year)
    years.set(year, known)
    return known
  }

  /** The letter of a day, `-` for none. */
  function letterOf(day: number, { marks }: BookYear): string {
    const letter = marks.get(day) ?? '-'
    return (book.only?.[letter] ?? venue) === venue ? letter : '-'
  }

  function holidayOf(day: number): Holiday | undefined {
    // Nothing can open a venue before it exists.
    if (opened !== undefined && day < opened) return holidayByBook(day)
    const closed = overrides.get(day)?.closed
    return closed === undefined ? holidayByBook(day) : closed || undefined
  }

  function holidayByBook(day: number): Holiday | undefined {
    const year = yearBook(day)
    const { source, provisional } = year
    const weekend = weekdayOf(day) % 6 === 0 ? WEEKEND[weekdayOf(day) ? 1 : 0] : undefined
    if (weekend) return { ...weekend, kind: 'weekend', source, provisional: false }
    if (opened !== undefined && day < opened) {
      return { ko: '개장 전', en: 'Before the venue opened', kind: 'not-yet-open', source: 'table', provisional: false }
    }
    const letter = letterOf(day, year)
    if (letter === '-' || book.special?.[1].includes(letter)) return undefined
    return { ...reasonOf(book, letter), source, provisional }
  }

  /** KRX alone begins its year at another hour. */
  function isFirstDay(day: number): boolean {
    if (country !== 'KR') return false
    const year = yearOf(day)
    let first = firstDays.get(year) ?? dayFrom(year, 1, 1)
    if (day > first + 14) return false
    while (holidayOf(first)) first += 1
    firstDays.set(year, first)
    return day === first
  }

  function specialHoursOf(day: number): (BilingualName & { readonly hours: SpecialHours }) | undefined {
    const letter = letterOf(day, yearBook(day))
    if (book.special?.[1].includes(letter)) {
      const { ko, en } = reasonOf(book, letter)
      return { ko, en, hours: book.special[0] }
    }
    return isFirstDay(day) ? { ...FIRST_DAY, hours: 'first-day' } : undefined
  }

  return {
    day(day) {
      const holiday = holidayOf(day)
      const override = overrides.get(day)
      const { source, provisional } = holiday ?? override?.certainty ?? yearBook(day)
      const special = holiday ? undefined : specialHoursOf(day)
      const hours = typeof override?.hours === 'object' ? 'custom' : (override?.hours ?? special?.hours ?? 'usual')
      return {
        venue,
        date: dateOf(day),
        weekday: weekdayOf(day),
        isTradingDay: !holiday,
        holiday,
        hours: holiday ? undefined : hours,
        occasion: special && special.hours === hours ? { ko: special.ko, en: special.en } : undefined,
        source,
        provisional,
      }
    },
    customHoursOf(day) {
      const hours = overrides.get(day)?.hours
      return typeof hours === 'object' ? hours : undefined
    },
    apply({ day, closed, hours, source = 'user', provisional = false }) {
      const override: Override = { ...overrides.get(day), certainty: { source, provisional } }
      if (hours !== undefined) override.hours = hours
      if (closed) {
        const reason = closed === true ? (holidayByBook(day) ?? CLOSED) : { ...closed, kind: 'ad-hoc' as const }
        override.closed = { ko: reason.ko, en: reason.en, kind: reason.kind, source, provisional }
      } else override.closed = false
      overrides.set(day, override)
      firstDays.clear()
    },
  }
}
