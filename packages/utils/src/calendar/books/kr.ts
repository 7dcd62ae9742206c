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
  announcedTo: 2026,
  tabledTo: 2027,
  names: {
    a: ['신정', "New Year's Day"],
    b: ['설날 연휴', 'Seollal holiday'],
    c: ['설날', 'Seollal'],
    d: ['삼일절', 'Independence Movement Day'],
    e: ['근로자의 날', 'Labour Day'],
    f: ['노동절', 'Labour Day'],
    g: ['어린이날', "Children's Day"],
    h: ['부처님오신날', "Buddha's Birthday"],
    i: ['현충일', 'Memorial Day'],
    j: ['제헌절', 'Constitution Day'],
    k: ['광복절', 'Liberation Day'],
    l: ['추석 연휴', 'Chuseok holiday'],
    m: ['추석', 'Chuseok'],
    n: ['개천절', 'National Foundation Day'],
    o: ['한글날', 'Hangul Day'],
    p: ['성탄절', 'Christmas Day'],
    q: ['지방선거', 'Local election'],
    r: ['국회의원 선거', 'National Assembly election'],
    s: ['대통령 선거', 'Presidential election'],
    t: ['임시공휴일', 'Temporary public holiday'],
    u: ['국군의 날 임시공휴일', 'Armed Forces Day (temporary holiday)'],
    v: ['부처님오신날·어린이날', "Buddha's Birthday / Children's Day"],
    w: ['개천절·추석 연휴', 'National Foundation Day / Chuseok holiday'],
    x: ['대학수학능력시험일', 'College entrance exam day'],
    z: ['연말 휴장', 'Year-end closing'],
  },
  substitute: ['대체공휴일', 'substitute'],
  kinds: { 'labour-day': 'ef', election: 'qrs', 'ad-hoc': 'tu', 'year-end': 'z' },
  special: ['exam-day', 'x'],
  yearEnd: 'z',
  yearly:
    'a0101 d0301> e0501:-2025 f0501>:2026- g0505> i0606 j0717>:2026- k0815> n1003> o1009>:2013- p1225> x1113@4:2016-',
  days: `2010 2fb 5lh 62q 9llml bix
2011 22bcb 5ah 9cml bax
2012 1ncb 4br 5sh a1l b8x cjs
2013 2bb 5hh 9ilml b7x
2014 1ubc 56h 64q 98mlM bdx
2015 2ibcb 5ph 8et 9slM bcx
2016 28cbC 4dr 56t 9elml
2017 1rbC 53h 59s a2twmlM bnx
2018 2fbc 57G 5mh 6dq 9omlM
2019 24bcb 56G 9clm
2020 1obC 4fr 4uh 8ht 9ulml bj- c3x
2021 2bbc 5jh 8gK 9klml a4N abO
2022 1vbcb 39s 61q 99lM aaO
2023 1nbC 5tH 9slmt
2024 29bC 4ar 56G 5fh 9glml a1u
2025 1rtbcb 33D 55vV 63s a6mlM
2026 2gbcb 32D 5pH 63q 8hK 9olm a5N
2027 28bC 53F 5dh 7jJ 8gK 9elml a4N abO crP
2028 1qbcb 4cr 52h a2lmlN`,
}
