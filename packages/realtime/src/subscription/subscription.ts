import { type KisError, KisRealtimeError } from '@kis/core'
import type { DecodeEvent } from '../decode/decode-event.js'
import { Emitter, type Off } from '../emitter.js'
import type { GapEvent, LostEvent } from './gap-event.js'
import { BoundedQueue, type Overflow } from './queue.js'

/** What a subscription tells, beside being iterable. */
export interface SubscriptionEvents<R> {
  data: R
  /** Told at once, before what still waits to be read: what was read last may be out of date. */
  lost: LostEvent
  /** In order with the records: everything before it came before the break. */
  gap: GapEvent
  /** The subscription has ended with an error, or a listener threw one. */
  error: unknown
  decode: DecodeEvent
  end: undefined
}

/** How many records came and where they went. `received` is `delivered` plus `dropped` plus what still waits. */
export interface SubscriptionCounters {
  readonly received: number
  readonly delivered: number
  readonly dropped: number
}

/** A live registration as its owner holds it. It lasts until `unsubscribe` or the end of an `await using` block. */
export interface Subscription<R> extends AsyncIterable<R>, AsyncDisposable {
  readonly trId: string
  /** The key subscribed to; `***` where it is an HTS id. */
  readonly key: string
  readonly isActive: boolean
  readonly counters: SubscriptionCounters
  /** Adds a listener; the returned function removes it. */
  on<Name extends keyof SubscriptionEvents<R>>(
    name: Name,
    listener: (event: SubscriptionEvents<R>[Name]) => unknown,
  ): Off
  /** Gives the registration up; the last handle of a key frees its slot. Resolves when the server has answered. */
  unsubscribe(): Promise<void>
}

export interface SubscriptionHandleOptions {
  readonly trId: string
  readonly shownKey: string
  readonly overflow: Overflow
  readonly capacity: number
  /** Frees the registration. */
  readonly release: () => Promise<void>
  /** Tells the client of an error that this subscription has told its own listeners. */
  readonly report: (error: unknown) => void
  readonly onFirstDrop: () => void
}

interface Waiter<R> {
  /** The loop that waits. */
  readonly loop: object
  readonly resolve: (result: IteratorResult<R, undefined>) => void
  readonly reject: (error: unknown) => void
}

const DONE = { done: true, value: undefined } as const

/** Of gaps between which no record is left, all the time from the first loss on is missed. */
function joinGaps(earlier: GapEvent, later: GapEvent): GapEvent {
  return { ...earlier, from: Math.min(earlier.from, later.from), to: Math.max(earlier.to, later.to) }
}

/**
 * One reader of one registration.
 *
 * Records go to `data` listeners at once. They queue for `for await` once that has begun, and while nobody reads at all; what
 * queued before the first listener came is handed to it first. Two loops over one subscription share its records: for two readers
 * subscribe twice.
 */
export class SubscriptionHandle<R> implements Subscription<R> {
  readonly #options: SubscriptionHandleOptions
  readonly #emitter: Emitter<SubscriptionEvents<R>>
  readonly #queue: BoundedQueue<R, GapEvent>
  readonly #waiters: Waiter<R>[] = []
  #isActive = true
  #isIterated = false
  #isFlushing = false
  #failure: KisError | undefined
  #released: Promise<void> | undefined
  #received = 0
  #delivered = 0
  #dropped = 0

  constructor(options: SubscriptionHandleOptions) {
    this.#options = options
    this.#queue = new BoundedQueue(options.overflow === 'latest' ? 1 : options.capacity, joinGaps)
    this.#emitter = new Emitter((error, event) => this.#reportListener(error, event))
  }

  get trId(): string {
    return this.#options.trId
  }

  get key(): string {
    return this.#options.shownKey
  }

  get isActive(): boolean {
    return this.#isActive
  }

