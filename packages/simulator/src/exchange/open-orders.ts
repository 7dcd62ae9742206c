import type { Cancel } from '@kis/core'
import type { Listing } from './listing.js'
import type { Order } from './order.js'
import type { SymbolMarket } from './symbol-market.js'

type AnyMarket = SymbolMarket<Order, Listing>

/** Orders that are not done, by market. Those that wait in no queue are restless: somebody has to look after them at every step. */
export class OpenOrders {
  readonly #release = new Map<Order, Cancel>()
  readonly #byMarket = new Map<AnyMarket, Set<Order>>()
  readonly #restless = new Map<AnyMarket, Set<Order>>()
  /** No open order ends before. */
  #nextEnd = Number.POSITIVE_INFINITY

  get size(): number {
    return this.#release.size
  }

  has(order: Order): boolean {
    return this.#release.has(order)
  }

  /** Open orders of a market, oldest first; a copy. */
  of(market: AnyMarket): Order[] {
    return [...(this.#byMarket.get(market) ?? [])]
  }

  /** Restless orders of a market, oldest first; a copy. */
  restless(market: AnyMarket): readonly Order[] {
    const orders = this.#restless.get(market)
    return orders && orders.size > 0 ? [...orders] : NONE
  }

  /** Markets of orders whose time is over. */
  marketsEndingBy(now: number): Iterable<AnyMarket> {
    if (now < this.#nextEnd) return NO_MARKETS
    this.#nextEnd = Number.POSITIVE_INFINITY
    const markets = new Set<AnyMarket>()
    for (const order of this.#release.keys()) {
      this.#nextEnd = Math.min(this.#nextEnd, order.until)
      if (order.until <= now) markets.add(order.market)
    }
    return markets
  }

  add(order: Order, release: Cancel): void {
    this.#release.set(order, release)
    this.#nextEnd = Math.min(this.#nextEnd, order.until)
    addTo(this.#byMarket, order)
  }

  unsettle(order: Order): void {
    addTo(this.#restless, order)
  }

  settle(order: Order): void {
    removeFrom(this.#restless, order)
  }

  delete(order: Order): void {
    this.#release.get(order)?.()
    this.#release.delete(order)
    removeFrom(this.#byMarket, order)
    removeFrom(this.#restless, order)
  }
}

const NONE: readonly Order[] = []
const NO_MARKETS: readonly AnyMarket[] = []

function addTo(orders: Map<AnyMarket, Set<Order>>, order: Order): void {
  const known = orders.get(order.market)
  if (known) known.add(order)
  else orders.set(order.market, new Set([order]))
}

function removeFrom(orders: Map<AnyMarket, Set<Order>>, order: Order): void {
  const known = orders.get(order.market)
  known?.delete(order)
  if (known?.size === 0) orders.delete(order.market)
}
