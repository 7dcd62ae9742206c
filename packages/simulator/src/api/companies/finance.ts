import { fundamentalFields } from '../../quotes/fundamental-fields.js'
import { reportedPeriods } from '../../quotes/fundamentals.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { askedMarket } from '../quotes/market-of.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

/** Years, or quarters, of one answer. */
const MOST = { year: 10, quarter: 30 } as const

/** The reports of companies (재무), latest first. What is unknown, and a fund, has none. */
export const FINANCE_ROUTES: readonly ApiRoute[] = [
  'financeBalanceSheet',
  'financeIncomeStatement',
  'financeFinancialRatio',
  'financeProfitRatio',
  'financeOtherMajorRatios',
  'financeStabilityRatio',
  'financeGrowthRatio',
].map((name) => {
  const spec = specOf(`domesticStock.${name}`)
  return specRoute(spec, ({ world, parameters }) => {
    const market = askedMarket(world, parameters)
    if (!market) return quoteAnswer({ output: [] })
    const by = parameters.text('FID_DIV_CLS_CODE') === '1' ? 'quarter' : 'year'
    const { instrument, day } = market
    const output = reportedPeriods(day.date, by, MOST[by]).flatMap((period) => {
      const fields = fundamentalFields(instrument, period, { price: day.last, seed: world.settings.seed })
      return fields ? [specRecord(spec, 'output', fields)] : []
    })
    return quoteAnswer({ output })
  })
})
