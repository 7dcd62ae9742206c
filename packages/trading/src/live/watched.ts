import type { Instrument } from '../instrument/instrument.js'
import { isOverseasVenue, OVERSEAS_VENUE_CODES } from '../instrument/venue-codes.js'
import type { HomeVenue } from '../stock/home-venue.js'
import type { QuoteVenue } from '../stock/quote.js'

/** What is watched: an instrument, and whose prices of it. */
export interface Watched {
  readonly instrument: Instrument
  /** Of a domestic stock. Default `KRX`. */
  readonly venue?: HomeVenue | undefined
  /** 미국 주간거래 */
  readonly isDaytime?: boolean | undefined
  /** 야간 session of contracts at home */
  readonly isNight?: boolean | undefined
  /** 유료시세 of shares abroad. Default `free`. */
  readonly feed?: 'free' | 'paid' | undefined
}

export function venueOf({ instrument, venue }: Watched): QuoteVenue {
  return instrument.assetClass === 'domestic-stock' ? (venue ?? 'KRX') : instrument.venue
}

/** 지연시세: exchanges of Asia are 15 minutes late without the paid feed. */
export function isDelayed({ instrument: { venue }, feed, isDaytime }: Watched): boolean {
  return isOverseasVenue(venue) && !isUs(venue) && feed !== 'paid' && !isDaytime
}

/** Whether an exchange is one of the United States. */
export function isUs(venue: string): boolean {
  return isOverseasVenue(venue) && OVERSEAS_VENUE_CODES[venue].daytimeQuote !== null
}

/** The key (`tr_key`) of a stock abroad, such as `DNASAAPL`; `undefined` for what is none. */
export function overseasKeyOf(
  { instrument: { venue, symbol }, isDaytime }: Watched,
  letter: 'D' | 'R',
): string | undefined {
  if (!isOverseasVenue(venue)) return undefined
  const { quote, daytimeQuote } = OVERSEAS_VENUE_CODES[venue]
  return isDaytime && daytimeQuote ? `R${daytimeQuote}${symbol}` : `${letter}${quote}${symbol}`
}

/** An ELW among domestic stocks: it has streams of its own, and its code says so where nobody looked it up (57LA24). */
export function isElw({ kind, symbol }: Instrument): boolean {
  return kind === 'elw' || (kind === 'stock' && /^5\d(?=.*[A-Z])[0-9A-Z]{2}\d{2}$/.test(symbol))
}
