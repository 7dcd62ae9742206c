import type { Random } from '../random.js'
import { auctionPriceOf, matchAuction } from './auction.js'
import { addToMinutes, type DailyBar, type MinuteBar } from './bars.js'
import { inventDailyBars } from './daily-history.js'
import { addTrade, type DayStats, emptyDay, type Trade } from './day-stats.js'
import type { Instrument } from './instrument.js'
import type { Listing } from './listing.js'
import type { MarketHours, MarketPhase } from './market-hours.js'
import { MarketMaker } from './market-maker.js'
import { inventMorning } from './morning.js'
import { OrderBook } from './order-book.js'
import { type PastRanges, pastRangesOf } from './past-ranges.js'
import type { Side } from './side.js'
import { SideRooms } from './side-rooms.js'
import type { TickGrid } from './tick-grid.js'

const TAPE_LENGTH = 100
/** Trades whose days are kept: more than a stream has to tell at a time. */
const PRINTS_LENGTH = 20
/** Steps walked before the simulator's start, so that the tape is not empty. */
const WARM_UP_STEPS = 60
/** A market that nobody looked at catches up this far at most; what lies before is skipped. */
const MAX_CATCH_UP_STEPS = 600
/** The same before the end of a session that is long over. */
const MAX_PAST_STEPS = 60
/** Nobody asks for levels beyond the tenth. */
export const BOOK_DEPTH = 10

export interface Fill {
  readonly at: number
  readonly price: number
  readonly quantity: number
}

/** A trade with the day as it stood right after it. */
export interface TradePrint {
  readonly trade: Trade
  readonly day: Readonly<DayStats>
}

/** What a market tells the exchange. */
export interface MarketListener<Owner, Item extends Listing = Instrument> {
  /** An order with an owner traded. */
  onFill(owner: Owner, fill: Fill, market: SymbolMarket<Owner, Item>): void
  /** Trades of one moment, in order. */
  onTrades(prints: readonly TradePrint[], market: SymbolMarket<Owner, Item>): void
  onBook(market: SymbolMarket<Owner, Item>, at: number): void
  /** Another phase or day has begun; a call that ended has found its price. */
  onPhase(market: SymbolMarket<Owner, Item>, at: number): void
}

export interface SymbolMarketOptions<Owner, Item extends Listing = Instrument> {
  readonly instrument: Item
  /** The grid of a day, by its base price. */
  readonly gridOf: (basePrice: number) => TickGrid
  readonly hours: MarketHours
  readonly random: Random
  /** When the simulator started, epoch milliseconds; steps are counted from here. */
  readonly origin: number
  readonly tickMs: number
  readonly listener: MarketListener<Owner, Item>
  /** What stands at one level of the book, from … to, in units of price; default in won. */
  readonly levelValue?: readonly [number, number] | undefined
}

/** The market of one security: its book, its walk, its trades and bars. */
export class SymbolMarket<Owner, Item extends Listing = Instrument> {
  readonly instrument: Item
  readonly book = new OrderBook<Owner>()
  readonly rooms: SideRooms<Owner>
  /** Bars of today's minutes, oldest first. */
  readonly minutes: MinuteBar[] = []
  /** Latest trades, oldest first. */
  readonly tape: Trade[] = []
  /** The last few of them with their days. */
  readonly prints: TradePrint[] = []
  day: DayStats
  grid: TickGrid
  /** What the market does at the moment. */
  phase: MarketPhase
  readonly #options: SymbolMarketOptions<Owner, Item>
  readonly #maker: MarketMaker<Owner>
  #daily: DailyBar[] | undefined
  #ranges: PastRanges | undefined
  #changesAt: number
  #step = -WARM_UP_STEPS
  #burst: TradePrint[] = []
  #close: number | undefined

