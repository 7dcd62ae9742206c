import { type DailyBar, joinBars, type MinuteBar } from './bars.js'
import type { DayStats, Trade } from './day-stats.js'
import type { Market } from './exchange.js'
import type { MarketView } from './market-view.js'
import type { PriceLevel } from './order-book.js'
import { type PastRanges, pastRangesOf } from './past-ranges.js'
import type { Side } from './side.js'
import { BOOK_DEPTH } from './symbol-market.js'
import { unitedDay } from './united-day.js'

/** The markets of KRX and NXT as one (통합): levels of both books added up, trades of both in order, bars of both. */
export class UnitedMarket implements MarketView {
  readonly #krx: Market
  readonly #nxt: Market

  constructor(krx: Market, nxt: Market) {
    this.#krx = krx
    this.#nxt = nxt
  }

  get instrument(): Market['instrument'] {
    return this.#krx.instrument
  }

  get grid(): Market['grid'] {
    return this.#krx.grid
  }

  get phase(): Market['phase'] {
    return this.#krx.phase.book === 'closed' ? this.#nxt.phase : this.#krx.phase
  }

  get close(): number {
    return this.#krx.close
  }

  // Nothing trades at a closing price at NXT.
  get rooms(): MarketView['rooms'] {
    return this.#krx.rooms
  }

  get day(): DayStats {
    const [krx, nxt] = [this.#krx.tape.at(-1), this.#nxt.tape.at(-1)]
    return unitedDay(this.#krx.day, this.#nxt.day, (nxt?.at ?? 0) > (krx?.at ?? 0))
  }

  get tape(): Trade[] {
    return [...this.#krx.tape, ...this.#nxt.tape].sort((a, b) => a.at - b.at)
  }

  get prints(): Market['prints'] {
    return [...this.#krx.prints, ...this.#nxt.prints].sort((a, b) => a.trade.at - b.trade.at)
  }

  get minutes(): MinuteBar[] {
    return joinedMinutes(this.#krx.minutes, this.#nxt.minutes)
  }

  /** As the day itself: it opens at NXT and closes at KRX. */
  minutesOf(date: string): readonly MinuteBar[] {
    return joinedMinutes(this.#nxt.minutesOf(date), this.#krx.minutesOf(date))
  }

  get daily(): readonly DailyBar[] {
    const others = new Map(this.#nxt.daily.map((bar) => [bar.date, bar]))
    return this.#krx.daily.map((bar) => joined(others.get(bar.date), bar))
  }

  get pastRanges(): PastRanges {
    return pastRangesOf(this.daily, this.day.date)
  }

  readonly book = {
    best: (side: Side): number | undefined => this.#levels(side, 1)[0]?.price,
    levels: (side: Side, count: number): PriceLevel[] => this.#levels(side, count),
  }

  #levels(side: Side, count: number): PriceLevel[] {
    const quantities = new Map<number, number>()
    const depth = Math.max(count, BOOK_DEPTH)
    for (const { book } of [this.#krx, this.#nxt]) {
      for (const { price, quantity } of book.levels(side, depth))
        quantities.set(price, (quantities.get(price) ?? 0) + quantity)
    }
    const direction = side === 'buy' ? -1 : 1
    return [...quantities]
      .map(([price, quantity]) => ({ price, quantity }))
      .sort((a, b) => (a.price - b.price) * direction)
      .slice(0, count)
  }
}

function joinedMinutes(first: readonly MinuteBar[], second: readonly MinuteBar[]): MinuteBar[] {
  const byTime = new Map<number, MinuteBar>(first.map((bar) => [bar.at, bar]))
  for (const bar of second) byTime.set(bar.at, joined(byTime.get(bar.at), bar))
  return [...byTime.values()].sort((a, b) => a.at - b.at)
}

/** The close is that of the second. */
function joined<Any extends DailyBar | MinuteBar>(first: Any | undefined, second: Any): Any {
  const both = first && joinBars([first, second])
  return both ? { ...second, ...both } : second
}
