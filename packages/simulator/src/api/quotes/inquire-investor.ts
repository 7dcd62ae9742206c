import type { DailyBar } from '../../exchange/bars.js'
import { changeOf } from '../../quotes/change.js'
import { investorFlows } from '../../quotes/investor-flow.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'
import { allDays } from './period-bars.js'

const ROWS = 30
/** Turnover by investors is counted in millions of won (백만원). */
const MILLION = 1_000_000

/** 주식현재가 투자자: who bought and who sold on the last thirty days, today first. */
export const inquireInvestor: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-investor',
  method: 'GET',
  trIds: { real: ['FHKST01010900'], paper: ['FHKST01010900'] },
  isLedger: false,
  required: QUOTE_KEYS,
  answer(call) {
    const market = marketOf(call)
    const { seed } = call.world.settings
    const days = allDays(market)
    const output = days
      .slice(-ROWS)
      .map((day) => rowOf(day, days[days.indexOf(day) - 1]?.close ?? day.open, market.instrument.code, seed))
      .reverse()
    return quoteAnswer({ output })
  },
}

function rowOf(day: DailyBar, before: number, code: string, seed: string | number): Record<string, string> {
  const change = changeOf(day.close, before)
  const groups = Object.entries(investorFlows(day, code, seed))
  const average = day.volume === 0 ? 0 : day.value / day.volume
  const amountOf = (shares: number): number => Math.round((shares * average) / MILLION)
  const fields = (suffix: string, countOf: (bought: number, sold: number) => number): [string, string][] =>
    groups.map(([group, { bought, sold }]) => [`${group}_${suffix}`, String(countOf(bought, sold))])
  return {
    stck_bsop_date: day.date,
    stck_clpr: String(day.close),
    prdy_vrss: change.difference,
    prdy_vrss_sign: change.sign,
    ...Object.fromEntries([
      ...fields('ntby_qty', (bought, sold) => bought - sold),
      ...fields('ntby_tr_pbmn', (bought, sold) => amountOf(bought) - amountOf(sold)),
      ...fields('shnu_vol', (bought) => bought),
      ...fields('shnu_tr_pbmn', (bought) => amountOf(bought)),
      ...fields('seln_vol', (_, sold) => sold),
      ...fields('seln_tr_pbmn', (_, sold) => amountOf(sold)),
    ]),
  }
}
