import type { Cancel, Clock } from '@kis/core'
import { encodeGap } from '../registry/control-message.js'
import type { CloseReason } from './close-codes.js'
import type { RelayLimits } from './relay-limits.js'
import type { RelayLink } from './relay-link.js'
import type { RelayCounters } from './relay-reader.js'
import type { Seat } from './seat.js'

export interface OutboxOptions {
  readonly link: RelayLink
  readonly clock: Clock
  readonly limits: RelayLimits
  /** The reader cannot be kept. */
  readonly onStuck: (reason: CloseReason) => void
  readonly onFirstDrop: () => void
}

interface Waiting {
  readonly seat: Seat
  readonly isFrame: boolean
  text: string
  at: number
}

interface Span {
  readonly from: number
  readonly to: number
}

// No socket tells when it has room again.
const DRAIN_MS = 50
// Answers and heartbeats pass the queue; a reader that asks for more and more of them and reads none must go.
const HARD_LIMIT = 4

/** Everything that goes to one reader. Frames wait here once the link is full, so that a slow reader costs nobody else anything. */
export class Outbox {
  readonly #options: OutboxOptions
  /** In the order of sending. */
  readonly #waiting = new Set<Waiting>()
  /** Those of `#waiting` that may be dropped. */
  readonly #droppable = new Set<Waiting>()
  readonly #newest = new Map<Seat, Waiting>()
  /** What was dropped and has not been told. */
  readonly #missed = new Map<Seat, Span>()
  #frames = 0
  #sent = 0
  #dropped = 0
  #cancelDrain: Cancel | undefined
  #isClosed = false

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  get counters(): RelayCounters {
    return { sent: this.#sent, queued: this.#frames, dropped: this.#dropped }
  }

  /** Sends an answer or a heartbeat at once. */
  control(text: string): void {
    const { link, limits, onStuck } = this.#options
    if (this.#isClosed) return
    if ((link.bufferedAmount ?? 0) > limits.highWaterBytes * HARD_LIMIT) onStuck('slow')
    else this.#write(text)
  }

  /** Sends a data frame, now or in its turn. */
  frame(seat: Seat, text: string): void {
    if (this.#isClosed) return
    if (!this.#isClear()) {
      this.#queueFrame(seat, text)
      return
    }
    this.#sent++
    this.#write(text)
  }

  /** Sends something about a registration, in order with its frames. */
  mark(seat: Seat, text: string): void {
    if (this.#isClosed) return
    if (this.#isClear()) this.#write(text)
    else this.#queue({ seat, isFrame: false, text, at: this.#options.clock.now() })
  }

  /** Forgets what waits for a registration that is given up. */
  forget(seat: Seat): void {
    for (const waiting of this.#waiting) if (waiting.seat === seat) this.#take(waiting)
    this.#missed.delete(seat)
  }

  close(): void {
    this.#isClosed = true
    this.#cancelDrain?.()
    for (const set of [this.#waiting, this.#droppable, this.#newest, this.#missed]) set.clear()
    this.#frames = 0
  }

  #isClear(): boolean {
    this.#drain()
    return this.#waiting.size === 0 && !this.#isFull()
  }

  #isFull(): boolean {
    const { link, limits } = this.#options
    return (link.bufferedAmount ?? 0) > limits.highWaterBytes
  }

  #queueFrame(seat: Seat, text: string): void {
    const { clock, limits } = this.#options
    const newest = this.#newest.get(seat)
    if (limits.overflow === 'latest' && !seat.isNotice && newest?.isFrame) {
      this.#countDrop()
      newest.text = text
      newest.at = clock.now()
      return
    }
    if (this.#frames >= limits.capacity && !this.#makeRoom()) return
    this.#queue({ seat, isFrame: true, text, at: clock.now() })
  }

  #queue(waiting: Waiting): void {
    this.#waiting.add(waiting)
    this.#newest.set(waiting.seat, waiting)
    if (waiting.isFrame) this.#frames++
    if (waiting.isFrame && !waiting.seat.isNotice) this.#droppable.add(waiting)
    this.#schedule()
  }

  #makeRoom(): boolean {
    const { limits, onStuck } = this.#options
    const [oldest] = this.#droppable
    if (!oldest || limits.overflow === 'error') {
      onStuck('slow')
      return false
    }
    this.#take(oldest)
    this.#countDrop()
    this.#missed.set(oldest.seat, { from: this.#missed.get(oldest.seat)?.from ?? oldest.at, to: oldest.at })
    return true
  }

  #countDrop(): void {
    if (this.#dropped++ === 0) this.#options.onFirstDrop()
  }

  #take(waiting: Waiting): void {
    this.#waiting.delete(waiting)
    this.#droppable.delete(waiting)
    if (this.#newest.get(waiting.seat) === waiting) this.#newest.delete(waiting.seat)
    if (waiting.isFrame) this.#frames--
  }

  #drain(): void {
    for (const waiting of this.#waiting) {
      if (this.#isFull()) break
      this.#take(waiting)
      this.#tellMissed(waiting.seat)
      if (waiting.isFrame) this.#sent++
      this.#write(waiting.text)
      if (this.#isClosed) return
    }
    if (this.#waiting.size === 0) for (const seat of this.#missed.keys()) this.#tellMissed(seat)
    else this.#schedule()
  }

  /** What was dropped of a registration was older than whatever still waits of it. */
  #tellMissed(seat: Seat): void {
    const missed = this.#missed.get(seat)
    if (!missed) return
    this.#missed.delete(seat)
    this.#write(encodeGap({ trId: seat.trId, key: seat.key, reason: 'overflow', ...missed }))
  }

  #schedule(): void {
    this.#cancelDrain ??= this.#options.clock.schedule(
      DRAIN_MS,
      () => {
        this.#cancelDrain = undefined
        this.#drain()
      },
      { background: true },
    )
  }

  #write(text: string): void {
    try {
      this.#options.link.send(text)
    } catch {
      // The link is gone; its close event may have been lost with it.
      this.#options.onStuck('silent')
    }
  }
}
