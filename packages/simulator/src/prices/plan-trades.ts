import { marksOf } from './bar-problem.js'
import type { ScriptEvent } from './market-script.js'
import type { PriceBar } from './price-bar.js'

/** One trade in so many milliseconds. */
const PACE_MS = 5_000
const MOST_TRADES = 400

/** From when to when a bar is traded. */
export interface BarSpan {
  readonly from: number
  readonly until: number
}

/**
 * Works out trades that make a bar: its open comes first and its close last, its high and low between them, and together they are its
 * volume.
 *
 * @param snap the nearest price on the tick grid
 */
export function planTrades(bar: PriceBar, { from, until }: BarSpan, snap: (price: number) => number): ScriptEvent[] {
  const { low, high, volume } = bar
  if (volume === 0) return []
  const marks = marksOf(bar)
  const wished = Math.min(Math.round((until - from) / PACE_MS), MOST_TRADES, volume)
  const count = Math.max(wished, marks.length)
  const prices = pathThrough(marks, count, (price) => Math.min(Math.max(snap(price), low), high))
  let before = prices[0] ?? bar.open
  return prices.map((price, index) => {
    const taker = price === before ? (index % 2 === 0 ? 'buy' : 'sell') : price > before ? 'buy' : 'sell'
    before = price
    const quantity = Math.floor((volume * (index + 1)) / count) - Math.floor((volume * index) / count)
    return {
      at: from + Math.floor(((until - from) * index) / count),
      trade: { price, quantity, taker },
      book: 'quotes',
    }
  })
}

/** Straight from mark to mark, each of which is reached exactly. */
function pathThrough(marks: readonly number[], count: number, onGrid: (price: number) => number): number[] {
  const [first = 0] = marks
  if (marks.length === 1) return Array.from({ length: count }, () => first)
  const legs = marks.length - 1
  const placeOf = (mark: number): number => Math.round((mark * (count - 1)) / legs)
  let leg = 0
  return Array.from({ length: count }, (_, index) => {
    while (leg < legs - 1 && index > placeOf(leg + 1)) leg++
    const [start, end] = [placeOf(leg), placeOf(leg + 1)]
    const [a = first, b = first] = [marks[leg], marks[leg + 1]]
    if (index === start) return a
    return index === end ? b : onGrid(a + ((b - a) * (index - start)) / (end - start))
  })
}
