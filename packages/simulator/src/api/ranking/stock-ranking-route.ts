import type { EndpointSpec } from '@kis/rest'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { fallbackRoute } from '../fallback/fallback-route.js'
import { isOfClass, isWithinBounds, rankedStocks } from './asked-stocks.js'
import type { RankingRule } from './ranking-rule.js'
import { stockWriter, withRanks } from './record-writer.js'

/** KIS's own size of a page. */
const ROWS = 30

/** The route of a ranking of domestic stocks: every stock that fits the request, ranked. */
export function stockRankingRoute(spec: EndpointSpec, rule: RankingRule): ApiRoute {
  const route = fallbackRoute(spec)
  const { block = 'output', most = ROWS, complete } = rule
  return {
    ...route,
    answer(call) {
      const write = stockWriter(spec, block, call)
      const measure = rule.measure(call)
      const keep = rule.keep?.(call)
      const first = rule.first?.(call) ?? 1
      const wanted =
        rule.hasClasses === false ? '' : call.parameters.text('FID_DIV_CLS_CODE') || call.parameters.text('GB2')
      const all = rankedStocks(call)
        .filter((market) => isOfClass(market, wanted))
        .filter((market) => isWithinBounds(market, call, rule.noBounds))
        .map((market) => {
          const record = write(market)
          return { market, record: complete ? complete(record, call, market) : record }
        })
      const ranked = all
        .filter((one) => keep?.(one) ?? true)
        .map((one) => ({ ...one, value: measure(one) }))
        // Equal ones by code, so that the same state gives the same ranking.
        .sort((a, b) => b.value - a.value || (a.market.instrument.code < b.market.instrument.code ? -1 : 1))
      const records = ranked.slice(first - 1, first - 1 + most).map(({ record }) => record)
      const shown = rule.finish?.(records, call) ?? records
      return quoteAnswer({ ...rule.heads?.(all, call), [block]: withRanks(shown, first) })
    },
  }
}
