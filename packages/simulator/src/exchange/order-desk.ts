import { type Clock, type Environment, kstDate } from '@kis/core'
import { ledgerRefusal } from '../http/refusal.js'
import { type Account, chargeOn } from '../ledger/account.js'
import type { Exchange, Market } from './exchange.js'
import { type Order, remainingOf, type Venue } from './order.js'
import { ORDER_KINDS, type OrderKind } from './order-kinds.js'
import type { Side } from './side.js'
import type { Fill } from './symbol-market.js'

/** What an execution notice (체결통보) is about. */
export interface OrderNotice {
  readonly about: 'accepted' | 'filled' | 'amended' | 'cancelled' | 'expired'
  readonly order: Order
  readonly quantity: number
  /** Won; 0 where there is none. */
  readonly price: number
  readonly at: number
}

export interface OrderRequest {
  readonly account: Account
  readonly code: string
  readonly side: Side
  /** 주문구분. */
  readonly kind: string
  readonly quantity: number
  /** Won; ignored by kinds without a price. */
  readonly price: number
  readonly venue: Venue
}

export interface ChangeRequest {
  readonly account: Account
  readonly original: number
  readonly action: 'amend' | 'cancel'
  /** `undefined`: all that is left. */
  readonly quantity: number | undefined
  readonly kind: string
  readonly price: number
}

export interface OrderDeskOptions {
  readonly env: Environment
  readonly clock: Clock
  readonly exchange: Exchange
  readonly firstNumber: number
  readonly onNotice: (notice: OrderNotice) => void
}

interface Ticket {
  readonly market: Market
  readonly kind: OrderKind
  readonly price: number
  readonly limit: number
}

/** Takes orders, checks them as the ledger does, and brings them to the market. Throws `Refusal` for what it turns down. */
export class OrderDesk {
  readonly #options: OrderDeskOptions
  readonly #orders = new Map<number, Order>()
  readonly #byAccount = new Map<Account, Order[]>()
  readonly #open = new Map<Order, () => void>()
  /** Market orders that found too little on the other side; they trade on as the book refills. */
  readonly #unfilledAtMarket = new Set<Order>()
  #nextNumber: number
  #acknowledged = 0
  #date: string

  constructor(options: OrderDeskOptions) {
    this.#options = options
    this.#nextNumber = options.firstNumber
    this.#date = kstDate(options.clock.now())
  }

