import type { MarketRuleOptions } from '../market-rule-options.js'
import { checkChoice } from '../refuse.js'
import { rowOn } from '../rule-book-of.js'

/** Contracts whose multiplier is known, with its first day; both KOSPI 200 futures have had theirs since 2017-03-27. */
const MULTIPLIERS: Readonly<Record<IndexFutures, { readonly from: string; readonly won: number }>> = {
  'kospi200-futures': { from: '20170327', won: 250_000 },
  'mini-kospi200-futures': { from: '20170327', won: 50_000 },
  'kosdaq150-futures': { from: '20151123', won: 10_000 },
}

/** Futures with a known multiplier. */
export type IndexFutures = 'kospi200-futures' | 'mini-kospi200-futures' | 'kosdaq150-futures'

/**
 * Won that one point of an index futures contract is worth (거래승수).
 *
 * @throws KisValidationError for another product, or a date before the first that is known.
 * @example
 * ```ts
 * import { contractMultiplier } from '@kis/utils'
 * 372.55 * contractMultiplier('kospi200-futures') // 93,137,500 won
 * ```
 */
export function contractMultiplier(product: IndexFutures, options: Pick<MarketRuleOptions, 'on'> = {}): number {
  checkChoice('product', product, Object.keys(MULTIPLIERS))
  return rowOn([MULTIPLIERS[product]], product, { on: options.on }).won
}
