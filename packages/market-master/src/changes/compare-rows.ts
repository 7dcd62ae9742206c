import { layoutOf } from '../layouts/layout-of.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import type { MasterRow } from '../rows/master-row.js'
import { compareItems, type WatchedFlags } from './compare-items.js'
import type { MasterChange } from './master-change.js'

/**
 * Every difference between two lists of rows: what was listed, delisted, renamed, halted and so on. Rows of several markets may be mixed.
 *
 * @param before The older rows, for example all of yesterday's snapshot.
 * @param after The newer rows.
 * @returns Changes in the order of the newer rows; rows that are gone come last.
 * @example
 * ```ts
 * import { compareRows, type MasterQueries } from '@kis/market-master'
 *
 * async function printNews(yesterday: MasterQueries, today: MasterQueries): Promise<void> {
 *   const markets = ['kospi', 'kosdaq'] as const
 *   for (const change of compareRows(await yesterday.all({ markets }), await today.all({ markets }))) {
 *     console.log(change.type, change.code, change.name)
 *   }
 * }
 * ```
 */
export function compareRows(before: Iterable<MasterRow>, after: Iterable<MasterRow>): readonly MasterChange[] {
  return compareItems(before, after, {
    key: (row) => `${row.market} ${keyOf(row)}`,
    describe: (row) => {
      const { market, code, name, kind } = row
      return { market, code, key: keyOf(row), name, kind }
    },
    flags: (row) => ('isHalted' in row ? row : NO_FLAGS),
  })
}

const NO_FLAGS: WatchedFlags = {}

function keyOf(row: MasterRow): string {
  const { unique }: RecordLayout = layoutOf(row.market)
  if (!unique) return row.code
  const columns = row.columns as unknown as Readonly<Record<string, unknown>>
  return unique
    .map((column) => String(columns[column]))
    .join(' ')
    .trim()
}
