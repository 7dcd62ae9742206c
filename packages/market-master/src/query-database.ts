import { KisMasterError } from '@kis/core'
import type { QuerySource } from './query-source.js'
import type { MasterDatabase } from './sqlite/master-database.js'

/** One database that never changes, as a source of queries. */
export function queryDatabase(opened: MasterDatabase): QuerySource {
  let database: MasterDatabase | undefined = opened

  const current = (): MasterDatabase => {
    if (database) return database
    throw new KisMasterError({ stage: 'open', source: 'snapshot', message: 'This snapshot was closed. Open it again.' })
  }
  const use = <T>(query: (database: MasterDatabase) => T): T => query(current())
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
