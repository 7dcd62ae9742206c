import { KisValidationError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarOptions, createCalendar, type DayChange, VENUES, type Venue } from './index.js'

const calendar = createCalendar()
const venues = Object.keys(VENUES) as Venue[]
const anyVenue = fc.constantFrom(...venues)
const anyDay = fc
  .integer({ min: Date.UTC(2010, 0, 4) / 86_400_000, max: Date.UTC(2032, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''))
/** A day at a venue, late enough that a year of trading lies behind it. */
const anyDayAndVenue = fc
  .tuple(anyDay, anyVenue)
  .map(([date, venue]) => [venue === 'NXT' && date < '20270101' ? '20270101' : date, venue] as const)
const anyInstant = fc.integer({ min: Date.UTC(2025, 2, 5), max: Date.UTC(2032, 0, 1) })
const kst = (text: string): number => Date.parse(`${text}+09:00`)

function fieldOf(call: () => unknown): string | undefined {
  try {
    call()
  } catch (error) {
    if (KisValidationError.isInstance(error)) return error.field
    throw error
  }
  return undefined
}

describe('trading days', () => {
  it.each<[string, string, Venue, string]>([
    ['after Chuseok', '20251002', 'KRX', '20251010'],
    ['after the year-end', '20261230', 'KRX', '20270104'],
    ['on the other venues of the country', '20261230', 'NXT', '20270104'],
    ['around Independence Day', '20240703', 'NASDAQ', '20240705'],
    ['after the longest break of Tokyo', '20190426', 'TSE', '20190507'],
  ])('the next one %s', (_, date, venue, next) => {
    expect(calendar.nextTradingDay(date, venue)).toBe(next)
    expect(calendar.previousTradingDay(next, venue)).toBe(date)
    expect(calendar.addTradingDays(date, 1, venue)).toBe(next)
    expect(calendar.tradingDaysBetween(date, next, venue)).toBe(1)
    expect(calendar.tradingDays(date, next, venue)).toEqual([date, next])
  })

  it('there and back is where one began, from any day at any venue', () => {
    fc.assert(
      fc.property(anyDayAndVenue, ([date, venue]) => {
        const next = calendar.nextTradingDay(date, venue)
        const previous = calendar.previousTradingDay(date, venue)
        expect(calendar.isTradingDay(next, venue) && calendar.isTradingDay(previous, venue)).toBe(true)
        expect(previous < date && date < next).toBe(true)
        const around = calendar.isTradingDay(date, venue) ? [date, date] : [previous, next]
        expect([calendar.previousTradingDay(next, venue), calendar.nextTradingDay(previous, venue)]).toEqual(around)
      }),
    )
  })

  it('counting and stepping agree', () => {
    fc.assert(
      fc.property(anyDayAndVenue, fc.integer({ min: -300, max: 300 }), ([date, venue], count) => {
        const start = calendar.addTradingDays(date, 0, venue)
        const end = calendar.addTradingDays(start, count, venue)
        expect(calendar.tradingDaysBetween(start, end, venue)).toBe(count)
        expect(calendar.tradingDaysBetween(end, start, venue)).toBe(count === 0 ? 0 : -count)
        if (count >= 0) expect(calendar.tradingDays(start, end, venue)).toHaveLength(count + 1)
      }),
      { numRuns: 50 },
    )
  })

  it('zero steps stay on a trading day and move on from another', () => {
    expect(calendar.addTradingDays('20261120', 0)).toBe('20261120')
    expect(calendar.addTradingDays('20261121', 0)).toBe('20261123')
  })
})

describe('opening and closing', () => {
  it.each<[string, string, Venue, string, string]>([
    ['before the opening', '2026-11-20T08:59:59', 'KRX', '2026-11-20T09:00:00', '2026-11-20T15:30:00'],
    ['while it is open', '2026-11-20T09:00:00', 'KRX', '2026-11-23T09:00:00', '2026-11-20T15:30:00'],
    ['into the closing auction', '2026-11-20T15:25:00', 'KRX', '2026-11-23T09:00:00', '2026-11-20T15:30:00'],
    ['over the year-end', '2026-12-30T15:30:00', 'KRX', '2027-01-04T10:00:00', '2027-01-04T15:30:00'],
    ['before exam day', '2026-11-18T20:00:00', 'NXT', '2026-11-19T10:00:30', '2026-11-19T16:20:00'],
    ['at lunch in Hong Kong', '2026-11-20T13:30:00', 'HKEX', '2026-11-20T14:00:00', '2026-11-20T17:00:00'],
    ['over the start of summer time', '2026-03-07T12:00:00', 'NYSE', '2026-03-09T22:30:00', '2026-03-10T05:00:00'],
    ['over the end of summer time', '2026-10-31T12:00:00', 'NYSE', '2026-11-02T23:30:00', '2026-11-03T06:00:00'],
  ])('%s', (_, at, venue, open, close) => {
    expect(calendar.nextOpen(kst(at), venue)).toMatchObject({ start: kst(open), venue, phase: 'regular' })
    expect(calendar.nextClose(new Date(kst(at)), venue)).toMatchObject({ end: kst(close), venue, phase: 'regular' })
  })

  it('the market turns open and closed there, and not before', () => {
    fc.assert(
      fc.property(anyInstant, anyVenue, fc.double({ min: 0, max: 1, noNaN: true }), (at, venue, share) => {
        const open = calendar.nextOpen(at, venue).start
        const close = calendar.nextClose(at, venue).end
        expect(open > at && close > at).toBe(true)
        expect([calendar.isOpen(open - 1, venue), calendar.isOpen(open, venue)]).toEqual([false, true])
        expect([calendar.isOpen(close - 1, venue), calendar.isOpen(close, venue)]).toEqual([true, false])
        const isOpen = calendar.isOpen(at, venue)
        expect(close < open).toBe(isOpen)
        // Nothing changes on the way.
        const way = Math.floor(at + (Math.min(open, close) - 1 - at) * share)
        expect(calendar.isOpen(way, venue)).toBe(isOpen)
        // From the opening on, the next closing is that of the same stretch.
        expect(calendar.nextClose(open, venue).end > open).toBe(true)
        expect(calendar.nextOpen(open - 1, venue).start).toBe(open)
        expect(calendar.nextClose(close - 1, venue).end).toBe(close)
      }),
    )
  })

  it('every session of a day holds its own instants', () => {
    fc.assert(
      fc.property(anyDay, anyVenue, (date, venue) => {
        const sessions = calendar.sessionsOf(date, venue)
        expect(sessions.length > 0).toBe(calendar.isTradingDay(date, venue))
        expect(sessions.map(({ start }) => start)).toEqual(sessions.map(({ start }) => start).sort((a, b) => a - b))
        for (const session of sessions) {
          expect(session.start < session.end).toBe(true)
          expect(calendar.sessionsAt(session.start, venue)).toContainEqual(session)
          expect(calendar.sessionsAt(session.end - 1, venue)).toContainEqual(session)
          expect(calendar.sessionsAt(session.end, venue)).not.toContainEqual(session)
          if (session.phase === 'regular') expect(calendar.isOpen(session.start, venue)).toBe(true)
        }
      }),
    )
  })
})

it('knows the date at a venue as Intl does, at any instant', () => {
  const formats = Object.fromEntries(
    venues.map((venue) => [
      venue,
      new Intl.DateTimeFormat('sv-SE', { timeZone: VENUES[venue].zone, dateStyle: 'short' }),
    ]),
  )
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1990, 0, 2), max: Date.UTC(2099, 11, 30) }), anyVenue, (at, venue) => {
      expect(calendar.dateAt(at, venue)).toBe(formats[venue]?.format(at).replaceAll('-', ''))
    }),
    { numRuns: 300 },
  )
})

