import { systemClock } from '../clock.js'
import { assertEnvironment } from '../environment.js'
import { hashText } from '../hash-text.js'
import { defaultLimits, resolveLimits } from '../limits.js'
import type { Logger } from '../logger.js'
import type { RateLimiter } from '../rate-limiter.js'
import { createRateLimiter } from '../sliding-window-limiter.js'
import { createDefaultStore } from '../stores/default.node.js'
import { createLinkedRateLimiter } from './create-linked-rate-limiter.js'
import type { DefaultRateLimiterOptions } from './default.js'
import { StoreLimiterLink } from './store-limiter-link.js'

const SILENT: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Over the store where processes share it, else in this process alone. */
export function createDefaultRateLimiter(options: DefaultRateLimiterOptions): RateLimiter {
  const { env, appKey, baseUrl, newCustomer, logger, clock = systemClock } = options
  // Whoever keeps the token there warns when the disk refuses.
  const store = options.store ?? createDefaultStore({ clock, logger: SILENT })
  const update = store.update?.bind(store)
  if (!update || store.kind === 'memory') return createRateLimiter(options)
  assertEnvironment(env)
  const limits = resolveLimits(defaultLimits(env, { newCustomer }), options.limits)
  let key: Promise<string> | undefined
  const link = new StoreLimiterLink({
    ...{ update, limits, clock },
    key: () => {
      key ??= hashText(`${baseUrl}\n${appKey}`).then((hash) => `kis:v1:${env}:${hash}:calls`)
      return key
    },
  })
  return createLinkedRateLimiter({ link, env, limits, clock, logger, whenDown: 'local' })
}

function ignore(): void {}
