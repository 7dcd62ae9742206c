import type { OrderRecord } from './order-record.js'

/** Where a reservation stands: 미처리 `waiting`, 처리 `sent` (it became an order), 취소 `cancelled`, 거부 `rejected`. */
export type ReservationState = 'waiting' | 'sent' | 'cancelled' | 'rejected'

/** A reserved order (예약주문) as the broker's list tells it. `orderNumber` is the number of the reservation. */
export interface ReservationRecord extends OrderRecord {
  readonly state: ReservationState
  /** 주문번호 of the order that it became; `null` until then. Of one that is tried on several days, the latest. */
  readonly sentOrderNumber: string | null
  /** 예약주문접수일자 `YYYYMMDD` (Korea) */
  readonly receivedOn: string | null
  /** 예약종료일자 `YYYYMMDD`, the last day it is tried; `null` for one of a single day, and abroad */
  readonly reservedUntil: string | null
  /** 대출일자 `YYYYMMDD` of a reservation on credit (신용) */
  readonly loanDate: string | null
}
