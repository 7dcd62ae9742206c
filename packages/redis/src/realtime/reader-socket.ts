import type { Clock } from '@kis/core'
import type { Socket, SocketHandlers } from '@kis/realtime'
import { encodeGap, encodeHeartbeat, encodeReply, parseRequest } from '@kis/realtime/relay'
import type { FeedItem } from './feed.js'
import type { Standing } from './standing.js'
import type { Topic } from './topics.js'

/** What a socket asks of its process's share of the connection. */
export interface SocketHost {
  readonly clock: Clock
  /** Resolves when the feed is being read. */
  connect(): Promise<void>
  /** The topic of a registration, and whether its feed is being read; rejects where Redis cannot be asked. */
  want(socket: ReaderSocket, trId: string, key: string): Promise<Topic>
  unwant(socket: ReaderSocket, topic: string): void
  /** How the topic stands with an owner. */
  standingOf(topic: string): Promise<Standing | undefined>
  leave(socket: ReaderSocket): void
}

interface Place {
  readonly trId: string
  /** As this reader calls it. */
  readonly key: string
  readonly stream: string
  state: 'waiting' | 'live' | 'lost'
  /** The owner that has confirmed it. */
  epoch: number | undefined
  from: number
  reason: string
}

const PING_MS = 5_000

/** A socket to the shared connection, which speaks as KIS does. */
export class ReaderSocket implements Socket {
  readonly #host: SocketHost
  readonly #handlers: SocketHandlers
  readonly #places = new Map<string, Place>()
  #pingedAt = Number.NEGATIVE_INFINITY
  #tail: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(host: SocketHost, handlers: SocketHandlers) {
    this.#host = host
    this.#handlers = handlers
  }

  get topics(): readonly string[] {
    return [...this.#places.keys()]
  }

  async open(timeoutMs: number): Promise<void> {
    const cancel = this.#host.clock.schedule(timeoutMs, () => this.fail(new Error('Redis does not answer.')))
    try {
      await this.#host.connect()
      if (!this.#isClosed) this.#handlers.onOpen()
    } catch (error) {
      this.fail(error)
    } finally {
      cancel()
    }
  }

  send(text: string): void {
    const request = parseRequest(text)
    if (this.#isClosed || request.kind === 'heartbeat' || request.kind === 'malformed') return
    // One after the other, as they came.
    this.#tail = this.#tail
      .then(() => this.#serve(request))
      .catch((error: unknown) => {
        this.fail(error)
      })
  }

  close(): void {
    this.#end(1000, 'closed by the client')
  }

  terminate(): void {
    this.#end(1000, 'closed by the client')
  }

  /** Ends it for a reason: the client comes back by itself. */
  fail(error: unknown): void {
    if (this.#isClosed) return
    this.#handlers.onError(error)
    this.#end(1011, 'the shared connection failed')
  }

  /** Takes what the owner has told. */
  take(items: readonly FeedItem[], sentAt: number, epoch: number | undefined): void {
    this.#ping()
    for (const [topic, text] of items) {
      const place = this.#places.get(topic)
      if (!place || this.#isClosed) continue
      if (!text.startsWith('{')) this.#frame(place, text)
      else this.#control(topic, place, text, sentAt, epoch)
    }
  }

  /** Marks what is live on a stream as missing, for the span or until further notice. */
  lose(stream: string, from: number, reason: string, to?: number, exceptEpoch?: number): void {
    for (const place of this.#places.values()) {
      if (place.stream !== stream || place.state === 'waiting') continue
      if (exceptEpoch !== undefined && place.epoch === exceptEpoch) continue
      if (place.state === 'live') this.#lose(place, from, reason)
      if (to !== undefined) this.#regain(place, to)
    }
  }

  /** What was taken for lost was only late. */
  resume(stream: string): void {
    for (const place of this.#places.values()) {
      if (place.stream === stream && place.state === 'lost' && place.reason === 'silence')
        this.#regain(place, place.from)
    }
  }

  async #serve(request: { readonly kind: 'register' | 'unregister'; readonly trId: string; readonly key: string }) {
    const { trId, key } = request
    if (this.#isClosed) return
    if (request.kind === 'unregister') {
      const known = [...this.#places].find(([, place]) => place.trId === trId && place.key === key)
      if (known) this.#forget(known[0])
      this.#handlers.onMessage(encodeReply(known ? 'OPSP0001' : 'OPSP0003', trId, key))
      return
    }
    const topic = await this.#host.want(this, trId, key)
    if (this.#isClosed) return
    const { id, stream } = topic
    if (this.#places.has(id)) {
      this.#handlers.onMessage(encodeReply('OPSP0000', trId, key))
      return
    }
    const place: Place = { trId, key, stream, state: 'waiting', epoch: undefined, from: 0, reason: '' }
    this.#places.set(id, place)
    const standing = await this.#host.standingOf(id)
    // Meanwhile the feed may have told.
    if (!standing || this.#isClosed || place.state !== 'waiting') return
    if (standing.state === 'refused') this.#refuse(id, place, standing.text)
    else {
      this.#confirm(place, standing.epoch)
      if (standing.state === 'lost') this.#lose(place, standing.from, standing.reason)
    }
  }

  #frame(place: Place, text: string): void {
    if (place.state !== 'waiting') this.#handlers.onMessage(text)
  }

  #control(topic: string, place: Place, text: string, sentAt: number, epoch: number | undefined): void {
    const told = parseControlItem(text)
    if (told?.refused !== undefined) this.#refuse(topic, place, told.refused)
    else if (told?.live) {
      if (place.state === 'waiting') this.#confirm(place, epoch)
      place.epoch = epoch
      if (place.state === 'lost') this.#regain(place, sentAt)
    } else if (place.state === 'waiting') return
    else if (told?.lost) this.#lose(place, told.lost.from, told.lost.reason)
    else if (told?.gap) {
      if (place.state !== 'lost') this.#lose(place, told.gap.from, told.gap.reason)
      this.#regain(place, told.gap.to)
    }
  }

  #confirm(place: Place, epoch: number | undefined): void {
    place.state = 'live'
    place.epoch = epoch
    this.#handlers.onMessage(encodeReply('OPSP0000', place.trId, place.key))
  }

  #lose(place: Place, from: number, reason: string): void {
    if (place.state === 'lost') return
    Object.assign(place, { state: 'lost', from, reason })
    this.#tell(place, undefined)
  }

  #regain(place: Place, to: number): void {
    place.state = 'live'
    this.#tell(place, to)
  }

  #tell({ trId, key, from, reason }: Place, to: number | undefined): void {
    // A reason that this version does not know counts as a dropped connection there.
    this.#handlers.onMessage(encodeGap({ trId, key, from, to, reason: reason as never }))
  }

  #refuse(topic: string, place: Place, text: string): void {
    const wasLive = place.state !== 'waiting'
    this.#forget(topic)
    // A client ends a subscription for a refusal that it has asked for: coming back, it asks.
    if (wasLive) this.fail(new Error('A registration was ended by KIS.'))
    else this.#handlers.onMessage(renamed(text, place.key))
  }

  #forget(topic: string): void {
    this.#places.delete(topic)
    this.#host.unwant(this, topic)
  }

  #ping(): void {
    const { clock } = this.#host
    if (clock.monotonic() - this.#pingedAt < PING_MS) return
    this.#pingedAt = clock.monotonic()
    this.#handlers.onMessage(encodeHeartbeat(clock.now()))
  }

  #end(code: number, reason: string): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const topic of [...this.#places.keys()]) this.#forget(topic)
    this.#host.leave(this)
    this.#handlers.onClose({ code, reason })
  }
}

