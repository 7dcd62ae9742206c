import { parseKst } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { dailyprice, inquireTimeItemchartprice } from '@kis/rest/overseas-stock'
import { OVERSEAS_VENUE_CODES, type OverseasVenue } from '../../instrument/venue-codes.js'
import { asReal } from '../../stock/wire-values.js'
import { type BarSource, pricesOf, type SourceBar } from '../bar-source.js'
import type { WantedBars } from '../wanted-bars.js'
import { dayBar } from './day-bars.js'

/** Quote code of a stock abroad, or of the indices of Shanghai and Shenzhen. */
type ChartExchange = (typeof OVERSEAS_VENUE_CODES)[OverseasVenue]['quote'] | 'BAQ' | 'BAY' | 'BAA' | 'SHI' | 'SZI'
type DailyExchange = Exclude<ChartExchange, 'BAQ' | 'BAY' | 'BAA'>
type MinuteExchange = Exclude<ChartExchange, 'SHI' | 'SZI'>

const PERIODS = { day: '0', week: '1', month: '2' } as const
const ROWS = 120
/** Exchanges open on the hour or at half past: bars of KIS that long begin where ours do. */
const LONGEST_MINUTES = 30
const REGULAR_MINUTES = 390

/**
 * 해외주식 기간별시세 (HHDFS76240000, 100 bars a call; years are put together from months) and, with `exchange` of stocks, 해외주식분봉조회 (HHDFS76950200,
 * 120, real only).
 */
export function overseasStockBars(
  rest: RestClient,
  symbol: string,
  exchange: { readonly daily: DailyExchange; readonly minute: MinuteExchange },
  { unit, minutes, isAdjusted }: WantedBars,
): BarSource {
  if (unit !== 'minute') {
    const own = unit === 'year' ? 'month' : unit
    return {
      unit: own,
      minutes: 1,
      reach: 'back',
      chunkDays: 1,
      isByDay: false,
      async ask({ until, signal }) {
        const { output2 } = await dailyprice(
          rest,
          { EXCD: exchange.daily, SYMB: symbol, GUBN: PERIODS[own], BYMD: until, MODP: isAdjusted ? '1' : '0' },
          { signal },
        )
        const bars = output2.flatMap((row) =>
          dayBar(row.xymd, pricesOf(row.open, row.high, row.low, row.clos), row.tvol, row.tamt),
        )
        return { bars }
      },
    }
  }
  const own = divisorOf(minutes, LONGEST_MINUTES)
  return {
    unit,
    minutes: own,
    reach: 'back',
    chunkDays: Math.max(1, Math.floor((ROWS * own) / REGULAR_MINUTES)),
    isByDay: false,
    async ask({ until, signal }) {
      const { output2 } = await inquireTimeItemchartprice(
        asReal(rest),
        { EXCD: exchange.minute, SYMB: symbol, NMIN: own, PINC: '1', NEXT: '1', NREC: ROWS, KEYB: until },
        { signal },
      )
      const bars = output2.flatMap((row): SourceBar[] => {
        const prices = pricesOf(row.open, row.high, row.low, row.last)
        if (row.xymd === null || row.xhms === null || prices === undefined) return []
        // Korean time knows no summer time: the instant is certain even where the clocks abroad show an hour twice.
        const at = row.kymd === null || row.khms === null ? undefined : parseKst(row.kymd + row.khms)
        const key = `${row.xymd}${row.xhms.slice(0, 4)}00`
        return [{ key, at: at ?? null, ...prices, volume: row.evol ?? 0, turnover: row.eamt }]
      })
      return { bars }
    },
  }
}

/** The exchange codes of a stock abroad. */
export function chartExchangeOf(venue: OverseasVenue, isDaytime: boolean) {
  const { quote, daytimeQuote } = OVERSEAS_VENUE_CODES[venue]
  return { daily: quote, minute: isDaytime ? (daytimeQuote ?? quote) : quote } as const
}

/** The longest bar of at most so many minutes that longer ones can be put together from. */
function divisorOf(minutes: number, most: number): number {
  for (let length = Math.min(minutes, most); length > 1; length -= 1)
    if (minutes % length === 0 && most % length === 0) return length
  return 1
}
