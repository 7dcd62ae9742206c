import type { OrderBook, RestingOrder } from '../exchange/order-book.js'
import type { Side } from '../exchange/side.js'
import type { BookLevels } from './market-script.js'

interface Level<Owner> {
  /** What the recording showed last, less what has traded since. */
  shown: number
  /** What stands for it in the book, first in line first. */
  orders: RestingOrder<Owner>[]
}

export interface RecordedLevelsOptions<Owner> {
  readonly book: OrderBook<Owner>
  /** Trades at `limit` or better with the orders of accounts that stand in the way; returns how much. */
  readonly trade: (order: { side: Side; limit: number; quantity: number }, at: number) => number
}

/**
 * Keeps the levels of a recorded book among the orders of accounts. What is new stands behind them, what goes leaves from behind them,
 * and what they have taken stays taken for as long as the level is there.
 */
export class RecordedLevels<Owner> {
  readonly #options: RecordedLevelsOptions<Owner>
  readonly #sides: Readonly<Record<Side, Map<number, Level<Owner>>>> = { buy: new Map(), sell: new Map() }

  constructor(options: RecordedLevelsOptions<Owner>) {
    this.#options = options
  }

  /** The book is recorded anew. */
  stand(levels: BookLevels, at: number): void {
    const grown: { side: Side; price: number; quantity: number; level: Level<Owner> }[] = []
    for (const side of ['buy', 'sell'] as const) {
      const known = this.#sides[side]
      const prices = new Set(levels[side].map(({ price }) => price))
      for (const price of [...known.keys()]) if (!prices.has(price)) this.#drop(side, price)
      for (const { price, quantity } of levels[side]) {
        const level = known.get(price) ?? { shown: 0, orders: [] }
        known.set(price, level)
        const change = quantity - level.shown
        level.shown = quantity
        if (change < 0) this.#shrink(level, -change)
        if (change > 0) grown.push({ side, price, quantity: change, level })
      }
    }
    // Only now is the way free: a price may have changed sides.
    for (const { side, price, quantity, level } of grown) {
      const traded = this.#options.trade({ side, limit: price, quantity }, at)
      if (traded === quantity) continue
      const order: RestingOrder<Owner> = { side, price, owner: undefined, quantity: quantity - traded }
      level.orders.push(order)
      this.#options.book.add(order)
    }
  }

  /** So much of a level has traded: the recording will show it without that. */
  traded(side: Side, price: number, quantity: number): void {
    const level = this.#sides[side].get(price)
    if (level) level.shown = Math.max(0, level.shown - quantity)
  }

  /** What is better than a price at which others have just traded is gone. */
  clearBetter(side: Side, price: number): void {
    for (const known of [...this.#sides[side].keys()]) {
      if (side === 'buy' ? known > price : known < price) this.#drop(side, known)
    }
  }

  /** Who came last goes first: orders of accounts in the queue are not helped on. */
  #shrink(level: Level<Owner>, quantity: number): void {
    let left = quantity
    for (let order = level.orders.at(-1); order && left > 0; order = level.orders.at(-1)) {
      const taken = Math.min(left, order.quantity)
      order.quantity -= taken
      left -= taken
      if (order.quantity > 0) return
      this.#options.book.remove(order)
      level.orders.pop()
    }
  }

  #drop(side: Side, price: number): void {
    for (const order of this.#sides[side].get(price)?.orders ?? []) this.#options.book.remove(order)
    this.#sides[side].delete(price)
  }
}
