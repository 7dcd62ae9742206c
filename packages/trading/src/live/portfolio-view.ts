import { type Clock, KisAbortError, type Logger, onAbort } from '@kis/core'
import type { Balance } from '../account/balance.js'
import type { Position } from '../account/position.js'
import type { Instrument } from '../instrument/instrument.js'
import type { LivePortfolio, LivePortfolioEvents } from './live-portfolio.js'
import type { NoticeHub, NoticeReader } from './notice-hub.js'
import type { OrderNotice } from './order-notice.js'
import type { Portfolio } from './portfolio.js'
import { holdingKey, PortfolioBook } from './portfolio-book.js'
import type { PriceFollower } from './price-follower.js'

/** What the broker books after a fill (commission, tax, cash) is there a moment later. */
const AFTER_FILL_MS = 2_000
/** A balance that was overtaken by fills is asked for again so often before it is taken as it is. */
const MOST_TRIES = 3

/** What names a contract. */
export type ContractName = Pick<Position, 'assetClass' | 'symbol'>

export interface PortfolioViewOptions {
  readonly clock: Clock
  readonly logger?: Logger | undefined
  readonly balanceMs: number
  readonly pollMs: number | null
  readonly balance: (signal: AbortSignal) => Promise<Balance>
  /** `undefined` where there are no notices to hear: the balance alone tells of fills. */
  readonly hub: NoticeHub | undefined
  /** Whether a fill is of what is watched. */
  readonly isWanted: (notice: OrderNotice) => boolean
  readonly follower: (on: {
    price(key: string, price: number): void
    delayed(key: string, isDelayed: boolean): void
    error(error: unknown): void
  }) => PriceFollower
  /** Looks up what fills of a contract need to be known; settles when it is, or cannot be had. */
  readonly learn?: ((of: ContractName) => Promise<void>) | undefined
  /** 승수 of a contract, as far as it was looked up */
  readonly multiplierOf?: ((of: ContractName) => number | null) | undefined
  readonly instrumentOf: (position: Balance['positions'][number]) => Instrument
}

type Listeners = { [N in keyof LivePortfolioEvents]: Set<(event: LivePortfolioEvents[N]) => unknown> }

/** The holdings of an account, kept up to date by ticks, notices and balances. */
export class PortfolioView implements LivePortfolio {
  readonly #options: PortfolioViewOptions
  readonly #book = new PortfolioBook()
  readonly #abort = new AbortController()
  readonly #listeners: Listeners = { change: new Set(), gap: new Set(), error: new Set(), end: new Set() }
  readonly #waiting = new Set<() => void>()
  readonly #follower: PriceFollower
  readonly #reader: NoticeReader
  #positions: ReadonlyMap<string, Balance['positions'][number]> = new Map()
  #leave: (() => Promise<void>) | undefined
  #fills = 0
  #version = 0
  #reading: Promise<void> | undefined
  #due: { readonly at: number; readonly cancel: () => void } | undefined
  #stopped: Promise<void> | undefined
  #failure: unknown

