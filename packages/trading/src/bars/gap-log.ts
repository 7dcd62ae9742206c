import type { BarGap, GapReason } from './bar.js'
import type { MarketDays } from './market-days.js'
import { addDays } from './periods.js'

/** Gathers gaps in rising order; those that touch, with no trading day between them, become one. */
export class GapLog {
  readonly #days: MarketDays
  readonly #onGap: ((gap: BarGap) => void) | undefined
  #open: BarGap | undefined

  constructor(days: MarketDays, onGap: ((gap: BarGap) => void) | undefined) {
    this.#days = days
    this.#onGap = onGap
  }

  add(from: string, to: string, reason: GapReason): void {
    const open = this.#open
    if (open?.reason === reason && this.#touch(open.to, from)) {
      this.#open = { from: open.from, to, reason }
      return
    }
    this.close()
    this.#open = { from, to, reason }
  }

  /** Tells the last gap. */
  close(): void {
    const gap = this.#open
    this.#open = undefined
    if (gap) this.#onGap?.(gap)
  }

  #touch(end: string, start: string): boolean {
    // Moments within days stay apart.
    if (end.length !== 8 || start.length !== 8) return false
    return !this.#days.hasTradingDay(addDays(end, 1), addDays(start, -1))
  }
}
