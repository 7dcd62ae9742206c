import type { Cp949Decoder } from '../cp949/decoder.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import { cp949Length } from '../records/cp949-length.js'
import { stageError } from './stage-error.js'

const REPLACEMENT = '\uFFFD'
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const FIRST_PRINTABLE = 0x20
const DELETE = 0x7f
// biome-ignore lint/suspicious/noControlCharactersInRegex: a name with one of them is no name
const CONTROL = /[\u0000-\u001f\u007f]/

/**
 * Decodes one column of all records at once: many short calls cost several times more.
 *
 * @param fields The fields of one column, `width` bytes each, one after the other.
 * @returns One text for each record, trailing blanks removed.
 * @throws KisMasterError (`decode`) naming the line of a field that is not CP949.
 */
export function decodeFields(
  fields: Uint8Array,
  { width, decode, source }: { readonly width: number; readonly decode: Cp949Decoder; readonly source: string },
): string[] {
  const count = fields.length / width
  const lines = new Uint8Array(fields.length + count)
  for (let index = 0; index < count; index++) {
    lines.set(fields.subarray(index * width, (index + 1) * width), index * (width + 1))
    // No second byte of CP949: a field cut in the middle of a character cannot swallow it.
    lines[index * (width + 1) + width] = LINE_FEED
  }
  const texts = decode(lines).split('\n')
  assertCount(texts.length - 1, count, source)
  texts.length = count
  return texts.map((text, index) => readField(text, index, source))
}

/**
 * Decodes a whole file with separators.
 *
 * @returns Its lines without their ends. One blank line at the end counts as none.
 * @throws KisMasterError (`decode`) naming the line that is not CP949, or (`parse`) when the file is cut off.
 */
export function decodeLines(
  bytes: Uint8Array,
  { layout, decode }: { readonly layout: RecordLayout; readonly decode: Cp949Decoder },
): string[] {
  const { file: source, separator = '\t' } = layout
  const text = decode(bytes)
  const lines = text.split('\n')
  assertCount(lines.length - 1, countLineFeeds(bytes), source)
  // A line without an end cannot be told from one that is cut off in its last column.
  if (lines.pop() !== '') {
    throw stageError({
      stage: 'parse',
      source,
      message: `line ${lines.length + 1} does not end. The file is cut off.`,
      isRetryable: true,
    })
  }
  if (text.includes('\r')) for (const [index, line] of lines.entries()) lines[index] = line.replace(/\r$/, '')
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  if (!text.includes(REPLACEMENT) && !hasControl(bytes, separator)) return lines
  // Rare: field by field, to find the one at fault or to mend a name that is cut in the middle of its last character.
  return lines.map((line, index) =>
    line
      .split(separator)
      .map((field, at) => {
        const column = layout.columns[at]
        const mayBeCut = column?.korean === true && cp949Length(field) >= column.width
        return withoutHalf(field, mayBeCut, index, source)
      })
      .join(separator),
  )
}

/** Whether there is a control character but the separator and the line ends. None is ever the second byte of a character. */
function hasControl(bytes: Uint8Array, separator: string): boolean {
  const allowed = separator.charCodeAt(0)
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const isControl = byte < FIRST_PRINTABLE || byte === DELETE
    if (!isControl || byte === LINE_FEED || byte === allowed) continue
    if (byte !== CARRIAGE_RETURN || bytes[at + 1] !== LINE_FEED) return true
  }
  return false
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++
  return count
}

function assertCount(found: number, count: number, source: string): void {
  if (found === count) return
  throw stageError({
    stage: 'decode',
    source,
    message: `gave ${found} texts for ${count} records. Check the option "decode".`,
  })
}

function readField(text: string, index: number, source: string): string {
  const trimmed = text.trimEnd()
  return withoutHalf(trimmed, trimmed.length === text.length, index, source).trimEnd()
}

/** A text without the half character at its end. @param mayBeCut Whether it fills its field, so that there may be one. */
function withoutHalf(text: string, mayBeCut: boolean, index: number, source: string): string {
  const broken = CONTROL.test(text) ? 0 : text.indexOf(REPLACEMENT)
  if (broken === -1) return text
  if (mayBeCut && broken > 0 && broken === text.length - 1) return text.slice(0, -1)
  throw stageError({
    stage: 'decode',
    source,
    message: `line ${index + 1} holds a text that is not CP949. The file may have been saved in another encoding.`,
  })
}
