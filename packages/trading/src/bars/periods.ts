import { kstDate, kstTime, parseKst } from '@kis/core'
import type { BarUnit } from './bar.js'

const DAY_MS = 86_400_000
const MONDAY_EPOCH_DAYS = 4

/** A day so many days later, `YYYYMMDD`. */
export function addDays(date: string, count: number): string {
  return kstDate((parseKst(date) ?? 0) + count * DAY_MS)
}

/** Day of the week, 0 is Monday. */
export function weekdayOf(date: string): number {
  const days = Date.UTC(...partsOf(date)) / DAY_MS
  return (((days - MONDAY_EPOCH_DAYS) % 7) + 7) % 7
}

/** The first day of the period that a day lies in: a week begins on Monday. */
export function periodStart(date: string, unit: BarUnit): string {
  if (unit === 'week') return addDays(date, -weekdayOf(date))
  if (unit === 'month') return `${date.slice(0, 6)}01`
  if (unit === 'year') return `${date.slice(0, 4)}0101`
  return date
}

/** The last day of the period that a day lies in. */
export function periodEnd(date: string, unit: BarUnit): string {
  if (unit === 'week') return addDays(date, 6 - weekdayOf(date))
  if (unit === 'month') return addDays(periodStart(addDays(`${date.slice(0, 6)}28`, 4), 'month'), -1)
  if (unit === 'year') return `${date.slice(0, 4)}1231`
  return date
}

/** What comes right before a key: the day before `YYYYMMDD`, the second before `YYYYMMDDHHMMSS`. */
export function keyBefore(key: string): string {
  return key.length === 8 ? addDays(key, -1) : addSeconds(key, -1)
}

/** A moment `YYYYMMDDHHMMSS` of a wall clock so many seconds later. */
export function addSeconds(key: string, count: number): string {
  // Any clock without summer time does for wall-clock arithmetic.
  const moment = (parseKst(key) ?? 0) + count * 1_000
  return kstDate(moment) + kstTime(moment)
}

/** Where the bar of so many minutes begins that a moment `YYYYMMDDHHMMSS` falls into. */
export function minuteStart(key: string, minutes: number): string {
  const ofDay = Number(key.slice(8, 10)) * 60 + Number(key.slice(10, 12))
  const start = ofDay - (ofDay % minutes)
  return `${key.slice(0, 8)}${two(Math.floor(start / 60))}${two(start % 60)}00`
}

function partsOf(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8))]
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
