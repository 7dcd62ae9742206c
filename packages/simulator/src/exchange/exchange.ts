import type { Cancel, Clock } from '@kis/core'
import type { Random } from '../random.js'
import type { Instrument } from './instrument.js'
import type { Order } from './order.js'
import { type Fill, SymbolMarket, type TradePrint } from './symbol-market.js'

export type Market = SymbolMarket<Order>

export interface ExchangeListener {
  onFill(order: Order, fill: Fill): void
  onTrades(prints: readonly TradePrint[], market: Market): void
  onBook(market: Market, at: number): void
}

export interface ExchangeOptions {
  readonly instruments: readonly Instrument[]
  readonly clock: Clock
  readonly random: Random
  readonly tickMs: number
  readonly listener: ExchangeListener
  /** Called before every step of the clock, with the time. */
  readonly onTick: (now: number) => void
}

/** All markets. One comes to life when somebody first looks at it, and walks in step with the clock while somebody watches. */
export class Exchange {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly #options: ExchangeOptions
  readonly #origin: number
  readonly #markets = new Map<string, Market>()
  readonly #watchers = new Map<string, number>()
  #cancelTick: Cancel | undefined
  #isClosed = false

  constructor(options: ExchangeOptions) {
    this.#options = options
    this.#origin = options.clock.now()
    this.instruments = new Map(options.instruments.map((instrument) => [instrument.code, instrument]))
  }

  /** The market of a code, walked up to now; `undefined` for an unknown code. */
  market(code: string): Market | undefined {
    const market = this.#markets.get(code) ?? this.#open(code)
    market?.advanceTo(this.#options.clock.now())
    return market
  }

  /** The market of a code as it stands, without walking it; `undefined` when nobody has asked for it yet. */
  current(code: string): Market | undefined {
    return this.#markets.get(code)
  }

  /** Keeps a market walking until released. */
  watch(code: string): Cancel {
    if (!this.market(code)) return () => undefined
    this.#watchers.set(code, (this.#watchers.get(code) ?? 0) + 1)
    this.#scheduleTick()
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

  #open(code: string): Market | undefined {
    const instrument = this.instruments.get(code)
    if (!instrument) return undefined
    const { random, tickMs, listener } = this.#options
    const market: Market = new SymbolMarket<Order>({
      instrument,
      random: random.fork(code),
      origin: this.#origin,
      tickMs,
      listener,
    })
    this.#markets.set(code, market)
    return market
  }

  #scheduleTick(): void {
    if (this.#isClosed || this.#cancelTick || this.#watchers.size === 0) return
    const { clock, tickMs } = this.#options
    const wait = tickMs - ((clock.now() - this.#origin) % tickMs)
    this.#cancelTick = clock.schedule(
      wait,
      () => {
        this.#cancelTick = undefined
        const now = clock.now()
        this.#options.onTick(now)
        for (const code of [...this.#watchers.keys()]) this.#markets.get(code)?.advanceTo(now)
        this.#scheduleTick()
      },
      // The market alone does not keep a program alive.
      { background: true },
    )
  }
}
