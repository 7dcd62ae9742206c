import { fixed, percent } from '../../quotes/change.js'
import { indexOf, membersOf } from '../../quotes/index-definitions.js'
import { navFields } from '../../quotes/nav-fields.js'
import { wonForm } from '../../quotes/quote-forms.js'
import type { Quoted } from '../../quotes/quoted.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall } from '../api-route.js'
import { dayBars, minuteBars, now } from './block-rows.js'
import type { BlockRows, MoreFields, Screen } from './screen-route.js'
import { findStock } from './stock-screens.js'

const KOSPI200 = '2001'
const MOST_PARTS = 30
const MOST_DAYS = 100
const MOST_MINUTES = 120
/** 원 in 억. */
const HUNDRED_MILLION = 100_000_000
/** CU: shares that are made at a time. */
const CREATION_UNIT = 50_000

const nav: MoreFields = (row, { world }) => navFields(row, world.settings.seed)

const fund: MoreFields = (row, call, one) => {
  const instrument = call.world.exchange.instruments.get(row.code)
  const shares = instrument?.listedShares ?? 0
  return {
    ...nav(row, call, one),
    ...{ lstn_stcn: String(shares), etf_crcl_stcn: String(shares), bstp_kor_isnm: instrument?.sectorName ?? '' },
    etf_ntas_ttam: fixed((shares * row.day.last) / HUNDRED_MILLION, 0),
    ...{ etf_cu_unit_scrt_cnt: String(CREATION_UNIT), etf_cnfg_issu_cnt: String(partsOf(call).length) },
    ...{ crcd: 'KRW', vi_cls_code: 'N' },
  }
}

/** The shares that a basket holds: the largest of the index. */
function partsOf({ world }: ApiCall) {
  const definition = indexOf(KOSPI200)
  return definition ? membersOf(definition, world.exchange.instruments.values()).slice(0, MOST_PARTS) : []
}

const parts: BlockRows = (_, call) =>
  partsOf(call).flatMap(({ code }) => {
    const market = call.world.exchange.market(code)
    return market ? [quotedMarket(market, wonForm(market.instrument), call.world.clock.now()).now] : []
  })

const part: MoreFields = ({ code, day, before }, call) => {
  const all = partsOf(call)
  const total = all.reduce((sum, { listedShares, basePrice }) => sum + listedShares * basePrice, 0)
  const own = all.find((instrument) => instrument.code === code)
  const capital = (own?.listedShares ?? 0) * (own?.basePrice ?? 0)
  const value = total === 0 ? 0 : (CREATION_UNIT * 37_250 * capital) / total
  return {
    hts_avls: fixed(((own?.listedShares ?? 0) * day.last) / HUNDRED_MILLION, 0),
    etf_cnfg_issu_rlim: percent(capital, total),
    etf_vltn_amt: fixed(value, 0),
    etf_cnfg_issu_avls: fixed((value * day.last) / (day.base || 1), 0),
    prdy_vrss_vol: fixed(day.volume - (before?.volume ?? 0), 0),
    tday_rsfl_rate: percent(day.high - day.low, day.low),
  }
}

const SPAN = dayBars({
  period: () => 'D',
  from: ({ parameters }) => parameters.text('FID_INPUT_DATE_1'),
  to: ({ parameters }) => parameters.text('FID_INPUT_DATE_2'),
  most: MOST_DAYS,
})

const MINUTES = minuteBars({
  length: ({ parameters }) => Number(parameters.text('FID_HOUR_CLS_CODE')) / 60,
  most: MOST_MINUTES,
})

const findEtf = (call: ApiCall): readonly Quoted[] => findStock(call)

/** ETF·ETN. The NAV is the one that its stream tells. */
export const ETF_SCREENS: readonly Screen[] = [
  { id: 'etfEtn.inquirePrice', find: findEtf, blocks: { output: now }, more: { output: fund } },
  { id: 'etfEtn.navComparisonTrend', find: findEtf, blocks: { output1: now, output2: now }, more: { output2: nav } },
  { id: 'etfEtn.navComparisonDailyTrend', find: findEtf, blocks: { output: SPAN }, more: { output: nav } },
  { id: 'etfEtn.navComparisonTimeTrend', find: findEtf, blocks: { output: MINUTES }, more: { output: nav } },
  {
    id: 'etfEtn.inquireComponentStockPrice',
    find: findEtf,
    blocks: { output1: now, output2: parts },
    more: { output1: fund, output2: part },
  },
]
