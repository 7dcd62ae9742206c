import type { RecordLayout } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import { recordKey } from '../records/record-key.js'
import { createRecordReader } from '../records/record-reader.js'
import { stockFacts } from '../rows/stock-facts.js'
import { compareItems } from './compare-items.js'
import type { MasterChange } from './master-change.js'

/** Every difference between two copies of one file, as records: most are the same text, and need not be taken apart. */
export function compareRecords(
  layout: RecordLayout,
  before: Iterable<MasterRecord>,
  after: Iterable<MasterRecord>,
): MasterChange[] {
  const { market } = layout
  const reader = createRecordReader(layout)
  const hasFlags = layout.columns.some(({ name }) => name === 'is_halted')
  const keyOf = (record: MasterRecord): string => recordKey(reader, record)
  return compareItems(before, after, {
    key: keyOf,
    describe: (record) => ({ market, code: record.code, key: keyOf(record), name: record.name, kind: record.kind }),
    flags: (record) => (hasFlags ? stockFacts(reader.open(record)) : {}),
    isSame: (old, now) => old.name === now.name && (!hasFlags || old.wire === now.wire),
  })
}
