import type { OrderRef } from './order-ref.js'
import type { Side } from './order-terms.js'
import type { ReservationRecord } from './reservation-record.js'

/** Which reserved orders (예약주문) are wanted. */
export interface ReservationsQuery {
  /** Default: stocks at home. */
  readonly assetClass?: 'domestic-stock' | 'overseas-stock' | undefined
  readonly symbol?: string | undefined
  readonly side?: Side | undefined
  /** First day `YYYYMMDD` on which they were received (Korea). Default: 30 days before `to`. */
  readonly from?: string | undefined
  /** Last day `YYYYMMDD`. Default: today in Korea. */
  readonly to?: string | undefined
  /** 미처리내역: those only that still wait to become orders. Default `false`. */
  readonly openOnly?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** A reserved order (예약주문) of the account. */
export interface Reservation extends ReservationRecord {
  /**
   * What `orders.cancel()` takes, as plain JSON; it holds the account number, so it is neither printed nor serialised with the row. `null` where
   * the list tells no day or side.
   */
  readonly ref: OrderRef | null
}

/** Reserved orders (예약주문조회). */
export interface Reservations {
  readonly reservations: readonly Reservation[]
  /** Whether every page was read. */
  readonly complete: boolean
  /** The wire answers. They hold the account number: neither printed nor serialised. */
  readonly raw: readonly unknown[]
}
