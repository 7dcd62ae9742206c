import type { Clock } from '@kis/core'
import type { Currency, Instrument } from '../../instrument/instrument.js'

/** What an order is measured against, in the instrument's currency. */
export interface ReferencePrice {
  /** 현재가, or the last close before the first trade */
  readonly last: number
  /** 상한가; `null` where there is none */
  readonly upperLimit: number | null
  /** 하한가 */
  readonly lowerLimit: number | null
  /** The currency as the quote tells it, for those instruments whose list does not */
  readonly currency?: Currency | undefined
}

export interface ReferencePricesOptions {
  readonly clock: Clock
  /** Asks the broker. `undefined` when it has no price. */
  readonly fetch: (instrument: Instrument, signal: AbortSignal | undefined) => Promise<ReferencePrice | undefined>
  /** How old a price may be, in milliseconds. */
  readonly maxAgeMs: number
}

interface Known {
  readonly at: number
  readonly price: ReferencePrice
}

/** Last prices and limits of the day, asked for once for many orders (기준 가격). */
export class ReferencePrices {
  readonly #options: ReferencePricesOptions
  readonly #known = new Map<string, Known>()

  constructor(options: ReferencePricesOptions) {
    this.#options = options
  }

  /** @throws what the question to the broker throws. */
  async get(instrument: Instrument, signal: AbortSignal | undefined): Promise<ReferencePrice | undefined> {
    const { clock, fetch, maxAgeMs } = this.#options
    const key = keyOf(instrument)
    const known = this.#known.get(key)
    if (known && clock.monotonic() - known.at <= maxAgeMs) return known.price
    const price = await fetch(instrument, signal)
    if (price) this.#known.set(key, { at: clock.monotonic(), price })
    return price
  }

  /** What was asked for last, however old. */
  latest(instrument: Instrument): ReferencePrice | undefined {
    return this.#known.get(keyOf(instrument))?.price
  }

  /** A trade that a live view saw; limits stay those of the last question. */
  saw(instrument: Pick<Instrument, 'venue' | 'symbol'>, last: number): void {
    const key = keyOf(instrument)
    const known = this.#known.get(key)
    if (known) this.#known.set(key, { at: this.#options.clock.monotonic(), price: { ...known.price, last } })
  }
}

function keyOf({ venue, symbol }: Pick<Instrument, 'venue' | 'symbol'>): string {
  return `${venue} ${symbol}`
}
