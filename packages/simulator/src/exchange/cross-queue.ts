import type { RestingOrder } from './order-book.js'
import { oppositeOf, type Side } from './side.js'

/** Orders that all trade at one price which comes from elsewhere: the close (시간외 종가), or the middle of the book (중간가). First come, first served. */
export class CrossQueue<Owner> {
  readonly #queues: Readonly<Record<Side, RestingOrder<Owner>[]>> = { buy: [], sell: [] }

  get isEmpty(): boolean {
    return this.#queues.buy.length === 0 && this.#queues.sell.length === 0
  }

  add(order: RestingOrder<Owner>): void {
    this.#queues[order.side].push(order)
  }

  remove(order: RestingOrder<Owner>): void {
    const queue = this.#queues[order.side]
    const at = queue.indexOf(order)
    if (at >= 0) queue.splice(at, 1)
  }

  quantity(side: Side): number {
    return this.#queues[side].reduce((sum, order) => sum + order.quantity, 0)
  }

  /** Takes from the orders that wait on the other side of a taker. */
  take(taker: Side, quantity: number): { readonly quantity: number; readonly maker: RestingOrder<Owner> }[] {
    const queue = this.#queues[oppositeOf(taker)]
    const matches: { quantity: number; maker: RestingOrder<Owner> }[] = []
    let left = quantity
    while (left > 0) {
      const [maker] = queue
      if (!maker) break
      const taken = Math.min(left, maker.quantity)
      maker.quantity -= taken
      left -= taken
      if (maker.quantity === 0) queue.shift()
      matches.push({ quantity: taken, maker })
    }
    return matches
  }
}
