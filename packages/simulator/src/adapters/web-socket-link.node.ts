import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { SocketLink } from '../socket/socket-link.js'

/** How long a client has to take the last words of the server. */
const LAST_WORDS_MS = 2_000
/** Pongs to a client that does not read them are not let pile up beyond this. */
const MAX_UNREAD_PONGS_BYTES = 1024 * 1024

/** The server's end of a WebSocket over TCP. */
export function createWebSocketLink(webSocket: WebSocket, connection: Duplex): SocketLink {
  let isCorked = false
  // What is said in one turn travels together: a system call for each frame takes longer than everything else.
  const cork = (): void => {
    if (isCorked) return
    isCorked = true
    connection.cork()
    process.nextTick(() => {
      isCorked = false
      connection.uncork()
    })
  }
  const send = (data: string | Uint8Array): void => {
    cork()
    webSocket.send(data, { binary: false })
  }
  webSocket.on('ping', () => {
    if (webSocket.bufferedAmount > MAX_UNREAD_PONGS_BYTES) webSocket.terminate()
  })
  return {
    get unsentBytes() {
      return webSocket.bufferedAmount
    },
    send,
    sendBytes: send,
    close: (code, reason) => webSocket.close(code, reason),
    // The last words of the server still arrive, if anybody reads them; then the connection ends without a close frame.
    terminate() {
      const timer = setTimeout(() => webSocket.terminate(), LAST_WORDS_MS)
      timer.unref()
      webSocket.once('close', () => clearTimeout(timer))
      connection.end(() => webSocket.terminate())
    },
    abort: () => webSocket.terminate(),
  }
}
