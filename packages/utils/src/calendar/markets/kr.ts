import { KR_HOLIDAYS } from '../books/kr.js'
import type { CountryMarkets } from '../country-markets.js'
import type { VenuesByCountry } from '../venue.js'

/**
 * KRX (유가증권, 코스닥, 코넥스). 2016-08-01: half an hour longer. 2019-04-29: shorter opening auction. 2026-09-14: the after-market until 20:00
 * replaces the single-price session; a pre-market is put off to about the end of 2027.
 *
 * Sources: KRX schedules of exchange_calendars, press on each change and on each special day, KIS's notice of 2026-09-09; the special days after
 * 2026-09-14 are inferred from the years before.
 */
const KRX = `pre-open-close-price o0730-0830 -20160731
pre-open-close-price o0730-0830 20160801-20190428 ?
pre-open-close-price o0830-0840 20190429-20260913
pre-open-close-price o0830-0840 20260914- ?first-day ?exam-day
opening-auction a0800-0900 -20160731
opening-auction a0800-0900 20160801-20190428 ?
opening-auction a0830-0900 20190429-20260913
opening-auction a0830-0900 20260914- ?first-day
continuous r0900-1450 -20160731
continuous r0900-1520 20160801-
closing-auction r1450-1500 -20160731
closing-auction r1520-1530 20160801-
after-hours-close-price o1510-1530 -20160731
after-hours-close-price o1540-1600 20160801-20260913 @1530
after-hours-close-price o1540-1600 20260914- ?exam-day @1530
single-price o1530-1800 -20160731
single-price o1600-1800 20160801-20260913
after-market e1600-2000 20260914- ?first-day ?exam-day`

/** 넥스트레이드, since its first day. No pre-market on the first trading day and on exam day. The closing-price market is less certain. */
const NXT = `pre-market e0800-0850 usual
main-market r090030-1520
after-auction a1530-1540
after-market e1540-2000
closing-price o1530-1600 ?`

/**
 * Index and equity derivatives of KRX. Currency and gold futures keep their close on exam day. The night session was linked to Eurex
 * until 2025-06-06 and is KRX's own since 2025-06-09.
 */
const KRX_DERIV = `opening-auction a0830-0845 20230731- usual
day r0900-1515 -20160731 ?exam-day
day r0900-1545 20160801-20230730
day r0845-1545 20230731-
night e1800-2900 -20250608 ?
night e1800-3000 20250609-`

/** Korea 한국: `KRX` 한국거래소, `NXT` 넥스트레이드, `KRX_DERIV` KRX 파생상품; 2010–2027. Stocks settle after two trading days, the year-end closing is none. For `createCalendarOf`. */
export const KR_MARKETS: CountryMarkets<VenuesByCountry['KR']> = {
  country: 'KR',
  holidays: KR_HOLIDAYS,
  sessions: [
    ['KRX', KRX],
    ['NXT', NXT],
    ['KRX_DERIV', KRX_DERIV],
  ],
  settlement: [['', 2]],
}
