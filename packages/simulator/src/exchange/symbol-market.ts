import type { ScriptEvent } from '../prices/market-script.js'
import { ScriptedBook } from '../prices/scripted-book.js'
import { auctionPriceOf, matchAuction } from './auction.js'
import { addToMinutes, type DailyBar, MINUTE_MS, type MinuteBar } from './bars.js'
import { addTrade, type DayStats, emptyDay, type Trade } from './day-stats.js'
import type { Instrument } from './instrument.js'
import type { Listing } from './listing.js'
import type { MarketPhase } from './market-hours.js'
import { MarketMaker } from './market-maker.js'
import { inventMorning } from './morning.js'
import { OrderBook } from './order-book.js'
import { PastBars } from './past-bars.js'
import { type PastRanges, pastRangesOf } from './past-ranges.js'
import type { Side } from './side.js'
import { SideRooms } from './side-rooms.js'
import type { SymbolMarketOptions } from './symbol-market-options.js'
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
  readonly #past: PastBars
  #ranges: PastRanges | undefined
  #changesAt: number
  #step = -WARM_UP_STEPS
  #burst: TradePrint[] = []
  #close: number | undefined
  /** How orders meet what is written, where it is. */
  readonly #scripted: ScriptedBook<Owner> | undefined

  constructor(options: SymbolMarketOptions<Owner, Item>) {
    const { instrument, random, origin, hours, gridOf, levelValue, prices = {} } = options
    const { script, steer } = prices
    this.#options = options
    this.#past = new PastBars(options)
    this.instrument = instrument
    const date = hours.dateAt(origin)
    const base = prices.base ?? instrument.basePrice
    this.day = emptyDay(date, base, origin)
    this.grid = gridOf(base)
    if (script || steer) this.#step = 0
    const warmUpFrom = this.#timeOf(this.#step)
    this.phase = hours.phaseAt(warmUpFrom)
    this.#changesAt = hours.nextChangeAfter(warmUpFrom)
    this.rooms = new SideRooms({
      random: random.fork('rooms'),
      crowdValue: levelValue,
      onTrade: ({ price, quantity, taker, owners }, at) => this.#trade({ at, price, quantity, taker }, owners),
    })
    this.#scripted =
      script &&
      new ScriptedBook<Owner>({
        book: this.book,
        maker: () => this.#maker,
        trade: (order, at) => this.trade(order, at),
        fill: (owner, fill) => this.#fill(fill, [owner]),
      })
    const isWalking = !script && !steer && !instrument.isSuspended
    const start = !isWalking
      ? this.grid.snap(this.#playUntil(origin) ?? steer?.(origin) ?? base)
      : inventMorning({
          listing: instrument,
          grid: this.grid,
          random: random.fork('morning'),
          until: warmUpFrom,
          date,
          hours,
          tickMs: options.tickMs,
          onTrade: (trade) => this.#count(trade),
        })
    this.#maker = new MarketMaker({ market: this, random: random.fork('walk'), start, levelValue, steer })
    if (instrument.isSuspended || script?.hasBook || this.phase.book !== 'continuous') {
      // Whoever walks quotes before a call, too.
      if (!isWalking || this.phase.book === 'closed') return
    }
    this.#maker.quote(warmUpFrom)
    this.#burst = []
  }

  /** Bars of the days before today, oldest first. */
  get daily(): readonly DailyBar[] {
    return this.#past.daily
  }

  /** The minutes of a day before today, oldest first; they join to the bar of the day. */
  minutesOf(date: string): readonly MinuteBar[] {
    return this.#past.minutesOf(date)
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
    const { script } = this.#options.prices ?? {}
    if (script) return Math.min(script.nextAt, this.#changesAt)
    if (this.instrument.isSuspended) return Number.POSITIVE_INFINITY
    return book === 'closed' && !closingPrice ? this.#changesAt : 0
  }

  /** Walks to a moment. */
  advanceTo(now: number): void {
    if (this.#options.prices?.script) {
      this.#followScript(now)
      return
    }
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
      this.#trade({ at, price, quantity, taker: order.side }, [maker.owner, order.owner])
    }
    return traded
  }

  /** Tells the listener what has changed since the last time. */
  publish(at: number): void {
    this.#publishTrades()
    this.#options.listener.onBook(this, at)
  }

  #publishTrades(): void {
    const prints = this.#burst
    this.#burst = []
    if (prints.length > 0) this.#options.listener.onTrades(prints, this)
  }

  /**
   * Lets something happen that is written so. The trades of a script are the whole tape: what accounts take besides fills their orders
   * and leaves no mark, for the past does not know them.
   */
  play({ at, trade, book }: ScriptEvent): void {
    while (at >= this.#changesAt) this.#change(this.#changesAt, at)
    if (trade) {
      const { price, quantity, taker = 'buy', base = this.day.base } = trade
      if (base !== this.day.base) this.#rebase(base)
      this.#scripted?.meet(trade, at)
      this.#record({ at, price, quantity, taker }, trade.day)
    }
    if (book === 'quotes') {
      if (trade) this.#maker.follow(trade.taker === 'buy' ? this.grid.down(trade.price) : trade.price)
      if (this.phase.book === 'continuous') this.#maker.quote(at)
    } else if (book) {
      this.#maker.leave()
      this.#scripted?.stand(book, at)
    }
    const isOpen = this.phase.book === 'continuous'
    this.rooms.act({ mid: isOpen ? this.middle : undefined, closing: this.closingPrice }, at)
    if (book) this.publish(at)
    else this.#publishTrades()
  }

  #followScript(now: number): void {
    const { script } = this.#options.prices ?? {}
    while (script && Math.min(script.nextAt, this.#changesAt) <= now) {
      if (script.nextAt <= this.#changesAt) this.play(script.next())
      else this.#change(this.#changesAt, this.#changesAt)
    }
  }

  /** What the script holds of today's time before the start happens unheard; returns the last price, if there was any. */
  #playUntil(origin: number): number | undefined {
    const { script } = this.#options.prices ?? {}
    while (script && script.nextAt <= origin) {
      const { at, trade } = script.next()
      if (!trade) continue
      const { price, quantity, taker = 'buy' } = trade
      this.#record({ at, price, quantity, taker }, trade.day)
    }
    this.#burst = []
    if (this.#scripted) this.#scripted.isOpening = this.day.volume === 0
    return this.day.volume > 0 ? this.day.last : undefined
  }

  #rebase(base: number): void {
    this.#past.rebase(base)
    this.#ranges = undefined
    const isUntraded = this.day.volume === 0
    this.grid = this.#options.gridOf(base)
    this.day = isUntraded ? emptyDay(this.day.date, base, this.day.openAt) : { ...this.day, base }
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
    if (this.#scripted) {
      // Until the script says more, nobody quotes.
      if (this.phase.book !== 'continuous') this.#maker.leave()
      this.#scripted.isOpening ||= before.book !== 'continuous'
    } else if (this.phase.book === 'closed') this.#maker.leave()
    else if (before.book === 'call') this.#maker.resume(this.day.volume > 0 ? this.day.last : undefined, at)
    else if (before.book === 'closed') this.#maker.quote(at)
  }

  #endCall({ isOpening, isClosing }: MarketPhase, at: number): void {
    const { script } = this.#options.prices ?? {}
    if (script) {
      const isDue = script.nextAt - at < MINUTE_MS
      const price = isDue ? script.nextPrice : isClosing && !script.hasBook ? this.day.last : undefined
      if (price !== undefined) this.#scripted?.fillWaiting(price, at)
      return
    }
    // What another venue traded before counts for nothing: the day opens here.
    if (isOpening) this.#clearDay(this.day.date, this.day.base, at)
    const found = auctionPriceOf(this.book, this.day.last)
    if (found) {
      for (const { quantity, buyer, seller } of matchAuction(this.book, found)) {
        this.#trade({ at, price: found.price, quantity, taker: 'buy' }, [buyer.owner, seller.owner])
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

  /** A trade that came about here. */
  #trade(trade: Trade, owners: readonly (Owner | undefined)[]): void {
    if (!this.#options.prices?.script) this.#record(trade)
    this.#fill(trade, owners)
  }

  #fill({ at, price, quantity }: Fill, owners: readonly (Owner | undefined)[]): void {
    for (const owner of owners) {
      if (owner !== undefined) this.#options.listener.onFill(owner, { at, price, quantity }, this)
    }
  }

  #record(trade: Trade, day?: Partial<DayStats>): void {
    this.#count(trade)
    Object.assign(this.day, day)
    this.tape.push(trade)
    if (this.tape.length > TAPE_LENGTH * 2) this.tape.splice(0, this.tape.length - TAPE_LENGTH)
    const print = { trade, day: { ...this.day } }
    this.#burst.push(print)
    this.prints.push(print)
    if (this.prints.length > PRINTS_LENGTH) this.prints.shift()
  }

  #count(trade: Trade): void {
    addTrade(this.day, trade)
    addToMinutes(this.minutes, trade)
  }

  // Yesterday's close is today's base.
  #rollDay(today: string, at: number): void {
    const { date, open, high, low, last, volume, value } = this.day
    const isScripted = this.#options.prices?.script !== undefined
    // A script knows which days there were; without it every day is one.
    const day = { date, open, high, low, close: last, volume, value }
    if (!isScripted || volume > 0) this.#past.add(day, this.minutes)
    if (this.#scripted) this.#scripted.isOpening = true
    this.#ranges = undefined
    const base = this.#options.prices?.baseAt?.(at) ?? this.close
    this.#close = undefined
    this.grid = this.#options.gridOf(base)
    this.#clearDay(today, base, at)
  }

  #clearDay(date: string, base: number, at: number): void {
    this.day = emptyDay(date, base, at)
    this.minutes.length = 0
  }
}
