import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which Tokyo does not trade, 2015 to 2027; 2020-10-01 is the day lost to an outage.
 *
 * Gathered on 2026-11-22: exchange_calendars (5308ce2) and the JPX snapshot of vacanza/holidays (0.105) give the same days.
 */
export const JP_HOLIDAYS: HolidayBook = {
  announcedTo: 2027,
  tabledTo: 2027,
  names: {
    a: ['새해 첫날', "New Year's Day"],
    b: ['연말연시 휴장', 'Year-end and New Year closing'],
    c: ['성인의 날', 'Coming of Age Day'],
    d: ['건국기념일', 'National Foundation Day'],
    e: ['천황탄생일', "Emperor's Birthday"],
    f: ['춘분', 'Vernal Equinox Day'],
    g: ['쇼와의 날', 'Showa Day'],
    h: ['헌법기념일', 'Constitution Day'],
    i: ['녹색의 날', 'Greenery Day'],
    j: ['어린이날', "Children's Day"],
    k: ['바다의 날', 'Marine Day'],
    l: ['산의 날', 'Mountain Day'],
    m: ['경로의 날', 'Respect for the Aged Day'],
    n: ['추분', 'Autumnal Equinox Day'],
    o: ['스포츠의 날', 'Sports Day'],
    p: ['문화의 날', 'Culture Day'],
    q: ['근로감사의 날', 'Labor Thanksgiving Day'],
    r: ['국민의 휴일', 'National Holiday'],
    s: ['천황 즉위 휴일', "Emperor's Enthronement Day"],
    t: ['시스템 장애', 'System outage'],
    z: ['대체 휴일', 'Substitute Holiday'],
  },
  substitute: ['대체 휴일', '(observed)'],
  kinds: { 'ad-hoc': 't', substitute: 'z' },
  yearly:
    'a0101 b0102 b0103 c0108@1 d0211) e1223):-2018 e0223):2020- f0320):2028- g0429) h0503) i0504) j0505) k0715@1:-2019 k0715@1:2022- l0811):2016-2019 l0811):2022- m0915@1 n0923):2028- o1008@1:-2019 o1008@1:2022- p1103) q1123) b1231',
  days: `2015 56z 9mrn
2016 3lz 9mn
2017 3kf
2018 2cz 3lf 4uz 9oz coz
2019 3lf 4ursr 56z 8cz 9nn ams b4z
2020 2oz 3kf 56z 7nko 8al 9mn a1t
2021 7mko 89z 9nn
2022 3lf 9nn
2023 3lf
2024 2cz 3kf 56z 8cz 9nz b4z
2025 2oz 3kf 56z 9nn boz
2026 3kf 56z 9mrn
2027 3mz 9nn`,
}
