const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28
const SYLLABLES_PER_INITIAL = 21 * FINALS

const FIRST_INITIAL = 0x1100
const INITIALS = 19

/** For each final consonant (종성) the final that stays and the initial that moves on when a vowel follows: `앉` becomes `안` and `ㅈ`. */
const KEPT_FINALS = [0, 0, 0, 1, 0, 4, 4, 0, 0, 8, 8, 8, 8, 8, 8, 8, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0]
const CARRIED_INITIALS = [
  0, 0, 1, 9, 2, 12, 18, 3, 5, 0, 6, 7, 9, 16, 17, 18, 6, 7, 9, 9, 10, 11, 12, 14, 15, 16, 17, 18,
]

/** Letters that keyboards join of two consonants, though the user meant two initials; the two after each. */
const JOINED = 'ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ'

/** Whether a UTF-16 unit is a whole Hangul syllable. */
export function isSyllable(code: number): boolean {
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE
}

/** The place of a syllable's initial (초성), or of a consonant that can stand for one, among all 19; -1 for anything else. */
export function initialIndexOf(code: number): number {
  if (isSyllable(code)) return Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL)
  // Unicode knows which of the letters of its oldest Korean block a consonant stands for, and has those in order.
  const index = String.fromCharCode(code).normalize('NFKD').charCodeAt(0) - FIRST_INITIAL
  return index >= 0 && index < INITIALS ? index : -1
}

/** The syllables that begin with an initial. */
export function syllablesOf(initialIndex: number): readonly [first: number, last: number] {
  const first = FIRST_SYLLABLE + initialIndex * SYLLABLES_PER_INITIAL
  return [first, first + SYLLABLES_PER_INITIAL - 1]
}

/** Takes joined consonants apart: `ㅄ` as typed for the initials `ㅂㅅ`. */
export function separateConsonants(text: string): string {
  return text.replace(/[ㄳ-ㅄ]/g, (letter) => {
    const at = JOINED.indexOf(letter)
    return at % 3 === 0 ? JOINED.slice(at + 1, at + 3) : letter
  })
}

/** The last of the syllables that a syllable without a final consonant (종성) may yet become. */
export function lastOfOpen(code: number): number {
  return isSyllable(code) && (code - FIRST_SYLLABLE) % FINALS === 0 ? code + FINALS - 1 : code
}

/** A text whose last consonant turns out to begin the next syllable: `캌` on the way to `카카` gives `카ㅋ`. Others stay as they are. */
export function carryFinal(text: string): string {
  const code = text.charCodeAt(text.length - 1)
  const final = isSyllable(code) ? (code - FIRST_SYLLABLE) % FINALS : 0
  if (final === 0) return text
  const kept = code - final + (KEPT_FINALS[final] ?? 0)
  return text.slice(0, -1) + String.fromCharCode(kept, FIRST_INITIAL + (CARRIED_INITIALS[final] ?? 0))
}
