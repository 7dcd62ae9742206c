import { Credentials } from '@kis/auth'
import {
  assertEnvironment,
  type Clock,
  createSafeLogger,
  type Environment,
  hashText,
  KisConfigError,
  type Logger,
  Redactor,
  sleep,
  systemClock,
} from '@kis/core'
import { createRealtimeClient, createSocket, isPersonal, type SocketFactory } from '@kis/realtime'
import { commandsOf, type RedisCommands } from '../redis-commands.js'
import { Feed } from './feed.js'
import { type Names, namesOf } from './names.js'
import { Owner } from './owner.js'
import { ReaderSocket, type SocketHost } from './reader-socket.js'
import { ELECT, WISH } from './scripts.js'
import { createSealer, type Sealer } from './sealer.js'
import type { SharedRealtime, SharedRealtimeOptions, SharedRealtimeState } from './shared-realtime.js'
import { parseStanding, type Standing } from './standing.js'
import { type AnyStreamOf, streamsOf, type Topic, topicIdOf } from './topics.js'
import { wishOf } from './wishes.js'
import { withFallback } from './with-fallback.js'

const LEASE_MS = 5_000
const POLL_MS = 100
const MAX_ENTRIES = 5_000
/** A reader that died stops wanting after so many leases. */
const WISH_LEASES = 3

/**
 * Shares the one realtime connection of an app key (앱키당 하나) among processes and machines, over Redis. One of them owns it and writes what comes;
 * all read, each with an ordinary client. When the owner dies another takes over, and readers see one gap.
 *
 * @throws KisConfigError when an option is missing or malformed. Nothing is opened before the first subscription.
 * @example
 * import { createSharedRealtime } from '@kis/redis/realtime'
 * import { createKis } from '@kis/sdk'
 *
 * const shared = createSharedRealtime({ client: redis, env: 'real', credentials })
 * const kis = createKis({ env: 'real', credentials, account, socket: shared.socket })
 * for await (const trade of await kis.stock('005930').watchTrades()) console.log(trade.price)
 */
export function createSharedRealtime<const E extends Environment>(options: SharedRealtimeOptions<E>): SharedRealtime {
  return new Share<E>(options)
}

interface Ground {
  readonly names: Names
  readonly sealer: Sealer
  readonly feed: Feed
}

class Share<E extends Environment> implements SharedRealtime, SocketHost {
  readonly clock: Clock
  readonly #options: SharedRealtimeOptions<E>
  readonly #credentials: Credentials
  readonly #commands: RedisCommands
  readonly #logger: Logger
  readonly #streams: ReadonlyMap<string, AnyStreamOf<E>>
  readonly #sockets = new Set<ReaderSocket>()
  readonly #reader = crypto.randomUUID()
  readonly #over = new AbortController()
  #ground: Promise<Ground> | undefined
  #names: Names | undefined
  #feed: Feed | undefined
  #owner: Owner<E> | undefined
  #running: Promise<void> | undefined

  constructor(options: SharedRealtimeOptions<E>) {
    assertEnvironment(options?.env)
    this.#options = options
    const { whenDown = 'fail' } = options
    if (whenDown !== 'fail' && whenDown !== 'local') {
      throw new KisConfigError({ option: 'whenDown', message: 'Option "whenDown" must be "fail" or "local".' })
    }
    this.#credentials = new Credentials(options.credentials)
    this.#commands = commandsOf(options.client)
    this.clock = options.clock ?? systemClock
    const { appKey, appSecret } = this.#credentials
    this.#logger = createSafeLogger(options.logger, new Redactor([appKey, appSecret]))
    this.#streams = streamsOf(options.env)
  }

