import type { Clock } from '@kis/core'
import type { Reply, RestClient } from '@kis/rest'
import type { Currency } from '../instrument/instrument.js'
import type { BalanceTotals } from './balance-totals.js'
import type { Cash } from './cash.js'
import type { Lot } from './merge-lots.js'

/** What a list of holdings is read with. */
export interface BalanceReading {
  readonly rest: RestClient
  readonly clock: Clock
  /** `all`, or the only currency asked for */
  readonly currency: Currency | 'all'
  /** Prices of which session value domestic shares */
  readonly prices: 'regular' | 'after-hours' | 'nxt'
  readonly includeFunds: boolean
  readonly includePreviousDay: boolean
  readonly signal: AbortSignal | undefined
}

/** What one family of lists tells of an account. */
export interface BalancePart {
  readonly lots: readonly Lot[]
  readonly cash: readonly Cash[]
  readonly totals: Partial<BalanceTotals>
  /** In won, as KIS tells them */
  readonly won: WonTotals
  readonly complete: boolean
  readonly raw: readonly Reply[]
}

/** Figures of the whole list in won, where KIS tells them. */
export interface WonTotals {
  readonly cost: number | null
  readonly value: number | null
  readonly profit: number | null
  readonly netAssets: number | null
}
