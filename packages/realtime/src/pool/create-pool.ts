import { type Environment, KisAbortError, KisValidationError } from '@kis/core'
import type { ConnectionState, StateEvent } from '../connection/connection-state.js'
import { Emitter, type Off } from '../emitter.js'
import type { RealtimeClient, SubscriptionInfo } from '../realtime-client.js'
import type { RegistrationTarget } from '../registry/registration-target.js'
import type { Stream } from '../stream.js'
import type { StreamRecord } from '../stream-spec.js'
import { queueOptions } from '../subscription/queue-options.js'
import { type Subscription, SubscriptionHandle } from '../subscription/subscription.js'
import { Carrier } from './carrier.js'
import { Dispatcher } from './dispatcher.js'
import { joinRoute } from './join-route.js'
import { poolClosedError } from './pool-errors.js'
import type { PoolEvents } from './pool-events.js'
import { type PoolSettings, type RealtimePoolOptions, resolvePool } from './pool-options.js'
import { poolState } from './pool-state.js'
import type { PoolAssignment, PoolClientInfo, PoolSubscribeOptions, RealtimePool } from './realtime-pool.js'
import { Route, type RouteReader } from './route.js'

/**
 * Makes one of several realtime clients, each with an app key of its own: 41 registrations (등록) for each. Nothing is opened until the
 * first `subscribe`.
 *
 * Each (TR, key) is on one client, the one with most room. When a client is out (another session holds its app key, its key is refused,
 * its breaker is open, it was closed, or it is without a connection for `moveAfterMs` while another one is not), what it carries moves
 * to clients that have room, and each subscription is told its gap. What finds no room stays, and comes back with its client. A client
 * that returns takes new registrations; nothing moves back, since each move costs a gap.
 *
 * Execution notices (체결통보) never move: they come for the owner of the app key, here the first client or the one named.
 *
 * @throws KisConfigError for an empty list, clients of different environments, the same app key twice, or a malformed option.
 * @example
 * import { createRealtimeClient, createRealtimePool } from '@kis/realtime'
 * import { executionNotice, trade } from '@kis/realtime/domestic-stock'
 *
 * const main = createRealtimeClient({ env: 'real', credentials: { appKey, appSecret } })
 * const second = createRealtimeClient({ env: 'real', credentials: { appKey: appKey2, appSecret: appSecret2 } })
 * await using pool = createRealtimePool([main, second], { labels: ['main', 'second'], closeClients: true })
 * pool.on('move', ({ trId, key, from, to }) => console.warn(trId, key, 'moved from', from, 'to', to))
 * const notices = await pool.subscribe(executionNotice, htsId, { client: main })
 * const ticks = await Promise.all(symbols.map((symbol) => pool.subscribe(trade, symbol)))
 * console.table(pool.assignments)
 */
export function createRealtimePool<const E extends Environment>(
  clients: readonly RealtimeClient<E>[],
  options: RealtimePoolOptions = {},
): RealtimePool<E> {
  return new ClientPool<E>(resolvePool(clients, options))
}

class ClientPool<E extends Environment> implements RealtimePool<E> {
  readonly env: E
  readonly #settings: PoolSettings
  readonly #first: Carrier
  readonly #carriers: readonly Carrier[]
  readonly #dispatcher: Dispatcher
  readonly #emitter = new Emitter<PoolEvents>((error, event) => this.#reportListener(error, event))
  /** What is to be taken back on closing. */
  readonly #offs = new Set<Off>()
  #cancelTimer: Off | undefined
  #isSettling = false
  #isDirty = false
  #state: ConnectionState = 'idle'
  #isClosed = false
  #closing: Promise<void> | undefined

