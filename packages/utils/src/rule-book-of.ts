import { KisValidationError, parseKst } from '@kis/core'
import type { Market, MarketRuleOptions, Product, RuleBook } from './market-rule-options.js'

const MARKETS = { kospi: true, kosdaq: true, konex: true } as const satisfies Record<Market, true>
const PRODUCTS = { stock: true, etf: true, etn: true, elw: true } as const satisfies Record<Product, true>

/** A row of a dated table: both days belong to it, an open end is `undefined`. */
export interface Dated {
  readonly from: string
  readonly to?: string | undefined
}

/**
 * The rule book that options name.
 *
 * @throws KisValidationError for an unknown market or product.
 */
export function ruleBookOf(options: MarketRuleOptions): RuleBook {
  const { market = 'kospi', product = 'stock' } = options
  if (!Object.hasOwn(MARKETS, market)) throw unknownChoice('market', market, MARKETS)
  if (!Object.hasOwn(PRODUCTS, product)) throw unknownChoice('product', product, PRODUCTS)
  return product === 'stock' ? market : product
}

/**
 * The row in force on a date, or the newest one without a date.
 *
 * @param rows newest first, without holes.
 * @throws KisValidationError for a malformed date, or one before the first row.
 */
export function rowOn<Row extends Dated>(rows: readonly [Row, ...Row[]], book: RuleBook, on: string | undefined): Row {
  if (on === undefined) return rows[0]
  if (typeof on !== 'string' || !/^\d{8}$/.test(on) || parseKst(on) === undefined) {
    throw new KisValidationError({
      field: 'on',
      message: `"on" must be a real date written YYYYMMDD, got ${shown(on)}. Leave it out for the rules in force now.`,
    })
  }
  const row = rows.find((candidate) => candidate.from <= on && (candidate.to === undefined || on <= candidate.to))
  if (row) return row
  throw new KisValidationError({
    field: 'on',
    message: `No rule is known for ${book} on ${on}: the table begins on ${rows.at(-1)?.from}. Ask for a later date.`,
  })
}

function unknownChoice(field: string, value: unknown, choices: object): KisValidationError {
  const list = Object.keys(choices).map((choice) => `'${choice}'`)
  return new KisValidationError({
    field,
    message: `"${field}" must be one of ${list.join(', ')}, got ${shown(value)}.`,
  })
}

/** A value for a message, short whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 20)}'`
  return typeof value === 'number' ? String(value) : value === null ? 'null' : typeof value
}
