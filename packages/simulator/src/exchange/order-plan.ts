/** How an order behaves, whatever its exchange calls it. */
export interface OrderPlan {
  /**
   * Where its price comes from: `limit` the client, `market` none (the day's limit is reserved), `best` the best price of the other side
   * (최유리), `first` the best price of its own side (최우선), `mid` the middle of the book at every moment (중간가).
   */
  readonly pricing: 'limit' | 'market' | 'best' | 'first' | 'mid'
  /** What happens to the rest: it waits, is cancelled (IOC), or everything is cancelled unless all of it trades (FOK). */
  readonly rest: 'wait' | 'cancel' | 'all-or-none'
  /** Waits until the last price has reached the stop price (스톱지정가). */
  readonly isStop?: true | undefined
  /** Becomes a market order in the closing call (조건부지정가). */
  readonly isConditional?: true | undefined
  /** Traded in so many equal parts, one after the other (TWAP, VWAP). */
  readonly slices?: number | undefined
  /** How long the parts are spread over, in milliseconds. */
  readonly spanMs?: number | undefined
  /** Trades at the open or the close of the regular session only, and never waits. */
  readonly auction?: 'open' | 'close' | undefined
}
