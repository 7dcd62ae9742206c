/** What a socket tells its owner. `onClose` comes exactly once, also after `close()` and after an error, and nothing follows it. */
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

/** Opens a socket. The seam for other runtimes, relays and tests. */
export type SocketFactory = (url: string, handlers: SocketHandlers, options: { connectTimeoutMs: number }) => Socket
