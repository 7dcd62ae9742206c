import { KisValidationError } from '@kis/core'
import { shown } from './rule-book-of.js'

/** Far above any listed price; up to here a price times a percentage is still an exact integer. */
const HIGHEST_PRICE = 1_000_000_000_000

/**
 * Refuses what cannot be a price in won: anything but a finite number above 0 and up to 10¹².
 *
 * @throws KisValidationError naming `field`.
 */
export function checkPrice(price: number, field: string): void {
  if (typeof price === 'number' && price > 0 && price <= HIGHEST_PRICE) return
  throw new KisValidationError({
    field,
    message: `"${field}" must be a number of won above 0 and at most 1,000,000,000,000, got ${shown(price)}.`,
  })
}
