import { checkChoice, refuse, refuseValue } from '../refuse.js'
import type { HolidayBook } from './holiday-book.js'
import { type Country, VENUES, type Venue } from './venue.js'

/**
 * The markets of one country (한 나라의 시장): what `createCalendarOf` needs to know of their closures, hours and settlement. `KR_MARKETS`, `US_MARKETS`
 * and the others are the shipped ones; a bundle holds those that a program names.
 */
export interface CountryMarkets<V extends Venue = Venue> {
  readonly country: Country
  /** Closures, and days with other hours (휴장일). */
  readonly holidays: HolidayBook
  /**
   * Hours of each venue (거래 시간), a line for each session: its name; the first letter of its phase with its start and end, from 2400 on of the next day;
   * then what is particular to it. `20190429-20260913`: the first and the last day. `usual`, `early-close`: only on days with such hours. `?`: inferred
   * or seen in one uncertain source only, `?exam-day` on such days. `@1530`: KIS takes orders from then on. `<3100`: until then in Korea, counted from
   * the trading day at the venue. `KST`: the times are Korean. Lines without a first day answer for the years before the tables, too, provisionally.
   */
  readonly sessions: readonly (readonly [venue: V, lines: string])[]
  /** First day and days from trade to settlement (결제 주기), newest first; three days before. */
  readonly settlement: readonly (readonly [from: string, days: number])[]
}

/** @throws KisValidationError unless it is a list of markets. */
export function checkMarkets(markets: readonly CountryMarkets[]): void {
  const isList = Array.isArray(markets) && markets.length > 0 && markets.every((one) => one?.holidays && one.sessions)
  if (!isList) refuseValue('markets', 'a list such as [KR_MARKETS, US_MARKETS]', markets)
}

/**
 * The markets that a venue belongs to.
 *
 * @throws KisValidationError for an unknown venue, and for one whose markets are not among those given.
 */
export function marketsOf(venue: Venue, given: readonly CountryMarkets[]): CountryMarkets {
  checkChoice('venue', venue, Object.keys(VENUES))
  return marketsIn(VENUES[venue].country, given, 'venue', venue)
}

/** The markets of a country. @throws KisValidationError naming the field, and what to add, unless they are among those given. */
export function marketsIn(
  country: Country,
  given: readonly CountryMarkets[],
  field: string,
  asked: string,
): CountryMarkets {
  return (
    given.find((markets) => markets.country === country) ??
    refuse(
      field,
      `This calendar was made without the markets of ${country}, so "${field}" cannot be '${asked}'. Add ${country}_MARKETS to those given to createCalendarOf.`,
    )
  )
}
