import type { MasterKind } from '../rows/master-kind.js'
import { stageError } from '../stages/stage-error.js'
import { isSyllable } from './hangul.js'
import { LETTER_GROUPS, letterGroup } from './letter-group.js'
import { compose, foldCode } from './normalize.js'

/** The rows of one market, in the order of its file. */
export interface MarketTexts {
  /** What each row is. */
  readonly kinds: readonly MasterKind[]
  /** By `FIELD`, the texts of all rows, a line feed behind each. */
  readonly texts: readonly string[]
}

/** What a text is. */
export const FIELD = { name: 0, englishName: 1, code: 2, standardCode: 3 } as const

/** A text's number is that of its row, and what it is in the last bits. */
export const FIELD_BITS = 2
export const FIELD_COUNT = 1 << FIELD_BITS
export const FIELD_MASK = FIELD_COUNT - 1

/** All texts of all rows in one array: all names, then all English names, all codes, all standard codes. */
export interface TextLayout {
  /** The folded letters. A 0 stands before the first text and after every one. */
  readonly letters: Uint16Array
  /** Where each text begins in `letters`. */
  readonly starts: Int32Array
  /** 1 for each letter that begins a word, also where Hangul and other letters meet; after a last letter 1 for a gap. */
  readonly wordStarts: Uint8Array
  /** The group of every letter that occurs. */
  readonly groups: Uint8Array
  /** One bit for each row and group of letters: whether a name holds one of them, or the code begins with one. */
  readonly held: Uint8Array
}

const LETTERS = 0x10000
const LINE_FEED = 0x0a
const UNKNOWN = 1

/**
 * Lays texts out for searching, the rows numbered through all markets.
 *
 * @throws KisMasterError (`open`) when a text holds a line feed, which none in the files does.
 */
export function layOutTexts(markets: readonly MarketTexts[]): TextLayout {
  const rows = markets.reduce((sum, { kinds }) => sum + kinds.length, 0)
  const composed = markets.map(({ texts }) => texts.map(compose))
  const room = composed.flat().reduce((sum, lines) => sum + lines.length, 1)
  const letters = new Uint16Array(room)
  const starts = new Int32Array(FIELD_COUNT * rows)
  const wordStarts = new Uint8Array(room)
  const groups = new Uint8Array(LETTERS)
  const held = new Uint8Array((rows * LETTER_GROUPS) / 8)
  // What each UTF-16 unit is searched as, once it has occurred: finding it out takes longer than all the rest.
  const folds = new Uint16Array(LETTERS).fill(UNKNOWN)
  folds[LINE_FEED] = LINE_FEED

  let at = 1
  for (let field = 0; field < FIELD_COUNT; field++) {
    let text = field
    starts[text] = at
    for (const { [field]: lines = '' } of composed) {
      // 0 after a gap, and different for Hangul and other letters.
      let previous = 0
      for (let index = 0; index < lines.length; index++) {
        const unit = lines.charCodeAt(index)
        let letter = folds[unit] ?? 0
        if (letter === UNKNOWN) {
          letter = foldCode(unit)
          folds[unit] = letter
          groups[letter] = letterGroup(letter)
        }
        const isEnd = letter === LINE_FEED
        const script = letter === 0 || isEnd ? 0 : isSyllable(letter) ? 1 : 2
        if (script !== 0 || isEnd) {
          letters[at] = isEnd ? 0 : letter
          if (field < FIELD.code || (field === FIELD.code && letters[at - 1] === 0)) {
            const bit = (text >> FIELD_BITS) * LETTER_GROUPS + (groups[letters[at] ?? 0] ?? 0)
            held[bit >> 3] = (held[bit >> 3] ?? 0) | (1 << (bit & 7))
          }
          // At an end it tells `TY/` from `TY`.
          wordStarts[at++] = (isEnd ? previous === 0 : script !== previous) ? 1 : 0
        }
        if (isEnd) {
          text += FIELD_COUNT
          starts[text] = at
        }
        previous = script
      }
    }
    if (text !== FIELD_COUNT * rows + field) {
      throw stageError({ stage: 'open', source: 'snapshot', message: 'holds a text with a line feed in it.' })
    }
  }
  return { letters: letters.subarray(0, at), starts, wordStarts, groups, held }
}
