import type { DailyBar } from '../exchange/bars.js'
import type { Exchange, Market } from '../exchange/exchange.js'
import type { IndexDefinition } from './index-definitions.js'
import { indexWeights } from './index-weights.js'

/** The days of an index, oldest first, today last; volume in shares, turnover in won. */
export interface IndexDays {
  readonly days: readonly DailyBar[]
  readonly markets: readonly Market[]
}

/**
 * Works an index out of its members, weighted by their shares. Its open, high and low are those of all members together, so the high is
 * at least what any moment of the day reached.
 */
export function indexDays(definition: IndexDefinition, exchange: Exchange): IndexDays {
  const { markets, level } = indexWeights(definition, exchange)
  const join = (date: string, bars: readonly DailyBar[]): DailyBar => ({
    date,
    open: level(bars.map((bar) => bar.open)),
    high: level(bars.map((bar) => bar.high)),
    low: level(bars.map((bar) => bar.low)),
    close: level(bars.map((bar) => bar.close)),
    volume: bars.reduce((sum, bar) => sum + bar.volume, 0),
    value: bars.reduce((sum, bar) => sum + bar.value, 0),
  })
  const [first] = markets
  if (!first) return { days: [], markets }
  const known = markets.map(({ daily }) => new Map(daily.map((bar) => [bar.date, bar])))
  const past = first.daily.flatMap(({ date }) => {
    const bars = known.flatMap((days) => days.get(date) ?? [])
    return bars.length === markets.length ? [join(date, bars)] : []
  })
  const today = markets.map(
    ({ day }): DailyBar => ({
      date: day.date,
      open: day.open,
      high: day.high,
      low: day.low,
      close: day.last,
      volume: day.volume,
      value: day.value,
    }),
  )
  return { days: [...past, join(first.day.date, today)], markets }
}
