import type { Finder, Run } from './finder.js'
import type { Typed } from './normalize.js'
import { createPattern } from './pattern.js'
import { PLACE_BITS, PLACE_MASK } from './postings.js'
import { EXACT_RANKS, INITIALS_RANKS, PARTIAL_RANKS, RANK } from './rank.js'
import type { Ranking } from './ranking.js'
import { FIELD, FIELD_BITS, FIELD_MASK, type TextLayout } from './text-layout.js'

export interface PhraseQuery {
  /** What is looked for. */
  readonly phrase: string
  /** Gaps in it, as typed. */
  readonly gaps: Typed['gaps']
  /** 1 for each row that is looked for. */
  readonly marks: Uint8Array
  readonly ranking: Ranking
}

/** Ranks the rows that hold a whole query in a name, or begin a code with it. */
export function findPhrase(
  { letters, starts, wordStarts }: TextLayout,
  finder: Finder,
  { phrase, gaps, marks, ranking }: PhraseQuery,
): void {
  const pattern = createPattern(phrase, true)
  const { typed, hasInitials, isCertain } = pattern
  const last = typed.length - 1
  const ranks = hasInitials ? INITIALS_RANKS : EXACT_RANKS

  /** The rank of a name. Letters that lie far apart are slow to read, so none is read without need. */
  const rankOfName = (start: number, letter: number, run: Run): number => {
    const at = start + letter
    const isExact = hasInitials || isCertain || letters[at + last] === typed[last]
    const isWord = run.letter === 0 ? !run.isInside : wordStarts[at] === 1
    const sighting = letter > 0 ? (isWord ? 2 : 3) : letters[at + typed.length] === 0 ? 0 : 1
    return (isExact ? ranks : PARTIAL_RANKS)[sighting]
  }

  const rankOfCode = (start: number, field: number): number => {
    // Before the first letter no gap counts.
    const hasGaps = (): boolean =>
      gaps.every((hasGap, offset) => offset === 0 || (wordStarts[start + offset] === 1) === hasGap)
    if (letters[start + typed.length] === 0) return hasGaps() ? RANK.code : RANK.otherGaps
    return field === FIELD.code ? RANK.start : RANK.none
  }

  for (const run of finder.runsOf(pattern)) {
    // Whatever begins inside a word ranks below what begins one.
    if (run.isInside && ranking.isFull(RANK.word)) continue
    for (const place of finder.find(pattern, run, marks, 1)) {
      const text = place >> PLACE_BITS
      const field = text & FIELD_MASK
      const start = starts[text] ?? 0
      const rank = field < FIELD.code ? rankOfName(start, place & PLACE_MASK, run) : rankOfCode(start, field)
      ranking.note(text >> FIELD_BITS, rank)
    }
  }
}
