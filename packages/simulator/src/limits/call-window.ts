import type { Clock } from '@kis/core'

const SECOND_MS = 1000
/** Times that no longer count, kept until they are cut off together. */
const KEPT_TIMES = 1000

interface Recent {
  times: number[]
  /** Index of the first time that still counts; moving it is cheaper than shifting the list. */
  start: number
}

/** How the server counts calls: any one second, not each whole second of the clock. A refused call does not count. */
export class CallWindow {
  readonly #calls = new Map<string, Recent>()

  constructor(
    private readonly clock: Clock,
    private readonly perSecond: number,
  ) {}

  /** Counts a call of a key; `false` when it would be one too many. */
  take(key: string): boolean {
    const now = this.clock.monotonic()
    const recent = this.#calls.get(key) ?? { times: [], start: 0 }
    this.#calls.set(key, recent)
    while (now - (recent.times[recent.start] ?? now) >= SECOND_MS) recent.start++
    if (recent.start > Math.min(this.perSecond, KEPT_TIMES)) {
      recent.times = recent.times.slice(recent.start)
      recent.start = 0
    }
    if (recent.times.length - recent.start >= this.perSecond) return false
    recent.times.push(now)
    return true
  }
}
