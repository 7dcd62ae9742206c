import type { Calendar } from '../calendar/calendar.js'
import { DAY_MS } from '../calendar/dates.js'
import type { Session } from '../sessions/session.js'
import type { OrderVenue } from './order-kind-rows.js'
import { kindsTaken, type OrderTerms } from './order-kinds-of.js'

export interface OrderKindsAtQuery extends OrderTerms {
  readonly venue: OrderVenue
  /** The instant, in epoch milliseconds or as a `Date`. */
  readonly at: number | Date
}

/** What can be ordered for one session at an instant. */
export interface OrderableKinds {
  readonly session: Session
  /** 주문구분 (`ORD_DVSN`) that KIS takes, in rising order. */
  readonly kinds: readonly string[]
}

/**
 * Which 주문구분 (`ORD_DVSN`) KIS takes at an instant, session by session; nothing when no orders are taken. Orders may be taken before a session begins
 * (장후 시간외 from the close on) or no longer while it lasts (the American after-market until 07:00 in Korea). Reservations are left out.
 *
 * @throws KisValidationError for an unknown venue, and for what is no instant.
 * @example
 * ```ts
 * import { orderKindsAt } from '@kis/utils'
 * import { createCalendar } from '@kis/utils/calendar'
 * orderKindsAt(createCalendar(), { venue: 'KRX', at: Date.now() })
 * ```
 */
export function orderKindsAt(calendar: Calendar, query: OrderKindsAtQuery): OrderableKinds[] {
  const { venue, at, ...terms } = query
  const place = venue === 'SOR' ? 'KRX' : venue
  const instant = Number(at)
  // A session can begin on the day before and end on the day after, seen from the venue.
  const dates = [-DAY_MS, 0, DAY_MS].map((shift) => calendar.dateAt(shift === 0 ? at : instant + shift, place))
  return dates
    .flatMap((date) => calendar.sessionsOf(date, place))
    .filter(({ ordersFrom, ordersUntil }) => ordersFrom <= instant && instant < ordersUntil)
    .filter(({ id }) => venue !== 'SOR' || id === 'continuous')
    .map((session) => ({ session, kinds: kindsTaken({ ...terms, venue, session: session.id, on: session.date }) }))
    .filter(({ kinds }) => kinds.length > 0)
}
