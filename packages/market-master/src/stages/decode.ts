import type { Cp949Decoder } from '../cp949/decoder.js'
import { stageError } from './stage-error.js'

const REPLACEMENT = '\uFFFD'
const LINE_FEED = 0x0a
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
  if (texts.length !== count + 1) {
    throw stageError({
      stage: 'decode',
      source,
      message: `gave ${texts.length - 1} texts for ${count} records. Check the option "decode".`,
    })
  }
  texts.length = count
  return texts.map((text, index) => readField(text, index, source))
}

function readField(text: string, index: number, source: string): string {
  const trimmed = text.trimEnd()
  const broken = CONTROL.test(trimmed) ? 0 : trimmed.indexOf(REPLACEMENT)
  if (broken === -1) return trimmed
  // A name that fills its field may be cut in the middle of its last character.
  if (broken > 0 && broken === text.length - 1) return trimmed.slice(0, -1).trimEnd()
  throw stageError({
    stage: 'decode',
    source,
    message: `line ${index + 1} holds a text that is not CP949. The file may have been saved in another encoding.`,
  })
}
