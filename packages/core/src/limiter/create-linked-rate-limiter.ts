import { KisAbortError } from '../errors/transport-error.js'
import { KisValidationError } from '../errors/validation-error.js'
import type { RateLimiter } from '../rate-limiter.js'
import { LANES } from './limiter-link.js'
import { type LinkedRateLimiterOptions, SharedLimiter } from './shared-limiter.js'

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
