import { HK_HOLIDAYS } from '../books/hk.js'
import type { CountryMarkets } from '../country-markets.js'
import type { VenuesByCountry } from '../venue.js'

/** Hong Kong. The closing auction came on 2016-07-25 and ends at random from 16:08 on. */
const HKEX = `pre-opening a0900-0930
morning r0930-1200
afternoon r1300-1600 usual
closing-auction a1600-1610 20160725- usual
closing-auction a1200-1210 20160725- early-close`

/** Hong Kong 홍콩: `HKEX`; 2015–2027. For `createCalendarOf`. */
export const HK_MARKETS: CountryMarkets<VenuesByCountry['HK']> = {
  country: 'HK',
  holidays: HK_HOLIDAYS,
  sessions: [['HKEX', HKEX]],
  settlement: [['', 2]],
}
