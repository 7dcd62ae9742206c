/** What the strategy wants to hold. */
export type Stance = 'long' | 'flat'

const FAST = 5
const SLOW = 20

/** 이동평균 교차: long while the average of five closes is above that of twenty; `undefined` until there are twenty. */
export function stanceOf(closes: readonly number[]): Stance | undefined {
  if (closes.length < SLOW) return undefined
  return averageOf(closes.slice(-FAST)) > averageOf(closes.slice(-SLOW)) ? 'long' : 'flat'
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
