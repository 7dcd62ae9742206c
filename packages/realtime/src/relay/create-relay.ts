import { type Cancel, type Clock, createSafeLogger, type Environment, Redactor, systemClock } from '@kis/core'
import type { DecodeEvent } from '../decode/decode-event.js'
import { CLOSE } from './close-codes.js'
import type { Offer } from './offer.js'
import { Offers } from './offers.js'
import { Reader } from './reader.js'
import type { Relay, RelayTopic } from './relay.js'
import { type RelayLimits, resolveLimits } from './relay-limits.js'
import type { RelayLink } from './relay-link.js'
import type { RelayAnswer, RelayOptions } from './relay-options.js'
import type { RelayReader } from './relay-reader.js'
import type { Seat } from './seat.js'
import { Topic } from './topic.js'
import { encodeHeartbeat, encodeReply } from './wire-reply.js'
import { parseRequest } from './wire-request.js'

/**
 * Shares one realtime session among many readers: web pages, which must not hold app keys and cannot reach `ws://` from `https://`,
 * and other processes. Downstream it speaks as KIS does, so a reader is an ordinary client (`relayClientOptions`). Each (TR, key) is
 * registered upstream once, however many read it, and no approval key, cipher key or HTS id is ever passed on.
 *
 * @throws KisConfigError when an option is missing or malformed, or notices are offered without `authorize`.
 * @throws KisUnsupportedInPaperError for a stream that 모의투자 does not have.
 * @example
 * import { createRealtimeClient } from '@kis/realtime'
 * import { orderBook, trade } from '@kis/realtime/domestic-stock'
 * import { createRelay, fromWs } from '@kis/realtime/relay'
 * import { WebSocketServer } from 'ws'
 *
 * const client = createRealtimeClient({ env: 'real', credentials })
 * const relay = createRelay({
 *   client,
 *   streams: [trade, orderBook],
 *   authorize: ({ token }) => (token === undefined ? false : sessions.has(token)),
 * })
 * const server = new WebSocketServer({ port: 8080, path: '/relay', maxPayload: 8192 })
 * server.on('connection', (socket) => relay.accept(fromWs(socket)))
 *
 * @example
 * // The web page
 * import { createRealtimeClient } from '@kis/realtime'
 * import { trade } from '@kis/realtime/domestic-stock'
 * import { relayClientOptions } from '@kis/realtime/relay'
 *
 * const client = createRealtimeClient(relayClientOptions({ env: 'real', url: 'wss://my.host/relay', token }))
 * const ticks = await client.subscribe(trade, '005930')
 * for await (const tick of ticks) show(tick.STCK_PRPR)
 */
export function createRelay<E extends Environment, Context = unknown>(
  options: RelayOptions<E, Context>,
): Relay<Context> {
  return new RelayServer<E, Context>(options)
}

class RelayServer<E extends Environment, Context> implements Relay<Context> {
  readonly #options: RelayOptions<E, Context>
  readonly #limits: RelayLimits
  readonly #clock: Clock
  readonly #offers: Offers<E, Context>
  readonly #secrets: readonly string[]
  readonly #readers = new Set<Reader<Context>>()
  readonly #topics = new Map<string, Topic<E, Context>>()
  #lastId = 0
  #lastDecode: DecodeEvent | undefined
  #cancelHeartbeat: Cancel | undefined
  #isClosed = false

  constructor(options: RelayOptions<E, Context>) {
    this.#options = options
    this.#limits = resolveLimits(options?.limits)
    this.#offers = new Offers(options)
    this.#clock = options.clock ?? systemClock
    this.#secrets = (options.notices ?? []).map(({ htsId }) => htsId)
    // Node and Bun show this for `console.log`. A member with such a name would keep the class in bundles that do not use it.
    Object.defineProperty(this, Symbol.for('nodejs.util.inspect.custom'), {
      value: () => `Relay { readers: ${this.#readers.size}, topics: ${this.#topics.size} }`,
    })
  }

