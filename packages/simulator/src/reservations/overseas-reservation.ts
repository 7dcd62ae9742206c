import type { Side } from '../exchange/side.js'
import type { OverseasDesk } from '../overseas/overseas-desk.js'
import type { OverseasCalendar } from '../overseas/overseas-hours.js'
import type { OverseasVenue } from '../overseas/overseas-venues.js'
import { ReservationBook, type ReservationBookOptions } from './reservation-book.js'

/** What is to be ordered abroad in the next session (해외주식 예약주문). */
export interface OverseasReservation {
  readonly venue: OverseasVenue
  readonly symbol: string
  readonly side: Side
  /** 주문구분. */
  readonly kind: string
  readonly quantity: number
  /** Ten-thousandths of the currency; 0 for kinds without a price. */
  readonly price: number
}

export interface OverseasReservationsOptions
  extends Pick<ReservationBookOptions<OverseasReservation>, 'env' | 'clock' | 'nextNumber' | 'prepare'> {
  readonly desk: OverseasDesk
  readonly calendar: OverseasCalendar
}

/** Orders for the open (장개시시장가) have to be there before it. */
const OPEN_LEAD_MS = 60_000

/** Reservations of shares abroad: they become orders when the regular session opens, once. */
export function overseasReservations(options: OverseasReservationsOptions): ReservationBook<OverseasReservation> {
  const { desk, calendar, ...rest } = options
  return new ReservationBook<OverseasReservation>({
    ...rest,
    nextTry({ venue, kind }, after, isFirst) {
      if (!isFirst) return undefined
      const lead = kind === '31' ? OPEN_LEAD_MS : 0
      return calendar.opensAfter(venue, after + lead) - lead
    },
    carryOut: (account, { venue, symbol, side, kind, price }, quantity) =>
      desk.place({ account, venue, symbol, side, kind, quantity, price, isDaytime: false }),
  })
}
