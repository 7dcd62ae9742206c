import WebSocket, { type RawData } from 'ws'
import type { SocketFactory } from './socket.js'

/** Opens sockets with `ws`. */
export const createSocket: SocketFactory = (url, handlers, { connectTimeoutMs }) => {
  const socket = new WebSocket(url, {
    handshakeTimeout: connectTimeoutMs,
    perMessageDeflate: false,
    // The server has been seen to send broken UTF-8; a strict client loses the connection over it (1007).
    skipUTF8Validation: true,
  })
  socket.on('open', () => handlers.onOpen())
  socket.on('message', (data: RawData) => handlers.onMessage(textOf(data)))
  socket.on('error', (error) => handlers.onError(error))
  socket.on('close', (code, reason) => handlers.onClose({ code, reason: reason.toString() }))
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
    terminate: () => socket.terminate(),
  }
}

// Broken sequences become U+FFFD; the rest of the frame is still good.
function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString('utf8')
}
