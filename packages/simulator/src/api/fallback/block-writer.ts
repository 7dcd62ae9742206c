import type { BlockSpec } from '@kis/rest'
import { type FieldWriter, fieldWriter } from './field-writer.js'
import type { Row } from './row.js'

/** Writes records of a block: every declared field, in its order. */
export function blockWriter({ fields }: BlockSpec): (row: Row) => Record<string, string> {
  const writers = Object.entries(fields).map(([name, kind]): [string, FieldWriter] => [name, fieldWriter(name, kind)])
  return (row) => Object.fromEntries(writers.map(([name, write]) => [name, write(row)]))
}
