import { parseKst } from '@kis/core'
import type { Calendar, Session } from '@kis/utils/calendar'
import { calendarHours } from './calendar-hours.js'
import { CLOSED_PHASE, type MarketHours, type MarketPhase, OPEN_PHASE } from './market-hours.js'

const TEN_MINUTES_MS = 600_000

/** The hours of domestic shares at KRX. */
export function stockHours(calendar: Calendar): MarketHours {
  return calendarHours({
    calendar,
    venues: ['KRX'],
    phaseOf: krxPhaseOf,
    momentsOf: periodsOf,
    // Holdings and orders turn to the new day at midnight.
    dayStartOf: parseKst,
  })
}

/** The hours of domestic shares at NXT; its days are those of KRX. */
export function nxtHours(calendar: Calendar): MarketHours {
  return calendarHours({ calendar, venues: ['KRX', 'NXT'], phaseOf: nxtPhaseOf, dayStartOf: parseKst })
}

/** Segments of the books, by the sessions that let them in. */
export const SEGMENTS = { krx: 'KRX', nxt: 'NXT', sor: 'SOR', krxAfter: 'KRX after-market' } as const

function krxPhaseOf(sessions: readonly Session[]): MarketPhase {
  const isOn = (id: Session['id']): boolean => sessions.some((session) => session.id === id)
  const { krx, sor, krxAfter } = SEGMENTS
  const beside: MarketPhase = {
    ...CLOSED_PHASE,
    closingPrice: isOn('pre-open-close-price') ? 'yesterday' : isOn('after-hours-close-price') ? 'today' : undefined,
    isPeriodic: isOn('single-price'),
  }
  const open = (book: MarketPhase['book'], segments: readonly string[]): MarketPhase => ({ ...beside, book, segments })
  if (isOn('opening-auction')) return { ...open('call', [krx]), isOpening: true }
  if (isOn('closing-auction')) return { ...open('call', [krx, sor]), isClosing: true }
  const isRegular = sessions.some(({ phase }) => phase === 'regular')
  const trading = [...(isRegular ? [krx, sor] : []), ...(isOn('after-market') ? [krxAfter] : [])]
  return trading.length > 0 ? open(OPEN_PHASE.book, trading) : beside
}

function nxtPhaseOf(sessions: readonly Session[]): MarketPhase {
  const isOn = (...ids: readonly string[]): boolean =>
    sessions.some(({ venue, id }) => venue === 'NXT' && ids.includes(id))
  const segments = [SEGMENTS.nxt]
  if (isOn('after-auction')) return { ...CLOSED_PHASE, book: 'call', segments }
  const isTrading = isOn('pre-market', 'main-market', 'after-market')
  return isTrading ? { ...OPEN_PHASE, segments } : CLOSED_PHASE
}

function periodsOf({ id, start, end }: Session): number[] {
  const moments: number[] = []
  if (id === 'single-price') for (let at = start + TEN_MINUTES_MS; at < end; at += TEN_MINUTES_MS) moments.push(at)
  return moments
}
