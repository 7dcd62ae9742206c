import type { EndpointSpec } from '@kis/rest'
import type { Market } from '../../exchange/exchange.js'
import { changeOf, percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { fallbackRoute } from '../fallback/fallback-route.js'
import { isWithinBounds, rankedStocks } from './asked-stocks.js'
import { type RankedRecord, stockWriter, withRanks } from './record-writer.js'
import { isPreferred } from './stock-facts.js'

const ROWS = 30

/** 우선주/괴리율 상위: pairs of an ordinary and a preferred share, whose codes differ in their last digit. */
export function preferredGapRoute(spec: EndpointSpec): ApiRoute {
  const route = fallbackRoute(spec)
  return {
    ...route,
    answer(call) {
      const write = stockWriter(spec, 'output', call)
      const stocks = rankedStocks(call).filter((market) => isWithinBounds(market, call))
      const ordinary = new Map(stocks.map((market) => [market.instrument.code, market]))
      const records = stocks.filter(isPreferred).flatMap((preferred) => {
        const pair = ordinary.get(`${preferred.instrument.code.slice(0, -1)}0`)
        return pair ? [{ ...write(pair), ...preferredFields(preferred, pair) }] : []
      })
      records.sort((a, b) => Number(b.dprt) - Number(a.dprt))
      return { body: { ...route.answer(call).body, output: withRanks(records.slice(0, ROWS)) } }
    },
  }
}

function preferredFields({ instrument, day, grid }: Market, ordinary: Market): RankedRecord {
  const change = changeOf(day.last, day.base, grid.limits)
  return {
    prst_iscd: instrument.code,
    prst_kor_isnm: instrument.name,
    prst_prpr: String(day.last),
    prst_prdy_vrss: change.difference,
    prst_prdy_vrss_sign: change.sign,
    prst_prdy_ctrt: change.rate,
    prst_acml_vol: String(day.volume),
    diff_prpr: String(ordinary.day.last - day.last),
    dprt: percent(ordinary.day.last - day.last, ordinary.day.last),
  }
}
