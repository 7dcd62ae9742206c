/** How well a row fits, best first. Names that hold the query come as `EXACT_RANKS`, or `INITIALS_RANKS` for initials in it. */
export const RANK = {
  /** The whole code or standard code, gaps included: `BRK/B`, `BRK.B`. */
  code: 0,
  /** The same with other gaps: `BRKB`. */
  otherGaps: 1,
  /** The whole name, or an alias. */
  name: 2,
  /** The beginning of the code or the name. */
  start: 3,
  /** The beginning of a word in the name. */
  word: 8,
  /** Any part of the name. */
  inside: 9,
  /** All words of the query, the first at the beginning of the name. */
  wordsStart: 10,
  /** All words of the query, anywhere. */
  words: 11,
  last: 14,
  /** Not found. */
  none: 255,
} as const

/** Ranks of names: the whole of it, its beginning, the beginning of a word in it, any part. */
export type NameRanks = readonly [whole: number, start: number, word: number, inside: number]

export const EXACT_RANKS: NameRanks = [RANK.name, RANK.start, RANK.word, RANK.inside]
export const INITIALS_RANKS: NameRanks = [4, 5, 6, 7]
/** The query with its last syllable unfinished. */
export const PARTIAL_RANKS: NameRanks = [12, 12, 13, RANK.last]
