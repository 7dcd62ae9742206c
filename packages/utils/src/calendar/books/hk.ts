import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which Hong Kong does not trade, 2015 to 2027, whole days lost to weather among them, and the half days. Mornings
 * lost to weather are left out; since 2024-09-23 the market stays open in severe weather.
 *
 * Gathered on 2026-11-22: exchange_calendars (5308ce2) and the HKEX snapshot of vacanza/holidays (0.105) give the same days apart from
 * weather; the weather days are those of pandas_market_calendars (966ffb3).
 * 2028: worked out by the ordinance on general holidays.
 */
export const HK_HOLIDAYS: HolidayBook = {
  from: 2015,
  announcedTo: 2027,
  tabledTo: 2027,
  hours: ['early-close'],
  names: `새해 첫날|New Year's Day
춘절|Lunar New Year
청명절|Tomb-Sweeping Day
성금요일|Good Friday
부활절 월요일|Easter Monday
노동절|Labour Day
석가탄신일|Buddha's Birthday
단오절|Dragon Boat Festival
홍콩특별행정구 수립일|HKSAR Establishment Day
중추절 다음 날|Day after Mid-Autumn Festival
국경절|National Day
중양절|Chung Yeung Festival
성탄절|Christmas Day
성탄절 다음 평일|First weekday after Christmas Day
전승절 70주년|70th anniversary of Victory Day|ad-hoc
태풍|Typhoon|ad-hoc
흑색 폭우 경보|Black rainstorm warning|ad-hoc
새해 전날|New Year's Eve|early-close
성탄절 전날|Christmas Eve|early-close
춘절 전날|Lunar New Year's Eve|early-close`,
  substitute: '# 대체 휴일|# (day following)',
  yearly: 'a0101) c0405) f0501) i0701) k1001) m1225 n1226 r1231 s1224',
  days: `2itbb 43d 47C 5pg 93o 9sj all
28bbb 3pde 44c- 69h 82p 9gj aaL alp crN
1rtbb 44c- 4ede 53g 5uh 8np a5j
2ftbb 3ude 5mg 6ih 9pj ahl
24tbbb 4jde 5dG 67h a7l
1otbb 46- 4ade 4ug 6ph a2j adp aqL
2btbb 42dCE 5jg 6eh 9mj adpl crn
1vtbbb 4fde 59G 63h 9cJ a4l crN
1nbbb 47de 5qg 6mh 7hp 91p 98q anl
29tbb 3tde 44c- 5fg 6ah 96p 9ij abl
1stbbb 44c 4ide 55g a7j atl
2gtbbb 43d 47E 5pG 6jh ajL
25tbb 3qde 5dg 69h 9gj a8l crn
1ptbbb 44c- 4ede 52g 5tH a4j aql`,
}
