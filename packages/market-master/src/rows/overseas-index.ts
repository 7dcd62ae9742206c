import type { OVERSEAS_INDEX_LAYOUT } from '../layouts/overseas-index.js'
import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import { cp949Length } from '../records/cp949-length.js'
import type { RecordFields } from '../records/record-fields.js'

/** All columns of a record of the overseas indices (해외지수) under English names. */
export interface OverseasIndexColumns extends ColumnsOf<typeof OVERSEAS_INDEX_LAYOUT> {}
/** All columns of such a record as KIS names and writes them. */
export interface OverseasIndexWire extends WireOf<typeof OVERSEAS_INDEX_LAYOUT> {}

/** The US indices whose members the file marks. */
export type OverseasIndexName = 'DOW30' | 'NASDAQ100' | 'SP500'

interface OverseasIndexFacts {
  /** 영문명; empty for Korean interest rates, and the country in Korean for currencies. */
  readonly englishName: string
  /** 구분코드: `W` world indices, `P` US indices, `X` currencies and so on; `labelOf` tells them all. */
  readonly division: string
  /** 거래소코드 of its own kind (`SHSE`, `NYSE`, `FORX`), not the three letters of the overseas lists. */
  readonly exchange: string | null
  /** 국가구분코드: three figures, or two letters in some. */
  readonly country: string | null
  /** 종목업종코드. */
  readonly sectorCode: string | null
  /** 지수 편입 of US shares. */
  readonly indices: readonly OverseasIndexName[]
}

/** A row of the overseas indices: an index, a share abroad, a currency, a commodity or an interest rate; `kind` tells. */
export interface OverseasIndex extends OverseasIndexFacts {
  readonly market: 'overseasIndex'
  readonly kind: 'index' | 'stock' | 'future' | 'commodity' | 'currency' | 'rate' | 'other'
  /** 심볼: `.DJI`, `SPX`, `FX@USD`. */
  readonly code: string
  /** 한글명; no more than 40 bytes of it are in the file. */
  readonly name: string
  /** Every column under its English name. */
  readonly columns: OverseasIndexColumns
  /** Every column as in the file. */
  readonly raw: OverseasIndexWire
}

const INDEX_COLUMNS: readonly (readonly [column: string, index: OverseasIndexName])[] = [
  ['in_dow30', 'DOW30'],
  ['in_nasdaq100', 'NASDAQ100'],
  ['in_sp500', 'SP500'],
]

// A name of 40 bytes may run on into the next columns, after a blank as its last byte too.
const LONGEST_SAFE_NAME = 38
const US_SHARES = 'Q'

/** The facts of such a row. */
export function overseasIndexFacts(fields: RecordFields): OverseasIndexFacts {
  const division = fields.text('division')
  const isSafe = division === US_SHARES || cp949Length(fields.text('name')) <= LONGEST_SAFE_NAME
  return {
    englishName: fields.text('english_name'),
    division,
    exchange: fields.textOrNull('exchange_code'),
    country: fields.textOrNull('country_code'),
    sectorCode: isSafe ? fields.textOrNull('sector_code') : null,
    indices:
      division === US_SHARES ? INDEX_COLUMNS.filter(([column]) => fields.isSet(column)).map(([, index]) => index) : [],
  }
}
