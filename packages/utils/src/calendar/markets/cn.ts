import { CN_HOLIDAYS } from '../books/cn.js'
import type { CountryMarkets } from '../country-markets.js'
import type { VenuesByCountry } from '../venue.js'

/** Shanghai and Shenzhen. Fixed-price trading: STAR from 2019-07-22, ChiNext from 2020-08-24, all A shares and ETFs from 2026-07-06. */
const SESSIONS = `opening-auction a0915-0925
morning r0930-1130
afternoon r1300-1500 -20180819
afternoon r1300-1457 20180820-
closing-auction r1457-1500 20180820-
after-hours-fixed-price o1505-1530 20190722-`

/** China 중국: `SSE` 상해, `SZSE` 심천; 2015–2026. The money of a trade settles a day later, the shares at once. For `createCalendarOf`. */
export const CN_MARKETS: CountryMarkets<VenuesByCountry['CN']> = {
  country: 'CN',
  holidays: CN_HOLIDAYS,
  sessions: [
    ['SSE', SESSIONS],
    ['SZSE', SESSIONS],
  ],
  settlement: [['', 1]],
}