interface ControlItem {
  readonly live?: boolean
  readonly refused?: string
  readonly lost?: { readonly from: number; readonly reason: string }
  readonly gap?: { readonly from: number; readonly to: number; readonly reason: string }
}

/** Reads what the owner has told; `undefined` for what has been written by something else. */
function parseControlItem(text: string): ControlItem | undefined {
  const item = parseObject(text)
  if (typeof item?.refused === 'string') return { refused: item.refused }
  if (item?.live === true) return { live: true }
  const [lost, gap] = [spanOf(item?.lost), spanOf(item?.gap)]
  if (lost) return { lost }
  return gap?.to === undefined ? undefined : { gap: { ...gap, to: gap.to } }
}

interface Span {
  readonly from: number
  readonly to: number | undefined
  readonly reason: string
}

function spanOf(value: unknown): Span | undefined {
  const { from, to, reason } = (value ?? {}) as Partial<Record<keyof Span, unknown>>
  if (typeof from !== 'number' || typeof reason !== 'string') return undefined
  return { from, to: typeof to === 'number' ? to : undefined, reason }
}

/** An answer with the key as this reader calls it: notices have another name on the way. */
function renamed(text: string, key: string): string {
  const answer = parseObject(text)
  const header = answer?.header
  if (!answer || typeof header !== 'object' || header === null) return text
  return JSON.stringify({ ...answer, header: { ...header, tr_key: key } })
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
