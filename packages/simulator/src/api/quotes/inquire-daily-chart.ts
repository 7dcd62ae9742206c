import type { DailyBar } from '../../exchange/bars.js'
import type { MarketView } from '../../exchange/market-view.js'
import { missingInput } from '../../http/refusal.js'
import { changeOf, percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { askedMarket, QUOTE_KEYS } from './market-of.js'
import { allDays, groupBars, PERIODS } from './period-bars.js'

const ROWS = 100

/** 국내주식기간별시세 (일/주/월/년): at most 100 bars, newest first. An unknown code is answered with zeros. */
export const inquireDailyChart: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-itemchartprice',
  method: 'GET',
  trIds: { real: ['FHKST03010100'], paper: ['FHKST03010100'] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_INPUT_DATE_1', 'FID_INPUT_DATE_2', 'FID_PERIOD_DIV_CODE', 'FID_ORG_ADJ_PRC'],
  answer({ parameters, world }) {
    const period = PERIODS[parameters.text('FID_PERIOD_DIV_CODE')]
    if (!period) throw missingInput('FID_PERIOD_DIV_CODE')
    const market = askedMarket(world, parameters)
    if (!market) return quoteAnswer({ output1: summaryOf(undefined), output2: [] })
    const from = parameters.text('FID_INPUT_DATE_1')
    const to = parameters.text('FID_INPUT_DATE_2')
    const bars = groupBars(allDays(market), period)
    const wanted = bars.filter((bar) => (from === '' || bar.date >= from) && (to === '' || bar.date <= to)).slice(-ROWS)
    const first = wanted[0] ? bars.indexOf(wanted[0]) : 0
    const rows = wanted.map((bar, index) => rowOf(bar, bars[first + index - 1]?.close ?? bar.open))
    return quoteAnswer({ output1: summaryOf(market), output2: rows.reverse() })
  },
}

function rowOf(bar: DailyBar, previousClose: number): Record<string, string> {
  const change = changeOf(bar.close, previousClose)
  return {
    stck_bsop_date: bar.date,
    stck_clpr: String(bar.close),
    stck_oprc: String(bar.open),
    stck_hgpr: String(bar.high),
    stck_lwpr: String(bar.low),
    acml_vol: String(bar.volume),
    acml_tr_pbmn: String(bar.value),
    flng_cls_code: '00',
    prtt_rate: '0.00',
    mod_yn: 'N',
    prdy_vrss_sign: change.sign,
    prdy_vrss: change.difference,
    revl_issu_reas: '',
  }
}

function summaryOf(market: MarketView | undefined): Record<string, string> {
  const day = market?.day
  const before = market?.daily.at(-1)
  const limits = market?.grid.limits
  const change = changeOf(day?.last ?? 0, day?.base ?? 0, limits)
  const shares = market?.instrument.listedShares ?? 0
  const previousVolume = before?.volume ?? 0
  const volume = day?.volume ?? 0
  return {
    prdy_vrss: change.difference,
    prdy_vrss_sign: change.sign,
    prdy_ctrt: change.rate,
    stck_prdy_clpr: String(day?.base ?? 0),
    acml_vol: String(volume),
    acml_tr_pbmn: String(day?.value ?? 0),
    hts_kor_isnm: market?.instrument.name ?? '',
    stck_prpr: String(day?.last ?? 0),
    stck_shrn_iscd: market?.instrument.code ?? '',
    prdy_vol: String(previousVolume),
    stck_mxpr: String(limits?.upper ?? 0),
    stck_llam: String(limits?.lower ?? 0),
    stck_oprc: String(day?.open ?? 0),
    stck_hgpr: String(day?.high ?? 0),
    stck_lwpr: String(day?.low ?? 0),
    stck_prdy_oprc: String(before?.open ?? 0),
    stck_prdy_hgpr: String(before?.high ?? 0),
    stck_prdy_lwpr: String(before?.low ?? 0),
    askp: String(market?.book.best('sell') ?? 0),
    bidp: String(market?.book.best('buy') ?? 0),
    prdy_vrss_vol: String(volume - previousVolume),
    vol_tnrt: percent(volume, shares),
    stck_fcam: String(market?.instrument.parValue ?? 0),
    lstn_stcn: String(shares),
    cpfn: String(Math.floor((shares * (market?.instrument.parValue ?? 0)) / 100_000_000)),
    hts_avls: String(Math.floor((shares * (day?.last ?? 0)) / 100_000_000)),
    per: '0.00',
    eps: '0.00',
    pbr: '0.00',
    itewhol_loan_rmnd_ratem: '0.00',
  }
}
