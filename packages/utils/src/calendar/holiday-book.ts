import { dayFrom, weekdayOf } from './dates.js'
import type { BilingualName, HolidayKind, SpecialHours } from './holiday.js'
import type { Venue } from './venue.js'

/**
 * The holidays of one country. A letter stands for a reason, its upper case for the day that is closed in its place, `-` for no holiday.
 *
 * `yearly` has the days that come back each year, `days` what the years add to them or take from them: a line for each year of the table and
 * for some that are expected.
 */
export interface HolidayBook {
  /** The last year that the exchange itself has announced; later ones are expected. */
  readonly announcedTo: number
  /** The last year that comes from a published list; lines after it were worked out by the rules of the country. */
  readonly tabledTo: number
  /** What each letter stands for. */
  readonly names: Readonly<Record<string, readonly [ko: string, en: string]>>
  /** What follows the name of a holiday on the day that is closed in its place. */
  readonly substitute: readonly [ko: string, en: string]
  /** Letters of other kinds than a public holiday. */
  readonly kinds?: { readonly [Kind in HolidayKind]?: string } | undefined
  /** Letters of days that are open, with other hours. */
  readonly special?: readonly [hours: SpecialHours, letters: string] | undefined
  /** Letters that hold for one venue only. */
  readonly only?: Readonly<Record<string, Venue>> | undefined
  /** Letter of the last weekday of the year. */
  readonly yearEnd?: string | undefined
  /**
   * Letter and `MMDD`; `@1` the first Monday from then on; `:2013-2018` the years. Only for years without a line: `)` if it is a Sunday, the Monday
   * as well, `>` the same for a Saturday. Days that follow the moon or Easter are in the lines only.
   */
  readonly yearly: string
  /**
   * The year, then month (`1` to `9`, `a` to `c`), day (`1` to `9`, `a` to `v`) and letter: `cpj` is the 25th of December, for `j`. More letters are
   * of the weekdays that follow: `c8jk` is Friday the 8th of December 2028 for `j` and Monday the 11th for `k`.
   */
  readonly days: string
}

/** What a book says of one year. */
export interface BookYear {
  /** Letters by day. */
  readonly marks: ReadonlyMap<number, string>
  readonly source: 'table' | 'rule'
  readonly provisional: boolean
}

/** The first year of a book. */
export function firstYearOf(book: HolidayBook): number {
  return Number(book.days.slice(0, 4))
}

/** Reads the year of a book. */
export function readYear(book: HolidayBook, year: number): BookYear {
  const line = book.days.split('\n')[year - firstYearOf(book)]
  const marks = yearlyMarks(book, year, line === undefined)
  for (const [month = '', date = '', ...letters] of line?.split(' ').slice(1) ?? []) {
    let day = dayFrom(year, Number.parseInt(month, 36), Number.parseInt(date, 36))
    for (const letter of letters) {
      while (weekdayOf(day) % 6 === 0) day += 1
      marks.set(day, letter)
      day += 1
    }
  }
  return {
    marks,
    source: line !== undefined && year <= book.tabledTo ? 'table' : 'rule',
    provisional: line === undefined || year > book.announcedTo,
  }
}

const YEARLY = /(\w)(\d\d)(\d\d)(?:@(\d))?([)>]?)(?::(\d*)-(\d*))?/g

function yearlyMarks({ yearly, yearEnd }: HolidayBook, year: number, isAlone: boolean): Map<number, string> {
  const marks = new Map<number, string>()
  for (const [, letter = '', month, date, first, flag, from, to] of yearly.matchAll(YEARLY)) {
    if (year < Number(from || year) || year > Number(to || year)) continue
    const base = dayFrom(year, Number(month), Number(date))
    const day = first === undefined ? base : base + ((Number(first) - weekdayOf(base) + 7) % 7)
    const weekday = weekdayOf(day)
    marks.set(day, letter)
    if (isAlone && flag && weekday === 0) marks.set(day + 1, letter.toUpperCase())
    if (isAlone && flag === '>' && weekday === 6) marks.set(day + 2, letter.toUpperCase())
  }
  if (yearEnd) {
    let last = dayFrom(year, 12, 31)
    while (weekdayOf(last) % 6 === 0) last -= 1
    marks.set(last, yearEnd)
  }
  return marks
}

/** The reason that a letter stands for. */
export function reasonOf(book: HolidayBook, letter: string): BilingualName & { readonly kind: HolidayKind } {
  const key = letter.toLowerCase()
  const [ko = key, en = key] = book.names[key] ?? []
  if (letter !== key)
    return { ko: `${ko} ${book.substitute[0]}`, en: `${en} ${book.substitute[1]}`, kind: 'substitute' }
  const kind = Object.entries(book.kinds ?? {}).find(([, letters]) => letters?.includes(letter))?.[0]
  return { ko, en, kind: (kind ?? 'public-holiday') as HolidayKind }
}
