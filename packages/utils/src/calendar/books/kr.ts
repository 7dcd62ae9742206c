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
  days: `2010 2fb5lh62q9ll9mm9nlbix
2011 22b23c24b5ah9cm9dlbax
2012 1nc1ob4br5sha1lb8xcjs
2013 2bb5hh9il9jm9klb7x
2014 1ub1vc56h64q98m99l9aMbdx
2015 2ib2jc2kb5ph8et9sl9tMbcx
2016 28c29b2aC4dr56t9el9fm9gl
2017 1rb1uC53h59sa2ta3wa4ma5la6Mbnx
2018 2fb2gc57G5mh6dq9om9pl9qM
2019 24b25c26b56G9cl9dm
2020 1ob1rC4fr4uh8ht9ula1ma2lbj-c3x
2021 2bb2cc5jh8gK9kl9lm9mla4NabO
2022 1vb21c22b39s61q99l9cMaaO
2023 1nb1oC5tH9sl9tma2t
2024 29b2cC4ar56G5fh9gl9hm9ila1u
2025 1rt1sb1tc1ub33D55v56V63sa6ma7la8M
2026 2gb2hc2ib32D5pH63q8hK9ol9pma5N
2027 28b29C53F5dh7jJ8gK9el9fm9gla4NabOcrP
2028 1qb1rc1sb4cr52ha2la3ma4la5N`,
}
