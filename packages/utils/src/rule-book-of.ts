import { dayOf } from './calendar/dates.js'
import type { Venue } from './calendar/venue.js'
import type { DatedRows } from './dated-table.js'
import type { MarketRuleOptions, RuleBook } from './market-rule-options.js'
import { checkChoice, refuse } from './refuse.js'
import { RULE_BOOKS } from './rule-books.js'

/**
 * The rule book that options name.
 *
 * @throws KisValidationError for an unknown venue, and for a market or product that the venue does not have.
 */
export function ruleBookOf({ venue = 'KRX', market, product = 'stock' }: MarketRuleOptions): RuleBook {
  const { markets, products } = named('venue', venue, RULE_BOOKS)
  const book = market === undefined ? undefined : named('market', market, markets, venue)
  return book && product === 'stock' ? book : named('product', product, products, venue)
}

/**
 * The row in force on a date, or the newest one without a date.
 *
 * @throws KisValidationError for a malformed date, or one before the first row or the first day of the venue.
 */
export function rowOn<Row extends { readonly from: string }>(
  rows: DatedRows<Row>,
  book: RuleBook,
  { on, venue = 'KRX' }: MarketRuleOptions,
): Row {
  if (on === undefined) return rows[0]
  dayOf(on, 'on')
  const { since = '' } = RULE_BOOKS[venue]
  const row = rows.find(({ from }) => from <= on)
  if (row && on >= since) return row
  const first = [since, rows.at(-1)?.from ?? ''].sort()[1]
  refuse('on', `No rule is known for ${book} of ${venue} on ${on}: the table begins on ${first}. Ask for a later date.`)
}

/** What a name stands for. Asked for every price: the list of names is made for a refusal only. */
function named<Value>(field: string, name: string, names: Readonly<Record<string, Value>>, venue?: Venue): Value {
  if (!Object.hasOwn(names, name)) checkChoice(field, name, Object.keys(names), venue && ` for ${venue}`)
  return names[name] as Value
}
