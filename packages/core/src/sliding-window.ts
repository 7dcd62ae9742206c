export interface SlidingWindowOptions {
  readonly limit: number
  readonly windowMs: number
  /** Least time between two calls. */
  readonly minSpacingMs?: number | undefined
}

const RECOVERY_MS = 10_000
// A full recovery from one halving takes about half a minute, whatever the limit.
const RECOVERY_STEPS = 6
const MAX_STRETCH = 8

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
  #narrowed: number
  #stretch = 1
  #pausedUntil = Number.NEGATIVE_INFINITY
  #recoversAt = Number.POSITIVE_INFINITY

  constructor({ limit, windowMs, minSpacingMs = 0 }: SlidingWindowOptions) {
    this.#limit = limit
    this.#windowMs = windowMs
    this.#minSpacingMs = minSpacingMs
    this.#times = new Float64Array(limit)
    this.#narrowed = limit
  }

  /** The earliest time at which one more call may start. */
  readyAt(now: number): number {
    this.#recover(now)
    const spaced = this.#timeOf(1) + this.#minSpacingMs
    return Math.max(now, this.#pausedUntil, spaced, this.#timeOf(this.#narrowed) + this.#windowMs * this.#stretch)
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
    this.#recover(now)
    return this.#narrowed
  }

  /** When the limit will next be raised by itself; later than now. */
  recoversAt(now: number): number {
    this.#recover(now)
    return this.#recoversAt
  }

  /**
   * Takes note of a refusal and pauses for one window.
   *
   * @returns Whether it narrowed the limit. Refusals during the pause speak of calls that were made before it, so they count once.
   */
  penalize(now: number): boolean {
    this.#recover(now)
    const isSameIncident = now < this.#pausedUntil
    this.#pausedUntil = now + this.#windowMs
    this.#recoversAt = now + RECOVERY_MS
    if (isSameIncident) return false
    if (this.#narrowed > 1) this.#narrowed = Math.floor(this.#narrowed / 2)
    else this.#stretch = Math.min(this.#stretch * 2, MAX_STRETCH)
    return true
  }

  /** Time of the n-th last call. */
  #timeOf(nth: number): number {
    if (nth > this.#recorded) return Number.NEGATIVE_INFINITY
    return this.#times[(this.#recorded - nth) % this.#limit] ?? Number.NEGATIVE_INFINITY
  }

  #recover(now: number): void {
    while (now >= this.#recoversAt) {
      this.#recoversAt += RECOVERY_MS
      if (this.#stretch > 1) this.#stretch /= 2
      else this.#narrowed = Math.min(this.#limit, this.#narrowed + Math.ceil(this.#limit / RECOVERY_STEPS))
      if (this.#stretch === 1 && this.#narrowed === this.#limit) this.#recoversAt = Number.POSITIVE_INFINITY
    }
  }
}
