import { KisConfigError, kstDateTime } from '@kis/core'
import { barProblem } from './bar-problem.js'
import type { PriceBar } from './price-bar.js'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The bars of one security in the order of time, prices in units of its market. */
export interface BarSeries {
  readonly symbol: string
  readonly bars: readonly PriceBar[]
  /** Each stands for a whole day. */
  readonly isDaily: boolean
  /** How long a bar of less than a day lasts. */
  readonly intervalMs: number
}

/**
 * Puts bars in order.
 *
 * @param scale Units of the market in one won, in one unit of the currency, or in one point.
 * @throws KisConfigError that names the bar at fault.
 */
export function barSeriesOf(symbol: string, bars: readonly PriceBar[], scale: number): BarSeries {
  const sorted = bars.map((bar) => inUnits(symbol, bar, scale)).sort((a, b) => a.at - b.at)
  const isDaily = sorted.every(({ at }) => kstDateTime(at).endsWith(' 00:00:00'))
  let intervalMs = DAY_MS
  for (const [index, { at }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (!before) continue
    if (before.at === at) throw refused(symbol, at, 'There are two for this time.')
    intervalMs = Math.min(intervalMs, at - before.at)
  }
  return { symbol, bars: sorted, isDaily, intervalMs: sorted.length > 1 ? intervalMs : MINUTE_MS }
}

function inUnits(symbol: string, bar: PriceBar, scale: number): PriceBar {
  const problem = barProblem(bar)
  if (problem) throw refused(symbol, bar.at, problem)
  const units = (price: number): number => {
    const whole = Math.round(price * scale)
    if (Math.abs(whole - price * scale) < 1e-6 * scale) return whole
    throw refused(symbol, bar.at, `A price ${scale === 1 ? 'is no whole won' : `has more than ${decimalsOf(scale)}`}.`)
  }
  return { ...bar, open: units(bar.open), high: units(bar.high), low: units(bar.low), close: units(bar.close) }
}

function decimalsOf(scale: number): string {
  return { 10: 'one decimal', 100: 'two decimals', 10000: 'four decimals' }[scale] ?? `${Math.log10(scale)} decimals`
}

function refused(symbol: string, at: number, what: string): KisConfigError {
  const when = Number.isFinite(at) ? ` at ${kstDateTime(at)}` : ''
  return new KisConfigError({ option: 'prices', message: `Option "prices": the bar of ${symbol}${when}: ${what}` })
}
