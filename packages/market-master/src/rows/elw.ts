import type { ELW_LAYOUT } from '../layouts/elw.js'
import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { RecordFields } from '../records/record-fields.js'
import { type OptionRight, optionRightOf } from './option-right.js'
import { scaled } from './scaled.js'

/** All columns of an ELW record under English names. */
export interface ElwColumns extends ColumnsOf<typeof ELW_LAYOUT> {}
/** All columns of an ELW record as KIS names and writes them. */
export interface ElwWire extends WireOf<typeof ELW_LAYOUT> {}

interface ElwFacts {
  /** 표준코드 (ISIN). */
  readonly standardCode: string
  readonly currency: 'KRW'
  /** 콜 or 풋; `null` for other kinds. */
  readonly right: OptionRight | null
  /** 행사가, in won, or in points for an index. */
  readonly strike: number | null
  /** 조기종료 기준가격, 0 where there is none. */
  readonly knockOutBarrier: number | null
  /** 기초자산 코드, up to five for a basket. */
  readonly underlyingCodes: readonly string[]
  /** 발행사. */
  readonly issuer: string
  /** 최종거래일, `YYYYMMDD`. */
  readonly lastTradingDate: string | null
  /** 시가총액 of the day before, in won; the file rounds to 100 million. */
  readonly marketCap: number | null
  /** 상장 주수; the file rounds to 1,000. */
  readonly listedShares: number | null
}

/** An equity-linked warrant (ELW, 주식워런트증권). */
export interface Elw extends ElwFacts {
  readonly market: 'elw'
  readonly kind: 'elw'
  /** 단축코드. */
  readonly code: string
  /** 한글 종목명. */
  readonly name: string
  /** Every column under its English name. */
  readonly columns: ElwColumns
  /** Every column as in the file. */
  readonly raw: ElwWire
}

const UNDERLYING_COLUMNS = [1, 2, 3, 4, 5].map((number) => `underlying_code_${number}`)

/** The facts of an ELW. */
export function elwFacts(fields: RecordFields): ElwFacts {
  return {
    standardCode: fields.text('standard_code'),
    currency: 'KRW',
    right: optionRightOf(fields.text('option_right')),
    strike: fields.number('strike'),
    knockOutBarrier: fields.number('knock_out_barrier'),
    underlyingCodes: UNDERLYING_COLUMNS.map((column) => fields.text(column)).filter((code) => code !== ''),
    issuer: fields.text('issuer_name'),
    lastTradingDate: fields.textOrNull('last_trading_date'),
    marketCap: scaled(fields.number('market_cap'), 100_000_000),
    listedShares: scaled(fields.number('listed_shares'), 1000),
  }
}
