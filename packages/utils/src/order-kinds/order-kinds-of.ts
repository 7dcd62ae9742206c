import { KisValidationError } from '@kis/core'
import { dayOf } from '../calendar/dates.js'
import { VENUES, type Venue } from '../calendar/venue.js'
import type { Market, Product } from '../market-rule-options.js'
import { SESSION_TABLES } from '../sessions/session-tables.js'
import { shown } from '../shown.js'
import { ORDER_KIND_ROWS, type OrderSession, type OrderVenue } from './order-kind-rows.js'

/** What is to be ordered, as far as it decides which kinds are taken. */
export interface OrderTerms {
  /** 매수 `buy`, 매도 `sell`. Without it: what both sides may send. */
  readonly side?: 'buy' | 'sell' | undefined
  /** 실전투자 `real` or 모의투자 `paper`. Default `'real'`. */
  readonly env?: 'real' | 'paper' | undefined
  /** Market of a Korean stock; `'konex'` takes fewer kinds. Default `'kospi'`. */
  readonly market?: Market | undefined
  /** Kind of product; the after-market of KRX takes no ETF and no ETN. Default `'stock'`. */
  readonly product?: Product | undefined
}

export interface OrderKindsQuery extends OrderTerms {
  readonly venue: OrderVenue
  readonly session: OrderSession
  /** The date (`YYYYMMDD`) whose rules apply; the rules in force now when left out. */
  readonly on?: string | undefined
}

/**
 * Which 주문구분 (`ORD_DVSN`) KIS takes for a session, as codes in rising order; none when the session takes no orders.
 *
 * @throws KisValidationError for an unknown venue, a session that the venue never had, or a malformed date.
 * @example
 * ```ts
 * import { orderKindsOf } from '@kis/utils'
 * orderKindsOf({ venue: 'KRX', session: 'after-market' }) // ['41', '42', '43', '44', '45', '46', '47']
 * ```
 */
export function orderKindsOf(query: OrderKindsQuery): string[] {
  checkSession(query.venue, query.session)
  if (query.on !== undefined) dayOf(query.on, 'on')
  return kindsTaken(query)
}

/**
 * Whether KIS takes an order of a kind (주문구분) for a session. It says nothing of the hour: see `orderKindsAt`.
 *
 * @throws KisValidationError as `orderKindsOf`, and for a kind that is not two digits.
 * @example
 * ```ts
 * import { canOrder } from '@kis/utils'
 * canOrder({ venue: 'KRX', session: 'after-market', kind: '00' }) // false: it takes 41 to 47
 * ```
 */
export function canOrder(query: OrderKindsQuery & { readonly kind: string }): boolean {
  if (typeof query.kind !== 'string' || !/^\d\d$/.test(query.kind)) {
    throw new KisValidationError({
      field: 'kind',
      message: `"kind" must be an ORD_DVSN of two digits such as '00', got ${shown(query.kind)}.`,
    })
  }
  return orderKindsOf(query).includes(query.kind)
}

/** What the rows say, of a venue, a session and a date that have been checked. */
export function kindsTaken(
  query: OrderTerms & { venue: OrderVenue; session: string; on?: string | undefined },
): string[] {
  const { venue, session, side, env = 'real', market, product } = query
  checkChoice('side', side ?? 'buy', ['buy', 'sell'])
  checkChoice('env', env, ['real', 'paper'])
  // Later than any row that has ended: without a date the rules in force now apply.
  const on = query.on ?? '99991231'
  const isKonex = venue === 'KRX' && market === 'konex'
  const rows = ORDER_KIND_ROWS.filter(
    (row) =>
      row.venues.includes(venue) &&
      (row.sessions?.some((one) => one === session) ?? session !== 'reservation') &&
      (row.env ?? env) === env &&
      (row.side === undefined || row.side === side) &&
      (row.market === 'konex') === isKonex &&
      !row.excludes?.some((excluded) => excluded === product) &&
      (row.from ?? '') <= on &&
      on <= (row.to ?? on),
  )
  return rows.flatMap(({ kinds }) => kinds.split(' ')).sort()
}

function checkSession(venue: OrderVenue, session: OrderSession): void {
  checkChoice('venue', venue, [...Object.keys(VENUES), 'SOR'])
  checkChoice('session', session, venue === 'SOR' ? ['continuous'] : sessionIdsOf(venue), ` at ${venue}`)
}

function checkChoice(field: string, value: unknown, choices: readonly string[], where = ''): void {
  if (choices.some((choice) => choice === value)) return
  throw new KisValidationError({
    field,
    message: `"${field}" must be one of ${choices.join(', ')}${where}, got ${shown(value)}.`,
  })
}

/** Every session that a venue has or had. */
function sessionIdsOf(venue: Venue): OrderSession[] {
  const ids = SESSION_TABLES[venue].flatMap(({ usual }) => usual.map(([id]) => id))
  return [...new Set<OrderSession>([...ids, 'reservation'])]
}
