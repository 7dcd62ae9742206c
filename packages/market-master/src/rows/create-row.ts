import type { MasterRecord } from '../records/master-record.js'
import type { ColumnValue } from '../records/read-value.js'
import type { RecordReader } from '../records/record-reader.js'
import { classifyStock } from './classify.js'
import type { MasterKind, MasterRow } from './master-row.js'
import type { IndexName, MarketAlert, StockFacts } from './stock.js'

const ALERTS: Readonly<Record<string, MarketAlert>> = { '00': 'none', '01': 'caution', '02': 'warning', '03': 'risk' }

const INDEX_COLUMNS: readonly (readonly [column: string, index: IndexName])[] = [
  ['in_kospi50', 'KOSPI50'],
  ['in_kospi100', 'KOSPI100'],
  ['kospi200_sector', 'KOSPI200'],
  ['in_kosdaq150', 'KOSDAQ150'],
  ['in_krx100', 'KRX100'],
  ['in_krx300', 'KRX300'],
]

const SECTOR_COLUMNS = ['sector_large', 'sector_medium', 'sector_small'] as const

/** Tells what a record is. */
export function kindOf(reader: RecordReader, record: MasterRecord): MasterKind {
  if (reader.layout.market === 'sector') return 'sector'
  return classifyStock({
    securityGroup: textOf(reader.value(record, 'security_group')),
    preferredClass: textOf(reader.value(record, 'preferred_class')),
    isSpac: reader.value(record, 'is_spac') === true,
  })
}

/** Makes the typed row of a record. `columns` and `raw` are cut out when they are first read. */
export function createRow(reader: RecordReader, record: MasterRecord): MasterRow {
  const { market } = reader.layout
  const facts = market === 'sector' ? sectorFacts(reader, record) : stockFacts(reader, record)
  let columns: unknown
  let raw: unknown
  const row = {
    market,
    ...facts,
    get columns() {
      columns ??= reader.columns(record)
      return columns
    },
    get raw() {
      raw ??= reader.raw(record)
      return raw
    },
  }
  // The layout decides which columns there are; the compiler knows them only by name.
  return row as MasterRow
}

function sectorFacts(reader: RecordReader, record: MasterRecord) {
  return {
    kind: 'sector',
    code: record.code,
    division: textOf(reader.value(record, 'division')),
    name: record.name,
  }
}

function stockFacts(reader: RecordReader, record: MasterRecord): StockFacts {
  const value = (column: string): ColumnValue => reader.value(record, column)
  const number = (column: string): number | null => {
    const found = value(column)
    return typeof found === 'number' ? found : null
  }
  return {
    code: record.code,
    standardCode: textOf(value('standard_code')),
    name: record.name,
    kind: kindOf(reader, record) as StockFacts['kind'],
    isHalted: value('is_halted') === true,
    isManaged: value('is_managed') === true,
    isLiquidationTrading: value('is_liquidation_trading') === true,
    alert: ALERTS[textOf(value('market_alert'))] ?? 'unknown',
    hasAlertNotice: value('has_alert_notice') === true,
    lotSize: number('lot_size'),
    faceValue: number('face_value'),
    listingDate: textOf(value('listing_date')) || null,
    priorClose: number('base_price'),
    priorVolume: number('previous_volume'),
    marketCap: scaled(number('market_cap'), 100_000_000),
    listedShares: scaled(number('listed_shares'), 1000),
    sectorCodes: SECTOR_COLUMNS.map((column) => textOf(value(column))).filter((code) => /[^0]/.test(code)),
    indices: INDEX_COLUMNS.filter(([column]) => isMember(value(column))).map(([, index]) => index),
  }
}

/** A flag, or KOSPI 200's sector code, of which `0` and blank mean no. */
function isMember(value: ColumnValue): boolean {
  return typeof value === 'string' ? value !== '' && value !== '0' : value === true
}

function textOf(value: ColumnValue): string {
  return typeof value === 'string' ? value : ''
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}
