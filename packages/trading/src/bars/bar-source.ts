import type { BarUnit } from './bar.js'

/** One row of a chart as KIS tells it, blanks taken out. */
export interface SourceBar {
  /** The day `YYYYMMDD`, or the moment `YYYYMMDDHHMMSS`, on the clocks of the exchange */
  readonly key: string
  /** Epoch milliseconds, where the source knows */
  readonly at: number | null
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number
  readonly turnover: number | null
}

/** What one call is asked: the newest bars up to a key. */
export interface PageRequest {
  /** No older ones are wanted. A chart without such a parameter may tell older ones. */
  readonly from: string
  readonly until: string
  /** Key of the page, as the answer before gave it; `undefined` at first */
  readonly next: string | undefined
  readonly signal: AbortSignal | undefined
}

/** One answer, in any order, with repeats or not. */
export interface SourcePage {
  readonly bars: readonly SourceBar[]
  readonly next?: string | undefined
}

/** A chart of KIS. */
export interface BarSource {
  /** Unit and minutes of its own bars; wanted ones are put together from them. */
  readonly unit: BarUnit
  readonly minutes: number
  /** `back`: an older page follows an older key. `latest`: KIS tells the newest bars alone, however it is asked. */
  readonly reach: 'back' | 'latest'
  /** Trading days of minutes that are read at a time. */
  readonly chunkDays: number
  /** Each day is asked by itself, so that days without trading are never asked. Else a chunk begins where the one before ended. */
  readonly isByDay: boolean
  /** Days without a row are days without a trade, not missing ones. */
  readonly isSparse?: boolean | undefined
  /** The first day `YYYYMMDD` that KIS keeps. */
  readonly keptSince?: string | undefined
  ask(request: PageRequest): Promise<SourcePage>
}

/** Four prices of a row; `undefined` for a blank row. KIS writes zeros, or the close alone, for a day without a trade. */
export function pricesOf(
  open: number | null,
  high: number | null,
  low: number | null,
  close: number | null,
): Pick<SourceBar, 'open' | 'high' | 'low' | 'close'> | undefined {
  if (!close) return undefined
  if (!open || !high || !low) return { open: close, high: close, low: close, close }
  return { open, high, low, close }
}
