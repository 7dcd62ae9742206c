import type { Cancel, Clock, Environment } from '@kis/core'
import { ledgerRefusal } from '../http/refusal.js'
import type { Account } from '../ledger/account.js'
import type { Listing } from './listing.js'
import { isInBook } from './market-hours.js'
import { OpenOrders } from './open-orders.js'
import { type Order, remainingOf } from './order.js'
import type { OrderLedger, Ticket } from './order-ledger.js'
import type { OrderNotice } from './order-notice.js'
import { OrderStore } from './order-store.js'
import { oppositeOf, type Side } from './side.js'
import type { Fill, SymbolMarket, TradePrint } from './symbol-market.js'

type AnyMarket = SymbolMarket<Order, Listing>

export interface OrderFlowOptions {
  readonly env: Environment
  readonly clock: Clock
  readonly asset: OrderNotice['asset']
  readonly ledger: OrderLedger
  /** The next order number; all desks draw from one source. */
  readonly nextNumber: () => number
  /** Keeps the market of a code walking. */
  readonly watch: (market: AnyMarket) => Cancel
  readonly onNotice: (notice: OrderNotice) => void
}

/** The life of orders from number to end: into the market, out of it, and what the account is told. Knows neither codes nor money. */
export class OrderFlow {
  readonly #options: OrderFlowOptions
  readonly #store = new OrderStore()
  readonly #open = new OpenOrders()
  #filled = 0

  constructor(options: OrderFlowOptions) {
    this.#options = options
  }

  /** Orders of an account, oldest first. */
  ordersOf(account: Account): readonly Order[] {
    return this.#store.of(account)
  }

  /** Those of them that are still open. */
  openOrdersOf(account: Account): readonly Order[] {
    return this.#store.openOf(account)
  }

  get openCount(): number {
    return this.#open.size
  }

  /** Orders that were filled to the last share. */
  get filledCount(): number {
    return this.#filled
  }

  /** Takes an order. @throws Refusal when the account cannot carry it. */
  enter(ticket: Ticket): Order {
    this.#options.ledger.check(ticket, undefined)
    const order = this.#record(ticket, undefined)
    this.#notify('accepted', order, order.quantity, order.price)
    this.#bringToMarket(order)
    return order
  }

