import type { Elw } from '../../elws/elw.js'
import { fixed, percent } from '../../quotes/change.js'
import { wonForm } from '../../quotes/quote-forms.js'
import type { Quoted } from '../../quotes/quoted.js'
import { quotedIndex } from '../../quotes/quoted-index.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { World } from '../../world.js'
import type { ApiCall } from '../api-route.js'
import { dayBars, earlierToo, latestTrades, minuteBars, now } from './block-rows.js'
import type { MoreFields, Screen } from './screen-route.js'

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

/** 기초자산 as it stands: a share, or an index. */
function underlyingOf(world: World, code: string): Quoted | undefined {
  const market = world.exchange.market(code)
  return market ? quotedMarket(market, wonForm(market.instrument), world.clock.now()) : quotedIndex(world, code)
}

/** What a warrant is, and what it is on. */
const terms: MoreFields = (row, { world }) => {
  const elw = world.elws.market(row.code)?.instrument
  if (!elw) return {}
  const underlying = underlyingOf(world, elw.underlying)
  const day = underlying?.now.day ?? { last: 0, base: 0, volume: 0 }
  const change = day.last - day.base
  const ahead = elw.right === 'call' ? day.last - elw.strike : elw.strike - day.last
  return {
    ...{ elw_shrn_iscd: row.code, bond_shrn_iscd: row.code, elw_kor_isnm: row.name, hts_kor_isnm: row.name },
    ...{ unas_shrn_iscd: elw.underlying, unas_isnm: underlying?.name ?? '', acpr: fixed(elw.strike, 2) },
    ...{ unas_prpr: fixed(day.last, 2), unas_prdy_vrss: fixed(change, 2), unas_acml_vol: String(day.volume) },
    unas_prdy_vrss_sign: change > 0 ? '2' : change < 0 ? '5' : '3',
    unas_prdy_ctrt: percent(change, day.base),
    atm_cls_name: ahead > 0 ? 'ITM' : ahead < 0 ? 'OTM' : 'ATM',
    rght_type_name: elw.right === 'call' ? '콜' : '풋',
    ...{ mtrt_date: elw.expiresOn, stck_last_tr_date: elw.expiresOn },
  }
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
  blocks: { output: rows },
})

/** ELW: prices, trades and bars of its market; what they say of risk is made up. */
export const ELW_SCREENS: readonly Screen[] = [
  { id: 'domesticStock.inquireElwPrice', find, blocks: { output: now }, more: { output: terms } },
  trend('indicatorTrendCcnl', TRADES),
  trend('indicatorTrendDaily', DAYS),
  trend('indicatorTrendMinute', MINUTES),
  trend('sensitivityTrendCcnl', TRADES),
  trend('sensitivityTrendDaily', DAYS),
  trend('volatilityTrendCcnl', TRADES),
  trend('volatilityTrendDaily', DAYS),
  trend('volatilityTrendMinute', MINUTES),
  trend('volatilityTrendTick', TRADES),
  { id: 'elw.lpTradeTrend', find, blocks: { output1: now, output2: DAYS } },
  {
    id: 'elw.newlyListed',
    find: findWhere(isOfRight({ '00': 'call', '01': 'put' }, 'FID_DIV_CLS_CODE')),
    blocks: { output: now },
    more: { output: terms },
  },
  {
    id: 'elw.expirationStocks',
    find: findWhere((elw, call) => {
      const [from, to] = [call.parameters.text('FID_INPUT_DATE_1'), call.parameters.text('FID_INPUT_DATE_2')]
      const isDue = elw.expiresOn >= from && (to === '' || elw.expiresOn <= to)
      return isDue && isOfRight({ '0': 'call', '1': 'put' }, 'FID_DIV_CLS_CODE')(elw, call)
    }),
    blocks: { output: now },
    more: { output: terms },
  },
  {
    id: 'elw.condSearch',
    find: findWhere(isOfRight({ CO: 'call', PO: 'put' }, 'FID_MRKT_CLS_CODE')),
    blocks: { output: now },
    more: { output: terms },
  },
  {
    id: 'elw.compareStocks',
    find: findWhere(({ underlying }, { parameters }) => parameters.text('FID_INPUT_ISCD') === underlying),
    blocks: { output: now },
    more: { output: terms },
  },
  {
    id: 'elw.udrlAssetPrice',
    find: findWhere(isOn),
    blocks: { output: now },
    more: { output: terms },
  },
]
