import { parseKst } from '@kis/core'
import { type DailyBar, MINUTE_MS, type MinuteBar } from '../exchange/bars.js'
import type { Random } from '../random.js'

/** 09:00 to 15:19, and the closing auction at 15:30. */
const CONTINUOUS_MINUTES = 380
const OPENS_AFTER_MINUTES = 9 * 60
const CLOSE_AFTER_MINUTES = 15 * 60 + 30

/**
 * The minutes of a day that is over, invented so that they join to its bar: open, high, low, close, volume and turnover.
 *
 * @param snap the nearest price on the tick grid
 */
export function pastMinutes(day: DailyBar, random: Random, snap: (price: number) => number): MinuteBar[] {
  const midnight = parseKst(day.date)
  if (midnight === undefined || day.volume === 0) return []
  const count = CONTINUOUS_MINUTES + 1
  const timeOf = (index: number): number =>
    midnight + (index === CONTINUOUS_MINUTES ? CLOSE_AFTER_MINUTES : OPENS_AFTER_MINUTES + index) * MINUTE_MS
  const { open, high, low, close, volume, value } = day
  // Too few shares for one in every minute.
  if (volume < count) return [{ at: timeOf(0), open, high, low, close, volume, value }]
  const closes = walk(day, random, snap)
  const shares = volumes(volume, count, random)
  let before = open
  let sum = 0
  const total = closes.reduce((all, price, index) => all + price * (shares[index] ?? 0), 0)
  let turnover = 0
  return closes.map((price, index) => {
    sum += price * (shares[index] ?? 0)
    const until = Math.round((value * sum) / total)
    const bar = {
      at: timeOf(index),
      open: before,
      high: Math.max(before, price),
      low: Math.min(before, price),
      close: price,
      volume: shares[index] ?? 0,
      value: until - turnover,
    }
    before = price
    turnover = until
    return bar
  })
}

// From the open by way of the high and the low, or the low and the high, to the close.
function walk({ open, high, low, close }: DailyBar, random: Random, snap: (price: number) => number): number[] {
  const first = random.int(1, 180)
  const second = random.int(181, CONTINUOUS_MINUTES - 1)
  const [one, two] = random.chance(0.5) ? [high, low] : [low, high]
  const marks = [
    { at: -1, price: open },
    { at: first, price: one },
    { at: second, price: two },
    { at: CONTINUOUS_MINUTES, price: close },
  ]
  const spread = Math.max((high - low) / 20, 0)
  return marks.slice(1).flatMap((to, leg) => {
    const from = marks[leg] ?? to
    const steps = to.at - from.at
    return Array.from({ length: steps }, (_, index) => {
      if (index === steps - 1) return to.price
      const straight = from.price + ((to.price - from.price) * (index + 1)) / steps
      return Math.min(Math.max(snap(straight + (random.next() - 0.5) * spread), low), high)
    })
  })
}

// At least one share in each minute.
function volumes(volume: number, count: number, random: Random): number[] {
  const weights = Array.from({ length: count }, () => 0.2 + random.next())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  let given = 0
  return weights.map((weight, index) => {
    sum += weight
    const until = index === count - 1 ? volume - count : Math.floor(((volume - count) * sum) / total)
    const part = 1 + until - given
    given = until
    return part
  })
}
