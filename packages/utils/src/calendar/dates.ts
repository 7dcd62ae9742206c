import { refuseValue } from '../refuse.js'

export const DAY_MS = 86_400_000
const FIRST_YEAR = 1990
const LAST_YEAR = 2099

/** Days are counted from 1970-01-01, whatever the zone. */
export const FIRST_DAY: number = /* @__PURE__ */ dayFrom(FIRST_YEAR, 1, 1)
export const LAST_DAY: number = /* @__PURE__ */ dayFrom(LAST_YEAR, 12, 31)

/**
 * The number of a date.
 *
 * @throws KisValidationError naming the field unless it is a real date written `YYYYMMDD`, from 1990 to 2099.
 */
export function dayOf(date: unknown, field = 'date'): number {
  if (typeof date === 'string' && /^\d{4}(0[1-9]|1[0-2])\d\d$/.test(date)) {
    const dayOfMonth = Number(date.slice(6))
    const day = dayFrom(Number(date.slice(0, 4)), Number(date.slice(4, 6)), dayOfMonth)
    // 31 February rolls over to March: a real date keeps its day of the month.
    const isReal = new Date(day * DAY_MS).getUTCDate() === dayOfMonth
    if (isReal && day >= FIRST_DAY && day <= LAST_DAY) return day
  }
  refuseValue(field, `a real date written YYYYMMDD from ${FIRST_YEAR} to ${LAST_YEAR}`, date)
}

/** The date of a day, `YYYYMMDD`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
}

/** Day of the week, 0 is Sunday; of days since 1970. */
export function weekdayOf(day: number): number {
  return (day + 4) % 7
}

/** Whether it is a Saturday or a Sunday. */
export function isWeekend(day: number): boolean {
  return weekdayOf(day) % 6 === 0
}

/** The day of a month that begins with 1. */
export function dayFrom(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / DAY_MS
}

/** The year of a day. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

/**
 * An instant in epoch milliseconds.
 *
 * @throws KisValidationError naming the field unless it is a finite number of milliseconds, or a valid `Date`, from 1990 to 2099.
 */
export function epochOf(at: unknown): number {
  const epoch = typeof at === 'number' || at instanceof Date ? Number(at) : Number.NaN
  if (epoch >= (FIRST_DAY + 1) * DAY_MS && epoch < LAST_DAY * DAY_MS) return epoch
  refuseValue('at', `an instant, in epoch milliseconds or as a Date, from ${FIRST_YEAR} to ${LAST_YEAR}`, at)
}
