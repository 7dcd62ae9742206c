import { parseKst } from '@kis/core'
import type { pricesOf, SourceBar } from '../bar-source.js'
import { addDays } from '../periods.js'

/** Hours up to 35: 888888 (시간외) and 999999 (장마감), which index charts add, are no minutes. */
const TIME = /^(?:[0-2]\d|3[0-5])[0-5]\d[0-5]\d$/

/**
 * A bar of minutes on Korean clocks; nothing for a row that lacks its time or its prices. After midnight the night session (야간) counts on:
 * 25:30 of a day is 01:30 of the next.
 */
export function koreanBar(
  date: string | null,
  time: string | null,
  prices: ReturnType<typeof pricesOf>,
  volume: number | null,
): SourceBar[] {
  if (date === null || time === null || prices === undefined || !TIME.test(time)) return []
  const hour = Number(time.slice(0, 2))
  const day = hour < 24 ? date : addDays(date, 1)
  // Bars are named by their minute, whatever second KIS writes.
  const key = `${day}${String(hour % 24).padStart(2, '0')}${time.slice(2, 4)}00`
  const at = parseKst(key)
  return at === undefined ? [] : [{ key, at, ...prices, volume: volume ?? 0, turnover: null }]
}
