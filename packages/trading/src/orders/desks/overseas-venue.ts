import { KisValidationError, kstDate } from '@kis/core'
import { VENUES } from '@kis/utils/calendar'
import { isOverseasVenue, OVERSEAS_VENUES, type OverseasVenue } from '../../instrument/venue-codes.js'
import type { OrderRef } from '../order-ref.js'

/** @throws KisValidationError unless the order is for one of the nine exchanges abroad. */
export function requireOverseasVenue({ venue }: Pick<OrderRef, 'venue'>): OverseasVenue {
  if (isOverseasVenue(venue)) return venue
  throw new KisValidationError({
    field: 'venue',
    message: `Stocks abroad are traded at ${OVERSEAS_VENUES.join(', ')}, not at '${venue}'.`,
  })
}

/**
 * The day under which the broker keeps an order abroad: that of the exchange, but for the daytime (주간거래), which is early for the
 * American day whose Korean date it has.
 */
export function overseasDate(of: Pick<OrderRef, 'venue' | 'session'>, epochMs: number): string {
  return of.session === 'daytime' ? kstDate(epochMs) : localDate(requireOverseasVenue(of), epochMs)
}

/** `YYYYMMDD` on the calendar of an exchange. */
export function localDate(venue: OverseasVenue, epochMs: number): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: VENUES[venue].zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const parts = format.formatToParts(epochMs)
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('')
}
