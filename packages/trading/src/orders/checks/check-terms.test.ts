import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import type { Instrument, InstrumentFacts } from '../../instrument/instrument.js'
import type { OrderTerms } from '../order-terms.js'
import { checkTerms, dayOf } from './check-terms.js'
import type { CheckName } from './order-check.js'

const FACTS: InstrumentFacts = {
  ...{ name: '삼성전자', englishName: null, market: 'kospi', product: 'stock', lotSize: 1, basePrice: null },
  ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: false, leverage: null, multiplier: null },
  masterMarket: 'kospi',
}
const STOCK: Instrument = {
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock', facts: FACTS },
}
const TERMS: OrderTerms = {
  ...{ instrument: STOCK, side: 'buy', venue: 'KRX', session: 'regular', kind: 'limit', timeInForce: 'day' },
  ...{ quantity: 10, price: 70_000, stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
}
/** Off the grid, for a venue where it is not listed, and not a whole number. */
const WRONG: OrderTerms = { ...TERMS, venue: 'NXT', price: 70_050, quantity: 1.5 }
/** A Friday, and the Sunday after it. */
const [OPEN, SUNDAY] = ['2026-11-20T10:00:00+09:00', '2026-11-22T10:00:00+09:00']
const calendar = createCalendar()

const look = (terms: OrderTerms, at: string, env: 'real' | 'paper' = 'real', off: readonly CheckName[] = []) =>
  Object.fromEntries(
    checkTerms(terms, { env, calendar, now: Date.parse(at), off: new Set(off) }).map(({ name, outcome }) => [
      name,
      outcome,
    ]),
  )

describe('what can be said of an order without asking anybody', () => {
  it('is each thing on its own, in one order', () => {
    const fine = look(TERMS, OPEN)
    expect(Object.keys(fine)).toEqual(['kind', 'listing', 'lot', 'tick', 'session'])
    expect(new Set(Object.values(fine))).toEqual(new Set(['passed']))
    expect(look(WRONG, SUNDAY)).toEqual({
      ...{ kind: 'passed', listing: 'failed', lot: 'failed', tick: 'failed', session: 'failed' },
    })
  })

  it.each(['kind', 'listing', 'lot', 'tick', 'session'] as const)('is left out where %s is switched off', (name) => {
    const wrong: OrderTerms = { ...WRONG, kind: 'moc' }
    const all = look(wrong, SUNDAY, 'paper')
    expect(all[name]).toBe('failed')
    expect(look(wrong, SUNDAY, 'paper', [name])).toEqual({ ...all, [name]: 'skipped' })
  })

  it('depends on the environment: paper accounts have no NXT', () => {
    const atNxt: OrderTerms = { ...TERMS, venue: 'NXT' }
    expect(look(atNxt, OPEN)).toMatchObject({ kind: 'passed', session: 'passed' })
    expect(look(atNxt, OPEN, 'paper')).toMatchObject({ kind: 'failed', session: 'failed' })
  })

  it('depends on the day: kinds that came later, and grids of their time', () => {
    const late: OrderTerms = { ...TERMS, session: 'after-market' }
    expect(look(late, '2026-11-20T16:30:00+09:00').kind).toBe('passed')
    expect(look(late, '2026-09-11T16:30:00+09:00').kind).toBe('failed')
    const fine = { ...TERMS, price: 150_100 }
    expect([look(fine, OPEN).tick, look(fine, '2022-11-18T10:00:00+09:00').tick]).toEqual(['passed', 'failed'])
  })
})

it('the day of an order is that of its venue', () => {
  const day = (venue: OrderTerms['venue'], at: string): string => dayOf({ ...TERMS, venue }, calendar, Date.parse(at))
  const night = '2026-11-20T23:40:00Z'
  expect(day('KRX', night)).toBe('20261121')
  expect(day('SOR', night)).toBe('20261121')
  expect(day('NYSE', night)).toBe('20261120')
  // Whose calendar is not known here: the day in Korea.
  expect(day('OVERSEAS_DERIV', night)).toBe('20261121')
})
