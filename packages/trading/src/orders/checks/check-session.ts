import type { Environment } from '@kis/core'
import { type OrderVenue, orderKindsAt } from '@kis/utils'
import type { Calendar } from '@kis/utils/calendar'
import { orderCodeOf } from '../kinds/order-code-of.js'
import type { OrderTerms, SendVenue } from '../order-terms.js'
import { failed, type OrderCheck, passed, skipped } from './order-check.js'

const US: readonly string[] = ['daytime']
/** Sessions that an order must name to be meant for. */
const APART: Readonly<Partial<Record<SendVenue, readonly string[]>>> = {
  KRX: ['pre-open-close-price', 'after-hours-close-price', 'single-price', 'after-market'],
  NXT: ['pre-market', 'after-auction', 'after-market', 'closing-price'],
  KRX_DERIV: ['night'],
  NASDAQ: US,
  NYSE: US,
  AMEX: US,
}

/** Whether KIS takes the order now (주문 가능 시간). Where the calendar is not sure of a day the broker decides. */
export function checkSession(
  terms: OrderTerms,
  options: { readonly calendar: Calendar; readonly now: number; readonly env: Environment },
): OrderCheck {
  const { venue, session, side, instrument } = terms
  const { calendar, now, env } = options
  if (venue === 'OVERSEAS_DERIV' || instrument.assetClass === 'bond') {
    return skipped('session', 'The hours of this market are not known here.')
  }
  if (session === 'reservation') return skipped('session', 'Reservations are taken at hours of the broker’s own.')
  const place = venue === 'SOR' ? 'KRX' : venue
  const today = calendar.day(calendar.dateAt(now, place), place)
  if (today.provisional) return skipped('session', `The hours of ${place} on ${today.date} are not certain.`)
  const code = orderCodeOf(terms)
  const { market, product } = instrument.facts ?? {}
  const open = orderKindsAt(calendar, {
    ...{ venue: venue as OrderVenue, at: now, side, env },
    ...{ market: market ?? undefined, product: product ?? undefined },
  })
  const isMeant = (id: string): boolean => (session === 'regular' ? !(APART[venue] ?? []).includes(id) : id === session)
  if (open.some((one) => isMeant(one.session.id) && one.kinds.includes(code))) return passed('session')
  const now_ = open.map((one) => one.session.id).join(', ')
  const reason = today.holiday ? ` ${today.date} is a holiday there (${today.holiday.ko}).` : ''
  return failed(
    'session',
    'session',
    `${venue} takes no '${terms.kind}' orders for the session '${session}' now.${reason} ${
      now_ === '' ? 'No session takes orders.' : `Taking orders: ${now_}.`
    }`,
  )
}
