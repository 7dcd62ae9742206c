import { dayOf } from '../calendar/dates.js'
import { isWithin } from '../dated-words.js'
import type { Market, Product } from '../market-rule-options.js'
import { checkChoice, refuseValue } from '../refuse.js'
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
  const { venue, session, on } = query
  checkChoice('venue', venue, [...new Set(ROWS.flatMap(({ venues }) => venues))])
  checkChoice('session', session, sessionIdsOf(venue), ` at ${venue}`)
  if (on !== undefined) dayOf(on, 'on')
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
    refuseValue('kind', "an ORD_DVSN of two digits such as '00'", query.kind)
  }
  return orderKindsOf(query).includes(query.kind)
}

/** What the rows say, of a venue, a session and a date that have been checked. */
export function kindsTaken({
  venue,
  session,
  side,
  env = 'real',
  market,
  product = 'stock',
  on,
}: OrderTerms & { venue: OrderVenue; session: string; on?: string | undefined }): string[] {
  checkChoice('side', side ?? 'buy', ['buy', 'sell'])
  checkChoice('env', env, ['real', 'paper'])
  const isKonex = venue === 'KRX' && market === 'konex'
  const conditions: string[] = [env, side ?? '', isKonex ? 'konex' : '', /^et[fn]$/.test(product) ? '' : 'stock']
  return ROWS.filter(
    ({ venues, sessions, words }) =>
      venues.includes(venue) &&
      (sessions.includes('*') ? session !== 'reservation' : sessions.includes(session)) &&
      words.includes('konex') === isKonex &&
      // Later than any rule that has ended: without a date the rules in force now apply.
      words.every((word) => conditions.includes(word) || (/\d/.test(word) && isWithin(word, on ?? '99991231'))),
  )
    .flatMap(({ kinds }) => kinds)
    .sort()
}

/** The lines, taken apart once: every order asks them. */
const ROWS = /* @__PURE__ */ ORDER_KIND_ROWS.split('\n').map((line) => {
  const [venues = '', sessions = '', kinds = '', ...words] = line.split(' ')
  return { venues: venues.split(','), sessions: sessions.split(','), kinds: kinds.match(/\d+/g) ?? [], words }
})

/** Every session that a venue has or had. */
function sessionIdsOf(venue: OrderVenue): string[] {
  const ids = ROWS.flatMap(({ venues, sessions }) => (venues.includes(venue) ? sessions : []))
  return [...new Set(venue === 'SOR' ? ids : [...ids, 'reservation'])].filter((id) => id !== '*')
}
