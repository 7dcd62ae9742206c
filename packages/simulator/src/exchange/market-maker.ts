import type { Random } from '../random.js'
import type { Listing } from './listing.js'
import type { OrderBook, RestingOrder } from './order-book.js'
import type { Side } from './side.js'
import type { TickGrid } from './tick-grid.js'

const LEVELS = 10
/** How often the best bid moves by a tick, at each step. */
export const MOVE_CHANCE = 0.45
const TRADE_CHANCE = 0.85
const BURST_CHANCE = 0.15
const REFRESH_CHANCE = 0.6
/** Won that stand at one level, from … to. */
const LEVEL_WON = [8_000_000, 60_000_000] as const
/** How strongly the walk is drawn back to the base price; 0.5 would turn it at the price limit. */
const PULL = 0.45
/** How far from the last price the crowd bids in a call, in ticks, and how often. */
const CALL_TICKS = 5
const CALL_CHANCE = 0.4
/** Levels' worth of orders that wait at the limit of a stock that stands there. */
const LIMIT_CROWD = 20

/** The market as its maker sees it. */
export interface QuotedMarket<Owner> {
  readonly instrument: Pick<Listing, 'standsAt'>
  readonly book: OrderBook<Owner>
  readonly grid: TickGrid
  readonly day: { readonly base: number }
  /** Trades at `limit` or better; returns how much. Nothing trades while orders gather for one price. */
  trade(order: { side: Side; limit: number; quantity: number }, at: number): number
}

export interface MarketMakerOptions<Owner> {
  readonly market: QuotedMarket<Owner>
  readonly random: Random
  /** Price that the walk starts from. */
  readonly start: number
  /** What stands at one level, from … to, in units of price; default in won. */
  readonly levelValue?: readonly [number, number] | undefined
  /** Tells the best bid instead of the walk; `undefined`: as before. */
  readonly steer?: ((at: number) => number | undefined) | undefined
}

/** Keeps ten levels on both sides of a price that walks on the tick grid, and plays the crowd that trades against them. */
export class MarketMaker<Owner> {
  readonly #market: QuotedMarket<Owner>
  readonly #random: Random
  readonly #levelValue: readonly [number, number]
  readonly #orders: Readonly<Record<Side, Map<number, RestingOrder<Owner>>>> = { buy: new Map(), sell: new Map() }
  /** The crowd's orders in a call. */
  readonly #called: RestingOrder<Owner>[] = []
  /** The best bid. */
  #reference: number
  readonly #steer: MarketMakerOptions<Owner>['steer']

  constructor(options: MarketMakerOptions<Owner>) {
    this.#market = options.market
    this.#random = options.random
    this.#levelValue = options.levelValue ?? LEVEL_WON
    this.#reference = options.start
    this.#steer = options.steer
  }

