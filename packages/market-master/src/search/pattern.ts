import { initialIndexOf, isSyllable, lastOfOpen, syllablesOf } from './hangul.js'
import { isWholeGroup } from './letter-group.js'

/** What is typed on the way to a name: whole syllables, initials (초성), and a last syllable that may not be finished. */
export interface Pattern {
  /** The characters typed. */
  readonly typed: Uint16Array
  /** For each character the first and the last that fit besides itself. */
  readonly lows: Uint16Array
  readonly highs: Uint16Array
  /** Whether any character stands for an initial. */
  readonly hasInitials: boolean
  /** Whether it stands wherever its letters are noted, so that nobody need look again. */
  readonly isCertain: boolean
}

// As many letters as are noted together.
const NOTED_LETTERS = 2

/**
 * Reads a word: `삼성ㅈ` is two syllables and one initial, `삼서` one syllable and one that may become `삼성`.
 *
 * @param isUnfinished Whether more may be typed.
 */
export function createPattern(text: string, isUnfinished: boolean): Pattern {
  const typed = Uint16Array.from(text, (character) => character.charCodeAt(0))
  const lows = typed.slice()
  const highs = typed.slice()
  let hasInitials = false
  for (const [at, code] of typed.entries()) {
    const initial = isSyllable(code) ? -1 : initialIndexOf(code)
    if (initial !== -1) {
      hasInitials = true
      ;[lows[at], highs[at]] = syllablesOf(initial)
    } else if (isUnfinished && at === typed.length - 1) {
      highs[at] = lastOfOpen(code)
    }
  }
  return { typed, lows, highs, hasInitials, isCertain: typed.length <= NOTED_LETTERS && typed.every(isWholeGroup) }
}
