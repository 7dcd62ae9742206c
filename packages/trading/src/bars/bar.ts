import type { Currency, ListingVenue } from '../instrument/instrument.js'

/** Length of a bar (봉): 분, 일, 주, 월, 년. */
export type BarUnit = 'minute' | 'day' | 'week' | 'month' | 'year'

/** Minutes of a bar (분봉 간격). Bars begin at minutes of the clock that it divides: 09:00, 09:05, 09:10. */
export type BarMinutes = 1 | 2 | 3 | 5 | 10 | 15 | 20 | 30 | 60 | 120 | 240

/** One bar of a chart (봉). Prices in the currency of the series, in points of an index. */
export interface Bar {
  /**
   * `YYYYMMDD` on the clocks of the exchange. Of a week (월요일부터), month or year its last trading day, or the last one so far while it
   * runs: KIS itself dates some by their first day and some by their last.
   */
  readonly date: string
  /** When a bar of minutes begins, `HHMMSS` on the clocks of the exchange, KST at home; `null` for a day or more. */
  readonly time: string | null
  /** When a bar of minutes begins, in epoch milliseconds; `null` for a day or more, and where KIS does not tell whose clock it shows. */
  readonly at: number | null
  /** The same in Korea, `YYYY-MM-DD HH:MM:SS` */
  readonly kst: string | null
  /** 시가 */
  readonly open: number
  /** 고가 */
  readonly high: number
  /** 저가 */
  readonly low: number
  /** 종가 */
  readonly close: number
  /** 거래량: 주, 계약; 0 with all four prices alike is a day without a trade */
  readonly volume: number
  /** 거래대금 in the currency; `null` where the chart does not tell it */
  readonly turnover: number | null
  /** The bar is still being made: its minutes or its last trading day are not over. */
  readonly isPartial: boolean
}

/**
 * Why bars are missing: `no-data` the exchange traded and KIS has no bar; `before-first-bar` older than the oldest bar that KIS has (not
 * listed yet, or not kept); `beyond-reach` further back than the chart of KIS can be asked; `paper` paper trading (모의투자) lacks this chart.
 */
export type GapReason = 'no-data' | 'before-first-bar' | 'beyond-reach' | 'paper'

/** A stretch of the range without bars, both ends included: `YYYYMMDD`, or `YYYYMMDDHHMMSS` within a day, on the clocks of the exchange. */
export interface BarGap {
  readonly from: string
  readonly to: string
  readonly reason: GapReason
}

/** Bars over a range, rising, each once. */
export interface BarSeries {
  readonly symbol: string
  readonly venue: ListingVenue | 'SOR'
  readonly currency: Currency
  readonly unit: BarUnit
  /** Minutes of a bar; `null` for a day or more */
  readonly minutes: BarMinutes | null
  /** 수정주가: whether prices are adjusted for splits and the like; `null` where KIS does not offer the choice */
  readonly adjusted: boolean | null
  readonly bars: readonly Bar[]
  /** What is missing of the range, rising. */
  readonly gaps: readonly BarGap[]
  /** Nothing is missing: no gaps. */
  readonly complete: boolean
}
