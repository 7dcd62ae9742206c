import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which Shanghai and Shenzhen do not trade, 2015 to 2026. Days off that are worked instead at a weekend stand in upper
 * case; such weekends are no trading days.
 *
 * Gathered on 2026-11-22: exchange_calendars (5308ce2) and vacanza/holidays (0.105) give the same days. 2027 is announced late in 2026.
 * 2027 and 2028: worked out by the rules of 2024 and the custom of the years before, without the days that are swapped.
 */
export const CN_HOLIDAYS: HolidayBook = {
  from: 2015,
  announcedTo: 2026,
  tabledTo: 2026,
  names: `새해 첫날|New Year's Day
춘절|Spring Festival
청명절|Tomb-Sweeping Day
노동절|Labour Day
단오절|Dragon Boat Festival
중추절|Mid-Autumn Festival
국경절|National Day
전승절 70주년|70th anniversary of Victory Day
중추절·국경절|Mid-Autumn Festival / National Day`,
  substitute: '# 연휴 조정|# (adjusted day off)',
  yearly: 'a0101 c0405:2029- d0501 g1001 g1002 g1003 g1004 g1005 g1006 g1007',
  days: `12A 2iBbbBB 46C 6mE 93hH a6FF
28bbbBB 44c 52D 69eE 9ffF
12A 1rBbBBB 43Cc 5tEe a4f
2fBbBBB 45cC 4uD 6ie 9of cvA
24BbbbB 45c 52DD 67e 9df
1oBbBBBb 46C 54DD 6peE a1i a6FFF
2bBbBBB 45C 53DDD 6ee 9kFf
13A 1vBbbbB 44Cc 52DDD 63e 9cF
12A 1nbbBBB 45c 52DD 6meE 9tf
29bbBBBB 44cC 52DD 6ae 9gFf
1sbbbbBB 44c 52dD 62E a6fFF
12A 2gbbbbBB 46C 54DD 6je 9pf
25bbbbbb 45c 53ddd 69e 9ff
13A 1pbbbbbb 44c 52dddd 5tE a3i`,
}
