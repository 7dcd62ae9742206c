import type { RecordTexts } from './master-record.js'
import type { RecordReader } from './record-reader.js'

/** What tells a record apart: its code, or where codes come again all columns of the layout's `unique`. */
export function recordKey(reader: RecordReader, record: RecordTexts): string {
  const { unique } = reader.layout
  if (!unique) return record.code
  const fields = reader.open(record)
  return unique
    .map((column) => fields.text(column))
    .join(' ')
    .trim()
}
