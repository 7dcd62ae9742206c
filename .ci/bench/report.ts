/** How a benchmark tells its results: a line for whoever watches, and a row for the table of `.ci/bench.mjs`. */
import { appendFileSync } from 'node:fs'
import { shown } from './shown.mjs'

export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: '/s' | 'million/s' | 'ms' | 'µs' | 'MiB' | '%' | 'lost' | 'calls'
  readonly better: 'higher' | 'lower'
  /** What the value should be, in its unit. */
  readonly target?: number | undefined
  /** What the value divided by that of `against` should be. */
  readonly targetRatio?: number | undefined
  /** The least that could be done, or somebody else's way to do the same: measured in the same run, in the same unit. */
  readonly against?: { readonly name: string; readonly value: number } | undefined
}

/**
 * Tells one result. It never fails for being slow: whether a target is met is the reader's to judge, who knows how busy the machine is.
 *
 * @throws Error when nothing was measured.
 */
export function report(row: BenchRow): void {
  const { name, value, unit, target, targetRatio, against } = row
  if (!Number.isFinite(value) || (against && !(against.value > 0))) throw new Error(`"${name}" was not measured.`)
  const parts = [`  ${name.padEnd(46)} ${shown(value).padStart(9)} ${unit.padEnd(9)}`]
  if (against) parts.push(` ${(value / against.value).toFixed(2)} × ${against.name} (${shown(against.value)})`)
  if (target !== undefined) parts.push(` target ${shown(target)} ${unit}`)
  if (targetRatio !== undefined) parts.push(` target ${targetRatio} ×`)
  process.stdout.write(`${parts.join(' ')}\n`)
  const { KIS_BENCH_ROWS: rows } = process.env
  if (rows) appendFileSync(rows, `${JSON.stringify(row)}\n`)
}
