import { KisValidationError } from '@kis/core'
import type { TradingContext } from '../../context.js'
import type { Instrument } from '../../instrument/instrument.js'
import { isOverseasVenue } from '../../instrument/venue-codes.js'
import { createBond } from '../../stock/create-bond.js'
import { createContract } from '../../stock/create-contract.js'
import { fetchDomesticQuote } from '../../stock/domestic-quote.js'
import { fetchOverseasQuote } from '../../stock/overseas-quote.js'
import type { Quote } from '../../stock/quote.js'
import type { ReferencePrice } from './reference-price.js'

/** The last price and the limits of the day, by one question to the broker; `undefined` for what it does not quote here. */
export async function fetchReference(
  context: TradingContext,
  instrument: Instrument,
  signal: AbortSignal | undefined,
): Promise<ReferencePrice | undefined> {
  const quote = await quoteOf(context, instrument, signal)
  if (!quote || !(quote.price > 0)) return undefined
  const { price: last, upperLimit, lowerLimit, currency } = quote
  return { last, upperLimit, lowerLimit, currency }
}

/**
 * 누적 거래량 of the day.
 *
 * @throws KisValidationError for what the broker does not quote here.
 */
export async function fetchVolume(
  context: TradingContext,
  instrument: Instrument,
  signal: AbortSignal | undefined,
): Promise<number> {
  const quote = await quoteOf(context, instrument, signal)
  if (quote) return quote.volume
  throw new KisValidationError({ field: 'symbol', message: `The volume of "${instrument.symbol}" cannot be had.` })
}

async function quoteOf(
  context: TradingContext,
  instrument: Instrument,
  signal: AbortSignal | undefined,
): Promise<Quote | undefined> {
  const { rest } = context
  const { assetClass, venue, symbol, currency, facts } = instrument
  if (assetClass === 'domestic-stock') return fetchDomesticQuote(rest, symbol, 'KRX', { signal })
  if (assetClass === 'overseas-stock' && isOverseasVenue(venue)) {
    return fetchOverseasQuote(rest, { symbol, venue, currency, isDaytime: false }, { signal })
  }
  if (assetClass === 'bond') return createBond(context, instrument).quote({ signal })
  if (assetClass === 'domestic-derivative') return createContract(context, instrument).quote({ signal })
  // Orders are written in prices of the exchange; quotes lack their decimals, which only the facts tell.
  if (assetClass === 'overseas-derivative' && facts?.priceExponent !== undefined) {
    return createContract(context, instrument).quote({ signal })
  }
  return undefined
}
