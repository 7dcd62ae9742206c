import { dayBefore } from '../../dates.js'

/** KIS answers the last three months and older days by different TRs. */
const RECENT_MONTHS = 3

export interface HistoryPart {
  readonly period: 'within3Months' | 'before3Months'
  readonly from: string
  readonly to: string
}

/** The parts of a range that one query each can answer, oldest first. All dates `YYYYMMDD`. */
export function splitHistory(from: string, to: string, today: string): HistoryPart[] {
  const border = monthsBefore(today, RECENT_MONTHS)
  const parts: HistoryPart[] = []
  if (from < border) parts.push({ period: 'before3Months', from, to: to < border ? to : dayBefore(border) })
  if (to >= border) parts.push({ period: 'within3Months', from: from < border ? border : from, to })
  return parts
}

/** The same day some months before, or the last one of a shorter month. */
export function monthsBefore(date: string, months: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1 - months, Number(date.slice(6))]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10).replaceAll('-', '')
}
