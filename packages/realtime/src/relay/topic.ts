import { type Cancel, type Clock, type Environment, KisError } from '@kis/core'
import type { DecodeEvent } from '../decode/decode-event.js'
import { encodeFrame } from '../decode/frame.js'
import { encodeGap } from '../registry/control-message.js'
import type { StreamRecord } from '../stream-spec.js'
import type { GapEvent, LostEvent } from '../subscription/gap-event.js'
import type { Subscription } from '../subscription/subscription.js'
import type { Offer } from './offer.js'
import { OWN_TROUBLE, refusalCode } from './refusal-code.js'
import type { Seat } from './seat.js'
import { encodeReply } from './wire-reply.js'

export interface TopicOptions<E extends Environment, Context> {
  readonly offer: Offer<E, Context>
  /** The key as readers name it. */
  readonly key: string
  readonly clock: Clock
  /** Nobody reads it any more, or it has ended. */
  readonly onClose: () => void
  readonly onDecode: (event: DecodeEvent, offer: Offer<E, Context>) => void
  readonly onError: (error: unknown) => void
}

// The client connects by itself, with a back-off of its own; this only asks it again.
const RETRY_MS = 5_000
// What three digits can count.
const MAX_RECORDS = 999

/** One registration upstream and all who read it. Each frame is put together once, however many they are. */
export class Topic<E extends Environment, Context> {
  readonly #options: TopicOptions<E, Context>
  readonly #seats = new Set<Seat>()
  readonly #abort = new AbortController()
  #subscription: Subscription<StreamRecord> | undefined
  #cancelRetry: Cancel | undefined
  #lost: LostEvent | undefined
  #isClosed = false
  #isReported = false
  // Records of one frame come one by one, within one turn.
  #batch: string[] = []
  #batchWidth = 0

  constructor(options: TopicOptions<E, Context>) {
    this.#options = options
  }

  get trId(): string {
    return this.#options.offer.trId
  }

  get key(): string {
    return this.#options.key
  }

  get readers(): number {
    return this.#seats.size
  }

  get isLive(): boolean {
    return this.#subscription !== undefined && !this.#lost
  }

  /** Adds a reader. It is answered once KIS's server has answered. */
  join(seat: Seat): void {
    this.#seats.add(seat)
    if (this.#subscription) this.#confirm(seat)
  }

  /** Takes a reader out; the last one gives the registration up. */
  leave(seat: Seat): void {
    if (this.#seats.delete(seat) && this.#seats.size === 0) void this.close()
  }

  /** Gives the registration up. Resolves when the server has answered. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#cancelRetry?.()
    this.#abort.abort()
    this.#seats.clear()
    this.#options.onClose()
    await this.#subscription?.unsubscribe()
  }

  /** Asks for the registration upstream, and goes on asking while somebody waits for it. Never rejects. */
  async open(): Promise<void> {
    const { offer, key, clock } = this.#options
    let subscription: Subscription<StreamRecord>
    try {
      const found = await offer.client.subscribe(offer.stream, offer.upstreamKey(key) as never, {
        signal: this.#abort.signal,
      })
      // Every record of every stream is one.
      subscription = found as Subscription<StreamRecord>
    } catch (error) {
      if (this.#isClosed) return
      if (KisError.isInstance(error) && (error as KisError).isRetryable) {
        // Readers wait as they would for KIS: until their own patience ends.
        this.#report(error)
        this.#cancelRetry = clock.schedule(RETRY_MS, () => void this.open(), { background: true })
      } else this.#refuse(error)
      return
    }
    if (this.#isClosed) void subscription.unsubscribe()
    else this.#use(subscription)
  }

  #use(subscription: Subscription<StreamRecord>): void {
    const { offer, onDecode } = this.#options
    this.#subscription = subscription
    this.#isReported = false
    subscription.on('data', (record) => this.#take(record))
    subscription.on('lost', (event) => this.#onLost(event))
    subscription.on('gap', (event) => this.#onGap(event))
    subscription.on('decode', (event) => onDecode(event, offer))
    subscription.on('error', (error) => this.#report(error))
    subscription.on('end', () => this.#onEnd())
    for (const seat of this.#seats) this.#confirm(seat)
  }

  #confirm(seat: Seat): void {
    seat.isConfirmed = true
    seat.outbox.control(encodeReply('OPSP0000', this.trId, this.key))
    if (this.#lost) seat.outbox.mark(seat, this.#gapText(this.#lost))
  }

  #refuse(error: unknown): void {
    const code = refusalCode(error)
    if (code === OWN_TROUBLE) this.#report(error)
    const answer = encodeReply(code, this.trId, this.key)
    const seats = [...this.#seats]
    void this.close()
    for (const seat of seats) seat.refuse(answer)
  }

  #take(record: StreamRecord): void {
    const { offer } = this.#options
    const payload = offer.payloadOf(record)
    if (payload === undefined) {
      const text = offer.unreadable()
      this.#flush()
      if (text !== undefined) this.#send(text)
      return
    }
    const { width } = record.layout
    if (this.#batch.length > 0 && (this.#batchWidth !== width || this.#batch.length === MAX_RECORDS)) this.#flush()
    this.#batchWidth = width
    if (this.#batch.push(payload) === 1) queueMicrotask(() => this.#flush())
  }

  #flush(): void {
    const { length } = this.#batch
    if (length === 0) return
    const text = encodeFrame(this.trId, length, length === 1 ? (this.#batch[0] ?? '') : this.#batch.join('^'))
    this.#batch = []
    this.#send(text)
  }

  #send(text: string): void {
    for (const seat of this.#seats) seat.outbox.frame(seat, text)
  }

  #mark(text: string): void {
    this.#flush()
    for (const seat of this.#seats) seat.outbox.mark(seat, text)
  }

  #onLost(event: LostEvent): void {
    this.#lost = event
    this.#mark(this.#gapText(event))
  }

  #onGap(event: GapEvent): void {
    this.#lost = undefined
    this.#mark(this.#gapText(event))
  }

  #gapText({ from, reason, ...rest }: LostEvent | GapEvent): string {
    const to = 'to' in rest ? rest.to : undefined
    return encodeGap({ trId: this.trId, key: this.key, reason, from, to })
  }

  #onEnd(): void {
    if (this.#isClosed) return
    this.#flush()
    const seats = [...this.#seats]
    void this.close()
    for (const seat of seats) seat.evict()
  }

  #report(error: unknown): void {
    if (this.#isReported) return
    this.#isReported = true
    this.#options.onError(error)
  }
}
