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
  days: `2015 2it2jb2kb43d46C47C5pg93o9sjall
2016 28b29b2ab3pd3se44c52F69h82p9gjaaLalpcrN
2017 12A1rt1ub1vb44c4ed4he53g5uh8npa2Ka5j
2018 2ft2gb2jb3ud42e45c5mg6ih72I9pjahl
2019 24t25b26b27b45c4jd4me5dG67ha7l
2020 1ot1rb1sb4ad4de4ug6pha2jadpaqL
2021 2bt2cb2fb42d45C46E5jg6eh9mjadpaelcrn
2022 1vt21b22b23b45c4fd4ie52F59G63h9cJa4lcrN
2023 12A1nb1ob1pb45c47d4ae5qg6mh7hp91p98qa2Kanl
2024 29t2cb2db3td41e44c5fg6ah96p9ijabl
2025 1st1tb1ub1vb44c4id4le55ga7jatl
2026 2gt2hb2ib2jb43d46C47E5pG6jhajL
2027 25t28b29b3qd3te45c5dg69h9gja8lcrn
2028 1pt1qb1rb1sb44c4ed4he52g5tHa2Ka4jaql`,
}
