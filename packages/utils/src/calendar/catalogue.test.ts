import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Calendar, createCalendar, type Session, type SpecialHours, type Venue } from './index.js'

/** The fact catalogue stands beside the repository; it is optional. */
const file = new URL('../../../../../shared/kis/calendar.json', import.meta.url)

interface CatalogueSession {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly phase: string
}
interface Era {
  readonly from: string
  readonly to: string | null
  readonly sessions: readonly CatalogueSession[]
}
interface Special {
  readonly date: string
  readonly rule?: 'first_day' | 'csat'
  readonly provisional?: boolean
}
interface Market {
  readonly timezone: string
  readonly coverage: { readonly from: string; readonly to: string }
  readonly closures: readonly {
    readonly date: string
    readonly ko?: string
    readonly en: string
    readonly kind: string
    readonly provisional?: boolean
    readonly exchanges?: readonly string[]
  }[]
  readonly years: Readonly<Record<string, { readonly tradingDays: number }>>
  readonly sessions?: readonly Era[]
  readonly sessionsByExchange?: Readonly<Record<string, readonly Era[]>>
  readonly overrides?: Readonly<Record<string, readonly Era[]>>
  readonly specialDays?: readonly Special[]
  readonly earlyCloses?: readonly Special[]
}
type Check = { readonly id: string; readonly market: string } & (
  | { readonly q: 'isTradingDay'; readonly date: string; readonly expect: boolean }
  | { readonly q: 'nextTradingDay' | 'previousTradingDay'; readonly date: string; readonly expect: string }
  | { readonly q: 'addTradingDays'; readonly date: string; readonly n: number; readonly expect: string }
  | { readonly q: 'regularHours'; readonly date: string; readonly expect: { open: string; close: string } | null }
  | { readonly q: 'tradingDaysInYear'; readonly year: number; readonly expect: number }
  | { readonly q: 'sessionsAt'; readonly at: string; readonly expect: readonly string[] }
)
interface Catalogue {
  readonly markets: Readonly<Record<string, Market>>
  readonly checks: readonly Check[]
}

const VENUES_OF: Readonly<Record<string, readonly Venue[]>> = {
  KRX: ['KRX'],
  NXT: ['NXT'],
  US: ['NYSE', 'NASDAQ', 'AMEX'],
  HK: ['HKEX'],
  CN: ['SSE', 'SZSE'],
  JP: ['TSE'],
  VN: ['HOSE'],
}
const RULES: Readonly<Record<string, SpecialHours>> = { first_day: 'first-day', csat: 'exam-day' }

const isPresent = existsSync(file)
if (!isPresent) console.info('skipped: the optional fact catalogue (calendar.json) is not beside the repository')
const catalogue: Catalogue = isPresent ? JSON.parse(readFileSync(file, 'utf8')) : { markets: {}, checks: [] }
const calendar = createCalendar()
const plain = (date: string): string => date.replaceAll('-', '')
const dashed = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
const idOf = (id: string): string => id.replace(/^(nxt|deriv|kis_us)_/, '').replaceAll('_', '-')

/** Time of day in a zone, read by `Intl` and not by the calendar. */
function timeIn(zone: string, epochMs: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(epochMs)
}

function hoursOf(sessions: readonly Session[], zone: string): string[] {
  return sessions
    .map(({ id, phase, start, end }) => `${id} ${phase} ${timeIn(zone, start)} ${timeIn(zone, end)}`)
    .sort()
}

function expectedHours(sessions: readonly CatalogueSession[]): string[] {
  return sessions.map(({ id, phase, start, end }) => `${idOf(id)} ${phase} ${start} ${end}`).sort()
}

/** The answer to a check, in the words of the catalogue. */
function answerOf(check: Check, venue: Venue, asked: Calendar): unknown {
  switch (check.q) {
    case 'isTradingDay':
      return asked.isTradingDay(plain(check.date), venue)
    case 'nextTradingDay':
      return dashed(asked.nextTradingDay(plain(check.date), venue))
    case 'previousTradingDay':
      return dashed(asked.previousTradingDay(plain(check.date), venue))
    case 'addTradingDays':
      return dashed(asked.addTradingDays(plain(check.date), check.n, venue))
    case 'regularHours': {
      const regular = asked.sessionsOf(plain(check.date), venue).filter(({ phase }) => phase === 'regular')
      const zone = catalogue.markets[check.market]?.timezone ?? ''
      const [open, close] = [regular[0]?.start, regular.at(-1)?.end]
      if (open === undefined || close === undefined) return null
      return { open: timeIn(zone, open).slice(0, 5), close: timeIn(zone, close).slice(0, 5) }
    }
    case 'tradingDaysInYear':
      return asked.tradingDays(`${check.year}0101`, `${check.year}1231`, venue).length
    case 'sessionsAt':
      return asked
        .sessionsAt(Date.parse(check.at), venue)
        .map(({ id }) => id)
        .sort()
  }
}

