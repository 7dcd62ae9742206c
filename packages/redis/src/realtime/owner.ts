import { type Clock, type Environment, type Logger, sleep } from '@kis/core'
import { isPersonal, type RealtimeClient } from '@kis/realtime'
import { createRelay, type Relay } from '@kis/realtime/relay'
import type { RedisCommands } from '../redis-commands.js'
import type { Names } from './names.js'
import { Publisher } from './publisher.js'
import { KEEP, RESIGN, WISHES } from './scripts.js'
import type { Sealer } from './sealer.js'
import { TopicLink } from './topic-link.js'
import { type AnyStreamOf, parseTopicId, revealable } from './topics.js'
import { topicOfWish } from './wishes.js'

export interface OwnerOptions<E extends Environment> {
  readonly commands: RedisCommands
  readonly names: Names
  readonly sealer: Sealer
  readonly clock: Clock
  readonly logger: Logger
  readonly epoch: number
  readonly holder: string
  readonly leaseMs: number
  readonly pollMs: number
  readonly maxEntries: number
  readonly streams: ReadonlyMap<string, AnyStreamOf<E>>
  /** Opens the connection to KIS. */
  readonly connect: () => RealtimeClient<E>
}

const ALIAS = 'me'
const BEAT_MS = 500
/** Registrations that anybody wants are refused by KIS's own limit, not by the relay's. */
const MANY = 100_000
const LIMITS = { maxReaders: MANY, maxMessages: MANY, silenceMs: 86_400_000 }

interface Held {
  readonly link: TopicLink
  readonly publisher: Publisher
}

/** Holds the one connection to KIS, for as long as it is the owner, and writes what comes for all readers. */
export class Owner<E extends Environment> {
  readonly #options: OwnerOptions<E>
  readonly #client: RealtimeClient<E>
  readonly #market: Relay
  readonly #personal = new Map<string, Promise<Relay | undefined>>()
  readonly #publishers = new Map<string, Publisher>()
  readonly #held = new Map<string, Held>()
  readonly #over = new AbortController()
  #keptAt: number
  #ended: Promise<void> | undefined

  constructor(options: OwnerOptions<E>, electedAt: number) {
    this.#options = options
    this.#keptAt = electedAt
    this.#client = options.connect()
    const { clock, logger, streams } = options
    const market = [...streams.values()].filter(({ spec }) => !isPersonal(spec))
    this.#market = createRelay<E>({ client: this.#client, streams: market, limits: LIMITS, clock, logger }) as Relay
    this.#publisherOf(undefined)
  }

  get epoch(): number {
    return this.#options.epoch
  }

  get topics(): number {
    return this.#held.size
  }

