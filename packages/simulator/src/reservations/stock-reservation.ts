import { kstDate } from '@kis/core'
import type { OrderDesk } from '../exchange/order-desk.js'
import type { Side } from '../exchange/side.js'
import type { TradingCalendar } from '../exchange/trading-calendar.js'
import { addDays } from '../exchange/trading-days.js'
import { ReservationBook, type ReservationBookOptions } from './reservation-book.js'

/** What is to be ordered at KRX on a coming day (주식예약주문). */
export interface StockReservation {
  readonly code: string
  readonly side: Side
  /** 주문구분: 00, 01, 02 or 05. */
  readonly kind: string
  readonly quantity: number
  /** Won; 0 for kinds without a price. */
  readonly price: number
  /** 예약종료일자: tried every trading day up to then; `undefined`: on the next one only. */
  readonly lastDay: string | undefined
}

export interface StockReservationsOptions
  extends Pick<ReservationBookOptions<StockReservation>, 'env' | 'clock' | 'nextNumber' | 'prepare'> {
  readonly desk: OrderDesk
  readonly calendar: Pick<TradingCalendar, 'opensAt'>
}

/** So many days are looked through for the next session. */
const MOST_DAYS = 40

/** Reservations of domestic shares: they become orders when KRX begins to take orders for its opening call. */
export function stockReservations(options: StockReservationsOptions): ReservationBook<StockReservation> {
  const { desk, calendar, ...rest } = options
  return new ReservationBook<StockReservation>({
    ...rest,
    nextTry({ lastDay }, after, isFirst) {
      if (!isFirst && lastDay === undefined) return undefined
      const today = kstDate(after)
      for (let count = 0; count < MOST_DAYS; count++) {
        const date = addDays(today, count)
        if (lastDay !== undefined && date > lastDay) return undefined
        const opens = calendar.opensAt(date)
        if (opens !== undefined && opens > after) return opens
      }
      return undefined
    },
    carryOut: (account, { code, side, kind, price }, quantity) =>
      desk.place({ account, code, side, kind, quantity, price, stop: 0, venue: 'KRX' }),
  })
}
