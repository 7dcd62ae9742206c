import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which Tokyo does not trade, 2015 to 2027; 2020-10-01 is the day lost to an outage.
 *
 * Gathered on 2026-11-22: exchange_calendars (5308ce2) and the JPX snapshot of vacanza/holidays (0.105) give the same days.
 */
export const JP_HOLIDAYS: HolidayBook = {
  from: 2015,
  announcedTo: 2027,
  tabledTo: 2027,
  names: `새해 첫날|New Year's Day
연말연시 휴장|Year-end and New Year closing
성인의 날|Coming of Age Day
건국기념일|National Foundation Day
천황탄생일|Emperor's Birthday
춘분|Vernal Equinox Day
쇼와의 날|Showa Day
헌법기념일|Constitution Day
녹색의 날|Greenery Day
어린이날|Children's Day
바다의 날|Marine Day
산의 날|Mountain Day
경로의 날|Respect for the Aged Day
추분|Autumnal Equinox Day
스포츠의 날|Sports Day
문화의 날|Culture Day
근로감사의 날|Labor Thanksgiving Day
국민의 휴일|National Holiday
천황 즉위 휴일|Emperor's Enthronement Day
시스템 장애|System outage|ad-hoc`,
  substitute: '대체 휴일|Substitute Holiday',
  yearly:
    'a0101 b0102 b0103 c0108@1 d0211) e1223):-2018 e0223):2020- f0320) g0429) h0503) i0504) j0505) k0715@1:-2019 k0715@1:2022- l0811):2016-2019 l0811):2022- m0915@1 n0923) o1008@1:-2019 o1008@1:2022- p1103) q1123) b1231',
  days: `3k- 9mr
9mn-

3k-f
3k-f 4ursr ams
7nko 8al 9mn- a1t
7mko 89Z
3lf
3k-f
9nZ

9mr
3mZ`,
}
