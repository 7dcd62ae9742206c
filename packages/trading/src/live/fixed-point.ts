const SCALE = 10_000
// Fifteen digits go from decimals to binary and back unchanged.
const MOST = 999_999_999_999_999

/**
 * A number in whole ten-thousandths, exactly; `undefined` when it has more decimals or digits than that. Whole numbers add and multiply without
 * error, and many times faster than decimals do.
 */
export function unitsOf(value: number): number | undefined {
  const units = Math.round(value * SCALE)
  return Math.abs(units) <= MOST && units / SCALE === value ? units : undefined
}

/** The number of some ten-thousandths. */
export function fromUnits(units: number): number {
  return units / SCALE
}

/** Whether a result of whole numbers is exact. */
export function isExact(units: number): boolean {
  return Math.abs(units) <= MOST
}

/** A part in percent of a whole, rounded half away from zero to two decimals; `undefined` where whole numbers do not suffice. */
export function percentOfUnits(part: number, whole: number): number | undefined {
  const shares = Math.abs(part) * SCALE
  if (whole === 0 || shares > Number.MAX_SAFE_INTEGER) return undefined
  const divisor = Math.abs(whole)
  const left = shares % divisor
  const rounded = (shares - left) / divisor + (left * 2 >= divisor ? 1 : 0)
  const percent = rounded / 100
  return part < 0 !== whole < 0 && percent !== 0 ? -percent : percent
}
