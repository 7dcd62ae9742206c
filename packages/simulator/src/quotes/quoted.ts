import type { DailyBar, MinuteBar } from '../exchange/bars.js'
import type { TickFacts } from '../socket/frames/tick-facts.js'

/** What a row of an answer is about: a moment, a trade, a minute or a day. Prices are in the unit of the security. */
export interface QuoteRow extends TickFacts {
  /** Trading day, `YYYYMMDD`. */
  readonly date: string
  /** Turnover (거래대금) of the row itself: of its trade, its minute, its day. */
  readonly amount: number
  /** The day before. */
  readonly before: DailyBar | undefined
}

/** A security or an index as answers tell of it: its day, its trades and its bars, all of one market. */
export interface Quoted {
  readonly code: string
  readonly name: string
  /** As it stands. */
  readonly now: QuoteRow
  /** The latest trades of today, newest first, each with the day as it stood after it. */
  trades(most: number): QuoteRow[]
  /** All days, oldest first; the last one is today as it stands. */
  days(): DailyBar[]
  /** The minutes of today, oldest first. */
  minutes(): MinuteBar[]
  /** The minutes of a day before today, oldest first: they join to the bar of the day. */
  minutesOf(date: string): MinuteBar[]
  /** How far the clock of an exchange abroad is ahead of Korean time at a moment, in milliseconds; left out at home. */
  readonly shiftAt?: ((at: number) => number) | undefined
}
