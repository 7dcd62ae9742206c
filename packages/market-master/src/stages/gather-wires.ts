import type { RecordLayout } from '../layouts/record-layout.js'
import { isBeside } from '../records/wire-slices.js'
import type { ByteSlice } from './byte-slices.js'
import { layoutHint } from './layout-hint.js'
import { stageError } from './stage-error.js'

const BLANK = 0x20
const LAST_PRINTABLE = 0x7e
const QUESTION_MARK = 0x3f

/** Bytes that go from each record to its wire together. */
interface Run {
  readonly from: number
  readonly to: number
  length: number
  readonly isSpill: boolean
}

/**
 * The ASCII part of every record, with blanks where texts of two-byte characters belong.
 *
 * @throws KisMasterError (`parse`) naming the line of a byte that is no printable ASCII: then the columns have moved.
 */
export function gatherWires(
  bytes: Uint8Array,
  offsets: readonly number[],
  layout: RecordLayout,
  slices: readonly ByteSlice[],
): string[] {
  const { runs, width } = runsOf(slices)
  const wires = new Uint8Array(offsets.length * width).fill(BLANK)
  for (const { from, to, length, isSpill } of runs) {
    for (const [index, at] of offsets.entries()) {
      const target = index * width + to
      wires.set(bytes.subarray(at + from, at + from + length), target)
      if (isSpill) replaceOthers(wires.subarray(target, target + length))
    }
  }
  assertPrintable(wires, width, layout)
  const text = new TextDecoder().decode(wires)
  return offsets.map((_, index) => text.slice(index * width, (index + 1) * width))
}

function runsOf(slices: readonly ByteSlice[]): { readonly runs: readonly Run[]; readonly width: number } {
  const runs: Run[] = []
  let width = 0
  for (const { column, start } of slices) {
    if (isBeside(column)) continue
    const last = runs.at(-1)
    const isSpill = column.spill === true
    const follows = last && last.from + last.length === start && last.to + last.length === width
    if (!column.korean) {
      if (follows && last.isSpill === isSpill) last.length += column.width
      else runs.push({ from: start, to: width, length: column.width, isSpill })
    }
    width += column.width
  }
  return { runs, width }
}

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && byte >= BLANK && byte <= LAST_PRINTABLE
}

function replaceOthers(field: Uint8Array): void {
  for (const [at, byte] of field.entries()) if (!isPrintable(byte)) field[at] = QUESTION_MARK
}

function assertPrintable(wires: Uint8Array, width: number, layout: RecordLayout): void {
  let at = 0
  while (at < wires.length && isPrintable(wires[at])) at++
  if (at === wires.length) return
  throw stageError({
    stage: 'parse',
    source: layout.file,
    message: `line ${Math.floor(at / width) + 1} has a byte outside its name that is no printable ASCII. ${layoutHint(layout)}`,
  })
}