describe('settlement', () => {
  it.each<[string, Venue, string]>([
    ['20251226', 'KRX', '20251230'],
    ['20251229', 'NXT', '20260102'],
    ['20260213', 'KRX', '20260220'],
    ['20261120', 'KRX_DERIV', '20261123'],
    ['20240524', 'NYSE', '20240529'],
    ['20240528', 'NYSE', '20240529'],
    ['20170901', 'NASDAQ', '20170907'],
    // Banks are closed on Columbus Day and Veterans Day while New York trades.
    ['20261009', 'NASDAQ', '20261013'],
    ['20261012', 'NASDAQ', '20261013'],
    ['20261110', 'AMEX', '20261112'],
    ['20241004', 'NYSE', '20241007'],
    ['20241011', 'NYSE', '20241015'],
    ['20181011', 'NYSE', '20181015'],
    ['20231109', 'NYSE', '20231113'],
    ['20221110', 'NYSE', '20221115'],
    ['20190712', 'TSE', '20190718'],
    ['20190716', 'TSE', '20190718'],
    ['20260930', 'SSE', '20261008'],
    ['20261224', 'HKEX', '20261229'],
    ['20260830', 'HOSE', ''],
  ])('a trade of %s at %s settles on %s', (trade, venue, settlement) => {
    if (settlement === '') expect(fieldOf(() => calendar.settlementDate(trade, venue))).toBe('tradeDate')
    else expect(calendar.settlementDate(trade, venue)).toBe(settlement)
  })
})

