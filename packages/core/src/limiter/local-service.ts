import type { RateLimiter } from '../rate-limiter.js'
import { createRateLimiter, type RateLimiterOptions } from '../sliding-window-limiter.js'
import type { Waiter } from './lane-queues.js'

/** Serves calls by a limiter of this process alone, for as long as the shared one cannot be asked. */
export class LocalService {
  readonly limiter: RateLimiter
  readonly #waiting = new Map<Waiter, AbortController>()

  constructor(options: RateLimiterOptions) {
    this.limiter = createRateLimiter(options)
  }

  serve(waiter: Waiter): void {
    const leaving = new AbortController()
    this.#waiting.set(waiter, leaving)
    this.limiter.acquire(waiter.lane, { signal: leaving.signal }).then(
      () => {
        if (this.#waiting.delete(waiter)) waiter.grant()
      },
      (error: unknown) => {
        // Whoever left by the signal is looked after by whoever made it leave.
        if (this.#waiting.delete(waiter)) waiter.refuse(error)
      },
    )
  }

  /** Its own signal has ended its wait. */
  giveUp(waiter: Waiter): void {
    const leaving = this.#waiting.get(waiter)
    this.#waiting.delete(waiter)
    leaving?.abort()
  }

  /** Everybody who still waits, who then is not served here any more. */
  end(): readonly Waiter[] {
    const left = [...this.#waiting.keys()]
    for (const waiter of left) this.giveUp(waiter)
    return left
  }
}
