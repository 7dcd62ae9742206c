import type { COMMODITY_DERIVATIVES_LAYOUT } from '../layouts/commodity-derivatives.js'
import type { INDEX_DERIVATIVES_LAYOUT } from '../layouts/index-derivatives.js'
import type { NIGHT_FUTURES_LAYOUT } from '../layouts/night-futures.js'
import type { NIGHT_OPTIONS_LAYOUT } from '../layouts/night-options.js'
import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { Expiry } from './expiry.js'
import type { Moneyness } from './moneyness.js'
import type { OptionRight } from './option-right.js'

/** All columns of a record of index or stock derivatives (지수선물옵션, 주식선물옵션) under English names. */
export interface DerivativeColumns extends ColumnsOf<typeof INDEX_DERIVATIVES_LAYOUT> {}
/** All columns of such a record as KIS names and writes them. */
export interface DerivativeWire extends WireOf<typeof INDEX_DERIVATIVES_LAYOUT> {}
/** All columns of a record of commodity derivatives (상품선물옵션) under English names. */
export interface CommodityDerivativeColumns extends ColumnsOf<typeof COMMODITY_DERIVATIVES_LAYOUT> {}
/** All columns of such a record as KIS names and writes them. */
export interface CommodityDerivativeWire extends WireOf<typeof COMMODITY_DERIVATIVES_LAYOUT> {}
/** All columns of a record of night futures (야간선물) under English names. */
export interface NightFutureColumns extends ColumnsOf<typeof NIGHT_FUTURES_LAYOUT> {}
/** All columns of such a record as KIS names and writes them. */
export interface NightFutureWire extends WireOf<typeof NIGHT_FUTURES_LAYOUT> {}
/** All columns of a record of night options (야간옵션) under English names. */
export interface NightOptionColumns extends ColumnsOf<typeof NIGHT_OPTIONS_LAYOUT> {}
/** All columns of such a record as KIS names and writes them. */
export interface NightOptionWire extends WireOf<typeof NIGHT_OPTIONS_LAYOUT> {}

/** What all domestic futures and options have in common. */
export interface DerivativeFacts extends Expiry {
  /** 단축코드. */
  readonly code: string
  /** 표준코드 (ISIN). */
  readonly standardCode: string
  /** 한글 종목명, which also tells the expiry. */
  readonly name: string
  readonly kind: 'future' | 'spread' | 'option' | 'other'
  readonly currency: 'KRW'
  /** 상품종류, for example `미니선물`; the bare code where no table explains it. */
  readonly product: string
  /** 콜 or 풋 of an option. */
  readonly right: OptionRight | null
  /** 행사가 of an option, in points or won. */
  readonly strike: number | null
  /** ATM구분 of an option, as of the morning. */
  readonly moneyness: Moneyness | null
  /** 월물구분: 1 for the nearest month; `null` for options. */
  readonly monthRank: number | null
  /** 기초자산 단축코드; for an index a `code` of a sector. */
  readonly underlyingCode: string
  /** 기초자산 명. */
  readonly underlyingName: string
}

/** A future or option on an index (지수선물옵션). */
export interface IndexDerivative extends DerivativeFacts {
  readonly market: 'indexDerivatives'
  /** Every column under its English name. */
  readonly columns: DerivativeColumns
  /** Every column as in the file. */
  readonly raw: DerivativeWire
}

/** A future or option on a stock (주식선물옵션). */
export interface StockDerivative extends DerivativeFacts {
  readonly market: 'stockDerivatives'
  /** Every column under its English name. */
  readonly columns: DerivativeColumns
  /** Every column as in the file. */
  readonly raw: DerivativeWire
}

/** A future or option on a bond, a currency or goods (상품선물옵션). */
export interface CommodityDerivative extends DerivativeFacts {
  readonly market: 'commodityDerivatives'
  /** Every column under its English name. */
  readonly columns: CommodityDerivativeColumns
  /** Every column as in the file. */
  readonly raw: CommodityDerivativeWire
}

/** A future of the night session (야간선물). */
export interface NightFuture extends DerivativeFacts {
  readonly market: 'nightFutures'
  /** Every column under its English name. */
  readonly columns: NightFutureColumns
  /** Every column as in the file. */
  readonly raw: NightFutureWire
}

/** An option of the night session (야간옵션). */
export interface NightOption extends DerivativeFacts {
  readonly market: 'nightOptions'
  /** Every column under its English name. */
  readonly columns: NightOptionColumns
  /** Every column as in the file. */
  readonly raw: NightOptionWire
}

/** A domestic future or option (선물옵션). */
export type Derivative = IndexDerivative | StockDerivative | CommodityDerivative | NightFuture | NightOption
