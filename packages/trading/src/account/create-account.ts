import type { AccountNumber } from '@kis/core'
import type { CallOptions } from '@kis/rest'
import type { TradingContext } from '../context.js'
import type { LiveView } from '../live/live-view.js'
import { type OrderNotice, watchFills } from '../live/watch-fills.js'
import {
  type AmendRequest,
  amendOrder,
  type Cancellation,
  type CancelRequest,
  cancelOrder,
} from '../orders/change-order.js'
import { fetchOpenOrders, type OpenOrders } from '../orders/open-orders.js'
import type { Order, OrderRef } from '../orders/order.js'
import { fetchOrderHistory, type OrderHistory, type OrderHistoryQuery } from '../orders/order-history.js'
import { type OrderRequest, placeOrder } from '../orders/place-order.js'
import { requireAccount } from '../require-account.js'
import { type Balance, fetchBalance } from './balance.js'
import { type BuyingPower, type BuyingPowerQuery, fetchBuyingPower } from './buying-power.js'

type Cancellable = Pick<CallOptions, 'signal'>

/** Orders of one account. Each is sent at most once. */
export interface Orders {
  /** 현금 매수 */
  buy(request: OrderRequest): Promise<Order>
  /** 현금 매도 */
  sell(request: OrderRequest): Promise<Order>
  /** 정정: the order goes on under the number of the result */
  amend(order: Order | OrderRef, request: AmendRequest): Promise<Order>
  /** 취소 */
  cancel(order: Order | OrderRef, request?: CancelRequest): Promise<Cancellation>
  /** 미체결 */
  open(options?: Cancellable): Promise<OpenOrders>
  /** 주문·체결 내역 */
  history(query?: OrderHistoryQuery): Promise<OrderHistory>
}

/** One brokerage account (계좌). */
export interface Account {
  /** Prints masked. */
  readonly number: AccountNumber
  /** 잔고 */
  balance(options?: Cancellable): Promise<Balance>
  /** 매수가능 */
  buyingPower(query: BuyingPowerQuery): Promise<BuyingPower>
  readonly orders: Orders
  /** 실시간 체결통보 of this account; needs `htsId` */
  watchFills(options?: Cancellable): Promise<LiveView<OrderNotice>>
}

/** @throws KisConfigError when the REST client is bound to no account. */
export function createAccount(context: TradingContext): Account {
  const { rest } = context
  return {
    number: requireAccount(rest),
    balance: (options) => fetchBalance(rest, options),
    buyingPower: async (query) => fetchBuyingPower(rest, query),
    orders: {
      buy: async (request) => placeOrder(context, 'buy', request),
      sell: async (request) => placeOrder(context, 'sell', request),
      amend: async (order, request) => amendOrder(context, order, request),
      cancel: async (order, request) => cancelOrder(context, order, request),
      open: (options) => fetchOpenOrders(context, options),
      history: async (query) => fetchOrderHistory(context, query),
    },
    watchFills: (options) => watchFills(context, options?.signal),
  }
}
