import { isWithin } from '../dated-words.js'
import { dayFrom, isWeekend, weekdayOf } from './dates.js'
import type { BilingualName, HolidayKind, SpecialHours } from './holiday.js'
import type { Venue } from './venue.js'

/**
 * The holidays of one country. A letter stands for a reason, its upper case for the day that is closed in its place, `-` for no holiday.
 *
 * `yearly` has the days that come back each year, `days` what single years add to them or take from them.
 */
export interface HolidayBook {
  /** The year of the first line of `days`. */
  readonly from: number
  /** The last year that the exchange itself has announced; later ones are expected. */
  readonly announcedTo: number
  /** The last year that comes from a published list; lines after it were worked out by the rules of the country. */
  readonly tabledTo: number
  /** Hours that venues of the country keep on some days instead of the usual ones. */
  readonly hours?: readonly SpecialHours[] | undefined
  /**
   * What the letters stand for, a line each from `a` on: Korean, English, the kind if it is not `public-holiday` (or the hours, for a day that
   * is open), and the venue if it holds for one only.
   */
  readonly names: string
  /** The same for the day that is closed in place of a holiday, whose own name stands for `#`. */
  readonly substitute: string
  /**
   * Letter and `MMDD`; `@1` the first Monday from then on; `:2013-2018` the years. If it is a Saturday or a Sunday: `>` the next day that is none is
   * closed in its place, `)` the same for a Sunday only, `(` the Friday before or the Monday after, `<` the Friday before, with no other name; `>2021`
   * since that year. Days that follow the moon or Easter are in the lines only.
   */
  readonly yearly: string
  /** Days on which venues trade but banks are closed, so that nothing settles; written as `yearly`, the letters mean nothing. */
  readonly bankHolidays?: string | undefined
  /**
   * A line for each year: month (`1` to `9`, `a` to `c`), day (`1` to `9`, `a` to `v`) and letter: `cpj` is the 25th of December, for `j`.
   * More letters are of the weekdays that follow: in 2028 `c8jk` is Friday the 8th of December for `j` and Monday the 11th for `k`.
   */
  readonly days: string
}

/** What a book says of one year. */
export interface BookYear {
  /** Letters by day. */
  readonly marks: ReadonlyMap<number, string>
  readonly bankHolidays: ReadonlyMap<number, string>
  readonly source: 'table' | 'rule'
  readonly provisional: boolean
}

/** Why a day is not like others. */
export interface Reason extends BilingualName {
  readonly kind: HolidayKind | SpecialHours
}

/** Reads the year of a book. */
export function readYear(book: HolidayBook, year: number): BookYear {
  const { from, announcedTo, tabledTo, yearly, bankHolidays = '', days } = book
  const marks = yearlyMarks(yearly, year)
  for (const [month = '', date = '', ...letters] of days.split('\n')[year - from]?.split(' ') ?? []) {
    let day = dayFrom(year, Number.parseInt(month, 36), Number.parseInt(date, 36))
    for (const letter of letters) {
      while (isWeekend(day)) day += 1
      marks.set(day, letter)
      day += 1
    }
  }
  const isTabled = year >= from && year <= tabledTo
  return {
    marks,
    bankHolidays: yearlyMarks(bankHolidays, year),
    source: isTabled ? 'table' : 'rule',
    provisional: year < from || year > announcedTo,
  }
}

const YEARLY = /(\w)(\d\d)(\d\d)(?:@(\d))?([)>(<]?)(\d*)(?::([\d-]*))?/g
/** Where a closure goes from a Saturday: to the next day that is no holiday, or to the day before; from a Sunday it goes on, but for `<`. */
const FROM_SATURDAY: Readonly<Record<string, number>> = { ')': 0, '>': 1, '(': -1, '<': -1 }

function yearlyMarks(yearly: string, year: number): Map<number, string> {
  const marks = new Map<number, string>()
  const movable: (readonly [day: number, letter: string, flag: string])[] = []
  for (const [, letter = '', month, date, first, flag = '', since, years = ''] of yearly.matchAll(YEARLY)) {
    if (!isWithin(years, String(year))) continue
    let day = dayFrom(year, Number(month), Number(date))
    while (first && weekdayOf(day) !== Number(first)) day += 1
    marks.set(day, letter)
    if (flag && year >= Number(since) && isWeekend(day)) movable.push([day, letter, flag])
  }
  // Only now are all the holidays known that others must not be moved to.
  for (const [weekend, letter, flag] of movable) {
    const step = weekdayOf(weekend) || flag === '<' ? (FROM_SATURDAY[flag] ?? 0) : 1
    let day = weekend + step
    while (step !== 0 && (isWeekend(day) || (step > 0 && marks.has(day)))) day += step
    marks.set(day, flag === '<' ? letter : letter.toUpperCase())
  }
  return marks
}

/** The reason that a letter stands for at a venue; `undefined` for `-`, and for what holds at another venue only. */
export function reasonOf({ names, substitute }: HolidayBook, letter: string, venue: Venue): Reason | undefined {
  const key = letter.toLowerCase()
  const [ko = '', en = '', kind = 'public-holiday', only = venue] =
    names.split('\n')[key.charCodeAt(0) - 97]?.split('|') ?? []
  if (letter === key) return ko && only === venue ? { ko, en, kind: kind as Reason['kind'] } : undefined
  const [koOf = '', enOf = ''] = substitute.split('|')
  return { ko: koOf.replace('#', ko), en: enOf.replace('#', en), kind: 'substitute' }
}
