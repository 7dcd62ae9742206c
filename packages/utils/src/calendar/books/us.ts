import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which NYSE, NASDAQ and NYSE American do not trade, 2015 to 2027, and the early closes at 13:00.
 *
 * Gathered on 2026-11-22: exchange_calendars (5308ce2) and the NYSE snapshot of vacanza/holidays (0.105) give the same days, and days
 * with real bars were compared for 2018–2021 and 2024-12–2026-08. The exchange has announced 2027.
 */
export const US_HOLIDAYS: HolidayBook = {
  announcedTo: 2027,
  tabledTo: 2027,
  names: {
    a: ['새해 첫날', "New Year's Day"],
    b: ['마틴 루서 킹의 날', 'Martin Luther King Jr. Day'],
    c: ['대통령의 날', "Washington's Birthday"],
    d: ['성금요일', 'Good Friday'],
    e: ['메모리얼 데이', 'Memorial Day'],
    f: ['준틴스', 'Juneteenth'],
    g: ['독립기념일', 'Independence Day'],
    h: ['노동절', 'Labor Day'],
    i: ['추수감사절', 'Thanksgiving Day'],
    j: ['성탄절', 'Christmas Day'],
    k: ['국가 애도의 날', 'Day of mourning'],
    l: ['추수감사절 다음 날', 'Day after Thanksgiving'],
    m: ['독립기념일 전날', 'Day before Independence Day'],
    n: ['성탄절 전날', 'Christmas Eve'],
  },
  substitute: ['대체 휴일', '(observed)'],
  kinds: { 'ad-hoc': 'k' },
  special: ['early-close', 'lmn'],
  yearly: 'a0101) b0115@1 c0215@1 e0525@1 f0619):2022- g0704) h0901@1 i1122@4 l1123@5 n1224 j1225)',
  days: `2015 43d 73G
2016 3pd cqJ
2017 12A 4ed 73m
2018 3ud 73m c5k
2019 4jd 73m
2020 4ad 73G
2021 42d 75G coJ
2022 4fd 6kF cqJ
2023 12A 47d 73m
2024 3td 73m
2025 19k 4id 73m
2026 43d 73G
2027 3qd 6iF 75G coJ`,
}
