import type { ApiRoute } from './api-route.js'
import { bondAverages } from './bonds/avg-unit.js'
import { dividendDates } from './companies/dividend-dates.js'
import { FINANCE_ROUTES } from './companies/finance.js'
import { dailyCreditBalance, dailyLoanTrans } from './companies/lent-series.js'
import { optionMonths } from './derivatives/option-months.js'
import { domesticMarketTime, overseasMarketTime } from './info/market-time.js'
import { overseasRights } from './overseas/period-rights.js'
import { expClosingPrice } from './ranking/exp-closing-price.js'
import { investorEstimates, memberTrades, programInvestorsToday } from './screens/flow-tables.js'
import { tradesByAmount } from './screens/trade-size-screen.js'

/** What is told of markets and companies beside quotations and rankings. */
export const MARKET_LISTS: readonly ApiRoute[] = [
  ...FINANCE_ROUTES,
  dividendDates,
  dailyCreditBalance,
  dailyLoanTrans,
  expClosingPrice,
  tradesByAmount,
  investorEstimates,
  programInvestorsToday,
  memberTrades,
  bondAverages,
  optionMonths,
  domesticMarketTime,
  overseasMarketTime,
  overseasRights,
]
