import { KisConfigError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { Instrument, InstrumentSource } from './instrument.js'
import { nameInstrument, resolveInstrument } from './resolve.js'

const FACTS: NonNullable<Instrument['facts']> = {
  name: '삼성전자',
  englishName: null,
  market: 'kospi',
  product: 'stock',
  lotSize: 1,
  basePrice: 71_000,
  isHalted: false,
  isLiquidationTrading: false,
  isOnNxt: true,
  leverage: null,
  multiplier: null,
  masterMarket: 'kospi',
}
const SAMSUNG: Instrument = {
  assetClass: 'domestic-stock',
  venue: 'KRX',
  symbol: '005930',
  currency: 'KRW',
  kind: 'stock',
  facts: FACTS,
}

describe('a name', () => {
  it.each([
    ['005930', 'domestic-stock', 'KRX', 'KRW', 'stock'],
    ['0001a0', 'domestic-stock', 'KRX', 'KRW', 'stock'],
    ['Q500001', 'domestic-stock', 'KRX', 'KRW', 'stock'],
    [{ symbol: '005930', venue: 'NXT' }, 'domestic-stock', 'KRX', 'KRW', 'stock'],
    [{ symbol: 'KR6449111CB8', venue: 'KRX' }, 'bond', 'KRX', 'KRW', 'bond'],
    [{ symbol: '0001', venue: 'KRX' }, 'index', 'KRX', 'KRW', 'index'],
    [{ symbol: 'aapl', venue: 'NASDAQ' }, 'overseas-stock', 'NASDAQ', 'USD', 'stock'],
    [{ symbol: 'BRK/B', venue: 'NYSE' }, 'overseas-stock', 'NYSE', 'USD', 'stock'],
    [{ symbol: '00700', venue: 'HKEX' }, 'overseas-stock', 'HKEX', 'HKD', 'stock'],
    [{ symbol: '7203', venue: 'TSE' }, 'overseas-stock', 'TSE', 'JPY', 'stock'],
    [{ symbol: 'A01603', venue: 'KRX_DERIV' }, 'domestic-derivative', 'KRX_DERIV', 'KRW', 'future'],
    [{ symbol: '209EJW525', venue: 'KRX_DERIV' }, 'domestic-derivative', 'KRX_DERIV', 'KRW', 'option'],
    [{ symbol: 'D0160301', venue: 'KRX_DERIV' }, 'domestic-derivative', 'KRX_DERIV', 'KRW', 'spread'],
    [{ symbol: 'ESM26', venue: 'OVERSEAS_DERIV' }, 'overseas-derivative', 'OVERSEAS_DERIV', 'XXX', 'future'],
    [{ symbol: 'OESU24 C5500', venue: 'OVERSEAS_DERIV' }, 'overseas-derivative', 'OVERSEAS_DERIV', 'XXX', 'option'],
    [{ symbol: 'JP#NI225', venue: 'WORLD' }, 'overseas-index', 'WORLD', 'XXX', 'index'],
  ] as const)('%j is %s of %s', (like, assetClass, venue, currency, kind) => {
    const symbol = (typeof like === 'string' ? like : like.symbol).toUpperCase()
    expect(nameInstrument(like)).toEqual({ assetClass, venue, symbol, currency, kind })
  })

  it('that is an instrument already stays what it is', () => {
    expect(nameInstrument(SAMSUNG)).toBe(SAMSUNG)
  })

  it.each([
    ['symbol', 'AAPL'],
    ['symbol', 'SAMSUNG'],
    ['symbol', ''],
    ['symbol', null],
    ['symbol', { symbol: 5930, venue: 'KRX' }],
    ['symbol', { symbol: '005930&X=1', venue: 'KRX' }],
    ['symbol', { symbol: 'AAPL"', venue: 'NASDAQ' }],
    ['symbol', { symbol: 'A', venue: 'KRX_DERIV' }],
    ['venue', { symbol: 'SAP', venue: 'XETRA' }],
    ['venue', { symbol: 'SAP', venue: 'constructor' }],
  ])('wrong in its %s is told: %j', (field, like) => {
    expect(() => nameInstrument(like as never)).toThrow(KisValidationError)
    expect(() => nameInstrument(like as never)).toThrow(expect.objectContaining({ field }))
  })
})

describe('facts', () => {
  const source: InstrumentSource = {
    find: async ({ symbol }) => (symbol === '005930' ? SAMSUNG : undefined),
    explain: async () => ({ lists: ['kospi', 'kosdaq'], nearest: [SAMSUNG] }),
  }
  const failure = (promise: Promise<unknown>) => promise.then(String, (error: unknown) => error)

  it('come from the source, and only once', async () => {
    expect(await resolveInstrument(source, '005930')).toBe(SAMSUNG)
    const silent: InstrumentSource = {
      find: async () => {
        throw new Error('The facts are there already.')
      },
    }
    expect(await resolveInstrument(silent, SAMSUNG)).toBe(SAMSUNG)
  })

  it('of an unknown symbol: where it was looked for, and what is near', async () => {
    const error = await failure(resolveInstrument(source, { symbol: '005931', venue: 'KRX' }))
    expect(KisValidationError.isInstance(error) && [error.field, error.message]).toEqual([
      'symbol',
      'No instrument "005931" of KRX stands in the lists kospi, kosdaq. Near it: 005930 삼성전자 (KRX).',
    ])
  })

  it('of an unknown symbol where the source explains nothing: how to search', async () => {
    const error = await failure(resolveInstrument({ find: async () => undefined }, 'ZZZZ'))
    expect(KisValidationError.isInstance(error) && error.message).toMatch(/No instrument "ZZZZ" stands\. Search/)
  })

  it('need a source', async () => {
    const error = await failure(resolveInstrument(undefined, '005930'))
    expect(KisConfigError.isInstance(error) && error.option).toBe('instruments')
  })
})
