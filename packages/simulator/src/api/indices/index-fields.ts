import type { DailyBar } from '../../exchange/bars.js'
import type { Market } from '../../exchange/exchange.js'
import { changeOf, fixed, percent } from '../../quotes/change.js'
import { type IndexDays, indexDays } from '../../quotes/index-days.js'
import type { IndexDefinition } from '../../quotes/index-definitions.js'
import { indexOf } from '../../quotes/index-definitions.js'
import type { World } from '../../world.js'

/** An index with its days. */
export interface IndexView extends IndexDays {
  readonly definition: IndexDefinition
  readonly today: DailyBar
  readonly before: DailyBar
}

/** Looks an index up; `undefined` for an unknown code, or one without members here. */
export function indexView(world: World, code: string): IndexView | undefined {
  const definition = indexOf(code)
  const { days, markets } = definition ? indexDays(definition, world.exchange) : { days: [], markets: [] }
  const today = days.at(-1)
  return definition && today ? { definition, days, markets, today, before: days.at(-2) ?? today } : undefined
}

/** Points of an index with two decimals. */
export function points(value: number): string {
  return fixed(value, 2)
}

/** Index volumes are counted in thousands of shares (천주). */
export function thousands(shares: number): string {
  return String(Math.floor(shares / 1000))
}

/** Index turnovers are counted in millions of won (백만원). */
export function millions(won: number): string {
  return String(Math.floor(won / 1_000_000))
}

/** What the rows and heads of all index answers have in common. */
export function changeFields(bar: DailyBar, before: DailyBar): Record<string, string> {
  const difference = bar.close - before.close
  return {
    bstp_nmix_prpr: points(bar.close),
    bstp_nmix_prdy_vrss: points(difference),
    prdy_vrss_sign: signOf(difference),
    bstp_nmix_prdy_ctrt: percent(difference, before.close),
    bstp_nmix_oprc: points(bar.open),
    bstp_nmix_hgpr: points(bar.high),
    bstp_nmix_lwpr: points(bar.low),
    acml_vol: thousands(bar.volume),
    acml_tr_pbmn: millions(bar.value),
  }
}

export function signOf(difference: number): string {
  const cents = Math.round(difference * 100)
  return cents > 0 ? '2' : cents < 0 ? '5' : '3'
}

/** How many members rose, fell, stood still, and stand at a price limit. */
export function breadthFields(markets: readonly Market[]): Record<string, string> {
  const signs = markets.map(({ day, grid }) => changeOf(day.last, day.base, grid.limits).sign)
  const count = (sign: string): string => String(signs.filter((one) => one === sign).length)
  return {
    ascn_issu_cnt: count('2'),
    uplm_issu_cnt: count('1'),
    stnr_issu_cnt: count('3'),
    down_issu_cnt: count('5'),
    lslm_issu_cnt: count('4'),
  }
}

/** Highest and lowest levels of the calendar year. */
export function yearFields(days: readonly DailyBar[], today: DailyBar): Record<string, string> {
  const year = days.filter(({ date }) => date.startsWith(today.date.slice(0, 4)))
  const high = year.reduce((best, day) => (day.high > best.high ? day : best), today)
  const low = year.reduce((best, day) => (day.low < best.low ? day : best), today)
  return {
    dryy_bstp_nmix_hgpr: points(high.high),
    dryy_bstp_nmix_hgpr_date: high.date,
    dryy_bstp_nmix_lwpr: points(low.low),
    dryy_bstp_nmix_lwpr_date: low.date,
  }
}
