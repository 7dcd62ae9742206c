import type { Listing } from '../exchange/listing.js'

/** An equity-linked warrant (ELW), in won. Nobody gives orders for one here, but it has a market with prices. */
export interface Elw extends Listing {
  readonly right: 'call' | 'put'
  /** 기초자산: code of a share, or of an index (`2001`). */
  readonly underlying: string
  /** 행사가. */
  readonly strike: number
  /** 만기일. */
  readonly expiresOn: string
}

/** Ticks of every price. */
export const ELW_TICKS = [[Number.POSITIVE_INFINITY, 5]] as const
/** How far a price may go from the base, in percent; warrants have no limits of their own, and no walk comes near. */
export const ELW_LIMIT_PERCENT = 80
/** Won that stand at one level of a book, from … to. */
export const ELW_LEVEL_WON = [500_000, 6_000_000] as const

const elw = (code: string, name: string, basePrice: number, facts: Omit<Elw, keyof Listing>): Elw => ({
  ...{ code, name, basePrice, ...facts },
  previousVolume: 3_500_000,
  isSuspended: false,
})

/** Invented but well-formed. */
export const BUILT_IN_ELWS: readonly Elw[] = [
  elw('58J101', '모의J101삼성전자콜', 125, {
    ...{ right: 'call', underlying: '005930', strike: 80_000, expiresOn: '20270311' },
  }),
  elw('58J102', '모의J102KOSPI200풋', 80, {
    ...{ right: 'put', underlying: '2001', strike: 360, expiresOn: '20270211' },
  }),
  elw('57K201', '모의K201SK하이닉스콜', 310, {
    ...{ right: 'call', underlying: '000660', strike: 250_000, expiresOn: '20270610' },
  }),
  elw('57K202', '모의K202현대차콜', 45, {
    ...{ right: 'call', underlying: '005380', strike: 230_000, expiresOn: '20270114' },
  }),
]

/** A warrant of any code that could be one: they come and go every week. */
export function inventElw(code: string): Elw | undefined {
  if (!/^5\d[0-9A-Z]{4}$/.test(code) || /^\d{5}0$/.test(code)) return undefined
  return elw(code, `ELW ${code}`, 150, { right: 'call', underlying: '005930', strike: 80_000, expiresOn: '20270311' })
}
