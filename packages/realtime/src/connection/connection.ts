import { type Cancel, type Clock, KisConnectionError, KisError } from '@kis/core'
import type { Socket, SocketFactory } from '../socket/socket.js'
import { Backoff } from './backoff.js'
import type { ConnectionState, DropReason, StateEvent } from './connection-state.js'
import type { RealtimePolicy } from './policy.js'

export interface ConnectionHandlers {
  /** Runs before each attempt. A rejection is a failed attempt. */
  prepare(): Promise<void>
  onReady(): void
  onText(text: string): void
  /** An open connection is gone. `lastLifeAt`: when something last arrived on it, in epoch milliseconds. */
  onDown(info: { readonly reason: DropReason; readonly lastLifeAt: number }): void
  onAttemptFailed(error: KisError): void
  onState(event: StateEvent): void
  /** Whether anything is subscribed or asked for; without, a lost connection is not replaced. */
  isWanted(): boolean
  /** Whether something is registered, so that silence means death. */
  expectsLife(): boolean
}

export interface ConnectionOptions {
  readonly url: string
  readonly openSocket: SocketFactory
  readonly clock: Clock
  readonly random: () => number
  readonly policy: RealtimePolicy
  readonly handlers: ConnectionHandlers
}

// How long a socket that was asked to close may take before it is cut.
const CLOSE_GRACE_MS = 1_000