  constructor(options: SymbolMarketOptions<Owner, Item>) {
    const { instrument, random, origin, hours, gridOf, levelValue } = options
    this.#options = options
    this.instrument = instrument
    const date = hours.dateAt(origin)
    this.day = emptyDay(date, instrument.basePrice, origin)
    this.grid = gridOf(instrument.basePrice)
    const warmUpFrom = this.#timeOf(this.#step)
    this.phase = hours.phaseAt(warmUpFrom)
    this.#changesAt = hours.nextChangeAfter(warmUpFrom)
    this.rooms = new SideRooms({
      random: random.fork('rooms'),
      crowdValue: levelValue,
      onTrade: ({ price, quantity, taker, owners }, at) => this.#print({ at, price, quantity, taker }, owners),
    })
    const start = instrument.isSuspended
      ? this.grid.snap(instrument.basePrice)
      : inventMorning({
          listing: instrument,
          grid: this.grid,
          random: random.fork('morning'),
          until: warmUpFrom,
          date,
          hours,
          onTrade: (trade) => this.#count(trade),
        })
    this.#maker = new MarketMaker({ market: this, random: random.fork('walk'), start, levelValue })
    if (instrument.isSuspended || this.phase.book === 'closed') return
    this.#maker.quote(warmUpFrom)
    this.#burst = []
  }

