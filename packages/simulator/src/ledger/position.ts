/** Shares of one code in one account (잔고). */
export interface Position {
  readonly code: string
  quantity: number
  /** What they cost (매입금액), in won. */
  cost: number
  /** Promised to open sell orders. */
  promised: number
  boughtToday: number
  soldToday: number
  boughtYesterday: number
  soldYesterday: number
}

export function emptyPosition(code: string): Position {
  return {
    code,
    quantity: 0,
    cost: 0,
    promised: 0,
    boughtToday: 0,
    soldToday: 0,
    boughtYesterday: 0,
    soldYesterday: 0,
  }
}
