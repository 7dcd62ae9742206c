import { createSocket as createForThisRuntime } from '#platform'
import type { SocketFactory } from './socket.js'

/**
 * Opens sockets with what the runtime has: `ws` on Node, the global `WebSocket` elsewhere. The default of `createRealtimeClient`, for those who wrap
 * it.
 */
export const createSocket: SocketFactory = (url, handlers, options) => createForThisRuntime(url, handlers, options)
