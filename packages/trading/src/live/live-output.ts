import { KisRealtimeError, type Logger } from '@kis/core'
import type { LostEvent, Overflow, SubscriptionCounters } from '@kis/realtime'
import type { LiveGap, LiveView, LiveViewEvents } from './live-view.js'

export interface LiveOutputOptions {
  /** What is watched, for messages. */
  readonly name: string
  readonly overflow: Overflow
  readonly capacity: number
  readonly logger: Logger | undefined
  /** Gives up what stands behind the view. */
  readonly release: () => Promise<void>
}

type Entry<T> = { readonly item: T } | { readonly gap: LiveGap }
type Listeners<T> = { [N in keyof LiveViewEvents<T>]: Set<(event: LiveViewEvents<T>[N]) => unknown> }

interface Waiter<T> {
  readonly loop: object
  readonly resolve: (result: IteratorResult<T, undefined>) => void
  readonly reject: (error: unknown) => void
}

const DONE = { done: true, value: undefined } as const
// So many places that have been read are kept before the array is cut.
const CUT_AT = 1_024

/**
 * The reader's side of a live view: items and gaps in one order, to listeners at once and to loops through a bounded queue. The rules
 * are those of a subscription of `@kis/realtime`, for items that do not all come from its stream.
 */
export class LiveOutput<T> implements LiveView<T> {
  readonly #options: LiveOutputOptions
  readonly #listeners: Listeners<T> = {
    data: new Set(),
    lost: new Set(),
    gap: new Set(),
    error: new Set(),
    end: new Set(),
  }
  readonly #waiters: Waiter<T>[] = []
  readonly #capacity: number
  #entries: (Entry<T> | undefined)[] = []
  #head = 0
  #waiting = 0
  #isActive = true
  #isIterated = false
  #isFlushing = false
  #failure: unknown
  #released: Promise<void> | undefined
  #received = 0
  #delivered = 0
  #dropped = 0

  constructor(options: LiveOutputOptions) {
    this.#options = options
    this.#capacity = options.overflow === 'latest' ? 1 : options.capacity
  }

  get isActive(): boolean {
    return this.#isActive
  }

  get counters(): SubscriptionCounters {
    return { received: this.#received, delivered: this.#delivered, dropped: this.#dropped }
  }

  on<N extends keyof LiveViewEvents<T>>(name: N, listener: (event: LiveViewEvents<T>[N]) => unknown): () => void {
    const listeners = this.#listeners[name]
    if (!listeners)
      throw new TypeError(`A live view tells of data, lost, gap, error and end, not of "${String(name)}".`)
    listeners.add(listener)
    if (name === 'data' && !this.#isIterated && !this.#isFlushing && this.#head < this.#entries.length) {
      this.#isFlushing = true
      // Later, so that the caller has its way to leave in hand.
      queueMicrotask(() => this.#flush())
    }
    return () => void listeners.delete(listener)
  }

  stop(): Promise<void> {
    this.end()
    this.#released ??= this.#options.release()
    return this.#released
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    this.#isIterated = true
    const loop = {}
    let isLeft = false
    return {
      next: () => (isLeft ? Promise.resolve(DONE) : this.#next(loop)),
      return: () => {
        isLeft = true
        for (const waiter of this.#waiters.splice(0)) {
          if (waiter.loop === loop) waiter.resolve(DONE)
          else this.#waiters.push(waiter)
        }
        return Promise.resolve(DONE)
      },
    }
  }

  /** Takes an item in. Never throws. */
  push(item: T): void {
    if (!this.#isActive) return
    this.#received++
    if (!this.#isFlushing && this.#listeners.data.size > 0) {
      if (!this.#isIterated) this.#delivered++
      this.#emit('data', item)
      if (!this.#isIterated || !this.#isActive) return
    }
    const waiter = this.#waiters.shift()
    if (waiter) {
      this.#delivered++
      waiter.resolve({ done: false, value: item })
      return
    }
    if (this.#waiting >= this.#capacity && !this.#makeRoom()) return
    this.#waiting++
    this.#entries.push({ item })
  }

  /** Tells of a gap behind whatever still waits to be read. */
  pushGap(gap: LiveGap): void {
    if (!this.#isActive) return
    const isRead = this.#isIterated ? this.#waiters.length > 0 : this.#listeners.data.size > 0 && !this.#isFlushing
    if (this.#head === this.#entries.length && isRead) this.#emit('gap', gap)
    else this.#pushMark(gap)
  }

  pushLost(event: LostEvent): void {
    if (this.#isActive) this.#emit('lost', event)
  }

  /** Tells listeners of trouble that does not end the view. */
  trouble(error: unknown): void {
    if (this.#listeners.error.size > 0) this.#emit('error', error)
    else this.#options.logger?.warn(`Trouble with ${this.#options.name}.`, { error })
  }

  /** Ends the view: with an error, which a waiting reader gets after what is queued, or quietly. */
  end(error?: unknown): void {
    if (!this.#isActive) return
    this.#isActive = false
    this.#failure = error
    if (error === undefined) {
      this.#entries = []
      this.#head = 0
    }
    for (const waiter of this.#waiters.splice(0)) {
      if (error === undefined) waiter.resolve(DONE)
      else waiter.reject(error)
    }
    if (error !== undefined) this.trouble(error)
    this.#emit('end', undefined)
  }

  #pushMark(gap: LiveGap): void {
    const last = this.#entries.at(-1)
    // Of two gaps with nothing left between them, what filled the first was dropped.
    if (this.#head < this.#entries.length && last && 'gap' in last) {
      const joined = { ...gap, from: Math.min(last.gap.from, gap.from), complete: false }
      this.#entries[this.#entries.length - 1] = { gap: joined }
    } else this.#entries.push({ gap })
  }

  #makeRoom(): boolean {
    const { overflow, name, capacity, logger } = this.#options
    if (this.#dropped === 0 && overflow === 'drop-oldest') {
      logger?.warn(`Items of ${name} are dropped: nobody reads them fast enough.`)
    }
    this.#dropped++
    if (overflow === 'error') {
      const message = `The queue of ${name} is full: ${capacity} items wait to be read. Read faster, raise "capacity", or choose another "overflow".`
      this.end(new KisRealtimeError({ message }))
      this.#released ??= this.#options.release()
      this.#released.catch((error: unknown) => logger?.warn(`${name} could not be given up.`, { error }))
      return false
    }
    const kept = this.#entries.slice(this.#head) as Entry<T>[]
    const oldest = kept.findIndex((entry) => 'item' in entry)
    if (oldest === 0) {
      this.#advance()
      this.#waiting--
      return true
    }
    kept.splice(oldest, 1)
    this.#entries = []
    this.#head = 0
    this.#waiting--
    for (const entry of kept) {
      if ('gap' in entry) this.#pushMark(entry.gap)
      else this.#entries.push(entry)
    }
    return true
  }

  #shift(): Entry<T> | undefined {
    const entry = this.#entries[this.#head]
    if (!entry) return undefined
    if ('item' in entry) this.#waiting--
    this.#advance()
    return entry
  }

  #advance(): void {
    this.#entries[this.#head++] = undefined
    if (this.#head < CUT_AT || this.#head * 2 < this.#entries.length) return
    this.#entries = this.#entries.slice(this.#head)
    this.#head = 0
  }

  #flush(): void {
    while (this.#listeners.data.size > 0 && this.#isActive) {
      const entry = this.#shift()
      if (!entry) break
      if ('gap' in entry) this.#emit('gap', entry.gap)
      else {
        this.#delivered++
        this.#emit('data', entry.item)
      }
    }
    this.#isFlushing = false
  }

  #next(loop: object): Promise<IteratorResult<T, undefined>> {
    for (let entry = this.#shift(); entry; entry = this.#shift()) {
      if ('item' in entry) {
        this.#delivered++
        return Promise.resolve({ done: false, value: entry.item })
      }
      this.#emit('gap', entry.gap)
    }
    if (this.#failure !== undefined) {
      const failure = this.#failure
      // Told once; a further read just ends.
      this.#failure = undefined
      return Promise.reject(failure)
    }
    if (!this.#isActive) return Promise.resolve(DONE)
    return new Promise((resolve, reject) => this.#waiters.push({ loop, resolve, reject }))
  }

  #emit<N extends keyof LiveViewEvents<T>>(name: N, event: LiveViewEvents<T>[N]): void {
    for (const listener of this.#listeners[name]) {
      try {
        const outcome: unknown = listener(event)
        if (outcome instanceof Promise) outcome.catch((error: unknown) => this.#reportListener(name, error))
      } catch (error) {
        this.#reportListener(name, error)
      }
    }
  }

  #reportListener(name: keyof LiveViewEvents<T>, error: unknown): void {
    // An error listener that throws must not call itself for ever.
    if (name === 'error') this.#options.logger?.warn('An "error" listener threw.', { error })
    else this.trouble(error)
  }
}
