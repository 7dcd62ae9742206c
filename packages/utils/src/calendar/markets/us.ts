import { US_HOLIDAYS } from '../books/us.js'
import type { CountryMarkets } from '../country-markets.js'
import type { VenuesByCountry } from '../venue.js'

/**
 * United States. 주간거래 `daytime`: on KIS's own hours in Korea, before New York's day; in summer it would overlap the pre-market, which one source
 * only says. KIS takes orders for the after-market until 07:00 in Korea.
 */
const SESSIONS = `daytime e1000-1800 20251104- KST ?
pre-market e0400-0930
regular r0930-1600 usual
regular r0930-1300 early-close
after-market e1600-2000 usual <3100
after-market e1300-1700 early-close <3100`

/** United States 미국: `NYSE` 뉴욕, `NASDAQ` 나스닥, `AMEX` 아멕스; 2015–2027. Settlement after one day since 2024-05-28, two since 2017-09-05. For `createCalendarOf`. */
export const US_MARKETS: CountryMarkets<VenuesByCountry['US']> = {
  country: 'US',
  holidays: US_HOLIDAYS,
  sessions: [
    ['NYSE', SESSIONS],
    ['NASDAQ', SESSIONS],
    ['AMEX', SESSIONS],
  ],
  settlement: [
    ['20240528', 1],
    ['20170905', 2],
  ],
}
