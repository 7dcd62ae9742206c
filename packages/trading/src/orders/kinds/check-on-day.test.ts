import { KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { InstrumentFacts } from '../../instrument/instrument.js'
import { APPLE, BOND, FUTURE, POUND, SAMSUNG, TENCENT, termsOf } from '../desks/__fixtures__/scripted-rest.js'
import type { OrderTerms } from '../order-terms.js'
import { checkOnDay } from './check-on-day.js'
import { orderCodeOf } from './order-code-of.js'
import { ORDER_CODES } from './order-codes.js'

const TODAY = { on: '20261120', env: 'real' } as const
const PAPER = { on: '20261120', env: 'paper' } as const
const FACTS: InstrumentFacts = {
  ...{
    name: '',
    englishName: null,
    market: 'kospi',
    product: 'stock',
    lotSize: null,
    basePrice: null,
    isHalted: false,
  },
  ...{ isLiquidationTrading: false, isOnNxt: false, leverage: null, multiplier: null, masterMarket: 'kospi' },
}
const LIMIT = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'limit', price: 70_000 })
const AFTER_MARKET = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'limit', price: 70_000, session: 'after-market' })
const instrumentAt = { KRX: SAMSUNG, NXT: SAMSUNG, SOR: SAMSUNG, KRX_DERIV: FUTURE }

/** Every order that the table of codes can write, but for contracts abroad. */
const WRITTEN = ORDER_CODES.flatMap((row) =>
  row.venues.flatMap((venue) =>
    row.sessions.flatMap((session) =>
      Object.keys(row.codes).map((timeInForce) => ({
        ...LIMIT,
        ...{ venue, session, kind: row.kind, side: 'side' in row ? row.side : 'sell' },
        ...{ timeInForce: timeInForce as OrderTerms['timeInForce'] },
        instrument: venue in instrumentAt ? instrumentAt[venue as 'KRX'] : { ...APPLE, venue: venue as 'NYSE' },
      })),
    ),
  ),
).filter(({ venue }) => (venue as string) !== 'OVERSEAS_DERIV')

describe('the kind of an order on a day', () => {
  it.each(WRITTEN)('is taken today: $kind $timeInForce at $venue, $session', (terms) => {
    expect(() => checkOnDay(terms, TODAY)).not.toThrow()
  })

  it.each([...new Set(WRITTEN.map(({ venue }) => venue))])('is one that %s has', (venue) => {
    // Nothing is said of reservations for Asia, which carry no code.
    for (const terms of WRITTEN.filter((one) => one.venue === venue && one.session === 'regular')) {
      expect(() => checkOnDay({ ...terms, kind: 'none' as never }, TODAY)).toThrow(
        expect.objectContaining({ code: 'KIS_VALIDATION', field: 'kind' }),
      )
    }
  })

  it('is known since when it is taken', () => {
    expect(() => checkOnDay(AFTER_MARKET, { on: '20260914', env: 'real' })).not.toThrow()
    expect(() => checkOnDay(AFTER_MARKET, { on: '20260911', env: 'real' })).toThrow(
      expect.objectContaining({
        field: 'kind',
        message:
          "KIS takes no orders of kind 'limit' (day) at KRX in the session 'after-market' for \"005930\" on 20260911. It takes none there then.",
      }),
    )
  })

  it.each([
    [{ kind: 'etf' }, {}],
    [{ kind: 'etn' }, {}],
    [{ kind: 'stock' }, { product: 'etf' }],
  ] as const)('is none in the after-market for %j %j', (instrument, facts) => {
    const fund = {
      ...AFTER_MARKET,
      instrument: { ...SAMSUNG, ...instrument, facts: { ...FACTS, product: null, ...facts } },
    }
    expect(() => checkOnDay(fund, TODAY)).toThrow(KisValidationError)
  })

  it('goes by the product where the list of symbols names one', () => {
    const share = { ...AFTER_MARKET, instrument: { ...SAMSUNG, kind: 'etf' as const, facts: FACTS } }
    expect(() => checkOnDay(share, TODAY)).not.toThrow()
  })

  it('is one of two for KONEX', () => {
    const best = termsOf('buy', { ...SAMSUNG, facts: { ...FACTS, market: 'konex' } }, { quantity: 1, kind: 'best' })
    expect(() => checkOnDay(best, TODAY)).toThrow(/It takes: limit, market\.$/)
    expect(() => checkOnDay({ ...best, kind: 'market' }, TODAY)).not.toThrow()
  })

  it('is for sales alone, some of them', () => {
    const sale = termsOf('sell', APPLE, { quantity: 1, kind: 'moo', venue: 'NASDAQ' })
    expect(() => checkOnDay(sale, TODAY)).not.toThrow()
    expect(() => checkOnDay({ ...sale, side: 'buy' }, TODAY)).toThrow(KisValidationError)
  })

  it('that paper trading lacks is told from one that nobody has', () => {
    expect(() => checkOnDay(AFTER_MARKET, PAPER)).toThrow(KisUnsupportedInPaperError)
    expect(() => checkOnDay(AFTER_MARKET, PAPER)).toThrow(
      expect.objectContaining({ operation: "orders of kind 'limit' (day) at KRX in the session 'after-market'" }),
    )
    expect(() => checkOnDay(AFTER_MARKET, { on: '20260911', env: 'paper' })).toThrow(KisValidationError)
    expect(() => checkOnDay(LIMIT, PAPER)).not.toThrow()
    const loc = termsOf('buy', APPLE, { quantity: 1, kind: 'loc', price: 230, venue: 'NASDAQ' })
    expect(() => checkOnDay(loc, PAPER)).toThrow(KisUnsupportedInPaperError)
  })

  it('is named in what is taken instead', () => {
    const mid = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'mid' })
    expect(() => checkOnDay(mid, TODAY)).not.toThrow()
    expect(() => checkOnDay(mid, { on: '20250303', env: 'real' })).toThrow(
      /on 20250303\. It takes: limit, market, conditional, best, first\.$/,
    )
  })

  it('is nobody’s affair for bonds, contracts abroad and reservations for Asia', () => {
    const orders = [
      termsOf('buy', BOND, { quantity: 1, kind: 'limit', price: 10_000 }),
      termsOf('buy', POUND, { quantity: 1, kind: 'market', venue: 'OVERSEAS_DERIV' }),
      termsOf('buy', TENCENT, { quantity: 1, kind: 'limit', price: 300, venue: 'HKEX', session: 'reservation' }),
    ]
    for (const terms of orders) expect(() => checkOnDay(terms, TODAY)).not.toThrow()
  })

  it('without a code cannot be written', () => {
    expect(() => orderCodeOf({ ...LIMIT, venue: 'NXT', kind: 'market' })).toThrow(
      expect.objectContaining({
        field: 'kind',
        message: "KIS takes no order of kind 'market' (day) at NXT in the session 'regular'.",
      }),
    )
  })
})
