import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { fetchDailyBars } from './daily-bars.js'
import { fetchMinuteBars } from './minute-bars.js'

/** One bar of a chart (봉). Prices in won. */
export interface Bar {
  /** 영업일자 `YYYYMMDD` */
  readonly date: string
  /** 체결시간 `HHMMSS` (KST); `null` for a bar of a day or more */
  readonly time: string | null
  /** 시가 */
  readonly open: number
  /** 고가 */
  readonly high: number
  /** 저가 */
  readonly low: number
  /** 종가 */
  readonly close: number
  /** 거래량 (주) */
  readonly volume: number
}

export interface DailyBarsQuery {
  readonly unit: 'day' | 'week' | 'month' | 'year'
  /** First day `YYYYMMDD`, inclusive. */
  readonly from: string
  /** Last day `YYYYMMDD`, inclusive. */
  readonly to: string
  /** 수정주가: adjusted for splits and dividends in shares. Default `true`. */
  readonly adjusted?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

export interface MinuteBarsQuery {
  /** Minutes of the current trading day; KIS has no older ones behind this query. */
  readonly unit: 'minute'
  /** First minute `HHMMSS` (KST), inclusive. Default: the first of the day. */
  readonly from?: string | undefined
  /** Last minute `HHMMSS` (KST), inclusive. Default: now. */
  readonly to?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export type BarsQuery = DailyBarsQuery | MinuteBarsQuery

/** Bars in rising order of time, each once, over any range: asked in windows of 100 (days and longer) or 30 (minutes). */
export function fetchBars(rest: RestClient, symbol: string, query: BarsQuery): Promise<Bar[]> {
  switch (query.unit) {
    case 'minute':
      return fetchMinuteBars(rest, symbol, query)
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return fetchDailyBars(rest, symbol, query)
    default:
      throw new KisValidationError({
        field: 'unit',
        message: `Parameter "unit" must be 'minute', 'day', 'week', 'month' or 'year'.`,
      })
  }
}
