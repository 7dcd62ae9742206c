import {
  assertEnvironment,
  type Clock,
  createLinkedRateLimiter,
  defaultLimits,
  type Environment,
  KisConfigError,
  type Logger,
  type RateLimiter,
  type RateLimitOverrides,
  resolveLimits,
  systemClock,
} from '@kis/core'
import { assertTimeout, DEFAULT_TIMEOUT_MS } from '../redis-bounded.js'
import type { RedisClient } from '../redis-client.js'
import { commandsOf } from '../redis-commands.js'
import { RedisLimiterLink } from './redis-limiter-link.js'

/** What `createRedisRateLimiter` takes. `client`, `env` and `appKey` have no default. */
export interface RedisRateLimiterOptions {
  /** A client of the package `redis` or `ioredis`. It belongs to the program, which connects and closes it. */
  readonly client: RedisClient
  readonly env: Environment
  /** 앱키: whoever uses the same one shares the quota. Only a digest of it reaches Redis. */
  readonly appKey: string
  /** Replaces some of the limits of the day; the same in all programs. */
  readonly limits?: RateLimitOverrides | undefined
  /** 신규 고객, the first three days: 3 calls per second in the real environment. */
  readonly newCustomer?: boolean | undefined
  readonly clock?: Clock | undefined
  /** Hears of refusals by KIS, and of Redis going away and coming back. */
  readonly logger?: Logger | undefined
  /**
   * What happens while Redis cannot be asked. `fail`: every call rejects with KisStoreError (`isRetryable`), and nothing is sent. `local`: this
   * process goes on with a third of the quota, warns once, and returns when Redis is back; more than three such processes may be refused by
   * KIS. Default `fail`.
   */
  readonly whenDown?: 'fail' | 'local' | undefined
  /** Longest time of one exchange with Redis in milliseconds. Default 2,000. */
  readonly timeoutMs?: number | undefined
}

/**
 * Spaces out the calls of one app key (호출 유량 제한) over all processes and machines that share a Redis or Valkey: an exact sliding window by the
 * server's clock, the four lanes, the smaller window of the ledger, and the slowing down after a refusal.
 *
 * A cancellation that waits in one process goes before an order that waits in another. Among equals each process gets a like share. A process that
 * dies keeps its place for a tenth of a second. Nothing is sent before the first call.
 *
 * @throws KisConfigError when an option is missing or malformed.
 * @example
 * ```ts
 * import { createRedisRateLimiter } from '@kis/redis'
 * import { createKis } from '@kis/sdk'
 *
 * const limiter = createRedisRateLimiter({ client, env: 'real', appKey })
 * const kis = createKis({ env: 'real', credentials: { appKey, appSecret }, limiter })
 * ```
 */
export function createRedisRateLimiter(options: RedisRateLimiterOptions): RateLimiter {
  const { client, env, appKey, newCustomer, clock = systemClock, logger, whenDown = 'fail' } = options
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options
  assertEnvironment(env)
  assertTimeout(timeoutMs)
  if (typeof appKey !== 'string' || appKey.trim() === '') {
    throw new KisConfigError({
      option: 'appKey',
      message: 'Option "appKey" must be the app key whose quota is shared.',
    })
  }
  if (whenDown !== 'fail' && whenDown !== 'local') {
    throw new KisConfigError({ option: 'whenDown', message: 'Option "whenDown" must be "fail" or "local".' })
  }
  const limits = resolveLimits(defaultLimits(env, { newCustomer }), options.limits)
  const commands = commandsOf(client)
  const link = new RedisLimiterLink({ commands, env, appKey: appKey.trim(), limits, clock, timeoutMs })
  return createLinkedRateLimiter({ link, env, limits, clock, logger, whenDown })
}
