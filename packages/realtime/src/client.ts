import {
  assertEnvironment,
  type Clock,
  createSafeLogger,
  type Environment,
  type KisError,
  KisUnsupportedInPaperError,
  type Logger,
  Redactor,
  systemClock,
} from '@kis/core'
import { createSocket } from '#platform'
import type { RealtimeEvents } from './client-events.js'
import type { RealtimeClientOptions } from './client-options.js'
import { Connection } from './connection/connection.js'
import { CONFLICT_MESSAGE, conflictError } from './connection/connection-errors.js'
import type { ConnectionState, DropReason, StateEvent } from './connection/connection-state.js'
import { type RealtimePolicy, resolvePolicy } from './connection/policy.js'
import type { DecodeEvent } from './decode/decode-event.js'
import { Emitter, type Off } from './emitter.js'
import { keyOf } from './keys/key-of.js'
import { type CarrierPort, type CarrierSignals, carrierPort } from './pool/carrier-port.js'
import type { RealtimeClient, SubscribeOptions, SubscriptionInfo } from './realtime-client.js'
import { ApprovalSession } from './registry/approval-session.js'
import { parseControl, type Reply } from './registry/control-message.js'
import { Readers } from './registry/readers.js'
import { Registrar } from './registry/registrar.js'
import { shownKey } from './registry/registration.js'
import type { RegistrationTarget } from './registry/registration-target.js'
import { Registry } from './registry/registry.js'
import { RequestLine } from './registry/request-line.js'
import { verdictOf } from './registry/verdict.js'
import { resolveAuth } from './resolve-auth.js'
import { resolveSocketUrl } from './resolve-socket-url.js'
import { Router } from './router.js'
import type { AnyStream, Stream } from './stream.js'
import type { StreamRecord } from './stream-spec.js'
import { queueOptions } from './subscription/queue-options.js'
import { type Subscription, SubscriptionHandle } from './subscription/subscription.js'

const BREAKER_MESSAGE =
  'The realtime server keeps dropping new connections. The next attempt waits longer, since KIS blocks clients that do not.'

/**
 * Creates a client for the realtime streams (실시간 시세·체결통보). Nothing is opened until the first `subscribe`.
 *
 * @throws KisConfigError when an option is missing or malformed.
 * @example
 * import { createRealtimeClient } from '@kis/realtime'
 * import { trade } from '@kis/realtime/domestic-stock'
 *
 * const client = createRealtimeClient({ env: 'paper', credentials: { appKey, appSecret } })
 * client.on('gap', ({ trId, key, from, to }) => console.warn('missed', trId, key, from, to))
 * const ticks = await client.subscribe(trade, '005930')
 * for await (const tick of ticks) console.log(tick.STCK_PRPR)
 */
export function createRealtimeClient<const E extends Environment>(
  options: RealtimeClientOptions<E>,
): RealtimeClient<E> {
  return new SocketClient<E>(options)
}

class SocketClient<E extends Environment> implements RealtimeClient<E> {
  readonly env: E
  readonly #policy: RealtimePolicy
  readonly #clock: Clock
  readonly #redactor: Redactor
  readonly #logger: Logger
  readonly #emitter = new Emitter<RealtimeEvents>((error, event) => this.#reportListener(error, event))
  readonly #signals = new Emitter<CarrierSignals>((error) => this.#report(error))
  readonly #authority: object
  readonly #approval: ApprovalSession
  readonly #connection: Connection
  readonly #line: RequestLine
  readonly #registry: Registry
  readonly #readers: Readers
  readonly #router: Router
  readonly #closeAuth: () => Promise<void>
  readonly #warned = new Set<string>()
  #epoch = 0

