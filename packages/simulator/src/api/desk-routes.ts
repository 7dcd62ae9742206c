import { inquireAccountBalance } from './account/inquire-account-balance.js'
import { inquireBalanceRlzPl } from './account/inquire-balance-rlz-pl.js'
import { inquireCreditPsamount } from './account/inquire-credit-psamount.js'
import { inquirePeriodProfit } from './account/inquire-period-profit.js'
import { inquirePeriodTradeProfit } from './account/inquire-period-trade-profit.js'
import { inquirePsblSell } from './account/inquire-psbl-sell.js'
import { intgrMargin } from './account/intgr-margin.js'
import { EMPTY_LIST_ROUTES } from './account/no-rights.js'
import { PENSION_ROUTES } from './account/pension.js'
import type { ApiRoute } from './api-route.js'
import { bondBalance, bondBuyable, bondOpenOrders, bondOrders } from './bonds/account.js'
import { bondBuy, bondChange, bondSell } from './bonds/order.js'
import { contractFees, contractFills } from './derivatives/contract-fills.js'
import {
  contractBalance,
  contractSettlement,
  contractValuation,
  nightContractBalance,
} from './derivatives/inquire-balance.js'
import { contractOrders, nightContractOrders } from './derivatives/inquire-ccnl.js'
import { contractBuyable, contractDeposit, nightContractBuyable } from './derivatives/inquire-psbl-order.js'
import { contractChange, contractOrder } from './derivatives/order.js'
import {
  overseasContractBalance,
  overseasContractBuyable,
  overseasContractDeposit,
  overseasContractMargin,
} from './derivatives/overseas-account.js'
import { overseasContractChange, overseasContractOrder } from './derivatives/overseas-order.js'
import {
  overseasContractFills,
  overseasContractOrders,
  overseasContractOrdersToday,
} from './derivatives/overseas-orders.js'
import { overseasContractCash, overseasContractPeriod } from './derivatives/overseas-period.js'
import { overseasMargin } from './overseas/foreign-margin.js'
import { overseasBalance } from './overseas/inquire-balance.js'
import { overseasOrders } from './overseas/inquire-ccnl.js'
import { overseasOpenOrders } from './overseas/inquire-nccs.js'
import { overseasSettledBalance } from './overseas/inquire-paymt-stdr-balance.js'
import { overseasPeriodProfit } from './overseas/inquire-period-profit.js'
import { overseasPeriodTrades } from './overseas/inquire-period-trans.js'
import { overseasPresentBalance } from './overseas/inquire-present-balance.js'
import { overseasBuyable } from './overseas/inquire-psamount.js'
import { overseasDaytimeOrder, overseasOrder } from './overseas/order.js'
import { overseasChange, overseasDaytimeChange } from './overseas/order-rvsecncl.js'
import { overseasReservationCancel, overseasReserve } from './reservations/overseas.js'
import { overseasReservationList } from './reservations/overseas-list.js'
import { stockReservationChange, stockReserve } from './reservations/stock.js'
import { stockReservationList } from './reservations/stock-list.js'

/** Orders abroad, of contracts and of bonds, and what accounts tell beyond the balance and the orders of domestic shares. */
export const DESK_ROUTES: readonly ApiRoute[] = [
  inquireBalanceRlzPl,
  inquirePsblSell,
  inquireCreditPsamount,
  inquirePeriodProfit,
  inquirePeriodTradeProfit,
  inquireAccountBalance,
  intgrMargin,
  overseasOrder,
  overseasDaytimeOrder,
  overseasChange,
  overseasDaytimeChange,
  overseasOrders,
  overseasOpenOrders,
  overseasBalance,
  overseasPresentBalance,
  overseasSettledBalance,
  overseasBuyable,
  overseasPeriodProfit,
  overseasPeriodTrades,
  overseasMargin,
  contractOrder,
  contractChange,
  contractOrders,
  nightContractOrders,
  contractBalance,
  nightContractBalance,
  contractBuyable,
  nightContractBuyable,
  contractDeposit,
  contractValuation,
  contractSettlement,
  contractFills,
  contractFees,
  overseasContractOrder,
  overseasContractChange,
  overseasContractOrdersToday,
  overseasContractOrders,
  overseasContractFills,
  overseasContractBalance,
  overseasContractDeposit,
  overseasContractBuyable,
  overseasContractMargin,
  overseasContractPeriod,
  overseasContractCash,
  bondBuy,
  bondSell,
  bondChange,
  bondBalance,
  bondOrders,
  bondOpenOrders,
  bondBuyable,
  stockReserve,
  stockReservationChange,
  stockReservationList,
  overseasReserve,
  overseasReservationCancel,
  overseasReservationList,
  ...PENSION_ROUTES,
  ...EMPTY_LIST_ROUTES,
]
