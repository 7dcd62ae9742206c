import { type Clock, KisAbortError, KisError, type Logger, sleep } from '@kis/core'
import type { RealtimeClient } from '@kis/realtime'
import type { Instrument } from '../instrument/instrument.js'
import type { HomeVenue } from '../stock/home-venue.js'
import { tickSourceOf } from './tick-source.js'
import { isDelayed, type Watched } from './watched.js'

/** Asks for the prices of some instruments at once; those that have none are left out. */
export type AskPrices = (
  instruments: readonly Instrument[],
  signal: AbortSignal,
) => Promise<ReadonlyMap<Instrument, number>>

export interface PriceFollowerOptions {
  readonly realtime: () => RealtimeClient
  readonly clock: Clock
  readonly logger?: Logger | undefined
  readonly venue: HomeVenue
  readonly feed: 'free' | 'paid'
  readonly maxStreams: number
  readonly quoteMs: number
  /** How many can be asked for in one question. */
  readonly batchOf: (instrument: Instrument) => number
  readonly ask: AskPrices
  /** Looks an instrument up where its stream depends on it. */
  readonly find: (instrument: Instrument, signal: AbortSignal) => Promise<Instrument>
  readonly onPrice: (key: string, watched: Watched, price: number) => void
  readonly onDelayed: (key: string, isDelayed: boolean) => void
  readonly onError: (error: unknown) => void
}

interface Followed {
  readonly key: string
  readonly instrument: Instrument
  release: (() => Promise<void>) | undefined
  /** The stream was refused for good. */
  isRefused: boolean
}

/** Keeps prices of a changing set of instruments coming: streamed as far as registrations last, the others asked for in turn. */
export class PriceFollower {
  readonly #options: PriceFollowerOptions
  readonly #abort = new AbortController()
  readonly #followed = new Map<string, Followed>()
  /** Streams that had a gap, to be asked for first. */
  readonly #stale = new Set<Followed>()
  #turn: Followed[] = []
  #work: Promise<void> = Promise.resolve()
  #isPolling = false

  constructor(options: PriceFollowerOptions) {
    this.#options = options
  }

  /** Follows these from now on and no others, the first ones streamed. */
  follow(wanted: ReadonlyMap<string, Instrument>): void {
    for (const [key, followed] of this.#followed) {
      if (wanted.has(key)) continue
      this.#followed.delete(key)
      this.#stale.delete(followed)
      this.#giveUp(followed)
    }
    for (const [key, instrument] of wanted) {
      if (!this.#followed.has(key)) {
        this.#followed.set(key, { key, instrument, release: undefined, isRefused: false })
      }
    }
    this.#work = this.#work.then(() => this.#stream())
    this.#poll()
  }

  isStreamed(key: string): boolean {
    return this.#followed.get(key)?.release !== undefined
  }

  async stop(): Promise<void> {
    this.#abort.abort()
    await this.#work
    const releases = [...this.#followed.values()].flatMap(({ release }) => (release ? [release()] : []))
    this.#followed.clear()
    await Promise.all(releases)
  }

  // One after the other, never rejecting: a server that refuses one stream is not asked for forty at once.
  async #stream(): Promise<void> {
    const { signal } = this.#abort
    for (const followed of [...this.#followed.values()]) {
      if (signal.aborted) return
      if (followed.release || followed.isRefused || !this.#followed.has(followed.key)) continue
      if ([...this.#followed.values()].filter(({ release }) => release).length >= this.#options.maxStreams) return
      try {
        await this.#open(followed)
      } catch (error) {
        if (signal.aborted) return
        const isLimit = KisError.isInstance(error) && error.name === 'KisSubscriptionLimitError'
        const isOffline = KisError.isInstance(error) && error.name === 'KisConnectionError'
        // Registrations may be free later, and the connection back; what the stream does not have it never will.
        if (isLimit || isOffline) return
        followed.isRefused = true
        this.#options.logger?.info(`Prices of ${followed.instrument.symbol} are not streamed.`, { error })
      }
    }
  }

  async #open(followed: Followed): Promise<void> {
    const { realtime, venue, feed, find, onPrice, onDelayed } = this.#options
    const { signal } = this.#abort
    const { key } = followed
    const watched: Watched = { instrument: await find(followed.instrument, signal), venue, feed }
    const source = tickSourceOf(watched, (tick) => tick)
    const release = await source.open(
      realtime(),
      {
        item: ({ price }) => onPrice(key, watched, price),
        gap: () => {
          this.#stale.add(followed)
          this.#poll()
        },
        lost: () => undefined,
        end: () => {
          followed.release = undefined
          if (signal.aborted || this.#followed.get(key) !== followed) return
          onDelayed(key, true)
          this.#poll()
        },
      },
      signal,
    )
    if (signal.aborted || this.#followed.get(key) !== followed) {
      await release()
      return
    }
    followed.release = release
    onDelayed(key, isDelayed(watched))
  }

  #giveUp({ release, instrument }: Followed): void {
    release?.().catch((error: unknown) => {
      this.#options.logger?.warn(`The prices of ${instrument.symbol} could not be given up.`, { error })
    })
  }

  #poll(): void {
    if (this.#isPolling || this.#abort.signal.aborted) return
    this.#isPolling = true
    void this.#pollOn()
  }

  // Settles always: errors are told, and the next turn goes on.
  async #pollOn(): Promise<void> {
    const { clock, quoteMs, onError } = this.#options
    const { signal } = this.#abort
    while (!signal.aborted) {
      await this.#work
      const batch = this.#next()
      if (batch.length === 0) break
      try {
        await this.#askFor(batch, signal)
      } catch (error) {
        if (signal.aborted) break
        onError(error)
      }
      await sleep(clock, quoteMs, signal, { background: true }).catch((error: unknown) => {
        if (!KisAbortError.isInstance(error)) throw error
      })
    }
    this.#isPolling = false
  }

  /** Those whose turn it is: first what had a gap, then what is not streamed, in turn. */
  #next(): readonly Followed[] {
    const [stale] = this.#stale
    if (stale) {
      this.#stale.delete(stale)
      return [stale]
    }
    this.#turn = this.#turn.filter((one) => this.#followed.get(one.key) === one && !one.release)
    if (this.#turn.length === 0) this.#turn = [...this.#followed.values()].filter(({ release }) => !release)
    const [first] = this.#turn
    if (!first) return []
    const size = this.#options.batchOf(first.instrument)
    const batch = this.#turn
      .filter(({ instrument }) => instrument.assetClass === first.instrument.assetClass)
      .slice(0, size)
    this.#turn = this.#turn.filter((one) => !batch.includes(one))
    return batch
  }

  async #askFor(batch: readonly Followed[], signal: AbortSignal): Promise<void> {
    const { ask, venue, feed, onPrice } = this.#options
    const prices = await ask(
      batch.map(({ instrument }) => instrument),
      signal,
    )
    for (const { key, instrument } of batch) {
      const price = prices.get(instrument)
      if (price !== undefined && this.#followed.has(key)) onPrice(key, { instrument, venue, feed }, price)
    }
  }
}
