import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../instrument/instrument.js'
import type { OrderTerms, SendSession, SendVenue } from '../order-terms.js'
import type { ReferencePrice } from '../risk/reference-price.js'
import { checkLimits } from './check-limits.js'
import { checkSession } from './check-session.js'

const STOCK: Instrument = {
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock' },
}
const FUTURE: Instrument = {
  ...{ assetClass: 'domestic-derivative', venue: 'KRX_DERIV', symbol: 'A01612', currency: 'KRW', kind: 'future' },
}
const abroad = (venue: 'NASDAQ' | 'NYSE' | 'AMEX'): Instrument => ({
  ...{ assetClass: 'overseas-stock', venue, symbol: 'ABC', currency: 'USD', kind: 'stock' },
})

const terms = (instrument: Instrument, venue: SendVenue, session: SendSession): OrderTerms => ({
  ...{ instrument, side: 'buy', venue, session, kind: 'limit', timeInForce: 'day', quantity: 1, price: 100 },
  ...{ stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
})
/** @param time In Korea, on a Friday. */
const look = (instrument: Instrument, venue: SendVenue, session: SendSession, time: string, day = '2026-11-20') =>
  checkSession(terms(instrument, venue, session), {
    calendar: createCalendar(),
    now: Date.parse(`${day}T${time}:00+09:00`),
    env: 'real',
  })

describe('the hours of an order', () => {
  it.each<[string, Instrument, SendVenue, SendSession, string, 'passed' | 'failed']>([
    ['by day', STOCK, 'KRX', 'regular', '10:00', 'passed'],
    ['by day', STOCK, 'SOR', 'regular', '10:00', 'passed'],
    ['by night', STOCK, 'KRX', 'regular', '22:00', 'failed'],
    ['of NXT by day', STOCK, 'NXT', 'regular', '10:00', 'passed'],
    ['of NXT in the morning', STOCK, 'NXT', 'regular', '08:10', 'failed'],
    ['of NXT in the morning, meant for it', STOCK, 'NXT', 'pre-market', '08:10', 'passed'],
    ['of NXT in the evening', STOCK, 'NXT', 'regular', '16:00', 'failed'],
    ['of NXT in the evening, meant for it', STOCK, 'NXT', 'after-market', '16:00', 'passed'],
    ['of NXT by day, meant for the evening', STOCK, 'NXT', 'after-market', '10:00', 'failed'],
    ['of a future by day', FUTURE, 'KRX_DERIV', 'regular', '10:00', 'passed'],
    ['of a future by night', FUTURE, 'KRX_DERIV', 'regular', '20:00', 'failed'],
    ['of a future by night, meant for it', FUTURE, 'KRX_DERIV', 'night', '20:00', 'passed'],
    ...(['NASDAQ', 'NYSE', 'AMEX'] as const).flatMap(
      (venue): [string, Instrument, SendVenue, SendSession, string, 'passed' | 'failed'][] => [
        [`of ${venue} at night`, abroad(venue), venue, 'regular', '23:40', 'passed'],
        [`of ${venue} before it opens`, abroad(venue), venue, 'regular', '19:00', 'passed'],
        [`of ${venue} by day`, abroad(venue), venue, 'regular', '11:00', 'failed'],
        [`of ${venue} by day, meant for it`, abroad(venue), venue, 'daytime', '11:00', 'passed'],
      ],
    ),
  ])('%s (%#)', (_, instrument, venue, session, time, outcome) => {
    const check = look(instrument, venue, session, time)
    expect(check).toMatchObject({ name: 'session', outcome, field: outcome === 'failed' ? 'session' : null })
    if (outcome === 'failed')
      expect(check.message).toMatch(new RegExp(`^${venue} takes no 'limit' orders for the session '${session}' now`))
  })

  it('are the broker’s own for bonds, contracts abroad and reservations', () => {
    const skipped = { name: 'session', outcome: 'skipped' }
    expect(look({ ...STOCK, assetClass: 'bond' }, 'KRX', 'regular', '22:00')).toMatchObject(skipped)
    expect(look(FUTURE, 'OVERSEAS_DERIV', 'regular', '22:00')).toMatchObject(skipped)
    expect(look(STOCK, 'KRX', 'reservation', '22:00')).toMatchObject(skipped)
  })

  it('tell what takes orders instead', () => {
    expect(look(STOCK, 'NXT', 'regular', '08:10').message).toContain('Taking orders: pre-market.')
    expect(look(STOCK, 'KRX', 'after-market', '08:35').message).toMatch(/Taking orders: [a-z-]+, [a-z-]+\.$/)
    expect(look(STOCK, 'KRX', 'regular', '22:00').message).toBe(
      "KRX takes no 'limit' orders for the session 'regular' now. No session takes orders.",
    )
    expect(look(STOCK, 'KRX', 'regular', '10:00', '2026-11-21').message).toContain(' is a holiday there (')
  })

  it('depend on what is ordered, by whom and on which side', () => {
    const at = (time: string, env: 'real' | 'paper', more: Partial<OrderTerms>) => {
      const { instrument = STOCK, venue = 'KRX', session = 'regular' } = more
      const options = { calendar: createCalendar(), now: Date.parse(`2026-11-20T${time}:00+09:00`), env }
      return checkSession({ ...terms(instrument, venue, session), ...more }, options).outcome
    }
    const listed = (facts: object): Instrument => ({ ...STOCK, facts: facts as NonNullable<Instrument['facts']> })
    const best = { kind: 'best', price: null } as Partial<OrderTerms>
    expect(at('10:00', 'real', { ...best, instrument: listed({ market: 'kospi', product: 'stock' }) })).toBe('passed')
    expect(at('10:00', 'real', { ...best, instrument: listed({ market: 'konex', product: 'stock' }) })).toBe('failed')
    const evening = { session: 'after-market' } as const
    expect(at('16:30', 'real', { ...evening, instrument: listed({ market: null, product: 'stock' }) })).toBe('passed')
    expect(at('16:30', 'real', { ...evening, instrument: listed({ market: null, product: 'etf' }) })).toBe('failed')
    const atClose = { instrument: abroad('NYSE'), venue: 'NYSE', kind: 'moc', price: null } as const
    expect(at('23:40', 'real', { ...atClose, side: 'sell' })).toBe('passed')
    expect(at('23:40', 'real', { ...atClose, side: 'buy' })).toBe('failed')
    expect(at('23:40', 'paper', { ...atClose, side: 'sell' })).toBe('failed')
    expect(at('10:00', 'paper', { venue: 'NXT' })).toBe('failed')
  })

  it('are left to the broker on days of which the calendar is not sure', () => {
    expect(look(STOCK, 'KRX', 'regular', '22:00', '2035-11-20')).toMatchObject({
      ...{ name: 'session', outcome: 'skipped' },
      message: expect.stringContaining('KRX on '),
    })
    expect(look(STOCK, 'SOR', 'regular', '22:00', '2035-11-20')).toMatchObject({ outcome: 'skipped' })
    expect(look(abroad('NYSE'), 'NYSE', 'regular', '22:00', '2035-11-20').message).toContain('NYSE on ')
  })
})

describe('the limits of the day', () => {
  const inside = (price: number | null, more: Partial<ReferencePrice> | null = {}, session: SendSession = 'regular') =>
    checkLimits(
      { ...terms(STOCK, 'KRX', session), price },
      more === null ? undefined : { last: 100, upperLimit: 130, lowerLimit: 70, ...more },
    )

  it.each([
    [130, 'passed'],
    [131, 'failed'],
    [70, 'passed'],
    [69, 'failed'],
    [null, 'passed'],
  ])('a price of %s has %s', (price, outcome) => {
    expect(inside(price)).toMatchObject({ name: 'limits', outcome, field: outcome === 'failed' ? 'price' : null })
  })

  it('are not known where one of them is missing, and not those of a reservation', () => {
    const skipped = { name: 'limits', outcome: 'skipped' }
    expect(inside(69, { upperLimit: null })).toMatchObject(skipped)
    expect(inside(131, { lowerLimit: null })).toMatchObject(skipped)
    expect(inside(131, null)).toMatchObject(skipped)
    expect(inside(131, {}, 'reservation')).toMatchObject({ name: 'limits', outcome: 'passed' })
  })
})
