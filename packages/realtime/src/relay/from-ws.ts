import type { RelayLink } from './relay-link.js'

/** What a relay uses of a socket of `ws`, so that the package need not be there. */
export interface WsSocket {
  readonly readyState: number
  readonly bufferedAmount: number
  /** Sends a text frame. */
  send(text: string): void
  /** Closes the socket in good order. */
  close(code?: number, reason?: string): void
  /** Ends the connection at once. */
  terminate(): void
  /** Hears frames and pongs. */
  on(event: 'message' | 'pong', listener: (data: { toString(): string }) => void): unknown
  /** Hears the end. */
  on(event: 'close' | 'error', listener: () => void): unknown
}

const CLOSING = 2

/**
 * A link over a socket of a `ws` server.
 *
 * @example
 * server.on('connection', (socket, request) => relay.accept(fromWs(socket), { user: userOf(request) }))
 */
export function fromWs(socket: WsSocket): RelayLink {
  // Without a listener an error would end the process; the close event that follows is what counts.
  socket.on('error', () => undefined)
  return {
    get bufferedAmount() {
      return socket.bufferedAmount
    },
    send: (text) => socket.send(text),
    close(code, reason) {
      const isStuck = socket.bufferedAmount > 0
      socket.close(code, reason)
      // What it has not read would hold the orderly end up.
      if (isStuck) socket.terminate()
    },
    onMessage(listener) {
      socket.on('message', (data) => listener(data.toString()))
      // The official sample answers a heartbeat by a pong with the same text.
      socket.on('pong', (data) => listener(data.toString()))
    },
    onClose(listener) {
      socket.on('close', listener)
      if (socket.readyState >= CLOSING) queueMicrotask(listener)
    },
  }
}
