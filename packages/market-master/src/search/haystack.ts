import { initialCodeOf, isSyllable } from './hangul.js'
import { fold, isSearched } from './normalize.js'

/** All names in one long text each for literal and for initials search: the engine's own text search beats any loop over rows. */
export interface Haystack {
  /** Each row's compact name between line feeds. */
  readonly names: string
  /** The same with every syllable as its initial: the same offsets. */
  readonly initials: string
  /** Where each row begins; one more at the end. */
  readonly starts: Int32Array
  /** 1 where a word begins, also where Hangul and other letters meet. */
  readonly wordStarts: Uint8Array
}

const LINE_FEED = 0x0a

/** Lays names out for searching, in the order given. Names hold no line feeds. */
export function createHaystack(originals: readonly string[]): Haystack {
  // One text instead of thousands of short ones: building this is a good part of the time to the first result.
  const folded = fold(`\n${originals.join('\n')}\n`)
  const names = new Uint16Array(folded.length)
  const initials = new Uint16Array(folded.length)
  const wordStarts = new Uint8Array(folded.length)
  const starts = new Int32Array(originals.length + 1)
  let length = 0
  let row = 0
  let previous = 0
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code === LINE_FEED) {
      starts[row++] = length + 1
      previous = 0
    } else if (!isSearched(code)) {
      previous = 0
      continue
    } else {
      wordStarts[length] = previous === 0 || isSyllable(previous) !== isSyllable(code) ? 1 : 0
      previous = code
    }
    names[length] = code
    initials[length] = initialCodeOf(code)
    length++
  }
  return {
    names: textOf(names.subarray(0, length)),
    initials: textOf(initials.subarray(0, length)),
    starts,
    wordStarts,
  }
}

const CHUNK = 8192

function textOf(codes: Uint16Array): string {
  let text = ''
  // Every argument takes room on the stack.
  for (let at = 0; at < codes.length; at += CHUNK) text += String.fromCharCode(...codes.subarray(at, at + CHUNK))
  return text
}
