import { kstDate, parseKst } from '@kis/core'
import type { Calendar, Session, Venue } from '@kis/utils/calendar'
import type { LedgerReason } from '../http/refusal.js'
import { alwaysOpen } from './always-open.js'
import { calendarHours } from './calendar-hours.js'
import type { ListedWindow } from './listed-desk.js'
import { CLOSED_PHASE, type MarketHours, type MarketPhase, OPEN_PHASE } from './market-hours.js'
import { addDays, weekdayOf } from './trading-days.js'

/** When contracts or bonds trade, and what orders are taken for. */
export interface ListedHours {
  readonly hours: MarketHours
  windowFor(session: string, at: number): ListedWindow | LedgerReason
}

/** Around the clock; an order lives for its day, whatever session it is for. */
export function openListedHours(): ListedHours {
  const hours = alwaysOpen()
  return { hours, windowFor: (session, at) => ({ segment: session, until: hours.nextChangeAfter(at) }) }
}

/** Futures and options of KRX: day (정규장, with its opening call) and night (야간). */
export function contractHours(calendar: Calendar): ListedHours {
  return calendarListedHours(calendar, 'KRX_DERIV', (sessions) => {
    const ids = sessions.map(({ id }) => id)
    if (ids.includes('day')) return { ...OPEN_PHASE, segments: ['day'] }
    if (ids.includes('night')) return { ...OPEN_PHASE, segments: ['night'] }
    return ids.includes('opening-auction')
      ? { ...OPEN_PHASE, book: 'call', segments: ['day'], isOpening: true }
      : CLOSED_PHASE
  })
}

/** Bonds: the regular hours of KRX, without calls. */
export function bondHours(calendar: Calendar): ListedHours {
  return calendarListedHours(calendar, 'KRX', (sessions) =>
    sessions.some(({ phase }) => phase === 'regular') ? { ...OPEN_PHASE, segments: ['day'] } : CLOSED_PHASE,
  )
}

function calendarListedHours(
  calendar: Calendar,
  venue: Venue,
  phaseOf: (sessions: readonly Session[]) => MarketPhase,
): ListedHours {
  const hours = calendarHours({ calendar, venues: [venue], phaseOf })
  return {
    hours,
    windowFor(segment, at) {
      if (hours.phaseAt(at).segments?.includes(segment)) return { segment, until: endOf(segment, at) }
      const date = calendar.dateAt(at, venue)
      if (!calendar.isTradingDay(date, venue)) return 'closedDay'
      const opens = calendar.sessionsOf(date, venue).find(({ phase }) => phase === 'regular')?.start ?? at
      return at < opens ? 'beforeOpen' : 'afterClose'
    },
  }

  // The last change before its orders leave the book.
  function endOf(segment: string, at: number): number {
    let end = hours.nextChangeAfter(at)
    while (hours.phaseAt(end).segments?.includes(segment)) end = hours.nextChangeAfter(end)
    return end
  }
}

const DAY_STARTS_MS = 8 * 3_600_000

/** Futures abroad: from eight in the morning to eight in the morning, Monday to Friday in Korea. Holidays are not known here. */
export function weekdayHours(): ListedHours {
  const dayOf = (at: number): string => kstDate(at - DAY_STARTS_MS)
  const isWeekend = (date: string): boolean => weekdayOf(date) % 6 === 0
  const hours: MarketHours = {
    dateAt(at) {
      let date = dayOf(at)
      while (isWeekend(date)) date = addDays(date, -1)
      return date
    },
    phaseAt: (at) => (isWeekend(dayOf(at)) ? CLOSED_PHASE : OPEN_PHASE),
    nextChangeAfter: (at) => (parseKst(addDays(dayOf(at), 1)) ?? Number.POSITIVE_INFINITY) + DAY_STARTS_MS,
  }
  return {
    hours,
    windowFor: (segment, at) =>
      hours.phaseAt(at).book === 'closed' ? 'closedDay' : { segment, until: hours.nextChangeAfter(at) },
  }
}
