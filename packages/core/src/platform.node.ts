/** What Node does its own way: the branch `node` of `#platform`. One file, since each one that a program loads costs it time. */
export { createHttpTransport } from './http/node.js'
export { createDefaultRateLimiter } from './limiter/default.node.js'
export { createDefaultStore } from './stores/default.node.js'
