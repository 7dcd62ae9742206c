import { LETTER_GROUPS, letterGroup } from './letter-group.js'
import type { Pattern } from './pattern.js'
import { createPostings, PLACE_BITS, PLACE_MASK, SECTION } from './postings.js'
import { FIELD_BITS, FIELD_COUNT, type TextLayout } from './text-layout.js'

/** Places at which a pattern may stand. */
export interface Run {
  /** From where to where they are in the postings. */
  readonly from: number
  readonly to: number
  /** Which letter of the pattern stands there. */
  readonly letter: number
  /** Whether the pattern would begin inside a word at all of them. */
  readonly isInside: boolean
}

export interface Finder {
  /** Where a pattern may stand, anywhere in names and at the beginning of codes: as few places as can be. */
  runsOf(pattern: Pattern): readonly Run[]
  /** The packed places where a pattern stands in rows that bear a mark. They are good until the next call. */
  find(pattern: Pattern, run: Run, marks: Uint8Array, mark: number): Int32Array
  /** Whether a name of a row holds a letter of a group, or the code begins with one. */
  holds(row: number, group: number): boolean
  /** Whether one of a row's texts begins with a pattern. */
  begins(row: number, field: number, pattern: Pattern): boolean
}

/** Prepares to find patterns. */
export function createFinder(layout: TextLayout): Finder {
  const { letters, starts, held } = layout
  const { places, offsets } = createPostings(layout)
  let found = new Int32Array()

  const fits = ({ typed, lows, highs }: Pattern, at: number): boolean => {
    for (let offset = 0; offset < typed.length; offset++) {
      const letter = letters[at + offset] ?? 0
      const isInRange = letter >= (lows[offset] ?? 0) && letter <= (highs[offset] ?? 0)
      if (!isInRange && letter !== typed[offset]) return false
    }
    return true
  }

  return {
    holds(row, group) {
      const bit = row * LETTER_GROUPS + group
      return (((held[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1
    },
    begins: (row, field, pattern) => fits(pattern, starts[row * FIELD_COUNT + field] ?? 0),
    runsOf({ typed }) {
      const runOf = (section: number, letter: number): Run => {
        const pair = section + letterGroup(typed[letter] ?? 0) * LETTER_GROUPS + letterGroup(typed[letter + 1] ?? 0)
        return {
          from: offsets[pair] ?? 0,
          // A single letter may stand before any other.
          to: offsets[pair + (typed.length === 1 ? LETTER_GROUPS : 1)] ?? 0,
          letter,
          isInside: section === SECTION.inside && letter === 0,
        }
      }
      let inNames: readonly Run[] = []
      for (let letter = 0; letter === 0 || letter < typed.length - 1; letter++) {
        const runs = [runOf(SECTION.words, letter), runOf(SECTION.inside, letter)]
        if (letter === 0 || costOf(runs) < costOf(inNames)) inNames = runs
      }
      return [runOf(SECTION.codes, 0), ...inNames]
    },
    find(pattern, run, marks, mark) {
      if (found.length < run.to - run.from) found = new Int32Array(run.to - run.from)
      let count = 0
      for (let index = run.from; index < run.to; index++) {
        const place = places[index] ?? 0
        const text = place >> PLACE_BITS
        const letter = (place & PLACE_MASK) - run.letter
        if (marks[text >> FIELD_BITS] !== mark || letter < 0) continue
        if (pattern.isCertain || fits(pattern, (starts[text] ?? 0) + letter)) found[count++] = place - run.letter
      }
      return found.subarray(0, count)
    },
  }
}

/** How many places there are to look at. */
export function costOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0)
}