  constructor(settings: PoolSettings) {
    const { first, others, moveAfterMs, clock } = settings
    this.#settings = settings
    this.#first = new Carrier({ ...first, index: 0, clock, moveAfterMs })
    const rest = others.map((member, place) => new Carrier({ ...member, index: place + 1, clock, moveAfterMs }))
    this.#carriers = [this.#first, ...rest]
    // All of them have the same.
    this.env = first.client.env as E
    this.#dispatcher = new Dispatcher({
      carriers: this.#carriers,
      clock,
      onMove: (event) => this.#emitter.emit('move', event),
      onError: (error) => this.#report(error),
    })
    for (const carrier of this.#carriers) this.#listen(carrier)
    // Node and Bun show this for `console.log`. A member with such a name would keep the class in bundles that do not use it.
    Object.defineProperty(this, Symbol.for('nodejs.util.inspect.custom'), { value: () => this.#shown() })
  }

  get state(): ConnectionState {
    return poolState(this.#isClosed, this.#carriers, this.#dispatcher.routes)
  }

  get clients(): readonly PoolClientInfo[] {
    return this.#carriers.map((carrier) => ({
      label: carrier.label,
      state: carrier.client.state,
      standing: this.#dispatcher.standingOf(carrier),
      registrations: carrier.port.wantedCount(),
      limit: carrier.port.limit,
    }))
  }

  get subscriptions(): readonly SubscriptionInfo[] {
    return this.#dispatcher.routes.map(({ info }) => info)
  }

  get assignments(): readonly PoolAssignment[] {
    return this.#dispatcher.routes.map(({ assignment }) => assignment)
  }

  on<Name extends keyof PoolEvents>(name: Name, listener: (event: PoolEvents[Name]) => unknown): Off {
    const offs = [this.#emitter.on(name, listener)]
    // Straight from the clients, so that each knows whether anybody hears it and logs what nobody does.
    if (name === 'error') {
      const hear = (error: unknown): unknown => listener(error as PoolEvents[Name])
      for (const { client } of this.#carriers) offs.push(client.on('error', hear))
    }
    const off = (): void => {
      for (const one of offs) one()
      this.#offs.delete(off)
    }
    this.#offs.add(off)
    return off
  }

  reconnect(): void {
    for (const carrier of this.#carriers) carrier.prove()
    for (const { client } of this.#carriers) client.reconnect()
  }

  close(): Promise<void> {
    if (this.#closing) return this.#closing
    this.#isClosed = true
    this.#closing = this.#close()
    return this.#closing
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async subscribe<R, K = string>(
    stream: Stream<R, E, K>,
    key: NoInfer<K>,
    options: PoolSubscribeOptions = {},
  ): Promise<Subscription<R>> {
    const pin = this.#pinOf(options.client)
    const target = this.#first.port.targetOf<K>(stream, key)
    const queue = queueOptions(options)
    if (options.signal?.aborted) throw new KisAbortError({ cause: options.signal.reason })
    this.#assertOpen()
    const route = this.#routeOf(target, pin)
    const reader: RouteReader = { handle: undefined, isConfirmed: false, isPinned: pin !== undefined, retry: undefined }
    route.readers.add(reader)
    try {
      const handle = await joinRoute(this.#dispatcher, route, reader, {
        createHandle: () => this.#createHandle(route, reader, queue),
        signal: options.signal,
        assertOpen: () => this.#assertOpen(),
      })
      this.#changed()
      // The spec and its record type belong together by construction.
      return handle as unknown as Subscription<R>
    } catch (error) {
      this.#leave(route, reader)
      throw error
    }
  }

  #shown(): string {
    const shown = this.clients.map(({ label, registrations, limit }) => `${label}: ${registrations}/${limit}`)
    return `RealtimePool { env: '${this.env}', state: '${this.state}', clients: [${shown.join(', ')}] }`
  }

  #pinOf(client: RealtimeClient | undefined): Carrier | undefined {
    if (client === undefined) return undefined
    const pin = this.#carriers.find((carrier) => carrier.client === client)
    if (pin) return pin
    throw new KisValidationError({
      field: 'client',
      message: 'Argument "client" must be one of the clients of the pool.',
    })
  }

  /** The route of a (TR, key), made where there is none. Notices of different app keys are different routes. */
  #routeOf(target: RegistrationTarget, pin: Carrier | undefined): Route {
    const isNotice = target.spec.key === 'htsId'
    const home = isNotice ? (pin ?? this.#first) : pin
    const id = JSON.stringify([target.trId, target.key, isNotice ? home?.index : undefined])
    const found = this.#dispatcher.get(id)
    if (found && pin && found.carrier !== pin) {
      throw new KisValidationError({
        field: 'client',
        message: `"${target.spec.id}" for ${found.shownKey} is with ${found.carrier?.label ?? 'no client at present'}, not with ${pin.label}. A (TR, key) is on one client: leave "client" out, or unsubscribe there first.`,
      })
    }
    if (found) return found
    const route = new Route(id, target)
    route.carrier = home
    this.#dispatcher.add(route)
    return route
  }

  #createHandle(
    route: Route,
    reader: RouteReader,
    queue: ReturnType<typeof queueOptions>,
  ): SubscriptionHandle<StreamRecord> {
    const { target } = route
    const handle: SubscriptionHandle<StreamRecord> = new SubscriptionHandle({
      trId: target.trId,
      shownKey: route.shownKey,
      ...queue,
      release: async () => route.carrier?.port.readers.release(target, handle),
      report: (error) => this.#report(error),
      onFirstDrop: () => this.#warn(`Records of ${target.trId} are dropped: nobody reads them fast enough.`),
    })
    handle.on('end', () => {
      if (reader.handle === handle && reader.isConfirmed) this.#leave(route, reader)
    })
    return handle
  }

  #leave(route: Route, reader: RouteReader): void {
    route.readers.delete(reader)
    this.#dispatcher.prune(route)
    this.#changed()
  }

  #listen(carrier: Carrier): void {
    const { client, port, label } = carrier
    const offs = [
      client.on('state', (event) => {
        carrier.onState(event)
        this.#changed(event)
      }),
      client.on('conflict', (event) => this.#emitter.emit('conflict', { ...event, client: label })),
      client.on('gap', (event) => {
        carrier.prove()
        if (this.#isCarried(carrier, event)) this.#emitter.emit('gap', event)
      }),
      client.on('decode', (event) => {
        if (event.trId === undefined || this.#isCarried(carrier, event)) this.#emitter.emit('decode', event)
      }),
      port.on('failed', (error) => carrier.onFailed(error)),
      port.on('freed', () => this.#changed()),
      port.on('closed', () => {
        carrier.onClosed()
        this.#changed()
      }),
    ]
    for (const off of offs) this.#offs.add(off)
  }

  #isCarried(carrier: Carrier, event: { readonly trId: string | undefined; readonly key?: string }): boolean {
    return this.#dispatcher.routes.some(
      (route) =>
        route.carrier === carrier &&
        route.target.trId === event.trId &&
        (event.key === undefined || event.key === route.shownKey),
    )
  }

  /** Something may have to move, and the state of the pool may be another. */
  #changed(cause?: StateEvent): void {
    if (this.#isSettling) {
      this.#isDirty = true
      return
    }
    this.#isSettling = true
    try {
      do {
        this.#isDirty = false
        if (!this.#isClosed) this.#dispatcher.settle()
      } while (this.#isDirty)
    } finally {
      this.#isSettling = false
    }
    this.#watch()
    this.#tellState(cause)
  }

  /** A client that stays away has to be noticed though nothing happens. */
  #watch(): void {
    const { clock } = this.#settings
    this.#cancelTimer?.()
    const dueAt = this.#isClosed ? undefined : this.#dispatcher.nextDueAt()
    this.#cancelTimer =
      dueAt === undefined
        ? undefined
        : clock.schedule(dueAt - clock.monotonic(), () => this.#changed(), { background: true })
  }

  #tellState(cause: StateEvent | undefined): void {
    const [previous, state] = [this.#state, this.state]
    if (previous === state) return
    this.#state = state
    const { reason, retryAt, isBreakerOpen = false } = cause ?? {}
    this.#emitter.emit('state', { state, previous, reason, retryAt, isBreakerOpen })
  }

  #assertOpen(): void {
    if (this.#isClosed) throw poolClosedError()
  }

  async #close(): Promise<void> {
    this.#cancelTimer?.()
    const gone = this.#dispatcher.routes.flatMap((route) =>
      [...route.readers].map((reader) => this.#dismiss(route, reader)),
    )
    try {
      // At once, rather than one removal after the other.
      if (this.#settings.closeClients) await closeAll(this.#carriers.map(({ client }) => client))
      await Promise.all(gone)
    } finally {
      this.#tellState(undefined)
      for (const off of [...this.#offs]) off()
      this.#offs.clear()
    }
  }

  /** Ends a reader, whether its `subscribe` still waits or not. Resolves when its slot is free. */
  async #dismiss({ carrier, target }: Route, { handle, isConfirmed, retry }: RouteReader): Promise<void> {
    if (!handle) return
    if (isConfirmed) return handle.unsubscribe()
    const released = carrier?.port.readers.release(target, handle)
    retry?.()
    await released
  }

  #reportListener(error: unknown, event: keyof PoolEvents): void {
    if (event === 'error') this.#warn('An "error" listener threw.', error)
    else this.#report(error)
  }

  #report(error: unknown): void {
    if (this.#emitter.count('error') === 0) this.#warn('Realtime error without a listener.', error)
    else this.#emitter.emit('error', error)
  }

  #warn(message: string, error?: unknown): void {
    this.#first.port.logger.warn(message, error === undefined ? undefined : { error })
  }
}

/** Closes every client, also when one of them fails to. */
async function closeAll(clients: readonly RealtimeClient[]): Promise<void> {
  const results = await Promise.allSettled(clients.map((client) => client.close()))
  const failure = results.find((result) => result.status === 'rejected')
  if (failure) throw failure.reason
}
