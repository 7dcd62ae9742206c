import { type Environment, KisConfigError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { isValidPrice } from '@kis/utils'
import type { TradingContext } from '../context.js'
import type { OrderVenue } from './order.js'

/** @throws KisValidationError unless it is a whole number of shares above zero. */
export function checkQuantity(quantity: unknown): number {
  if (typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity > 0) return quantity
  throw new KisValidationError({
    field: 'quantity',
    message: 'Parameter "quantity" must be a whole number of shares above zero.',
  })
}

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

/** @throws KisValidationError for an unknown venue; KisUnsupportedInPaperError for one that paper trading lacks. */
export function checkVenue(venue: unknown, env: Environment): OrderVenue {
  if (venue !== 'KRX' && venue !== 'NXT' && venue !== 'SOR') {
    throw new KisValidationError({ field: 'venue', message: `Parameter "venue" must be 'KRX', 'NXT' or 'SOR'.` })
  }
  if (env === 'paper' && venue !== 'KRX') {
    throw new KisUnsupportedInPaperError({
      operation: `orders to ${venue}`,
      detail: 'Paper trading takes orders to KRX only.',
    })
  }
  return venue
}

/** @throws KisConfigError when real money would move without the switch for it. */
export function checkMayOrder(context: TradingContext): void {
  if (context.rest.env === 'paper' || context.allowRealOrders === true) return
  throw new KisConfigError({
    option: 'allowRealOrders',
    message: `This client has env: 'real'. Orders with real money need "allowRealOrders: true" as well.`,
  })
}
