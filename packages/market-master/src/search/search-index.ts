import type { MasterMarket } from '../layouts/record-layout.js'
import type { Aliases } from './aliases.js'
import { codeSpelledAs } from './code-spelling.js'
import { findPhrase } from './find-phrase.js'
import { findWords } from './find-words.js'
import { createFinder } from './finder.js'
import { carryFinal, separateConsonants } from './hangul.js'
import { readTyped } from './normalize.js'
import { RANK } from './rank.js'
import { createRanking, type Ranking } from './ranking.js'
import { orderRows, type WeighedMarket } from './result-order.js'
import { createRowTable, type RowGroup, type TableMarket } from './row-table.js'
import { layOutTexts, type MarketTexts } from './text-layout.js'

/** What the search knows of the rows of a market. */
export interface IndexedMarket extends MarketTexts, TableMarket, WeighedMarket {}

/** Where a row is. */
export interface RowAddress {
  readonly market: MasterMarket
  /** Its place in the file, from 0. */
  readonly position: number
}

export interface IndexQuery {
  /** Which rows are looked for. */
  readonly accepts: (group: RowGroup) => boolean
  readonly limit: number
  readonly aliases?: Aliases | undefined
}

export interface SearchIndex {
  /** The rows that fit, best first. The order depends on nothing but the rows and the text. */
  search(text: string, query: IndexQuery): readonly RowAddress[]
}

// Longer than any name; without a bound, a pasted document would be searched for word by word.
const LONGEST_QUERY = 200

/** Prepares rows to be searched: that takes some tens of milliseconds, and each search after it less than one. */
export function createSearchIndex(markets: readonly IndexedMarket[]): SearchIndex {
  const layout = layOutTexts(markets)
  const finder = createFinder(layout)
  const { groups, groupOf } = createRowTable(markets)
  const rows = orderRows(markets, layout)

  return {
    search(text, { accepts, limit, aliases }) {
      if (text.length > LONGEST_QUERY) return []
      const { phrase, words, gaps } = readTyped(text)
      const ranking = createRanking(rows, limit)
      const accepted = groups.map((group) => Number(accepts(group)))
      // 1 for each row that is looked for.
      const marks = new Uint8Array(groupOf.length)
      if (!accepted.includes(0)) marks.fill(1)
      else for (let row = 0; row < marks.length; row++) marks[row] = accepted[groupOf[row] ?? 0] ?? 0

      findPhrase(layout, finder, { phrase, gaps, marks, ranking })
      for (const other of [separateConsonants(phrase), carryFinal(phrase)]) {
        if (!ranking.isFull(RANK.last, 1)) findPhrase(layout, finder, { phrase: other, gaps, marks, ranking })
      }
      for (const [code, as] of [
        [aliases?.get(phrase), RANK.name],
        [codeSpelledAs(phrase), RANK.start],
      ] as const) {
        if (code === undefined) continue
        const note: Ranking['note'] = (row, rank) => rank === RANK.code && ranking.note(row, as)
        findPhrase(layout, finder, { ...readTyped(code), marks, ranking: { ...ranking, note } })
      }
      if (words.length > 1 && !ranking.isFull(RANK.inside)) {
        findWords(finder, { words, marks, ranking, order: rows.order })
      }
      return ranking.best().flatMap((row) => {
        const group = groups[groupOf[row] ?? 0]
        return group ? [{ market: group.market, position: group.positionOf(row) }] : []
      })
    },
  }
}
