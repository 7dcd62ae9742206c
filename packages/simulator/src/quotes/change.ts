import type { PriceLimits } from '@kis/utils'

/** 전일 대비, its sign code, and the rate in percent, as KIS writes them. */
export interface Change {
  /** Signed. */
  readonly difference: string
  /** 1 upper limit, 2 up, 3 flat, 4 lower limit, 5 down. */
  readonly sign: '1' | '2' | '3' | '4' | '5'
  readonly rate: string
}

/** The change from a base price. */
export function changeOf(price: number, base: number, limits?: PriceLimits): Change {
  return { difference: String(price - base), sign: signOf(price, base, limits), rate: percent(price - base, base) }
}

function signOf(price: number, base: number, limits?: PriceLimits): Change['sign'] {
  if (price === base) return '3'
  if (price > base) return limits && price >= limits.upper ? '1' : '2'
  return limits && price <= limits.lower ? '4' : '5'
}

/** A share of a whole in percent with two decimals; "0.00" of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '0.00' : fixed((part / whole) * 100, 2)
}

/** A decimal as KIS writes it, without a negative zero. */
export function fixed(value: number, places: number): string {
  const text = value.toFixed(places)
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text
}
