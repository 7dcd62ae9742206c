import { KisValidationError } from '@kis/core'
import { isValidPrice } from '@kis/utils'

/**
 * @throws KisValidationError unless it is a price in won on the tick grid (호가단위). ETF and ETN have a finer grid than stocks; a
 * price is refused only when it stands on neither.
 */
export function checkPrice(price: unknown): number {
  if (typeof price !== 'number' || !Number.isSafeInteger(price) || price <= 0) {
    throw new KisValidationError({
      field: 'price',
      message: 'Parameter "price" must be a whole number of won above zero.',
    })
  }
  if (isValidPrice(price) || isValidPrice(price, { product: 'etf' })) return price
  throw new KisValidationError({
    field: 'price',
    message: `Parameter "price" ${price} is not on the tick grid (호가단위). Round it with roundToTick() of @kis/utils.`,
  })
}
