import type { DailyBar } from '../exchange/bars.js'
import type { Listing } from '../exchange/listing.js'
import { createRandom } from '../random.js'
import { EXCHANGE_RATES } from './overseas-venues.js'

/** An index, a rate or a yield abroad (해외지수·환율·국채·금): nobody trades it here, but it has prices, in hundredths. */
export interface Reference extends Listing {
  /** It stands where the ledger has it, day after day: 환율 of the won. */
  readonly isFixed: boolean
}

export const REFERENCE_SCALE = 100

const TYPICAL_VOLUME = 2_000_000

const reference = (code: string, name: string, base: number, isFixed = false): Reference => ({
  ...{ code, name, isFixed, basePrice: Math.max(Math.round(base * REFERENCE_SCALE), 1) },
  ...{ previousVolume: TYPICAL_VOLUME, isSuspended: isFixed },
})

/** The ones that charts are asked for most. */
export const BUILT_IN_REFERENCES: readonly Reference[] = [
  reference('SPX', 'S&P500', 6_712.25),
  reference('.DJI', '다우존스 산업지수', 46_390.4),
  reference('COMP', '나스닥 종합', 22_780.5),
  reference('NDX', '나스닥 100', 24_310.5),
  reference('SOX', '필라델피아 반도체', 6_610.8),
  reference('JP#NI225', '니케이 225', 44_936.7),
  reference('HK#HS', '홍콩 항셍', 27_140.9),
  reference('SHANG', '상해 종합', 3_882.8),
  reference('FX@KRW', '원/달러', EXCHANGE_RATES.USD.won, true),
  reference('FX@EUR', '유로/달러', 1.17),
  reference('FX@JPY', '달러/엔', 147.6),
]

const KNOWN = /^[.A-Z0-9@#!$^_=-]{1,12}$/

/** A reference of any code that could be one; where it stands follows from its code. */
export function inventReference(code: string, seed: string | number): Reference | undefined {
  if (!KNOWN.test(code)) return undefined
  return reference(code, `해외지수 ${code}`, 50 + createRandom(`${seed}/references/${code}`).next() * 9_950)
}

/** The days of something that stands still. */
export function stillDays({ basePrice: price }: Reference, dates: readonly string[]): DailyBar[] {
  return [...dates]
    .sort()
    .map((date) => ({ date, open: price, high: price, low: price, close: price, volume: 0, value: 0 }))
}
