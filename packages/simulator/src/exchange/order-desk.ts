import type { Clock, Environment } from '@kis/core'
import { ledgerRefusal } from '../http/refusal.js'
import type { Account } from '../ledger/account.js'
import { CREDIT_KINDS, type Credit } from '../ledger/credit.js'
import type { Exchange, Market } from './exchange.js'
import type { Order } from './order.js'
import { OrderFlow, type OrderFlowOptions } from './order-flow.js'
import { ORDER_KINDS, type Venue } from './order-kinds.js'
import type { Ticket } from './order-ledger.js'
import type { OrderPlan } from './order-plan.js'
import type { OrderWindow, OrderWindows } from './order-windows.js'
import type { Side } from './side.js'
import { isShared } from './venue-markets.js'

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
  /** With borrowed money, or to pay it back; left out: in cash. */
  readonly credit?: Credit | undefined
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
  readonly nxt: Exchange
  readonly windows: OrderWindows
}

/** Takes orders of domestic shares and checks them as the exchange does. Throws `Refusal` for what it turns down. */
export class OrderDesk {
  readonly flow: OrderFlow
  readonly #options: OrderDeskOptions

  constructor(options: OrderDeskOptions) {
    this.#options = options
    const { exchange, nxt } = options
    this.flow = new OrderFlow({
      ...options,
      asset: 'stock',
      watch: (market) => {
        const { code } = market.instrument
        return (nxt.current(code) === market ? nxt : exchange).watch(code)
      },
    })
  }

  place(request: OrderRequest): Order {
    this.#walk(request.code, request.venue)
    return this.flow.enter(this.#ticketOf(request))
  }

  change(request: ChangeRequest): Order {
    const { account, kind, price, stop } = request
    const original = this.flow.original(account, request.original, ({ code, venue }) => this.#walk(code, venue))
    if (request.venue && request.venue !== original.venue) throw this.#refuse('noOriginal')
    const quantity = this.flow.quantityOf(original, request.quantity)
    if (request.action === 'cancel') return this.flow.cancel(original, quantity)
    const { code, side, credit } = original
    const venue = original.venue as Venue
    return this.flow.amend(
      original,
      this.#ticketOf({ account, code, side, credit, venue, quantity, kind, price, stop }),
    )
  }

  #ticketOf(request: OrderRequest): Ticket {
    const { env, clock, exchange, nxt, windows } = this.#options
    const { account, code, side, kind, quantity, venue, credit } = request
    const [home, other] = [exchange.current(code), nxt.current(code)]
    if (!home) throw this.#refuse('security')
    const market = venue === 'NXT' && env === 'real' && !isShared(nxt, home.instrument) ? other : home
    if (!market) throw this.#refuse('venue')
    if (market.instrument.isSuspended) throw this.#refuse('suspended')
    if (env === 'paper' && venue !== 'KRX') throw this.#refuse('venue')
    const plan = ORDER_KINDS[kind]
    const window = windows.windowFor({ venue, kind, product: market.instrument.product }, clock.now())
    if (!plan) throw this.#refuse('orderKind')
    if (typeof window === 'string') throw this.#refuse(window)
    if (quantity <= 0) throw this.#refuse('input')
    // A loan is taken on the day of its order.
    const isNewLoan = credit !== undefined && CREDIT_KINDS[credit.type]?.isNew === true
    if (isNewLoan && credit.loanDate !== market.day.date) throw this.#refuse('input')
    const { upper, lower } = market.grid.limits
    const hasPrice = plan.pricing !== 'market' && plan.pricing !== 'mid'
    const also = venue === 'SOR' && window.place === 'book' ? other : undefined
    const price = this.#priceOf({ market, also }, plan, window, request)
    if (hasPrice) this.#checkPrice(market, price, window)
    if (plan.isStop) this.#checkPrice(market, request.stop, window)
    const limit = price > 0 ? price : side === 'buy' ? upper : lower
    const { segment, place, until } = window
    return {
      ...{ account, market, also, code, side, credit, kind, plan, quantity, venue, segment, place, until },
      price: hasPrice ? price : 0,
      limit,
      // What may become a market order later is paid for like one.
      reservedAt: plan.isConditional && side === 'buy' ? upper : limit,
      stop: plan.isStop ? request.stop : 0,
      startsAt: 0,
    }
  }

  /** 0: none. */
  #priceOf({ market, also }: Routes, { pricing }: OrderPlan, { place }: OrderWindow, request: OrderRequest): number {
    if (place === 'closing') return market.closingPrice ?? market.close
    if (pricing === 'limit') return request.price
    if (pricing === 'market' || pricing === 'mid') return 0
    const isBuy = request.side === 'buy'
    const looksAt: Side = (pricing === 'best') === isBuy ? 'sell' : 'buy'
    const [here, there] = [market.book.best(looksAt), also?.book.best(looksAt)]
    const isThereBetter = looksAt === 'sell' ? lessThan(there, here) : lessThan(here, there)
    return (isThereBetter ? there : here) ?? there ?? market.grid.snap(market.day.last)
  }

  #walk(code: string, venue: string): void {
    const { env, exchange, nxt } = this.#options
    if (env === 'real' && venue !== 'KRX') nxt.market(code)
    exchange.market(code)
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

interface Routes {
  readonly market: Market
  readonly also: Market | undefined
}

function lessThan(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a < b
}
