import type { MarketMaker } from '../exchange/market-maker.js'
import type { OrderBook } from '../exchange/order-book.js'
import { oppositeOf, type Side } from '../exchange/side.js'
import type { Fill } from '../exchange/symbol-market.js'
import type { BookLevels, ScriptTrade } from './market-script.js'
import { RecordedLevels } from './recorded-levels.js'

export interface ScriptedBookOptions<Owner> {
  readonly book: OrderBook<Owner>
  readonly maker: () => Pick<MarketMaker<Owner>, 'leaveBetter'>
  /** Trades at `limit` or better; returns how much. */
  readonly trade: (order: { side: Side; limit: number; quantity: number }, at: number) => number
  readonly fill: (owner: Owner, fill: Fill) => void
}

/** Lets the orders of accounts take part in what is written: who stands in the way of a trade is filled by it. */
export class ScriptedBook<Owner> {
  /** Whether the next trade opens: whoever accepts its price is filled there. */
  isOpening = true
  readonly #options: ScriptedBookOptions<Owner>
  readonly #levels: RecordedLevels<Owner>

  constructor(options: ScriptedBookOptions<Owner>) {
    this.#options = options
    this.#levels = new RecordedLevels(options)
  }

  /** The book is recorded anew. */
  stand(levels: BookLevels, at: number): void {
    this.#levels.stand(levels, at)
  }

  /** A trade meets those who wait, in the order of price and time. */
  meet({ price, quantity, taker }: ScriptTrade, at: number): void {
    if (this.isOpening || taker === undefined) this.fillWaiting(price, at)
    else {
      const makers = oppositeOf(taker)
      this.#options.maker().leaveBetter(makers, price)
      this.#levels.clearBetter(makers, price)
      for (const match of this.#options.book.take(taker, price, quantity)) {
        const { owner } = match.maker
        if (owner === undefined) this.#levels.traded(makers, match.price, match.quantity)
        else this.#options.fill(owner, { at, price: match.price, quantity: match.quantity })
      }
    }
    this.isOpening = false
  }

  /** The one price of a call: all orders of accounts that accept it are filled there. */
  fillWaiting(price: number, at: number): void {
    const { book, fill } = this.#options
    for (const side of ['buy', 'sell'] as const) {
      const accepted = book.prices(side).filter((limit) => (side === 'buy' ? limit >= price : limit <= price))
      for (const order of accepted.flatMap((limit) => [...book.queue(side, limit)])) {
        const { owner, quantity } = order
        if (owner === undefined) continue
        book.remove(order)
        order.quantity = 0
        fill(owner, { at, price, quantity })
      }
    }
  }
}
