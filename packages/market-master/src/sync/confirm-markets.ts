import { writeComparisons } from '../changes/write-changes.js'
import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterDatabase } from '../sqlite/master-database.js'

/** Notes that files are still the same: their copies are current, and nothing changed since they were made. */
export function confirmMarkets(database: MasterDatabase, markets: readonly MasterMarket[], at: number): void {
  const comparisons = markets.flatMap((market) => {
    const copy = database.copyOf(market)
    return copy ? [{ market, previousAt: copy.syncedAt, at, changes: [] }] : []
  })
  database.use((sqlite) => {
    for (const market of markets) sqlite.run('UPDATE master SET synced_at = ? WHERE market = ?', [at, market])
    writeComparisons(sqlite, comparisons)
  })
}
