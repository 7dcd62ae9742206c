import type { DailyBar, MinuteBar } from '../exchange/bars.js'
import type { DayStats } from '../exchange/day-stats.js'
import type { PriceLevel } from '../exchange/order-book.js'
import type { Side } from '../exchange/side.js'

/** Both sides of a book, best first. */
export type BookLevels = Readonly<Record<Side, readonly PriceLevel[]>>

/** Something that happens at a market because it is written so. Prices are in units of the market. */
export interface ScriptEvent {
  /** Epoch milliseconds by the simulator's clock. */
  readonly at: number
  readonly trade?: ScriptTrade | undefined
  /** The book behind it, `quotes`: as the market maker quotes around the trade. */
  readonly book?: BookLevels | 'quotes' | undefined
}

export interface ScriptTrade {
  readonly price: number
  readonly quantity: number
  /** `undefined`: the one price of a call, where nobody takes. */
  readonly taker: Side | undefined
  /** Yesterday's close, where the script knows it. */
  readonly base?: number | undefined
  /** How the day stands behind it, where the script knows. */
  readonly day?: Partial<DayStats> | undefined
}

/** What a market plays instead of walking. */
export interface MarketScript {
  /** Whether its events bring the book along; otherwise the market maker quotes. */
  readonly hasBook: boolean
  /** The days before the start; `undefined`: not known. */
  readonly history: readonly DailyBar[] | undefined
  /** When its next event is due; infinite when none is. */
  readonly nextAt: number
  /** The price of the trade that comes next. */
  readonly nextPrice: number | undefined
  /** Takes the next event. */
  next(): ScriptEvent
  /** The minutes of a past day; `undefined` where it does not know the day. */
  minutesOf(date: string): readonly MinuteBar[] | undefined
}

/** What makes the prices of a market. */
export interface MarketPrices {
  /** Yesterday's close, where the listing has another one. */
  readonly base?: number | undefined
  /** Yesterday's close on any later day; default the close of this market. */
  readonly baseAt?: ((at: number) => number) | undefined
  /** The days before the first; default they are made up. */
  readonly history?: (() => readonly DailyBar[]) | undefined
  readonly script?: MarketScript | undefined
  /** Tells the best bid at a moment, in units of the market; `undefined`: as before. */
  readonly steer?: ((at: number) => number | undefined) | undefined
}
