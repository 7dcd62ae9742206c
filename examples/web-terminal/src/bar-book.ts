import { parseKst } from '@kis/core'
import type { BarReply, BarUnitName } from './api-types.js'

/** A bar at its place on the axis: seconds since 1970 as clocks in Korea show them. */
export interface ChartBar {
  readonly time: number
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number
}

const KST_SECONDS = 9 * 3_600
const MINUTE = 60
const DAY = 86_400

/** Where a moment stands on the axis, which knows no time zones. */
export function axisTime(epochMs: number, unit: BarUnitName): number {
  const seconds = Math.floor(epochMs / 1_000) + KST_SECONDS
  return seconds - (seconds % (unit === 'minute' ? MINUTE : DAY))
}

/** Bars of the server as the chart wants them: rising, each once. */
export function toChartBars(bars: readonly BarReply[], unit: BarUnitName): ChartBar[] {
  const byTime = new Map<number, ChartBar>()
  for (const { date, at, open, high, low, close, volume } of bars) {
    const moment = at ?? parseKst(`${date}000000`)
    if (moment !== undefined) {
      const time = axisTime(moment, unit)
      byTime.set(time, { time, open, high, low, close, volume })
    }
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time)
}

/** The last bar after one more trade; a new one where the trade begins it. `undefined` for a trade older than the last bar. */
export function withTrade(
  last: ChartBar | undefined,
  { at, price, quantity, unit }: { at: number; price: number; quantity: number; unit: BarUnitName },
): ChartBar | undefined {
  const time = axisTime(at, unit)
  if (last && time < last.time) return undefined
  if (!last || time > last.time) return { time, open: price, high: price, low: price, close: price, volume: quantity }
  const { open, high, low, volume } = last
  return { time, open, high: Math.max(high, price), low: Math.min(low, price), close: price, volume: volume + quantity }
}
