/** 배수 in a name: `2X`, `-2X`, `인버스2X`, `0.5X`, not the `10` of `TOP10`. */
// From the first digit of a number only, so that no text takes longer than its length.
const MULTIPLE = /(-?)(?<!\d)(\d+(?:\.\d+)?)X/i

/**
 * The leverage (레버리지 배수) that the name of an ETF or ETN tells, the only place where the symbol files have it: `레버리지` is 2, `인버스` -1,
 * `인버스 2X` -2, a name without any of them 1. `null` for multiples that price limits know nothing of, such as 0.5 and 1.5.
 */
export function etpLeverage(name: string): number | null {
  const [, minus, digits] = MULTIPLE.exec(name) ?? []
  const isInverse = name.includes('인버스') || minus === '-'
  const size = digits === undefined ? (name.includes('레버리지') ? 2 : 1) : Number(digits)
  if (size !== 1 && size !== 2 && size !== 3) return null
  return isInverse ? -size : size
}
