import { KisConfigError, systemClock } from '@kis/core'
import { MAX_MESSAGE_BYTES, type SocketFactory } from './socket.js'

/** Opens sockets with the global `WebSocket` of browsers, Deno, Bun and workers. */
export const createSocket: SocketFactory = (url, handlers, { connectTimeoutMs }) => {
  if (typeof WebSocket === 'undefined') {
    throw new KisConfigError({
      option: 'socket',
      message: 'This runtime has no global WebSocket. Pass a SocketFactory as option "socket".',
    })
  }
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  const decoder = new TextDecoder()
  const cancelTimeout = systemClock.schedule(connectTimeoutMs, () => socket.close(), { background: true })
  socket.onopen = () => {
    cancelTimeout()
    handlers.onOpen()
  }
  let isOver = false
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isOver) return
    const size = typeof data === 'string' ? data.length : data instanceof ArrayBuffer ? data.byteLength : 0
    if (size > MAX_MESSAGE_BYTES) {
      isOver = true
      handlers.onError(new Error(`A message of more than ${MAX_MESSAGE_BYTES} bytes was not taken.`))
      socket.close()
    } else if (typeof data === 'string') handlers.onMessage(data)
    else if (data instanceof ArrayBuffer) handlers.onMessage(decoder.decode(data))
  }
  socket.onerror = () => handlers.onError(new Error('The WebSocket failed; this runtime does not say why.'))
  socket.onclose = ({ code, reason }) => {
    cancelTimeout()
    handlers.onClose({ code, reason })
  }
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
  }
}
