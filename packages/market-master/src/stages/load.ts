import type { SqlJsStatic } from 'sql.js'
import { layoutOf, MASTER_MARKETS } from '../layouts/layout-of.js'
import type { MasterRecord } from '../records/master-record.js'
import { createRecordReader } from '../records/record-reader.js'
import { kindOf } from '../rows/create-row.js'
import { type MarketCopy, MasterDatabase } from '../sqlite/master-database.js'
import { createStatements, recordTable } from '../sqlite/schema.js'
import { stageError } from './stage-error.js'

/** One file's records and what is to be remembered of the file. */
export interface LoadedMarket extends Omit<MarketCopy, 'rows'> {
  readonly records: readonly MasterRecord[]
}

/**
 * Fills a fresh database in one transaction. The old one is not touched: what is not in the new files is gone, and a failure changes
 * nothing.
 *
 * @param previous Where to take the markets from that are not in `loaded`.
 * @throws KisMasterError (`load`).
 */
export function loadMasters(
  sqlite: SqlJsStatic,
  loaded: readonly LoadedMarket[],
  previous: MasterDatabase | undefined,
): MasterDatabase {
  const database = new sqlite.Database()
  let source = 'sqlite'
  try {
    // It is thrown away when anything goes wrong, so there is nothing to roll back to.
    database.run('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
    database.run(createStatements())
    database.run('BEGIN')
    for (const market of allMarkets(loaded, previous)) {
      source = layoutOf(market.market).file
      insertMarket(database, market)
    }
    database.run('COMMIT')
    return new MasterDatabase(database)
  } catch (cause) {
    database.close()
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw stageError({ stage: 'load', source, cause, message: `could not be written into SQLite (${reason}).` })
  }
}

function allMarkets(loaded: readonly LoadedMarket[], previous: MasterDatabase | undefined): LoadedMarket[] {
  return MASTER_MARKETS.flatMap((market) => {
    const fresh = loaded.find((candidate) => candidate.market === market)
    if (fresh) return [fresh]
    const copy = previous?.copyOf(market)
    return previous && copy ? [{ ...copy, records: previous.records(market) }] : []
  })
}

function insertMarket(database: InstanceType<SqlJsStatic['Database']>, market: LoadedMarket): void {
  const reader = createRecordReader(layoutOf(market.market))
  const encoder = new TextEncoder()
  const insert = database.prepare(
    `INSERT INTO ${recordTable(market.market)} (code, kind, name, wire) VALUES (?, ?, ?, CAST(? AS TEXT))`,
  )
  try {
    for (const record of market.records) {
      // sql.js copies bytes at once but texts character by character.
      insert.run([record.code, kindOf(reader, record), record.name, encoder.encode(record.wire)])
    }
  } finally {
    insert.free()
  }
  database.run(
    'INSERT INTO master (market, file, row_count, synced_at, etag, last_modified) VALUES (?, ?, ?, ?, ?, ?)',
    [
      market.market,
      reader.layout.file,
      market.records.length,
      market.syncedAt,
      market.etag ?? null,
      market.lastModified ?? null,
    ],
  )
}
