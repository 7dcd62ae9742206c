import type { Cash } from '../account/cash.js'
import type { CurrencyTotals } from '../account/currency-totals.js'
import type { Position } from '../account/position.js'
import type { Currency } from '../instrument/instrument.js'

/** A holding (보유종목) whose price, value and profit follow the market. */
export interface LivePosition extends Position {
  /** 승수: what a move of 1 in the price of a contract is worth; `null` where nobody knows it, and for what is no contract */
  readonly multiplier: number | null
  /** When `price` was seen, in epoch milliseconds: by a tick, a quote, or the balance */
  readonly pricedAt: number
  /** Not streamed but asked for now and then, or streamed late: beyond the 41 registrations, without a stream, or 지연시세 */
  readonly isDelayed: boolean
}

/** What the account holds at a moment (실시간 잔고). Plain JSON. */
export interface Portfolio {
  readonly positions: readonly LivePosition[]
  /** 통화별 예수금 as of `balancedAt`: notices tell no commissions and taxes, so that cash moves with each balance */
  readonly cashes: readonly Cash[]
  /** Sums by currency, exact */
  readonly byCurrency: readonly CurrencyTotals[]
  /** 매입금액합계 in won, at the exchange rates of the balance; `null` where an amount or a rate is missing */
  readonly totalCost: number | null
  /** 평가금액합계 in won, likewise */
  readonly totalValue: number | null
  /** 평가손익합계 in won, likewise */
  readonly totalProfit: number | null
  /**
   * 실현손익 of what was sold or closed since the view was opened, by currency: before commissions and taxes. Of futures at home it is measured from the
   * last settlement (정산), as KIS does; bonds are not in it, since the notice does not tell which purchase was sold.
   */
  readonly realized: readonly { readonly currency: Currency; readonly profit: number }[]
  /** When the balance behind it was read, in epoch milliseconds */
  readonly balancedAt: number
  /** Whether that balance was complete, and nothing has happened since that it does not have: `false` between a fill and the next balance. */
  readonly complete: boolean
}

/** Why a portfolio changed: a price, a fill, or a balance that was read anew. */
export interface PortfolioChange {
  readonly reason: 'price' | 'fill' | 'balance'
  /** What changed; `null` after a balance, and where a holding is gone */
  readonly position: LivePosition | null
}