  get readers(): readonly RelayReader<Context>[] {
    return [...this.#readers]
  }

  get topics(): readonly RelayTopic[] {
    return [...this.#topics.values()].map(({ trId, key, readers, isLive }) => ({ trId, key, readers, isLive }))
  }

  accept(link: RelayLink, context?: Context): RelayReader<Context> | undefined {
    if (this.#isClosed || this.#readers.size >= this.#limits.maxReaders) {
      const [code, reason] = CLOSE[this.#isClosed ? 'shutdown' : 'full']
      link.close(code, reason)
      return undefined
    }
    const reader: Reader<Context> = new Reader({
      id: ++this.#lastId,
      link,
      // Where the type wants one, it was given.
      context: context as Context,
      clock: this.#clock,
      limits: this.#limits,
      onClosed: () => this.#readers.delete(reader),
      onFirstDrop: () => this.#warn(reader, `Reader ${reader.id} of the relay reads too slowly: frames are dropped.`),
    })
    this.#readers.add(reader)
    this.#startHeartbeat()
    link.onMessage((text) => this.#onMessage(reader, text))
    link.onClose(() => reader.end())
    return reader
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#cancelHeartbeat?.()
    const released = [...this.#topics.values()].map((topic) => topic.close())
    for (const reader of [...this.#readers]) reader.end('shutdown')
    await Promise.all(released)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #startHeartbeat(): void {
    this.#cancelHeartbeat ??= this.#clock.schedule(this.#limits.heartbeatMs, () => this.#beat(), { background: true })
  }

  #beat(): void {
    this.#cancelHeartbeat = undefined
    const text = encodeHeartbeat(this.#clock.now())
    for (const reader of [...this.#readers]) reader.beat(text)
    if (this.#readers.size > 0) this.#startHeartbeat()
  }

  #onMessage(reader: Reader<Context>, text: string): void {
    if (!reader.hear(text)) return
    const request = parseRequest(text)
    if (request.kind === 'heartbeat') return
    if (request.kind === 'malformed') {
      reader.outbox.control(encodeReply(request.msgCd, '', ''))
      return
    }
    const { kind, trId, key, token } = request
    reader.run(async () => {
      if (kind === 'register') await this.#register(reader, trId, key, token)
      else {
        const wasThere = reader.cancel(idOf(trId, key))
        reader.outbox.control(encodeReply(wasThere ? 'OPSP0001' : 'OPSP0003', trId, key))
      }
    })
  }

  async #register(reader: Reader<Context>, trId: string, key: string, token: string | undefined): Promise<void> {
    const answer = (code: string): void => reader.outbox.control(encodeReply(code, trId, key))
    const id = idOf(trId, key)
    const seat = reader.seatOf(id)
    if (seat) {
      // Asked twice: it may have missed the answer. One that is still under way comes once.
      if (seat.isConfirmed) answer('OPSP0000')
      return
    }
    const offer = this.#offers.find(trId, key)
    if (typeof offer === 'string') return answer(offer)
    if (reader.size >= this.#limits.maxRegistrations) return answer('OPSP0008')
    reader.token = token
    const verdict = await this.#authorize(reader, offer, key)
    if (reader.isClosed) return
    if (verdict === 'failed') return answer('OPSP9995')
    if (verdict === 'token-expired') return answer('OPSP0011')
    if (verdict !== true) return answer('OPSP0010')
    this.#join(reader, offer, id, key)
  }

  #join(reader: Reader<Context>, offer: Offer<E, Context>, id: string, key: string): void {
    const topic = this.#topics.get(id) ?? this.#createTopic(id, offer, key)
    const seat: Seat = {
      trId: offer.trId,
      key,
      isNotice: offer.isNotice,
      outbox: reader.outbox,
      isConfirmed: false,
      refuse: (answer) => {
        reader.cancel(id)
        reader.outbox.control(answer)
      },
      evict: () => reader.end('lost'),
    }
    reader.book(id, { seat, topic })
    topic.join(seat)
  }

  #createTopic(id: string, offer: Offer<E, Context>, key: string): Topic<E, Context> {
    const topic: Topic<E, Context> = new Topic({
      offer,
      key,
      clock: this.#clock,
      onClose: () => this.#topics.delete(id),
      onDecode: (event) => this.#onDecode(event, offer),
      onError: (error) => this.#warn(undefined, `The relay has trouble upstream with ${offer.trId}.`, error),
    })
    this.#topics.set(id, topic)
    void topic.open()
    return topic
  }

  async #authorize(reader: Reader<Context>, offer: Offer<E, Context>, key: string): Promise<RelayAnswer | 'failed'> {
    try {
      return await offer.authorize(reader, key)
    } catch (error) {
      this.#warn(reader, `"authorize" failed for reader ${reader.id} of the relay; it was not let in.`, error)
      return 'failed'
    }
  }

  /** A frame that no registration can be found for concerns all of its TR id, once. */
  #onDecode(event: DecodeEvent, offer: Offer<E, Context>): void {
    if (event === this.#lastDecode) return
    this.#lastDecode = event
    const text = offer.unreadable(event)
    if (text === undefined) return
    for (const reader of this.#readers) {
      const seat = reader.confirmedSeatOf(offer.trId)
      if (seat) reader.outbox.frame(seat, text)
    }
  }

  #warn(reader: Reader<Context> | undefined, message: string, error?: unknown): void {
    const redactor = new Redactor([reader?.token, ...this.#secrets])
    createSafeLogger(this.#options.logger, redactor).warn(message, error === undefined ? undefined : { error })
  }
}

function idOf(trId: string, key: string): string {
  return `${trId} ${key}`
}
