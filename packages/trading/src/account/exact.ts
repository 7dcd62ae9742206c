import Big from 'big.js'

/** The exact sum; `null` when an amount is missing, since a sum without it would be wrong. Of nothing: 0. */
export function sumOf(amounts: Iterable<number | null>): number | null {
  let sum = new Big(0)
  for (const amount of amounts) {
    if (amount === null) return null
    sum = sum.plus(amount)
  }
  return sum.toNumber()
}

/** The exact product; `null` when a factor is missing. */
export function productOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : new Big(one).times(other).toNumber()
}

/** A quotient rounded half up to some decimals; `null` when a part is missing, or the divisor 0. */
export function quotientOf(dividend: number | null, divisor: number | null, places: number): number | null {
  if (dividend === null || divisor === null || divisor === 0) return null
  return new Big(dividend).div(divisor).round(places, Big.roundHalfUp).toNumber()
}

/** An amount rounded half up to whole won; never a negative zero. */
export function wholeWon(amount: number | null): number | null {
  return amount === null ? null : new Big(amount).round(0, Big.roundHalfUp).toNumber() || 0
}

/** A part in percent of a whole, rounded half up to two decimals, as KIS writes rates. */
export function percentOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return new Big(part).times(100).div(whole).round(2, Big.roundHalfUp).toNumber()
}
