import type { Cancel, Clock } from '@kis/core'
import type { MarketPrices } from '../prices/market-script.js'
import type { Random } from '../random.js'
import type { Instrument } from './instrument.js'
import type { Listing } from './listing.js'
import type { MarketHours } from './market-hours.js'
import type { Order } from './order.js'
import type { PastDays } from './past-days.js'
import { type MarketListener, SymbolMarket } from './symbol-market.js'
import type { TickGrid } from './tick-grid.js'

export type Market<Item extends Listing = Instrument> = SymbolMarket<Order, Item>

export interface ExchangeOptions<Item extends Listing> {
  readonly instruments: readonly Item[]
  /** Makes a listing for a code that is not among them; `undefined` where it could not be one. */
  readonly invent?: ((code: string) => Item | undefined) | undefined
  readonly gridOf: (instrument: Item, basePrice: number, date: string) => TickGrid
  /** When a security trades. */
  readonly hoursOf: (instrument: Item) => MarketHours
  /** The days before the first. */
  readonly pastOf: (instrument: Item, hours: MarketHours) => PastDays
  readonly clock: Clock
  readonly random: Random
  readonly tickMs: number
  readonly listener: MarketListener<Order, Item>
  /** Told the time before a market walks there, so that another may go first. */
  readonly ahead?: ((code: string, now: number) => void) | undefined
  /** Called before every step of the clock, with the time. */
  readonly onTick: (now: number) => void
  /** What stands at one level of a book, from … to, in units of price; default in won. */
  readonly levelValueOf?: ((instrument: Item) => readonly [number, number]) | undefined
  /** Where the prices of a security come from; default: they walk. */
  readonly pricesOf?:
    | ((
        instrument: Item,
        hours: MarketHours,
        origin: number,
        gridOf: (basePrice: number) => TickGrid,
      ) => MarketPrices | undefined)
    | undefined
}

/** So many codes may be made up, whatever a client asks for. */
const MOST_INVENTED = 500

/**
 * All markets of one kind. One comes to life when somebody first looks at it, and walks in step with the clock while somebody
 * watches; a market that is closed is left alone until something changes.
 */
export class Exchange<Item extends Listing = Instrument> {
  readonly instruments: ReadonlyMap<string, Item>
  readonly #options: ExchangeOptions<Item>
  readonly #origin: number
  readonly #markets = new Map<string, Market<Item>>()
  readonly #watchers = new Map<string, number>()
  #cancelTick: Cancel | undefined
  #ticksAt = Number.POSITIVE_INFINITY
  #isClosed = false

  constructor(options: ExchangeOptions<Item>) {
    this.#options = options
    this.#origin = options.clock.now()
    this.instruments = new Map(options.instruments.map((instrument) => [instrument.code, instrument]))
  }

  /** The market of a code, walked up to now; `undefined` for an unknown code. */
  market(code: string): Market<Item> | undefined {
    const market = this.#markets.get(code) ?? this.#open(code)
    if (market) this.#advance(code, market, this.#options.clock.now())
    return market
  }

  /** The market of a code as it stands, without walking it; `undefined` when nobody has asked for it yet. */
  current(code: string): Market<Item> | undefined {
    return this.#markets.get(code)
  }

  /** Keeps a market walking until released. */
  watch(code: string): Cancel {
    if (!this.market(code)) return () => undefined
    const count = this.#watchers.get(code) ?? 0
    this.#watchers.set(code, count + 1)
    if (count === 0) this.#scheduleTick()
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      const left = (this.#watchers.get(code) ?? 1) - 1
      if (left > 0) this.#watchers.set(code, left)
      else this.#watchers.delete(code)
    }
  }

  close(): void {
    this.#isClosed = true
    this.#cancelTick?.()
  }

  #open(code: string): Market<Item> | undefined {
    const { invent, random, tickMs, listener, gridOf, hoursOf, pastOf, levelValueOf, pricesOf } = this.#options
    const isFull = this.#markets.size >= this.instruments.size + MOST_INVENTED
    const instrument = this.instruments.get(code) ?? (isFull ? undefined : invent?.(code))
    if (!instrument) return undefined
    const hours = hoursOf(instrument)
    const grid = (basePrice: number): TickGrid => gridOf(instrument, basePrice, hours.dateAt(this.#options.clock.now()))
    const market: Market<Item> = new SymbolMarket<Order, Item>({
      instrument,
      gridOf: grid,
      hours,
      past: pastOf(instrument, hours),
      random: random.fork(code),
      origin: this.#origin,
      tickMs,
      listener,
      levelValue: levelValueOf?.(instrument),
      prices: pricesOf?.(instrument, hours, this.#origin, grid),
    })
    this.#markets.set(code, market)
    return market
  }

  #scheduleTick(): void {
    if (this.#isClosed || this.#watchers.size === 0) return
    const { clock, tickMs } = this.#options
    const now = clock.now()
    const soonest = now + tickMs - ((now - this.#origin) % tickMs)
    let wakesAt = Number.POSITIVE_INFINITY
    for (const code of this.#watchers.keys()) wakesAt = Math.min(wakesAt, this.#markets.get(code)?.wakesAt ?? soonest)
    const at = wakesAt <= soonest ? soonest : this.#origin + Math.ceil((wakesAt - this.#origin) / tickMs) * tickMs
    if (at >= this.#ticksAt) return
    this.#cancelTick?.()
    this.#ticksAt = at
    this.#cancelTick = clock.schedule(at - now, () => this.#tick(), {
      // The market alone does not keep a program alive.
      background: true,
    })
  }

  #tick(): void {
    this.#cancelTick = undefined
    this.#ticksAt = Number.POSITIVE_INFINITY
    const now = this.#options.clock.now()
    this.#options.onTick(now)
    for (const code of [...this.#watchers.keys()]) {
      const market = this.#markets.get(code)
      if (market) this.#advance(code, market, now)
    }
    this.#scheduleTick()
  }

  #advance(code: string, market: Market<Item>, now: number): void {
    this.#options.ahead?.(code, now)
    market.advanceTo(now)
  }
}
