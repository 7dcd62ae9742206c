import { MINUTE_MS, type MinuteBar } from '../exchange/bars.js'
import type { Market } from '../exchange/exchange.js'
import type { IndexWeights } from './index-weights.js'

/** A moment of an index: where it stood, and what its members had traded until then. */
export interface IndexMoment {
  readonly at: number
  readonly level: number
  /** Shares and won since the morning. */
  readonly volume: number
  readonly value: number
}

/**
 * The minutes of an index today, oldest first, volume in shares. Open, high and low are those of all members together, so that no moment lies
 * outside; a member that did not trade stands where it stood.
 */
export function indexMinutes({ markets, level }: IndexWeights): MinuteBar[] {
  const known = markets.map(({ minutes }) => new Map(minutes.map((bar) => [bar.at, bar])))
  const times = [...new Set(known.flatMap((minutes) => [...minutes.keys()]))].sort((a, b) => a - b)
  const prices = markets.map(({ day, minutes }) => minutes[0]?.open ?? day.last)
  return times.map((at) => {
    const bars = known.map((minutes) => minutes.get(at))
    const levelOf = (field: 'open' | 'high' | 'low' | 'close'): number =>
      level(bars.map((bar, index) => bar?.[field] ?? prices[index] ?? 0))
    const [open, high, low] = [levelOf('open'), levelOf('high'), levelOf('low')]
    for (const [index, bar] of bars.entries()) if (bar) prices[index] = bar.close
    return {
      ...{ at, open, high, low, close: levelOf('close') },
      volume: bars.reduce((sum, bar) => sum + (bar?.volume ?? 0), 0),
      value: bars.reduce((sum, bar) => sum + (bar?.value ?? 0), 0),
    }
  })
}

/** The latest moments of an index, so many milliseconds apart, newest first: as far back as the trades of every member are known. */
export function indexMoments(
  { markets, level }: IndexWeights,
  now: number,
  stepMs: number,
  most: number,
): IndexMoment[] {
  const moments: IndexMoment[] = []
  for (let at = now; moments.length < most; at = Math.ceil(at / stepMs - 1) * stepMs) {
    const members = markets.map((market) => memberAt(market, at))
    if (members.some((member) => member === undefined)) break
    const known = members.flatMap((member) => member ?? [])
    moments.push({
      at,
      level: level(known.map(({ price }) => price)),
      volume: known.reduce((sum, { volume }) => sum + volume, 0),
      value: known.reduce((sum, { value }) => sum + value, 0),
    })
    if (at <= 0 || now - at > most * MINUTE_MS) break
  }
  return moments
}

function memberAt(
  { tape, day, instrument }: Market,
  at: number,
): { price: number; volume: number; value: number } | undefined {
  let { volume, value } = day
  for (let index = tape.length - 1; index >= 0; index--) {
    const trade = tape[index]
    if (!trade || trade.quantity > volume) break
    if (trade.at <= at) return { price: trade.price, volume, value }
    volume -= trade.quantity
    value -= trade.price * trade.quantity
  }
  // Nothing traded since: it stands where it stands.
  const isQuiet = volume === day.volume || instrument.isSuspended
  return isQuiet ? { price: day.last, volume, value } : undefined
}
