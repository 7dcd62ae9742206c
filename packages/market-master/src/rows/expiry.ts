/** When a derivative expires, as its name tells. */
export interface Expiry {
  /** 만기월, `YYYYMM`; the near month of a spread. */
  readonly expiryMonth: string | null
  /** 만기주 of a weekly option, from 1. */
  readonly expiryWeek: number | null
  /** 원월물 of a spread, `YYYYMM`. */
  readonly farMonth: string | null
}

const MONTH = '(?:0[1-9]|1[0-2])'
const FULL = new RegExp(`(?<!\\d)(20\\d\\d${MONTH})(?!\\d)`)
const WEEKLY = new RegExp(`(?<!\\d)(\\d\\d${MONTH})W(\\d)`)
const SPREAD = new RegExp(`(?<!\\d)(\\d\\d${MONTH})-(\\d\\d${MONTH})(?!\\d)`)

/**
 * Reads the expiry out of a name: `C 202601 300.0`, `위클리C 2512W4 525.0`, `SP 2603-2606`. The files have no column for it; a name of another
 * shape gives `null`.
 */
export function expiryOf(name: string): Expiry {
  const spread = SPREAD.exec(name)
  if (spread) return { expiryMonth: `20${spread[1]}`, expiryWeek: null, farMonth: `20${spread[2]}` }
  const weekly = WEEKLY.exec(name)
  if (weekly) return { expiryMonth: `20${weekly[1]}`, expiryWeek: Number(weekly[2]), farMonth: null }
  return { expiryMonth: FULL.exec(name)?.[1] ?? null, expiryWeek: null, farMonth: null }
}
