/**
 * The longest message taken, in bytes: a frame of 999 records is a tenth of it. A server that sends a longer one loses the connection. A
 * global `WebSocket` cannot be told beforehand; there it counts characters, once the message is there.
 */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024

/** What a socket tells its owner. `onClose` comes exactly once, also after `close()` and after an error, and nothing follows it. */
export interface SocketHandlers {
  /** The connection stands. */
  onOpen(): void
  /** A text frame has come. */
  onMessage(text: string): void
  /** The connection has ended; `code` where the other side gave one. */
  onClose(info: { code: number | undefined; reason: string }): void
  /** What went wrong. `onClose` follows. */
  onError(error: unknown): void
}

/** One WebSocket connection. */
export interface Socket {
  /** Sends a text frame. */
  send(text: string): void
  /** Asks for an orderly end. */
  close(): void
  /** Ends at once, without waiting for the other side, where the runtime can. */
  terminate?(): void
}

/** Opens a socket. The seam for other runtimes, relays and tests. */
export type SocketFactory = (url: string, handlers: SocketHandlers, options: { connectTimeoutMs: number }) => Socket
