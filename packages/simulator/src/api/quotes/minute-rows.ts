import { kstDate, kstTime } from '@kis/core'
import type { MinuteBar } from '../../exchange/bars.js'
import type { MarketView } from '../../exchange/market-view.js'
import { changeOf } from '../../quotes/change.js'

/** One bar of a minute chart (분봉), as KIS writes it. */
export interface MinuteRow extends Readonly<Record<string, string>> {
  readonly stck_bsop_date: string
  readonly stck_cntg_hour: string
}

/** Writes the bars of one day, oldest first; the turnover runs on from the first of them. */
export function minuteRows(bars: readonly MinuteBar[]): MinuteRow[] {
  let turnover = 0
  return bars.map((bar) => {
    turnover += bar.value
    return {
      stck_bsop_date: kstDate(bar.at),
      stck_cntg_hour: kstTime(bar.at),
      stck_prpr: String(bar.close),
      stck_oprc: String(bar.open),
      stck_hgpr: String(bar.high),
      stck_lwpr: String(bar.low),
      cntg_vol: String(bar.volume),
      acml_tr_pbmn: String(turnover),
    }
  })
}

/** What stands above the bars: the day as it is now; zeros for an unknown code. */
export function minuteSummary(market: MarketView | undefined): Readonly<Record<string, string>> {
  const day = market?.day
  const change = changeOf(day?.last ?? 0, day?.base ?? 0, market?.grid.limits)
  return {
    prdy_vrss: change.difference,
    prdy_vrss_sign: change.sign,
    prdy_ctrt: change.rate,
    stck_prdy_clpr: String(day?.base ?? 0),
    acml_vol: String(day?.volume ?? 0),
    acml_tr_pbmn: String(day?.value ?? 0),
    hts_kor_isnm: market?.instrument.name ?? '',
    stck_prpr: String(day?.last ?? 0),
  }
}
