import type { RestClient } from '@kis/rest'
import { inquireDailyItemchartprice } from '@kis/rest/domestic-stock'
import { checkRange, dayBefore } from '../dates.js'
import type { Bar, DailyBarsQuery } from './bars.js'

const PERIOD = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const

/** 국내주식기간별시세 (FHKST03010100), 100 bars a call, from the newest back to `from`. */
export async function fetchDailyBars(rest: RestClient, symbol: string, query: DailyBarsQuery): Promise<Bar[]> {
  const [from, last] = checkRange(query.from, query.to)
  const bars = new Map<string, Bar>()
  let to = last
  while (from <= to) {
    const answer = await inquireDailyItemchartprice(
      rest,
      {
        FID_COND_MRKT_DIV_CODE: 'J',
        FID_INPUT_ISCD: symbol,
        FID_INPUT_DATE_1: from,
        FID_INPUT_DATE_2: to,
        FID_PERIOD_DIV_CODE: PERIOD[query.unit],
        FID_ORG_ADJ_PRC: (query.adjusted ?? true) ? '0' : '1',
      },
      { signal: query.signal },
    )
    let oldest = to
    for (const row of answer.output2) {
      const { stck_bsop_date: date } = row
      const { stck_oprc: open, stck_hgpr: high, stck_lwpr: low, stck_clpr: close, acml_vol: volume } = row
      // The list may be filled up with blank rows.
      if (date === null || open === null || high === null || low === null || close === null) continue
      bars.set(date, { date, time: null, open, high, low, close, volume: volume ?? 0 })
      if (date < oldest) oldest = date
    }
    // Nothing older came: the range is read.
    if (oldest >= to) break
    to = dayBefore(oldest)
  }
  return [...bars.values()].filter((bar) => bar.date >= from).sort((a, b) => a.date.localeCompare(b.date))
}
