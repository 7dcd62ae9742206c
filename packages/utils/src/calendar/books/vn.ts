import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which Ho Chi Minh City (HOSE) and Hanoi (HNX) do not trade, 2015 to 2027; `g` is an outage of HOSE alone.
 *
 * Gathered on 2026-11-22. 2015–2025: public holidays and the government's swapped days of vacanza/holidays (0.105), single days confirmed
 * by the press; 2026: the notice of the exchanges (1403/SGDVN-THHC). 2027: expected by rule, the exchanges announce it in December 2026.
 * 2028: worked out by the labour code.
 */
export const VN_HOLIDAYS: HolidayBook = {
  from: 2015,
  announcedTo: 2026,
  tabledTo: 2027,
  names: `새해 첫날|New Year's Day
뗏(설)|Tet (Lunar New Year)
훙왕 기일|Hung Kings' Commemoration Day
통일절|Reunification Day
노동절|Labour Day
국경절|National Day
거래 시스템 장애|System outage|ad-hoc|HOSE`,
  substitute: '# 대체 휴일|# (day off in lieu)',
  yearly: 'a0101> d0430> e0501> f0902>',
  days: `12A 2gBbbbbb 4scD
28bbbbb 4iC
1qbbbbb 46c
1ngg 2ebbbbb 4pc cvA
24bbbbb 4fC 4tD
1nbbbbb 42c
2abbbbb 4lc 93f
1vbbbbb 4bC 91f
1kbbbbb 52CD 91f
28bbbbb 4ic 4tD 93f
1rbbbbb 47c 52E 91f
2gbbbbb 4rC 8vFf
24bbbbb 4gc 93f
1obbbbb 44c 95F`,
}
