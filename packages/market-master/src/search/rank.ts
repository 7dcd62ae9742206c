/** How well a row fits, best first. */
export const RANK = {
  /** The whole code. */
  code: 0,
  /** The whole name. */
  name: 1,
  /** The beginning of the code or the name. */
  start: 2,
  /** Initials (초성) of the whole name, of its beginning, of a word in it, of any part. */
  initialsWhole: 3,
  initialsStart: 4,
  initialsWord: 5,
  initialsInside: 6,
  /** The beginning of a word in the name. */
  word: 7,
  /** Any part of the name. */
  inside: 8,
  /** All words of the query, the first at the beginning of the name. */
  wordsStart: 9,
  /** All words of the query, anywhere. */
  words: 10,
  /** The query with its last syllable unfinished. */
  partialStart: 11,
  partialWord: 12,
  partialInside: 13,
  none: 255,
} as const

export type Rank = (typeof RANK)[keyof typeof RANK]
