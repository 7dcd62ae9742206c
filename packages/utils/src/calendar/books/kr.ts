import type { HolidayBook } from '../holiday-book.js'

/**
 * Weekdays on which KRX does not trade, 2010 to 2027, and the days of the college entrance exam.
 *
 * Gathered on 2026-11-22. 2010–2025: the KRX schedules of exchange_calendars (5308ce2), QuantLib's South Korea calendar (2a13d45), the
 * public holidays of vacanza/holidays (0.105) and, from 2018, a copy of KRX's own closing-day list give the same days; the counts
 * of trading days agree with what the press reported for 2010–2012, 2017, 2018 and 2020. 2026: the 17 closing days of the KRX list.
 * 2027: expected from the almanac of holidays that the government published in 2026-06; KRX announces its list in December 2026.
 * Exam days: announcements of the Ministry of Education; in 2017 the exam was put off for a week and both days kept the late hours.
 * 2028: worked out by the law on holidays, with the day that it sets for the election of the National Assembly.
 */
export const KR_HOLIDAYS: HolidayBook = {
  from: 2010,
  announcedTo: 2026,
  tabledTo: 2027,
  hours: ['exam-day', 'first-day'],
  names: `신정|New Year's Day
설날 연휴|Seollal holiday
설날|Seollal
삼일절|Independence Movement Day
근로자의 날|Labour Day|labour-day
노동절|Labour Day|labour-day
어린이날|Children's Day
부처님오신날|Buddha's Birthday
현충일|Memorial Day
제헌절|Constitution Day
광복절|Liberation Day
추석 연휴|Chuseok holiday
추석|Chuseok
개천절|National Foundation Day
한글날|Hangul Day
성탄절|Christmas Day
지방선거|Local election|election
국회의원 선거|National Assembly election|election
대통령 선거|Presidential election|election
임시공휴일|Temporary public holiday|ad-hoc
국군의 날 임시공휴일|Armed Forces Day (temporary holiday)|ad-hoc
부처님오신날·어린이날|Buddha's Birthday / Children's Day
개천절·추석 연휴|National Foundation Day / Chuseok holiday
대학수학능력시험일|College entrance exam day|exam-day
연말 휴장|Year-end closing|year-end`,
  substitute: '# 대체공휴일|# substitute',
  yearly:
    'a0101 d0301>2021 e0501:-2025 f0501>:2026- g0505>2014 i0606 j0717>:2026- k0815>2021 n1003>2021 o1009>2021:2013- p1225>2023 x1113@4:2016- y1231<',
  days: `2fb 5lh 62q 9llml bix
22bcb 5ah 9cml bax
1ncb 4br 5sh a1l b8x cjs
2bb 5hh 9ilml b7x
1ubc 56h 64q 98mlM bdx
2ibcb 5ph 8et 9slM bcx
28cbC 4dr 56t 9elml
1rbC 53h 59s a2twmlM bnx
2fbc 5mh 6dq 9omlM
24bcb 9clm
1obC 4fr 4uh 8ht 9ulml bj- c3x
2bbc 5jh 9klml
1vbcb 39s 61q 99lM
1nbC 5tH 9slmt
29bC 4ar 5fh 9glml a1u
1rtbcb 55vV 63s a6mlM
2gbcb 5pH 63q 9olm
28bC 5dh 9elml
1qbcb 4cr 52h a2lmlN`,
}
