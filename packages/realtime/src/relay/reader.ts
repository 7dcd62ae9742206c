import type { Clock } from '@kis/core'
import { CLOSE, type CloseReason } from './close-codes.js'
import { Outbox } from './outbox.js'
import type { RelayLimits } from './relay-limits.js'
import type { RelayLink } from './relay-link.js'
import type { RelayCounters, RelayReader } from './relay-reader.js'
import type { Seat } from './seat.js'

export interface ReaderOptions<Context> {
  readonly id: number
  readonly link: RelayLink
  readonly context: Context
  readonly clock: Clock
  readonly limits: RelayLimits
  readonly onClosed: () => void
  readonly onFirstDrop: () => void
}

interface Booking {
  readonly seat: Seat
  readonly topic: { leave(seat: Seat): void }
}

/** One reader: its link, what it has registered, and whether it is still there. */
export class Reader<Context> implements RelayReader<Context> {
  readonly #options: ReaderOptions<Context>
  readonly #outbox: Outbox
  readonly #bookings = new Map<string, Booking>()
  #token: string | undefined
  #lastHeardAt: number
  #messages = 0
  #waiting = 0
  #tail: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(options: ReaderOptions<Context>) {
    const { link, clock, limits, onFirstDrop } = options
    this.#options = options
    this.#lastHeardAt = clock.monotonic()
    this.#outbox = new Outbox({ link, clock, limits, onFirstDrop, onStuck: (reason) => this.end(reason) })
  }

  get id(): number {
    return this.#options.id
  }

  get context(): Context {
    return this.#options.context
  }

  get token(): string | undefined {
    return this.#token
  }

  set token(token: string | undefined) {
    this.#token = token
  }

  get outbox(): Outbox {
    return this.#outbox
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get counters(): RelayCounters {
    return this.#outbox.counters
  }

  get registrations(): readonly { readonly trId: string; readonly key: string }[] {
    return [...this.#bookings.values()].map(({ seat: { trId, key } }) => ({ trId, key }))
  }

  /** How many registrations it holds or waits for. */
  get size(): number {
    return this.#bookings.size
  }

  seatOf(id: string): Seat | undefined {
    return this.#bookings.get(id)?.seat
  }

  /** Any acknowledged registration of a TR id. */
  confirmedSeatOf(trId: string): Seat | undefined {
    for (const { seat } of this.#bookings.values()) if (seat.isConfirmed && seat.trId === trId) return seat
    return undefined
  }

  book(id: string, booking: Booking): void {
    this.#bookings.set(id, booking)
  }

  /** Gives one registration up. `false` when there was none. */
  cancel(id: string): boolean {
    const booking = this.#bookings.get(id)
    if (!booking) return false
    this.#bookings.delete(id)
    this.#outbox.forget(booking.seat)
    booking.topic.leave(booking.seat)
    return true
  }

  /** Takes note of a message. `false` when it was one too many or too long, and the reader is gone for it. */
  hear(text: string): boolean {
    const { clock, limits } = this.#options
    if (this.#isClosed) return false
    this.#lastHeardAt = clock.monotonic()
    if (++this.#messages <= limits.maxMessages && text.length <= limits.maxMessageLength) return true
    this.end('misuse')
    return false
  }

  /** Runs tasks one after the other, in the order of the messages. */
  run(task: () => Promise<void>): void {
    if (++this.#waiting > this.#options.limits.maxMessages) {
      this.end('misuse')
      return
    }
    this.#tail = this.#tail
      .then(async () => {
        this.#waiting--
        if (!this.#isClosed) await task()
      })
      // Only a logger that throws gets here.
      .catch(() => this.end('failed'))
  }

  /** Sends a heartbeat, unless the reader has not been heard of for too long. */
  beat(text: string): void {
    const { clock, limits } = this.#options
    this.#messages = 0
    if (clock.monotonic() - this.#lastHeardAt >= limits.silenceMs) this.end('silent')
    else this.#outbox.control(text)
  }

  close(reason?: string): void {
    this.end('kicked', reason)
  }

  /** Lets go of everything. Without a reason the link is gone already. */
  end(why?: CloseReason, text?: string): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const id of [...this.#bookings.keys()]) this.cancel(id)
    this.#outbox.close()
    this.#options.onClosed()
    if (!why) return
    const [code, reason] = CLOSE[why]
    try {
      // A close frame has room for 123 bytes.
      this.#options.link.close(code, (text ?? reason).slice(0, 40))
    } catch {
      // It is closed already.
    }
  }
}
