import { KisValidationError } from '@kis/core'
import { orderCodeOf, orderCodeRows } from '../kinds/order-code-of.js'
import type { AmendTerms } from '../order-desk.js'
import type { OrderRef } from '../order-ref.js'

/** 주문구분 that a cancellation carries where one is needed: the plainest of its venue and session. */
export function plainCodeOf<Code extends string>({
  assetClass,
  venue,
  session,
}: Pick<OrderRef, 'assetClass' | 'venue' | 'session'>): Code {
  const row = orderCodeRows(assetClass).find((one) => one.venues.includes(venue) && one.sessions.includes(session))
  if (row?.codes.day !== undefined) return row.codes.day as Code
  throw new KisValidationError({
    field: 'venue',
    message: `There are no orders at ${venue} in the session '${session}'.`,
  })
}

/**
 * 주문구분 that an amended order has from now on: that of the original; a limit order where the original is not known, or when one
 * without a price is given a price.
 *
 * @throws KisValidationError naming `price` when the kind needs one.
 */
export function amendedCode<Code extends string>(
  ref: Pick<OrderRef, 'assetClass' | 'venue' | 'session'>,
  { original, price }: AmendTerms,
): Code {
  if (original && (original.price === null) === (price === null)) return orderCodeOf(original) as Code
  if (price !== null) return plainCodeOf<Code>(ref)
  throw new KisValidationError({
    field: 'price',
    message: original
      ? `An order of kind '${original.kind}' is amended with a price.`
      : 'Give a price: of what kind the original order is is not known here.',
  })
}
