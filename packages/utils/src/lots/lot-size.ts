import type { Venue } from '../calendar/venue.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { rowOn, ruleBookOf } from '../rule-book-of.js'
import { LOT_RULES, type LotRule } from './lot-rules.js'

/** Venues where every product has a lot of its own. */
type LotVenue = Exclude<Venue, 'HKEX' | 'TSE'>

/**
 * The lot size (매매수량단위): orders are whole multiples of it. 1 share in Korea and the US, 100 in China, Vietnam and Tokyo.
 *
 * @returns `undefined` where it differs from stock to stock (Hong Kong, funds in Tokyo): the symbol file tells it.
 * @throws KisValidationError for an unknown venue, market, product or date.
 * @example
 * ```ts
 * import { lotSize } from '@kis/utils'
 * lotSize() // 1
 * lotSize({ venue: 'SSE' }) // 100
 * ```
 */
export function lotSize(options?: MarketRuleOptions & { readonly venue?: LotVenue | undefined }): number
export function lotSize(options?: MarketRuleOptions): number | undefined
export function lotSize(options: MarketRuleOptions = {}): number | undefined {
  return lotRuleOf(options).step
}

/** The rule in force. @throws KisValidationError for an unknown venue, market, product or date. */
export function lotRuleOf(options: MarketRuleOptions): LotRule {
  const book = ruleBookOf(options)
  return rowOn(LOT_RULES[book], book, options)
}
