// What the benchmarks told, and how it is shown.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { shown } from './shown.mjs'

const round = (value, digits = 2) => Number(value.toFixed(digits))

/** The load of the last minute: how many programs wanted a core. */
export const loadNow = () => round(loadavg()[0] ?? 0)

/** Where and when figures come from. */
export function machineNow() {
  return {
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.version,
    cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  }
}

/** Results by name of the benchmark, as `--json` writes them. */
export const readResults = (file) => JSON.parse(readFileSync(file, 'utf8'))

export const shownLoad = ({ loadBefore, loadAfter }) => `load average ${loadBefore} → ${loadAfter}`

/** @returns the value in multiples of what it is measured against; undefined where there is nothing to measure it against */
export const ratioOf = ({ value, against }) => (against ? value / against.value : undefined)

/** @returns whether a target is met; undefined where there is none */
export function isMet({ value, better, target, targetRatio, ...row }) {
  const reached = (is, should) => (better === 'higher' ? is >= should : is <= should)
  if (target === undefined && targetRatio === undefined) return undefined
  const ratio = ratioOf({ value, ...row })
  return (
    (target === undefined || reached(value, target)) &&
    (targetRatio === undefined || (ratio !== undefined && reached(ratio, targetRatio)))
  )
}

export const shownValue = ({ value, unit }) => `${shown(value)} ${unit}`
export const shownRatio = (row) => (row.against ? `${shown(ratioOf(row))} ×` : '')
export const shownAgainst = ({ against }) => (against ? `${against.name}: ${shown(against.value)}` : '')
export const shownTarget = ({ better, target, targetRatio, unit }) =>
  [target === undefined ? '' : `${shown(target)} ${unit}`, targetRatio === undefined ? '' : `${targetRatio} ×`]
    .filter((part) => part !== '')
    .map((part) => `${better === 'higher' ? '≥' : '≤'} ${part}`)
    .join(', ')

const HEAD = ['benchmark', 'what', 'value', '', 'ratio', 'to the bound or peer', 'target', 'met']

/** All rows as one table for a terminal. An arrow tells which way is better. */
export function consoleTable(results) {
  const lines = Object.entries(results).flatMap(([bench, { rows }]) =>
    rows.map((row) => [
      bench,
      row.name,
      shownValue(row),
      row.better === 'higher' ? '↑' : '↓',
      shownRatio(row),
      shownAgainst(row),
      shownTarget(row),
      { true: 'yes', false: 'NO' }[isMet(row)] ?? '',
    ]),
  )
  const widths = HEAD.map((head, column) => Math.max(head.length, ...lines.map((cells) => cells[column].length)))
  const isRight = (column) => column === 2 || column === 4
  return [HEAD, ...lines]
    .map((cells) =>
      cells
        .map((cell, column) => (isRight(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
