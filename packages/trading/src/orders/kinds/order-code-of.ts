import { KisValidationError } from '@kis/core'
import type { AssetClass } from '../../instrument/instrument.js'
import type { OrderKind, OrderTerms, SendSession, SendVenue, TimeInForce } from '../order-terms.js'
import { BOND_ORDER_CODES, ORDER_CODES, type OrderCodeRow } from './order-codes.js'

/** The rows that hold for a family of instruments. */
export function orderCodeRows(assetClass: AssetClass): readonly OrderCodeRow[] {
  return assetClass === 'bond' ? BOND_ORDER_CODES : ORDER_CODES
}

/** What a code depends on. */
export type CodedTerms = Pick<OrderTerms, 'venue' | 'session' | 'kind' | 'timeInForce'> & {
  readonly instrument: Pick<OrderTerms['instrument'], 'assetClass'>
}

/**
 * 주문구분 of an order, such as `00`.
 *
 * @throws KisValidationError for terms that no row of `ORDER_CODES` takes.
 */
export function orderCodeOf(terms: CodedTerms): string {
  const { venue, session, kind, timeInForce } = terms
  const row = orderCodeRows(terms.instrument.assetClass).find(
    (one) => one.kind === kind && one.venues.includes(venue) && one.sessions.includes(session),
  )
  const code = row?.codes[timeInForce]
  if (code !== undefined) return code
  throw new KisValidationError({
    field: 'kind',
    message: `KIS takes no order of kind '${kind}' (${timeInForce}) at ${venue} in the session '${session}'.`,
  })
}

/** What a code means where it was sent; `undefined` for one that is not in the table. */
export function kindOfCode(
  place: { readonly assetClass: AssetClass; readonly venue: SendVenue; readonly session: SendSession },
  code: string,
): { readonly kind: OrderKind; readonly timeInForce: TimeInForce } | undefined {
  for (const row of orderCodeRows(place.assetClass)) {
    if (!row.venues.includes(place.venue) || !row.sessions.includes(place.session)) continue
    for (const timeInForce of ['day', 'ioc', 'fok', 'gtp'] as const) {
      if (row.codes[timeInForce] === code) return { kind: row.kind, timeInForce }
    }
  }
  return undefined
}
