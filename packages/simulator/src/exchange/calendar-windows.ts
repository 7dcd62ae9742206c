import type { Environment } from '@kis/core'
import { orderKindsAt } from '@kis/utils'
import type { Calendar, Session } from '@kis/utils/calendar'
import { placeOf } from './open-windows.js'
import type { OrderWindow, OrderWindows } from './order-windows.js'
import { SEGMENTS } from './stock-hours.js'

/** How far from the last price the single-price session goes, in percent. */
const SINGLE_PRICE_BAND = 10
/** Kinds that stay in NXT's book from the pre-market to the end of the after-market. */
const LASTING_KINDS: ReadonlySet<string> = new Set(['00', '03', '04'])

/** The windows of domestic shares as the calendar has them: what KIS takes for which session, and how long it lives. */
export function calendarWindows(calendar: Calendar, env: Environment): OrderWindows {
  function endOf(venue: 'KRX' | 'NXT', date: string, id: string, otherwise: number): number {
    return calendar.sessionsOf(date, venue).find((session) => session.id === id)?.end ?? otherwise
  }

  function windowIn(session: Session, kind: string, isRouted: boolean): OrderWindow {
    const { venue, id, date, end } = session
    const { krx, nxt, sor, krxAfter } = SEGMENTS
    if (venue === 'NXT') {
      const until = LASTING_KINDS.has(kind) ? endOf('NXT', date, 'after-market', end) : end
      return { segment: nxt, place: placeOf(kind), until }
    }
    if (id === 'pre-open-close-price' || id === 'after-hours-close-price')
      return { segment: id, place: 'closing', until: end }
    if (id === 'single-price') return { segment: id, place: 'periodic', until: end, priceBand: SINGLE_PRICE_BAND }
    if (id === 'after-market') return { segment: krxAfter, place: 'book', until: end }
    return {
      segment: isRouted ? sor : krx,
      place: placeOf(kind),
      until: endOf('KRX', date, 'closing-auction', end),
    }
  }

  return {
    windowFor({ venue, kind, product }, at) {
      const taken = orderKindsAt(calendar, { venue, at, env, product })
      const found = taken.find(({ kinds }) => kinds.includes(kind))
      if (found) return windowIn(found.session, kind, venue === 'SOR')
      if (taken.length > 0) return 'orderKind'
      const home = venue === 'NXT' ? 'NXT' : 'KRX'
      const date = calendar.dateAt(at, home)
      if (!calendar.isTradingDay(date, home)) return 'closedDay'
      const opens = calendar.sessionsOf(date, home).find(({ phase }) => phase === 'regular')?.start ?? at
      return at < opens ? 'beforeOpen' : 'afterClose'
    },
  }
}
