/** Options of a single call. Environment and account are the client's and cannot be changed here. */
export interface CallOptions {
  /** Ends the call, waiting for the limiter included. */
  readonly signal?: AbortSignal | undefined
  /**
   * Nothing is sent at or after this instant (epoch milliseconds), whatever came before it: a wait for the limiter, or a machine that slept
   * and whose timers stood still. Then `KisTimeoutError`; of an order `KisOrderError`, `rejected`.
   */
  readonly sendUntil?: number | undefined
  /** Longest time of one exchange in milliseconds. Default: the client's, 15,000. */
  readonly timeoutMs?: number | undefined
  /** Asks for the page after the one whose cursor is in the parameters (`tr_cont: N`). `paginate` does it for you. */
  readonly isContinuation?: boolean | undefined
}
