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
  days: `2015 12A 2gBbbbbb 4scD
2016 28bbbbb 4iC 52DE
2017 12A 1qbbbbb 46c 52D 94F
2018 1ngg 2ebbbbb 4pc 93F cvA
2019 24bbbbb 4fC 4tD
2020 1nbbbbb 42c
2021 2abbbbb 4lc 53E 93f
2022 13A 1vbbbbb 4bC 52DE 91f
2023 12A 1kbbbbb 52CD 91fF
2024 28bbbbb 4ic 4tD 93f
2025 1rbbbbb 47c 52E 91f
2026 2gbbbbb 4rC 8vFf
2027 24bbbbb 4gc 53E 93f
2028 13A 1obbbbb 44c 52D 94FF`,
}
