import { createDefaultRateLimiter as createForThisRuntime } from '#platform'
import type { RateLimiter } from '../rate-limiter.js'
import type { RateLimiterOptions } from '../sliding-window-limiter.js'
import type { KeyValueStore } from '../stores/store.js'

/** What `createDefaultRateLimiter` takes. `env`, `appKey` and `baseUrl` have no default. */
export interface DefaultRateLimiterOptions extends RateLimiterOptions {
  /** Where the token is shared: whoever shares that shares the quota. Default: the default store. */
  readonly store?: KeyValueStore | undefined
  /** 앱키. Only a digest of it is kept. */
  readonly appKey: string
  /** REST address, so that a simulator has a quota of its own. */
  readonly baseUrl: string
}

/**
 * The limiter a client uses when none is passed. On Node with a file store, all processes on the machine count their calls together there; with
 * another store, and on every other runtime, this process counts its own. While the disk refuses, a process goes on with a third of the quota and one
 * warning.
 *
 * @throws KisConfigError when the environment or a limit is malformed.
 */
export function createDefaultRateLimiter(options: DefaultRateLimiterOptions): RateLimiter {
  return createForThisRuntime(options)
}
