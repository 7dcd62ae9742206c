import { KisAbortError, kstDate, kstTime } from '@kis/core'
import type { PastTrade } from '../stock/past-trade.js'
import type { GapFill } from './gap-fill.js'
import type { Trade } from './trade.js'

/** No more trades than that are read back for one gap. */
const MOST_TRADES = 10_000

export interface TradeFillOptions {
  /** Trades of today, newest first. */
  readonly read: (signal: AbortSignal) => AsyncIterable<PastTrade>
  /** A trade that REST told, as the view tells it. */
  readonly tradeOf: (trade: PastTrade, date: string | null) => Trade
  /** The business day at a moment, where `last` does not tell it. Default: the day in Korea. */
  readonly dayAt?: ((at: number) => string | null) | undefined
}

/**
 * Fills a gap of trades by asking for the trades of the day (체결 내역). A trade is known by the volume of the day behind it (누적 거래량), which
 * grows by the quantity of each trade: that orders trades of two sources, tells the same trade of both, and shows whether one is missing.
 */
export function tradeFill({ read, tradeOf, dayAt = kstDate }: TradeFillOptions): GapFill<Trade> {
  return {
    async fetch({ gap, last, signal }) {
      const day = dayAt(gap.to)
      const isSameDay = last !== undefined && (last.date === null || day === null || last.date === day)
      const from = isSameDay ? last.volume : null
      const found: Trade[] = []
      for await (const past of read(signal)) {
        if (signal.aborted) throw new KisAbortError({ cause: signal.reason })
        if (past.volume === null || past.quantity === null) continue
        if (from !== null && past.volume <= from) break
        if (last === undefined && past.time !== null && past.time < kstTime(gap.from)) break
        found.push(tradeOf(past, past.date ?? day))
        if (found.length >= MOST_TRADES) break
      }
      return found.reverse()
    },
    join: joinTrades,
    isKnown: (last, item) => isSameDay(last, item) && volumeOf(item) <= volumeOf(last),
    isApart: (last, item) => !follows(last, item),
  }
}

/** @internal */
export function joinTrades(last: Trade | undefined, fetched: readonly Trade[], waiting: readonly Trade[]) {
  const known = new Set(waiting.map(keyOf))
  const missed = fetched.filter((trade) => !known.has(keyOf(trade)) && (last === undefined || isAfter(last, trade)))
  const later = last === undefined ? waiting : waiting.filter((trade) => isAfter(last, trade))
  const [items, first] = [merged(missed, later), later[0]]
  let complete = true
  let before = last
  for (const trade of items) {
    if (before !== undefined && !follows(before, trade)) complete = false
    before = trade
  }
  const newest = missed.findLast((trade) => first === undefined || isAfter(trade, first)) ?? last
  const isBehind = first !== undefined && newest !== undefined && !follows(newest, first)
  return { items, filled: missed.length, complete, isBehind }
}

function merged(one: readonly Trade[], other: readonly Trade[]): Trade[] {
  const items: Trade[] = []
  let at = 0
  for (const trade of other) {
    for (let missed = one[at]; missed !== undefined && isAfter(missed, trade); missed = one[++at]) items.push(missed)
    items.push(trade)
  }
  return [...items, ...one.slice(at)]
}

function keyOf({ volume }: Trade): number | null {
  return volume
}

function volumeOf({ volume }: Trade): number {
  return volume ?? Number.POSITIVE_INFINITY
}

function isSameDay(one: Trade, other: Trade): boolean {
  return one.date === null || other.date === null || one.date === other.date
}

function isAfter(one: Trade, other: Trade): boolean {
  if (isSameDay(one, other)) return volumeOf(other) > volumeOf(one)
  return (other.date ?? '') > (one.date ?? '')
}

/** Whether nothing was traded between the two. */
function follows(one: Trade, other: Trade): boolean {
  const before = isSameDay(one, other) ? volumeOf(one) : 0
  return volumeOf(other) - other.quantity === before
}
