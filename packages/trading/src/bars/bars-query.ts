import type { BarGap, BarMinutes } from './bar.js'

/** How far a long question has come. */
export interface BarsProgress {
  /** Calls made so far */
  readonly calls: number
  /** Bars read so far */
  readonly bars: number
  /** Part of the range that is done, from 0 to 1 */
  readonly share: number
}

interface AnyBarsQuery {
  readonly signal?: AbortSignal | undefined
  /** Told after every call. */
  readonly onProgress?: ((progress: BarsProgress) => void) | undefined
  /** Told of every gap as soon as it is certain; the same ones stand in `gaps`. */
  readonly onGap?: ((gap: BarGap) => void) | undefined
}

/** Bars of a day or more. Weeks, months and years that the range touches are given whole. */
export interface PeriodBarsQuery extends AnyBarsQuery {
  readonly unit: 'day' | 'week' | 'month' | 'year'
  /** First day `YYYYMMDD` at the exchange, inclusive. */
  readonly from: string
  /** Last day `YYYYMMDD` at the exchange, inclusive. Default: today. */
  readonly to?: string | undefined
  /** 수정주가: adjusted for splits and the like. Default `true`; stocks alone have the choice. */
  readonly adjusted?: boolean | undefined
}

/** Bars of minutes. Bars that the range touches are given whole. */
export interface MinuteBarsQuery extends AnyBarsQuery {
  readonly unit: 'minute'
  /** Default 1. */
  readonly minutes?: BarMinutes | undefined
  /**
   * `YYYYMMDD` (from the first minute of the day), `YYYYMMDDHHMMSS`, or `HHMMSS` of the last trading day, on the clocks of the exchange;
   * inclusive. Default: the day of `to`.
   */
  readonly from?: string | undefined
  /** As `from`; a day alone means to its last minute. Default: now. */
  readonly to?: string | undefined
  /** `regular` leaves out what was traded before and after regular hours (정규장). Default `all`. */
  readonly session?: 'all' | 'regular' | undefined
  /** Prices of minutes are never adjusted by KIS: `true` is refused. */
  readonly adjusted?: false | undefined
}

/** A range of bars. */
export type BarsQuery = PeriodBarsQuery | MinuteBarsQuery