describe('beyond the table', () => {
  it.each<[string, Venue, boolean]>([
    ['20290101', 'KRX', false],
    ['20291231', 'KRX', false],
    ['20301231', 'KRX', false],
    ['20321231', 'KRX', false],
    ['20290515', 'KRX', true],
    ['20300506', 'KRX', false],
    ['20280412', 'KRX', false],
    ['20280126', 'KRX', false],
    ['20270205', 'SSE', false],
    ['20271001', 'SZSE', false],
    ['20300116', 'NYSE', true],
    ['20300121', 'NYSE', false],
    ['20140120', 'NASDAQ', false],
    ['20280703', 'NYSE', true],
    ['20281123', 'NYSE', false],
    ['20090501', 'KRX', false],
    ['20091231', 'KRX', false],
    ['20350430', 'TSE', false],
  ])('%s at %s follows a rule, provisionally: open %s', (date, venue, isOpen) => {
    const day = calendar.day(date, venue)
    expect([day.isTradingDay, day.source, day.provisional]).toEqual([isOpen, 'rule', true])
    if (!isOpen) expect(calendar.isHoliday(date, venue)).toMatchObject({ source: 'rule', provisional: true })
    for (const session of calendar.sessionsOf(date, venue))
      expect(session).toMatchObject({ source: 'rule', provisional: true })
  })

  it('opens the years there at 10:00 as well', () => {
    expect(calendar.nextOpen(kst('2029-12-31T12:00:00')).start).toBe(kst('2030-01-02T10:00:00'))
  })

  it('knows weekends for certain', () => {
    expect(calendar.day('20300105')).toMatchObject({ isTradingDay: false, provisional: false })
  })

  it('says what is expected inside it', () => {
    expect(calendar.day('20270503')).toMatchObject({ source: 'table', provisional: true })
    expect(calendar.day('20270503', 'NYSE')).toMatchObject({ source: 'table', provisional: false })
    // The hours of exam day since the after-market began are inferred.
    expect(calendar.sessionsOf('20261119').find(({ id }) => id === 'after-market')).toMatchObject({ provisional: true })
    expect(calendar.sessionsOf('20261120').every(({ provisional }) => !provisional)).toBe(true)
  })

  it('throws when strict, for the days asked for and no others', () => {
    const strict = createCalendar({ strict: true })
    expect(strict.coverage()).toEqual({ from: '20100101', to: '20271231', provisionalFrom: '20270101' })
    for (const date of ['20091231', '20280103']) {
      expect(fieldOf(() => strict.isTradingDay(date))).toBe('date')
      expect(fieldOf(() => strict.isHoliday(date))).toBe('date')
      expect(fieldOf(() => strict.day(date))).toBe('date')
      expect(fieldOf(() => strict.sessionsOf(date))).toBe('date')
      const noon = kst(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T12:00:00`)
      expect(fieldOf(() => strict.isOpen(noon))).toBe('date')
      expect(fieldOf(() => strict.sessionAt(noon))).toBe('date')
    }
    expect(() => strict.isTradingDay('20280103')).toThrow(
      /20280103 lies outside the table of KRX, 20100101 to 20271231/,
    )
    expect(fieldOf(() => strict.nextTradingDay('20271230'))).toBe('date')
    expect(fieldOf(() => strict.settlementDate('20271230'))).toBe('date')
    expect(fieldOf(() => strict.nextOpen(kst('2027-12-30T16:00:00')))).toBe('date')
    expect(fieldOf(() => strict.tradingDaysBetween('20271230', '20280103'))).toBe('date')
    expect(strict.isOpen(kst('2010-01-01T00:10:00'))).toBe(false)
    expect(strict.nextOpen(kst('2010-01-01T00:10:00')).start).toBe(kst('2010-01-04T10:00:00'))
    expect(strict.previousTradingDay('20271231')).toBe('20271230')
    expect(fieldOf(() => strict.isTradingDay('20270104', 'SSE'))).toBe('date')
  })
})

describe('changes', () => {
  const election: DayChange = { country: 'KR', date: '20270303', closed: { ko: '보궐선거', en: 'By-election' } }

  it('close a day at every venue of a country, from then on', () => {
    const own = createCalendar()
    expect(own.isOpen(kst('2027-03-03T12:00:00'))).toBe(true)
    own.apply([election])
    for (const venue of ['KRX', 'NXT', 'KRX_DERIV'] as const) {
      expect(own.isHoliday('20270303', venue)).toEqual({
        ko: '보궐선거',
        en: 'By-election',
        kind: 'ad-hoc',
        source: 'user',
        provisional: false,
      })
    }
    expect(own.isOpen(kst('2027-03-03T12:00:00'))).toBe(false)
    expect(own.nextTradingDay('20270302')).toBe('20270304')
    expect(own.settlementDate('20270302')).toBe('20270305')
    expect(own.isTradingDay('20270303', 'NYSE')).toBe(true)
    expect(calendar.isTradingDay('20270303')).toBe(true)
    expect(createCalendar({ changes: [election] }).isTradingDay('20270303')).toBe(false)
  })

  it('hold for one venue alone when they name it', () => {
    const own = createCalendar({
      changes: [{ venue: 'NXT', date: '20261120', closed: { ko: '전산 장애', en: 'Outage' } }],
    })
    expect([own.isTradingDay('20261120', 'NXT'), own.isTradingDay('20261120')]).toEqual([false, true])
  })

  it('open a closed day', () => {
    const own = createCalendar({ changes: [{ country: 'KR', date: '20261009', closed: false, source: 'kis' }] })
    expect(own.day('20261009')).toMatchObject({ isTradingDay: true, source: 'kis', provisional: false, hours: 'usual' })
    expect(own.isOpen(kst('2026-10-09T10:00:00'))).toBe(true)
  })

  it('confirm a closure with the reason of the table', () => {
    const own = createCalendar({ changes: [{ country: 'KR', date: '20270503', closed: true, source: 'kis' }] })
    expect(own.isHoliday('20270503')).toMatchObject({ ko: '노동절 대체공휴일', source: 'kis', provisional: false })
    own.apply([{ country: 'KR', date: '20270504', closed: true }])
    expect(own.isHoliday('20270504')).toMatchObject({ ko: '휴장', en: 'Closed', kind: 'ad-hoc' })
  })

  it('move exam day', () => {
    const own = createCalendar()
    own.apply([
      { country: 'KR', date: '20271118', hours: 'usual' },
      { country: 'KR', date: '20271125', hours: 'exam-day' },
    ])
    expect(own.isOpen(kst('2027-11-18T09:30:00'))).toBe(true)
    expect(own.isOpen(kst('2027-11-25T09:30:00'), 'KRX')).toBe(false)
    expect(own.isOpen(kst('2027-11-25T16:00:00'), 'NXT')).toBe(true)
    expect(own.day('20271125')).toMatchObject({ hours: 'exam-day', occasion: undefined })
  })

  it('give the hours of every session', () => {
    const own = createCalendar({
      changes: [
        {
          venue: 'NYSE',
          date: '20261120',
          hours: [
            { id: 'regular', phase: 'regular', start: '110000', end: '140000' },
            { id: 'late', phase: 'regular', start: '233000', end: '253000' },
          ],
        },
      ],
    })
    expect(own.day('20261120', 'NYSE').hours).toBe('custom')
    expect(own.isOpen(Date.parse('2026-11-20T10:59:59-05:00'), 'NYSE')).toBe(false)
    expect(own.isOpen(Date.parse('2026-11-20T11:00:00-05:00'), 'NYSE')).toBe(true)
    // Past midnight it still belongs to the day before.
    expect(own.sessionAt(Date.parse('2026-11-21T01:00:00-05:00'), 'NYSE')).toMatchObject({
      id: 'late',
      date: '20261120',
    })
    expect(own.isOpen(Date.parse('2026-11-21T01:30:00-05:00'), 'NYSE')).toBe(false)
    expect(own.nextClose(Date.parse('2026-11-21T00:30:00-05:00'), 'NYSE').end).toBe(
      Date.parse('2026-11-21T01:30:00-05:00'),
    )
  })

  it('may be made of sessions that the calendar gave, and mean what they said when they were laid over', () => {
    const own = createCalendar()
    const [day] = own.sessionsOf('20261120', 'NYSE').filter(({ phase }) => phase === 'regular')
    if (!day) throw new Error('There is no regular session.')
    const later = { ...day, start: '110000', end: '140000' }
    const hours = [later]
    own.apply([{ venue: 'NYSE', date: '20261120', hours }])
    later.end = '120000'
    hours.pop()
    const [start, end] = [Date.parse('2026-11-20T11:00:00-05:00'), Date.parse('2026-11-20T14:00:00-05:00')]
    expect(own.sessionsOf('20261120', 'NYSE')).toEqual([
      { ...day, start, end, ordersFrom: start, ordersUntil: end, source: 'user' },
    ])
  })

  it.each([
    ['20260308', '2026-03-08T03:00:00-04:00'],
    ['20261101', '2026-11-01T03:00:00-05:00'],
  ])('mean the clock of the venue in the hours after it was changed, on %s', (date, start) => {
    const hours = [{ id: 'test', phase: 'regular' as const, start: '030000', end: '040000' }]
    const own = createCalendar({ changes: [{ venue: 'NYSE', date, hours }] })
    expect(own.sessionsOf(date, 'NYSE')).toMatchObject([
      { start: Date.parse(start), end: Date.parse(start) + 3_600_000 },
    ])
    expect(own.isOpen(Date.parse(start), 'NYSE')).toBe(true)
  })

  it('move the first trading day of the year', () => {
    const own = createCalendar({ changes: [{ country: 'KR', date: '20270104', closed: { ko: '임시', en: 'Ad hoc' } }] })
    expect(own.day('20270105').hours).toBe('first-day')
  })

  it('are laid over all together or not at all', () => {
    const own = createCalendar()
    expect(fieldOf(() => own.apply([election, { ...election, date: '20270230' }]))).toBe('date')
    expect(own.isTradingDay('20270303')).toBe(true)
  })

  it.each<[string, unknown]>([
    ['date', { country: 'KR', date: '2027-03-03', closed: true }],
    ['country', { country: 'KP', date: '20270303', closed: true }],
    ['country', { date: '20270303', closed: true }],
    ['country', { country: 'KR', venue: 'KRX', date: '20270303', closed: true }],
    ['venue', { venue: 'KOSPI', date: '20270303', closed: true }],
    ['closed', { country: 'KR', date: '20270303' }],
    ['closed', { country: 'KR', date: '20270303', closed: '휴장' }],
    ['closed', { country: 'KR', date: '20270303', closed: { ko: '휴장' } }],
    ['closed', { country: 'KR', date: '20270303', closed: true, hours: 'usual' }],
    ['hours', { country: 'KR', date: '20270303', hours: 'early-close' }],
    ['hours', { country: 'US', date: '20270303', hours: 'exam-day' }],
    ['hours', { country: 'KR', date: '20270303', hours: 'from' }],
    [
      'hours[0].id',
      { venue: 'KRX', date: '20270303', hours: [{ id: '', phase: 'regular', start: '090000', end: '100000' }] },
    ],
    [
      'hours[0].phase',
      { venue: 'KRX', date: '20270303', hours: [{ id: 'a', phase: 'open', start: '090000', end: '100000' }] },
    ],
    [
      'hours[0].start',
      { venue: 'KRX', date: '20270303', hours: [{ id: 'a', phase: 'regular', start: '9:00', end: '100000' }] },
    ],
    [
      'hours[0].end',
      { venue: 'KRX', date: '20270303', hours: [{ id: 'a', phase: 'regular', start: '090000', end: '090000' }] },
    ],
    [
      'hours[0].end',
      { venue: 'KRX', date: '20270303', hours: [{ id: 'a', phase: 'regular', start: '090000', end: '490000' }] },
    ],
  ])('names %s in %j', (field, change) => {
    expect(fieldOf(() => createCalendar().apply([change as DayChange]))).toBe(field)
  })
})

describe('what is refused', () => {
  const noDates: readonly unknown[] = [
    '20260230',
    '20261301',
    '2026-11-20',
    '19891231',
    '21000101',
    '',
    20261120,
    null,
    undefined,
  ]
  const noInstants: readonly unknown[] = [Number.NaN, Infinity, -Infinity, new Date('x'), '1', null, undefined, 0, 1e15]

  it.each(noDates.map((date) => [date]))('%s is no date', (value) => {
    const date = value as string
    for (const call of [
      () => calendar.isTradingDay(date),
      () => calendar.isHoliday(date),
      () => calendar.day(date),
      () => calendar.sessionsOf(date),
      () => calendar.nextTradingDay(date),
      () => calendar.previousTradingDay(date),
      () => calendar.addTradingDays(date, 1),
    ]) {
      expect(fieldOf(call)).toBe('date')
    }
    expect(fieldOf(() => calendar.tradingDays(date, '20261120'))).toBe('from')
    expect(fieldOf(() => calendar.tradingDaysBetween('20261120', date))).toBe('to')
    expect(fieldOf(() => calendar.settlementDate(date))).toBe('tradeDate')
  })

  it.each(noInstants.map((at) => [at]))('%s is no instant', (value) => {
    const at = value as number
    for (const ask of ['isOpen', 'sessionAt', 'sessionsAt', 'nextOpen', 'nextClose', 'dateAt'] as const) {
      expect(fieldOf(() => calendar[ask](at))).toBe('at')
    }
  })

  it.each(['KOSPI', 'krx', '', 'constructor', null, 5])('%s is no venue', (value) => {
    const venue = value as Venue
    expect(fieldOf(() => createCalendar({ venue } as CalendarOptions))).toBe(value === null ? undefined : 'venue')
    for (const call of [
      () => calendar.isTradingDay('20261120', venue),
      () => calendar.isOpen(kst('2026-11-20T12:00:00'), venue),
      () => calendar.nextOpen(kst('2026-11-20T12:00:00'), venue),
      () => calendar.settlementDate('20261120', venue),
      () => calendar.coverage(venue),
      // No day has to be looked at for these two.
      () => calendar.tradingDays('20261121', '20261120', venue),
      () => calendar.tradingDaysBetween('20261120', '20261120', venue),
    ]) {
      expect(fieldOf(call)).toBe('venue')
    }
  })

  it('counts whole days only', () => {
    for (const count of [0.5, Number.NaN, Infinity]) {
      expect(fieldOf(() => calendar.addTradingDays('20261120', count))).toBe('count')
    }
  })

  it('finds nothing before a venue opened and after the last year', () => {
    expect(() => calendar.previousTradingDay('20250304', 'NXT')).toThrow('NXT has no trading day -1 away from 20250304')
    expect(fieldOf(() => calendar.nextTradingDay('20991231'))).toBe('date')
    expect(fieldOf(() => calendar.nextOpen(Date.UTC(2099, 11, 30, 20)))).toBe('at')
  })
})

it('answers for its own venue unless another is named', () => {
  const newYork = createCalendar({ venue: 'NASDAQ' })
  expect(newYork.isTradingDay('20261126')).toBe(false)
  expect(newYork.isTradingDay('20261126', 'KRX')).toBe(true)
  expect(newYork.coverage().from).toBe('20150101')
})

it('hands out what nobody can change', () => {
  const sessions = calendar.sessionsOf('20261120')
  expect(Object.isFrozen(sessions) && sessions.every((session) => Object.isFrozen(session))).toBe(true)
})
