import { chkHoliday } from './account/chk-holiday.js'
import { inquireBalance } from './account/inquire-balance.js'
import { inquireDailyCcld } from './account/inquire-daily-ccld.js'
import { inquirePsblOrder } from './account/inquire-psbl-order.js'
import { inquirePsblRvsecncl } from './account/inquire-psbl-rvsecncl.js'
import type { ApiRoute } from './api-route.js'
import { DESK_ROUTES } from './desk-routes.js'
import { inquireDailyIndexChart } from './indices/inquire-daily-index-chart.js'
import { inquireIndexDailyPrice } from './indices/inquire-index-daily-price.js'
import { inquireIndexPrice } from './indices/inquire-index-price.js'
import { BOND_INFO_ROUTES } from './info/bond-info.js'
import { countriesHoliday } from './info/countries-holiday.js'
import { searchInfo } from './info/search-info.js'
import { searchOverseasInfo } from './info/search-overseas-info.js'
import { searchStockInfo } from './info/search-stock-info.js'
import { MARKET_LISTS } from './market-lists.js'
import { orderCash } from './orders/order-cash.js'
import { orderCredit } from './orders/order-credit.js'
import { orderRvsecncl } from './orders/order-rvsecncl.js'
import { overseasDailyPrice } from './overseas/daily-price.js'
import { overseasPrice } from './overseas/price.js'
import { overseasPriceDetail } from './overseas/price-detail.js'
import { inquireAskingPrice } from './quotes/inquire-asking-price.js'
import { inquireCcnl } from './quotes/inquire-ccnl.js'
import { inquireDailyChart } from './quotes/inquire-daily-chart.js'
import { inquireDailyPrice } from './quotes/inquire-daily-price.js'
import { inquireInvestor } from './quotes/inquire-investor.js'
import { inquireMember } from './quotes/inquire-member.js'
import { inquireMinuteChart } from './quotes/inquire-minute-chart.js'
import { inquirePrice } from './quotes/inquire-price.js'
import { inquireTimeDailyChart } from './quotes/inquire-time-daily-chart.js'
import { inquireTimeItemconclusion } from './quotes/inquire-time-itemconclusion.js'
import { RANKING_ROUTES } from './ranking/ranking-routes.js'
import { SCREEN_ROUTES } from './screens/screen-routes.js'

/** The endpoints that answer from the state of the market and of the accounts. */
export const ROUTES: readonly ApiRoute[] = [
  inquirePrice,
  inquireAskingPrice,
  inquireCcnl,
  inquireDailyChart,
  inquireMinuteChart,
  inquireDailyPrice,
  inquireTimeDailyChart,
  inquireTimeItemconclusion,
  inquireInvestor,
  inquireMember,
  inquireIndexPrice,
  inquireIndexDailyPrice,
  inquireDailyIndexChart,
  searchInfo,
  searchStockInfo,
  searchOverseasInfo,
  ...BOND_INFO_ROUTES,
  countriesHoliday,
  inquireBalance,
  inquirePsblOrder,
  inquireDailyCcld,
  inquirePsblRvsecncl,
  chkHoliday,
  orderCash,
  orderCredit,
  orderRvsecncl,
  overseasPrice,
  overseasPriceDetail,
  overseasDailyPrice,
  ...RANKING_ROUTES,
  ...SCREEN_ROUTES,
  ...MARKET_LISTS,
  ...DESK_ROUTES,
]
