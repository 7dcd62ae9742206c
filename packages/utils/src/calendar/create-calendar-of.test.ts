import { KisValidationError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { orderKindsAt } from '../index.js'
import {
  type Calendar,
  CN_MARKETS,
  type Country,
  type CountryMarkets,
  createCalendar,
  createCalendarOf,
  type DayChange,
  HK_MARKETS,
  JP_MARKETS,
  KR_MARKETS,
  US_MARKETS,
  VENUES,
  type Venue,
  VN_MARKETS,
} from './index.js'

const SHIPPED: Readonly<Record<Country, CountryMarkets>> = {
  KR: KR_MARKETS,
  US: US_MARKETS,
  HK: HK_MARKETS,
  CN: CN_MARKETS,
  JP: JP_MARKETS,
  VN: VN_MARKETS,
}
const COUNTRIES = Object.keys(SHIPPED) as Country[]
const all = Object.keys(VENUES) as Venue[]
const whole = createCalendar()

const venuesOf = (...countries: readonly Country[]): Venue[] =>
  all.filter((venue) => countries.includes(VENUES[venue].country))
/** A calendar of some countries, as a program that has not read the types would make it. */
const calendarOf = (countries: readonly Country[]): Calendar =>
  createCalendarOf(
    countries.map((country) => SHIPPED[country]),
    { venue: venuesOf(...countries)[0] },
  )

function refusal(call: () => unknown): KisValidationError {
  try {
    call()
  } catch (error) {
    if (KisValidationError.isInstance(error)) return error as KisValidationError
    throw error
  }
  throw new Error('Nothing was refused.')
}

/** Every method, asked of one venue. */
function answers(calendar: Calendar, venue: Venue, at: number): readonly unknown[] {
  const date = whole.dateAt(at, venue)
  const later = whole.dateAt(at + 20 * 86_400_000, venue)
  const tradeDate = whole.addTradingDays(date, 0, venue)
  return [
    calendar.day(date, venue),
    calendar.isTradingDay(date, venue),
    calendar.isHoliday(date, venue),
    calendar.isOpen(at, venue),
    calendar.sessionAt(at, venue),
    calendar.sessionsAt(new Date(at), venue),
    calendar.sessionsOf(date, venue),
    calendar.nextTradingDay(date, venue),
    calendar.previousTradingDay(date, venue),
    calendar.addTradingDays(date, 3, venue),
    calendar.tradingDays(date, later, venue),
    calendar.tradingDaysBetween(later, date, venue),
    calendar.nextOpen(at, venue),
    calendar.nextClose(at, venue),
    calendar.settlementDate(tradeDate, venue),
    calendar.dateAt(at, venue),
    calendar.coverage(venue),
    orderKindsAt(calendar, { venue, at }),
  ]
}

describe('a calendar of chosen countries', () => {
  it('has every venue in the markets of one country', () => {
    const listed = COUNTRIES.flatMap((country) => SHIPPED[country].sessions.map(([venue]) => [venue, country]))
    expect(listed).toEqual(all.map((venue) => [venue, VENUES[venue].country]))
  })

  it('answers as the whole one does', () => {
    const instants = fc.integer({ min: Date.UTC(2009, 5, 1), max: Date.UTC(2031, 5, 1) })
    const choices = fc.subarray(COUNTRIES, { minLength: 1 }).chain((countries) =>
      fc.record({
        countries: fc.shuffledSubarray(countries, { minLength: countries.length }),
        venue: fc.constantFrom(...venuesOf(...countries).filter((venue) => venue !== 'NXT')),
        at: instants,
      }),
    )
    fc.assert(
      fc.property(choices, ({ countries, venue, at }) => {
        expect(answers(calendarOf(countries), venue, at)).toEqual(answers(whole, venue, at))
      }),
      { numRuns: 300 },
    )
  })

  it('answers for NXT from its second day on', () => {
    const korea = createCalendarOf([KR_MARKETS])
    for (const at of [Date.UTC(2025, 2, 5, 1), Date.UTC(2026, 10, 19, 1), Date.UTC(2027, 0, 4, 1)])
      expect(answers(korea, 'NXT', at)).toEqual(answers(whole, 'NXT', at))
  })

  it.each(COUNTRIES)('refuses every venue that is not of %s, and says what to add', (country) => {
    const calendar = calendarOf([country])
    for (const venue of all.filter((one) => VENUES[one].country !== country)) {
      for (const call of [
        () => calendar.day('20261120', venue),
        () => calendar.isTradingDay('20261120', venue),
        () => calendar.isHoliday('20261120', venue),
        () => calendar.isOpen(Date.UTC(2026, 10, 20), venue),
        () => calendar.sessionAt(Date.UTC(2026, 10, 20), venue),
        () => calendar.sessionsOf('20261120', venue),
        () => calendar.nextTradingDay('20261120', venue),
        () => calendar.tradingDays('20261121', '20261120', venue),
        () => calendar.nextOpen(Date.UTC(2026, 10, 20), venue),
        () => calendar.settlementDate('20261120', venue),
        () => calendar.dateAt(Date.UTC(2026, 10, 20), venue),
        () => calendar.coverage(venue),
        () => calendar.apply([{ venue, date: '20261120', closed: true }]),
      ]) {
        const error = refusal(call)
        expect(error.field).toBe('venue')
        expect(error.message).toContain(`'${venue}'`)
        expect(error.message).toContain(`${VENUES[venue].country}_MARKETS`)
        expect(error.message).toContain('createCalendarOf')
      }
    }
  })

  it('tells an unknown venue from one that was not given', () => {
    const message = refusal(() => createCalendarOf([US_MARKETS], { venue: 'NYSE' }).coverage('LSE' as 'NYSE')).message
    expect(message).toContain(`"venue" must be one of 'KRX', 'NXT'`)
    expect(message).not.toContain('_MARKETS')
  })

  it('needs a venue of its own for a default, which is KRX unless named', () => {
    expect(refusal(() => createCalendarOf([US_MARKETS])).message).toContain('Add KR_MARKETS')
    expect(refusal(() => createCalendarOf([KR_MARKETS], { venue: 'TSE' as 'KRX' })).message).toContain('JP_MARKETS')
    expect(createCalendarOf([US_MARKETS, KR_MARKETS]).day('20261120').venue).toBe('KRX')
    expect(createCalendarOf([US_MARKETS, HK_MARKETS], { venue: 'HKEX' }).day('20261120').venue).toBe('HKEX')
  })

  it.each([undefined, null, 'KR', [], {}, ['KR'], [KR_MARKETS, null], [{ country: 'KR' }]])(
    'is not made of %j',
    (markets) => {
      const error = refusal(() => createCalendarOf(markets as never))
      expect(error.field).toBe('markets')
      expect(error.message).toContain('[KR_MARKETS, US_MARKETS]')
    },
  )

  it('is strict if it has to be', () => {
    const strict = createCalendarOf([CN_MARKETS], { venue: 'SSE', strict: true })
    expect(strict.isTradingDay('20261231')).toBe(true)
    expect(refusal(() => strict.isTradingDay('20270104')).message).toContain('20150101 to 20261231')
  })
})

describe('changes of a calendar of chosen countries', () => {
  const election: DayChange = { country: 'KR', date: '20270303', closed: { ko: '보궐선거', en: 'By-election' } }

  it('are laid over its venues', () => {
    for (const korea of [createCalendarOf([KR_MARKETS], { changes: [election] }), createCalendarOf([KR_MARKETS])]) {
      korea.apply([election, { venue: 'NXT', date: '20270304', closed: true }])
      const venues = ['KRX', 'NXT', 'KRX_DERIV'] as const
      expect(venues.map((venue) => korea.isTradingDay('20270303', venue))).toEqual([false, false, false])
      expect(venues.map((venue) => korea.isTradingDay('20270304', venue))).toEqual([true, false, true])
    }
  })

  it('are refused for countries that were not given, and nothing of them is done', () => {
    const korea = createCalendarOf([KR_MARKETS])
    for (const [field, change] of [
      ['country', { country: 'US', date: '20270304', closed: true }],
      ['venue', { venue: 'AMEX', date: '20270304', closed: true }],
    ] as const) {
      const error = refusal(() => korea.apply([election, change]))
      expect(error.field).toBe(field)
      expect(error.message).toContain('Add US_MARKETS')
      expect(korea.isTradingDay('20270303')).toBe(true)
      expect(refusal(() => createCalendarOf([KR_MARKETS], { changes: [change] })).field).toBe(field)
    }
    expect(refusal(() => korea.apply([{ ...election, country: 'KP' } as never])).message).toContain('one of KR, US')
  })
})

it('has types that know its venues', () => {
  const calendar = createCalendarOf([KR_MARKETS, US_MARKETS])
  expectTypeOf(calendar).toEqualTypeOf<Calendar<'KRX' | 'NXT' | 'KRX_DERIV' | 'NYSE' | 'NASDAQ' | 'AMEX'>>()
  // Whatever takes a calendar takes this one, too.
  expectTypeOf(calendar).toExtend<Calendar>()
  expectTypeOf(createCalendar()).toEqualTypeOf<Calendar>()
  // @ts-expect-error a venue of Japan
  expect(() => calendar.isTradingDay('20261120', 'TSE')).toThrow('Add JP_MARKETS')
  // @ts-expect-error a default that is none of its venues
  expect(() => createCalendarOf([KR_MARKETS], { venue: 'NYSE' })).toThrow('Add US_MARKETS')
})