  /**
   * The order that an amendment or cancellation means, its market walked up to now.
   *
   * @param walk walks the market: what is left of the order must not change under our hands.
   * @throws Refusal when the account has no such order today, or nothing of it is left.
   */
  original(account: Account, number: number, walk: (order: Order) => void): Order {
    const order = this.#store.find(number)
    if (!order || order.account !== account) throw this.#refuse('noOriginal')
    walk(order)
    if (order.action === 'cancel') throw this.#refuse('nothingLeft')
    if (!this.#open.has(order) && order.date !== order.market.day.date) throw this.#refuse('noOriginal')
    if (remainingOf(order) === 0) throw this.#refuse('nothingLeft')
    return order
  }

  /** How much a change is about. @throws Refusal for more than is left. */
  quantityOf(order: Order, asked: number | undefined): number {
    const left = remainingOf(order)
    const quantity = asked ?? left
    if (quantity <= 0 || quantity > left) throw this.#refuse('amendQuantity')
    return quantity
  }

  /** Replaces an order, or `ticket.quantity` of it: a new number, and a new place at the end of the queue. */
  amend(original: Order, ticket: Ticket): Order {
    this.#options.ledger.check(ticket, { order: original, quantity: ticket.quantity })
    this.#withdraw(original, ticket.quantity)
    const order = this.#record(ticket, original)
    this.#notify('amended', order, order.quantity, order.price)
    this.#bringToMarket(order)
    return order
  }

  /** Cancels an order, or a part of it: what stays keeps its place in the queue. The cancellation gets a number of its own. */
  cancel(original: Order, quantity: number): Order {
    const now = this.#options.clock.now()
    this.#discard(original, quantity)
    const order: Order = {
      ...original,
      ...FRESH,
      number: this.#options.nextNumber(),
      original: original.number,
      action: 'cancel',
      quantity,
      acceptedAt: now,
    }
    this.#store.add(order)
    this.#notify('cancelled', order, quantity, original.price)
    original.market.publish(now)
    return order
  }

  /** Books a fill; called by the market. @param venue the market's, when it is one of several */
  onFill(order: Order, fill: Fill, venue?: string): void {
    order.filled += fill.quantity
    order.filledAmount += fill.price * fill.quantity
    this.#options.ledger.book(order, fill)
    this.#options.ledger.hold(order)
    if (remainingOf(order) === 0) {
      this.#filled++
      this.#finish(order)
    }
    this.#notify('filled', order, fill.quantity, fill.price, fill.at, venue)
  }

  /** Wakes stop orders whose price was reached. */
  onTrades(prints: readonly TradePrint[], market: AnyMarket): void {
    for (const order of this.#open.restless(market)) {
      if (!order.plan.isStop || order.stopMetAt !== undefined) continue
      const met = prints.find(({ trade }) => isStopMet(order, trade.price))
      if (met) order.stopMetAt = met.trade.at
    }
  }

  /** Lets those trade on that wait for nothing but a counterpart; called after each step of a market. */
  onBook(market: AnyMarket, at: number): void {
    for (const order of this.#open.restless(market)) this.#work(order, at)
  }

  /** Another phase or day of a market: some orders end, some leave the book, others come in. */
  onPhase(market: AnyMarket, at: number): void {
    const waiting = this.#open.of(market)
    for (const order of waiting) if (order.until <= at) this.#discard(order, remainingOf(order))
    for (const order of waiting) {
      if (remainingOf(order) === 0 || order.place !== 'book') continue
      const { phase, grid } = market
      const isLeaving = !isInBook(phase, order.segment)
      const isTurning = order.plan.isConditional === true && phase.isClosing
      // In a call a market order stands at the limit of the day; nobody may take it there afterwards.
      if (order.resting && (isLeaving || isTurning || order.plan.pricing === 'market')) this.#leave(order)
      if (isTurning) order.limit = order.side === 'buy' ? grid.limits.upper : grid.limits.lower
      if (!isLeaving && !order.resting) this.#work(order, at)
    }
  }

  /** Walks the markets of orders whose time is over, so that they end: a call that ends at the same moment finds its price first. */
  expire(now: number): void {
    for (const market of this.#open.marketsEndingBy(now)) market.advanceTo(now)
  }

  #record(ticket: Ticket, original: Order | undefined): Order {
    const { market } = ticket
    const now = this.#options.clock.now()
    const isStopMet = ticket.plan.isStop === true && hasReached(ticket.side, ticket.stop, market.day.last)
    const order: Order = {
      ...ticket,
      ...FRESH,
      number: this.#options.nextNumber(),
      original: original?.number,
      action: original ? 'amend' : 'new',
      acceptedAt: now,
      date: market.day.date,
      stopMetAt: isStopMet ? now : undefined,
    }
    this.#store.add(order)
    this.#open.add(order, this.#options.watch(market))
    this.#options.ledger.hold(order)
    return order
  }

  #bringToMarket(order: Order): void {
    const now = this.#options.clock.now()
    this.#work(order, now)
    order.market.publish(now)
  }

  /** Does for an order what can be done at a moment. */
  #work(order: Order, at: number): void {
    const { market, plan } = order
    const isWaiting = at < order.startsAt || (plan.isStop === true && order.stopMetAt === undefined)
    if (isWaiting) this.#open.unsettle(order)
    else if (order.place === 'mid') this.#workInMiddle(order, at)
    else if (order.place !== 'book') this.#rest(order)
    else if (!isInBook(market.phase, order.segment)) return
    else if (market.phase.book === 'call') this.#rest(order)
    else if (plan.slices) this.#workSlice(order, at)
    else this.#workInBook(order, at)
  }

