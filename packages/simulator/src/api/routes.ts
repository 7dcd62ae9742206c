import { chkHoliday } from './account/chk-holiday.js'
import { inquireBalance } from './account/inquire-balance.js'
import { inquireDailyCcld } from './account/inquire-daily-ccld.js'
import { inquirePsblOrder } from './account/inquire-psbl-order.js'
import { inquirePsblRvsecncl } from './account/inquire-psbl-rvsecncl.js'
import type { ApiRoute } from './api-route.js'
import { orderCash } from './orders/order-cash.js'
import { orderRvsecncl } from './orders/order-rvsecncl.js'
import { overseasOrder } from './overseas/order.js'
import { overseasPrice } from './overseas/price.js'
import { inquireAskingPrice } from './quotes/inquire-asking-price.js'
import { inquireCcnl } from './quotes/inquire-ccnl.js'
import { inquireDailyChart } from './quotes/inquire-daily-chart.js'
import { inquireMinuteChart } from './quotes/inquire-minute-chart.js'
import { inquirePrice } from './quotes/inquire-price.js'

/** The endpoints that answer from the state of the market and of the accounts. */
export const ROUTES: readonly ApiRoute[] = [
  inquirePrice,
  inquireAskingPrice,
  inquireCcnl,
  inquireDailyChart,
  inquireMinuteChart,
  inquireBalance,
  inquirePsblOrder,
  inquireDailyCcld,
  inquirePsblRvsecncl,
  chkHoliday,
  orderCash,
  orderRvsecncl,
  overseasPrice,
  overseasOrder,
]
