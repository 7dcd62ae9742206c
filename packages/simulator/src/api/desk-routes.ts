import type { ApiRoute } from './api-route.js'
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

/** Orders and accounts beyond domestic shares for cash. */
export const DESK_ROUTES: readonly ApiRoute[] = [
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
]
