import type { MinuteBar } from '../../exchange/bars.js'
import { addDays } from '../../exchange/trading-days.js'
import { dayRows, joinMinutes, minuteRows } from '../../quotes/quote-rows.js'
import type { QuoteRow } from '../../quotes/quoted.js'
import type { ApiCall } from '../api-route.js'
import { groupBars, PERIODS } from '../quotes/period-bars.js'
import type { BlockRows } from './screen-route.js'

/** The day as it stands. */
export const now: BlockRows = (quoted) => [quoted.now]

/** The latest trades, newest first. */
export function latestTrades(most: number): BlockRows {
  return (quoted) => quoted.trades(most)
}

/** The levels of the book, best first: each row has one ask and one bid. */
export function bookLevels(most: number): BlockRows {
  return ({ now: row }) =>
    Array.from({ length: most }, (_, index) => ({
      ...row,
      asks: row.asks.slice(index, index + 1),
      bids: row.bids.slice(index, index + 1),
    }))
}

export interface DaySpan {
  /** D, W, M or Y. */
  readonly period: (call: ApiCall) => string
  readonly from?: (call: ApiCall) => string
  /** Blank for today. */
  readonly to?: (call: ApiCall) => string
  readonly most: number | ((call: ApiCall) => number)
}

/** Bars of days, weeks or months, newest first. */
export function dayBars({ period, from, to, most }: DaySpan): BlockRows {
  return (quoted, call) => {
    const bars = groupBars(quoted.days(), PERIODS[period(call)] ?? dayByDay)
    const [first, last] = [from?.(call) ?? '', to?.(call) ?? '']
    const rows = dayRows(quoted, bars).filter(({ date }) => date >= first && (last === '' || date <= last))
    return newest(rows, typeof most === 'number' ? most : most(call))
  }
}

const dayByDay = (date: string): string => date

/** So many days have minutes at most. */
const MINUTE_DAYS = 60

export interface MinuteSpan {
  /** Minutes of a bar. */
  readonly length: (call: ApiCall) => number
  /** Whether a bar is asked for. Default: all of them. */
  readonly keep?: (row: QuoteRow, call: ApiCall) => boolean
  readonly most: number | ((call: ApiCall) => number)
  /** From which day to which, both blank for any, where days before today are asked for as well. Default: today alone. */
  readonly days?: (call: ApiCall) => { readonly from: string; readonly to: string } | undefined
}

/** Bars of minutes, newest first: of today, and of the days before it as far as they are asked for. */
export function minuteBars({ length, keep, most, days }: MinuteSpan): BlockRows {
  return (quoted, call) => {
    const count = typeof most === 'number' ? most : most(call)
    const wanted = (bars: readonly MinuteBar[], day?: QuoteRow): QuoteRow[] => {
      const rows = minuteRows(quoted, joinMinutes(bars, length(call)), day)
      return (keep ? rows.filter((row) => keep(row, call)) : rows).reverse()
    }
    const found = wanted(quoted.minutes())
    const span = days?.(call)
    if (!span) return found.slice(0, Math.max(count, 0))
    // The date on the clocks of the exchange may be the one before that of its trading day.
    const last = span.to === '' ? '' : addDays(span.to, 1)
    for (const day of dayRows(quoted, quoted.days()).slice(-MINUTE_DAYS, -1).reverse()) {
      if (found.length >= count || day.date < span.from) break
      if (last === '' || day.date <= last) found.push(...wanted(quoted.minutesOf(day.date), day))
    }
    return found.slice(0, Math.max(count, 0))
  }
}

/** 과거 데이터 포함 여부: the days before today as well, or today alone. */
export function earlierToo({ parameters }: ApiCall): { readonly from: string; readonly to: string } | undefined {
  return parameters.text('FID_PW_DATA_INCU_YN') === 'Y' ? { from: '', to: '' } : undefined
}

function newest(rows: readonly QuoteRow[], most: number): readonly QuoteRow[] {
  return most <= 0 ? [] : rows.slice(-most).reverse()
}
