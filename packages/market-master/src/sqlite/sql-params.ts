import { KisValidationError } from '@kis/core'
import type { Statement } from 'sql.js'

/** A value for a parameter of a statement; a truth value counts as 1 or 0. */
export type SqlParam = string | number | boolean | Uint8Array | null

/** Values for `?` in their order, or for `:name` (also `@name`, `$name`) by name. */
export type SqlParams = readonly SqlParam[] | Readonly<Record<string, SqlParam>>

// Texts, quoted names and comments first, so that what looks like a parameter inside them is none.
const TOKEN = /'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[:@$][\w\u0080-\uffff]+|\?/g

/**
 * Gives every parameter of a statement its value.
 *
 * @throws KisValidationError when a parameter has none, a value has no parameter, or a value is of no kind that SQLite knows.
 */
export function bindParams(statement: Statement, text: string, params: SqlParams): void {
  const isList = Array.isArray(params)
  if (!isList && (typeof params !== 'object' || params === null)) throw invalid('must be a list or an object of values')
  for (const [name, value] of Object.entries(params)) assertParam(isList ? `${Number(name) + 1}` : name, value)
  if (isList) bindList(statement, params)
  else bindNames(statement, text, params as Readonly<Record<string, SqlParam>>)
}

function bindList(statement: Statement, params: readonly SqlParam[]): void {
  const canBind = (count: number): boolean => {
    try {
      return statement.bind([...params.map(asSqlite), 0].slice(0, count))
    } catch {
      // SQLite says that there is no such place; of values it refuses none that were let through.
      return false
    }
  }
  if (canBind(params.length + 1)) throw invalid(`holds ${params.length} values, and the statement has more parameters`)
  if (!canBind(params.length)) throw invalid(`holds ${params.length} values, and the statement has fewer parameters`)
}

function bindNames(statement: Statement, text: string, params: Readonly<Record<string, SqlParam>>): void {
  const names = (text.match(TOKEN) ?? []).filter((token) => /^[:@$?]/.test(token))
  if (names.includes('?')) throw invalid('must be a list for a statement with "?"')
  const wanted = new Set(names.map((name) => name.slice(1)))
  for (const name of wanted) if (!Object.hasOwn(params, name)) throw invalid(`lacks a value for "${name}"`)
  for (const name of Object.keys(params)) {
    if (!wanted.has(name)) throw invalid(`holds a value for "${name}", which the statement does not have`)
  }
  statement.bind(Object.fromEntries(names.map((name) => [name, asSqlite(params[name.slice(1)])])))
}

function asSqlite(value: SqlParam | undefined): string | number | Uint8Array | null {
  return typeof value === 'boolean' ? Number(value) : (value ?? null)
}

function assertParam(name: string, value: unknown): void {
  const isKnown =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof Uint8Array ||
    (typeof value === 'number' && Number.isFinite(value))
  if (!isKnown) throw invalid(`holds for "${name}" neither a text, a finite number, a truth value, bytes nor null`)
}

function invalid(rule: string): KisValidationError {
  return new KisValidationError({ field: 'params', message: `Argument "params" ${rule}.` })
}
