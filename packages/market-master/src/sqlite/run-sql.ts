import { KisError, KisValidationError } from '@kis/core'
import type { Database, SqlValue, Statement } from 'sql.js'
import { bindParams, type SqlParams } from './sql-params.js'

/** What a cell of a result holds. */
export type SqlCell = string | number | Uint8Array | null

/** A row of a result, by column name. */
export type SqlRow = Readonly<Record<string, SqlCell>>

// One way to match each character, so that no text takes long.
const BLANK = String.raw`\s|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)`
const READS = new RegExp(`^(?:${BLANK})*(?:select|with|values)\\b`, 'i')
const NOTHING = new RegExp(`^(?:${BLANK}|;)*$`)

/**
 * Runs one statement that only reads.
 *
 * It has to begin with SELECT, WITH or VALUES, which leaves out everything that opens files or changes settings, and SQLite itself is told
 * to write nothing while it runs: WITH may also begin an INSERT.
 *
 * @throws KisValidationError for anything else, with SQLite's own reason.
 */
export function runSql(database: Database, text: string, params: SqlParams, limit: number): SqlRow[] {
  // SQLite would end the text there, and whatever follows would never be looked at.
  if (text.includes('\0')) throw invalid('holds a NUL character.')
  if (!READS.test(text)) throw invalid('must begin with SELECT, WITH or VALUES: only reading is allowed.')
  database.run('PRAGMA query_only = ON')
  try {
    const statements = database.iterateStatements(text)
    for (const statement of statements) {
      if (!NOTHING.test(statements.getRemainingSQL())) throw invalid('must be a single one.')
      bindParams(statement, text, params)
      return readRows(statement, limit)
    }
    return []
  } catch (error) {
    if (KisError.isInstance(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw invalid(`was refused by SQLite: ${reason}.`, error)
  } finally {
    database.run('PRAGMA query_only = OFF')
  }
}

function readRows(statement: Statement, limit: number): SqlRow[] {
  const names = statement.getColumnNames()
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw invalid(`gives two columns the name "${twice}". Name one of them with AS.`)
  const rows: SqlRow[] = []
  while (rows.length < limit && statement.step()) {
    const cells: SqlValue[] = statement.get()
    rows.push(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])))
  }
  return rows
}

function invalid(what: string, cause?: unknown): KisValidationError {
  return new KisValidationError({ field: 'statement', cause, message: `Argument "statement" ${what}` })
}
