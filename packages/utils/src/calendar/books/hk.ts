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
  announcedTo: 2027,
  tabledTo: 2027,
  names: {
    a: ['새해 첫날', "New Year's Day"],
    b: ['춘절', 'Lunar New Year'],
    c: ['청명절', 'Tomb-Sweeping Day'],
    d: ['성금요일', 'Good Friday'],
    e: ['부활절 월요일', 'Easter Monday'],
    f: ['노동절', 'Labour Day'],
    g: ['석가탄신일', "Buddha's Birthday"],
    h: ['단오절', 'Dragon Boat Festival'],
    i: ['홍콩특별행정구 수립일', 'HKSAR Establishment Day'],
    j: ['중추절 다음 날', 'Day after Mid-Autumn Festival'],
    k: ['국경절', 'National Day'],
    l: ['중양절', 'Chung Yeung Festival'],
    m: ['성탄절', 'Christmas Day'],
    n: ['성탄절 다음 평일', 'First weekday after Christmas Day'],
    o: ['전승절 70주년', '70th anniversary of Victory Day'],
    p: ['태풍', 'Typhoon'],
    q: ['흑색 폭우 경보', 'Black rainstorm warning'],
    r: ['새해 전날', "New Year's Eve"],
    s: ['성탄절 전날', 'Christmas Eve'],
    t: ['춘절 전날', "Lunar New Year's Eve"],
  },
  substitute: ['대체 휴일', '(day following)'],
  kinds: { 'ad-hoc': 'opq' },
  special: ['early-close', 'rst'],
  yearly: 'a0101) c0405):2029- f0501) i0701) k1001) m1225) n1226) r1231 s1224',
  days: `2015 2itbb 43dCC 5pg 93o 9sj all
2016 28bbb 3pde 44c 52F 69h 82p 9gj aaL alp crN
2017 12A 1rtbb 44c 4ede 53g 5uh 8np a2K a5j
2018 2ftbb 3ude 45c 5mg 6ih 72I 9pj ahl
2019 24tbbb 45c 4jde 5dG 67h a7l
2020 1otbb 4ade 4ug 6ph a2j adp aqL
2021 2btbb 42dCE 5jg 6eh 9mj adpl crn
2022 1vtbbb 45c 4fde 52F 59G 63h 9cJ a4l crN
2023 12A 1nbbb 45c 47de 5qg 6mh 7hp 91p 98q a2K anl
2024 29tbb 3tde 44c 5fg 6ah 96p 9ij abl
2025 1stbbb 44c 4ide 55g a7j atl
2026 2gtbbb 43dCE 5pG 6jh ajL
2027 25tbb 3qde 45c 5dg 69h 9gj a8l crn
2028 1ptbbb 44c 4ede 52g 5tH a2K a4j aql`,
}
