import type { QuerySource } from './query-source.js'
import type { MasterDatabase } from './sqlite/master-database.js'
import { snapshotError } from './sqlite/snapshot-error.js'

/** One database that never changes, as a source of queries. */
export function queryDatabase(opened: MasterDatabase): QuerySource {
  let database: MasterDatabase | undefined = opened

  const use = <T>(query: (database: MasterDatabase) => T): T => {
    if (database) return query(database)
    throw snapshotError('was closed')
  }
  return {
    markets: opened.copies().map(({ market }) => market),
    use: async (_request, query) => use(query),
    peek: async (query) => use(query),
    hold: async () => ({ use, release: () => {} }),
    async close() {
      database?.close()
      database = undefined
    },
  }
}
