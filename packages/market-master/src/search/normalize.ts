import { isSyllable } from './hangul.js'

const WORD_CHARACTER = /[\p{L}\p{N}]/u

/** Lower case, composed syllables (some systems type them in parts). */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** Whether a UTF-16 unit counts in a search: blanks and punctuation do not, so that `S&P 500` and `sp500` are the same. */
export function isSearched(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
  return isSyllable(code) || WORD_CHARACTER.test(String.fromCharCode(code))
}

/** Leaves out what does not count. Expects folded text. */
function compact(text: string): string {
  let kept = ''
  for (let at = 0; at < text.length; at++) if (isSearched(text.charCodeAt(at))) kept += text.charAt(at)
  return kept
}

/** The words of a query, folded and compact, at least one character each. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .map(compact)
    .filter((word) => word !== '')
}
