import type { DailyBar, MinuteBar } from './bars.js'
import { inventDailyBars } from './daily-history.js'
import type { Listing } from './listing.js'
import { pastMinutes } from './past-minutes.js'
import type { SymbolMarketOptions } from './symbol-market-options.js'

/** Days whose minutes are kept as they were. */
const KEPT_DAYS = 2

type Options = Pick<
  SymbolMarketOptions<unknown, Listing>,
  'instrument' | 'hours' | 'past' | 'origin' | 'random' | 'gridOf' | 'prices'
>

/** The days before today: told by a script, made up, or lived through. */
export class PastBars {
  readonly #options: Options
  #daily: readonly DailyBar[] | undefined
  /** Yesterday's close as a script has told it, before the first day was over. */
  #base: number | undefined
  readonly #lived = new Map<string, readonly MinuteBar[]>()

  constructor(options: Options) {
    this.#options = options
  }

  /** Oldest first. */
  get daily(): readonly DailyBar[] {
    const { instrument, hours, past, origin, random, gridOf, prices = {} } = this.#options
    this.#daily ??=
      prices.script?.history ??
      prices.history?.() ??
      inventDailyBars({
        listing: { ...instrument, basePrice: this.#base ?? prices.base ?? instrument.basePrice },
        gridOf,
        date: hours.dateAt(origin),
        random: random.fork('daily'),
        past,
      })
    return this.#daily
  }

  /** The minutes of a day, oldest first: as they were, or made up so that they join to the bar of the day. */
  minutesOf(date: string): readonly MinuteBar[] {
    const { prices, past, random, gridOf } = this.#options
    const kept = this.#lived.get(date) ?? prices?.script?.minutesOf(date)
    if (kept) return kept
    const day = this.daily.find((bar) => bar.date === date)
    if (!day) return []
    const { snap, tick } = gridOf(day.close)
    return pastMinutes(day, {
      ...{ times: past.minutesOf(date), random: random.fork(`minutes/${date}`) },
      ...{ snap, tick: tick(day.close) },
    })
  }

  /** A day is over. */
  add(day: DailyBar, minutes: readonly MinuteBar[]): void {
    this.#daily = [...this.daily, day]
    if (minutes.length > 0) this.#lived.set(day.date, [...minutes])
    const [oldest] = this.#lived.keys()
    if (this.#lived.size > KEPT_DAYS && oldest !== undefined) this.#lived.delete(oldest)
  }

  /** A script tells yesterday's close: what was made up has to end there. */
  rebase(base: number): void {
    if (this.#base !== undefined) return
    this.#base = base
    if (!this.#options.prices?.script?.history) this.#daily = undefined
  }
}
