import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which Shanghai and Shenzhen do not trade, 2015 to 2026. Days off that are worked instead at a weekend stand in upper
 * case; such weekends are no trading days.
 *
 * Gathered on 2026-11-22: exchange_calendars (5308ce2) and vacanza/holidays (0.105) give the same days. 2027 is announced late in 2026.
 * 2027 and 2028: worked out by the rules of 2024 and the custom of the years before, without the days that are swapped.
 */
export const CN_HOLIDAYS: HolidayBook = {
  announcedTo: 2026,
  tabledTo: 2026,
  names: {
    a: ['새해 첫날', "New Year's Day"],
    b: ['춘절', 'Spring Festival'],
    c: ['청명절', 'Tomb-Sweeping Day'],
    d: ['노동절', 'Labour Day'],
    e: ['단오절', 'Dragon Boat Festival'],
    f: ['중추절', 'Mid-Autumn Festival'],
    g: ['국경절', 'National Day'],
    h: ['전승절 70주년', '70th anniversary of Victory Day'],
    i: ['중추절·국경절', 'Mid-Autumn Festival / National Day'],
  },
  substitute: ['연휴 조정', '(adjusted day off)'],
  yearly: 'a0101 c0405:2029- d0501 g1001 g1002 g1003 g1004 g1005 g1006 g1007',
  days: `2015 12A2iB2jb2kb2nB2oB46C6mE93h94Ha6Fa7F
2016 28b29b2ab2bB2cB44c52D69e6aE9ff9gF
2017 12A1rB1ub1vB21B22B43C44c5tE5uea4f
2018 2fB2gb2jB2kB2lB45c46C4uD6ie9ofcvA
2019 24B25b26b27b28B45c52D53D67e9df
2020 1oB1rb1sB1tB1uB1vb46C54D55D6pe6qEa1ia6Fa7Fa8F
2021 2bB2cb2fB2gB2hB45C53D54D55D6ee9kF9lf
2022 13A1vB21b22b23b24B44C45c52D53D54D63e9cF
2023 12A1nb1ob1pB1qB1rB45c52D53D6me6nE9tf
2024 29b2cb2dB2eB2fB2gB44c45C52D53D6ae9gF9hf
2025 1sb1tb1ub1vb23B24B44c52d55D62Ea6fa7Fa8F
2026 12A2gb2hb2ib2jb2kB2nB46C54D55D6je9pf
2027 25b28b29b2ab2bb2cb45c53d54d55d69e9ff
2028 13A1pb1qb1rb1sb1vb21b44c52d53d54d55d5tEa3i`,
}
