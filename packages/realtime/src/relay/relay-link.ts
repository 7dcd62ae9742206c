/**
 * One connection to a reader, as a relay uses it. `fromWs`, `fromWebSocket` and `createBunHandlers` make one of what a runtime has;
 * anything else that carries texts both ways in order will do.
 */
export interface RelayLink {
  /** Hands a text over without waiting. Throwing means that the link is gone. */
  send(text: string): void
  /** Ends the connection. Codes are 4000 and above, which every runtime takes. */
  close(code?: number, reason?: string): void
  /** Whom to tell of each text that comes. One listener; the relay sets it once. */
  onMessage(listener: (text: string) => void): void
  /** The connection is gone, for whatever reason. */
  onClose(listener: () => void): void
  /**
   * Bytes handed to `send` that have not left yet. Where the runtime does not tell, leave it out: a reader that stops reading is
   * then noticed by its missing heartbeats only.
   */
  readonly bufferedAmount?: number | undefined
}
