import type { Listing } from '../exchange/listing.js'

/** A listed bond (장내채권). Prices are for 10,000 won of face value, in tenths of a won; a unit of quantity is 1,000 won of face value. */
export interface Bond extends Listing {
  /** 만기일. */
  readonly maturesOn: string
}

export const BOND_DECIMALS = 1

const bond = (code: string, name: string, basePrice: number, maturesOn: string): Bond => ({
  ...{ code, name, basePrice, maturesOn },
  previousVolume: 2_000_000,
  isSuspended: false,
})

/** Invented but well-formed. */
export const BUILT_IN_BONDS: readonly Bond[] = [
  bond('KR103502GE12', '국고03500-3412(24-13)', 102_135, '20341210'),
  bond('KR103502GD97', '국고03250-3306(23-5)', 100_872, '20330610'),
  bond('KR6000271G33', '모의전자12-1', 99_846, '20280315'),
  bond('KR6000272G32', '모의캐피탈301-2', 100_011, '20270620'),
]

/** A bond of any standard code that could be one. */
export function inventBond(code: string): Bond | undefined {
  return /^KR[0-9A-Z]{10}$/.test(code) ? bond(code, `채권 ${code}`, 100_000, '20301231') : undefined
}

/** What a quantity costs at a price, in whole won. */
export function bondAmount(price: number, quantity: number): number {
  return Math.floor((price * quantity) / 100)
}
