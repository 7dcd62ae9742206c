import { addToMinutes, type DailyBar, joinBars, type MinuteBar } from '../exchange/bars.js'
import type { BarSeries } from './bar-series.js'
import type { MarketScript, ScriptEvent } from './market-script.js'
import { type BarSpan, planTrades } from './plan-trades.js'
import type { PriceBar } from './price-bar.js'

export interface BarScriptOptions {
  readonly series: BarSeries
  /** The day on which the simulator starts; what lies before is history. */
  readonly startDate: string
  /** The trading day that a bar belongs to. */
  readonly dateOf: (bar: PriceBar) => string
  /** From when to when a bar of a whole day is traded. */
  readonly dayOf: (date: string) => BarSpan
  /** The nearest price on the tick grid around a price. */
  readonly snapperAround: (price: number) => (price: number) => number
  /** The last bar is over. */
  readonly onEnd: () => void
}

/** Plays bars: trades that make each of them exactly, one after the other. */
export class BarScript implements MarketScript {
  readonly hasBook = false
  readonly history: readonly DailyBar[]
  readonly #options: BarScriptOptions
  readonly #days = new Map<string, PriceBar[]>()
  /** The bar that is played next, or whose trades are. */
  #index: number
  #trades: readonly ScriptEvent[] = []
  #position = 0
  #hasEnded = false

  constructor(options: BarScriptOptions) {
    this.#options = options
    const { series, startDate, dateOf } = options
    for (const bar of series.bars) {
      const date = dateOf(bar)
      const day = this.#days.get(date)
      if (day) day.push(bar)
      else this.#days.set(date, [bar])
    }
    this.history = [...this.#days].filter(([date]) => date < startDate).flatMap(([date, bars]) => dailyBar(date, bars))
    const first = series.bars.findIndex((bar) => dateOf(bar) >= startDate)
    this.#index = first < 0 ? series.bars.length : first
    this.#load()
  }

  /** Yesterday's close; where the bars begin today, their open. */
  get base(): number {
    return this.history.at(-1)?.close ?? this.#options.series.bars[0]?.open ?? 1
  }

  get nextAt(): number {
    return this.#trades[this.#position]?.at ?? Number.POSITIVE_INFINITY
  }

  get nextPrice(): number | undefined {
    return this.#trades[this.#position]?.trade?.price
  }

  next(): ScriptEvent {
    const event = this.#trades[this.#position++]
    if (!event) throw new Error('There is no further bar.')
    if (this.#position === this.#trades.length) this.#load()
    return event
  }

  minutesOf(date: string): readonly MinuteBar[] | undefined {
    const minutes: MinuteBar[] = []
    for (const bar of this.#days.get(date) ?? []) {
      for (const { at, trade } of this.#tradesOf(bar)) {
        if (trade) addToMinutes(minutes, { at, price: trade.price, quantity: trade.quantity, taker: 'buy' })
      }
    }
    return this.#days.has(date) ? minutes : undefined
  }

  /** Goes on to the next bar in which anything is traded. */
  #load(): void {
    const { bars } = this.#options.series
    this.#trades = []
    this.#position = 0
    while (this.#trades.length === 0 && this.#index < bars.length) {
      const bar = bars[this.#index++]
      if (bar) this.#trades = this.#tradesOf(bar)
    }
    if (this.#trades.length > 0 || this.#hasEnded) return
    this.#hasEnded = true
    this.#options.onEnd()
  }

  #tradesOf(bar: PriceBar): readonly ScriptEvent[] {
    const { series, dateOf, dayOf, snapperAround } = this.#options
    const span = series.isDaily ? dayOf(dateOf(bar)) : { from: bar.at, until: bar.at + series.intervalMs }
    return planTrades(bar, span, snapperAround(bar.open))
  }
}

function dailyBar(date: string, bars: readonly PriceBar[]): DailyBar[] {
  // The turnover is not told; the middle of a bar is as good as any.
  const joined = joinBars(
    bars
      .filter(({ volume }) => volume > 0)
      .map((bar) => ({ ...bar, value: Math.round(((bar.high + bar.low + bar.close) / 3) * bar.volume) })),
  )
  return joined ? [{ ...joined, date }] : []
}
