import { RANK } from './rank.js'
import type { RowOrder } from './result-order.js'

/** The rows found so far, each with the best rank it was found with. */
export interface Ranking {
  note(row: number, rank: number): unknown
  /** Whether all rows that are wanted, or so many, were found with this rank or a better one. */
  isFull(worst: number, wanted?: number): boolean
  /** The first rows of each rank, rank by rank. */
  best(): number[]
}

/**
 * Prepares to rank rows.
 *
 * @param limit How many rows are wanted.
 */
export function createRanking({ order, placeOf }: RowOrder, limit: number): Ranking {
  // By place in the order of equals.
  const ranks = new Uint8Array(order.length).fill(RANK.none)
  const counts = new Int32Array(RANK.last + 1)
  let worst: number = RANK.none
  return {
    note(row, rank) {
      const place = placeOf[row] ?? 0
      const before = ranks[place] ?? 0
      // Beyond the worst there are enough better ones.
      if (rank > worst || rank >= before) return
      const count = (counts[rank] ?? 0) + 1
      counts[rank] = count
      if (count >= limit) worst = rank
      if (before !== RANK.none) counts[before] = (counts[before] ?? 0) - 1
      ranks[place] = rank
    },
    isFull(last, wanted = limit) {
      return counts.subarray(0, last + 1).reduce((sum, count) => sum + count, 0) >= wanted
    },
    best() {
      const best: number[] = []
      for (const [rank, count] of counts.entries()) {
        let left = Math.min(count, limit - best.length)
        for (let place = 0; left > 0; place++) {
          if (ranks[place] !== rank) continue
          best.push(order[place] ?? 0)
          left--
        }
      }
      return best
    },
  }
}
