import type { DailyBar } from '../../exchange/bars.js'
import { missingInput } from '../../http/refusal.js'
import { changeOf, percent } from '../../quotes/change.js'
import { investorFlows, netOf } from '../../quotes/investor-flow.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'
import { allDays, groupBars, PERIODS } from './period-bars.js'

const ROWS = 30

/** 주식현재가 일자별: the last thirty days, weeks or months, newest first. */
export const inquireDailyPrice: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-price',
  method: 'GET',
  trIds: { real: ['FHKST01010400'], paper: ['FHKST01010400'] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_PERIOD_DIV_CODE', 'FID_ORG_ADJ_PRC'],
  answer(call) {
    const code = call.parameters.text('FID_PERIOD_DIV_CODE')
    const period = PERIODS[code]
    if (!period || code === 'Y') throw missingInput('FID_PERIOD_DIV_CODE')
    const market = marketOf(call)
    const { seed } = call.world.settings
    const days = allDays(market)
    const foreign = new Map<string, number>()
    for (const day of days) {
      const net = netOf(investorFlows(day, market.instrument.code, seed).frgn)
      foreign.set(period(day.date), (foreign.get(period(day.date)) ?? 0) + net)
    }
    const bars = groupBars(days, period)
    const output = bars.slice(-ROWS).map((bar) => ({
      ...rowOf(bar, bars[bars.indexOf(bar) - 1]),
      frgn_ntby_qty: String(foreign.get(period(bar.date)) ?? 0),
    }))
    return quoteAnswer({ output: output.reverse() })
  },
}

function rowOf(bar: DailyBar, before: DailyBar | undefined): Record<string, string> {
  const change = changeOf(bar.close, before?.close ?? bar.open)
  return {
    stck_bsop_date: bar.date,
    stck_oprc: String(bar.open),
    stck_hgpr: String(bar.high),
    stck_lwpr: String(bar.low),
    stck_clpr: String(bar.close),
    acml_vol: String(bar.volume),
    prdy_vrss_vol_rate: percent(bar.volume - (before?.volume ?? 0), before?.volume ?? 0),
    prdy_vrss: change.difference,
    prdy_vrss_sign: change.sign,
    prdy_ctrt: change.rate,
    hts_frgn_ehrt: '0.00',
    flng_cls_code: '00',
    acml_prtt_rate: '0.00',
  }
}
