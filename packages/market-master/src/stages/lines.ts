import type { RecordLayout } from '../layouts/record-layout.js'
import { layoutHint } from './layout-hint.js'
import { stageError } from './stage-error.js'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** One line of a file, without its line end. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Whether a line end follows; the last line may lack it. */
  readonly isEnded: boolean
}

/** The lines of a file, ending in LF or CRLF. One blank line at the end counts as none. */
export function linesOf(bytes: Uint8Array): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < bytes.length; ) {
    const lineFeed = bytes.indexOf(LINE_FEED, start)
    const stop = lineFeed === -1 ? bytes.length : lineFeed
    const end = stop > start && bytes[stop - 1] === CARRIAGE_RETURN ? stop - 1 : stop
    const isBlankEnd = end === start && stop + 1 >= bytes.length && lines.length > 0
    if (!isBlankEnd) lines.push({ start, end, isEnded: lineFeed !== -1 })
    start = stop + 1
  }
  return lines
}

/**
 * Where each record of fixed width begins.
 *
 * @throws KisMasterError (`parse`) naming the first line that is not `width` bytes long. Nothing is skipped silently.
 */
export function recordOffsets(bytes: Uint8Array, layout: RecordLayout, width: number): number[] {
  const lines = linesOf(bytes)
  assertAny(lines, layout)
  const odd = lines.findIndex(({ start, end }) => end - start !== width)
  const line = lines[odd]
  if (line) throw lengthError(line, odd, width, layout)
  return lines.map(({ start }) => start)
}

/** The error of a line of another length. */
export function lengthError(line: Line, index: number, width: number | string, layout: RecordLayout) {
  const length = line.end - line.start
  const isCutOff = !line.isEnded && (typeof width === 'string' || length < width)
  return stageError({
    stage: 'parse',
    source: layout.file,
    message: `line ${index + 1} is ${length} bytes long instead of ${width}. ${isCutOff ? 'The file is cut off.' : layoutHint(layout)}`,
  })
}

/** @throws KisMasterError (`parse`) when there is no line. */
export function assertAny(lines: readonly unknown[], layout: RecordLayout): void {
  if (lines.length > 0) return
  throw stageError({ stage: 'parse', source: layout.file, message: 'holds no records.', isRetryable: true })
}
