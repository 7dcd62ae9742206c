import type { AccountNumber } from '@kis/core'
import type { CallOptions } from '@kis/rest'
import type { TradingContext } from '../context.js'
import type { LivePortfolio, WatchPortfolioOptions } from '../live/live-portfolio.js'
import type { LiveView } from '../live/live-view.js'
import { loadViews } from '../live/load-views.js'
import type { NoticeHub } from '../live/notice-hub.js'
import type { OrderNotice } from '../live/order-notice.js'
import type { WatchFillsOptions } from '../live/watch-fills.js'
import { createOrders } from '../orders/create-orders.js'
import type { Orders } from '../orders/orders.js'
import type { RiskSwitch } from '../orders/risk/create-risk-gate.js'
import { requireAccount } from '../require-account.js'
import { type AccountKind, accountKindOf } from './account-kind.js'
import { type Assets, fetchAssets } from './assets.js'
import { type Balance, type BalanceQuery, fetchBalance } from './balance.js'
import { type BuyingPower, type BuyingPowerQuery, fetchBuyingPower } from './buying-power.js'
import { fetchDayProfit } from './day-profit.js'
import { fetchProfitHistory, type ProfitHistory, type ProfitHistoryQuery } from './profit-history.js'
import { fetchRealizedProfit, type RealizedProfit, type RealizedProfitQuery } from './realized-profit.js'
import { fetchSellable, type Sellable, type SellableQuery } from './sellable.js'
import { fetchTransactions, type Transactions, type TransactionsQuery } from './transactions.js'

type Cancellable = Pick<CallOptions, 'signal'>

/** One brokerage account (계좌). */
export interface Account {
  /** Prints masked. */
  readonly number: AccountNumber
  /** 계좌 종류, by its product code */
  readonly kind: AccountKind
  /** 잔고 in won, in one currency or in all */
  balance(query?: BalanceQuery): Promise<Balance>
  /** 매수가능; without a symbol the cash alone */
  buyingPower(query?: BuyingPowerQuery): Promise<BuyingPower>
  /** 매도가능수량 of one domestic stock. With a real account only. */
  sellable(query: SellableQuery): Promise<Sellable>
  /** 잔고_실현손익: what today's sales of domestic shares earned. With a real account only. */
  realizedProfit(query?: RealizedProfitQuery): Promise<RealizedProfit>
  /** 기간 손익 by day or by stock, over any range. With a real account only. */
  profitHistory(query: ProfitHistoryQuery): Promise<ProfitHistory>
  /** 거래내역 abroad over any range. With a real account only. */
  transactions(query: TransactionsQuery): Promise<Transactions>
  /** 자산현황: everything in the account, in won. With a real account only. */
  assets(options?: Cancellable): Promise<Assets>
  /** 당일 손익: change of the net worth since the day before, in won; `null` where KIS tells none */
  dayProfit(options?: Cancellable): Promise<number | null>
  readonly orders: Orders
  /** 긴급 중지, over all processes of the account */
  readonly risk: RiskSwitch
  /**
   * 실시간 체결통보 of this account, of all its markets; needs `htsId`. Orders of this process move with it. After a gap the broker's lists are asked,
   * and fills of orders followed here that were missed are told with `source: 'rest'`.
   */
  watchFills(options?: WatchFillsOptions): Promise<LiveView<OrderNotice>>
  /** 실시간 잔고: positions, value and profit that follow ticks and fills, and are measured by the balance after fills, after gaps and every minute */
  watchPortfolio(options?: WatchPortfolioOptions): Promise<LivePortfolio>
}

/** @throws KisConfigError when the REST client is bound to no account. */
export function createAccount(context: TradingContext): Account {
  const { rest } = context
  const number = requireAccount(rest)
  const floor = createOrders(context)
  const { orders, risk, references } = floor
  context.lastPrices?.on((instrument, last) => references.saw(instrument, last))
  let hub: NoticeHub | undefined
  const views = async () => {
    const loaded = await loadViews()
    hub ??= loaded.createNoticeHub(context, number, floor)
    return { ...loaded, hub }
  }
  return {
    number,
    kind: accountKindOf(number),
    balance: (query) => fetchBalance(context, query),
    buyingPower: (query) => fetchBuyingPower(rest, query),
    sellable: (query) => fetchSellable(rest, query),
    realizedProfit: (query) => fetchRealizedProfit(rest, query),
    profitHistory: (query) => fetchProfitHistory(rest, query),
    transactions: (query) => fetchTransactions(rest, query),
    assets: (options) => fetchAssets(rest, options),
    dayProfit: (options) => fetchDayProfit(rest, options),
    orders,
    risk,
    async watchPortfolio(options) {
      const { watchPortfolio, hub } = await views()
      return watchPortfolio(context, hub, options)
    },
    async watchFills(options) {
      const { watchFills, hub } = await views()
      return watchFills(hub, { env: rest.env, logger: context.logger }, options)
    },
  }
}
