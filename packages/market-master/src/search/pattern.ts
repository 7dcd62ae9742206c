import { initialsOf, isInitial, isOpen, isSyllable, lastOfOpen, separateConsonants, splitFinal } from './hangul.js'

/** A word as it may be typed on the way to a name: initials, whole syllables and a last syllable that is not finished. */
export interface Pattern {
  /** The initials of the whole word, to be looked up among initials. */
  readonly initials: string
  /** For each character the range of characters that fit; nothing where the initial is enough. */
  readonly ranges: readonly (readonly [first: number, last: number] | undefined)[]
}

/** Reads initials (초성) out of a word: `삼성ㅈ` is two syllables and one initial. `undefined` when it holds none. */
export function initialsPattern(word: string): Pattern | undefined {
  const typed = separateConsonants(word)
  return [...typed].some(isInitial) ? patternOf(typed) : undefined
}

/** Takes the last syllable as unfinished: `삼서` on the way to `삼성`. `undefined` when it cannot be. */
export function partialPattern(word: string): Pattern | undefined {
  return isOpen(word.charCodeAt(word.length - 1)) ? patternOf(word) : undefined
}

/** Takes the last consonant as the beginning of the next syllable: `캌` on the way to `카카오`. `undefined` when there is none. */
export function carriedPattern(word: string): Pattern | undefined {
  const split = splitFinal(word.slice(-1))
  if (!split) return undefined
  const exact = word.slice(0, -1) + split.kept
  return {
    initials: initialsOf(exact) + split.carried,
    ranges: [...[...exact].map((character) => rangeOf(character, false)), undefined],
  }
}

/** Whether the characters at a place where the initials were found fit as well. */
export function fitsPattern({ ranges }: Pattern, names: string, at: number): boolean {
  return ranges.every((range, offset) => {
    if (!range) return true
    const code = names.charCodeAt(at + offset)
    return code >= range[0] && code <= range[1]
  })
}

function patternOf(typed: string): Pattern {
  const last = typed.length - 1
  return {
    initials: initialsOf(typed),
    ranges: [...typed].map((character, at) => (isInitial(character) ? undefined : rangeOf(character, at === last))),
  }
}

function rangeOf(character: string, isUnfinished: boolean): readonly [number, number] | undefined {
  const code = character.charCodeAt(0)
  // Other characters are among the initials as themselves and need no second look.
  if (!isSyllable(code)) return undefined
  return [code, isUnfinished && isOpen(code) ? lastOfOpen(code) : code]
}
