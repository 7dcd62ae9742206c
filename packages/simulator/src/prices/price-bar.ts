/** A bar (봉) that prices are to follow. Prices are in the currency of the security: won, or dollars with their decimals. */
export interface PriceBar {
  /** 종목코드 `005930`, abroad exchange and symbol: `NAS/AAPL`. May be left out where the bars are given for one symbol. */
  readonly symbol?: string | undefined
  /** When it begins, in epoch milliseconds. A bar of a day begins at midnight in Korea. */
  readonly at: number
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  /** In shares. */
  readonly volume: number
}
