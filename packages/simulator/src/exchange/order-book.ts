import { oppositeOf, type Side } from './side.js'

/** A quantity that waits at a price. The owner is opaque to the book; `undefined` is the market maker. */
export interface RestingOrder<Owner> {
  readonly side: Side
  readonly price: number
  readonly owner: Owner | undefined
  /** What is left of it. */
  quantity: number
}

export interface Match<Owner> {
  readonly price: number
  readonly quantity: number
  readonly maker: RestingOrder<Owner>
}

export interface PriceLevel {
  readonly price: number
  readonly quantity: number
}

interface Ladder<Owner> {
  /** Best price first. */
  prices: number[]
  readonly queues: Map<number, RestingOrder<Owner>[]>
}

/** A limit order book with price-time priority (가격·시간 우선). */
export class OrderBook<Owner> {
  readonly #ladders: Readonly<Record<Side, Ladder<Owner>>> = {
    buy: { prices: [], queues: new Map() },
    sell: { prices: [], queues: new Map() },
  }

  best(side: Side): number | undefined {
    return this.#ladders[side].prices[0]
  }

  /** The first levels of a side, best first, each with the sum of its queue. */
  levels(side: Side, count: number): PriceLevel[] {
    const { prices, queues } = this.#ladders[side]
    return prices.slice(0, count).map((price) => ({ price, quantity: sumOf(queues.get(price) ?? []) }))
  }

  /** The queue at a price, first in line first. */
  queue(side: Side, price: number): readonly RestingOrder<Owner>[] {
    return this.#ladders[side].queues.get(price) ?? []
  }

  /** Prices of a side, best first. */
  prices(side: Side): readonly number[] {
    return this.#ladders[side].prices
  }

  /** Puts an order at the end of its queue. */
  add(order: RestingOrder<Owner>): void {
    const ladder = this.#ladders[order.side]
    const queue = ladder.queues.get(order.price)
    if (queue) {
      queue.push(order)
      return
    }
    ladder.queues.set(order.price, [order])
    const at = ladder.prices.findIndex((price) => isBetter(order.side, order.price, price))
    ladder.prices.splice(at < 0 ? ladder.prices.length : at, 0, order.price)
  }

  remove(order: RestingOrder<Owner>): void {
    const ladder = this.#ladders[order.side]
    const queue = ladder.queues.get(order.price)
    const at = queue?.indexOf(order) ?? -1
    if (!queue || at < 0) return
    queue.splice(at, 1)
    if (queue.length > 0) return
    ladder.queues.delete(order.price)
    ladder.prices = ladder.prices.filter((price) => price !== order.price)
  }

  /** How much a taker could get at `limit` or better. */
  available(side: Side, limit: number): number {
    const { prices, queues } = this.#ladders[oppositeOf(side)]
    let total = 0
    for (const price of prices) {
      if (!isAcceptable(side, price, limit)) break
      total += sumOf(queues.get(price) ?? [])
    }
    return total
  }

  /** Takes up to `quantity` out of one side's own orders, best price first, first in line first, whatever the other side holds. */
  takeOwn(side: Side, quantity: number): Match<Owner>[] {
    const limit = side === 'buy' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    return this.take(oppositeOf(side), limit, quantity)
  }

  /** Takes up to `quantity` at `limit` or better, best price first, first in line first, at the makers' prices. */
  take(side: Side, limit: number, quantity: number): Match<Owner>[] {
    const makers = oppositeOf(side)
    const matches: Match<Owner>[] = []
    let left = quantity
    while (left > 0) {
      const price = this.best(makers)
      if (price === undefined || !isAcceptable(side, price, limit)) break
      const maker = this.queue(makers, price)[0]
      if (!maker) break
      const taken = Math.min(left, maker.quantity)
      maker.quantity -= taken
      left -= taken
      if (maker.quantity === 0) this.remove(maker)
      matches.push({ price, quantity: taken, maker })
    }
    return matches
  }
}

function isBetter(side: Side, a: number, b: number): boolean {
  return side === 'buy' ? a > b : a < b
}

function isAcceptable(taker: Side, price: number, limit: number): boolean {
  return taker === 'buy' ? price <= limit : price >= limit
}

function sumOf(queue: readonly { readonly quantity: number }[]): number {
  let sum = 0
  for (const order of queue) sum += order.quantity
  return sum
}
