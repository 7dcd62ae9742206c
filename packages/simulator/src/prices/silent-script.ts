import type { MarketScript } from './market-script.js'

/** Has nothing to say by itself: a replay tells its markets what happens. */
export const silentScript: MarketScript = {
  hasBook: true,
  history: undefined,
  nextAt: Number.POSITIVE_INFINITY,
  nextPrice: undefined,
  next() {
    throw new Error('A replay tells its markets what happens.')
  },
  minutesOf: () => undefined,
}
