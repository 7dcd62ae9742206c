import type { Clock, Environment } from '@kis/core'
import { ledgerRefusal } from '../http/refusal.js'
import type { Account } from '../ledger/account.js'
import type { Exchange, Market } from './exchange.js'
import type { Order } from './order.js'
import { OrderFlow, type OrderFlowOptions } from './order-flow.js'
import { ORDER_KINDS, type Venue } from './order-kinds.js'
import type { Ticket } from './order-ledger.js'
import type { OrderPlan } from './order-plan.js'
import type { OrderWindow, OrderWindows } from './order-windows.js'
import type { Side } from './side.js'

export interface OrderRequest {
  readonly account: Account
  readonly code: string
  readonly side: Side
  /** 주문구분. */
  readonly kind: string
  readonly quantity: number
  /** Won; ignored by kinds without a price. */
  readonly price: number
  /** 스톱지정가의 조건가격, won; 0 without one. */
  readonly stop: number
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
  readonly stop: number
  /** `undefined`: that of the original. */
  readonly venue: Venue | undefined
}

export interface OrderDeskOptions extends Omit<OrderFlowOptions, 'asset' | 'watch'> {
  readonly env: Environment
  readonly clock: Clock
  readonly exchange: Exchange
  readonly windows: OrderWindows
}

/** Takes orders of domestic shares and checks them as the exchange does. Throws `Refusal` for what it turns down. */
export class OrderDesk {
  readonly flow: OrderFlow
  readonly #options: OrderDeskOptions
  #acknowledged = 0

  constructor(options: OrderDeskOptions) {
    this.#options = options
    const { exchange } = options
    this.flow = new OrderFlow({
      ...options,
      asset: 'stock',
      watch: ({ instrument }) => exchange.watch(instrument.code),
    })
  }

  place(request: OrderRequest): Order {
    this.#options.exchange.market(request.code)
    return this.flow.enter(this.#ticketOf(request))
  }

  change(request: ChangeRequest): Order {
    const { account, kind, price, stop } = request
    const original = this.flow.original(account, request.original, ({ code }) => this.#options.exchange.market(code))
    if (request.venue && request.venue !== original.venue) throw this.#refuse('noOriginal')
    const quantity = this.flow.quantityOf(original, request.quantity)
    if (request.action === 'cancel') return this.flow.cancel(original, quantity)
    const { code, side } = original
    const venue = original.venue as Venue
    return this.flow.amend(original, this.#ticketOf({ account, code, side, venue, quantity, kind, price, stop }))
  }

  /** Gives a number to an order that nothing here can carry out, and counts it; that is all that comes of it. */
  acknowledge(): number {
    this.#acknowledged++
    return this.#options.nextNumber()
  }

  get acknowledgedCount(): number {
    return this.#acknowledged
  }

  #ticketOf(request: OrderRequest): Ticket {
    const { env, clock, exchange, windows } = this.#options
    const { account, code, side, kind, quantity, venue } = request
    const market = exchange.current(code)
    if (!market) throw this.#refuse('security')
    if (market.instrument.isSuspended) throw this.#refuse('suspended')
    if (env === 'paper' && venue !== 'KRX') throw this.#refuse('venue')
    const plan = ORDER_KINDS[kind]
    const window = windows.windowFor({ venue, kind, product: market.instrument.product }, clock.now())
    if (!plan) throw this.#refuse('orderKind')
    if (typeof window === 'string') throw this.#refuse(window)
    if (quantity <= 0) throw this.#refuse('input')
    const { upper, lower } = market.grid.limits
    const hasPrice = plan.pricing !== 'market' && plan.pricing !== 'mid'
    const price = this.#priceOf(market, plan, window, request)
    if (hasPrice) this.#checkPrice(market, price, window)
    if (plan.isStop) this.#checkPrice(market, request.stop, window)
    const limit = price > 0 ? price : side === 'buy' ? upper : lower
    const { segment, place, until } = window
    return {
      ...{ account, market, code, side, kind, plan, quantity, venue, segment, place, until },
      price: hasPrice ? price : 0,
      limit,
      // What may become a market order later is paid for like one.
      reservedAt: plan.isConditional && side === 'buy' ? upper : limit,
      stop: plan.isStop ? request.stop : 0,
      startsAt: 0,
    }
  }

  /** 0: none. */
  #priceOf(market: Market, { pricing }: OrderPlan, { place }: OrderWindow, request: OrderRequest): number {
    if (place === 'closing') return market.closingPrice ?? market.close
    if (pricing === 'limit') return request.price
    if (pricing === 'market' || pricing === 'mid') return 0
    const isBuy = request.side === 'buy'
    const looksAt: Side = (pricing === 'best') === isBuy ? 'sell' : 'buy'
    return market.book.best(looksAt) ?? market.grid.snap(market.day.last)
  }

  #checkPrice(market: Market, price: number, { priceBand }: OrderWindow): void {
    if (price <= 0) throw this.#refuse('input')
    const { grid, day } = market
    if (!grid.isOnGrid(price)) throw this.#refuse('tick')
    const { upper, lower } = grid.limits
    if (price > upper || price < lower) throw this.#refuse('priceLimit')
    if (priceBand !== undefined && Math.abs(price - day.last) * 100 > day.last * priceBand)
      throw this.#refuse('priceLimit')
  }

  #refuse(reason: Parameters<typeof ledgerRefusal>[1]): Error {
    return ledgerRefusal(this.#options.env, reason)
  }
}
