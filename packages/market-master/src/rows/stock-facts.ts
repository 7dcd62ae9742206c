import type { ColumnValue } from '../records/read-value.js'
import type { RecordFields } from '../records/record-fields.js'
import { knownCode } from './known-code.js'
import { scaled } from './scaled.js'
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

/** The facts of a domestic stock. */
export function stockFacts(fields: RecordFields): Omit<StockFacts, 'code' | 'name' | 'kind'> {
  return {
    standardCode: fields.text('standard_code'),
    currency: 'KRW',
    isHalted: fields.isSet('is_halted'),
    isManaged: fields.isSet('is_managed'),
    isLiquidationTrading: fields.isSet('is_liquidation_trading'),
    alert: knownCode(ALERTS, fields.text('market_alert')) ?? 'unknown',
    hasAlertNotice: fields.isSet('has_alert_notice'),
    lotSize: fields.number('lot_size'),
    faceValue: fields.number('face_value'),
    listingDate: fields.textOrNull('listing_date'),
    priorClose: fields.number('base_price'),
    priorVolume: fields.number('previous_volume'),
    marketCap: scaled(fields.number('market_cap'), 100_000_000),
    listedShares: scaled(fields.number('listed_shares'), 1000),
    sectorCodes: SECTOR_COLUMNS.map((column) => fields.text(column)).filter((code) => /[^0]/.test(code)),
    indices: INDEX_COLUMNS.filter(([column]) => isMember(fields.value(column))).map(([, index]) => index),
  }
}

/** A flag, or KOSPI 200's sector code, of which `0` and blank mean no. */
function isMember(value: ColumnValue): boolean {
  return typeof value === 'string' ? value !== '' && value !== '0' : value === true
}
