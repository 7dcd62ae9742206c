import type { AccountNumber } from '@kis/core'
import type { CallOptions } from '@kis/rest'
import type { TradingContext } from '../context.js'
import type { LiveView } from '../live/live-view.js'
import { type OrderNotice, watchFills } from '../live/watch-fills.js'
import { createOrders } from '../orders/create-orders.js'
import type { Orders } from '../orders/orders.js'
import type { RiskSwitch } from '../orders/risk/create-risk-gate.js'
import { requireAccount } from '../require-account.js'
import { type Balance, fetchBalance } from './balance.js'
import { type BuyingPower, type BuyingPowerQuery, fetchBuyingPower } from './buying-power.js'

type Cancellable = Pick<CallOptions, 'signal'>

/** One brokerage account (계좌). */
export interface Account {
  /** Prints masked. */
  readonly number: AccountNumber
  /** 잔고 */
  balance(options?: Cancellable): Promise<Balance>
  /** 매수가능 */
  buyingPower(query: BuyingPowerQuery): Promise<BuyingPower>
  readonly orders: Orders
  /** 긴급 중지, over all processes of the account */
  readonly risk: RiskSwitch
  /** 실시간 체결통보 of this account; needs `htsId` */
  watchFills(options?: Cancellable): Promise<LiveView<OrderNotice>>
}

/** @throws KisConfigError when the REST client is bound to no account. */
export function createAccount(context: TradingContext): Account {
  const { rest } = context
  const { orders, risk } = createOrders(context)
  return {
    number: requireAccount(rest),
    balance: (options) => fetchBalance(rest, options),
    buyingPower: async (query) => fetchBuyingPower(rest, query),
    orders,
    risk,
    watchFills: (options) => watchFills(context, options?.signal),
  }
}
