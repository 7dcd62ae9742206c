import type { Account } from '../ledger/account.js'
import type { RestingOrder } from './order-book.js'
import type { Side } from './side.js'

/** 거래소ID구분. */
export type Venue = 'KRX' | 'NXT' | 'SOR'

/** A domestic order as the ledger keeps it. */
export interface Order {
  /** Unique within the simulator; written with ten digits. */
  readonly number: number
  /** 원주문번호 of an amendment or cancellation. */
  readonly original: number | undefined
  readonly action: 'new' | 'amend' | 'cancel'
  readonly account: Account
  readonly code: string
  readonly side: Side
  /** 주문구분, as sent. */
  readonly kind: string
  /** Won; 0 for kinds without a price. */
  readonly price: number
  /** What it trades at worst; the daily limit for kinds without a price. */
  readonly limit: number
  readonly quantity: number
  readonly venue: Venue
  readonly acceptedAt: number
  /** Korean date of the order. */
  readonly date: string
  filled: number
  /** Sum of price times quantity over the fills. */
  filledAmount: number
  /** Withdrawn: cancelled, or handed over to an amendment. */
  withdrawn: number
  /** The part of `withdrawn` that was cancelled. */
  cancelled: number
  /** Won (buy) or shares (sell) that the account keeps back for it. */
  reserved: number
  /** Its place in the book while it waits there. */
  resting: RestingOrder<Order> | undefined
}

/** 잔여수량. */
export function remainingOf(order: Order): number {
  return order.action === 'cancel' ? 0 : order.quantity - order.filled - order.withdrawn
}

/** 주문번호 as KIS writes it. */
export function orderNumberText(number: number): string {
  return String(number).padStart(10, '0')
}
