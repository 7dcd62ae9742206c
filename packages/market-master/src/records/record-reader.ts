import type { RecordLayout } from '../layouts/record-layout.js'
import type { MasterRecord } from './master-record.js'
import { type ColumnValue, readValue } from './read-value.js'
import { wireSlices } from './wire-slices.js'

/** Reads the columns of records of one layout. */
export interface RecordReader {
  readonly layout: RecordLayout
  /** The value of an ASCII column by its English name; `null` when the layout has no such column. */
  value(record: MasterRecord, column: string): ColumnValue
  /** All values by English name. */
  columns(record: MasterRecord): Readonly<Record<string, ColumnValue>>
  /** All texts by KIS's name, padding included. */
  raw(record: MasterRecord): Readonly<Record<string, string>>
}

/** Prepares a reader for a layout. */
export function createRecordReader(layout: RecordLayout): RecordReader {
  const slices = wireSlices(layout)

  const field = (record: MasterRecord, column: string): string => {
    const slice = slices.get(column)
    return slice ? record.wire.slice(slice.start, slice.end) : ''
  }

  return {
    layout,
    value(record, column) {
      const slice = slices.get(column)
      return slice ? readValue(slice.column.kind, record.wire.slice(slice.start, slice.end)) : null
    },
    columns: (record) =>
      Object.fromEntries(
        layout.columns.map((column) => [
          column.name,
          column.korean ? record.name : readValue(column.kind, field(record, column.name)),
        ]),
      ),
    raw: (record) =>
      Object.fromEntries(
        layout.columns.map((column) => [
          column.wire,
          column.korean ? padName(record.name, column.width) : field(record, column.name),
        ]),
      ),
  }
}

/** Fills a name up with blanks to its width in CP949, where everything but ASCII takes two bytes. */
function padName(name: string, width: number): string {
  const bytes = [...name].reduce((sum, character) => sum + (character < '\u0080' ? 1 : 2), 0)
  return name + ' '.repeat(Math.max(0, width - bytes))
}
