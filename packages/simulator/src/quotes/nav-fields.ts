import { changeOf, fixed, percent } from './change.js'
import { navOf } from './nav.js'
import type { QuoteRow } from './quoted.js'

/** What answers and the stream tell of the NAV (순자산가치) behind a row: of a day, of a minute, of the moment. */
export function navFields(row: QuoteRow, seed: string | number): Readonly<Record<string, string>> {
  const dateBefore = row.before?.date ?? ''
  const nav = navOf(row.code, { ...row.day, date: row.date, dateBefore }, seed)
  const change = nav.last - nav.base
  return {
    nav: fixed(nav.last, 2),
    nav_prdy_vrss_sign: changeOf(Number(fixed(nav.last, 2)), Number(fixed(nav.base, 2))).sign,
    nav_prdy_vrss: fixed(change, 2),
    nav_prdy_ctrt: percent(change, nav.base),
    prdy_clpr_nav: fixed(nav.base, 2),
    prdy_last_nav: fixed(nav.base, 2),
    oprc_nav: fixed(nav.open, 2),
    hprc_nav: fixed(nav.high, 2),
    lprc_nav: fixed(nav.low, 2),
    nav_vrss_prpr: fixed(row.day.last - nav.last, 2),
    // 괴리율.
    dprt: percent(row.day.last - nav.last, nav.last),
  }
}
