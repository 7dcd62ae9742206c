import { allDays } from '../api/quotes/period-bars.js'
import type { Bar } from '../exchange/bars.js'
import { type FactsForm, factsOfMarket, turnoverOf } from '../socket/frames/tick-facts.js'
import type { Quoted, QuoteRow } from './quoted.js'

/**
 * What is told of a market, in the unit of its security.
 *
 * @param shiftAt how far the clock of an exchange abroad is ahead of Korean time at a moment, in milliseconds
 */
export function quotedMarket(
  market: Parameters<typeof factsOfMarket>[0],
  form: FactsForm,
  now: number,
  shiftAt?: Quoted['shiftAt'],
): Quoted {
  const scaled = <Any extends Bar>(bar: Any): Any => ({
    ...bar,
    open: bar.open / form.scale,
    high: bar.high / form.scale,
    low: bar.low / form.scale,
    close: bar.close / form.scale,
    value: turnoverOf(bar.value, form),
  })
  const yesterday = market.daily.at(-1)
  const row: QuoteRow = {
    ...factsOfMarket(market, now, undefined, form),
    date: market.day.date,
    localShift: shiftAt?.(now) ?? 0,
    amount: turnoverOf(market.day.value, form),
    before: yesterday && scaled(yesterday),
  }
  return {
    code: form.code,
    name: market.instrument.name,
    now: row,
    days: () => allDays(market).map(scaled),
    minutes: () => market.minutes.map(scaled),
    minutesOf(date) {
      // Cut at running sums, so that they add up to what the day says.
      let [sum, told] = [0, 0]
      return market.minutesOf(date).map((bar) => {
        sum += bar.value
        const value = turnoverOf(sum, form) - told
        told += value
        return { ...scaled(bar), value }
      })
    },
    shiftAt,
    trades(most) {
      const rows: QuoteRow[] = []
      // The day is known at its end, and runs down from there; what was traded before it is not of today.
      let { volume, value } = market.day
      for (const trade of [...market.tape].reverse()) {
        if (rows.length >= most || trade.quantity > volume) break
        rows.push({
          ...row,
          ...{ at: trade.at, quantity: trade.quantity, taker: trade.taker },
          amount: turnoverOf(trade.price * trade.quantity, form),
          day: { ...row.day, last: trade.price / form.scale, volume, value: turnoverOf(value, form) },
        })
        volume -= trade.quantity
        value -= trade.price * trade.quantity
      }
      return rows
    },
  }
}
