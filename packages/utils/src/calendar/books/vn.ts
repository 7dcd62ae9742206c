import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which Ho Chi Minh City (HOSE) and Hanoi (HNX) do not trade, 2015 to 2027; `g` is an outage of HOSE alone.
 *
 * Gathered on 2026-11-22. 2015–2025: public holidays and the government's swapped days of vacanza/holidays (0.105), single days confirmed
 * by the press; 2026: the notice of the exchanges (1403/SGDVN-THHC). 2027: expected by rule, the exchanges announce it in December 2026.
 * 2028: worked out by the labour code.
 */
export const VN_HOLIDAYS: HolidayBook = {
  announcedTo: 2026,
  tabledTo: 2027,
  names: {
    a: ['새해 첫날', "New Year's Day"],
    b: ['뗏(설)', 'Tet (Lunar New Year)'],
    c: ['훙왕 기일', "Hung Kings' Commemoration Day"],
    d: ['통일절', 'Reunification Day'],
    e: ['노동절', 'Labour Day'],
    f: ['국경절', 'National Day'],
    g: ['거래 시스템 장애', 'System outage'],
  },
  substitute: ['대체 휴일', '(day off in lieu)'],
  kinds: { 'ad-hoc': 'g' },
  only: { g: 'HOSE' },
  yearly: 'a0101> d0430> e0501> f0902>',
  days: `2015 12A2gB2hb2ib2jb2kb2nb4sc4tD
2016 28b29b2ab2bb2cb4iC52D53E
2017 12A1qb1rb1ub1vb21b46c52D94F
2018 1ng1og2eb2fb2gb2jb2kb4pc93FcvA
2019 24b25b26b27b28b4fC4tD
2020 1nb1ob1rb1sb1tb42c
2021 2ab2bb2cb2fb2gb4lc53E93f
2022 13A1vb21b22b23b24b4bC52D53E91f
2023 12A1kb1nb1ob1pb1qb52C53D91f94F
2024 28b29b2cb2db2eb4ic4tD93f
2025 1rb1sb1tb1ub1vb47c52E91f
2026 2gb2hb2ib2jb2kb4rC8vF91f
2027 24b25b28b29b2ab4gc53E93f
2028 13A1ob1pb1qb1rb1sb44c52D94F95F`,
}