/** Keeps one socket open while it is wanted. Knows nothing of what is said on it. */
export class Connection {
  readonly #options: ConnectionOptions
  readonly #backoff: Backoff
  #state: ConnectionState = 'idle'
  #socket: Socket | undefined
  // Each attempt has a number; whatever an older socket still says is ignored.
  #attempt = 0
  #notBefore = Number.NEGATIVE_INFINITY
  #lastLife = 0
  #openedAt = 0
  #cancelWait: Cancel | undefined
  #cancelConnectTimeout: Cancel | undefined
  #cancelWatchdog: Cancel | undefined
  #cancelStable: Cancel | undefined
  #onGone: (() => void) | undefined

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#backoff = new Backoff(options.policy, options.random)
  }

  get state(): ConnectionState {
    return this.#state
  }

  /** Opens the connection where it is idle; the back-off of earlier failures still holds. */
  start(): void {
    if (this.#state === 'idle') this.#wait('connecting')
  }

  /** Tries at once, whatever the back-off says. */
  restart(): void {
    this.drop('restarted')
    // Nothing to come back to, also when a listener has just closed it.
    if (this.#state === 'closed' || this.#state === 'idle') return
    const socket = this.#socket
    this.#abandon()
    if (socket) cut(socket)
    this.#notBefore = Number.NEGATIVE_INFINITY
    this.#wait(this.#state === 'connecting' ? 'connecting' : 'reconnecting')
  }

  send(text: string): void {
    try {
      this.#socket?.send(text)
    } catch {
      // A socket that cannot send is closing; its close event follows.
    }
  }

  /** Gives an open connection up and goes on with the next; over a conflict it stays away for long before. */
  drop(reason: DropReason): void {
    if (this.#state === 'ready') this.#down(reason)
  }

  /** Ends for good. Resolves when the socket is gone, after a second at the latest. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return
    const socket = this.#socket
    const wasReady = this.#state === 'ready'
    const lastLifeAt = this.#lastLifeAt()
    this.#abandon()
    this.#setState('closed', { reason: 'closed' })
    if (wasReady) this.#options.handlers.onDown({ reason: 'closed', lastLifeAt })
    if (!socket) return
    await new Promise<void>((resolve) => {
      const cancel = this.#options.clock.schedule(CLOSE_GRACE_MS, resolve, { background: true })
      this.#onGone = () => {
        cancel()
        resolve()
      }
      try {
        socket.close()
      } catch {
        // It never opened.
      }
    })
    cut(socket)
  }

  #wait(state: 'connecting' | 'reconnecting' | 'conflict', reason?: DropReason): void {
    const { clock } = this.#options
    this.#cancelWait?.()
    const waitMs = Math.max(0, this.#notBefore - clock.monotonic())
    const retryAt = Number.isFinite(waitMs) ? clock.now() + waitMs : undefined
    this.#setState(state, { reason, retryAt })
    if (!Number.isFinite(waitMs) || this.#state !== state) return
    this.#cancelWait = clock.schedule(waitMs, () => this.#open())
  }

  async #open(): Promise<void> {
    const { handlers } = this.#options
    const attempt = ++this.#attempt
    this.#cancelWait = undefined
    if (!handlers.isWanted()) {
      this.#setState('idle')
      return
    }
    if (this.#state === 'conflict') this.#setState('reconnecting')
    try {
      await handlers.prepare()
      if (attempt === this.#attempt) this.#openSocket(attempt)
    } catch (error) {
      if (attempt === this.#attempt) this.#failed(error)
    }
  }

  #openSocket(attempt: number): void {
    const { url, openSocket, clock, policy, handlers } = this.#options
    let lastError: unknown
    let isOpening = true
    const isCurrent = (): boolean => attempt === this.#attempt
    // A factory within the process may speak before it has returned.
    const later = (task: () => void): void => (isOpening ? queueMicrotask(task) : task())
    // Enforced here too: a factory of the user's own may not.
    this.#cancelConnectTimeout = clock.schedule(policy.connectTimeoutMs, () => {
      if (isCurrent()) this.#failed(new Error(`No connection within ${policy.connectTimeoutMs} ms.`))
    })
    const handle = {
      onOpen: () => {
        if (isCurrent() && this.#state !== 'ready') this.#ready()
      },
      onMessage: (text: string) => {
        if (!isCurrent() || this.#state !== 'ready') return
        this.#lastLife = clock.monotonic()
        handlers.onText(text)
      },
      onClose: ({ code }: { code: number | undefined }) => {
        if (!isCurrent()) this.#onGone?.()
        else if (this.#state === 'ready') this.#down('dropped')
        else this.#failed(lastError ?? new Error(`The server closed the connection (code ${code ?? 'none'}).`))
      },
    }
    const options = { connectTimeoutMs: policy.connectTimeoutMs }
    this.#socket = openSocket(
      url,
      {
        onOpen: () => later(handle.onOpen),
        onMessage: (text) => later(() => handle.onMessage(text)),
        onClose: (info) => later(() => handle.onClose(info)),
        onError: (error) => {
          lastError = error
        },
      },
      options,
    )
    isOpening = false
  }

  #ready(): void {
    const { clock, policy, handlers } = this.#options
    this.#cancelConnectTimeout?.()
    this.#openedAt = this.#lastLife = clock.monotonic()
    this.#cancelStable = clock.schedule(policy.stableMs, () => this.#backoff.settle(), { background: true })
    this.#watch(policy.silenceMs)
    this.#setState('ready')
    handlers.onReady()
  }

  #watch(delayMs: number): void {
    const { clock, policy, handlers } = this.#options
    this.#cancelWatchdog = clock.schedule(
      delayMs,
      () => {
        // With nothing registered the server owes us nothing.
        if (!handlers.expectsLife()) this.#lastLife = clock.monotonic()
        const silentMs = clock.monotonic() - this.#lastLife
        if (silentMs >= policy.silenceMs) this.#down('silence')
        else this.#watch(policy.silenceMs - silentMs)
      },
      { background: true },
    )
  }

  #down(reason: DropReason): void {
    const { clock, policy, handlers } = this.#options
    const isEarly = clock.monotonic() - this.#openedAt < policy.stableMs
    const lastLifeAt = this.#lastLifeAt()
    const socket = this.#socket
    this.#abandon()
    if (socket) cut(socket)
    const isConflict = reason === 'conflict'
    const waitMs = isConflict ? this.#backoff.conflict() : this.#backoff.next(isEarly)
    this.#notBefore = clock.monotonic() + waitMs
    // Before the state changes, so that a listener finds subscriptions as they now are.
    handlers.onDown({ reason, lastLifeAt })
    // A listener may have closed it meanwhile.
    if (this.#isClosed()) return
    if (isConflict) this.#wait('conflict', reason)
    else if (handlers.isWanted()) this.#wait('reconnecting', reason)
    else this.#setState('idle', { reason })
  }

  #failed(cause: unknown): void {
    const { clock, handlers } = this.#options
    const socket = this.#socket
    this.#abandon()
    if (socket) cut(socket)
    const error = KisError.isInstance(cause) ? (cause as KisError) : connectionError(cause)
    this.#notBefore = clock.monotonic() + this.#backoff.next(false)
    handlers.onAttemptFailed(error)
    if (this.#isClosed()) return
    if (handlers.isWanted()) this.#wait('reconnecting')
    else this.#setState('idle')
  }

  /** Lets go of the socket and of everything that waits. */
  #abandon(): void {
    this.#attempt++
    this.#socket = undefined
    for (const cancel of [this.#cancelWait, this.#cancelConnectTimeout, this.#cancelWatchdog, this.#cancelStable])
      cancel?.()
  }

  #isClosed(): boolean {
    return this.#state === 'closed'
  }

  #lastLifeAt(): number {
    const { clock } = this.#options
    return Math.floor(clock.now() - (clock.monotonic() - this.#lastLife))
  }

  #setState(
    state: ConnectionState,
    details: { reason?: DropReason | undefined; retryAt?: number | undefined } = {},
  ): void {
    const previous = this.#state
    if (previous === state && details.retryAt === undefined) return
    this.#state = state
    const { reason, retryAt } = details
    this.#options.handlers.onState({ state, previous, reason, retryAt, isBreakerOpen: this.#backoff.isTripped })
  }
}

function cut(socket: Socket): void {
  try {
    if (socket.terminate) socket.terminate()
    else socket.close()
  } catch {
    // Already gone.
  }
}

function connectionError(cause: unknown): KisConnectionError {
  const { message, code } = (cause instanceof Error ? cause : {}) as { message?: string; code?: unknown }
  const detail = message || code ? ` (${message || code})` : ''
  return new KisConnectionError({
    message: `The realtime connection could not be opened${detail}. Check "socketUrl" and the network; it is tried again while something is subscribed.`,
    cause,
  })
}
