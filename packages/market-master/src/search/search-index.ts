import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterKind } from '../rows/master-kind.js'
import { findPattern, findText, type OnSighting, type Sighting } from './find.js'
import { findAllWords } from './find-words.js'
import { createHaystack } from './haystack.js'
import { wordsOf } from './normalize.js'
import { carriedPattern, initialsPattern, partialPattern } from './pattern.js'
import { RANK, type Rank } from './rank.js'

/** What the search knows of a row. */
export interface IndexEntry {
  readonly market: MasterMarket
  /** Its place in the file, from 0. */
  readonly position: number
  readonly code: string
  readonly standardCode: string
  readonly name: string
  readonly kind: MasterKind
  /** What decides between equals, larger first: the market capitalisation. */
  readonly weight: number
}

export interface IndexQuery {
  readonly accepts: (entry: IndexEntry) => boolean
  readonly limit: number
}

export interface SearchIndex {
  /** The entries that fit, best first. The order depends on nothing but the rows and the text. */
  search(text: string, query: IndexQuery): readonly IndexEntry[]
}

// Longer than any name; without a bound, a pasted document would be searched for word by word.
const LONGEST_QUERY = 200

const TEXT_RANK: Readonly<Record<Sighting, Rank>> = {
  whole: RANK.name,
  start: RANK.start,
  word: RANK.word,
  inside: RANK.inside,
}

const INITIALS_RANK: Readonly<Record<Sighting, Rank>> = {
  whole: RANK.initialsWhole,
  start: RANK.initialsStart,
  word: RANK.initialsWord,
  inside: RANK.initialsInside,
}

const PARTIAL_RANK: Readonly<Record<Sighting, Rank>> = {
  whole: RANK.partialStart,
  start: RANK.partialStart,
  word: RANK.partialWord,
  inside: RANK.partialInside,
}

/** Builds the index. Rows are laid out in the order of equals, so that no result ever has to be sorted. */
export function createSearchIndex(unordered: readonly IndexEntry[]): SearchIndex {
  const entries = [...unordered].sort(compareEntries)
  const names = createHaystack(entries.map(({ name }) => name))
  const codes = createHaystack(entries.map(({ code }) => code))
  const standardCodes = createHaystack(entries.map(({ standardCode }) => standardCode))

  return {
    search(text, { accepts, limit }) {
      const words = wordsOf(text)
      const phrase = words.join('')
      if (phrase === '' || phrase.length > LONGEST_QUERY) return []

      const ranks = new Uint8Array(entries.length).fill(RANK.none)
      let found = 0
      const note = (row: number, rank: Rank): void => {
        const entry = entries[row]
        const before = ranks[row] ?? 0
        if (!entry || rank >= before || !accepts(entry)) return
        if (before === RANK.none) found++
        ranks[row] = rank
      }
      const noteAs =
        (table: Readonly<Record<Sighting, Rank>>): OnSighting =>
        (row, sighting) =>
          note(row, table[sighting])

      const initials = initialsPattern(phrase)
      const partial = partialPattern(phrase)
      const carried = carriedPattern(phrase)
      // Nothing that a step finds for the first time ranks above what the steps before it found, so that the first full step ends it.
      const steps: readonly (() => void)[] = [
        () => {
          findText(codes, phrase, 'start', (row, sighting) => note(row, sighting === 'whole' ? RANK.code : RANK.start))
          findText(standardCodes, phrase, 'start', (row, sighting) => sighting === 'whole' && note(row, RANK.code))
          findText(names, phrase, 'start', noteAs(TEXT_RANK))
        },
        () => initials && findPattern(names, initials, 'start', noteAs(INITIALS_RANK)),
        () => initials && findPattern(names, initials, 'anywhere', noteAs(INITIALS_RANK)),
        () => findText(names, phrase, 'anywhere', noteAs(TEXT_RANK)),
        () =>
          words.length > 1 &&
          findAllWords(names, words, (row, beginsWithFirst) =>
            note(row, beginsWithFirst ? RANK.wordsStart : RANK.words),
          ),
        () => partial && findPattern(names, partial, 'anywhere', noteAs(PARTIAL_RANK)),
        () => carried && found === 0 && findPattern(names, carried, 'anywhere', noteAs(PARTIAL_RANK)),
      ]
      for (const step of steps) if (found < limit) step()
      return best(entries, ranks, limit)
    },
  }
}

/** Large companies first, then short names, then codes. */
function compareEntries(a: IndexEntry, b: IndexEntry): number {
  return b.weight - a.weight || a.name.length - b.name.length || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

/** The first entries of each rank, rank by rank. */
function best(entries: readonly IndexEntry[], ranks: Uint8Array, limit: number): IndexEntry[] {
  const byRank: IndexEntry[][] = []
  for (let row = 0; row < ranks.length; row++) {
    const rank = ranks[row] ?? RANK.none
    if (rank === RANK.none) continue
    const entry = entries[row]
    byRank[rank] ??= []
    const peers = byRank[rank]
    if (entry && peers.length < limit) peers.push(entry)
  }
  // Ranks are few and small; `flat` skips those that nothing has.
  return byRank.flat().slice(0, limit)
}
