/** What every other runtime has in common: the branch of `#platform` for browsers, workers, Deno and Bun. */
export { createHttpTransport } from './http/web.js'
export { createDefaultRateLimiter } from './limiter/default.web.js'
export { createDefaultStore } from './stores/default.web.js'
