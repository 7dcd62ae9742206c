import { KisValidationError } from '@kis/core'
import { orderKindsOf } from '@kis/utils'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../instrument/instrument.js'
import { OVERSEAS_VENUES } from '../../instrument/venue-codes.js'
import { APPLE, BOND, FUTURE, POUND, SAMSUNG, TENCENT, termsOf } from '../desks/__fixtures__/scripted-rest.js'
import { kindOfCode, orderCodeOf } from './order-code-of.js'
import { ORDER_CODES, type OrderCodeRow, PRICED_KINDS, STOP_KINDS } from './order-codes.js'

const codesAt = (venue: string, session: string, side?: 'buy' | 'sell'): string[] =>
  ORDER_CODES.flatMap((row) => {
    const isThere = row.venues.some((one) => one === venue) && row.sessions.some((one) => one === session)
    const isAllowed = !('side' in row) || row.side === side
    return isThere && isAllowed ? Object.values(row.codes) : []
  }).sort()

describe('the table of codes', () => {
  const US = ['NASDAQ', 'NYSE', 'AMEX'] as const
  const ASIA = ['HKEX', 'SSE', 'SZSE', 'TSE', 'HOSE', 'HNX'] as const
  it.each([
    ['KRX', 'regular', 'continuous'],
    ['KRX', 'pre-open-close-price', 'pre-open-close-price'],
    ['KRX', 'after-hours-close-price', 'after-hours-close-price'],
    ['KRX', 'after-market', 'after-market'],
    ['KRX', 'reservation', 'reservation'],
    ['NXT', 'regular', 'main-market'],
    ['NXT', 'pre-market', 'pre-market'],
    ['NXT', 'after-market', 'after-market'],
    ['SOR', 'regular', 'continuous'],
    ['KRX_DERIV', 'regular', 'day'],
    ['KRX_DERIV', 'night', 'night'],
    ...US.map((venue) => [venue, 'regular', 'regular'] as const),
    ...US.map((venue) => [venue, 'daytime', 'daytime'] as const),
    ...US.map((venue) => [venue, 'reservation', 'reservation'] as const),
    ...ASIA.map((venue) => [venue, 'regular', 'morning'] as const),
  ] as const)('says of %s, %s, what the rules of today say', (venue, session, name) => {
    for (const side of ['buy', 'sell'] as const) {
      expect(codesAt(venue, session, side)).toEqual(orderKindsOf({ venue, session: name, side }))
    }
  })

  it('names each code of a venue and session once, and reads it back', () => {
    for (const row of ORDER_CODES) {
      for (const venue of row.venues) {
        for (const session of row.sessions) {
          const codes = codesAt(venue, session, 'sell')
          expect(new Set(codes).size).toBe(codes.length)
          for (const [timeInForce, code] of Object.entries(row.codes)) {
            expect(kindOfCode({ assetClass: 'domestic-stock', venue, session }, code)).toEqual({
              kind: row.kind,
              timeInForce,
            })
          }
        }
      }
    }
    expect(kindOfCode({ assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' }, '99')).toBeUndefined()
  })
})

describe('toTerms', () => {
  const SESSIONS = [
    ...['regular', 'pre-open-close-price', 'after-hours-close-price', 'pre-market', 'after-market'],
    ...['daytime', 'night', 'reservation'],
  ]
  const KINDS = [...new Set(ORDER_CODES.map(({ kind }) => kind))]
  const stockAt = (venue: string): Instrument => ({ ...APPLE, venue: venue as 'NYSE' })
  const INSTRUMENTS: Readonly<Record<string, Instrument>> = {
    ...{ KRX: SAMSUNG, NXT: SAMSUNG, SOR: SAMSUNG, KRX_DERIV: FUTURE, OVERSEAS_DERIV: POUND },
    ...Object.fromEntries(OVERSEAS_VENUES.map((venue) => [venue, stockAt(venue)])),
  }

  it.each(Object.entries(INSTRUMENTS))('takes at %s what the table says, and nothing else', (venue, instrument) => {
    let taken = 0
    for (const side of ['buy', 'sell'] as const) {
      for (const session of SESSIONS) {
        for (const kind of KINDS) {
          for (const timeInForce of ['day', 'ioc', 'fok', 'gtp'] as const) {
            const row = (ORDER_CODES as readonly OrderCodeRow[]).find(
              (one) =>
                one.kind === kind &&
                one.venues.some((name) => name === venue) &&
                one.sessions.some((name) => name === session) &&
                (one.side ?? side) === side,
            )
            const code = row?.codes[timeInForce]
            const price = (PRICED_KINDS as readonly string[]).includes(kind) ? { price: 1_000 } : {}
            const stop = (STOP_KINDS as readonly string[]).includes(kind) ? { stopPrice: 1_000 } : {}
            const place = () =>
              termsOf(side, instrument, { quantity: 1, venue, session, kind, timeInForce, ...price, ...stop })
            if (code === undefined) expect(place).toThrow(KisValidationError)
            else expect(orderCodeOf(place())).toBe(code)
            taken += code === undefined ? 0 : 1
          }
        }
      }
    }
    expect(taken).toBeGreaterThan(0)
  })

  it('says everything, defaults included', () => {
    const terms = termsOf('buy', SAMSUNG, { quantity: 3, kind: 'limit', price: 70_000 })
    expect(terms).toEqual({
      instrument: SAMSUNG,
      side: 'buy',
      venue: 'KRX',
      session: 'regular',
      kind: 'limit',
      timeInForce: 'day',
      quantity: 3,
      price: 70_000,
      stopPrice: null,
      credit: null,
      reservedUntil: null,
      algorithmTimes: null,
    })
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms)
  })

  it.each<[string, 'buy' | 'sell', Instrument, Record<string, unknown>]>([
    ['13', 'buy', SAMSUNG, { kind: 'market', timeInForce: 'ioc' }],
    ['22', 'buy', SAMSUNG, { kind: 'stop-limit', price: 70_000, stopPrice: 69_000, venue: 'NXT' }],
    ['29', 'buy', SAMSUNG, { kind: 'first', venue: 'NXT', session: 'pre-market', timeInForce: 'gtp' }],
    ['46', 'sell', SAMSUNG, { kind: 'best', session: 'after-market', timeInForce: 'fok' }],
    ['06', 'sell', SAMSUNG, { kind: 'close-price', session: 'after-hours-close-price' }],
    ['33', 'sell', APPLE, { kind: 'moc', venue: 'NASDAQ' }],
    ['50', 'sell', TENCENT, { kind: 'odd-lot', price: 301.2, venue: 'HKEX' }],
    ['14', 'sell', FUTURE, { kind: 'best', venue: 'KRX_DERIV', session: 'night', timeInForce: 'ioc' }],
    ['3', 'sell', POUND, { kind: 'stop', stopPrice: 1.17, venue: 'OVERSEAS_DERIV' }],
    ['01', 'buy', BOND, { kind: 'limit', price: 10_450.5 }],
  ])('leads to code %s', (code, side, instrument, request) => {
    expect(orderCodeOf(termsOf(side, instrument, { quantity: 1, ...request }))).toBe(code)
  })

  it('takes negative prices of spreads and of contracts abroad only', () => {
    const spread: Instrument = { ...FUTURE, kind: 'spread' }
    const limit = { quantity: 1, kind: 'limit', price: -0.35 }
    expect(termsOf('buy', spread, { ...limit, venue: 'KRX_DERIV' }).price).toBe(-0.35)
    expect(termsOf('buy', POUND, { ...limit, venue: 'OVERSEAS_DERIV' }).price).toBe(-0.35)
    expect(() => termsOf('buy', FUTURE, { ...limit, venue: 'KRX_DERIV' })).toThrow(KisValidationError)
  })

  it('takes any fraction of a stock price that is to be rounded, and of no other', () => {
    const uneven = { quantity: 1, kind: 'limit', price: 70_837.5 }
    expect(termsOf('buy', SAMSUNG, { ...uneven, rounding: 'down' }).price).toBe(70_837.5)
    expect(termsOf('buy', APPLE, { ...uneven, venue: 'NASDAQ', price: 0.1 + 0.2, rounding: 'up' }).price).toBe(
      0.1 + 0.2,
    )
    const rounding = { rounding: 'down', price: 0.1 + 0.2 }
    expect(() => termsOf('buy', POUND, { ...uneven, ...rounding, venue: 'OVERSEAS_DERIV' })).toThrow(/8 decimals/)
    expect(() => termsOf('buy', SAMSUNG, { ...uneven, rounding: 'down', price: -1 })).toThrow(KisValidationError)
    expect(() => termsOf('buy', SAMSUNG, { ...uneven, rounding: 'down', price: Number.NaN })).toThrow(/NaN/)
  })

  it('sells reserved what was lent, and takes a new loan without a date', () => {
    const repay = { type: 'own-loan', action: 'repay', loanDate: '20261101' }
    const reserved = { quantity: 1, kind: 'market', session: 'reservation' }
    expect(termsOf('sell', SAMSUNG, { ...reserved, credit: repay }).credit).toEqual(repay)
    expect(termsOf('buy', SAMSUNG, reserved).credit).toBeNull()
    const open = { type: 'own-loan', action: 'open', loanDate: null }
    const { credit } = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'market', credit: open })
    expect(credit).toEqual({ type: 'own-loan', action: 'open' })
  })

  it('has no third side', () => {
    expect(() => termsOf('hold' as 'buy', SAMSUNG, { quantity: 1, kind: 'market' })).toThrow(
      expect.objectContaining({ field: 'side', message: `Parameter "side" must be one of 'buy', 'sell', got 'hold'.` }),
    )
  })

  it('keeps credit with its side', () => {
    const order = { quantity: 1, kind: 'market' }
    const open = { type: 'own-loan', action: 'open' }
    const repay = { type: 'own-loan', action: 'repay', loanDate: '20261101' }
    expect(termsOf('buy', SAMSUNG, { ...order, credit: open }).credit).toEqual(open)
    expect(termsOf('sell', SAMSUNG, { ...order, credit: repay }).credit).toEqual(repay)
    expect(() => termsOf('sell', SAMSUNG, { ...order, credit: open })).toThrow(/goes with orders to buy/)
  })

  it.each<[string, RegExp, Instrument, Record<string, unknown>]>([
    ['venue', /'KRX', 'NXT', 'SOR' for 005930, got 'NASDAQ'/, SAMSUNG, { kind: 'market', venue: 'NASDAQ' }],
    ['venue', /'NASDAQ'/, APPLE, { kind: 'limit', price: 1 }],
    [
      'session',
      /'regular', 'pre-open-close-price'.* at KRX, got 'daytime'/,
      SAMSUNG,
      { kind: 'market', session: 'daytime' },
    ],
    ['kind', /'limit', 'conditional'|'limit', 'market'/, SAMSUNG, {}],
    ['kind', /must be one of 'limit', 'best', 'first' at KRX/, SAMSUNG, { kind: 'market', session: 'after-market' }],
    ['kind', /must be one of 'limit', 'loo', 'loc', 'twap', 'vwap'/, APPLE, { kind: 'market', venue: 'NASDAQ' }],
    ['kind', /only be sent to sell/, APPLE, { kind: 'moc', venue: 'NASDAQ' }],
    ['kind', /must be one of 'limit'/, BOND, { kind: 'market' }],
    ['timeInForce', /must be one of 'ioc', 'fok'/, SAMSUNG, { kind: 'market', venue: 'NXT' }],
    [
      'timeInForce',
      /must be one of 'day' for 'first' at KRX, got 'ioc'/,
      SAMSUNG,
      { kind: 'first', timeInForce: 'ioc' },
    ],
    ['quantity', /whole number/, SAMSUNG, { kind: 'market', quantity: 1.5 }],
    ['quantity', /whole number/, SAMSUNG, { kind: 'market', quantity: 0 }],
    ['quantity', /got '1'/, SAMSUNG, { kind: 'market', quantity: '1' }],
    ['quantity', /NaN/, SAMSUNG, { kind: 'market', quantity: Number.NaN }],
    ['price', /whole number of won/, SAMSUNG, { kind: 'limit', price: 70_000.5 }],
    ['price', /whole number of won/, SAMSUNG, { kind: 'limit', price: -5 }],
    ['price', /price in KRW, got undefined/, SAMSUNG, { kind: 'limit' }],
    ['price', /Leave "price" out/, SAMSUNG, { kind: 'market', price: 70_000 }],
    ['price', /at most 8 decimals/, APPLE, { kind: 'limit', venue: 'NASDAQ', price: 0.1 + 0.2 }],
    ['stopPrice', /got undefined/, SAMSUNG, { kind: 'stop-limit', price: 70_000 }],
    ['stopPrice', /Leave "stopPrice" out/, SAMSUNG, { kind: 'limit', price: 70_000, stopPrice: 1 }],
    ['credit', /at home only/, APPLE, { kind: 'limit', price: 1, venue: 'NASDAQ', credit: {} }],
    ['credit', /goes with orders to sell/, SAMSUNG, { kind: 'market', credit: { type: 'own-short', action: 'open' } }],
    ['credit.loanDate', /YYYYMMDD/, SAMSUNG, { kind: 'market', credit: { type: 'own-short', action: 'repay' } }],
    ['credit.type', /'own-loan'/, SAMSUNG, { kind: 'market', credit: { type: 'loan', action: 'open' } }],
    ['reservedUntil', /only reservations/, SAMSUNG, { kind: 'market', reservedUntil: '20261130' }],
    [
      'reservedUntil',
      /YYYYMMDD/,
      SAMSUNG,
      { kind: 'limit', price: 1, session: 'reservation', reservedUntil: '20261131' },
    ],
    [
      'algorithmTimes',
      /HHMMSS/,
      APPLE,
      { kind: 'twap', price: 1, venue: 'NASDAQ', algorithmTimes: { from: '2330', to: '030000' } },
    ],
    [
      'algorithmTimes',
      /only 'twap' and 'vwap'/,
      APPLE,
      {
        kind: 'twap',
        price: 1,
        venue: 'NASDAQ',
        session: 'reservation',
        algorithmTimes: { from: '233000', to: '030000' },
      },
    ],
    ['credit', /must be \{ type, action \}/, SAMSUNG, { kind: 'market', credit: 'own-loan' }],
    [
      'credit.action',
      /'open', 'repay', got 'close'/,
      SAMSUNG,
      { kind: 'market', credit: { type: 'own-loan', action: 'close' } },
    ],
    [
      'credit.loanDate',
      /Leave "loanDate" out/,
      SAMSUNG,
      { kind: 'market', credit: { type: 'own-loan', action: 'open', loanDate: '20261101' } },
    ],
    [
      'credit',
      /to buy are for cash only/,
      SAMSUNG,
      { kind: 'market', session: 'reservation', credit: { type: 'own-loan', action: 'open' } },
    ],
    ...['x233000', '2330000', '243000', '236000', '233060', 233_000, '030000'].map(
      (from) =>
        [
          'algorithmTimes',
          /two different times written HHMMSS/,
          APPLE,
          { kind: 'twap', price: 1, venue: 'NASDAQ', algorithmTimes: { from, to: '030000' } },
        ] as [string, RegExp, Instrument, Record<string, unknown>],
    ),
    ['algorithmTimes', /HHMMSS/, APPLE, { kind: 'vwap', price: 1, venue: 'NASDAQ', algorithmTimes: '233000' }],
    ['symbol', /cannot be ordered/, { ...APPLE, venue: 'WORLD' }, { kind: 'market' }],
    ['symbol', /cannot be ordered/, { ...SAMSUNG, assetClass: 'index', kind: 'index' }, { kind: 'market' }],
    ['symbol', /code of an instrument/, SAMSUNG, { kind: 'market', symbol: ' ' }],
  ])('names %s (%s)', (field, message, instrument, request) => {
    let error: unknown
    try {
      termsOf('buy', instrument, { quantity: 1, ...request })
    } catch (thrown) {
      error = thrown
    }
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
    expect((error as Error).message).toMatch(message)
  })
})
