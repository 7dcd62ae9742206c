import type { Random } from '../random.js'
import { type DailyBar, MINUTE_MS, type MinuteBar } from './bars.js'

/** So many ticks the walk of a market moves in a minute, about. */
const TICKS_A_MINUTE = 12
/** Of the height of a day, what a minute moves at most. */
const PART_OF_DAY = 0.25

export interface PastMinutesOptions {
  /** The minutes in which it was traded, epoch milliseconds in order. */
  readonly times: readonly number[]
  readonly random: Random
  /** The nearest price on the tick grid. */
  readonly snap: (price: number) => number
  /** The smallest move. */
  readonly tick: number
}

/** The minutes of a day that is over, invented so that they join to its bar: open, high, low, close, volume and turnover. */
export function pastMinutes(day: DailyBar, { times, random, snap, tick }: PastMinutesOptions): MinuteBar[] {
  const { open, high, low, close, volume, value } = day
  const [first] = times
  if (first === undefined || volume === 0) return []
  // Too few shares for one in every minute, or too few minutes for a way through all four prices.
  if (volume < times.length || times.length < FEWEST) return [{ at: first, open, high, low, close, volume, value }]
  const closes = walk(day, { count: times.length, random, snap, tick })
  const shares = volumes(volume, times.length, random)
  let before = open
  let sum = 0
  const total = closes.reduce((all, price, index) => all + price * (shares[index] ?? 0), 0)
  let turnover = 0
  return closes.map((price, index) => {
    sum += price * (shares[index] ?? 0)
    const until = Math.round((value * sum) / total)
    const bar = {
      at: times[index] ?? first + index * MINUTE_MS,
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

const FEWEST = 10

// From the open by way of the high and the low, or the low and the high, to the close.
function walk(
  { open, high, low, close }: DailyBar,
  { count, random, snap, tick }: Omit<PastMinutesOptions, 'times'> & { readonly count: number },
): number[] {
  const middle = Math.floor(count / 2)
  const first = random.int(1, middle - 1)
  const second = random.int(middle, count - 2)
  const [one, two] = random.chance(0.5) ? [high, low] : [low, high]
  const marks = [
    { at: -1, price: open },
    { at: first, price: one },
    { at: second, price: two },
    { at: count - 1, price: close },
  ]
  const spread = 2 * Math.min((high - low) * PART_OF_DAY, TICKS_A_MINUTE * tick)
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
