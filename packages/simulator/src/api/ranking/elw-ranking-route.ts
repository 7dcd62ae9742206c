import type { EndpointSpec } from '@kis/rest'
import { wonForm } from '../../quotes/quote-forms.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { fallbackRoute } from '../fallback/fallback-route.js'
import { elwFacts } from '../screens/elw-fields.js'
import { screenWriter } from '../screens/screen-writer.js'
import { elwStanding } from './elw-standing.js'
import { byCode, largest, smallest } from './ranking-rule.js'
import type { RankedRecord } from './record-writer.js'

const SORT = 'FID_RANK_SORT_CLS_CODE'

type Measure = (ranked: { readonly record: RankedRecord }) => number

/** What each ranking of ELWs is ranked by: prices and volumes are those of their markets, their risk follows from those. */
const MEASURES: Readonly<Record<string, (call: ApiCall) => Measure>> = {
  'elw.updownRate': byCode(SORT, {
    '0': largest('prdy_ctrt'),
    '1': smallest('prdy_ctrt'),
    '2': largest('oprc_vrss_prpr_rate'),
    '3': smallest('oprc_vrss_prpr_rate'),
    '4': largest('prd_rsfl_rate'),
  }),
  'elw.volumeRank': byCode(SORT, {
    '0': largest('acml_vol'),
    '1': largest('vol_inrt'),
    '2': largest('vol_tnrt'),
    '3': largest('acml_tr_pbmn'),
    '4': largest('ntby_rsqn'),
    '5': smallest('ntby_rsqn'),
  }),
  'elw.indicator': byCode(SORT, {
    '0': largest('stck_cnvr_rate'),
    '1': largest('lvrg_val'),
    '2': largest('acpr'),
    '3': largest('invl_val'),
    '4': largest('tmvl_val'),
  }),
  'elw.sensitivity': byCode(SORT, {
    '0': largest('hts_thpr'),
    '1': largest('delta_val'),
    '2': largest('gama'),
    '3': largest('theta'),
    '4': largest('vega'),
    '5': largest('rho'),
    '6': largest('hts_ints_vltl'),
    '7': largest('d90_hist_vltl'),
  }),
  'elw.quickChange': byCode(SORT, {
    '1': largest('stnd_val_ctrt'),
    '2': smallest('stnd_val_ctrt'),
    '3': largest('acml_vol'),
    '4': largest('total_bidp_rsqn'),
    '5': largest('total_askp_rsqn'),
  }),
}

/** 콜 and 풋 by 분류구분코드. */
const RIGHTS: Readonly<Record<string, 'call' | 'put'>> = { '1': 'call', '2': 'put' }

/** Whether an endpoint is such a ranking. */
export function isElwRanking({ id }: EndpointSpec): boolean {
  return Object.hasOwn(MEASURES, id)
}

/** The route of a ranking of ELWs. */
export function elwRankingRoute(spec: EndpointSpec): ApiRoute {
  const route = fallbackRoute(spec)
  return {
    ...route,
    answer(call) {
      const { world, parameters } = call
      const write = screenWriter(spec, 'output', call)
      const fields = Object.keys(spec.output.output?.fields ?? {})
      const right = RIGHTS[parameters.text('FID_DIV_CLS_CODE')]
      const measure = MEASURES[spec.id]?.(call) ?? (() => 0)
      const records = [...world.elws.instruments.values()]
        .filter((elw) => right === undefined || elw.right === right)
        .flatMap(({ code }) => {
          const market = world.elws.market(code)
          if (!market) return []
          const quoted = quotedMarket(market, wonForm(market.instrument), world.clock.now())
          const facts = {
            ...write(quoted.now),
            ...elwFacts(quoted.now, call, quoted),
            ...elwStanding(quoted, call),
          }
          return [{ record: Object.fromEntries(fields.map((field) => [field, facts[field] ?? ''])) }]
        })
        .sort((a, b) => measure(b) - measure(a))
      return quoteAnswer({ output: records.map(({ record }) => record) })
    },
  }
}
