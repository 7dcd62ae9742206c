import { type Clock, kstDate } from '@kis/core'
import type { OverseasInstrument } from '../exchange/instrument.js'
import type { Random } from '../random.js'

/** A cent; US prices move by it. All prices here are in ten-thousandths of a dollar. */
const TICK = 100
const MAX_STEPS = 600
const MOVE_CHANCE = 0.5

export interface OverseasQuote {
  readonly instrument: OverseasInstrument
  readonly base: number
  readonly last: number
  readonly volume: number
  /** Dollars. */
  readonly amount: number
}

interface Walk {
  readonly instrument: OverseasInstrument
  readonly random: Random
  step: number
  last: number
  volume: number
  amount: number
}

export interface OverseasMarketOptions {
  readonly instruments: readonly OverseasInstrument[]
  readonly clock: Clock
  readonly random: Random
  readonly tickMs: number
}

/** US prices: one seeded walk per symbol. */
export class OverseasMarket {
  readonly #options: OverseasMarketOptions
  readonly #origin: number
  readonly #instruments: ReadonlyMap<string, OverseasInstrument>
  readonly #walks = new Map<string, Walk>()

  constructor(options: OverseasMarketOptions) {
    this.#options = options
    this.#origin = options.clock.now()
    this.#instruments = new Map(options.instruments.map((item) => [`${item.exchange}/${item.symbol}`, item]))
  }

  /** What has a price here. */
  get instruments(): readonly OverseasInstrument[] {
    return this.#options.instruments
  }

  /** The quote of a symbol; `undefined` for an unknown pair of exchange and symbol. */
  quote(exchange: string, symbol: string): OverseasQuote | undefined {
    const key = `${exchange}/${symbol}`
    const instrument = this.#instruments.get(key)
    if (!instrument) return undefined
    const walk = this.#walks.get(key) ?? this.#begin(key, instrument)
    this.#advance(walk)
    const { last, volume, amount } = walk
    return { instrument, base: instrument.basePrice, last, volume, amount: Math.floor(amount / 10_000) }
  }

  /** Today in Korea, for order dates. */
  get date(): string {
    return kstDate(this.#options.clock.now())
  }

  #begin(key: string, instrument: OverseasInstrument): Walk {
    const random = this.#options.random.fork(key)
    const walk: Walk = { instrument, random, step: -30, last: snap(instrument.basePrice), volume: 0, amount: 0 }
    this.#walks.set(key, walk)
    return walk
  }

  #advance(walk: Walk): void {
    const target = Math.floor((this.#options.clock.now() - this.#origin) / this.#options.tickMs)
    walk.step = Math.max(walk.step, target - MAX_STEPS)
    const { random, instrument } = walk
    for (; walk.step < target; walk.step++) {
      if (random.chance(MOVE_CHANCE)) {
        const pull = ((walk.last - instrument.basePrice) / instrument.basePrice) * 2
        walk.last = Math.max(walk.last + (random.chance(0.5 - pull) ? TICK : -TICK), TICK)
      }
      const quantity = random.int(1, 200)
      walk.volume += quantity
      walk.amount += quantity * walk.last
    }
  }
}

function snap(price: number): number {
  return Math.max(Math.round(price / TICK) * TICK, TICK)
}
