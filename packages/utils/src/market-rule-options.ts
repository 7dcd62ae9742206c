/** Korean stock market (시장): 유가증권시장, 코스닥, 코넥스. NXT trades KOSPI and KOSDAQ stocks under the rules of their market. */
export type Market = 'kospi' | 'kosdaq' | 'konex'

/** Kind of listed product (상품 종류). */
export type Product = 'stock' | 'etf' | 'etn' | 'elw'

/** Which rule book a price is measured against. */
export interface MarketRuleOptions {
  /** Market of the stock (시장), `'kospi'` when left out. Plays no part for ETF, ETN and ELW. */
  readonly market?: Market | undefined
  /** Kind of product (상품), `'stock'` when left out. */
  readonly product?: Product | undefined
  /** The Korean date (기준일, `YYYYMMDD`) whose rules apply; the rules in force now when left out. */
  readonly on?: string | undefined
}

/** A rule book is chosen by the product, and for stocks by the market. */
export type RuleBook = Market | Exclude<Product, 'stock'>
