import { KisValidationError } from '@kis/core'
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

/** `YYYYMMDD` on the calendar of an exchange: the day under which the broker keeps its orders. */
export function localDate(venue: OverseasVenue, epochMs: number): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: VENUES[venue].zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const { year, month, day } = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, value]))
  return `${year}${month}${day}`
}
