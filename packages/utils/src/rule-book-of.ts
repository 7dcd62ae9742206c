import { KisValidationError } from '@kis/core'
import { dayOf } from './calendar/dates.js'
import type { MarketRuleOptions, RuleBook } from './market-rule-options.js'
import { RULE_BOOKS } from './rule-books.js'
import { shown } from './shown.js'

/** A row of a dated table: both days belong to it, an open end is `undefined`. */
export interface Dated {
  readonly from: string
  readonly to?: string | undefined
}

/**
 * The rule book that options name.
 *
 * @throws KisValidationError for an unknown venue, and for a market or product that the venue does not have.
 */
export function ruleBookOf(options: MarketRuleOptions): RuleBook {
  const { venue = 'KRX', market, product = 'stock' } = options
  if (!Object.hasOwn(RULE_BOOKS, venue)) throw unknownChoice('venue', venue, RULE_BOOKS)
  const { markets, products, defaultMarket } = RULE_BOOKS[venue]
  if (market !== undefined && !Object.hasOwn(markets, market)) throw unknownChoice('market', market, markets, venue)
  const board = market ?? defaultMarket
  const book =
    product === 'stock' && board !== undefined
      ? markets[board]
      : Object.hasOwn(products, product)
        ? products[product]
        : undefined
  if (book !== undefined) return book
  throw unknownChoice('product', product, { ...(defaultMarket && { stock: true }), ...products }, venue)
}

/**
 * The row in force on a date, or the newest one without a date.
 *
 * @param rows newest first, without holes.
 * @throws KisValidationError for a malformed date, or one before the first row or the first day of the venue.
 */
export function rowOn<Row extends Dated>(
  rows: readonly [Row, ...Row[]],
  book: RuleBook,
  { on, venue = 'KRX' }: MarketRuleOptions,
): Row {
  if (on === undefined) return rows[0]
  dayOf(on, 'on')
  const { since = '' } = RULE_BOOKS[venue]
  const row = rows.find((candidate) => candidate.from <= on && (candidate.to === undefined || on <= candidate.to))
  if (row && on >= since) return row
  const first = [since, rows.at(-1)?.from ?? ''].sort().at(-1)
  throw new KisValidationError({
    field: 'on',
    message: `No rule is known for ${book} of ${venue} on ${on}: the table begins on ${first}. Ask for a later date.`,
  })
}

function unknownChoice(field: string, value: unknown, choices: object, venue?: string): KisValidationError {
  const list = Object.keys(choices).map((choice) => `'${choice}'`)
  const where = venue === undefined ? '' : ` for ${venue}`
  const rule = list.length > 0 ? `must be one of ${list.join(', ')}${where}` : `must be left out${where}`
  return new KisValidationError({ field, message: `"${field}" ${rule}, got ${shown(value)}.` })
}
