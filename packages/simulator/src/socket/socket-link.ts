/** The simulator's end of one WebSocket connection. */
export interface SocketLink {
  /** Bytes that were sent and that the client has not taken yet. Left out: nothing ever waits. */
  readonly unsentBytes?: number | undefined
  /** Sends a text frame. */
  send(text: string): void
  /** Sends a text frame of these very bytes, valid UTF-8 or not. Left out: they are decoded, broken ones to U+FFFD. */
  sendBytes?(bytes: Uint8Array): void
  /** Ends with a close frame. */
  close(code: number, reason: string): void
  /** Ends without one. */
  terminate(): void
  /** Ends at once; what the client has not taken is lost. Left out: `terminate`. */
  abort?(): void
}

/** What a connection tells the simulator. */
export interface SocketPeer {
  /** The client sent a text frame. */
  onText(text: string): void
  /** A pong control frame. */
  onPong(text: string): void
  /** The client has gone. */
  onClose(): void
}
