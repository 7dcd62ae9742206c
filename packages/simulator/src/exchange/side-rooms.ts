import { kstDate, kstTime } from '@kis/core'
import type { Random } from '../random.js'
import { auctionPriceOf, matchAuction, pairUp } from './auction.js'
import { CrossQueue } from './cross-queue.js'
import { OrderBook, type RestingOrder } from './order-book.js'
import { oppositeOf, type Side } from './side.js'

/** Places beside the book where orders wait: for the middle of the book, for a closing price, for the price of the next ten minutes. */
export type Room = 'mid' | 'closing' | 'periodic'

/** A trade that came about in a room. */
export interface RoomTrade<Owner> {
  readonly price: number
  readonly quantity: number
  readonly taker: Side
  /** Those who traded; `undefined` is the crowd. */
  readonly owners: readonly (Owner | undefined)[]
}

const CROWD_CHANCE = 0.35
/** What the crowd takes at once, in won. */
const CROWD_WON = [500_000, 12_000_000] as const
const CROWD_TICKS = 4

/** Shares traded at a closing price on a day: yesterday's before the opening (장전 시간외), today's after the close (장후 시간외). */
export interface ClosingVolumes {
  readonly before: number
  readonly after: number
}

const NO_VOLUMES: ClosingVolumes = { before: 0, after: 0 }
const NOON = '120000'

export interface SideRoomsOptions<Owner> {
  readonly random: Random
  readonly onTrade: (trade: RoomTrade<Owner>, at: number) => void
  /** Price units that the crowd trades at once; default in won. */
  readonly crowdValue?: readonly [number, number] | undefined
}

/** Trading beside the book. Draws from its own chance, and only while somebody waits: the book's walk does not notice. */
export class SideRooms<Owner> {
  readonly #options: SideRoomsOptions<Owner>
  readonly #queues = { mid: new CrossQueue<Owner>(), closing: new CrossQueue<Owner>() }
  readonly #periodic = new OrderBook<Owner>()
  #closing = { date: '', ...NO_VOLUMES }

  constructor(options: SideRoomsOptions<Owner>) {
    this.#options = options
  }

  add(room: Room, order: RestingOrder<Owner>): void {
    if (room === 'periodic') this.#periodic.add(order)
    else this.#queues[room].add(order)
  }

  remove(room: Room, order: RestingOrder<Owner>): void {
    if (room === 'periodic') this.#periodic.remove(order)
    else this.#queues[room].remove(order)
  }

  /** Shares that wait for a closing price (시간외 잔량). */
  waitingForClose(side: Side): number {
    return this.#queues.closing.quantity(side)
  }

  /** What was traded at closing prices on a date. */
  closingVolumesOn(date: string): ClosingVolumes {
    return this.#closing.date === date ? this.#closing : NO_VOLUMES
  }

  /** How much a taker could get at once in the middle: from those who wait, and from the crowd, which shows nothing. */
  interestInMiddle(taker: Side, price: number): { readonly waiting: number; readonly hidden: number } {
    const hidden = this.#options.random.chance(0.5) ? this.#crowdQuantity(price) : 0
    return { waiting: this.#queues.mid.quantity(oppositeOf(taker)), hidden }
  }

  /** Trades with those who wait in a room, then, up to `hidden`, with the crowd. Returns how much. */
  trade(
    room: 'mid' | 'closing',
    taker: { side: Side; quantity: number; owner: Owner | undefined; price: number; hidden?: number },
    at: number,
  ): number {
    let traded = 0
    for (const { quantity, maker } of this.#queues[room].take(taker.side, taker.quantity)) {
      traded += quantity
      this.#tell(room, { ...printOf(taker), quantity, owners: [maker.owner, taker.owner] }, at)
    }
    const rest = Math.min(taker.quantity - traded, taker.hidden ?? 0)
    if (rest > 0) this.#tell(room, { ...printOf(taker), quantity: rest, owners: [taker.owner] }, at)
    return traded + Math.max(rest, 0)
  }

  /** One step: those who wait meet, and the crowd perhaps takes from them. A room without a price rests. */
  act(prices: { readonly mid: number | undefined; readonly closing: number | undefined }, at: number): void {
    for (const room of ['mid', 'closing'] as const) {
      const price = prices[room]
      if (price === undefined || this.#queues[room].isEmpty) continue
      this.#cross(room, price, at)
      if (!this.#options.random.chance(CROWD_CHANCE)) continue
      const side: Side = this.#options.random.chance(0.5) ? 'buy' : 'sell'
      this.trade(room, { side, quantity: this.#crowdQuantity(price), owner: undefined, price }, at)
    }
  }

  /** The end of ten minutes: one price for all, inside the limits. */
  callPeriodic(
    around: {
      readonly price: number
      readonly up: (price: number) => number
      readonly down: (price: number) => number
    },
    at: number,
  ): void {
    const waiting = this.#periodic.best('buy') ?? this.#periodic.best('sell')
    if (waiting === undefined) return
    const { random, onTrade } = this.#options
    const crowd = (['buy', 'sell'] as const).map((side): RestingOrder<Owner> => {
      let price = around.price
      const steps = random.int(0, CROWD_TICKS)
      for (let step = 0; step < steps; step++) price = side === 'buy' ? around.up(price) : around.down(price)
      return { side, price, owner: undefined, quantity: this.#crowdQuantity(price) }
    })
    for (const order of crowd) this.#periodic.add(order)
    const found = auctionPriceOf(this.#periodic, around.price)
    if (found) {
      for (const { quantity, buyer, seller } of matchAuction(this.#periodic, found)) {
        onTrade({ price: found.price, quantity, taker: 'buy', owners: [buyer.owner, seller.owner] }, at)
      }
    }
    for (const order of crowd) this.#periodic.remove(order)
  }

  #cross(room: 'mid' | 'closing', price: number, at: number): void {
    const queue = this.#queues[room]
    const quantity = Math.min(queue.quantity('buy'), queue.quantity('sell'))
    if (quantity === 0) return
    for (const match of pairUp(queue.take('sell', quantity), queue.take('buy', quantity))) {
      const owners = [match.buyer.owner, match.seller.owner]
      this.#tell(room, { price, taker: 'buy', quantity: match.quantity, owners }, at)
    }
  }

  #tell(room: 'mid' | 'closing', trade: RoomTrade<Owner>, at: number): void {
    if (room === 'closing') {
      const date = kstDate(at)
      const { before, after } = this.closingVolumesOn(date)
      this.#closing =
        kstTime(at) < NOON
          ? { date, before: before + trade.quantity, after }
          : { date, before, after: after + trade.quantity }
    }
    this.#options.onTrade(trade, at)
  }

  #crowdQuantity(price: number): number {
    const { random, crowdValue = CROWD_WON } = this.#options
    return Math.max(1, Math.round(random.int(...crowdValue) / price))
  }
}

function printOf({ side, price }: { readonly side: Side; readonly price: number }): {
  readonly price: number
  readonly taker: Side
} {
  return { price, taker: side }
}
