import type { RestClient } from '@kis/rest'
import { afterHoursExpected } from './domestic/after-hours-expected.js'
import { afterHoursFluctuation } from './domestic/after-hours-fluctuation.js'
import { afterHoursOrders } from './domestic/after-hours-orders.js'
import { afterHoursVolume } from './domestic/after-hours-volume.js'
import { companyTrades } from './domestic/company-trades.js'
import { creditBalance } from './domestic/credit-balance.js'
import { disparity } from './domestic/disparity.js'
import { dividends } from './domestic/dividends.js'
import { expectedFluctuation } from './domestic/expected-fluctuation.js'
import { financialRatios } from './domestic/financial-ratios.js'
import { financials } from './domestic/financials.js'
import { fluctuation } from './domestic/fluctuation.js'
import { largeTrades } from './domestic/large-trades.js'
import { limits } from './domestic/limits.js'
import { marketCap } from './domestic/market-cap.js'
import { mostViewed } from './domestic/most-viewed.js'
import { nearHighLow } from './domestic/near-high-low.js'
import { preferredGap } from './domestic/preferred-gap.js'
import { restingOrders } from './domestic/resting-orders.js'
import { shortSales } from './domestic/short-sales.js'
import { strength } from './domestic/strength.js'
import { valuation } from './domestic/valuation.js'
import { volume } from './domestic/volume.js'
import { watchlists } from './domestic/watchlists.js'
import { elwFluctuation } from './elw/elw-fluctuation.js'
import { elwIndicators } from './elw/elw-indicators.js'
import { elwSensitivities } from './elw/elw-sensitivities.js'
import { elwSurges } from './elw/elw-surges.js'
import { elwVolume } from './elw/elw-volume.js'
import { overseasFluctuation } from './overseas/overseas-fluctuation.js'
import { overseasHighLow } from './overseas/overseas-high-low.js'
import { overseasMarketCap } from './overseas/overseas-market-cap.js'
import { overseasPriceSurge } from './overseas/overseas-price-surge.js'
import { overseasShareTurnover } from './overseas/overseas-share-turnover.js'
import { overseasStrength } from './overseas/overseas-strength.js'
import { overseasTurnover } from './overseas/overseas-turnover.js'
import { overseasVolume } from './overseas/overseas-volume.js'
import { overseasVolumeGrowth } from './overseas/overseas-volume-growth.js'
import { overseasVolumeSurge } from './overseas/overseas-volume-surge.js'

const ALL = {
  afterHoursExpected,
  afterHoursFluctuation,
  afterHoursOrders,
  afterHoursVolume,
  companyTrades,
  creditBalance,
  disparity,
  dividends,
  expectedFluctuation,
  financialRatios,
  financials,
  fluctuation,
  largeTrades,
  limits,
  marketCap,
  mostViewed,
  nearHighLow,
  preferredGap,
  restingOrders,
  shortSales,
  strength,
  valuation,
  volume,
  watchlists,
  elwFluctuation,
  elwIndicators,
  elwSensitivities,
  elwSurges,
  elwVolume,
  overseasFluctuation,
  overseasHighLow,
  overseasMarketCap,
  overseasPriceSurge,
  overseasShareTurnover,
  overseasStrength,
  overseasTurnover,
  overseasVolumeGrowth,
  overseasVolumeSurge,
  overseasVolume,
} as const

type Bound<F> = F extends (client: RestClient<'real'>, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never

/** Every ranking with the client filled in: `rankings.limits({ side: 'upper' })`. */
export type Rankings = { readonly [Name in keyof typeof ALL]: Bound<(typeof ALL)[Name]> }

/**
 * All rankings (순위) for one client. Programs that need one or two import those alone: bundles stay small.
 *
 * No ranking exists in paper trading: a paper client does not compile, and in JavaScript each call is refused before the network.
 * A program that trades on paper can give a second, real client here, which then only reads.
 *
 * @example
 * import { createRankings } from '@kis/utils/rankings'
 * const rankings = createRankings(client)
 * const { rows } = await rankings.limits({ side: 'upper' })
 */
export function createRankings(client: RestClient<'real'>): Rankings {
  const bound = Object.entries(ALL).map(([name, ranking]) => [
    name,
    // Their options differ; what goes through is what came.
    (...rest: never[]) => (ranking as (client: RestClient<'real'>, ...rest: never[]) => unknown)(client, ...rest),
  ])
  return Object.fromEntries(bound) as Rankings
}
