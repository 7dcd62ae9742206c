import type { Environment } from '@kis/core'
import { orderKindsAt } from '@kis/utils'
import type { Calendar, Session } from '@kis/utils/calendar'
import { alwaysOpen } from '../exchange/always-open.js'
import { calendarHours } from '../exchange/calendar-hours.js'
import { CLOSED_PHASE, type MarketHours, type MarketPhase, OPEN_PHASE } from '../exchange/market-hours.js'
import type { Side } from '../exchange/side.js'
import type { LedgerReason } from '../http/refusal.js'
import { OVERSEAS_KINDS } from './overseas-kinds.js'
import type { OverseasVenue } from './overseas-venues.js'

/** Where and when an order abroad may trade that is taken now. */
export interface OverseasWindow {
  readonly segment: string
  /** When it trades first. */
  readonly startsAt: number
  /** When a part of it is to trade at the latest (분할 주문의 끝). */
  readonly spreadUntil: number
  readonly until: number
}

export interface OverseasWindowRequest {
  readonly venue: OverseasVenue
  readonly kind: string
  readonly side: Side
  /** 미국 주간거래, which has TR ids of its own. */
  readonly isDaytime: boolean
}

/** When markets abroad trade, and what they take when. */
export interface OverseasCalendar {
  hoursOf(venue: OverseasVenue): MarketHours
  /** When the first regular session after a moment opens. */
  opensAfter(venue: OverseasVenue, at: number): number
  windowFor(request: OverseasWindowRequest, at: number): OverseasWindow | LedgerReason
}

const MAIN = 'main'
const DAYTIME = 'daytime'
const HALF_AN_HOUR_MS = 1_800_000
/** In an always open market the American day begins after its night in Korea. */
const US_DAY_STARTS_MS = 14 * 3_600_000
/** Before the end of a session an order for its close goes to the market. */
const CLOSE_LEAD_MS = 1_000

/** Every exchange around the clock. What is meant for an open or a close trades at once. */
export function openOverseasCalendar(env: Environment): OverseasCalendar {
  const asia = alwaysOpen()
  const us = alwaysOpen(US_DAY_STARTS_MS)
  const hoursOf = ({ country }: OverseasVenue): MarketHours => (country === 'US' ? us : asia)
  return {
    hoursOf,
    opensAfter: (venue, at) => hoursOf(venue).nextChangeAfter(at),
    windowFor({ venue, kind, side }, at) {
      if (!isKindTaken(venue, kind, side, env)) return 'orderKind'
      const until = hoursOf(venue).nextChangeAfter(at)
      return { segment: MAIN, startsAt: at, spreadUntil: Math.min(at + HALF_AN_HOUR_MS, until), until }
    },
  }
}

/** The exchanges as the calendar has them, and KIS's own hours for taking orders. */
export function calendarOverseasCalendar(calendar: Calendar, env: Environment): OverseasCalendar {
  const known = new Map<OverseasVenue, MarketHours>()
  const hoursOf = (venue: OverseasVenue): MarketHours => {
    const hours = known.get(venue) ?? calendarHours({ calendar, venues: [venue.venue], phaseOf })
    known.set(venue, hours)
    return hours
  }
  return {
    hoursOf,
    opensAfter({ venue }, at) {
      for (let date = calendar.dateAt(at, venue); ; date = calendar.nextTradingDay(date, venue)) {
        const regular = calendar.sessionsOf(date, venue).find(({ phase }) => phase === 'regular')
        if (regular && regular.start > at) return regular.start
      }
    },
    windowFor({ venue, kind, side, isDaytime }, at) {
      const taken = orderKindsAt(calendar, { venue: venue.venue, at, env, side }).filter(
        ({ session }) => (session.id === DAYTIME) === isDaytime,
      )
      const [first] = taken
      if (!first) return env === 'paper' ? closedInPaper(calendar, venue, at) : 'overseasClosed'
      if (!taken.some(({ kinds }) => kinds.includes(kind))) return 'orderKind'
      const sessions = calendar.sessionsOf(first.session.date, venue.venue).filter((one) => one.id !== DAYTIME)
      const regular = sessions.filter(({ phase }) => phase === 'regular')
      const last = sessions.findLast(({ phase }) => phase !== 'off-hours')
      const until = isDaytime ? first.session.end : (last?.ordersUntil ?? first.session.end)
      const [opens, closes] = [regular[0]?.start ?? at, regular.at(-1)?.end ?? until]
      const auction = OVERSEAS_KINDS[kind]?.auction
      // Past the open, or past the close, there is none left to trade at.
      if ((auction === 'open' && at >= opens) || (auction === 'close' && at >= closes)) return 'overseasClosed'
      const startsAt = auction === 'open' ? opens : auction === 'close' ? closes - CLOSE_LEAD_MS : at
      return { segment: isDaytime ? DAYTIME : MAIN, startsAt, spreadUntil: Math.max(closes, at), until }
    },
  }
}

function isKindTaken({ country }: OverseasVenue, kind: string, side: Side, env: Environment): boolean {
  const plan = OVERSEAS_KINDS[kind]
  if (!plan?.countries.includes(country)) return false
  if (env === 'paper' && kind !== '00') return false
  return plan.side === undefined || plan.side === side
}

function closedInPaper(calendar: Calendar, { venue }: OverseasVenue, at: number): LedgerReason {
  const date = calendar.dateAt(at, venue)
  if (!calendar.isTradingDay(date, venue)) return 'closedDay'
  const opens = calendar.sessionsOf(date, venue).find(({ phase }) => phase === 'regular')?.start ?? at
  return at < opens ? 'beforeOpen' : 'afterClose'
}

const CALLS: ReadonlySet<string> = new Set(['pre-opening', 'opening-auction', 'closing-auction', 'ato', 'atc'])

function phaseOf(sessions: readonly Session[]): MarketPhase {
  if (sessions.some(({ id }) => id === DAYTIME)) return { ...OPEN_PHASE, segments: [DAYTIME] }
  if (sessions.some(({ id }) => CALLS.has(id))) return { ...OPEN_PHASE, book: 'call', segments: [MAIN] }
  const isTrading = sessions.some(({ phase }) => phase === 'regular' || phase === 'extended')
  return isTrading ? { ...OPEN_PHASE, segments: [MAIN] } : CLOSED_PHASE
}
