import type { CalendarDay } from '../calendar/calendar.js'
import type { CountryMarkets } from '../calendar/country-markets.js'
import { isWithin } from '../dated-words.js'
import { PHASES, type SessionPhase } from './session.js'

/** A session of the table, or one that a change has given. Times of day as `HHMM` or `HHMMSS`, from `2400` on of the next day. */
export interface SessionRow {
  readonly id: string
  readonly phase: SessionPhase
  readonly start: string
  readonly end: string
  /** KIS takes orders from here on. */
  readonly ordersFrom?: string | undefined
  /** KIS takes orders until this time in Korea. */
  readonly ordersUntil?: string | undefined
  readonly isKorean?: boolean
  readonly provisional?: boolean
}

/** The sessions of a trading day by the table. */
export function sessionRowsOf({ sessions }: CountryMarkets, { venue, date, hours }: CalendarDay): SessionRow[] {
  const [, table = ''] = sessions.find(([name]) => name === venue) ?? []
  const isHeld = (word: string): boolean =>
    /\d-|-\d/.test(word) ? isWithin(word, date) : !/^[ue]/.test(word) || word === hours
  const rows = table
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, , ...words]) => words.every(isHeld))
    .map(([id = '', times = '', ...words]): SessionRow => {
      const [start = '', end = ''] = times.slice(1).split('-')
      const after = (sign: string): string | undefined => words.find((word) => word[0] === sign)?.slice(1)
      return {
        id,
        phase: PHASES.find((phase) => phase[0] === times[0]) ?? 'regular',
        start,
        end,
        ordersFrom: after('@'),
        ordersUntil: after('<'),
        isKorean: words.includes('KST'),
        provisional: words.includes('?') || words.includes(`?${hours}`),
      }
    })
  return hours === 'first-day' || hours === 'exam-day' ? lateRows(rows, hours) : rows
}

/**
 * Korean hours on a late day: on the first trading day of the year (증시 개장일) everything up to the opening comes an hour later, on exam day (수능일)
 * everything but the end of the day.
 */
function lateRows(rows: readonly SessionRow[], hours: 'first-day' | 'exam-day'): SessionRow[] {
  const opening = rows.find(({ phase }) => phase === 'regular')?.start ?? ''
  const last = rows
    .map(({ end }) => end)
    .sort()
    .at(-1)
  const late = (time: string): string => {
    const isLater = hours === 'first-day' ? time <= opening : time !== last
    return isLater ? String(Number(time.slice(0, 2)) + 1).padStart(2, '0') + time.slice(2) : time
  }
  return rows.map((row) => ({
    ...row,
    start: late(row.start),
    end: late(row.end),
    ordersFrom: row.ordersFrom && late(row.ordersFrom),
  }))
}
