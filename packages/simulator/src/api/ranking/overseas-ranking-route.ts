import type { EndpointSpec } from '@kis/rest'
import type { Market } from '../../exchange/exchange.js'
import { codeOf, type OverseasListing } from '../../overseas/overseas-market.js'
import { percent } from '../../quotes/change.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { fallbackRoute } from '../fallback/fallback-route.js'
import { overseasFacts } from './overseas-facts.js'
import { byCode, largest, smallest } from './ranking-rule.js'
import { type RankedRecord, withRanks } from './record-writer.js'

/** Prices are in ten-thousandths. */
const SCALE = 10_000
const PLACES = 4
const ROWS = 100
const MOST_RANKED = 300
/** 거래량조건. */
const VOLUMES = [0, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]

type Measure = (ranked: { readonly record: RankedRecord }) => number

/** What each ranking of overseas stocks is ranked by. */
const MEASURES: Readonly<Record<string, (call: ApiCall) => Measure>> = {
  'overseasStock.updownRate': byCode('GUBN', { '1': largest('n_rate'), '0': smallest('n_rate') }),
  'overseasStock.tradeVol': () => largest('tvol'),
  'overseasStock.tradePbmn': () => largest('tamt'),
  'overseasStock.tradeGrowth': () => largest('n_rate'),
  'overseasStock.tradeTurnover': () => largest('tover'),
  'overseasStock.marketCap': () => largest('tomv'),
  'overseasStock.priceFluct': byCode('GUBN', { '1': largest('n_rate'), '0': smallest('n_rate') }),
  'overseasStock.volumeSurge': () => largest('n_rate'),
  'overseasStock.volumePower': () => largest('tpow'),
  'overseasStock.newHighlow': byCode('GUBN', { '1': largest('n_rate'), '0': smallest('n_rate') }),
}

/** Whether an endpoint is such a ranking. */
export function isOverseasRanking({ id }: EndpointSpec): boolean {
  return Object.hasOwn(MEASURES, id)
}

/** The route of a ranking of overseas stocks: every stock of the exchange, ranked. */
export function overseasRankingRoute(spec: EndpointSpec): ApiRoute {
  const route = fallbackRoute(spec)
  return {
    ...route,
    answer(call) {
      const exchange = call.parameters.text('EXCD')
      const least = VOLUMES[Number(call.parameters.text('VOL_RANG'))] ?? 0
      const fields = Object.keys(spec.output.output2?.fields ?? {})
      const measure = MEASURES[spec.id]?.(call) ?? (() => 0)
      const ranked = marketsOf(exchange, call)
        .filter(({ day }) => day.volume >= least && isWithinPrices(day.last, call))
        .map((market) => {
          const facts = overseasFacts(spec.id, market, call)
          const record: RankedRecord = Object.fromEntries(fields.map((field) => [field, facts[field] ?? '']))
          return { record, symbol: market.instrument.symbol }
        })
        .map((one) => ({ ...one, value: measure(one) }))
        .sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1))
      const rows = withRanks(weighed(ranked.slice(0, ROWS).map(({ record }) => record)))
      return quoteAnswer({ output1: summaryOf(spec, rows.length, ranked.length), output2: rows })
    },
  }
}

/** The stocks of an exchange: of a real symbol file with its thousands the first ones, and those that somebody looked at. */
function marketsOf(exchange: string, { world }: ApiCall): Market<OverseasListing>[] {
  const { overseas } = world
  const listed = overseas.instruments.filter((instrument) => instrument.exchange === exchange)
  return listed.flatMap(({ symbol }, index) => {
    const isRanked = index < MOST_RANKED || overseas.exchange.current(codeOf(exchange, symbol)) !== undefined
    return (isRanked && overseas.market(exchange, symbol)) || []
  })
}

/** 비중: of the market value of all that are ranked, where the ranking tells it. */
function weighed(records: readonly RankedRecord[]): RankedRecord[] {
  const all = records.reduce((sum, { tomv }) => sum + Number(tomv ?? 0), 0)
  return records.map((record) =>
    Object.hasOwn(record, 'grav') ? { ...record, grav: percent(Number(record.tomv), all) } : record,
  )
}

function summaryOf(spec: EndpointSpec, shown: number, all: number): RankedRecord {
  const counts = {
    zdiv: String(PLACES),
    stat: '무료실시간',
    crec: String(shown),
    trec: String(all),
    nrec: String(shown),
  }
  const declared = Object.keys(spec.output.output1?.fields ?? {})
  return Object.fromEntries(Object.entries(counts).filter(([name]) => declared.includes(name)))
}

// Blank and 0 are no bound.
function isWithinPrices(last: number, { parameters }: ApiCall): boolean {
  const least = Number(parameters.text('PRC1')) * SCALE
  const most = Number(parameters.text('PRC2')) * SCALE || Number.POSITIVE_INFINITY
  return last >= least && last <= most
}
