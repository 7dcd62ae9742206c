import { KisValidationError } from '@kis/core'
import { checkPrice } from '../check-price.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { rowOn, ruleBookOf, shown } from '../rule-book-of.js'
import { tickIn, tickTableOf } from '../ticks/tick-table-of.js'
import { PRICE_LIMIT_RULES } from './price-limit-rules.js'

/** The highest and the lowest price of a day (상한가, 하한가), in won; both may be ordered. */
export interface PriceLimits {
  readonly upper: number
  readonly lower: number
}

export interface PriceLimitOptions extends MarketRuleOptions {
  /** Leverage of an ETF or ETN (레버리지 배수), such as 2 or -1; its size widens the limits. 1 when left out. */
  readonly leverage?: number | undefined
}

/**
 * The daily price limits (가격제한폭) around a base price: ±30 %, on KONEX ±15 %. KRX and NXT share them. The first trading day and
 * liquidation trading (정리매매) follow other rules and are not covered.
 *
 * @param basePrice 기준가 in whole won, normally the close of the day before.
 * @throws KisValidationError for a base price that is no positive whole number, for ELW (they have no limits), a leverage that is
 * not ±1, ±2 or ±3 or stands with a stock, an unknown market, product or date.
 * @example
 * ```ts
 * import { priceLimits } from '@kis/utils'
 * priceLimits(71_000) // { upper: 92300, lower: 49700 }
 * ```
 */
export function priceLimits(basePrice: number, options?: PriceLimitOptions): PriceLimits {
  checkPrice(basePrice, 'basePrice')
  if (!Number.isInteger(basePrice)) {
    throw new KisValidationError({
      field: 'basePrice',
      message: `"basePrice" must be a whole number of won, got ${basePrice}.`,
    })
  }
  const percent = percentOf(options ?? {})
  const table = tickTableOf(options)
  const band = cut(cut(basePrice * percent, 100) / 100, tickIn(table, basePrice))
  const ceiling = basePrice + band
  return { upper: cut(ceiling, tickIn(table, ceiling)), lower: basePrice - band }
}

/** Down to a multiple, in whole numbers: floating point loses a tick at exact multiples (100 × 1.15 is 114.99999999999999). */
function cut(value: number, step: number): number {
  return value - (value % step)
}

function percentOf(options: PriceLimitOptions): number {
  const book = ruleBookOf(options)
  if (book === 'elw') {
    throw new KisValidationError({ field: 'product', message: 'ELW have no daily price limits; do not ask for them.' })
  }
  const rule = rowOn(PRICE_LIMIT_RULES[book], book, options.on)
  const { leverage } = options
  if (leverage === undefined) return rule.percent
  if (!rule.isLeveraged) {
    throw new KisValidationError({ field: 'leverage', message: `"leverage" is for ETF and ETN only, not for ${book}.` })
  }
  const size = typeof leverage === 'number' ? Math.abs(leverage) : 0
  if (size !== 1 && size !== 2 && size !== 3) {
    throw new KisValidationError({
      field: 'leverage',
      message: `"leverage" must be ±1, ±2 or ±3, got ${shown(leverage)}.`,
    })
  }
  return rule.percent * size
}
