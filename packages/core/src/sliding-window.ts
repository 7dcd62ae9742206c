import { type Narrowing, notNarrowed, recovered, refused } from './limiter/narrowing.js'

export interface SlidingWindowOptions {
  readonly limit: number
  readonly windowMs: number
  /** Least time between two calls. */
  readonly minSpacingMs?: number | undefined
}

/**
 * Counts calls exactly: at most `limit` within any span of `windowMs`. Pure arithmetic on times that never go backwards.
 *
 * A refusal halves the limit, or doubles the window once the limit is 1; without further refusals it recovers step by step.
 */
export class SlidingWindow {
  readonly #limit: number
  readonly #windowMs: number
  readonly #minSpacingMs: number
  /** Times of the last calls, in a ring: only the last `limit` of them can matter. */
  readonly #times: Float64Array
  #recorded = 0
  #narrowing: Narrowing

  constructor({ limit, windowMs, minSpacingMs = 0 }: SlidingWindowOptions) {
    this.#limit = limit
    this.#windowMs = windowMs
    this.#minSpacingMs = minSpacingMs
    this.#times = new Float64Array(limit)
    this.#narrowing = notNarrowed(limit)
  }

  /** The earliest time at which one more call may start. */
  readyAt(now: number): number {
    const { limit, stretch, pausedUntil } = this.#recovered(now)
    const spaced = this.#timeOf(1) + this.#minSpacingMs
    return Math.max(now, pausedUntil, spaced, this.#timeOf(limit) + this.#windowMs * stretch)
  }

  record(now: number): void {
    this.#times[this.#recorded++ % this.#limit] = now
  }

  /** Calls within the window that ends now. */
  used(now: number): number {
    let used = 0
    while (used < this.#limit && this.#timeOf(used + 1) > now - this.#windowMs) used++
    return used
  }

  /** The limit in force, which may be narrowed. */
  limit(now: number): number {
    return this.#recovered(now).limit
  }

  /** When the limit will next be raised by itself; later than now. */
  recoversAt(now: number): number {
    return this.#recovered(now).recoversAt
  }

  /**
   * Takes note of a refusal and pauses for one window.
   *
   * @returns Whether it narrowed the limit. Refusals during the pause speak of calls that were made before it, so they count once.
   */
  penalize(now: number): boolean {
    const before = this.#recovered(now)
    this.#narrowing = refused(before, this.#windowMs, now)
    return now >= before.pausedUntil
  }

  /** Time of the n-th last call. */
  #timeOf(nth: number): number {
    if (nth > this.#recorded) return Number.NEGATIVE_INFINITY
    return this.#times[(this.#recorded - nth) % this.#limit] ?? Number.NEGATIVE_INFINITY
  }

  #recovered(now: number): Narrowing {
    this.#narrowing = recovered(this.#narrowing, this.#limit, now)
    return this.#narrowing
  }
}
