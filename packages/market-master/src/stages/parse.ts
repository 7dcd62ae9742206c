import type { Cp949Decoder } from '../cp949/decoder.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import { recordKey } from '../records/record-key.js'
import { createRecordReader, type RecordReader } from '../records/record-reader.js'
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
  assertUnique(records, reader)
  return records
}

function assertUnique(records: readonly MasterRecord[], reader: RecordReader): void {
  const { file: source } = reader.layout
  const codes = new Set<string>()
  for (const { code } of records) codes.add(code)
  if (codes.has('')) {
    const line = records.findIndex(({ code }) => code === '') + 1
    throw stageError({ stage: 'parse', source, message: `line ${line} has no code.` })
  }
  if (codes.size === records.length) return
  // Only now is it worth the time to look which lines they are, and whether they may.
  const lines = new Map<string, number>()
  for (const [index, record] of records.entries()) {
    const key = recordKey(reader, record)
    const first = lines.get(key)
    if (first !== undefined) {
      const message = `code ${key} stands on line ${first} and again on line ${index + 1}.`
      throw stageError({ stage: 'parse', source, message })
    }
    lines.set(key, index + 1)
  }
}
