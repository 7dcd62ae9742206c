import { kstDate, parseKst } from '@kis/core'
import type { Random } from '../random.js'
import { addToMinutes, type DailyBar, MINUTE_MS, type MinuteBar } from './bars.js'
import { inventDailyBars } from './daily-history.js'
import { addTrade, type DayStats, emptyDay, type Trade } from './day-stats.js'
import type { Instrument } from './instrument.js'
import { MarketMaker } from './market-maker.js'
import { OrderBook } from './order-book.js'
import { type PastRanges, pastRangesOf } from './past-ranges.js'
import type { Side } from './side.js'
import { createTickGrid, type TickGrid } from './tick-grid.js'
import { addDays } from './trading-days.js'

const TAPE_LENGTH = 100
/** Steps walked before the simulator's start, so that the tape is not empty. */
const WARM_UP_STEPS = 60
/** A market that nobody looked at catches up this far at most; what lies before is skipped. */
const MAX_CATCH_UP_STEPS = 600
const MORNING_MINUTES = 120
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
export interface MarketListener<Owner> {
  /** An order with an owner traded. */
  onFill(owner: Owner, fill: Fill, market: SymbolMarket<Owner>): void
  /** Trades of one moment, in order. */
  onTrades(prints: readonly TradePrint[], market: SymbolMarket<Owner>): void
  onBook(market: SymbolMarket<Owner>, at: number): void
}

export interface SymbolMarketOptions<Owner> {
  readonly instrument: Instrument
  readonly random: Random
  /** When the simulator started, epoch milliseconds; steps are counted from here. */
  readonly origin: number
  readonly tickMs: number
  readonly listener: MarketListener<Owner>
}

/** The market of one security: its book, its walk, its trades and bars. */
export class SymbolMarket<Owner> {
  readonly instrument: Instrument
  readonly book = new OrderBook<Owner>()
  /** Bars of today's minutes, oldest first. */
  readonly minutes: MinuteBar[] = []
  /** Latest trades, oldest first. */
  readonly tape: Trade[] = []
  day: DayStats
  grid: TickGrid
  readonly #options: SymbolMarketOptions<Owner>
  readonly #maker: MarketMaker<Owner>
  #daily: DailyBar[] | undefined
  #ranges: PastRanges | undefined
  #dayEndsAt: number
  #step = -WARM_UP_STEPS
  #burst: TradePrint[] = []

  constructor(options: SymbolMarketOptions<Owner>) {
    const { instrument, random, origin } = options
    this.#options = options
    this.instrument = instrument
    const date = kstDate(origin)
    this.day = emptyDay(date, instrument.basePrice, origin)
    this.#dayEndsAt = parseKst(addDays(date, 1)) ?? Number.POSITIVE_INFINITY
    this.grid = createTickGrid(instrument, instrument.basePrice)
    const start = instrument.isSuspended
      ? this.grid.snap(instrument.basePrice)
      : this.#inventMorning(random.fork('morning'))
    this.#maker = new MarketMaker({ market: this, random: random.fork('walk'), start })
    if (instrument.isSuspended) return
    this.#maker.quote(this.#timeOf(this.#step))
    this.#burst = []
  }

  /** Bars of the days before today, oldest first. */
  get daily(): readonly DailyBar[] {
    this.#daily ??= inventDailyBars(this.instrument, kstDate(this.#options.origin), this.#options.random.fork('daily'))
    return this.#daily
  }

  /** Highest and lowest prices of the days before today, worked out once a day. */
  get pastRanges(): PastRanges {
    this.#ranges ??= pastRangesOf(this.daily, this.day.date)
    return this.#ranges
  }

  /** Walks to a moment. */
  advanceTo(now: number): void {
    if (this.instrument.isSuspended) return
    const target = Math.floor((now - this.#options.origin) / this.#options.tickMs)
    this.#step = Math.max(this.#step, target - MAX_CATCH_UP_STEPS)
    while (this.#step < target) {
      this.#step++
      this.#takeStep(this.#timeOf(this.#step))
    }
  }

  /**
   * Trades up to `quantity` at `limit` or better, at once, and returns how much was traded. Without an owner it is the market maker
   * or the crowd that trades.
   */
  trade(order: { side: Side; limit: number; quantity: number; owner?: Owner | undefined }, at: number): number {
    let traded = 0
    for (const { price, quantity, maker } of this.book.take(order.side, order.limit, order.quantity)) {
      const trade: Trade = { at, price, quantity, taker: order.side }
      traded += quantity
      addTrade(this.day, trade)
      addToMinutes(this.minutes, trade)
      this.tape.push(trade)
      this.#burst.push({ trade, day: { ...this.day } })
      if (maker.owner !== undefined) this.#options.listener.onFill(maker.owner, { at, price, quantity }, this)
      if (order.owner !== undefined) this.#options.listener.onFill(order.owner, { at, price, quantity }, this)
    }
    if (this.tape.length > TAPE_LENGTH * 2) this.tape.splice(0, this.tape.length - TAPE_LENGTH)
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
    if (at >= this.#dayEndsAt) this.#rollDay(at)
    this.#maker.act(at)
    this.publish(at)
  }

  #timeOf(step: number): number {
    return this.#options.origin + step * this.#options.tickMs
  }

  // Yesterday's last price is today's base, as after a close.
  #rollDay(at: number): void {
    const { date, open, high, low, last, volume, value } = this.day
    this.#daily = [...this.daily, { date, open, high, low, close: last, volume, value }]
    this.#ranges = undefined
    const today = kstDate(at)
    this.day = emptyDay(today, last, at)
    this.#dayEndsAt = parseKst(addDays(today, 1)) ?? Number.POSITIVE_INFINITY
    this.grid = createTickGrid(this.instrument, last)
    this.minutes.length = 0
  }

  // The minutes before the simulator started; returns where they end.
  #inventMorning(random: Random): number {
    const { origin, tickMs } = this.#options
    const warmUpFrom = origin - WARM_UP_STEPS * tickMs
    const until = warmUpFrom - (warmUpFrom % MINUTE_MS)
    const midnight = parseKst(this.day.date) ?? until
    const count = Math.max(0, Math.min(MORNING_MINUTES, Math.floor((until - midnight) / MINUTE_MS)))
    const perTrade = Math.max(1, Math.round(Math.max(this.instrument.previousVolume, 400) / 390 / 4))
    let price = this.grid.snap(this.instrument.basePrice * (1 + (random.next() - 0.5) * 0.02))
    for (let minute = count; minute > 0; minute--) {
      for (let part = 0; part < 4; part++) {
        const at = until - minute * MINUTE_MS + part * 15_000
        const quantity = Math.max(1, Math.round(perTrade * (0.5 + random.next())))
        const trade: Trade = { at, price, quantity, taker: random.chance(0.5) ? 'buy' : 'sell' }
        addTrade(this.day, trade)
        addToMinutes(this.minutes, trade)
        price = random.chance(0.5) ? this.grid.snap(this.grid.up(price)) : this.grid.down(price)
      }
    }
    return price
  }
}