  get socket(): SocketFactory {
    const shared: SocketFactory = (_, handlers, { connectTimeoutMs }) => {
      const socket = new ReaderSocket(this, handlers)
      this.#sockets.add(socket)
      void socket.open(connectTimeoutMs)
      return socket
    }
    const { whenDown = 'fail', upstreamSocket = createSocket } = this.#options
    if (whenDown === 'fail') return shared
    return withFallback(shared, upstreamSocket, () => {
      this.#logger.warn(
        'Redis cannot be reached; this process opens a realtime connection of its own, which it does not share.',
      )
    })
  }

  get state(): SharedRealtimeState {
    return {
      role: this.#owner ? 'owner' : 'reader',
      epoch: this.#names && this.#feed?.epochOf(this.#names.data),
      topics: new Set([...this.#sockets].flatMap(({ topics }) => topics)).size,
      published: this.#owner?.published ?? 0,
    }
  }

  async close(): Promise<void> {
    if (this.#over.signal.aborted) return
    this.#over.abort()
    for (const socket of [...this.#sockets]) socket.close()
    await this.#owner?.stop()
    await this.#running
    await this.#feed?.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async connect(): Promise<void> {
    this.#over.signal.throwIfAborted()
    const ground = await this.#opened()
    await ground.feed.follow(ground.names.data)
    const { mayOwn = true } = this.#options
    this.#running ??= Promise.all([mayOwn ? this.#stand(ground) : undefined, this.#renew(ground)]).then(() => undefined)
  }

  async want(_socket: ReaderSocket, trId: string, key: string): Promise<Topic> {
    const { names, sealer, feed } = await this.#opened()
    const stream = this.#streams.get(trId)
    let [id, from] = [topicIdOf(trId, key), names.data]
    if (stream && isPersonal(stream.spec)) {
      const name = await sealer.nameOf(key)
      ;[id, from] = [topicIdOf(trId, `#${name}`), names.notices(name)]
      await this.#commands.call('HSET', names.keys, name, await sealer.seal(key))
      await feed.follow(from)
    }
    await WISH.run(this.#commands, [names.wishes], [this.#wishMs, wishOf(this.#reader, id)])
    return { id, stream: from }
  }

  unwant(_socket: ReaderSocket, topic: string): void {
    const isWanted = [...this.#sockets].some(({ topics }) => topics.includes(topic))
    if (isWanted || !this.#names) return
    // Should it fail, the wish ends by itself.
    this.#commands.call('ZREM', this.#names.wishes, wishOf(this.#reader, topic)).catch(() => undefined)
  }

  async standingOf(topic: string): Promise<Standing | undefined> {
    const { names } = await this.#opened()
    const text = await this.#commands.call('HGET', names.standing, topic)
    return parseStanding(text === null ? undefined : String(text))
  }

  leave(socket: ReaderSocket): void {
    this.#sockets.delete(socket)
  }

  get #wishMs(): number {
    return (this.#options.leaseMs ?? LEASE_MS) * WISH_LEASES
  }

  #opened(): Promise<Ground> {
    this.#ground ??= this.#open()
    return this.#ground
  }

  async #open(): Promise<Ground> {
    const { env, leaseMs = LEASE_MS } = this.#options
    const names = namesOf(env, await hashText(this.#credentials.appKey))
    const sealer = await createSealer(this.#credentials)
    const each = (task: (socket: ReaderSocket) => void): void => {
      for (const socket of [...this.#sockets]) task(socket)
    }
    const feed: Feed = new Feed({
      commands: this.#commands,
      clock: this.clock,
      logger: this.#logger,
      sealer,
      open: names.data,
      silenceMs: leaseMs + 1_000,
      onItems: (stream, items, sentAt) => each((socket) => socket.take(items, sentAt, feed.epochOf(stream))),
      onLoss: (stream, from, to) => each((socket) => socket.lose(stream, from, 'overflow', to)),
      onEpoch: (stream, epoch, from) => each((socket) => socket.lose(stream, from, 'dropped', undefined, epoch)),
      onSilence: (stream, from) => each((socket) => socket.lose(stream, from, 'silence')),
      onResumed: (stream) => each((socket) => socket.resume(stream)),
    })
    this.#names = names
    this.#feed = feed
    return { names, sealer, feed }
  }

  /** Stands for election until it is the owner, and again when it has lost that. */
  async #stand({ names, sealer }: Ground): Promise<void> {
    const { leaseMs = LEASE_MS, pollMs = POLL_MS, maxEntries = MAX_ENTRIES } = this.#options
    const { signal } = this.#over
    const { clock } = this
    while (!signal.aborted) {
      const askedAt = clock.monotonic()
      const epoch = await ELECT.run(
        this.#commands,
        [names.owner, names.epoch, names.standing],
        [this.#reader, leaseMs],
      ).catch((error: unknown) => {
        this.#logger.debug('Redis cannot be asked who owns the realtime connection.', { error })
        return 0
      })
      if (Number(epoch) > 0) {
        const holder = `${this.#reader}:${epoch}`
        const { clock, env, upstreamSocket: socket } = { ...this.#options, clock: this.clock }
        const { credentials, store, socketUrl, baseUrl, policy, http, logger } = this.#options
        const connect = () =>
          createRealtimeClient<E>({ env, credentials, store, socketUrl, baseUrl, policy, http, logger, clock, socket })
        const commands = this.#commands
        this.#owner = new Owner<E>(
          {
            ...{ commands, names, sealer, clock, leaseMs, pollMs, maxEntries, connect, holder },
            logger: this.#logger,
            epoch: Number(epoch),
            streams: this.#streams,
          },
          askedAt,
        )
        // Closed while it was elected.
        if (signal.aborted) await this.#owner.stop()
        await this.#owner.run()
        this.#owner = undefined
      }
      await sleep(clock, leaseMs / 5, signal, { background: true }).catch(() => undefined)
    }
  }

  async #renew({ names }: Ground): Promise<void> {
    const { signal } = this.#over
    while (!signal.aborted) {
      await sleep(this.clock, this.#wishMs / 3, signal, { background: true }).catch(() => undefined)
      const wishes = [...this.#sockets].flatMap(({ topics }) => topics).map((topic) => wishOf(this.#reader, topic))
      if (wishes.length === 0 || signal.aborted) continue
      await WISH.run(this.#commands, [names.wishes], [this.#wishMs, ...wishes]).catch((error: unknown) => {
        this.#logger.warn('Wishes for realtime data could not be renewed in Redis.', { error })
      })
    }
  }
}
