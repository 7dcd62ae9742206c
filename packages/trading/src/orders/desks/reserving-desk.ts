import type { OrderDesk } from '../order-desk.js'
import type { OrderRecords } from '../order-record.js'
import type { ReservationRecord } from '../reservation-record.js'

/** What a list of reservations answers. */
export interface ReservationRecords extends OrderRecords {
  readonly records: readonly ReservationRecord[]
}

/** A desk that takes reservations (예약주문), which have a list of their own until they become orders. */
export interface ReservingDesk extends OrderDesk {
  /**
   * 예약주문 received from a day to a day (`YYYYMMDD`, Korea), all pages. `openOnly`: those still waiting.
   *
   * @throws KisUnsupportedInPaperError: paper trading has no list of them.
   */
  reservations(query: {
    readonly from: string
    readonly to: string
    readonly openOnly?: boolean | undefined
    readonly signal?: AbortSignal | undefined
  }): Promise<ReservationRecords>
}

/** Whether a desk takes reservations. */
export function isReservingDesk(desk: OrderDesk): desk is ReservingDesk {
  return 'reservations' in desk
}
