import type { BarSource, SourceBar } from '../bar-source.js'
import { addDays, addSeconds } from '../periods.js'

/** How a fake chart misbehaves, all of it allowed. */
export interface Quirks {
  /** Rows of a page, one number a call, over and over; at least 1 */
  readonly pageSizes: readonly number[]
  /** Rows that were told before and come again, with other values, one number a call */
  readonly repeats: readonly number[]
  readonly isShuffled: boolean
  /** Every row comes twice. */
  readonly isDoubled: boolean
  /** Rows older than `from` come too, as where a chart has no such parameter. */
  readonly hasNoStart: boolean
}

export const TAME: Quirks = { pageSizes: [100], repeats: [0], isShuffled: false, isDoubled: false, hasNoStart: false }

/** A bar whose values tell its key and nothing else. */
export function barOf(key: string, minutes: number | null = null): SourceBar {
  const seed = Number(key.slice(-8)) % 9_973
  const open = 1_000 + (seed % 89)
  const close = 1_000 + (seed % 97)
  return {
    key,
    at: minutes === null ? null : Date.UTC(2026, 0, 1) + seed,
    open,
    high: Math.max(open, close) + (seed % 7),
    low: Math.min(open, close) - (seed % 5),
    close,
    volume: 1 + (seed % 1_000),
    turnover: seed,
  }
}

/** A chart over the bars of a truth, which logs what it was asked. */
export function fakeChart(
  truth: readonly SourceBar[],
  quirks: Quirks,
  shape: Pick<BarSource, 'unit' | 'chunkDays' | 'isByDay'>,
): BarSource & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    ...shape,
    asked,
    minutes: 1,
    reach: 'back',
    async ask({ from, until }) {
      const call = asked.length
      asked.push(until)
      const size = quirks.pageSizes[call % quirks.pageSizes.length] ?? 1
      const again = quirks.repeats[call % quirks.repeats.length] ?? 0
      const known = truth.filter(({ key }) => key <= until && (quirks.hasNoStart || key >= from))
      const after = truth.filter(({ key }) => key > until).slice(0, again)
      const rows = [
        ...known.slice(-size),
        ...after.map((bar) => ({ ...bar, close: bar.close + 1, volume: 0 })),
      ].reverse()
      const all = quirks.isDoubled ? rows.flatMap((row) => [row, row]) : rows
      return { bars: quirks.isShuffled ? shuffled(all) : all }
    },
  }
}

/** Every n-th row first: an order of no use. */
function shuffled<T>(rows: readonly T[]): T[] {
  return [0, 1, 2].flatMap((rest) => rows.filter((_, index) => index % 3 === rest))
}

/** Moments of so many minutes from one on. */
export function minutesFrom(start: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addSeconds(start, index * 60))
}

/** So many days from one on. */
export function daysFrom(start: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(start, index))
}
