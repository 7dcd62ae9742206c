import { KisValidationError, kstDate, parseKst } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { inquireDailyItemchartprice } from '@kis/rest/domestic-stock'
import type { Bar, DailyBarsQuery } from './bars.js'

const PERIOD = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const
const DAY_MS = 86_400_000

/** 국내주식기간별시세 (FHKST03010100), 100 bars a call, from the newest back to `from`. */
export async function fetchDailyBars(rest: RestClient, symbol: string, query: DailyBarsQuery): Promise<Bar[]> {
  const from = checkDate('from', query.from)
  const bars = new Map<string, Bar>()
  let to = checkDate('to', query.to)
  if (from > to) throw new KisValidationError({ field: 'from', message: 'Parameter "from" must not be after "to".' })
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

function checkDate(field: 'from' | 'to', text: unknown): string {
  if (typeof text === 'string' && /^\d{8}$/.test(text) && parseKst(text) !== undefined) return text
  throw new KisValidationError({ field, message: `Parameter "${field}" must be a date written YYYYMMDD.` })
}

function dayBefore(date: string): string {
  return kstDate((parseKst(date) ?? 0) - DAY_MS)
}
