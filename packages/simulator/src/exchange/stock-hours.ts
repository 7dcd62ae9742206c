import { parseKst } from '@kis/core'
import type { Calendar, Session } from '@kis/utils/calendar'
import { calendarHours } from './calendar-hours.js'
import { CLOSED_PHASE, type MarketHours, type MarketPhase, OPEN_PHASE } from './market-hours.js'

const TEN_MINUTES_MS = 600_000

/**
 * The hours of domestic shares. KRX and NXT share one book; who stands in it depends on whose session is on. While NXT's pre-market runs, the
 * opening call of KRX gathers its orders beside the book.
 */
export function stockHours(calendar: Calendar): MarketHours {
  return calendarHours({
    calendar,
    venues: ['KRX', 'NXT'],
    phaseOf,
    momentsOf: periodsOf,
    // Holdings and orders turn to the new day at midnight.
    dayStartOf: parseKst,
  })
}

/** Segments of the book, by the sessions that let them in. */
export const SEGMENTS = { krx: 'KRX', nxt: 'NXT', sor: 'SOR', krxAfter: 'KRX after-market' } as const

function phaseOf(sessions: readonly Session[]): MarketPhase {
  const isOn = (venue: Session['venue'], ...ids: readonly string[]): boolean =>
    sessions.some((session) => session.venue === venue && ids.includes(session.id))
  const { krx, nxt, sor, krxAfter } = SEGMENTS
  const beside: MarketPhase = {
    ...CLOSED_PHASE,
    closingPrice: isOn('KRX', 'pre-open-close-price')
      ? 'yesterday'
      : isOn('KRX', 'after-hours-close-price')
        ? 'today'
        : undefined,
    isPeriodic: isOn('KRX', 'single-price'),
  }
  const open = (book: MarketPhase['book'], segments: readonly string[]): MarketPhase => ({ ...beside, book, segments })
  if (isOn('NXT', 'pre-market')) return open('continuous', [nxt])
  if (isOn('KRX', 'opening-auction')) return { ...open('call', [krx]), isOpening: true }
  if (isOn('KRX', 'closing-auction')) return { ...open('call', [krx, sor]), isClosing: true }
  if (isOn('NXT', 'after-auction')) return open('call', [nxt])
  const isRegular = sessions.some(({ venue, phase }) => venue === 'KRX' && phase === 'regular')
  const trading = [
    ...(isRegular ? [krx, sor] : []),
    ...(isOn('NXT', 'main-market', 'after-market') ? [nxt] : []),
    ...(isOn('KRX', 'after-market') ? [krxAfter] : []),
  ]
  return trading.length > 0 ? open(OPEN_PHASE.book, trading) : beside
}

function periodsOf({ id, start, end }: Session): number[] {
  const moments: number[] = []
  if (id === 'single-price') for (let at = start + TEN_MINUTES_MS; at < end; at += TEN_MINUTES_MS) moments.push(at)
  return moments
}
