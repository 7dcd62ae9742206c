import type { Venue } from './calendar/venue.js'

/**
 * A part of a venue with rules of its own (시장 구분): 코스피, 코스닥, 코넥스 of `KRX` and `NXT`; the main boards, 과창판 `star` and 창업판 `chinext`
 * of `SSE` and `SZSE`; the constituents of TOPIX 500 on `TSE`; `upcom` of `HNX`.
 */
export type Market = 'kospi' | 'kosdaq' | 'konex' | 'main' | 'star' | 'chinext' | 'topix500' | 'upcom'

/** A contract of the Korean derivatives market (파생상품). Prices of index contracts are in points. */
export type Derivative =
  | 'kospi200-futures'
  | 'mini-kospi200-futures'
  | 'kospi200-options'
  | 'mini-kospi200-options'
  | 'kosdaq150-futures'
  | 'kosdaq150-options'
  | 'stock-futures'

/** Kind of listed product (상품 종류). `b-share` is for `SSE` and `SZSE`. */
export type Product = 'stock' | 'etf' | 'etn' | 'elw' | 'b-share' | Derivative

/** Which rule book a price is measured against. */
export interface MarketRuleOptions {
  /** Where it trades (거래소), `'KRX'` when left out. `NXT` shares the rules of `KRX`. */
  readonly venue?: Venue | undefined
  /** Part of the venue (시장): `'kospi'` when left out on `KRX` and `NXT`. Plays no part for other products than stocks. */
  readonly market?: Market | undefined
  /** Kind of product (상품), `'stock'` when left out, except on `KRX_DERIV`, where it must be named. */
  readonly product?: Product | undefined
  /** The date at the venue (기준일, `YYYYMMDD`) whose rules apply; the rules in force now when left out. */
  readonly on?: string | undefined
}

/** What the tables are kept by: venue, market and product together choose one. */
export type RuleBook =
  | 'kospi'
  | 'kosdaq'
  | 'konex'
  | 'etf'
  | 'etn'
  | 'elw'
  | Derivative
  | 'us'
  | 'hk'
  | 'hk-etf'
  | 'cn-main'
  | 'cn-star'
  | 'cn-chinext'
  | 'cn-fund'
  | 'sse-b'
  | 'szse-b'
  | 'tse'
  | 'tse-topix500'
  | 'tse-fund'
  | 'hose'
  | 'hose-etf'
  | 'hnx'
  | 'hnx-etf'
  | 'upcom'
