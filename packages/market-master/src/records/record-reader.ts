import type { RecordLayout } from '../layouts/record-layout.js'
import type { RecordTexts } from './master-record.js'
import { RecordFields } from './record-fields.js'
import { wireSlices } from './wire-slices.js'

/** Reads the columns of records of one layout. */
export interface RecordReader {
  readonly layout: RecordLayout
  /**
   * Opens a record.
   *
   * @param cells The columns between separators, where they are known already.
   */
  open(record: RecordTexts, cells?: readonly string[]): RecordFields
}

/** Prepares a reader for a layout. */
export function createRecordReader(layout: RecordLayout): RecordReader {
  const shape = { layout, slices: wireSlices(layout) }
  return { layout, open: (record, cells) => new RecordFields(shape, record, cells) }
}
