import type { Random } from '../random.js'
import type { OrderBook, RestingOrder } from './order-book.js'
import type { Side } from './side.js'
import type { TickGrid } from './tick-grid.js'

const LEVELS = 10
const MOVE_CHANCE = 0.45
const TRADE_CHANCE = 0.85
const BURST_CHANCE = 0.15
const REFRESH_CHANCE = 0.6
/** Won that stand at one level, from … to. */
const LEVEL_WON = [8_000_000, 60_000_000] as const
/** How strongly the walk is drawn back to the base price; 0.5 would turn it at the price limit. */
const PULL = 0.45

/** The market as its maker sees it. */
export interface QuotedMarket<Owner> {
  readonly book: OrderBook<Owner>
  readonly grid: TickGrid
  readonly day: { readonly base: number }
  /** Trades at `limit` or better; returns how much. */
  trade(order: { side: Side; limit: number; quantity: number }, at: number): number
}

export interface MarketMakerOptions<Owner> {
  readonly market: QuotedMarket<Owner>
  readonly random: Random
  /** Price that the walk starts from. */
  readonly start: number
}

/** Keeps ten levels on both sides of a price that walks on the tick grid, and plays the crowd that trades against them. */
export class MarketMaker<Owner> {
  readonly #market: QuotedMarket<Owner>
  readonly #random: Random
  readonly #orders: Readonly<Record<Side, Map<number, RestingOrder<Owner>>>> = { buy: new Map(), sell: new Map() }
  /** The best bid. */
  #reference: number

  constructor(options: MarketMakerOptions<Owner>) {
    this.#market = options.market
    this.#random = options.random
    this.#reference = options.start
  }

  /** One step: move perhaps, quote, trade perhaps. */
  act(at: number): void {
    if (this.#random.chance(MOVE_CHANCE)) this.#move()
    this.quote(at)
    if (this.#random.chance(TRADE_CHANCE)) {
      const count = this.#random.chance(BURST_CHANCE) ? this.#random.int(2, 4) : 1
      for (let index = 0; index < count; index++) this.#letCrowdTrade(at)
    }
    if (this.#random.chance(REFRESH_CHANCE)) this.#refreshLevel()
  }

  /** Withdraws what is out of place and fills the levels up. A new quote may hit an order that rests in its way. */
  quote(at: number): void {
    const wanted = this.#wantedPrices()
    for (const side of ['buy', 'sell'] as const) {
      for (const [price, order] of this.#orders[side]) {
        if (order.quantity > 0 && wanted[side].includes(price)) continue
        this.#market.book.remove(order)
        this.#orders[side].delete(price)
      }
    }
    for (const side of ['buy', 'sell'] as const) {
      for (const price of wanted[side]) if (!this.#orders[side].has(price)) this.#place(side, price, at)
    }
  }

  #move(): void {
    const { day, grid } = this.#market
    const width = Math.max(grid.limits.upper - day.base, 1)
    const pull = (PULL * (this.#reference - day.base)) / width
    const next = this.#random.chance(0.5 - pull) ? grid.up(this.#reference) : grid.down(this.#reference)
    this.#reference = Math.min(Math.max(next, grid.limits.lower), grid.limits.upper)
  }

  #wantedPrices(): Readonly<Record<Side, number[]>> {
    const { grid } = this.#market
    this.#reference = grid.snap(this.#reference)
    const buy: number[] = []
    for (let price = this.#reference; buy.length < LEVELS; price = grid.down(price)) {
      buy.push(price)
      if (price <= grid.limits.lower) break
    }
    const sell: number[] = []
    for (let price = grid.up(this.#reference); sell.length < LEVELS; price = grid.up(price)) {
      if (price > grid.limits.upper) break
      sell.push(price)
    }
    return { buy, sell }
  }

  #place(side: Side, price: number, at: number): void {
    const quantity = this.#levelQuantity(price)
    const traded = this.#market.trade({ side, limit: price, quantity }, at)
    if (traded === quantity) return
    const order: RestingOrder<Owner> = { side, price, owner: undefined, quantity: quantity - traded }
    this.#market.book.add(order)
    this.#orders[side].set(price, order)
  }

  #letCrowdTrade(at: number): void {
    const side: Side = this.#random.chance(0.5) ? 'buy' : 'sell'
    const makers = side === 'buy' ? 'sell' : 'buy'
    const [level] = this.#market.book.levels(makers, 1)
    if (!level) return
    const most = Math.max(1, Math.ceil(level.quantity * 0.25))
    this.#market.trade({ side, limit: level.price, quantity: this.#random.int(1, most) }, at)
  }

  #refreshLevel(): void {
    const side: Side = this.#random.chance(0.5) ? 'buy' : 'sell'
    const order = [...this.#orders[side].values()][this.#random.int(0, LEVELS - 1)]
    // Only ever smaller: more quantity at the same place in the queue would jump it.
    if (order && order.quantity > 1) order.quantity = this.#random.int(Math.ceil(order.quantity / 2), order.quantity)
  }

  #levelQuantity(price: number): number {
    return Math.max(1, Math.round(this.#random.int(...LEVEL_WON) / price))
  }
}
