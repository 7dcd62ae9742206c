import { initialIndexOf, isSyllable } from './hangul.js'

const LATIN = 36
const INITIALS = 19
const INITIALS_FROM = 1 + LATIN
const OTHERS_FROM = INITIALS_FROM + INITIALS

/** How many groups of letters there are. */
export const LETTER_GROUPS = 64

/**
 * The group of a folded letter; 0 is the end of a text. A syllable is in the group of its initial (초성), so that what is typed finds whole
 * syllables, initials and unfinished syllables in one place.
 */
export function letterGroup(code: number): number {
  if (code === 0) return 0
  const latin = Number.parseInt(String.fromCharCode(code), LATIN)
  if (latin >= 0) return 1 + latin
  const initial = initialIndexOf(code)
  return initial >= 0 ? INITIALS_FROM + initial : OTHERS_FROM + (code % (LETTER_GROUPS - OTHERS_FROM))
}

/** Whether a typed letter stands for its whole group: `a` and `ㅅ` do, `사` does not. */
export function isWholeGroup(code: number): boolean {
  return letterGroup(code) < OTHERS_FROM && !isSyllable(code)
}
