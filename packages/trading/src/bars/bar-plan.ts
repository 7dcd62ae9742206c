import { KisValidationError } from '@kis/core'
import { checkDate } from '../dates.js'
import type { BarMinutes, BarUnit } from './bar.js'
import type { BarsQuery } from './bars-query.js'
import type { MarketDays } from './market-days.js'
import { addSeconds, minuteStart, periodEnd, periodStart } from './periods.js'

/** What is wanted, with nothing left open: whole bars from the first to the last key. */
export interface BarPlan {
  readonly unit: BarUnit
  readonly minutes: BarMinutes
  /** First days of periods, or moments where `unit` is `minute`; both inclusive */
  readonly from: string
  readonly to: string
  readonly isAdjusted: boolean
  readonly isRegular: boolean
  readonly today: string
  readonly now: number
}

const UNITS: readonly BarUnit[] = ['minute', 'day', 'week', 'month', 'year']
const MINUTES: readonly BarMinutes[] = [1, 2, 3, 5, 10, 15, 20, 30, 60, 120, 240]
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/

/** @throws KisValidationError naming the parameter. */
export function planBars(query: BarsQuery, days: MarketDays, now: number): BarPlan {
  const { unit } = query ?? {}
  if (!UNITS.includes(unit)) {
    throw wrong('unit', `must be 'minute', 'day', 'week', 'month' or 'year'`)
  }
  const today = days.today(now)
  const common = { unit, today, now }
  if (query.unit !== 'minute') {
    const [first, last] = [checkDate('from', query.from), checkDate('to', query.to ?? today)]
    if (first > last) throw wrong('from', 'must not be after "to"')
    const isAdjusted = query.adjusted ?? true
    const end = periodEnd(last, unit)
    const to = end < today ? end : today
    return { ...common, minutes: 1, from: periodStart(first, unit), to, isAdjusted, isRegular: false }
  }
  const { minutes = 1, session = 'all' } = query
  if (!MINUTES.includes(minutes)) throw wrong('minutes', `must be one of ${MINUTES.join(', ')}`)
  if (session !== 'all' && session !== 'regular') throw wrong('session', `must be 'all' or 'regular'`)
  if ((query as { adjusted?: unknown }).adjusted === true) {
    throw wrong('adjusted', 'cannot be true for minutes: KIS does not adjust their prices (수정주가)')
  }
  const lastDay = days.lastTradingDay(today)
  const current = addSeconds(minuteStart(days.momentOf(now), minutes), minutes * 60 - 1)
  const last = query.to === undefined ? current : momentOf('to', query.to, lastDay, '235959')
  const dayOfLast = query.to === undefined ? lastDay : last.slice(0, 8)
  const first = momentOf('from', query.from ?? dayOfLast, lastDay, '000000')
  if (first > last) throw wrong('from', 'must not be after "to"')
  const end = addSeconds(minuteStart(last, minutes), minutes * 60 - 1)
  return {
    ...common,
    minutes,
    from: minuteStart(first, minutes),
    to: end < current ? end : current,
    isAdjusted: false,
    isRegular: session === 'regular',
  }
}

function momentOf(field: 'from' | 'to', given: unknown, day: string, time: string): string {
  if (typeof given === 'string') {
    if (TIME.test(given)) return day + given
    if (given.length === 14 && TIME.test(given.slice(8))) return checkDate(field, given.slice(0, 8)) + given.slice(8)
    if (given.length === 8) return checkDate(field, given) + time
  }
  throw wrong(field, 'must be written YYYYMMDD, YYYYMMDDHHMMSS or, of the last trading day, HHMMSS')
}

function wrong(field: string, what: string): KisValidationError {
  return new KisValidationError({ field, message: `Parameter "${field}" ${what}.` })
}
