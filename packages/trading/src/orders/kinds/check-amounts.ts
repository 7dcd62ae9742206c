import { KisValidationError } from '@kis/core'
import type { Instrument } from '../../instrument/instrument.js'

/** KIS never asks for more decimals; more of them are a slip of binary arithmetic, such as 0.1 + 0.2. */
const MAX_DECIMALS = 8

/** @throws KisValidationError unless it is a whole number above zero. */
export function checkOrderQuantity(quantity: unknown): number {
  if (typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity > 0) return quantity
  throw new KisValidationError({
    field: 'quantity',
    message: `Parameter "quantity" must be a whole number above zero, got ${shown(quantity)}.`,
  })
}

/**
 * Checks that a price can be sent exactly: whole won for stocks at home, at most eight decimals elsewhere, above zero but for spreads
 * and contracts abroad. Tick grid and limits are checked elsewhere.
 *
 * @param isRounded The price is put on the tick grid afterwards: any fraction will do.
 * @throws KisValidationError naming the field.
 */
export function checkOrderPrice(field: string, price: unknown, instrument: Instrument, isRounded = false): number {
  const refuse = (what: string): KisValidationError =>
    new KisValidationError({ field, message: `Parameter "${field}" must be ${what}, got ${shown(price)}.` })
  const { assetClass, kind } = instrument
  if (typeof price !== 'number' || !Number.isFinite(price)) throw refuse(`a price in ${instrument.currency}`)
  if (isRounded && price > 0) return price
  if (assetClass === 'domestic-stock') {
    if (Number.isSafeInteger(price) && price > 0) return price
    throw refuse('a whole number of won above zero')
  }
  if (price <= 0 && kind !== 'spread' && assetClass !== 'overseas-derivative') throw refuse('above zero')
  if (Number(price.toFixed(MAX_DECIMALS)) !== price || Math.abs(price) >= 1e12) {
    throw refuse(`a price of at most ${MAX_DECIMALS} decimals (round it with roundToTick() of @kis/utils)`)
  }
  return price
}

/** A value for a message, short whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 20)}'`
  return typeof value === 'number' || value === null || value === undefined ? String(value) : typeof value
}
