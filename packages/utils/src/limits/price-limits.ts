import type { DatedRows } from '../dated-table.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { refuse, refuseValue } from '../refuse.js'
import { rowOn, ruleBookOf } from '../rule-book-of.js'
import { tickIn, tickTableFor } from '../ticks/tick-table-of.js'
import { type TickTable, valueIn } from '../ticks/ticks.js'
import { unitsBelow } from '../ticks/units.js'
import { PRICE_LIMIT_RULES, type PriceLimitRule } from './price-limit-rules.js'

/** The highest and the lowest price of a day (상한가, 하한가); both may be ordered. */
export interface PriceLimits {
  readonly upper: number
  readonly lower: number
}

export interface PriceLimitOptions extends MarketRuleOptions {
  /** Leverage of an ETF or ETN (레버리지 배수), such as 2 or -1; its size widens the limits. 1 when left out. */
  readonly leverage?: number | undefined
  /** The first day of trading (신규상장일): wider limits around the issue price. */
  readonly isFirstDay?: boolean | undefined
  /** ST and *ST shares on the main boards of Shanghai and Shenzhen. */
  readonly isSpecialTreatment?: boolean | undefined
}

/**
 * The daily price limits (가격제한폭) around a base price: in Korea ±30 %, on KONEX ±15 %, the same on KRX and NXT. Liquidation trading
 * (정리매매) has none and cannot be told here.
 *
 * @param basePrice 기준가, normally the close of the day before; on a first day the issue price. In the smallest units of the venue
 * (whole won, 0.01 yuan), on or off the tick grid.
 * @throws KisValidationError for a base price that is none or has no valid price within its limits, where there are no limits (ELW,
 * US, Hong Kong) or none are known (derivatives), a leverage that is not ±1, ±2 or ±3 or stands with a stock, an unknown venue,
 * market, product or date.
 * @example
 * ```ts
 * import { priceLimits } from '@kis/utils'
 * priceLimits(71_000) // { upper: 92300, lower: 49700 }
 * priceLimits(10.05, { venue: 'SSE' }) // { upper: 11.06, lower: 9.05 }
 * ```
 */
export function priceLimits(basePrice: number, options: PriceLimitOptions = {}): PriceLimits {
  const table = tickTableFor(basePrice, 'basePrice', options)
  const base = unitsBelow(basePrice, table.scale)
  if (base / table.scale !== basePrice) {
    refuseValue('basePrice', `a multiple of ${1 / table.scale} ${table.unit}`, basePrice)
  }
  const rule = ruleOf(options)
  const [upper, lower] = limitsIn(table, base, rule, leverageOf(rule, options.leverage))
  if (upper < lower) {
    refuse(
      'basePrice',
      `No valid price lies within the limits of ${basePrice} ${table.unit}: give a base price on the tick grid.`,
    )
  }
  return { upper: upper / table.scale, lower: lower / table.scale }
}

/**
 * Whether a product has daily price limits (가격제한폭이 있는지).
 *
 * @throws KisValidationError where that is not known (derivatives, Chinese funds and B shares), and as `priceLimits`.
 */
export function hasPriceLimits(options: MarketRuleOptions = {}): boolean {
  return rulesOf(ruleBookOf(options))[0].rounding !== 'none'
}

function limitsIn(table: TickTable, base: number, rule: PriceLimitRule, leverage: number): [number, number] {
  const { scale } = table
  const tickAt = (units: number): number => tickIn(table, units / scale)
  const down = (units: number): number => units - (units % tickAt(units))
  const up = (units: number): number => (down(units) === units ? units : down(units) + tickAt(units))
  const [low, high] = boundsOf(rule, base, scale, leverage)
  if (rule.rounding === 'width') {
    const width = Math.floor(high) - base
    const band = width - (width % tickAt(base))
    return [down(base + band), up(base - band)]
  }
  if (rule.rounding === 'half-up') {
    // A tick is one unit here, and no share becomes worthless.
    return [Math.max(Math.floor(high + 0.5), base + 1), Math.max(Math.min(Math.floor(low + 0.5), base - 1), 1)]
  }
  return [down(Math.floor(high)), up(Math.max(Math.ceil(low), 1))]
}

// Units times a whole percentage are exact, and a division by 100 keeps whole numbers and halves apart from what lies beside them.
function boundsOf({ down, up }: PriceLimitRule, base: number, scale: number, leverage: number): [number, number] {
  if (typeof down === 'number') return [(base * (100 - down * leverage)) / 100, (base * (100 + up * leverage)) / 100]
  const width = valueIn(down, base / scale) * scale
  return [base - width, base + width]
}

function rulesOf(name: string, field = 'product'): DatedRows<PriceLimitRule> {
  return PRICE_LIMIT_RULES[name] ?? refuse(field, `The daily price limits of ${name} are not known here.`)
}

function ruleOf(options: PriceLimitOptions): PriceLimitRule {
  const book = ruleBookOf(options)
  const rules = rulesOf(book)
  if (rules[0].rounding === 'none') {
    refuse(
      book === 'elw' ? 'product' : 'venue',
      `There are no daily price limits for ${book}: hasPriceLimits() tells beforehand.`,
    )
  }
  const field = options.isFirstDay ? 'isFirstDay' : options.isSpecialTreatment ? 'isSpecialTreatment' : undefined
  return rowOn(field ? rulesOf(`${book}.${field}`, field) : rules, book, options)
}

function leverageOf({ isLeveraged }: PriceLimitRule, leverage: number | undefined): number {
  if (leverage === undefined) return 1
  if (!isLeveraged) refuse('leverage', '"leverage" is for ETF and ETN of Korea only.')
  if (![1, 2, 3, -1, -2, -3].includes(leverage)) refuseValue('leverage', '±1, ±2 or ±3', leverage)
  return Math.abs(leverage)
}
