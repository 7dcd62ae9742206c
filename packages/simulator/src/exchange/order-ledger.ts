import type { Account } from '../ledger/account.js'
import type { Credit } from '../ledger/credit.js'
import type { Listing } from './listing.js'
import type { Order, Place } from './order.js'
import type { OrderPlan } from './order-plan.js'
import type { Side } from './side.js'
import type { Fill, SymbolMarket } from './symbol-market.js'

/** An order that has passed the checks of its market and asks for its number. */
export interface Ticket {
  readonly account: Account
  readonly market: SymbolMarket<Order, Listing>
  readonly also?: SymbolMarket<Order, Listing> | undefined
  readonly code: string
  readonly side: Side
  readonly credit?: Credit | undefined
  readonly kind: string
  readonly plan: OrderPlan
  readonly price: number
  readonly limit: number
  readonly reservedAt: number
  readonly stop: number
  readonly quantity: number
  readonly venue: string
  readonly segment: string
  readonly place: Place
  readonly startsAt: number
  readonly until: number
}

/** An order, or part of it, that an amendment replaces. */
export interface Replaced {
  readonly order: Order
  readonly quantity: number
}

/** The money side of orders. */
export interface OrderLedger {
  /** @throws Refusal when the account cannot carry a ticket, with what it replaces set free. */
  check(ticket: Ticket, replaced: Replaced | undefined): void
  /** Makes what the account keeps back for an order fit what is left of it. */
  hold(order: Order): void
  /** Books a fill: cash, holdings, charges. */
  book(order: Order, fill: Fill): void
}
