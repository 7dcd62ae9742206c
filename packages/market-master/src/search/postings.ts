import { LETTER_GROUPS } from './letter-group.js'
import { FIELD, FIELD_COUNT, type TextLayout } from './text-layout.js'

/** Where every pair of letter groups occurs. */
export interface Postings {
  /** Packed places, pair by pair where words of names begin, then in the same way inside words, then where codes begin. */
  readonly places: Int32Array
  /** Where those of each pair begin. */
  readonly offsets: Int32Array
}

const PAIRS = LETTER_GROUPS * LETTER_GROUPS

/** What a pair is counted from in `offsets`. */
export const SECTION = { words: 0, inside: PAIRS, codes: 2 * PAIRS } as const

/** A place is packed as `text * 256 + letter`. Nobody looks for what stands further on in a text. */
export const PLACE_BITS = 8
export const PLACE_MASK = (1 << PLACE_BITS) - 1

/** Counts all pairs, then puts their places one after the other. */
export function createPostings(layout: TextLayout): Postings {
  const offsets = new Int32Array(3 * PAIRS + 1)
  notePairs(layout, offsets)
  let sum = 0
  for (const [pair, count] of offsets.entries()) {
    offsets[pair] = sum
    sum += count
  }
  const places = new Int32Array(sum)
  notePairs(layout, offsets.slice(), places)
  return { places, offsets }
}

/** @param next For each pair how many there were so far, which is also where its next place goes. */
function notePairs({ letters, starts, groups, wordStarts }: TextLayout, next: Int32Array, places?: Int32Array): void {
  for (let field = 0; field < FIELD_COUNT; field++) {
    const isCode = field >= FIELD.code
    // Of codes only the beginning is noted: nobody looks for the middle of one.
    const most = isCode ? 1 : PLACE_MASK + 1
    for (let text = field; text < starts.length; text += FIELD_COUNT) {
      const start = starts[text] ?? 0
      let group = groups[letters[start] ?? 0] ?? 0
      for (let letter = 0; group !== 0 && letter < most; letter++) {
        const following = groups[letters[start + letter + 1] ?? 0] ?? 0
        const section = isCode ? SECTION.codes : wordStarts[start + letter] === 1 ? SECTION.words : SECTION.inside
        const pair = section + group * LETTER_GROUPS + following
        const place = next[pair] ?? 0
        next[pair] = place + 1
        if (places) places[place] = (text << PLACE_BITS) | letter
        group = following
      }
    }
  }
}
