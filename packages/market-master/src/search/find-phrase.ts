import type { Finder } from './finder.js'
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
  const { typed, hasInitials } = pattern
  const last = typed.length - 1
  // Before the first letter of a code no gap counts.
  const hasGaps = (at: number): boolean =>
    gaps.every((hasGap, offset) => offset === 0 || (wordStarts[at + offset] === 1) === hasGap)

  for (const run of finder.runsOf(pattern)) {
    // Whatever begins inside a word ranks below what begins one.
    if (run.isInside && ranking.isFull(RANK.word)) continue
    for (const place of finder.find(pattern, run, marks, 1)) {
      const text = place >> PLACE_BITS
      const row = text >> FIELD_BITS
      const letter = place & PLACE_MASK
      const at = (starts[text] ?? 0) + letter
      const field = text & FIELD_MASK
      const isWhole = letters[at + typed.length] === 0
      if (field < FIELD.code) {
        const ranks = hasInitials ? INITIALS_RANKS : letters[at + last] === typed[last] ? EXACT_RANKS : PARTIAL_RANKS
        ranking.note(row, ranks[letter > 0 ? (wordStarts[at] === 1 ? 2 : 3) : isWhole ? 0 : 1])
      } else if (isWhole) ranking.note(row, hasGaps(at) ? RANK.code : RANK.otherGaps)
      else if (field === FIELD.code) ranking.note(row, RANK.start)
    }
  }
}
