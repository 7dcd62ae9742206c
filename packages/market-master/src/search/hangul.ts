const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28
const SYLLABLES_PER_INITIAL = 21 * FINALS

/** 초성 in the order of Unicode's syllables. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** 종성 in the order of Unicode's syllables: what stays, and what moves on to the next syllable when a vowel follows. */
const FINAL_SPLITS: readonly (readonly [kept: number, carried: string])[] = [
  [0, ''],
  [0, 'ㄱ'],
  [0, 'ㄲ'],
  [1, 'ㅅ'],
  [0, 'ㄴ'],
  [4, 'ㅈ'],
  [4, 'ㅎ'],
  [0, 'ㄷ'],
  [0, 'ㄹ'],
  [8, 'ㄱ'],
  [8, 'ㅁ'],
  [8, 'ㅂ'],
  [8, 'ㅅ'],
  [8, 'ㅌ'],
  [8, 'ㅍ'],
  [8, 'ㅎ'],
  [0, 'ㅁ'],
  [0, 'ㅂ'],
  [17, 'ㅅ'],
  [0, 'ㅅ'],
  [0, 'ㅆ'],
  [0, 'ㅇ'],
  [0, 'ㅈ'],
  [0, 'ㅊ'],
  [0, 'ㅋ'],
  [0, 'ㅌ'],
  [0, 'ㅍ'],
  [0, 'ㅎ'],
]

/** Two consonants that keyboards join into one letter, though the user meant two initials. */
const JOINED: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}

/** Whether a UTF-16 unit is a whole Hangul syllable. */
export function isSyllable(code: number): boolean {
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE
}

/** The initial (초성) of a syllable; any other UTF-16 unit stands for itself. */
export function initialCodeOf(code: number): number {
  return isSyllable(code) ? INITIALS.charCodeAt(Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL)) : code
}

/** The initials of a whole text, one character for each. */
export function initialsOf(text: string): string {
  let initials = ''
  for (let at = 0; at < text.length; at++) initials += String.fromCharCode(initialCodeOf(text.charCodeAt(at)))
  return initials
}

/** Whether a character is a consonant that can stand for an initial. */
export function isInitial(character: string): boolean {
  return INITIALS.includes(character)
}

/** Takes joined consonants apart: `ㅄ` as typed for the initials `ㅂㅅ`. */
export function separateConsonants(text: string): string {
  return text.replace(/[ㄳ-ㅄ]/g, (letter) => JOINED[letter] ?? letter)
}

/** Whether a syllable has no final consonant (종성) yet, so that one may still follow. */
export function isOpen(code: number): boolean {
  return isSyllable(code) && (code - FIRST_SYLLABLE) % FINALS === 0
}

/**
 * What a syllable becomes when its final consonant turns out to begin the next one: `캌` on the way to `카카` gives `카` and `ㅋ`.
 *
 * @returns `undefined` for an open syllable and for anything else than a syllable.
 */
export function splitFinal(character: string): { readonly kept: string; readonly carried: string } | undefined {
  const code = character.charCodeAt(0)
  if (!isSyllable(code) || isOpen(code)) return undefined
  const final = (code - FIRST_SYLLABLE) % FINALS
  const [kept, carried] = FINAL_SPLITS[final] ?? [0, '']
  return { kept: String.fromCharCode(code - final + kept), carried }
}

/** The last of the syllables that share their initial and vowel with an open one. */
export function lastOfOpen(code: number): number {
  return code + FINALS - 1
}
