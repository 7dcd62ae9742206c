/** What every other runtime has in common: the branch of `#platform` for browsers, workers, Deno and Bun. */
export { createDecrypt } from './cipher/web.js'
export { createSocket } from './socket/web.js'
