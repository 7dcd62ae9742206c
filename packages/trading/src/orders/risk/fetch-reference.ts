import type { RestClient } from '@kis/rest'
import type { Instrument } from '../../instrument/instrument.js'
import { isOverseasVenue } from '../../instrument/venue-codes.js'
import { fetchDomesticQuote } from '../../stock/domestic-quote.js'
import { fetchOverseasQuote } from '../../stock/overseas-quote.js'
import type { Quote } from '../../stock/quote.js'
import type { ReferencePrice } from './reference-price.js'

/** The last price and the limits of the day, by one question to the broker; `undefined` for what it does not quote here. */
export async function fetchReference(
  rest: RestClient,
  instrument: Instrument,
  signal: AbortSignal | undefined,
): Promise<ReferencePrice | undefined> {
  const quote = await quoteOf(rest, instrument, signal)
  if (!quote || !(quote.price > 0)) return undefined
  return { last: quote.price, upperLimit: quote.upperLimit, lowerLimit: quote.lowerLimit }
}

async function quoteOf(
  rest: RestClient,
  { assetClass, venue, symbol, currency }: Instrument,
  signal: AbortSignal | undefined,
): Promise<Quote | undefined> {
  if (assetClass === 'domestic-stock') return fetchDomesticQuote(rest, symbol, 'KRX', { signal })
  if (assetClass === 'overseas-stock' && isOverseasVenue(venue)) {
    return fetchOverseasQuote(rest, { symbol, venue, currency, isDaytime: false }, { signal })
  }
  return undefined
}
