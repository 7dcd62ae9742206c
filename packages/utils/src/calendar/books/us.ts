import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which NYSE, NASDAQ and NYSE American do not trade, 2015 to 2027, and the early closes at 13:00.
 *
 * Gathered on 2026-11-22: exchange_calendars (5308ce2) and the NYSE snapshot of vacanza/holidays (0.105) give the same days, and days
 * with real bars were compared for 2018–2021 and 2024-12–2026-08. The exchange has announced 2027.
 */
export const US_HOLIDAYS: HolidayBook = {
  from: 2015,
  announcedTo: 2027,
  tabledTo: 2027,
  hours: ['early-close'],
  names: `새해 첫날|New Year's Day
마틴 루서 킹의 날|Martin Luther King Jr. Day
대통령의 날|Washington's Birthday
성금요일|Good Friday
메모리얼 데이|Memorial Day
준틴스|Juneteenth
독립기념일|Independence Day
노동절|Labor Day
추수감사절|Thanksgiving Day
성탄절|Christmas Day
국가 애도의 날|Day of mourning|ad-hoc
추수감사절 다음 날|Day after Thanksgiving|early-close
독립기념일 전날|Day before Independence Day|early-close
성탄절 전날|Christmas Eve|early-close`,
  substitute: '# 대체 휴일|# (observed)',
  yearly: 'a0101) b0115@1 c0215@1 e0525@1 f0619(:2022- g0704( h0901@1 i1122@4 l1123@5 m0703:2013- n1224 j1225(',
  // Columbus Day and Veterans Day.
  bankHolidays: 'o1008@1 v1111)',
  days: `43d
3pd
4ed
3ud c5k
4jd
4ad
42d
4fd
47d
3td
19k 4id
43d
3qd`,
}