  #workInBook(order: Order, at: number): void {
    const { market, plan, side, limit } = order
    const also = order.also?.phase.book === 'continuous' ? order.also : undefined
    const available = (): number => market.book.available(side, limit) + (also?.book.available(side, limit) ?? 0)
    const isHopeless = plan.rest === 'all-or-none' && available() < remainingOf(order)
    if (!isHopeless && also) this.#route(order, also, at)
    else if (!isHopeless) market.trade({ side, limit, quantity: remainingOf(order), owner: order }, at)
    this.#settleRest(order, at)
  }

  // Level by level from whichever book is better; at the same price the market of the order comes first.
  #route(order: Order, also: AnyMarket, at: number): void {
    const { market, side, limit } = order
    const isWithin = (price: number): boolean => (side === 'buy' ? price <= limit : price >= limit)
    let hasTradedElsewhere = false
    for (let left = remainingOf(order); left > 0; left = remainingOf(order)) {
      const best = betterOf(market, also, side)
      const price = best?.book.best(oppositeOf(side))
      if (!best || price === undefined || !isWithin(price)) break
      if (best.trade({ side, limit: price, quantity: left, owner: order }, at) === 0) break
      hasTradedElsewhere ||= best === also
    }
    if (hasTradedElsewhere) also.publish(at)
  }

  #workInMiddle(order: Order, at: number): void {
    const { market, plan, side } = order
    const price = market.middle
    if (price !== undefined && isInBook(market.phase, order.segment) && market.phase.book === 'continuous') {
      const quantity = remainingOf(order)
      const { waiting, hidden } = market.rooms.interestInMiddle(side, price)
      const isHopeless = plan.rest === 'all-or-none' && waiting + hidden < quantity
      const taker = { side, quantity, owner: order, price, hidden: plan.rest === 'wait' ? 0 : hidden }
      if (!isHopeless) market.rooms.trade('mid', taker, at)
    }
    this.#settleRest(order, at)
  }

  #settleRest(order: Order, at: number): void {
    const left = remainingOf(order)
    if (left === 0) return
    if (order.plan.rest !== 'wait') {
      this.#discard(order, left)
      this.#notify('expired', order, left, order.price, at)
    } else if (order.plan.pricing === 'market') this.#open.unsettle(order)
    else this.#rest(order)
  }

  // Equal parts at equal distances, each at whatever the book offers within the limit.
  #workSlice(order: Order, at: number): void {
    this.#open.unsettle(order)
    const { market, side, limit, quantity, plan, startsAt } = order
    const { slices = 1, spanMs = 0 } = plan
    const due = Math.min(slices, 1 + Math.floor(((at - startsAt) * slices) / Math.max(spanMs, 1)))
    const wanted = Math.ceil((quantity * due) / slices) - order.filled - order.withdrawn
    if (wanted > 0) market.trade({ side, limit, quantity: Math.min(wanted, remainingOf(order)), owner: order }, at)
  }

  #rest(order: Order): void {
    if (order.resting) return
    const { side, limit, market, place } = order
    order.resting = { side, price: limit, owner: order, quantity: remainingOf(order) }
    this.#open.settle(order)
    if (place === 'book') market.book.add(order.resting)
    else market.rooms.add(place, order.resting)
  }

  #leave(order: Order): void {
    const { resting, market, place } = order
    if (!resting) return
    order.resting = undefined
    if (place === 'book') market.book.remove(resting)
    else market.rooms.remove(place, resting)
  }

  #discard(order: Order, quantity: number): void {
    order.cancelled += quantity
    this.#withdraw(order, quantity)
  }

  #withdraw(order: Order, quantity: number): void {
    order.withdrawn += quantity
    if (order.resting) order.resting.quantity -= quantity
    this.#options.ledger.hold(order)
    if (remainingOf(order) === 0) this.#finish(order)
  }

  #finish(order: Order): void {
    this.#leave(order)
    this.#open.delete(order)
  }

  #notify(
    about: OrderNotice['about'],
    order: Order,
    quantity: number,
    price: number,
    at?: number,
    venue?: string,
  ): void {
    const { asset, clock, onNotice } = this.#options
    onNotice({ asset, about, order, quantity, price, at: at ?? clock.now(), venue })
  }

  #refuse(reason: Parameters<typeof ledgerRefusal>[1]): Error {
    return ledgerRefusal(this.#options.env, reason)
  }
}

/** What every order begins with. */
const FRESH = {
  filled: 0,
  filledAmount: 0,
  amount: 0,
  charges: 0,
  withdrawn: 0,
  cancelled: 0,
  reserved: 0,
  stopMetAt: undefined,
  resting: undefined,
} satisfies Partial<Order>

function isStopMet({ side, stop }: Order, price: number): boolean {
  return hasReached(side, stop, price)
}

function hasReached(side: Order['side'], stop: number, price: number): boolean {
  return side === 'buy' ? price >= stop : price <= stop
}

/** The market at which a taker gets the better price; the first of two equal ones. */
function betterOf(first: AnyMarket, second: AnyMarket, taker: Side): AnyMarket | undefined {
  const [here, there] = [first, second].map(({ book }) => book.best(oppositeOf(taker)))
  if (there === undefined) return here === undefined ? undefined : first
  if (here === undefined) return second
  return (taker === 'buy' ? there < here : there > here) ? second : first
}
