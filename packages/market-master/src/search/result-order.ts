import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterKind } from '../rows/master-kind.js'
import { marketPlace } from '../rows/row-family.js'
import { FIELD_COUNT, type TextLayout } from './text-layout.js'

/** What decides between the rows of a market that fit equally well. */
export interface WeighedMarket {
  readonly market: MasterMarket
  readonly kinds: readonly MasterKind[]
  /** For each row a number, larger first: the market capitalisation, where there is one. */
  readonly weights: readonly number[]
}

export interface RowOrder {
  /** The rows, first to last. */
  readonly order: Int32Array
  /** For each row its place in the order. */
  readonly placeOf: Int32Array
}

// The market and the length of the name, below the weight in one number.
const MARKETS = 2 ** 6
const LONGEST_NAME = 2 ** 8 - 1

/** Puts rows in the order of results: large companies, then market by market, domestic ones first, then short names, then as in the file. */
export function orderRows(
  markets: readonly WeighedMarket[],
  { letters, starts }: Pick<TextLayout, 'letters' | 'starts'>,
): RowOrder {
  const keys = new Float64Array(starts.length / FIELD_COUNT)
  let row = 0
  for (const { market, kinds, weights } of markets) {
    const place = marketPlace(market)
    for (const at of kinds.keys()) {
      const start = starts[row * FIELD_COUNT] ?? 0
      const length = Math.min(letters.indexOf(0, start) - start, LONGEST_NAME)
      keys[row++] = (place - MARKETS * (weights[at] || 0)) * (LONGEST_NAME + 1) + length
    }
  }
  const order = new Int32Array(keys.keys()).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0))
  const placeOf = new Int32Array(order.length)
  for (const [place, ordered] of order.entries()) placeOf[ordered] = place
  return { order, placeOf }
}
