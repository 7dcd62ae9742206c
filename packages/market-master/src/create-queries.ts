import { assertKinds } from './assert-kinds.js'
import { readChanges } from './changes/read-changes.js'
import { chooseMarkets, usePresent } from './choose-markets.js'
import { createReader } from './create-reader.js'
import { csvHeader, csvRecord } from './csv.js'
import { iterateRows } from './iterate-rows.js'
import type { MasterMarket } from './layouts/record-layout.js'
import type { CsvOptions, MasterQueries, SqlOptions } from './master-queries.js'
import { assertDate, assertText, checkedCount, invalid } from './query-arguments.js'
import type { QuerySource } from './query-source.js'
import type { Aliases } from './search/aliases.js'
import { runSql, type SqlRow } from './sqlite/run-sql.js'
import type { SqlParams } from './sqlite/sql-params.js'

const CSV_BATCH_SIZE = 500

/** All queries over a source of databases. */
export function createQueries(source: QuerySource, aliases: Aliases): MasterQueries {
  return {
    ...createReader(source, { aliases, assertKinds }),
    async toCSV<M extends MasterMarket>({ market, columns, bom = false, signal }: CsvOptions<M>) {
      const markets = chooseMarkets(source, [market])
      const names: readonly string[] | undefined = columns
      if (names && !(Array.isArray(names) && names.length > 0))
        throw invalid('columns', 'must be a list of one or more columns')
      const known = await source.use({ markets, signal }, (database) => [
        'kind',
        ...database.layoutOf(market).columns.map(({ name }) => name),
      ])
      const unknown = names?.find((name) => !known.includes(name))
      if (unknown !== undefined) throw invalid('columns', `names "${unknown}", which ${market} does not have`)
      const header = names ?? known
      let csv = csvHeader(header, bom)
      for await (const row of iterateRows(source, { markets, batchSize: CSV_BATCH_SIZE, signal })) {
        const values: Readonly<Record<string, string | number | boolean | null>> = { ...row.columns, kind: row.kind }
        csv += csvRecord(header.map((name) => values[name]))
      }
      return csv
    },
    async sql<R extends SqlRow>(
      statement: string,
      params: SqlParams = [],
      { markets, limit, signal }: SqlOptions = {},
    ): Promise<readonly R[]> {
      assertText('statement', statement, 'a text such as "SELECT short_code, name FROM kospi"')
      const most = checkedCount('limit', limit, Number.MAX_SAFE_INTEGER, 1)
      return usePresent(source, { markets, signal }, (database) =>
        database.use((sqlite) => runSql(sqlite, statement, params, most) as readonly SqlRow[] as readonly R[]),
      )
    },
    async changes({ markets, since, signal } = {}) {
      assertDate('since', since)
      return usePresent(source, { markets, signal }, (database, present) =>
        present.flatMap((market) => {
          const copy = database.copyOf(market)
          return copy ? database.use((sqlite) => readChanges(sqlite, { market, at: copy.syncedAt, since })) : []
        }),
      )
    },
    async exportSnapshot({ signal } = {}) {
      return source.use({ markets: source.markets, signal }, (database) => database.export())
    },
  }
}
