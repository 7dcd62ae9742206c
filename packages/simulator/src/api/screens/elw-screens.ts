import type { Elw } from '../../elws/elw.js'
import { wonForm } from '../../quotes/quote-forms.js'
import type { Quoted } from '../../quotes/quoted.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { World } from '../../world.js'
import type { ApiCall } from '../api-route.js'
import { dayBars, earlierToo, latestTrades, minuteBars, now } from './block-rows.js'
import { elwFacts, elwRisk, withRisk } from './elw-fields.js'
import type { Screen } from './screen-route.js'

const MOST_ROWS = 100

function quoted(world: World, code: string): readonly Quoted[] {
  const market = world.elws.market(code)
  return market ? [quotedMarket(market, wonForm(market.instrument), world.clock.now())] : []
}

const find = ({ world, parameters }: ApiCall): readonly Quoted[] => quoted(world, parameters.text('FID_INPUT_ISCD'))

function findWhere(isShown: (elw: Elw, call: ApiCall) => boolean): Screen['find'] {
  return (call) =>
    [...call.world.elws.instruments.values()]
      .filter((elw) => isShown(elw, call))
      .flatMap(({ code }) => quoted(call.world, code))
}

const isOn = ({ underlying }: Elw, { parameters }: ApiCall): boolean => {
  const asked = parameters.text('FID_UNAS_INPUT_ISCD')
  return /^0*$/.test(asked) || asked === underlying
}
const isOfRight =
  (names: Readonly<Record<string, string>>, parameter: string) =>
  (elw: Elw, call: ApiCall): boolean => {
    const right = names[call.parameters.text(parameter)]
    return (right === undefined || right === elw.right) && isOn(elw, call)
  }

const TRADES = latestTrades(30)
const DAYS = dayBars({ period: () => 'D', most: MOST_ROWS })
const MINUTES = minuteBars({
  length: ({ parameters }) => Number(parameters.text('FID_HOUR_CLS_CODE')) / 60,
  most: MOST_ROWS,
  days: earlierToo,
})

const trend = (name: string, rows: Screen['blocks'][string]): Screen => ({
  id: `elw.${name}`,
  find,
  blocks: { output: withRisk(rows) },
  more: { output: elwRisk },
})

/** ELW: prices, trades and bars of its market, and what follows from them and from what it is on. */
export const ELW_SCREENS: readonly Screen[] = [
  { id: 'domesticStock.inquireElwPrice', find, blocks: { output: now }, more: { output: elwFacts } },
  trend('indicatorTrendCcnl', TRADES),
  trend('indicatorTrendDaily', DAYS),
  trend('indicatorTrendMinute', MINUTES),
  trend('sensitivityTrendCcnl', TRADES),
  trend('sensitivityTrendDaily', DAYS),
  trend('volatilityTrendCcnl', TRADES),
  trend('volatilityTrendDaily', DAYS),
  trend('volatilityTrendMinute', MINUTES),
  trend('volatilityTrendTick', TRADES),
  { id: 'elw.lpTradeTrend', find, blocks: { output1: now, output2: DAYS }, more: { output1: elwFacts } },
  {
    id: 'elw.newlyListed',
    find: findWhere(isOfRight({ '00': 'call', '01': 'put' }, 'FID_DIV_CLS_CODE')),
    blocks: { output: now },
    more: { output: elwFacts },
  },
  {
    id: 'elw.expirationStocks',
    find: findWhere((elw, call) => {
      const [from, to] = [call.parameters.text('FID_INPUT_DATE_1'), call.parameters.text('FID_INPUT_DATE_2')]
      const isDue = elw.expiresOn >= from && (to === '' || elw.expiresOn <= to)
      return isDue && isOfRight({ '0': 'call', '1': 'put' }, 'FID_DIV_CLS_CODE')(elw, call)
    }),
    blocks: { output: now },
    more: { output: elwFacts },
  },
  {
    id: 'elw.condSearch',
    find: findWhere(isOfRight({ CO: 'call', PO: 'put' }, 'FID_MRKT_CLS_CODE')),
    blocks: { output: now },
    more: { output: elwFacts },
  },
  {
    id: 'elw.compareStocks',
    find: findWhere(({ underlying }, { parameters }) => parameters.text('FID_INPUT_ISCD') === underlying),
    blocks: { output: now },
    more: { output: elwFacts },
  },
  {
    id: 'elw.udrlAssetPrice',
    find: findWhere(isOn),
    blocks: { output: now },
    more: { output: elwFacts },
  },
]
