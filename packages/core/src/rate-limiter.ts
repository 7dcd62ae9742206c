/** Who goes first when calls wait: a cancellation overtakes everything, a quote waits for all. */
export type Lane = 'cancel' | 'order' | 'account' | 'quote'

/** Options of one wait for a call. */
export interface AcquireOptions {
  readonly signal?: AbortSignal | undefined
}

/** What a refusal was about: the call quota (EGW00201) or the smaller one of the ledger (EGW00215). */
export type RateLimitKind = 'calls' | 'ledger'

/**
 * Hands out the right to make one call. Lanes `cancel`, `order` and `account` also count against the ledger window.
 */
export interface RateLimiter {
  /**
   * Resolves when a call may start now.
   *
   * @throws KisAbortError when the signal ends the wait; the place in the queue is given up and nothing is consumed.
   */
  acquire(lane: Lane, options?: AcquireOptions): Promise<void>
  /** Tells of a refusal by KIS: the window is narrowed for a while. */
  penalize(kind: RateLimitKind): void
  /** Waiting calls per lane and calls made within the current window; for metrics. */
  stats(): RateLimiterStats
}

/** How busy a limiter is: calls waiting by lane, calls in the window of now, and how many it takes. */
export interface RateLimiterStats {
  readonly waiting: Readonly<Record<Lane, number>>
  readonly callsInWindow: number
  readonly limit: number
}
