import { KisMasterError } from '@kis/core'
import type { Database, SqlJsStatic } from 'sql.js'
import { MasterDatabase } from './master-database.js'
import { APPLICATION_ID, recordTable, SCHEMA_VERSION } from './schema.js'
import { snapshotError } from './snapshot-error.js'

/**
 * Opens the bytes of a snapshot after checking that they are a whole one of this version.
 *
 * @throws KisMasterError (`open`) saying what is wrong with it.
 */
export function openDatabase(sqlite: SqlJsStatic, bytes: Uint8Array): MasterDatabase {
  let database: Database | undefined
  try {
    database = new sqlite.Database(bytes)
    // First of all, because it keeps the database locked: the check of all pages takes a tenth longer without.
    const opened = new MasterDatabase(database)
    const flaw = findFlaw(database)
    if (flaw) throw snapshotError(flaw)
    for (const { market, rows } of opened.copies()) {
      const stored = readValue(database, `SELECT count(*) FROM ${recordTable(market)}`)
      if (stored !== rows) throw snapshotError(`holds ${stored} rows of ${market} instead of ${rows}`)
      // Without it no row can be read.
      opened.layoutOf(market)
    }
    return opened
  } catch (error) {
    database?.close()
    if (KisMasterError.isInstance(error)) throw error
    throw snapshotError(`cannot be read (${error instanceof Error ? error.message : error})`, error)
  }
}

function findFlaw(database: Database): string | undefined {
  if (readValue(database, 'PRAGMA application_id') !== APPLICATION_ID) return 'was not written by this package'
  const version = readValue(database, 'PRAGMA user_version')
  if (version !== SCHEMA_VERSION) return `has schema version ${version}, this package reads ${SCHEMA_VERSION}`
  const check = readValue(database, 'PRAGMA quick_check(1)')
  return check === 'ok' ? undefined : `is damaged: ${check}`
}

function readValue(database: Database, sql: string): unknown {
  return database.exec(sql)[0]?.values[0]?.[0]
}