  get published(): number {
    return [...this.#publishers.values()].reduce((sum, { published }) => sum + published, 0)
  }

  /** Runs until it is stopped or deposed. Never rejects. */
  async run(): Promise<void> {
    const { clock, pollMs } = this.#options
    const { signal } = this.#over
    const keeping = this.#keep()
    // An entry at once tells readers that another owner has begun.
    for (const publisher of this.#publishers.values()) publisher.beat(0)
    while (!signal.aborted) {
      await this.#follow().catch((error: unknown) => this.#trouble(error))
      for (const publisher of this.#publishers.values()) publisher.beat(BEAT_MS)
      await sleep(clock, pollMs, signal, { background: true }).catch(() => undefined)
    }
    await keeping
    await this.#ended
  }

  /** Writes what waits, gives the connection up and tells that another may take it. */
  async stop(): Promise<void> {
    const { commands, names, holder } = this.#options
    for (const { link } of this.#held.values()) link.release()
    await Promise.all([...this.#publishers.values()].map((publisher) => publisher.close()))
    await this.#end()
    await RESIGN.run(commands, [names.owner], [holder]).catch((error: unknown) => this.#trouble(error))
  }

  /** Stays the owner. A quarter of the lease is left when it gives up, so that the connection is closed before another one opens. */
  async #keep(): Promise<void> {
    const { commands, names, clock, holder, leaseMs } = this.#options
    const { signal } = this.#over
    let cancel = this.#armDeadline()
    while (!signal.aborted) {
      await sleep(clock, leaseMs / 4, signal, { background: true }).catch(() => undefined)
      if (signal.aborted) break
      const askedAt = clock.monotonic()
      const answer = await KEEP.run(commands, [names.owner], [holder, leaseMs]).catch((error: unknown) => {
        this.#trouble(error)
        return undefined
      })
      if (answer === 0) this.#depose()
      if (answer !== 1 || signal.aborted) continue
      this.#keptAt = askedAt
      cancel()
      cancel = this.#armDeadline()
    }
    cancel()
  }

  #armDeadline(): () => void {
    const { clock, leaseMs } = this.#options
    const left = this.#keptAt + leaseMs * 0.75 - clock.monotonic()
    return clock.schedule(left, () => this.#depose(), { background: true })
  }

  #depose(): void {
    if (this.#over.signal.aborted) return
    this.#options.logger.warn('Another process takes over the realtime connection: this one could not keep it.')
    void this.#end()
  }

  /** Closes the connection to KIS. */
  #end(): Promise<void> {
    this.#over.abort()
    this.#ended ??= (async () => {
      for (const { link } of this.#held.values()) link.release()
      this.#held.clear()
      await this.#client.close()
      const relays = await Promise.all([this.#market, ...this.#personal.values()])
      await Promise.all(relays.map((relay) => relay?.close()))
      await Promise.all([...this.#publishers.values()].map((publisher) => publisher.close()))
    })().catch((error: unknown) => this.#trouble(error))
    return this.#ended
  }

  /** Registers what somebody wants by now, and gives up what nobody wants any more. */
  async #follow(): Promise<void> {
    const { commands, names } = this.#options
    const answer = await WISHES.run(commands, [names.wishes])
    if (!Array.isArray(answer) || this.#over.signal.aborted) return
    const wanted = new Set(answer.map((wish) => topicOfWish(String(wish))))
    for (const [topic, { link, publisher }] of this.#held) {
      if (wanted.has(topic)) continue
      this.#held.delete(topic)
      publisher.note(topic, undefined)
      link.release()
    }
    for (const topic of wanted) if (!this.#held.has(topic)) await this.#hold(topic)
  }

  async #hold(id: string): Promise<void> {
    const { streams, epoch } = this.#options
    const topic = parseTopicId(id)
    const stream = topic && streams.get(topic.trId)
    // Written by something else, or for another version.
    if (!topic || !stream) return
    const owner = isPersonal(stream.spec) ? topic.key.slice(1) : undefined
    const relay = owner === undefined ? this.#market : await this.#relayOf(owner)
    if (!relay || this.#over.signal.aborted) return
    const publisher = this.#publisherOf(owner)
    const link = new TopicLink(topic.trId, owner === undefined ? topic.key : ALIAS, {
      onFrame: (text) => publisher.push(id, text),
      onLive: () => {
        publisher.note(id, { epoch, state: 'live' })
        publisher.push(id, '{"live":true}')
      },
      onLost: (from, reason) => {
        publisher.note(id, { epoch, state: 'lost', from, reason })
        publisher.push(id, JSON.stringify({ lost: { from, reason } }))
      },
      onGap: (from, to, reason) => {
        publisher.note(id, { epoch, state: 'live' })
        publisher.push(id, JSON.stringify({ gap: { from, to, reason } }))
      },
      onRefused: (text) => {
        publisher.note(id, { epoch, state: 'refused', text })
        publisher.push(id, JSON.stringify({ refused: text }))
      },
      onEnded: () => this.#held.delete(id),
    })
    this.#held.set(id, { link, publisher })
    relay.accept(link)
    link.open()
  }

  /** The relay for the notices of one HTS id; `undefined` while its sealed name cannot be read. */
  #relayOf(owner: string): Promise<Relay | undefined> {
    const known = this.#personal.get(owner) ?? this.#openPersonal(owner)
    this.#personal.set(owner, known)
    return known
  }

  async #openPersonal(owner: string): Promise<Relay | undefined> {
    const { commands, names, sealer, streams, clock, logger } = this.#options
    try {
      const sealed = await commands.call('HGET', names.keys, owner)
      const htsId = sealed instanceof Uint8Array ? await sealer.open(sealed) : undefined
      if (htsId !== undefined) {
        const notices = [...streams.values()]
          .filter(({ spec }) => isPersonal(spec))
          .map((stream) => ({ stream, htsId, as: ALIAS, authorize: () => true, reveal: revealable(stream) }))
        return createRelay<E>({ client: this.#client, notices, limits: LIMITS, clock, logger }) as Relay
      }
      logger.warn('A wish for notices names an HTS id that this process cannot read: it has another app secret.')
    } catch (error) {
      this.#trouble(error)
    }
    this.#personal.delete(owner)
    return undefined
  }

  #publisherOf(owner: string | undefined): Publisher {
    const { commands, names, clock, sealer, holder, epoch, maxEntries } = this.#options
    const stream = owner === undefined ? names.data : names.notices(owner)
    const known = this.#publishers.get(stream)
    if (known) return known
    const publisher = new Publisher({
      ...{ commands, names, clock, stream, holder, epoch, maxEntries },
      sealer: owner === undefined ? undefined : sealer,
      onDeposed: () => this.#depose(),
      onTrouble: (error) => this.#trouble(error),
    })
    this.#publishers.set(stream, publisher)
    return publisher
  }

  #trouble(error: unknown): void {
    this.#options.logger.warn('The owner of the realtime connection has trouble with Redis or KIS.', { error })
  }
}
