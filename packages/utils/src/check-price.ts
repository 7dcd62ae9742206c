import { refuseValue } from './refuse.js'

/** Far above any listed price; up to here a price in whole units, times a percentage, is still an exact integer. */
const HIGHEST_UNITS = 1_000_000_000_000

/**
 * Refuses what cannot be a price: anything but a finite number above 0 and up to 10¹² of the smallest units of its table.
 *
 * @param scale units to one won, dollar or point.
 * @throws KisValidationError naming `field`.
 */
export function checkPrice(price: number, field: string, scale = 1): void {
  if (typeof price === 'number' && price > 0 && price * scale <= HIGHEST_UNITS) return
  refuseValue(field, `a price: a number above 0 and at most ${(HIGHEST_UNITS / scale).toLocaleString('en-US')}`, price)
}
