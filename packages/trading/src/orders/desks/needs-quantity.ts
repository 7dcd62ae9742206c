import type { OrderRef } from '../order-ref.js'

/**
 * Whether a cancellation or an amendment must name its quantity. Orders for stocks abroad want it: KIS knows no "all that remains"
 * there, and what remains is in the list of open orders.
 */
export function needsQuantity(ref: Pick<OrderRef, 'assetClass' | 'session'>): boolean {
  return ref.assetClass === 'overseas-stock' && ref.session !== 'reservation'
}