  /** Bars of the days before today, oldest first. */
  get daily(): readonly DailyBar[] {
    const { instrument, hours, origin, random, gridOf } = this.#options
    this.#daily ??= inventDailyBars({
      listing: instrument,
      gridOf,
      date: hours.dateAt(origin),
      random: random.fork('daily'),
    })
    return this.#daily
  }

  /** Highest and lowest prices of the days before today, worked out once a day. */
  get pastRanges(): PastRanges {
    this.#ranges ??= pastRangesOf(this.daily, this.day.date)
    return this.#ranges
  }

  /** The middle of the book (중간가), cut to whole units; `undefined` when a side is empty. */
  get middle(): number | undefined {
    const [bid, ask] = [this.book.best('buy'), this.book.best('sell')]
    return bid === undefined || ask === undefined ? undefined : Math.floor((bid + ask) / 2)
  }

  /** The price of trading at a close (시간외 종가); `undefined` when there is none at the moment. */
  get closingPrice(): number | undefined {
    const { closingPrice } = this.phase
    if (closingPrice === undefined) return undefined
    return closingPrice === 'yesterday' ? this.day.base : this.close
  }

  /** The close of the regular session (종가), or the last price until there is one. */
  get close(): number {
    return this.#close ?? this.day.last
  }

  /** When the market next has something to do; 0: always. */
  get wakesAt(): number {
    const { book, closingPrice } = this.phase
    return this.instrument.isSuspended
      ? Number.POSITIVE_INFINITY
      : book === 'closed' && !closingPrice
        ? this.#changesAt
        : 0
  }

  /** Walks to a moment. */
  advanceTo(now: number): void {
    if (this.instrument.isSuspended) return
    const { origin, tickMs } = this.#options
    const target = Math.floor((now - origin) / tickMs)
    while (this.#step < target) {
      const change = Math.ceil((this.#changesAt - origin) / tickMs)
      const end = Math.min(Math.max(change, this.#step + 1), target)
      // Only the last steps of each phase are walked; of a closed one none but the last.
      const most = this.phase.book === 'closed' ? 1 : end === target ? MAX_CATCH_UP_STEPS : MAX_PAST_STEPS
      this.#step = Math.max(this.#step, end - most)
      while (this.#step < end) {
        this.#step++
        this.#takeStep(this.#timeOf(this.#step))
      }
    }
  }

  /**
   * Trades up to `quantity` at `limit` or better, at once, and returns how much was traded. Without an owner it is the market maker
   * or the crowd that trades. Nothing trades in a call, nor while the market is closed.
   */
  trade(order: { side: Side; limit: number; quantity: number; owner?: Owner | undefined }, at: number): number {
    if (this.phase.book !== 'continuous') return 0
    let traded = 0
    for (const { price, quantity, maker } of this.book.take(order.side, order.limit, order.quantity)) {
      traded += quantity
      this.#print({ at, price, quantity, taker: order.side }, [maker.owner, order.owner])
    }
    return traded
  }

  /** Tells the listener what has changed since the last time. */
  publish(at: number): void {
    const prints = this.#burst
    this.#burst = []
    if (prints.length > 0) this.#options.listener.onTrades(prints, this)
    this.#options.listener.onBook(this, at)
  }

  #takeStep(at: number): void {
    while (at >= this.#changesAt) this.#change(this.#changesAt, at)
    if (this.phase.book === 'continuous') this.#maker.act(at)
    else if (this.phase.book === 'call') this.#maker.gather()
    const isOpen = this.phase.book === 'continuous'
    this.rooms.act({ mid: isOpen ? this.middle : undefined, closing: this.closingPrice }, at)
    if (this.phase.book !== 'closed' || this.phase.closingPrice !== undefined || this.#burst.length > 0)
      this.publish(at)
  }

  /** @param moment when the phase changes @param at the step at which the market notices */
  #change(moment: number, at: number): void {
    const { hours, listener } = this.#options
    const before = this.phase
    if (before.book === 'call') this.#endCall(before, at)
    if (before.isPeriodic) this.rooms.callPeriodic(this.#around(), at)
    this.#changesAt = hours.nextChangeAfter(moment)
    this.phase = hours.phaseAt(moment)
    const date = hours.dateAt(moment)
    const isNewDay = date !== this.day.date
    if (isNewDay) this.#rollDay(date, at)
    if (this.phase === before && !isNewDay) return
    // Whose time is over leaves the book before anybody trades again.
    listener.onPhase(this, at)
    if (this.phase === before) return
    if (this.phase.book === 'closed') this.#maker.leave()
    else if (before.book === 'call') this.#maker.resume(this.day.volume > 0 ? this.day.last : undefined, at)
    else if (before.book === 'closed') this.#maker.quote(at)
  }

  #endCall({ isOpening, isClosing }: MarketPhase, at: number): void {
    // What another venue traded before counts for nothing: the day opens here.
    if (isOpening) this.#clearDay(this.day.date, this.day.base, at)
    const found = auctionPriceOf(this.book, this.day.last)
    if (found) {
      for (const { quantity, buyer, seller } of matchAuction(this.book, found)) {
        this.#print({ at, price: found.price, quantity, taker: 'buy' }, [buyer.owner, seller.owner])
      }
    }
    if (isClosing) this.#close = this.day.last
  }

  #around(): Parameters<SideRooms<Owner>['callPeriodic']>[0] {
    const { grid } = this
    return {
      price: this.day.last,
      up: (price) => Math.min(grid.up(price), grid.limits.upper),
      down: (price) => Math.max(grid.down(price), grid.limits.lower),
    }
  }

  #timeOf(step: number): number {
    return this.#options.origin + step * this.#options.tickMs
  }

  #print(trade: Trade, owners: readonly (Owner | undefined)[]): void {
    this.#count(trade)
    this.tape.push(trade)
    if (this.tape.length > TAPE_LENGTH * 2) this.tape.splice(0, this.tape.length - TAPE_LENGTH)
    const print = { trade, day: { ...this.day } }
    this.#burst.push(print)
    this.prints.push(print)
    if (this.prints.length > PRINTS_LENGTH) this.prints.shift()
    const { at, price, quantity } = trade
    for (const owner of owners) {
      if (owner !== undefined) this.#options.listener.onFill(owner, { at, price, quantity }, this)
    }
  }

  #count(trade: Trade): void {
    addTrade(this.day, trade)
    addToMinutes(this.minutes, trade)
  }

  // Yesterday's close is today's base.
  #rollDay(today: string, at: number): void {
    const { date, open, high, low, last, volume, value } = this.day
    this.#daily = [...this.daily, { date, open, high, low, close: last, volume, value }]
    this.#ranges = undefined
    const base = this.close
    this.#close = undefined
    this.grid = this.#options.gridOf(base)
    this.#clearDay(today, base, at)
  }

  #clearDay(date: string, base: number, at: number): void {
    this.day = emptyDay(date, base, at)
    this.minutes.length = 0
  }
}
