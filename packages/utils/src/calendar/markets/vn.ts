import { VN_HOLIDAYS } from '../books/vn.js'
import type { CountryMarkets } from '../country-markets.js'
import type { VenuesByCountry } from '../venue.js'

const HOSE = `ato a0900-0915
morning r0915-1130
afternoon r1300-1430
atc a1430-1445
put-through o1445-1500`

const HNX = `morning r0900-1130
afternoon r1300-1430
atc a1430-1445
plo o1445-1500`

/** Vietnam 베트남: `HOSE` 호치민, `HNX` 하노이; 2015–2027. Settlement after two days since 2016. For `createCalendarOf`. */
export const VN_MARKETS: CountryMarkets<VenuesByCountry['VN']> = {
  country: 'VN',
  holidays: VN_HOLIDAYS,
  sessions: [
    ['HOSE', HOSE],
    ['HNX', HNX],
  ],
  settlement: [['20160101', 2]],
}
