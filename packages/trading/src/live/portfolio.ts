import type { Cash } from '../account/cash.js'
import type { CurrencyTotals } from '../account/currency-totals.js'
import type { Position } from '../account/position.js'
import type { Currency } from '../instrument/instrument.js'

/** A holding (보유종목) whose price, value and profit follow the market. */
export interface LivePosition extends Position {
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
  /** 실현손익 of the sales since the view was opened, by currency: before commissions and taxes */
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
