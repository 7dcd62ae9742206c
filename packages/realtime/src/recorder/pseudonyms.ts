const DIGIT = /[0-9]/g
const MAX_KNOWN = 10_000
// A shorter text may well be something else, too.
const UNMISTAKABLE = 8

/** A text of the same length and form that says nothing: `Ab12-홍` becomes `Xx00**`. Blanks stay. */
export function maskText(text: string): string {
  return text
    .replace(DIGIT, '0')
    .replace(/[a-z]/g, 'x')
    .replace(/[A-Z]/g, 'X')
    .replace(/[^\s0xX]/gu, '*')
}

/**
 * Stands in for personal texts: always the same one for the same text, so that two accounts can still be told apart. Account
 * `5012345601` becomes `0000000001`, the next one `0000000002`. Of a text without digits only the form is kept.
 */
export class Pseudonyms {
  readonly #known = new Map<string, string>()

  of(text: string): string {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const mask = maskText(text)
    if (!mask.includes('0') || this.#known.size >= MAX_KNOWN) return mask
    const pseudonym = numbered(mask, this.#known.size + 1)
    this.#known.set(text, pseudonym)
    return pseudonym
  }

  /** Whether a text has been replaced before, and is long enough not to be something else. */
  knows(text: string): boolean {
    return text.length >= UNMISTAKABLE && this.#known.has(text)
  }
}

/** Writes a number over the last zeros of a mask, as far as they go. */
function numbered(mask: string, number: number): string {
  const rest = [...String(number)]
  return [...mask].reduceRight((text, letter) => (letter === '0' ? (rest.pop() ?? letter) : letter) + text, '')
}
