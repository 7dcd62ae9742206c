import type { DailyBar } from '../exchange/bars.js'
import type { Exchange, Market } from '../exchange/exchange.js'
import { type IndexDefinition, membersOf } from './index-definitions.js'

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
  const markets = membersOf(definition, exchange.instruments.values()).flatMap(
    ({ code }) => exchange.market(code) ?? [],
  )
  const weights = markets.map(({ instrument }) => Math.max(instrument.listedShares, 1))
  const anchor = markets.reduce((sum, { instrument }, index) => sum + instrument.basePrice * (weights[index] ?? 1), 0)
  const level = (prices: readonly number[]): number =>
    (definition.base * prices.reduce((sum, price, index) => sum + price * (weights[index] ?? 1), 0)) / anchor
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
