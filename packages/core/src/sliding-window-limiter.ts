import { type Cancel, type Clock, systemClock } from './clock.js'
import { assertEnvironment, type Environment } from './environment.js'
import { KisAbortError } from './errors/transport-error.js'
import { KisValidationError } from './errors/validation-error.js'
import { LANES } from './limiter/limiter-link.js'
import { defaultLimits, type RateLimitOverrides, resolveLimits } from './limits.js'
import type { Logger } from './logger.js'
import { onAbort } from './on-abort.js'
import type { AcquireOptions, Lane, RateLimiter, RateLimitKind } from './rate-limiter.js'
import { SlidingWindow } from './sliding-window.js'
import { WaitQueue } from './wait-queue.js'

/** What `createRateLimiter` takes. Only `env` has no default. */
export interface RateLimiterOptions {
  readonly env: Environment
  /** 신규 고객, the first three days: 3 calls per second in the real environment. */
  readonly newCustomer?: boolean | undefined
  /** Replaces some of {@link defaultLimits}. */
  readonly limits?: RateLimitOverrides | undefined
  readonly clock?: Clock | undefined
  /** Hears when KIS refused and calls are slowed down. */
  readonly logger?: Logger | undefined
}

const isLedgerLane = (lane: Lane): boolean => lane !== 'quote'

/**
 * Spaces out the calls of one app key within this process: an exact sliding window, four lanes, and a second, smaller window
 * for calls that reach the ledger.
 *
 * @throws KisConfigError when the environment or a limit is malformed.
 * @example
 * ```ts
 * import { createRateLimiter } from '@kis/core'
 *
 * const limiter = createRateLimiter({ env: 'paper' })
 * await limiter.acquire('quote') // then make one call
 * ```
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { env, newCustomer, clock = systemClock, logger } = options
  assertEnvironment(env)
  const { callsPerWindow, ledgerCallsPerWindow, windowMs, minSpacingMs } = resolveLimits(
    defaultLimits(env, { newCustomer }),
    options.limits,
  )
  const windows: Readonly<Record<RateLimitKind, SlidingWindow>> = {
    calls: new SlidingWindow({ limit: callsPerWindow, windowMs, minSpacingMs }),
    ledger: new SlidingWindow({ limit: ledgerCallsPerWindow, windowMs }),
  }
  const queues: Readonly<Record<Lane, WaitQueue<() => void>>> = {
    cancel: new WaitQueue(),
    order: new WaitQueue(),
    account: new WaitQueue(),
    quote: new WaitQueue(),
  }
  // The one timer, for the moment at which the next call can start.
  let timer: { readonly dueAt: number; readonly cancel: Cancel } | undefined

  /** When a call of this lane could start, were it first in line. */
  const readyAt = (lane: Lane, now: number): number => {
    const callsAt = windows.calls.readyAt(now)
    return isLedgerLane(lane) ? Math.max(callsAt, windows.ledger.readyAt(now)) : callsAt
  }

  const servePossible = (): void => {
    const now = clock.monotonic()
    for (;;) {
      const lane = LANES.find((name) => queues[name].size > 0 && readyAt(name, now) <= now)
      if (lane === undefined) break
      windows.calls.record(now)
      if (isLedgerLane(lane)) windows.ledger.record(now)
      queues[lane].shift()?.()
    }
    armTimer(now)
  }

  const armTimer = (now: number): void => {
    const waiting = LANES.filter((lane) => queues[lane].size > 0)
    if (waiting.length === 0) {
      timer?.cancel()
      timer = undefined
      return
    }
    const soonest = Math.min(...waiting.map((lane) => readyAt(lane, now)))
    // A limit that recovers meanwhile may let somebody go earlier.
    const dueAt = Math.min(soonest, windows.calls.recoversAt(now), windows.ledger.recoversAt(now))
    if (timer && timer.dueAt <= dueAt) return
    timer?.cancel()
    // Rounded up: timers drop fractions, and one that fires early would only have to be set again.
    const cancel = clock.schedule(Math.ceil(dueAt - now), () => {
      timer = undefined
      servePossible()
    })
    timer = { dueAt, cancel }
  }

  const wait = (lane: Lane, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const place = queues[lane].push(() => {
        stopListening()
        resolve()
      })
      const stopListening = onAbort(signal, () => {
        queues[lane].remove(place)
        reject(new KisAbortError({ cause: signal?.reason }))
        armTimer(clock.monotonic())
      })
      servePossible()
    })

  return {
    async acquire(lane: Lane, { signal }: AcquireOptions = {}) {
      if (!LANES.includes(lane)) {
        throw new KisValidationError({ field: 'lane', message: `A lane must be one of ${LANES.join(', ')}.` })
      }
      if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
      await wait(lane, signal)
    },
    penalize(kind) {
      const now = clock.monotonic()
      if (!windows[kind].penalize(now)) return
      const limit = windows[kind].limit(now)
      logger?.warn(
        kind === 'calls'
          ? 'KIS refused a call as one too many (EGW00201); calls are slowed down for a while. Does another program use this app key?'
          : 'KIS refused a call to the ledger as one too many (EGW00215); orders and account queries are slowed down for a while.',
        { limit, windowMs },
      )
    },
    stats() {
      const now = clock.monotonic()
      return {
        waiting: {
          cancel: queues.cancel.size,
          order: queues.order.size,
          account: queues.account.size,
          quote: queues.quote.size,
        },
        callsInWindow: windows.calls.used(now),
        limit: windows.calls.limit(now),
      }
    },
  }
}
