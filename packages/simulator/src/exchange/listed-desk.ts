import { type LedgerReason, ledgerRefusal } from '../http/refusal.js'
import type { Account } from '../ledger/account.js'
import type { Exchange, Market } from './exchange.js'
import type { Listing } from './listing.js'
import type { Order } from './order.js'
import { OrderFlow, type OrderFlowOptions } from './order-flow.js'
import type { Ticket } from './order-ledger.js'
import type { OrderPlan } from './order-plan.js'
import type { Side } from './side.js'

/** Where and until when an order may trade that is taken now. */
export interface ListedWindow {
  readonly segment: string
  readonly until: number
}

export interface ListedOrderRequest {
  readonly account: Account
  readonly code: string
  readonly side: Side
  /** As sent. */
  readonly kind: string
  readonly quantity: number
  /** In units of the market; ignored by kinds without a price. */
  readonly price: number
  /** 0 without one. */
  readonly stop: number
  /** Group of sessions that the order is for, such as day and night (야간). */
  readonly session: string
}

export interface ListedChangeRequest extends Omit<ListedOrderRequest, 'code' | 'side' | 'quantity'> {
  readonly original: number
  readonly action: 'amend' | 'cancel'
  /** `undefined`: all that is left. */
  readonly quantity: number | undefined
}

export interface ListedDeskOptions<Item extends Listing> extends Omit<OrderFlowOptions, 'watch'> {
  readonly exchange: Exchange<Item>
  readonly kinds: Readonly<Record<string, OrderPlan>>
  /** What orders of a session are taken for, or why they are refused. */
  readonly windowFor: (session: string, at: number) => ListedWindow | LedgerReason
  readonly venue: string
}

/** Takes orders for contracts and bonds: one book each, one list of kinds. Throws `Refusal` for what it turns down. */
export class ListedDesk<Item extends Listing> {
  readonly flow: OrderFlow
  readonly #options: ListedDeskOptions<Item>

  constructor(options: ListedDeskOptions<Item>) {
    this.#options = options
    const { exchange } = options
    this.flow = new OrderFlow({ ...options, watch: ({ instrument }) => exchange.watch(instrument.code) })
  }

  place(request: ListedOrderRequest): Order {
    return this.flow.enter(this.#ticketOf(request))
  }

  change(request: ListedChangeRequest): Order {
    const { account, kind, price, stop, session } = request
    const original = this.flow.original(account, request.original, ({ code }) => this.#options.exchange.market(code))
    const quantity = this.flow.quantityOf(original, request.quantity)
    if (request.action === 'cancel') return this.flow.cancel(original, quantity)
    const { code, side } = original
    return this.flow.amend(original, this.#ticketOf({ account, code, side, kind, quantity, price, stop, session }))
  }

  #ticketOf(request: ListedOrderRequest): Ticket {
    const { exchange, kinds, windowFor, venue, clock } = this.#options
    const { account, code, side, kind, quantity, session } = request
    const market = exchange.market(code)
    if (!market) throw this.#refuse('security')
    const plan = kinds[kind]
    if (!plan) throw this.#refuse('orderKind')
    const window = windowFor(session, clock.now())
    if (typeof window === 'string') throw this.#refuse(window)
    if (quantity <= 0) throw this.#refuse('input')
    const { upper, lower } = market.grid.limits
    const isMarket = plan.pricing === 'market'
    const price = isMarket ? 0 : this.#priceOf(market, plan, request)
    if (!isMarket) this.#checkPrice(market, price)
    if (plan.isStop) this.#checkPrice(market, request.stop)
    const limit = isMarket ? (side === 'buy' ? upper : lower) : price
    return {
      ...{ account, market, code, side, kind, plan, price, limit, quantity, venue },
      reservedAt: plan.isConditional && side === 'buy' ? upper : limit,
      stop: plan.isStop ? request.stop : 0,
      segment: window.segment,
      place: 'book',
      startsAt: 0,
      until: window.until,
    }
  }

  #priceOf(market: Market<Item>, { pricing }: OrderPlan, { side, price }: ListedOrderRequest): number {
    if (pricing === 'limit') return price
    return market.book.best(side === 'buy' ? 'sell' : 'buy') ?? market.grid.snap(market.day.last)
  }

  #checkPrice({ grid }: Market<Item>, price: number): void {
    if (price <= 0) throw this.#refuse('input')
    if (!grid.isOnGrid(price)) throw this.#refuse('tick')
    if (price > grid.limits.upper || price < grid.limits.lower) throw this.#refuse('priceLimit')
  }

  #refuse(reason: LedgerReason): Error {
    return ledgerRefusal(this.#options.env, reason)
  }
}
