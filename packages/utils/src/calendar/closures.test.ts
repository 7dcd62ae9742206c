import { describe, expect, it } from 'vitest'
import { CLOSURES, SPECIAL_DAYS, TRADING_DAYS } from './__fixtures__/closures.js'
import { type Country, createCalendar, type Venue } from './index.js'

const VENUES: Readonly<Record<Country, Venue>> = {
  KR: 'KRX',
  US: 'NYSE',
  HK: 'HKEX',
  CN: 'SSE',
  JP: 'TSE',
  VN: 'HOSE',
}
const calendar = createCalendar()

function datesIn(lines: string | undefined): string[] {
  return (lines ?? '')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [year, ...days] = line.split(' ')
      return days.map((day) => `${year}${day}`)
    })
}

describe.each(Object.entries(VENUES) as [Country, Venue][])('%s, %s', (country, venue) => {
  const { from, to, provisionalFrom } = calendar.coverage(venue)
  const days = calendar.tradingDays(from, to, venue)

  it('trades on every weekday but the closures', () => {
    const expected = new Set(datesIn(CLOSURES[country]))
    const found: string[] = []
    for (
      let at = Date.parse(`${from.slice(0, 4)}-01-01`);
      at <= Date.parse(`${to.slice(0, 4)}-12-31`);
      at += 86_400_000
    ) {
      const date = new Date(at).toISOString().slice(0, 10).replaceAll('-', '')
      const isWeekend = [0, 6].includes(new Date(at).getUTCDay())
      const holiday = calendar.isHoliday(date, venue)
      if (holiday && holiday.kind === 'weekend') expect([date, isWeekend]).toEqual([date, true])
      else if (holiday) found.push(date)
      expect(calendar.isTradingDay(date, venue)).toBe(holiday === false)
    }
    expect(found).toEqual([...expected])
  })

  it('trades as often each year as was counted', () => {
    const [first = '', counts = ''] = (TRADING_DAYS[country] ?? '').split(': ')
    expect(from).toBe(`${first}0101`)
    const found = counts
      .split(' ')
      .map((_, index) => days.filter((day) => day.startsWith(`${Number(first) + index}`)).length)
    expect(found.join(' ')).toBe(counts)
  })

  it('has other hours on its special days only', () => {
    const special = days.filter((date) => calendar.day(date, venue).hours !== 'usual')
    expect(special).toEqual(datesIn(SPECIAL_DAYS[country]).filter(Boolean))
    for (const date of special) expect(calendar.day(date, venue).occasion).toBeDefined()
  })

  it('names every closure in Korean and in English', () => {
    for (const date of datesIn(CLOSURES[country])) {
      const holiday = calendar.isHoliday(date, venue)
      if (!holiday) throw new Error(`${date} is open.`)
      expect(holiday.ko).toMatch(/[가-힣]/)
      expect(holiday.en).toMatch(/^[A-Z0-9][\x20-\x7e]+$/)
      expect(holiday).toMatchObject({ source: 'table', provisional: date >= provisionalFrom })
    }
  })
})

describe('reasons', () => {
  it.each<[string, Venue, string, string, string]>([
    ['20261009', 'KRX', '한글날', 'Hangul Day', 'public-holiday'],
    ['20260302', 'KRX', '삼일절 대체공휴일', 'Independence Movement Day substitute', 'substitute'],
    ['20250501', 'KRX', '근로자의 날', 'Labour Day', 'labour-day'],
    ['20260501', 'KRX', '노동절', 'Labour Day', 'labour-day'],
    ['20250603', 'KRX', '대통령 선거', 'Presidential election', 'election'],
    ['20250127', 'KRX', '임시공휴일', 'Temporary public holiday', 'ad-hoc'],
    ['20251231', 'KRX', '연말 휴장', 'Year-end closing', 'year-end'],
    ['20221230', 'KRX_DERIV', '연말 휴장', 'Year-end closing', 'year-end'],
    ['20261121', 'KRX', '토요일', 'Saturday', 'weekend'],
    ['20261122', 'NXT', '일요일', 'Sunday', 'weekend'],
    ['20250303', 'NXT', '개장 전', 'Before the venue opened', 'not-yet-open'],
    ['20250109', 'NASDAQ', '국가 애도의 날', 'Day of mourning', 'ad-hoc'],
    ['20260703', 'NYSE', '독립기념일 대체 휴일', 'Independence Day (observed)', 'substitute'],
    ['20230901', 'HKEX', '태풍', 'Typhoon', 'ad-hoc'],
    ['20201001', 'TSE', '시스템 장애', 'System outage', 'ad-hoc'],
    ['20201001', 'SSE', '중추절·국경절', 'Mid-Autumn Festival / National Day', 'public-holiday'],
    ['20180123', 'HOSE', '거래 시스템 장애', 'System outage', 'ad-hoc'],
  ])('%s at %s: %s, %s (%s)', (date, venue, ko, en, kind) => {
    expect(calendar.isHoliday(date, venue)).toMatchObject({ ko, en, kind })
    expect(calendar.day(date, venue)).toMatchObject({
      isTradingDay: false,
      hours: undefined,
      holiday: { ko, en, kind },
    })
    expect(calendar.sessionsOf(date, venue)).toEqual([])
  })

  it('are none on a trading day', () => {
    expect(calendar.isHoliday('20261120')).toBe(false)
    expect(calendar.isHoliday('20180123', 'HNX')).toBe(false)
    expect(calendar.day('20261120')).toEqual({
      venue: 'KRX',
      date: '20261120',
      weekday: 5,
      isTradingDay: true,
      holiday: undefined,
      hours: 'usual',
      occasion: undefined,
      source: 'table',
      provisional: false,
    })
  })

  it('tell why hours are others', () => {
    expect(calendar.day('20261119')).toMatchObject({
      hours: 'exam-day',
      occasion: { ko: '대학수학능력시험일', en: 'College entrance exam day' },
    })
    expect(calendar.day('20260102', 'NXT')).toMatchObject({ hours: 'first-day', occasion: { ko: '증시 개장일' } })
    expect(calendar.day('20261127', 'AMEX')).toMatchObject({
      hours: 'early-close',
      occasion: { ko: '추수감사절 다음 날' },
    })
    expect(calendar.day('20260102', 'NYSE')).toMatchObject({ hours: 'usual' })
  })
})