  /** One step: move perhaps, quote, trade perhaps. */
  act(at: number): void {
    if (this.#steer) this.follow(this.#steer(at))
    else if (this.#random.chance(MOVE_CHANCE)) this.#move()
    this.quote(at)
    if (this.#random.chance(TRADE_CHANCE)) {
      const count = this.#random.chance(BURST_CHANCE) ? this.#random.int(2, 4) : 1
      for (let index = 0; index < count; index++) this.#letCrowdTrade(at)
    }
    if (this.#random.chance(REFRESH_CHANCE)) this.#refreshLevel()
  }

  /** One step of a call (동시호가): somebody perhaps puts an order in, above or below the last price. */
  gather(): void {
    if (!this.#random.chance(CALL_CHANCE)) return
    const { grid, book } = this.#market
    const side: Side = this.#random.chance(0.5) ? 'buy' : 'sell'
    let price = this.#reference
    const drawn = this.#random.int(-CALL_TICKS, CALL_TICKS)
    const steps = this.#market.instrument.standsAt === undefined ? drawn : 0
    for (let step = 0; step < Math.abs(steps); step++) price = steps > 0 ? grid.up(price) : grid.down(price)
    price = grid.snap(price)
    const order: RestingOrder<Owner> = { side, price, owner: undefined, quantity: this.#levelQuantity(price) }
    book.add(order)
    this.#called.push(order)
  }

  /** A call has ended at a price: what the crowd had put in goes, the walk goes on from there. */
  resume(price: number | undefined, at: number): void {
    for (const order of this.#called.splice(0)) this.#market.book.remove(order)
    if (price !== undefined) this.#reference = price
    this.quote(at)
  }

  /** The market closes: nothing of the maker's stays in the book. */
  leave(): void {
    for (const order of this.#called.splice(0)) this.#market.book.remove(order)
    for (const orders of Object.values(this.#orders)) {
      for (const order of orders.values()) this.#market.book.remove(order)
      orders.clear()
    }
  }

  /** From now on the best bid is to be the nearest possible price; `undefined`: as before. */
  follow(price: number | undefined): void {
    if (price !== undefined) this.#reference = this.#market.grid.snap(price)
  }

  /** Withdraws what is better than a price at which others have just traded. */
  leaveBetter(side: Side, price: number): void {
    for (const [level, order] of this.#orders[side]) {
      if (side === 'buy' ? level <= price : level >= price) continue
      this.#market.book.remove(order)
      this.#orders[side].delete(level)
    }
  }

  /** Withdraws what is out of place and fills the levels up. A new quote may hit an order that rests in its way. */
  quote(at: number): void {
    const wanted = this.#wantedPrices()
    for (const side of ['buy', 'sell'] as const) {
      for (const [price, order] of this.#orders[side]) {
        if (order.quantity > 0 && wanted[side].includes(price) && !this.#isThin(order)) continue
        this.#market.book.remove(order)
        this.#orders[side].delete(price)
      }
    }
    for (const side of ['buy', 'sell'] as const) {
      for (const price of wanted[side]) if (!this.#orders[side].has(price)) this.#place(side, price, at)
    }
  }

  #move(): void {
    const { day, grid, instrument } = this.#market
    if (instrument.standsAt !== undefined) return
    const next = this.#random.chance(0.5 - pullAt(this.#reference, day.base, grid))
      ? grid.up(this.#reference)
      : grid.down(this.#reference)
    this.#reference = Math.min(Math.max(next, grid.limits.lower), grid.limits.upper)
  }

  #wantedPrices(): Readonly<Record<Side, number[]>> {
    const { grid, instrument } = this.#market
    const { standsAt } = instrument
    this.#reference = grid.snap(standsAt === undefined ? this.#reference : grid.limits[standsAt])
    const buy: number[] = []
    for (let price = this.#reference; buy.length < LEVELS; price = grid.down(price)) {
      buy.push(price)
      if (price <= grid.limits.lower) break
    }
    const sell: number[] = []
    // At its lower limit a stock finds no buyers, at the upper one no sellers.
    if (standsAt === 'lower') buy.length = 0
    const lowestAsk = standsAt === 'lower' ? this.#reference : grid.up(this.#reference)
    for (let price = lowestAsk; sell.length < LEVELS; price = grid.up(price)) {
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

  // What waits at a price limit is many times a level, and is made up at the end of the queue.
  #isThin({ price, quantity }: RestingOrder<Owner>): boolean {
    return this.#isLimit(price) && quantity * price < (this.#levelValue[0] * LIMIT_CROWD) / 2
  }

  #isLimit(price: number): boolean {
    const { instrument, grid } = this.#market
    return instrument.standsAt !== undefined && price === grid.limits[instrument.standsAt]
  }

  #levelQuantity(price: number): number {
    const quantity = Math.max(1, Math.round(this.#random.int(...this.#levelValue) / price))
    return this.#isLimit(price) ? quantity * LIMIT_CROWD : quantity
  }
}

/** By how much a step down is likelier than one up: a walk is drawn back to the base price, the more so the farther it is away. */
export function pullAt(price: number, base: number, { limits }: Pick<TickGrid, 'limits'>): number {
  return (PULL * (price - base)) / Math.max(limits.upper - base, 1)
}
