import type { BOND_LAYOUT } from '../layouts/bond.js'
import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { RecordFields } from '../records/record-fields.js'

/** All columns of a bond record (장내채권) under English names. */
export interface BondColumns extends ColumnsOf<typeof BOND_LAYOUT> {}
/** All columns of a bond record as KIS names and writes them. */
export interface BondWire extends WireOf<typeof BOND_LAYOUT> {}

interface BondFacts {
  /** 표준코드 (ISIN), the same as `code`: bonds have no other. */
  readonly standardCode: string
  readonly currency: 'KRW'
  /** 상장일, `YYYYMMDD`. */
  readonly listingDate: string | null
  /** 발행일, `YYYYMMDD`. */
  readonly issueDate: string | null
  /** 상환일, `YYYYMMDD`. */
  readonly maturityDate: string | null
  /** 표면이자율, as the file writes it; `null` where the file leaves it out. */
  readonly couponRate: number | null
}

/** A bond listed on the exchange (장내채권). */
export interface Bond extends BondFacts {
  readonly market: 'bond'
  readonly kind: 'bond'
  readonly code: string
  /** 종목명. */
  readonly name: string
  /** Every column under its English name. */
  readonly columns: BondColumns
  /** Every column as in the file. */
  readonly raw: BondWire
}

/** The facts of a bond. */
export function bondFacts(fields: RecordFields): BondFacts {
  return {
    standardCode: fields.text('standard_code'),
    currency: 'KRW',
    listingDate: fields.textOrNull('listing_date'),
    issueDate: fields.textOrNull('issue_date'),
    maturityDate: fields.textOrNull('maturity_date'),
    couponRate: fields.number('coupon_rate'),
  }
}