  constructor(options: RealtimeClientOptions<E>) {
    assertEnvironment(options?.env)
    this.env = options.env
    this.#policy = resolvePolicy(options.env, options.policy)
    this.#clock = options.clock ?? systemClock
    const { auth, close } = resolveAuth(options)
    this.#closeAuth = close
    this.#authority = auth
    this.#redactor = auth.redactor ?? new Redactor()
    this.#logger = createSafeLogger(options.logger, this.#redactor)
    this.#approval = new ApprovalSession(auth, this.#redactor)
    this.#line = new RequestLine({ clock: this.#clock, ...this.#policy })
    this.#connection = new Connection({
      url: resolveSocketUrl(options),
      openSocket: options.socket ?? createSocket,
      clock: this.#clock,
      random: options.random ?? Math.random,
      policy: this.#policy,
      handlers: {
        prepare: () => this.#approval.prepare(),
        onReady: () => this.#onReady(),
        onText: (text) => this.#onText(text),
        onDown: ({ reason, lastLifeAt }) => this.#onDown(reason, lastLifeAt),
        onAttemptFailed: (error) => this.#onAttemptFailed(error),
        onState: (event) => this.#onState(event),
        isWanted: () => this.#registry.wantedCount > 0,
        expectsLife: () => this.#registry.hasPresent,
      },
    })
    const registrar = new Registrar({
      line: this.#line,
      approval: this.#approval,
      customerType: options.customerType ?? 'P',
      redactor: this.#redactor,
      maxRegistrations: this.#policy.maxRegistrations,
      send: (text) => this.#connection.send(text),
      epoch: () => this.#epoch,
    })
    this.#registry = new Registry(registrar, this.#policy.maxRegistrations, {
      now: () => this.#clock.now(),
      later: (delayMs, task) => this.#clock.schedule(delayMs, task, { background: true }),
      drop: (reason) => this.#connection.drop(reason),
      inOrder: (trId, task) => this.#router.inOrder(trId, task),
      onGap: (gap) => this.#emitter.emit('gap', gap),
      onFreed: () => this.#signals.emit('freed', undefined),
      onError: (error) => this.#report(error),
    })
    this.#readers = new Readers({
      registry: this.#registry,
      clock: this.#clock,
      redactor: this.#redactor,
      timeoutMs: this.#policy.subscribeTimeoutMs,
      state: () => this.state,
      expect: ({ spec, trId, key }) => this.#router.expect(spec, trId, key),
      start: () => this.#connection.start(),
    })
    this.#router = new Router({
      ofTr: (trId) => this.#registry.ofTr(trId),
      onRecord: (registration) => this.#registry.closeGap(registration, this.#clock.now()),
      onDecode: (event) => this.#onDecode(event),
    })
  }

  get state(): ConnectionState {
    return this.#connection.state
  }

  get subscriptions(): readonly SubscriptionInfo[] {
    return this.#registry.registrations
      .filter(({ isWanted }) => isWanted)
      .map(({ spec, trId, shownKey, isPresent, hasGap, members }) => ({
        stream: spec.id,
        trId,
        key: shownKey,
        isRegistered: isPresent && !hasGap,
        readers: members.size,
      }))
  }

  on<Name extends keyof RealtimeEvents>(name: Name, listener: (event: RealtimeEvents[Name]) => unknown): Off {
    return this.#emitter.on(name, listener)
  }

  reconnect(): void {
    this.#connection.restart()
  }

  async close(): Promise<void> {
    if (this.state === 'closed') return
    const gone = this.#connection.close()
    this.#signals.emit('closed', undefined)
    this.#registry.close()
    await gone
    await this.#closeAuth()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async subscribe<R, K = string>(
    stream: Stream<R, E, K>,
    input: NoInfer<K>,
    options: SubscribeOptions = {},
  ): Promise<Subscription<R>> {
    const target = this.#targetOf(stream, input)
    const { spec, trId, key } = target
    const queue = queueOptions(options)
    const handle: SubscriptionHandle<StreamRecord> = new SubscriptionHandle({
      trId,
      shownKey: shownKey(spec, key),
      ...queue,
      release: () => this.#readers.release(target, handle),
      report: (error) => this.#report(error),
      onFirstDrop: () => this.#logger.warn(`Records of ${trId} are dropped: nobody reads them fast enough.`),
    })
    await this.#readers.attach(target, handle, { signal: options.signal })
    // The spec and its record type belong together by construction.
    return handle as unknown as Subscription<R>
  }

  /** Node and Bun show this for `console.log`. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `RealtimeClient { env: '${this.env}', state: '${this.state}', registrations: ${this.subscriptions.length} }`
  }

  /** What a pool needs beside the public face. */
  get [carrierPort](): CarrierPort {
    return {
      authority: this.#authority,
      logger: this.#logger,
      limit: this.#policy.maxRegistrations,
      wantedCount: () => this.#registry.wantedCount,
      targetOf: (stream, input) => this.#targetOf(stream, input),
      find: ({ trId, key }) => this.#registry.get(trId, key),
      readers: this.#readers,
      on: (name, listener) => this.#signals.on(name, listener),
    }
  }

  #targetOf<K>(stream: AnyStream<K>, input: NoInfer<K>): RegistrationTarget {
    const { spec } = stream
    const trId = spec.tr[this.env]
    if (trId === null) throw new KisUnsupportedInPaperError({ operation: spec.id })
    return { spec, trId, key: keyOf<K>(stream, input) }
  }

  #onState(event: StateEvent): void {
    if (event.state === 'conflict') this.#logger.warn(CONFLICT_MESSAGE)
    else if (event.state === 'reconnecting' && event.isBreakerOpen) this.#logger.warn(BREAKER_MESSAGE)
    this.#emitter.emit('state', event)
    if (event.state === 'conflict') this.#emitter.emit('conflict', { retryAt: event.retryAt })
  }

  #onReady(): void {
    this.#epoch++
    this.#registry.online()
  }

  #onDown(reason: DropReason, lastLifeAt: number): void {
    this.#epoch++
    this.#line.drop()
    this.#router.endSession()
    this.#registry.offline(reason, lastLifeAt)
    if (reason === 'conflict') this.#registry.rejectPending(conflictError())
  }

  #onAttemptFailed(error: KisError): void {
    this.#signals.emit('failed', error)
    // Told through one channel: the calls that wait, or else the event.
    const isAwaited = this.#registry.registrations.some(({ hasConfirmed }) => !hasConfirmed)
    this.#registry.rejectPending(error)
    if (!isAwaited) this.#report(error)
  }

  #onText(text: string): void {
    if (!text.startsWith('{')) {
      this.#router.route(text)
      return
    }
    const message = parseControl(text)
    if (!message) this.#router.route(text)
    else if (message.kind === 'heartbeat') this.#connection.send(text)
    else if (message.kind === 'gap') this.#router.inOrder(message.trId, () => this.#registry.takeGap(message))
    else this.#onReply(message)
  }

  #onReply(reply: Reply): void {
    if (reply.cipherKey && reply.trId !== undefined && verdictOf(reply) === 'done') {
      // Every acknowledgement brings a key; only those of encrypted streams mean anything.
      if (this.#router.isEncrypted(reply.trId)) this.#redactor.add(reply.cipherKey.key, reply.cipherKey.iv)
      this.#router.setCipherKey(reply.trId, reply.cipherKey)
    }
    if (verdictOf(reply) === 'conflict') {
      this.#connection.drop('conflict')
      return
    }
    if (this.#line.accept(reply) || verdictOf(reply) === 'done' || verdictOf(reply) === 'already') return
    // Late and repeated confirmations are no news; a refusal of nothing is.
    const text = this.#redactor.text(reply.message)
    this.#logger.warn(`The realtime server refused something that was not asked: ${reply.msgCd} ${text}`)
  }

  #onDecode(event: DecodeEvent): void {
    const kind = `${event.trId}|${event.reason}|${event.width}`
    if (!this.#warned.has(kind))
      this.#logger.warn(`${event.message} Further frames of this sort are told by "decode" events only.`)
    this.#warned.add(kind)
    this.#emitter.emit('decode', event)
  }

  #reportListener(error: unknown, event: keyof RealtimeEvents): void {
    if (event === 'error') this.#logger.warn('An "error" listener threw.', { error })
    else this.#report(error)
  }

  #report(error: unknown): void {
    if (this.#emitter.count('error') === 0) this.#logger.warn('Realtime error without a listener.', { error })
    else this.#emitter.emit('error', error)
  }
}
