import type { EndpointSpec } from '@kis/rest'
import { dividendsOf } from '../../quotes/dividends.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { fallbackRoute } from '../fallback/fallback-route.js'
import { isOfClass, rankedStocks } from './asked-stocks.js'
import { withRanks } from './record-writer.js'

const ROWS = 100
/** 결산/중간배당. */
const KINDS: Readonly<Record<string, string>> = { '1': '결산', '2': '중간' }

/** 배당률 상위: the dividends of all stocks in a span, as 예탁원정보(배당일정) tells each of them. Dividends here are cash. */
export function dividendRankingRoute(spec: EndpointSpec): ApiRoute {
  return {
    ...fallbackRoute(spec),
    answer: (call) => quoteAnswer({ output: withRanks(rowsOf(call).slice(0, ROWS)) }),
  }
}

function rowsOf(call: ApiCall): Record<string, string>[] {
  const { world, parameters } = call
  const to = parameters.text('T_DT')
  const kind = KINDS[parameters.text('GB4')]
  const isOfShares = parameters.text('GB3') === '1'
  const rows = rankedStocks(call)
    .filter((market) => isOfClass(market, parameters.text('GB2')))
    .flatMap(({ instrument, day }) => {
      const span = { from: parameters.text('F_DT'), to: to === '' ? day.date : to }
      return dividendsOf(instrument, span, world.settings.seed)
        .filter((dividend) => kind === undefined || dividend.kind === kind)
        .map(({ recordDate, perShare, rate, kind: name }) => ({
          rank: '',
          sht_cd: instrument.code,
          isin_name: instrument.name,
          record_date: recordDate,
          per_sto_divi_amt: isOfShares ? '0' : String(perShare),
          divi_rate: isOfShares ? '0.00' : rate,
          divi_kind: name,
        }))
    })
  const key = ({ sht_cd, record_date }: (typeof rows)[number]): string => `${sht_cd}/${record_date}`
  return rows.sort((a, b) => Number(b.divi_rate) - Number(a.divi_rate) || (key(a) < key(b) ? -1 : 1))
}
