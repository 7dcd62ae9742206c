/** What Node does its own way: the branch `node` of `#platform`. One file, since each one that a program loads costs it time. */
export { createDecrypt } from './cipher/node.js'
export { createSocket } from './socket/node.js'
