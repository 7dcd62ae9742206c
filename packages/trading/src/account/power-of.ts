import { KisValidationError } from '@kis/core'
import type { Instrument } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import type { BuyingPower } from './buying-power.js'

/** What a list tells, everything else blank. */
export function powerOf(
  instrument: Pick<Instrument, 'venue' | 'currency'> & { readonly symbol: string | null },
  told: Partial<Omit<BuyingPower, 'symbol' | 'venue' | 'currency' | 'raw'>>,
  raw: object,
): BuyingPower {
  const power = {
    symbol: instrument.symbol,
    venue: instrument.venue,
    currency: instrument.currency,
    cash: told.cash ?? null,
    collateral: told.collateral ?? null,
    reusable: told.reusable ?? null,
    fundProceeds: told.fundProceeds ?? null,
    cmaValue: told.cmaValue ?? null,
    reusableOverseas: told.reusableOverseas ?? null,
    foreignCash: told.foreignCash ?? null,
    calculationPrice: told.calculationPrice ?? null,
    maxAmountWithoutCredit: told.maxAmountWithoutCredit ?? null,
    maxQuantityWithoutCredit: told.maxQuantityWithoutCredit ?? null,
    maxAmountWithCredit: told.maxAmountWithCredit ?? null,
    maxQuantityWithCredit: told.maxQuantityWithCredit ?? null,
    maxAmountWithOtherCurrencies: told.maxAmountWithOtherCurrencies ?? null,
    maxQuantityWithOtherCurrencies: told.maxQuantityWithOtherCurrencies ?? null,
    closableQuantity: told.closableQuantity ?? null,
    exchangeRate: told.exchangeRate ?? null,
  }
  return withHidden(power, { raw })
}

/** @throws KisValidationError unless a price is a number above zero that can be written exactly. */
export function requirePrice(price: number | undefined, what: string): number {
  if (price !== undefined && Number.isFinite(price) && price > 0) return price
  throw new KisValidationError({
    field: 'price',
    message: `Parameter "price" must be a number above zero: KIS tells what can be bought of ${what} at a price only.`,
  })
}
