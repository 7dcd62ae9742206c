import type { EndpointSpec } from '@kis/rest'
import type { ApiRoute } from '../api-route.js'
import { ENDPOINT_SPECS } from '../fallback/endpoint-specs.js'
import { AFTER_HOURS_RULES } from './after-hours-rules.js'
import { COMPANY_RULES } from './company-rules.js'
import { dividendRankingRoute } from './dividend-ranking.js'
import { elwRankingRoute, isElwRanking } from './elw-ranking-route.js'
import { isOverseasRanking, overseasRankingRoute } from './overseas-ranking-route.js'
import { preferredGapRoute } from './preferred-gap.js'
import { stockRankingRoute } from './stock-ranking-route.js'
import { STOCK_RULES } from './stock-rules.js'

const RULES = new Map([...STOCK_RULES, ...AFTER_HOURS_RULES, ...COMPANY_RULES].map((rule) => [rule.id, rule]))

/** The rankings (순위분석): sorted as they say, and about what the markets here hold at the moment. */
export const RANKING_ROUTES: readonly ApiRoute[] = ENDPOINT_SPECS.flatMap((spec) => routeOf(spec) ?? [])

function routeOf(spec: EndpointSpec): ApiRoute | undefined {
  const rule = RULES.get(spec.id)
  if (rule) return stockRankingRoute(spec, rule)
  if (spec.id === 'domesticStock.dividendRate') return dividendRankingRoute(spec)
  if (spec.id === 'domesticStock.preferDisparateRatio') return preferredGapRoute(spec)
  if (isOverseasRanking(spec)) return overseasRankingRoute(spec)
  return isElwRanking(spec) ? elwRankingRoute(spec) : undefined
}
