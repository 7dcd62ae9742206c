import type { Clock } from '@kis/core'

/** How the server counts calls: any one second, not each whole second of the clock. A refused call does not count. */
export class CallWindow {
  readonly #times = new Map<string, number[]>()

  constructor(
    private readonly clock: Clock,
    private readonly perSecond: number,
  ) {}

  /** Counts a call of a key; `false` when it would be one too many. */
  take(key: string): boolean {
    const now = this.clock.monotonic()
    const recent = (this.#times.get(key) ?? []).filter((time) => now - time < 1000)
    this.#times.set(key, recent)
    if (recent.length >= this.perSecond) return false
    recent.push(now)
    return true
  }
}
