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

export interface MinuteSpan {
  /** Minutes of a bar. */
  readonly length: (call: ApiCall) => number
  /** Whether a bar is asked for. Default: all of them. */
  readonly keep?: (row: QuoteRow, call: ApiCall) => boolean
  readonly most: number | ((call: ApiCall) => number)
}

/** Bars of the minutes of today, newest first. */
export function minuteBars({ length, keep, most }: MinuteSpan): BlockRows {
  return (quoted, call) => {
    const rows = minuteRows(quoted, joinMinutes(quoted.minutes(), length(call)))
    const kept = keep ? rows.filter((row) => keep(row, call)) : rows
    return newest(kept, typeof most === 'number' ? most : most(call))
  }
}

function newest(rows: readonly QuoteRow[], most: number): readonly QuoteRow[] {
  return most <= 0 ? [] : rows.slice(-most).reverse()
}
