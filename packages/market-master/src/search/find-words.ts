import { costOf, type Finder } from './finder.js'
import { separateConsonants } from './hangul.js'
import { letterGroup } from './letter-group.js'
import { createPattern } from './pattern.js'
import { PLACE_BITS } from './postings.js'
import { RANK } from './rank.js'
import type { Ranking } from './ranking.js'
import { FIELD, FIELD_BITS, FIELD_MASK } from './text-layout.js'

export interface WordsQuery {
  readonly words: readonly string[]
  /** 1 for each row that is looked for; changed by the search. */
  readonly marks: Uint8Array
  /** The rows in the order of results. */
  readonly order: Int32Array
  readonly ranking: Ranking
}

/**
 * Ranks the rows that hold every word in a name or begin their code with it, in any order; each word may be initials, the last may end in
 * an unfinished syllable.
 */
export function findWords(finder: Finder, { words, marks, order, ranking }: WordsQuery): void {
  const searches = [...new Set(words)].map((word) => {
    const pattern = createPattern(separateConsonants(word), word === words.at(-1))
    return { pattern, runs: finder.runsOf(pattern) }
  })
  const first = searches[0]?.pattern
  // The rarest first: it leaves few rows for the others.
  searches.sort((one, other) => costOf(one.runs) - costOf(other.runs))
  // The rows that hold all words so far.
  let mark = 1
  for (const { pattern, runs } of searches) {
    const group = letterGroup(pattern.typed[0] ?? 0)
    const next = mark + 1
    if (pattern.isCertain && pattern.typed.length === 1) {
      // A single letter is almost everywhere: to ask every row is quicker than to go to all its places.
      for (let row = 0; row < marks.length; row++)
        if (marks[row] === mark && finder.holds(row, group)) marks[row] = next
    } else {
      for (const run of runs) {
        for (const place of finder.find(pattern, run, marks, mark)) {
          const text = place >> PLACE_BITS
          if ((text & FIELD_MASK) !== FIELD.standardCode) marks[text >> FIELD_BITS] = next
        }
      }
    }
    mark = next
  }
  for (const row of order) {
    if (marks[row] !== mark || first === undefined) continue
    const isFirst = finder.begins(row, FIELD.name, first) || finder.begins(row, FIELD.englishName, first)
    ranking.note(row, isFirst ? RANK.wordsStart : RANK.words)
    if (isFirst && ranking.isFull(RANK.wordsStart)) return
  }
}
