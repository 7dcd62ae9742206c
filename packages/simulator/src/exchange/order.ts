import type { Account } from '../ledger/account.js'
import type { Credit } from '../ledger/credit.js'
import type { Listing } from './listing.js'
import type { RestingOrder } from './order-book.js'
import type { OrderPlan } from './order-plan.js'
import type { Side } from './side.js'
import type { Room } from './side-rooms.js'
import type { SymbolMarket } from './symbol-market.js'

/** Where an order waits: in the book, in a room beside it, or nowhere yet. */
export type Place = 'book' | Room

/** An order as the ledger keeps it. Prices are whole units of its market: won, hundredths of a point, ten-thousandths of a dollar. */
export interface Order {
  /** Unique within the simulator; written with ten digits. */
  readonly number: number
  /** 원주문번호 of an amendment or cancellation. */
  readonly original: number | undefined
  readonly action: 'new' | 'amend' | 'cancel'
  readonly account: Account
  /** Where it waits. */
  readonly market: SymbolMarket<Order, Listing>
  /** Another market that it takes from as well where the price there is better (SOR). */
  readonly also?: SymbolMarket<Order, Listing> | undefined
  /** Code or symbol, as its market lists it. */
  readonly code: string
  readonly side: Side
  /** Of an order on credit (신용). */
  readonly credit?: Credit | undefined
  /** 주문구분, as sent. */
  readonly kind: string
  readonly plan: OrderPlan
  /** As ordered; 0 for kinds without a price. */
  readonly price: number
  /** What it trades at worst; the daily limit for kinds without a price. A conditional order turns into a market order at the end of the day. */
  limit: number
  /** Cash is kept back for this price. */
  readonly reservedAt: number
  /** 스톱가격 (조건가격); 0 without one. */
  readonly stop: number
  readonly quantity: number
  /** Exchange as sent: `KRX`, `SOR`, `NASD`. */
  readonly venue: string
  /** Group of orders that stand in the book together. */
  readonly segment: string
  /** Where it waits for a counterpart. */
  readonly place: Place
  /** It does not trade before. */
  readonly startsAt: number
  readonly acceptedAt: number
  /** Trading day of the order. */
  readonly date: string
  /** When what is left of it ends. */
  readonly until: number
  filled: number
  /** Sum of price times quantity over the fills. */
  filledAmount: number
  /** What the fills came to in money, in units of the currency. */
  amount: number
  /** Commissions and taxes of the fills. */
  charges: number
  /** Withdrawn: cancelled, or handed over to an amendment. */
  withdrawn: number
  /** The part of `withdrawn` that was cancelled. */
  cancelled: number
  /** Cash (buy) or securities (sell) that the account keeps back for it. */
  reserved: number
  /** When its stop price was met. */
  stopMetAt: number | undefined
  /** Its entry where it waits. */
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
