import type { OVERSEAS_FUTURES_LAYOUT } from '../layouts/overseas-futures.js'
import type { OVERSEAS_OPTIONS_LAYOUT } from '../layouts/overseas-options.js'
import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { RecordFields } from '../records/record-fields.js'
import { type Moneyness, moneynessOf } from './moneyness.js'
import { type OptionRight, optionRightOf } from './option-right.js'

/** All columns of a record of overseas futures (해외선물) under English names. */
export interface OverseasFutureColumns extends ColumnsOf<typeof OVERSEAS_FUTURES_LAYOUT> {}
/** All columns of such a record as KIS names and writes them. */
export interface OverseasFutureWire extends WireOf<typeof OVERSEAS_FUTURES_LAYOUT> {}
/** All columns of a record of overseas options (해외옵션, 해외주식옵션) under English names. */
export interface OverseasOptionColumns extends ColumnsOf<typeof OVERSEAS_OPTIONS_LAYOUT> {}
/** All columns of such a record as KIS names and writes them. */
export interface OverseasOptionWire extends WireOf<typeof OVERSEAS_OPTIONS_LAYOUT> {}

/** What overseas futures and options have in common. */
export interface OverseasContractFacts {
  /** 거래소코드, for example `CME`. */
  readonly exchange: string
  /** 품목코드. */
  readonly productCode: string
  /** 틱사이즈. */
  readonly tickSize: number | null
  /** 틱가치, in the currency of the contract. */
  readonly tickValue: number | null
  /** 계약크기. */
  readonly contractSize: number | null
  /** 환산승수. */
  readonly multiplier: number | null
  /** 최근월물. */
  readonly isNearestMonth: boolean
}

/** An overseas future (해외선물). */
export interface OverseasFuture extends OverseasContractFacts {
  readonly market: 'overseasFutures'
  readonly kind: 'future' | 'spread'
  /** 종목코드. */
  readonly code: string
  /** 종목한글명. */
  readonly name: string
  /** 최다월물: the month that is traded most. */
  readonly isMostActiveMonth: boolean
  /** Every column under its English name. */
  readonly columns: OverseasFutureColumns
  /** Every column as in the file. */
  readonly raw: OverseasFutureWire
}

interface OptionFacts extends OverseasContractFacts {
  /** 콜 or 풋. */
  readonly right: OptionRight | null
  /** 행사가. */
  readonly strike: number | null
  readonly moneyness: Moneyness | null
  /** 년월 of the expiry, `YYYYMM`. */
  readonly expiryMonth: string | null
  /** 관련선물코드. */
  readonly underlyingCode: string
  /** 관련선물종목. */
  readonly underlyingName: string
}

/** An overseas option (해외옵션, 해외주식옵션). */
export interface OverseasOption<
  M extends 'overseasOptions' | 'overseasStockOptions' = 'overseasOptions' | 'overseasStockOptions',
> extends OptionFacts {
  readonly market: M
  readonly kind: 'option'
  /** 종목코드. */
  readonly code: string
  /** 종목한글명. */
  readonly name: string
  /** Every column under its English name. */
  readonly columns: OverseasOptionColumns
  /** Every column as in the file. */
  readonly raw: OverseasOptionWire
}

function contractFacts(fields: RecordFields): OverseasContractFacts {
  return {
    exchange: fields.text('exchange_code'),
    productCode: fields.text('product_code'),
    tickSize: fields.number('tick_size'),
    tickValue: fields.number('tick_value'),
    contractSize: fields.number('contract_size'),
    multiplier: fields.number('multiplier'),
    isNearestMonth: fields.isSet('is_nearest'),
  }
}

/** The facts of an overseas future. */
export function overseasFutureFacts(
  fields: RecordFields,
): OverseasContractFacts & Pick<OverseasFuture, 'isMostActiveMonth'> {
  return { ...contractFacts(fields), isMostActiveMonth: fields.isSet('is_most_active') }
}

/** The facts of an overseas option. */
export function overseasOptionFacts(fields: RecordFields): OptionFacts {
  const month = fields.text('year_month')
  return {
    ...contractFacts(fields),
    right: optionRightOf(fields.text('option_right')),
    strike: fields.number('strike'),
    moneyness: moneynessOf(fields.text('moneyness')),
    expiryMonth: /^\d{6}$/.test(month) ? month : null,
    underlyingCode: fields.text('underlying_code'),
    underlyingName: fields.text('underlying_asset'),
  }
}
