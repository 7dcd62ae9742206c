import type { RawData, WebSocket } from 'ws'
import { MAX_MESSAGE_BYTES, type Socket, type SocketFactory, type SocketHandlers } from './socket.js'

/** Opens sockets with `ws`, which is loaded with the first of them: whoever only asks over REST does without. */
export const createSocket: SocketFactory = (url, handlers, { connectTimeoutMs }) => {
  let socket: WebSocket | undefined
  let isEnded = false
  const fail = (error: unknown): void => {
    handlers.onError(error)
    handlers.onClose({ code: undefined, reason: '' })
  }
  const open = async (): Promise<void> => {
    const { default: WebSocketOfNode } = await import('ws')
    if (isEnded) {
      handlers.onClose({ code: undefined, reason: '' })
      return
    }
    socket = new WebSocketOfNode(url, {
      handshakeTimeout: connectTimeoutMs,
      perMessageDeflate: false,
      maxPayload: MAX_MESSAGE_BYTES,
      // It would be sent the approval key next.
      followRedirects: false,
      // The server has been seen to send broken UTF-8; a strict client loses the connection over it (1007).
      skipUTF8Validation: true,
    })
    listen(socket, handlers)
  }
  open().catch(fail)
  const end = (how: 'close' | 'terminate'): void => {
    isEnded = true
    socket?.[how]()
  }
  return {
    send(text) {
      if (!socket) throw new Error('The socket is not open yet.')
      socket.send(text)
    },
    close: () => end('close'),
    terminate: () => end('terminate'),
  } satisfies Socket
}

function listen(socket: WebSocket, handlers: SocketHandlers): void {
  socket.on('open', () => handlers.onOpen())
  socket.on('message', (data: RawData) => handlers.onMessage(textOf(data)))
  socket.on('error', (error) => handlers.onError(error))
  socket.on('close', (code, reason) => handlers.onClose({ code, reason: reason.toString() }))
}

// Broken sequences become U+FFFD; the rest of the frame is still good.
function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString('utf8')
}