  get counters(): SubscriptionCounters {
    return { received: this.#received, delivered: this.#delivered, dropped: this.#dropped }
  }

  on<Name extends keyof SubscriptionEvents<R>>(
    name: Name,
    listener: (event: SubscriptionEvents<R>[Name]) => unknown,
  ): Off {
    const off = this.#emitter.on(name, listener)
    if (name === 'data' && !this.#isIterated && !this.#queue.isEmpty && !this.#isFlushing) {
      this.#isFlushing = true
      // Later, so that the caller has its `off` in hand.
      queueMicrotask(() => this.#flush())
    }
    return off
  }

  unsubscribe(): Promise<void> {
    this.end()
    return this.#release()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.unsubscribe()
  }

  [Symbol.asyncIterator](): AsyncIterator<R, undefined> {
    this.#isIterated = true
    const loop = {}
    let isLeft = false
    return {
      next: () => (isLeft ? Promise.resolve(DONE) : this.#next(loop)),
      // Leaving a loop early does not end the subscription: another loop may go on with it.
      return: () => {
        isLeft = true
        this.#leave(loop)
        return Promise.resolve(DONE)
      },
    }
  }

  /** Takes a record in. Never throws. */
  push(record: R): void {
    if (!this.#isActive) return
    this.#received++
    if (!this.#isFlushing && this.#emitter.count('data') > 0) {
      // Counted first: unsubscribing inside the listener does not unmake the delivery.
      if (!this.#isIterated) this.#delivered++
      this.#emitter.emit('data', record)
      // A listener may have given the subscription up.
      if (!this.#isIterated || !this.#isActive) return
    }
    const waiter = this.#waiters.shift()
    if (waiter) {
      this.#delivered++
      waiter.resolve({ done: false, value: record })
      return
    }
    if (this.#queue.isFull && !this.#makeRoom()) return
    this.#queue.push(record)
  }

  pushLost(event: LostEvent): void {
    if (this.#isActive) this.#emitter.emit('lost', event)
  }

  /** Announces a gap, behind whatever still waits to be read. */
  pushGap(gap: GapEvent): void {
    if (!this.#isActive) return
    const isRead = this.#isIterated ? this.#waiters.length > 0 : this.#emitter.count('data') > 0
    if (this.#queue.isEmpty && isRead) this.#emitter.emit('gap', gap)
    else this.#queue.pushMark(gap)
  }

  pushDecode(event: DecodeEvent): void {
    if (this.#isActive) this.#emitter.emit('decode', event)
  }

  /** Ends the subscription: with an error, which a waiting reader gets after what is queued, or quietly. */
  end(error?: KisError): void {
    if (!this.#isActive) return
    this.#isActive = false
    this.#failure = error
    if (!error) this.#queue.clear()
    for (const waiter of this.#waiters.splice(0)) {
      if (error) waiter.reject(error)
      else waiter.resolve(DONE)
    }
    if (error) this.#emitter.emit('error', error)
    this.#emitter.emit('end', undefined)
  }

  #release(): Promise<void> {
    this.#released ??= this.#options.release()
    return this.#released
  }

  #makeRoom(): boolean {
    if (this.#dropped === 0 && this.#options.overflow !== 'latest') this.#options.onFirstDrop()
    this.#dropped++
    if (this.#options.overflow === 'error') {
      const error = new KisRealtimeError({
        message: `The queue of ${this.trId} is full: ${this.#options.capacity} records wait to be read. Read faster, raise "capacity", or choose another "overflow".`,
      })
      this.end(error)
      this.#options.report(error)
      void this.#release()
      return false
    }
    this.#queue.dropOldest()
    return true
  }

  #flush(): void {
    // A listener may remove itself: what it leaves waits for the next reader.
    while (this.#emitter.count('data') > 0) {
      const entry = this.#queue.shift()
      if (!entry) break
      if ('mark' in entry) this.#emitter.emit('gap', entry.mark)
      else {
        this.#delivered++
        this.#emitter.emit('data', entry.item)
      }
    }
    this.#isFlushing = false
  }

  #next(loop: object): Promise<IteratorResult<R, undefined>> {
    for (let entry = this.#queue.shift(); entry; entry = this.#queue.shift()) {
      if ('item' in entry) {
        this.#delivered++
        return Promise.resolve({ done: false, value: entry.item })
      }
      this.#emitter.emit('gap', entry.mark)
    }
    if (this.#failure) {
      const failure = this.#failure
      // Told once; a further read just ends.
      this.#failure = undefined
      return Promise.reject(failure)
    }
    if (!this.#isActive) return Promise.resolve(DONE)
    return new Promise((resolve, reject) => this.#waiters.push({ loop, resolve, reject }))
  }

  /** Lets a loop that has been left wait no more: the next record is another one's. */
  #leave(loop: object): void {
    const waiters = this.#waiters.splice(0)
    for (const waiter of waiters) {
      if (waiter.loop === loop) waiter.resolve(DONE)
      else this.#waiters.push(waiter)
    }
  }

  #reportListener(error: unknown, event: keyof SubscriptionEvents<R>): void {
    // An error listener that throws must not call itself for ever.
    if (event !== 'error') this.#emitter.emit('error', error)
    this.#options.report(error)
  }
}