  constructor(options: PortfolioViewOptions) {
    this.#options = options
    this.#follower = options.follower({
      price: (key, price) => this.#price(key, price),
      delayed: (key, isDelayed) => this.#book.delayed(key, isDelayed),
      error: (error) => this.#trouble(error),
    })
    this.#reader = {
      pollMs: options.pollMs,
      notice: (notice) => this.#take(notice),
      // What was missed is in the next balance, whatever a list could tell.
      gap: (gap) => {
        this.#emit('gap', gap)
        this.#fills++
        this.#readIn(0)
      },
      lost: () => undefined,
      trouble: (error) => this.#trouble(error),
      end: (error) => {
        this.#failure = error
        this.#give()
      },
    }
  }

  /** Reads the balance and begins to follow it. @throws what the streams of notices and the balance throw. */
  async start(signal: AbortSignal | undefined): Promise<this> {
    const stopListening = onAbort(signal, () => this.#give())
    try {
      if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
      this.#leave = await this.#options.hub?.attach(this.#reader, signal)
      await this.refresh()
      if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
    } catch (error) {
      stopListening()
      await this.stop()
      throw signal?.aborted ? new KisAbortError({ cause: signal.reason }) : error
    }
    this.on('end', stopListening)
    return this
  }

  get snapshot(): Portfolio {
    return this.#book.snapshot
  }

  on<N extends keyof LivePortfolioEvents>(name: N, listener: (event: LivePortfolioEvents[N]) => unknown): () => void {
    const listeners = this.#listeners[name]
    if (!listeners) throw new TypeError(`A portfolio tells of change, gap, error and end, not of "${String(name)}".`)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Portfolio, undefined> {
    let seen = -1
    while (!this.#abort.signal.aborted) {
      if (seen === this.#version) await this.#change()
      if (this.#abort.signal.aborted) break
      seen = this.#version
      yield this.snapshot
    }
    if (this.#failure !== undefined) throw this.#failure
    return undefined
  }

  #price(key: string, price: number): void {
    if (!this.#book.price(key, price, this.#options.clock.now())) return
    this.#version++
    if (this.#listeners.change.size > 0) {
      this.#emit('change', { reason: 'price', position: this.#book.find(key) ?? null })
    }
    this.#wakeAll()
  }

  #take(notice: OrderNotice): void {
    if (!this.#options.isWanted(notice)) return
    const { clock, learn, multiplierOf, logger } = this.#options
    // The acceptance comes before the fill: by then the contract is known.
    if (isContract(notice)) {
      learn?.(notice).catch((error: unknown) => logger?.warn('A contract could not be looked up.', { error }))
    }
    if (notice.kind !== 'filled') return
    this.#fills++
    const isKnown = this.#book.fill(notice, clock.now(), multiplierOf?.(notice) ?? null)
    this.#version++
    this.#followAll()
    this.#emit('change', { reason: 'fill', position: this.#book.find(holdingKey(notice)) ?? null })
    this.#wakeAll()
    this.#readIn(isKnown ? AFTER_FILL_MS : 0)
  }

  async #read(): Promise<void> {
    const { balance, clock, balanceMs, learn, multiplierOf } = this.#options
    const { signal } = this.#abort
    try {
      for (let tries = 1; ; tries += 1) {
        const fills = this.#fills
        const asOf = clock.now()
        const answer = await balance(signal)
        if (learn) await Promise.all(answer.positions.filter(isContract).map(learn))
        if (signal.aborted) throw new KisAbortError({ cause: signal.reason })
        // A fill came meanwhile: nobody can tell whether the answer has it.
        if (fills !== this.#fills && tries < MOST_TRIES) continue
        this.#book.load(answer, asOf, (key) => !this.#follower.isStreamed(key), multiplierOf)
        this.#positions = new Map(answer.positions.map((position) => [holdingKey(position), position]))
        if (fills !== this.#fills) this.#readIn(AFTER_FILL_MS)
        break
      }
      this.#version++
      this.#followAll()
      this.#emit('change', { reason: 'balance', position: null })
      this.#wakeAll()
    } finally {
      if (!signal.aborted) this.#readIn(balanceMs)
    }
  }

  #followAll(): void {
    const wanted = new Map<string, Instrument>()
    for (const key of this.#book.keys) {
      const position = this.#positions.get(key) ?? this.#book.find(key)
      if (position) wanted.set(key, this.#options.instrumentOf(position))
    }
    this.#follower.follow(wanted)
  }

  /** Reads the balance in some time, or earlier when that is wanted already. */
  #readIn(ms: number): void {
    const { clock } = this.#options
    const at = clock.monotonic() + ms
    if (this.#abort.signal.aborted || (this.#due && this.#due.at <= at)) return
    this.#due?.cancel()
    const cancel = clock.schedule(
      ms,
      () => {
        this.#due = undefined
        // Whoever reads already began before what is to be read now.
        const before = this.#reading ?? Promise.resolve()
        before
          .catch(() => undefined)
          .then(() => this.refresh())
          .catch((error: unknown) => {
            if (!this.#abort.signal.aborted) this.#trouble(error)
          })
      },
      { background: true },
    )
    this.#due = { at, cancel }
  }

  #give(): void {
    this.stop().catch((error: unknown) => {
      this.#options.logger?.warn('The streams of a portfolio could not be given up.', { error })
    })
  }

  async #stop(): Promise<void> {
    this.#abort.abort()
    this.#due?.cancel()
    this.#due = undefined
    this.#wakeAll()
    this.#emit('end', undefined)
    await Promise.all([this.#leave?.(), this.#follower.stop()])
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve))
  }

  #wakeAll(): void {
    if (this.#waiting.size === 0) return
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }

  #trouble(error: unknown): void {
    if (this.#listeners.error.size > 0) this.#emit('error', error)
    else this.#options.logger?.warn('Trouble with a live portfolio.', { error })
  }

  #emit<N extends keyof LivePortfolioEvents>(name: N, event: LivePortfolioEvents[N]): void {
    for (const listener of this.#listeners[name]) {
      try {
        const outcome: unknown = listener(event)
        if (outcome instanceof Promise) outcome.catch((error: unknown) => this.#reportListener(name, error))
      } catch (error) {
        this.#reportListener(name, error)
      }
    }
  }

  #reportListener(name: keyof LivePortfolioEvents, error: unknown): void {
    if (name === 'error') this.#options.logger?.warn('An "error" listener threw.', { error })
    else this.#trouble(error)
  }
}

function isContract({ assetClass }: ContractName): boolean {
  return assetClass.endsWith('derivative')
}
