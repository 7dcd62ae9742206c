import type { RelayLink } from './relay-link.js'

/** What a relay uses of a standard WebSocket: Deno's upgraded one, or the server end of a `WebSocketPair` of workers. */
export interface StandardWebSocket {
  readonly readyState: number
  readonly bufferedAmount?: number | undefined
  /** Sends a text frame. */
  send(text: string): void
  /** Closes the socket. */
  close(code?: number, reason?: string): void
  /** Hears frames. */
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  /** Hears the end. */
  addEventListener(type: 'close' | 'error', listener: () => void): void
}

const CLOSING = 2

/**
 * A link over a standard WebSocket. Accept the server end of a `WebSocketPair` first; on Workers the relay belongs in a Durable
 * Object, since an ordinary worker may not use the socket of one request in another.
 *
 * @example
 * // Deno
 * Deno.serve((request) => {
 *   const { socket, response } = Deno.upgradeWebSocket(request)
 *   relay.accept(fromWebSocket(socket))
 *   return response
 * })
 */
export function fromWebSocket(socket: StandardWebSocket): RelayLink {
  const decoder = new TextDecoder()
  return {
    get bufferedAmount() {
      return socket.bufferedAmount
    },
    send: (text) => socket.send(text),
    close: (code, reason) => socket.close(code, reason),
    onMessage(listener) {
      socket.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') listener(data)
        else if (data instanceof ArrayBuffer) listener(decoder.decode(data))
      })
    },
    onClose(listener) {
      socket.addEventListener('close', listener)
      socket.addEventListener('error', listener)
      if (socket.readyState >= CLOSING) queueMicrotask(listener)
    },
  }
}
