import { isSyllable } from './hangul.js'

const WORD_CHARACTER = /[\p{L}\p{N}]/u
const BLANK = /\s/

const FIRST_FULL_WIDTH = 0xff01
const LAST_FULL_WIDTH = 0xff5e
const FULL_WIDTH_SHIFT = 0xfee0

/**
 * What a UTF-16 unit is searched as: lower case, full-width letters (`ＡＢＣ`) as plain ones. 0 for blanks and punctuation, which do not
 * count, so that `S&P 500` and `sp500` are the same.
 */
export function foldCode(code: number): number {
  const isFullWidth = code >= FIRST_FULL_WIDTH && code <= LAST_FULL_WIDTH
  const plain = isFullWidth ? code - FULL_WIDTH_SHIFT : code
  if (isSyllable(plain)) return plain
  const lower = String.fromCharCode(plain).toLowerCase()
  return lower.length === 1 && WORD_CHARACTER.test(lower) ? lower.charCodeAt(0) : 0
}

/** Puts syllables together; some systems type them in parts. */
export function compose(text: string): string {
  return text.normalize('NFC')
}

/** A query as it is searched. */
export interface Typed {
  /** All that counts, without gaps. */
  readonly phrase: string
  /** What stands between blanks, at least one character each. */
  readonly words: readonly string[]
  /** Whether there is a gap before each character of the phrase, and one after the last: `BRK/B` is not quite `BRKB`. */
  readonly gaps: readonly boolean[]
}

/** Reads a query. */
export function readTyped(query: string): Typed {
  const text = compose(query).trim()
  const words: string[] = []
  const gaps: boolean[] = []
  let word = ''
  let hasGap = false
  for (let at = 0; at < text.length; at++) {
    const code = foldCode(text.charCodeAt(at))
    if (code !== 0) {
      word += String.fromCharCode(code)
      gaps.push(hasGap)
    } else if (word !== '' && BLANK.test(text.charAt(at))) {
      words.push(word)
      word = ''
    }
    hasGap = code === 0
  }
  if (word !== '') words.push(word)
  return { phrase: words.join(''), words, gaps: [...gaps, hasGap] }
}
