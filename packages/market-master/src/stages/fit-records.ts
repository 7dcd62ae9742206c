import { type RecordLayout, recordWidth } from '../layouts/record-layout.js'
import { type Line, lengthError, linesOf } from './lines.js'

const BLANK = 0x20
const LINE_FEED = 0x0a

/**
 * Brings records of another shape that the layout allows into its usual one, filling up with blanks. Files of the usual shape, which is all
 * that were ever seen, are handed on untouched.
 *
 * @throws KisMasterError (`parse`) naming the first line of no allowed length.
 */
export function fitRecords(bytes: Uint8Array, layout: RecordLayout): Uint8Array {
  if (!layout.variants && !layout.isOpenEnded && !layout.mayBeFixed) return bytes
  const lines = linesOf(bytes)
  const first = lines[0]
  if (!first) return bytes
  const length = first.end - first.start
  const widths = layout.columns.map(({ width }) => width)
  const full = recordWidth(layout)
  const hasLength = (expected: number) => (line: Line) => line.end - line.start === expected

  if (layout.isOpenEnded) {
    const least = full - (widths.at(-1) ?? 0)
    // A line that may end early and has no end at all is taken to be cut off.
    const isFit = (line: Line): boolean =>
      line.isEnded && line.end - line.start >= least && line.end - line.start <= full
    assertAll(lines, isFit, `${least} to ${full}`, layout)
    return lines.every(hasLength(full)) ? bytes : rewrite(bytes, lines, widths, widths)
  }
  if (layout.separator) {
    const separator = layout.separator.charCodeAt(0)
    const isFixed = length === full && !bytes.subarray(first.start, first.end).includes(separator)
    if (!isFixed) return bytes
    assertAll(lines, hasLength(full), String(full), layout)
    return rewrite(bytes, lines, widths, widths, separator)
  }
  const variants = (layout.variants ?? []).map((variant) =>
    layout.columns.map(({ name, width }) => variant[name] ?? width),
  )
  if (length === full) return bytes
  const variant = variants.find((candidate) => sum(candidate) === length)
  if (!variant) throw lengthError(first, 0, [full, ...variants.map(sum)].join(' or '), layout)
  assertAll(lines, hasLength(length), String(length), layout)
  return rewrite(bytes, lines, variant, widths)
}

function assertAll(
  lines: readonly Line[],
  isFit: (line: Line) => boolean,
  allowed: string,
  layout: RecordLayout,
): void {
  const odd = lines.findIndex((line) => !isFit(line))
  const line = lines[odd]
  if (line) throw lengthError(line, odd, allowed, layout)
}

/** Writes every column of every line at its usual width, with a separator after all but the last. */
function rewrite(
  bytes: Uint8Array,
  lines: readonly Line[],
  from: readonly number[],
  to: readonly number[],
  separator?: number,
): Uint8Array {
  const gap = separator === undefined ? 0 : 1
  const width = sum(to) + gap * (to.length - 1) + 1
  const fitted = new Uint8Array(lines.length * width).fill(BLANK)
  for (const [index, { start, end }] of lines.entries()) {
    let source = start
    let target = index * width
    for (const [column, length] of from.entries()) {
      const until = Math.min(source + length, end)
      fitted.set(bytes.subarray(source, until), target)
      source = until
      target += to[column] ?? 0
      if (separator !== undefined && column < to.length - 1) fitted[target++] = separator
    }
    fitted[(index + 1) * width - 1] = LINE_FEED
  }
  return fitted
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}
