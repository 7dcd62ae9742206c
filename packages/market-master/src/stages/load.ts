import type { Database, SqlJsStatic } from 'sql.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import { type MarketCopy, MasterDatabase } from '../sqlite/master-database.js'
import { createCodeIndex, createMarketTable, createMasterTable, hasEnglishName, recordTable } from '../sqlite/schema.js'
import { stageError } from './stage-error.js'

/** One file's records and what is to be remembered of the file. */
export interface LoadedMarket extends Omit<MarketCopy, 'rows'> {
  readonly layout: RecordLayout
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
  // Copying the bytes costs next to nothing beside inserting the same records again.
  const isKept = previous?.copies().some((copy) => !loaded.some(({ market }) => market === copy.market)) ?? false
  const database = new sqlite.Database(isKept ? previous?.export() : undefined)
  let source = 'sqlite'
  try {
    // It is thrown away when anything goes wrong, so there is nothing to roll back to.
    database.run('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
    if (!isKept) database.run(createMasterTable())
    database.run('BEGIN')
    for (const market of loaded) {
      source = market.layout.file
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

function insertMarket(database: Database, loaded: LoadedMarket): void {
  const { market, layout, records, syncedAt, etag, lastModified } = loaded
  database.run(createMarketTable(layout))
  insertRecords(database, records, layout)
  database.run(createCodeIndex(market))
  database.run('DELETE FROM master WHERE market = ?', [market])
  database.run(
    'INSERT INTO master (market, file, row_count, synced_at, etag, last_modified, layout) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [market, layout.file, records.length, syncedAt, etag ?? null, lastModified ?? null, JSON.stringify(layout)],
  )
}

function insertRecords(database: Database, records: readonly MasterRecord[], layout: RecordLayout): void {
  const encode = createEncoder()
  const isEnglish = hasEnglishName(layout)
  const insert = database.prepare(
    `INSERT INTO ${recordTable(layout.market)} (wire, code, kind, name${isEnglish ? ', english_name' : ''}) VALUES (CAST(? AS TEXT), ?, ?, ?${isEnglish ? ', ?' : ''})`,
  )
  try {
    for (const { wire, code, kind, name, englishName } of records) {
      const texts = [encode(wire), code, kind, name]
      if (isEnglish) texts.push(englishName)
      insert.run(texts)
    }
  } finally {
    insert.free()
  }
}

/** Encodes texts into one place again and again: sql.js copies bytes at once, but texts character by character. */
function createEncoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder()
  let room = new Uint8Array(4096)
  return (text) => {
    // No character takes more than three bytes for each of its UTF-16 units.
    if (text.length * 3 > room.length) room = new Uint8Array(text.length * 3)
    return room.subarray(0, encoder.encodeInto(text, room).written)
  }
}
