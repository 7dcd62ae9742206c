import type { Cp949Decoder } from '../cp949/decoder.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import { createRecordReader } from '../records/record-reader.js'
import { fitRecords } from './fit-records.js'
import { parseDelimited } from './parse-delimited.js'
import { parseFixed } from './parse-fixed.js'
import { stageError } from './stage-error.js'

/**
 * Cuts a symbol file into records: by bytes, or at its separators.
 *
 * @throws KisMasterError (`parse` or `decode`) naming the line of the first record that does not fit the layout.
 */
export function parseMaster(bytes: Uint8Array, layout: RecordLayout, decode: Cp949Decoder): MasterRecord[] {
  const reader = createRecordReader(layout)
  const fitted = fitRecords(bytes, layout)
  const records = layout.separator ? parseDelimited(fitted, reader, decode) : parseFixed(fitted, reader, decode)
  assertUnique(records, layout)
  return records
}

function assertUnique(records: readonly MasterRecord[], layout: RecordLayout): void {
  const { file: source, unique } = layout
  const reader = createRecordReader(layout)
  const lines = new Map<string, number>()
  for (const [index, record] of records.entries()) {
    const fields = unique && reader.open(record)
    const key = fields ? unique.map((column) => fields.text(column)).join(' ') : record.code
    const first = lines.get(key)
    if (record.code === '' || first !== undefined) {
      throw stageError({
        stage: 'parse',
        source,
        message:
          record.code === ''
            ? `line ${index + 1} has no code.`
            : `code ${key} stands on line ${first} and again on line ${index + 1}.`,
      })
    }
    lines.set(key, index + 1)
  }
}
