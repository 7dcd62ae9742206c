import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterKind } from '../rows/master-kind.js'

export interface TableMarket {
  readonly market: MasterMarket
  /** What each row is. */
  readonly kinds: readonly MasterKind[]
  /** The place of each row in the file, from 0. */
  readonly positions: readonly number[]
}

/** Rows that no filter tells apart. */
export interface RowGroup {
  readonly market: MasterMarket
  readonly kind: MasterKind
  /** The place of a row in the file, from 0. */
  positionOf(row: number): number
}

/** What is known of the rows, numbered through all markets, beside their texts. */
export interface RowTable {
  readonly groups: readonly RowGroup[]
  /** For each row the number of its group. */
  readonly groupOf: Uint16Array
}

export function createRowTable(markets: readonly TableMarket[]): RowTable {
  const groups: RowGroup[] = []
  const groupOf: number[] = []
  for (const { market, kinds, positions } of markets) {
    const first = groupOf.length
    const positionOf = (row: number): number => positions[row - first] ?? 0
    const known = new Map<MasterKind, number>()
    for (const kind of kinds) {
      const group = known.get(kind) ?? groups.push({ market, kind, positionOf }) - 1
      known.set(kind, group)
      groupOf.push(group)
    }
  }
  return { groups, groupOf: Uint16Array.from(groupOf) }
}
