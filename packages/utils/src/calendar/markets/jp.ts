import { JP_HOLIDAYS } from '../books/jp.js'
import type { CountryMarkets } from '../country-markets.js'
import type { VenuesByCountry } from '../venue.js'

/** Tokyo, with the closing auction since 2024-11-05. */
const TSE = `morning r0900-1130
afternoon r1230-1500 -20241104
afternoon r1230-1525 20241105-
closing-auction r1525-1530 20241105-`

/** Japan 일본: `TSE` 도쿄; 2015–2027. Settlement after two days since 2019-07-16. For `createCalendarOf`. */
export const JP_MARKETS: CountryMarkets<VenuesByCountry['JP']> = {
  country: 'JP',
  holidays: JP_HOLIDAYS,
  sessions: [['TSE', TSE]],
  settlement: [['20190716', 2]],
}
