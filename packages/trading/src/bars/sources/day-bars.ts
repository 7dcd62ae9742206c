import type { BarUnit } from '../bar.js'
import type { BarSource, pricesOf, SourceBar } from '../bar-source.js'

/** 기간분류코드 (`FID_PERIOD_DIV_CODE`). */
const PERIOD_CODES = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const

/** The parameters by which such a chart is asked, both days inclusive. */
interface Dates {
  readonly FID_INPUT_DATE_1: string
  readonly FID_INPUT_DATE_2: string
  readonly FID_PERIOD_DIV_CODE: (typeof PERIOD_CODES)[keyof typeof PERIOD_CODES]
}

/**
 * A chart (기간별시세) of days, weeks, months or years that is asked from one day to another, and so goes back as far as KIS keeps it.
 *
 * @param ask one call: the bars between the dates
 */
export function dayBars(
  unit: Exclude<BarUnit, 'minute'>,
  ask: (dates: Dates, options: { readonly signal: AbortSignal | undefined }) => Promise<readonly SourceBar[]>,
): BarSource {
  return {
    unit,
    minutes: 1,
    reach: 'back',
    chunkDays: 1,
    isByDay: false,
    async ask({ from, until, signal }) {
      const dates = { FID_INPUT_DATE_1: from, FID_INPUT_DATE_2: until, FID_PERIOD_DIV_CODE: PERIOD_CODES[unit] }
      return { bars: await ask(dates, { signal }) }
    },
  }
}

/** A bar of a day or longer; nothing for a row that lacks its date or its prices. */
export function dayBar(
  date: string | null,
  prices: ReturnType<typeof pricesOf>,
  volume: number | null,
  turnover: number | null,
): SourceBar[] {
  if (date === null || prices === undefined) return []
  return [{ key: date, at: null, ...prices, volume: volume ?? 0, turnover }]
}
