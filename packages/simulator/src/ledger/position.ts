/** What an account holds of one security (잔고). */
export interface Position {
  readonly code: string
  quantity: number
  /** What it cost (매입금액), without commissions, in whole units of its currency. */
  cost: number
  /** Promised to open sell orders. */
  promised: number
  boughtToday: number
  soldToday: number
  boughtYesterday: number
  soldYesterday: number
  /** What was sold today had cost. */
  soldCostToday: number
  /** Realised today (당일 실현손익): sales less their cost, commission and tax. */
  realisedToday: number
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
    soldCostToday: 0,
    realisedToday: 0,
  }
}
