import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { inquireTimeItemchartprice } from '@kis/rest/domestic-stock'
import type { Bar, MinuteBarsQuery } from './bars.js'

/** 주식당일분봉조회 (FHKST03010200), 30 bars a call, from `to` back to `from`. */
export async function fetchMinuteBars(rest: RestClient, symbol: string, query: MinuteBarsQuery): Promise<Bar[]> {
  const from = query.from === undefined ? '000000' : checkTime('from', query.from)
  let to = query.to === undefined ? '235959' : checkTime('to', query.to)
  const bars = new Map<string, Bar>()
  while (from <= to) {
    const answer = await inquireTimeItemchartprice(
      rest,
      { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: symbol, FID_INPUT_HOUR_1: to, FID_PW_DATA_INCU_YN: false },
      { signal: query.signal },
    )
    let oldest: string | undefined
    for (const row of answer.output2) {
      const {
        stck_bsop_date: date,
        stck_cntg_hour: time,
        stck_oprc: open,
        stck_hgpr: high,
        stck_lwpr: low,
        stck_prpr: close,
      } = row
      if (date === null || time === null || open === null || high === null || low === null || close === null) continue
      if (oldest === undefined || time < oldest) oldest = time
      if (time >= from && time <= to)
        bars.set(date + time, { date, time, open, high, low, close, volume: row.cntg_vol ?? 0 })
    }
    const next = oldest === undefined ? undefined : minuteBefore(oldest)
    // Nothing older came: the day is read.
    if (next === undefined || next >= to) break
    to = next
  }
  return [...bars.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, bar]) => bar)
}

function checkTime(field: 'from' | 'to', text: unknown): string {
  if (typeof text === 'string' && /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(text)) return text
  throw new KisValidationError({ field, message: `Parameter "${field}" must be a time written HHMMSS.` })
}

function minuteBefore(time: string): string | undefined {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(2, 4)) - 1
  if (minutes < 0) return undefined
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}59`
}
