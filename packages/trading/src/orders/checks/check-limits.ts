import type { OrderTerms } from '../order-terms.js'
import type { ReferencePrice } from '../risk/reference-price.js'
import { failed, type OrderCheck, passed, skipped } from './order-check.js'

/** Whether the price lies inside the day's limits (상한가, 하한가), as the broker quotes them. */
export function checkLimits(terms: OrderTerms, reference: ReferencePrice | undefined): OrderCheck {
  const { price } = terms
  if (price === null || terms.session === 'reservation') return passed('limits')
  const { upperLimit, lowerLimit } = reference ?? {}
  if (!upperLimit || !lowerLimit || terms.instrument.facts?.isLiquidationTrading) {
    return skipped('limits', 'There are no limits, or none are known.')
  }
  if (price <= upperLimit && price >= lowerLimit) return passed('limits')
  return failed(
    'limits',
    'price',
    `Parameter "price" ${price} is outside the limits of the day, ${lowerLimit} to ${upperLimit} (상·하한가).`,
  )
}
