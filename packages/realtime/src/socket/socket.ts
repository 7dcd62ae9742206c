/** What a socket tells its owner. After `onClose` nothing follows. */
export interface SocketHandlers {
  onOpen(): void
  onMessage(text: string): void
  onClose(info: { code: number | undefined; reason: string }): void
  onError(error: unknown): void
}

/** One WebSocket connection. */
export interface Socket {
  send(text: string): void
  /** Asks for an orderly end. */
  close(): void
  /** Ends at once, without waiting for the other side, where the runtime can. */
  terminate?(): void
}

/**
 * Opens a socket; the handlers are called later, never during this call. The seam for other runtimes, relays and tests.
 */
export type SocketFactory = (url: string, handlers: SocketHandlers, options: { connectTimeoutMs: number }) => Socket