  /** Orders of an account, oldest first. */
  ordersOf(account: Account): Order[] {
    return [...(this.#byAccount.get(account) ?? [])]
  }

  get openCount(): number {
    return this.#open.size
  }

  place(request: OrderRequest): Order {
    this.#options.exchange.market(request.code)
    const ticket = this.#check(request, { cash: 0, shares: 0 })
    const order = this.#record(request, ticket, undefined)
    this.#notify('accepted', order, order.quantity, order.price)
    this.#bringToMarket(order, ticket)
    return order
  }

  change(request: ChangeRequest): Order {
    const original = this.#orders.get(request.original)
    // Walk the market first: what is left of the order must not change under our hands.
    if (original) this.#options.exchange.market(original.code)
    if (!original || original.account !== request.account || original.date !== this.#date)
      throw this.#refuse('noOriginal')
    const left = remainingOf(original)
    if (left === 0) throw this.#refuse('nothingLeft')
    const quantity = request.quantity ?? left
    if (quantity <= 0 || quantity > left) throw this.#refuse('amendQuantity')
    return request.action === 'cancel' ? this.#cancel(original, quantity) : this.#amend(original, quantity, request)
  }

  /** Gives a number to an order that nothing here can carry out, and counts it; that is all that comes of it. */
  acknowledge(): number {
    this.#acknowledged++
    return this.#nextNumber++
  }

  get acknowledgedCount(): number {
    return this.#acknowledged
  }

  /** Books a fill of an order; called by the market. */
  onFill(order: Order, fill: Fill): void {
    order.filled += fill.quantity
    order.filledAmount += fill.price * fill.quantity
    order.account.book({ side: order.side, code: order.code, price: fill.price, quantity: fill.quantity })
    this.#adjustReservation(order)
    if (remainingOf(order) === 0) this.#finish(order)
    this.#notify('filled', order, fill.quantity, fill.price, fill.at)
  }

  /** Lets market orders trade on; called after each step of a market. */
  onBook(market: Market, at: number): void {
    for (const order of this.#unfilledAtMarket) {
      if (order.code === market.instrument.code) {
        market.trade({ side: order.side, limit: order.limit, quantity: remainingOf(order), owner: order }, at)
      }
    }
  }

  /** Orders live for a day: `true` when a new one has begun and what was open has ended. */
  rollDay(now: number): boolean {
    const date = kstDate(now)
    if (date === this.#date) return false
    this.#date = date
    for (const order of [...this.#open.keys()]) this.#discard(order, remainingOf(order))
    return true
  }

  #check(request: OrderRequest, freed: { cash: number; shares: number }): Ticket {
    const market = this.#options.exchange.current(request.code)
    if (!market) throw this.#refuse('security')
    if (market.instrument.isSuspended) throw this.#refuse('suspended')
    if (this.#options.env === 'paper' && request.venue !== 'KRX') throw this.#refuse('venue')
    const kind = ORDER_KINDS[request.kind]
    if (!kind?.venues.includes(request.venue)) throw this.#refuse('orderKind')
    if (request.quantity <= 0) throw this.#refuse('input')
    const price = this.#priceOf(market, kind, request)
    const { upper, lower } = market.grid.limits
    if (kind.pricing !== 'market') {
      if (price <= 0) throw this.#refuse('input')
      if (!market.grid.isOnGrid(price)) throw this.#refuse('tick')
      if (price > upper || price < lower) throw this.#refuse('priceLimit')
    }
    const limit = kind.pricing === 'market' ? (request.side === 'buy' ? upper : lower) : price
    const { account, quantity } = request
    if (request.side === 'buy') {
      if (reservationFor(limit, quantity) > account.orderableCash + freed.cash) throw this.#refuse('cash')
    } else if (quantity > account.sellable(request.code) + freed.shares) throw this.#refuse('holding')
    return { market, kind, price: kind.pricing === 'market' ? 0 : price, limit }
  }

  #priceOf(market: Market, kind: OrderKind, request: OrderRequest): number {
    if (kind.pricing === 'limit' || kind.pricing === 'market') return request.price
    const isBuy = request.side === 'buy'
    const looksAt: Side = (kind.pricing === 'best') === isBuy ? 'sell' : 'buy'
    return market.book.best(looksAt) ?? market.grid.snap(market.day.last)
  }

  #record(request: OrderRequest, ticket: Ticket, original: Order | undefined): Order {
    const { account, code, side, kind, quantity, venue } = request
    const order: Order = {
      number: this.#nextNumber++,
      original: original?.number,
      action: original ? 'amend' : 'new',
      account,
      code,
      side,
      kind,
      price: ticket.price,
      limit: ticket.limit,
      quantity,
      venue,
      acceptedAt: this.#options.clock.now(),
      date: this.#date,
      filled: 0,
      filledAmount: 0,
      withdrawn: 0,
      cancelled: 0,
      reserved: 0,
      resting: undefined,
    }
    this.#keep(order)
    this.#open.set(order, this.#options.exchange.watch(code))
    this.#adjustReservation(order)
    return order
  }

  #bringToMarket(order: Order, ticket: Ticket): void {
    const { market, kind } = ticket
    const now = this.#options.clock.now()
    const { side, limit } = order
    const isHopeless = kind.rest === 'all-or-none' && market.book.available(side, limit) < order.quantity
    if (!isHopeless) market.trade({ side, limit, quantity: order.quantity, owner: order }, now)
    const left = remainingOf(order)
    if (left > 0) {
      if (kind.rest !== 'wait') {
        this.#discard(order, left)
        this.#notify('expired', order, left, order.price)
      } else if (kind.pricing === 'market') this.#unfilledAtMarket.add(order)
      else {
        order.resting = { side, price: limit, owner: order, quantity: left }
        market.book.add(order.resting)
      }
    }
    market.publish(now)
  }

  #amend(original: Order, quantity: number, change: ChangeRequest): Order {
    const { account, code, side, venue } = original
    const request: OrderRequest = { account, code, side, venue, quantity, kind: change.kind, price: change.price }
    const left = remainingOf(original)
    const freed =
      side === 'buy'
        ? { cash: original.reserved - reservationFor(original.limit, left - quantity), shares: 0 }
        : { cash: 0, shares: quantity }
    const ticket = this.#check(request, freed)
    this.#withdraw(original, quantity)
    const order = this.#record(request, ticket, original)
    this.#notify('amended', order, quantity, order.price)
    this.#bringToMarket(order, ticket)
    return order
  }

  #cancel(original: Order, quantity: number): Order {
    this.#discard(original, quantity)
    const order: Order = {
      ...original,
      number: this.#nextNumber++,
      original: original.number,
      action: 'cancel',
      quantity,
      acceptedAt: this.#options.clock.now(),
      filled: 0,
      filledAmount: 0,
      withdrawn: 0,
      cancelled: 0,
      reserved: 0,
      resting: undefined,
    }
    this.#keep(order)
    this.#notify('cancelled', order, quantity, original.price)
    this.#options.exchange.current(original.code)?.publish(this.#options.clock.now())
    return order
  }

  #discard(order: Order, quantity: number): void {
    order.cancelled += quantity
    this.#withdraw(order, quantity)
  }

  #keep(order: Order): void {
    this.#orders.set(order.number, order)
    const list = this.#byAccount.get(order.account)
    if (list) list.push(order)
    else this.#byAccount.set(order.account, [order])
  }

  #withdraw(order: Order, quantity: number): void {
    order.withdrawn += quantity
    const { resting } = order
    if (resting) {
      resting.quantity -= quantity
      if (resting.quantity <= 0) this.#options.exchange.current(order.code)?.book.remove(resting)
    }
    this.#adjustReservation(order)
    if (remainingOf(order) === 0) this.#finish(order)
  }

  #finish(order: Order): void {
    order.resting = undefined
    this.#unfilledAtMarket.delete(order)
    this.#open.get(order)?.()
    this.#open.delete(order)
  }

  // Cash for a buy order, shares for a sell order, always for what is left of it.
  #adjustReservation(order: Order): void {
    const left = remainingOf(order)
    const needed = order.side === 'buy' ? reservationFor(order.limit, left) : left
    if (order.side === 'buy') order.account.reserved += needed - order.reserved
    else order.account.position(order.code).promised += needed - order.reserved
    order.reserved = needed
  }

  #notify(about: OrderNotice['about'], order: Order, quantity: number, price: number, at?: number): void {
    this.#options.onNotice({ about, order, quantity, price, at: at ?? this.#options.clock.now() })
  }

  #refuse(reason: Parameters<typeof ledgerRefusal>[1]): Error {
    return ledgerRefusal(this.#options.env, reason)
  }
}

function reservationFor(price: number, quantity: number): number {
  const amount = price * quantity
  return amount + chargeOn('buy', amount)
}
