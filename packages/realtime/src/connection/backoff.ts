import type { RealtimePolicy } from './policy.js'

/** Decides how long to stay away after failures. Pure but for the random source. */
export class Backoff {
  readonly #policy: RealtimePolicy
  readonly #random: () => number
  #failures = 0
  #earlyDrops = 0

  constructor(policy: RealtimePolicy, random: () => number) {
    this.#policy = policy
    this.#random = random
  }

  /** Whether the last wait was the breaker's. */
  get isTripped(): boolean {
    return this.#earlyDrops >= this.#policy.breakerAfter
  }

  /** The connection lasted long enough to be called good. */
  settle(): void {
    this.#failures = 0
    this.#earlyDrops = 0
  }

  /**
   * The wait in milliseconds after one more failure.
   *
   * @param isEarlyDrop The connection opened and was gone before it was stable.
   */
  next(isEarlyDrop: boolean): number {
    const { minBackoffMs, maxBackoffMs, breakerMs } = this.#policy
    this.#failures++
    if (isEarlyDrop) this.#earlyDrops++
    // Full jitter: clients that fell together must not come back together.
    const wait = this.#random() * Math.min(maxBackoffMs, minBackoffMs * 2 ** Math.min(this.#failures - 1, 30))
    return this.isTripped ? Math.max(breakerMs, wait) : wait
  }

  /** The wait after a conflict over the app key. */
  conflict(): number {
    return this.#policy.conflictMs * (1 + this.#random() / 2)
  }
}
