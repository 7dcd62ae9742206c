import type { PriceBar } from './price-bar.js'

/** What cannot be about a bar, in a sentence; `undefined` when nothing is. */
export function barProblem(bar: Omit<PriceBar, 'symbol'>): string | undefined {
  const { at, open, high, low, close, volume } = bar
  if (!Number.isFinite(at)) return 'Its time is no number.'
  for (const price of [open, high, low, close])
    if (!(price > 0 && Number.isFinite(price))) return 'A price is not above 0.'
  if (high < Math.max(open, low, close)) return 'Its high is below another of its prices.'
  if (low > Math.min(open, close)) return 'Its low is above another of its prices.'
  if (!Number.isSafeInteger(volume) || volume < 0) return 'Its volume is no whole number of at least 0.'
  const needed = marksOf(bar).length
  if (volume === 0 && needed === 1) return undefined
  return volume < needed ? `A volume of ${volume} cannot reach ${needed} prices: each takes a share.` : undefined
}

/** The prices that a bar has to pass, in order: a rising one goes to its low first, a falling one to its high. */
export function marksOf({ open, high, low, close }: Omit<PriceBar, 'symbol' | 'at' | 'volume'>): number[] {
  const marks = close >= open ? [open, low, high, close] : [open, high, low, close]
  return marks.filter((price, index) => index === 0 || price !== marks[index - 1])
}
