import type { MarketHours } from '../exchange/market-hours.js'

export interface LedgerDaysOptions {
  readonly hours: MarketHours
  /** The trading day after a date. */
  readonly nextDay: (date: string) => string
  readonly now: number
  /** A trading day begins. */
  readonly onDay: () => void
}

/** Counts the trading days that pass, each once, however far the clock jumps. */
export class LedgerDays {
  readonly #options: LedgerDaysOptions
  #today: string
  #changesAt: number

  constructor(options: LedgerDaysOptions) {
    this.#options = options
    this.#today = options.hours.dateAt(options.now)
    this.#changesAt = options.hours.nextChangeAfter(options.now)
  }

  advanceTo(now: number): void {
    if (now < this.#changesAt) return
    const { hours, nextDay, onDay } = this.#options
    const date = hours.dateAt(now)
    this.#changesAt = hours.nextChangeAfter(now)
    while (this.#today < date) {
      this.#today = nextDay(this.#today)
      onDay()
    }
  }
}
