import type { Clock } from '../clock.js'
import type { Environment } from '../environment.js'
import { KisAbortError } from '../errors/transport-error.js'
import { KisValidationError } from '../errors/validation-error.js'
import type { RateLimits } from '../limits.js'
import type { Logger } from '../logger.js'
import type { RateLimiter } from '../rate-limiter.js'
import { LANES, type LimiterLink } from './limiter-link.js'
import { SharedLimiter } from './shared-limiter.js'

/** What `createLinkedRateLimiter` takes. */
export interface LinkedRateLimiterOptions {
  readonly link: LimiterLink
  readonly env: Environment
  /** The same in all programs. */
  readonly limits: RateLimits
  readonly clock: Clock
  /** Hears of refusals by KIS, and of the link going away and coming back. */
  readonly logger?: Logger | undefined
  /**
   * What happens while the link cannot be asked. `fail`: every call rejects with what the link threw, and nothing is sent. `local`: this process
   * goes on with a third of the quota, warns once, and returns when it can.
   */
  readonly whenDown: 'fail' | 'local'
}

/**
 * A rate limiter that counts together with other processes, over whatever link they share: lanes, the window of the ledger and the slowing down
 * after a refusal (호출 유량 제한). For drivers; programs use `createDefaultRateLimiter`, or `createRedisRateLimiter` of `@kis/redis`.
 */
export function createLinkedRateLimiter(options: LinkedRateLimiterOptions): RateLimiter {
  const shared = new SharedLimiter(options)
  return {
    async acquire(lane, { signal } = {}) {
      if (!LANES.includes(lane)) {
        throw new KisValidationError({ field: 'lane', message: `A lane must be one of ${LANES.join(', ')}.` })
      }
      if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
      await shared.acquire(lane, signal)
    },
    penalize: (kind) => shared.penalize(kind),
    stats: () => shared.stats(),
  }
}
