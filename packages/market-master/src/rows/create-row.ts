import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import type { RecordFields } from '../records/record-fields.js'
import type { RecordReader } from '../records/record-reader.js'
import { bondFacts } from './bond.js'
import { derivativeFacts } from './derivative-facts.js'
import { elwFacts } from './elw.js'
import type { MasterRow } from './master-row.js'
import { memberFacts } from './member.js'
import { overseasFutureFacts, overseasOptionFacts } from './overseas-contract.js'
import { overseasIndexFacts } from './overseas-index.js'
import { overseasStockFacts } from './overseas-stock.js'
import { familyOf, type RowFamily } from './row-family.js'
import { stockFacts } from './stock-facts.js'
import { themeFacts } from './theme.js'

const FACTS: Readonly<Record<RowFamily, (fields: RecordFields, market: MasterMarket) => object>> = {
  stock: stockFacts,
  sector: (fields) => ({ division: fields.text('division') }),
  theme: themeFacts,
  member: memberFacts,
  elw: elwFacts,
  bond: bondFacts,
  derivative: derivativeFacts,
  overseasStock: overseasStockFacts,
  overseasIndex: overseasIndexFacts,
  overseasFuture: overseasFutureFacts,
  overseasOption: overseasOptionFacts,
}

/** Makes the typed row of a record. `columns` and `raw` are cut out when they are first read. */
export function createRow(reader: RecordReader, record: MasterRecord): MasterRow {
  const { market } = reader.layout
  const fields = reader.open(record)
  let columns: unknown
  let raw: unknown
  const row = {
    market,
    code: record.code,
    name: record.name,
    kind: record.kind,
    ...FACTS[familyOf(market)](fields, market),
    get columns() {
      columns ??= fields.columns()
      return columns
    },
    get raw() {
      raw ??= fields.raw()
      return raw
    },
  }
  // The layout decides which facts and columns there are; the compiler knows them only by name.
  return row as unknown as MasterRow
}
