import { kstDate } from '@kis/core'
import type { Database, SqlValue } from 'sql.js'
import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterChange } from './master-change.js'

/** Two copies of a file that followed each other, and what was different. */
export interface Comparison {
  readonly market: MasterMarket
  /** When the older copy was last known to be current, in epoch milliseconds. */
  readonly previousAt: number
  /** The same of the newer one. */
  readonly at: number
  readonly changes: readonly MasterChange[]
}

/** Days that changes are kept for. */
const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** Notes comparisons, and forgets those that are too old. */
export function writeComparisons(database: Database, comparisons: readonly Comparison[]): void {
  const rows: SqlValue[][] = []
  for (const { market, previousAt, at, changes } of comparisons) {
    const date = kstDate(at)
    // A day with several copies is compared with the last one before it.
    database.run('INSERT OR IGNORE INTO comparison VALUES (?, ?, ?)', [market, date, kstDate(previousAt)])
    for (const change of changes) rows.push([market, date, ...valuesOf(change)])
    const oldest = [market, kstDate(at - KEPT_DAYS * DAY_MS)]
    database.run('DELETE FROM comparison WHERE market = ? AND date < ?', oldest)
    database.run('DELETE FROM change WHERE market = ? AND date < ?', oldest)
  }
  insertAll(database, 'INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', rows)
}

/** Takes over what was noted in the database before this one. */
export function copyChanges(from: Database, to: Database): void {
  const read = (sql: string): SqlValue[][] => from.exec(sql)[0]?.values ?? []
  to.run('DELETE FROM comparison; DELETE FROM change')
  insertAll(to, 'INSERT INTO comparison VALUES (?, ?, ?)', read('SELECT * FROM comparison'))
  insertAll(to, 'INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', read('SELECT * FROM change ORDER BY rowid'))
}

function insertAll(database: Database, sql: string, rows: readonly SqlValue[][]): void {
  const insert = database.prepare(sql)
  try {
    for (const row of rows) insert.run(row)
  } finally {
    insert.free()
  }
}

function valuesOf(change: MasterChange): SqlValue[] {
  const { type, code, key, name, kind } = change
  const row = [type, code, key, name, kind]
  if (type === 'renamed') return [...row, change.previousName, name]
  if (type === 'alertChanged') return [...row, change.previousAlert, change.alert]
  return [...row, null, null]
}