describe.skipIf(!isPresent)('the calendar agrees with the fact catalogue', () => {
  it.each(catalogue.checks.map((check) => [check.id, check] as const))('check %s', (_, check) => {
    for (const venue of VENUES_OF[check.market] ?? []) {
      const expected = check.q === 'sessionsAt' ? check.expect.map(idOf).sort() : check.expect
      expect(answerOf(check, venue, calendar)).toEqual(expected)
      if (check.q !== 'sessionsAt') expect(answerOf(check, venue, createCalendar({ strict: true }))).toEqual(expected)
    }
  })

  it('has its 62 checks', () => expect(catalogue.checks.length).toBeGreaterThanOrEqual(62))

  describe.each(Object.entries(catalogue.markets).filter(([, market]) => Array.isArray(market.closures)))(
    '%s',
    (name, market) => {
      const venues = VENUES_OF[name] ?? []
      const [venue = 'KRX'] = venues

      it('covers the same years', () => {
        for (const one of venues) {
          expect(calendar.coverage(one)).toMatchObject({
            from: plain(market.coverage.from),
            to: plain(market.coverage.to),
          })
        }
      })

      it.each(Object.entries(market.years))('as many trading days in %s', (year, { tradingDays }) => {
        for (const one of venues)
          expect(calendar.tradingDays(`${year}0101`, `${year}1231`, one)).toHaveLength(tradingDays)
      })

      it('the same closures', () => {
        const closed = new Set(market.closures.map(({ date }) => plain(date)))
        const { from, to } = calendar.coverage(venue)
        const days = calendar.tradingDays(from, to, venue)
        expect(days.filter((day) => closed.has(day))).toEqual([])
        for (const { date, provisional = false } of market.closures) {
          expect(calendar.isHoliday(plain(date), venue)).toMatchObject({ source: 'table', provisional })
        }
        expect(calendar.isHoliday(from, venue)).not.toBe(false)
      })

      it('the same special days', () => {
        const special = [...(market.specialDays ?? []), ...(market.earlyCloses ?? [])]
        const expected = special.map(({ date, rule }) => [plain(date), rule ? RULES[rule] : 'early-close'])
        const { from, to } = calendar.coverage(venue)
        const found = calendar
          .tradingDays(from, to, venue)
          .map((date) => [date, calendar.day(date, venue).hours])
          .filter(([, hours]) => hours !== 'usual')
        expect(found).toEqual(expected)
      })
    },
  )

  it('KRX gives the same reasons, in both languages', () => {
    for (const { date, ko = '', en, kind } of catalogue.markets.KRX?.closures ?? []) {
      // Two substitutes on one day share one word here.
      const short = ko.replace(/ 대체공휴일·/, '·')
      expect(calendar.isHoliday(plain(date))).toMatchObject({
        ko: short,
        en: en.replace(' substitute / ', ' / '),
        kind,
      })
    }
  })

  it('HNX was open while HOSE was down', () => {
    const outage = catalogue.markets.VN?.closures.filter(({ exchanges }) => exchanges) ?? []
    expect(outage).toHaveLength(2)
    for (const { date } of outage) {
      expect(calendar.isTradingDay(plain(date), 'HOSE')).toBe(false)
      expect(calendar.isTradingDay(plain(date), 'HNX')).toBe(true)
    }
  })

  const eras = Object.entries(catalogue.markets).flatMap(([name, market]) => {
    const usual = Object.entries(market.sessionsByExchange ?? { [VENUES_OF[name]?.[0] ?? name]: market.sessions ?? [] })
    return usual.flatMap(([venue, list]) => list.map((era) => [venue as Venue, era.from, name, era] as const))
  })
  it.each(eras)('%s has the same hours from %s on', (venue, from, name, era) => {
    const zone = catalogue.markets[name]?.timezone ?? ''
    const tableOf = (date: string): string[] =>
      // Nights and KIS's daytime trading stand in lists of their own.
      hoursOf(
        calendar.sessionsOf(date, venue).filter(({ id }) => id !== 'night' && id !== 'daytime'),
        zone,
      )
    // Fixed-price trading and Hong Kong's closing auction began within an era of the catalogue; its last days have both.
    const last = era.to ?? '2026-11-20'
    let day = calendar.previousTradingDay(calendar.nextTradingDay(plain(last), venue), venue)
    while (calendar.day(day, venue).hours !== 'usual') day = calendar.previousTradingDay(day, venue)
    expect(day >= plain(from)).toBe(true)
    expect(tableOf(day)).toEqual(expectedHours(era.sessions))

    const { specialDays, earlyCloses = [] } = catalogue.markets[name === 'NXT' ? 'KRX' : name] ?? {}
    for (const { date, rule = 'early_close' } of specialDays ?? earlyCloses) {
      // The catalogue has Hong Kong's closing auction on half days before there was one.
      if (date < era.from || date > last || (name === 'HK' && date < '2016-07-25')) continue
      const override = catalogue.markets[name]?.overrides?.[rule]?.find(
        (one) => one.from <= date && date <= (one.to ?? date),
      )
      if (!override) throw new Error(`The catalogue has no hours for ${rule} on ${date}.`)
      expect(tableOf(plain(date))).toEqual(expectedHours(override.sessions))
    }
  })
})
