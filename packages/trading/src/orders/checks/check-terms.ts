import { type Environment, kstDate } from '@kis/core'
import type { Calendar } from '@kis/utils/calendar'
import { checkOnDay } from '../kinds/check-on-day.js'
import type { OrderTerms } from '../order-terms.js'
import { checkListing } from './check-listing.js'
import { checkLot, checkTick } from './check-price.js'
import { checkSession } from './check-session.js'
import { type CheckName, type OrderCheck, outcomeOf, skipped } from './order-check.js'

export interface CheckOptions {
  readonly env: Environment
  readonly calendar: Calendar
  readonly now: number
  /** Checks that are switched off. */
  readonly off: ReadonlySet<CheckName>
}

/** Everything that can be said of an order without asking anybody, each check on its own. */
export function checkTerms(terms: OrderTerms, options: CheckOptions): readonly OrderCheck[] {
  const { env, calendar, now, off } = options
  const on = dayOf(terms, calendar, now)
  const checks: readonly (readonly [CheckName, () => OrderCheck | undefined])[] = [
    [
      'kind',
      () => {
        checkOnDay(terms, { on, env })
        return undefined
      },
    ],
    ['listing', () => checkListing(terms)],
    ['lot', () => checkLot(terms, on)],
    ['tick', () => checkTick(terms, on)],
    ['session', () => checkSession(terms, { calendar, now, env })],
  ]
  return checks.map(([name, look]) => (off.has(name) ? skipped(name, 'It is switched off.') : outcomeOf(name, look)))
}

/** The day whose rules apply, at the venue. */
export function dayOf({ venue }: OrderTerms, calendar: Calendar, now: number): string {
  if (venue === 'OVERSEAS_DERIV') return kstDate(now)
  return calendar.dateAt(now, venue === 'SOR' ? 'KRX' : venue)
}
