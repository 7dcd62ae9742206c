import type { Relay } from './relay.js'

/** What a relay uses of a `ServerWebSocket` of Bun. */
export interface BunSocket<Data> {
  readonly data: Data
  /** Sends a text frame. */
  send(text: string): unknown
  /** Closes the socket. */
  close(code?: number, reason?: string): void
  /** Bytes that wait to leave. */
  getBufferedAmount(): number
}

/** The part of `websocket` in `Bun.serve` that a relay needs. */
export interface BunHandlers<Data> {
  /** A reader has come. */
  open(socket: BunSocket<Data>): void
  /** A reader said something. */
  message(socket: BunSocket<Data>, message: string | { toString(): string }): void
  /** A reader has gone. */
  close(socket: BunSocket<Data>): void
}

interface Ends {
  onMessage: (text: string) => void
  onClose: () => void
}

/**
 * Handlers for `Bun.serve`. What the upgrade put into `data` is the `context` of the reader.
 *
 * @example
 * Bun.serve({
 *   fetch: (request, server) => (server.upgrade(request, { data: userOf(request) }) ? undefined : new Response(null, { status: 426 })),
 *   websocket: createBunHandlers(relay),
 * })
 */
export function createBunHandlers<Context>(relay: Relay<Context>): BunHandlers<Context> {
  const ends = new WeakMap<BunSocket<Context>, Ends>()
  return {
    open(socket) {
      const own: Ends = { onMessage: () => undefined, onClose: () => undefined }
      ends.set(socket, own)
      const link = {
        get bufferedAmount() {
          return socket.getBufferedAmount()
        },
        send: (text: string) => void socket.send(text),
        close: (code?: number, reason?: string) => socket.close(code, reason),
        onMessage: (listener: (text: string) => void) => {
          own.onMessage = listener
        },
        onClose: (listener: () => void) => {
          own.onClose = listener
        },
      }
      relay.accept(link, socket.data as never)
    },
    message: (socket, message) => ends.get(socket)?.onMessage(message.toString()),
    close: (socket) => ends.get(socket)?.onClose(),
  }
}
