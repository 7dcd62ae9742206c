import { describe, expect, it } from 'vitest'
import type { Instrument, InstrumentFacts } from '../../instrument/instrument.js'
import type { OrderTerms } from '../order-terms.js'
import { checkLot, checkTick, isOnGrid, rounded } from './check-price.js'

const TODAY = '20261120'
/** Before the tick tables of the three markets became one. */
const IN_2022 = '20221118'

const FACTS: InstrumentFacts = {
  ...{ name: '이름', englishName: null, market: 'kospi', product: null, lotSize: 1, basePrice: null },
  ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: true, leverage: null, multiplier: null },
  masterMarket: 'kospi',
}
const STOCK: Instrument = {
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock' },
}
const listed = (facts: Partial<InstrumentFacts>, more: Partial<Instrument> = {}): Instrument => ({
  ...STOCK,
  ...more,
  facts: { ...FACTS, ...facts },
})
const contract = (symbol: string, more: Partial<Instrument> = {}): Instrument => ({
  ...{ assetClass: 'domestic-derivative', venue: 'KRX_DERIV', symbol, currency: 'KRW', kind: 'future' },
  ...more,
})
const abroad = (venue: Instrument['venue'], more: Partial<Instrument> = {}): Instrument => ({
  ...{ assetClass: 'overseas-stock', venue, symbol: 'ABC', currency: 'XXX', kind: 'stock' },
  ...more,
})
const POUND: Instrument = {
  ...abroad('OVERSEAS_DERIV', { assetClass: 'overseas-derivative', symbol: '6BZ26', kind: 'future' }),
  facts: { ...FACTS, tickSize: 0.0001 },
}
const BOND: Instrument = { ...STOCK, assetClass: 'bond', symbol: 'KR103502GA34', kind: 'bond' }
const INDEX: Instrument = { ...abroad('WORLD'), assetClass: 'overseas-stock' }

const terms = (instrument: Instrument, more: Partial<OrderTerms> = {}): OrderTerms =>
  ({
    ...{ instrument, side: 'buy', venue: instrument.venue, session: 'regular', kind: 'limit', timeInForce: 'day' },
    ...{ quantity: 10, price: 70_000, stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
    ...more,
  }) as OrderTerms

describe('the tick grid', () => {
  it.each<[string, Instrument, number, string, boolean | undefined]>([
    ['a stock', listed({}), 70_100, TODAY, true],
    ['a stock', listed({}), 70_050, TODAY, false],
    ['a stock in 2022', listed({}), 70_100, IN_2022, true],
    ['a stock of KOSPI in 2022', listed({}), 150_100, IN_2022, false],
    ['a stock of KOSDAQ in 2022', listed({ market: 'kosdaq' }), 150_100, IN_2022, true],
    ['a stock of which no list tells the market', listed({ market: null }), 70_100, TODAY, true],
    ['an ETF of the list', listed({ product: 'etf' }), 7_005, TODAY, true],
    ['an ETF of the list, whatever its code says', listed({ product: 'etf' }), 7_003, TODAY, false],
    ['a stock of the list, though a kind says ETF', listed({ product: 'stock' }, { kind: 'etf' }), 7_005, TODAY, false],
    ['what is an ETF by its kind', listed({}, { kind: 'etf' }), 7_005, TODAY, true],
    ['what is an ETN by its kind', listed({}, { kind: 'etn' }), 7_005, TODAY, true],
    ['what is an ELW by its kind', listed({}, { kind: 'elw' }), 1_503, TODAY, false],
    ['what is an ETF by its kind, below 2,000 won', listed({}, { kind: 'etf' }), 1_503, TODAY, true],
    ['what is neither', listed({}), 7_005, TODAY, false],
    ['a stock or ETF by its code, on the grid of the one', STOCK, 1_503, TODAY, true],
    ['a stock or ETF by its code, on the grid of the other', STOCK, 7_005, TODAY, true],
    ['a stock or ETF by its code, on neither', STOCK, 7_003, TODAY, false],
    ['a stock or ETF by its code in 2022', STOCK, 1_503, IN_2022, false],
    ['a stock in New York', abroad('NASDAQ'), 10.01, TODAY, true],
    ['a stock in New York', abroad('NASDAQ'), 10.001, TODAY, false],
    ['a future on KOSPI 200', contract('A01612'), 350.05, TODAY, true],
    ['a future on KOSPI 200', contract('A01612'), 350.02, TODAY, false],
    [
      'a mini future, by the list',
      contract('A01612', { facts: { ...FACTS, product: 'mini-kospi200-futures' } }),
      350.02,
      TODAY,
      true,
    ],
    ['a stock in Tokyo that no list tells, on the grid of funds there', abroad('TSE'), 3_001, TODAY, false],
    ['what is of a kind without a table', listed({}, { kind: 'other' }), 70_100, TODAY, true],
    ['a contract on a stock that no list tells', contract('A11612'), 350.001, TODAY, undefined],
    ['a future abroad', POUND, 1.2345, TODAY, true],
    ['a future abroad', POUND, 1.23455, TODAY, false],
    ['an option abroad, whose tick changes with the price', { ...POUND, kind: 'option' }, 1.23455, TODAY, undefined],
    [
      'a future at home, whatever a list calls its tick',
      contract('A01612', { facts: { ...FACTS, product: 'kospi200-futures', tickSize: 0.01 } }),
      350.02,
      TODAY,
      false,
    ],
    ['a future abroad that no list tells', { ...POUND, facts: undefined }, 1.23455, TODAY, undefined],
    ['a bond', BOND, 9_876.5, TODAY, undefined],
    ['an index of the world', INDEX, 1.23455, TODAY, undefined],
  ])('of %s (%#)', (_, instrument, price, on, isOn) => {
    expect(isOnGrid(price, instrument, on)).toBe(isOn)
    const check = checkTick(terms(instrument, { price }), on)
    expect([check.name, check.outcome]).toEqual(['tick', isOn === undefined ? 'skipped' : isOn ? 'passed' : 'failed'])
  })

  it('is not known of a day before its table', () => {
    const mini = contract('A05612', { facts: { ...FACTS, product: 'mini-kospi200-futures' } })
    expect(() => isOnGrid(350.02, mini, '20140102')).toThrow('begins on')
  })

  it('holds for the stop price as well, and is not asked of what has no price', () => {
    const stopped = terms(listed({}), { stopPrice: 70_050 })
    expect(checkTick(stopped, TODAY)).toMatchObject({ outcome: 'failed', field: 'stopPrice' })
    expect(checkTick(terms(listed({}), { price: 70_050 }), TODAY)).toEqual({
      ...{ name: 'tick', outcome: 'failed', field: 'price' },
      message: expect.stringContaining('70050 is not on the tick grid (호가단위)'),
    })
    expect(checkTick(terms(listed({}), { price: null }), TODAY)).toMatchObject({ name: 'tick', outcome: 'passed' })
    expect(checkTick(terms(POUND, { price: 1.23455 }), TODAY).message).toContain('(호가단위 0.0001)')
  })
})

describe('rounding', () => {
  const to = (instrument: Instrument, price: number | null, direction: 'down' | 'up' | 'nearest', on = TODAY) =>
    rounded(terms(instrument, { price, stopPrice: price }), direction, on)

  it.each<[string, Instrument, number | null, 'down' | 'up' | 'nearest', string, number | null]>([
    ['a stock', listed({}), 70_050, 'down', TODAY, 70_000],
    ['a stock', listed({}), 70_050, 'up', TODAY, 70_100],
    ['a stock of KOSPI in 2022', listed({}), 150_100, 'up', IN_2022, 150_500],
    ['a future abroad', POUND, 1.23456, 'down', TODAY, 1.2345],
    ['a future abroad', POUND, 1.23451, 'up', TODAY, 1.2346],
    ['a future abroad', POUND, 1.23455, 'nearest', TODAY, 1.2346],
    ['a future abroad', POUND, 1.23454, 'nearest', TODAY, 1.2345],
    ['a future abroad on its grid', POUND, 1.2345, 'up', TODAY, 1.2345],
    ['a future abroad below zero', POUND, -1.23456, 'down', TODAY, -1.2346],
    ['a future abroad below zero', POUND, -1.23456, 'up', TODAY, -1.2345],
    ['what has no grid here', BOND, 9_876.54, 'down', TODAY, 9_876.54],
    ['what has no price', listed({}), null, 'up', TODAY, null],
  ])('of %s (%#)', (_, instrument, price, direction, on, expected) => {
    const { price: after, stopPrice } = to(instrument, price, direction, on)
    expect([after, stopPrice]).toEqual([expected, expected])
  })
})

describe('the lot', () => {
  const look = (instrument: Instrument, quantity: number, more: Partial<OrderTerms> = {}) => {
    const { name, outcome, field, message } = checkLot(terms(instrument, { quantity, ...more }), TODAY)
    return [name, outcome, field, message]
  }
  const PASSED = ['lot', 'passed', null, null]
  const wrong = (text: string) => ['lot', 'failed', 'quantity', expect.stringContaining(text)]

  it('is one share at home, and a hundred in Tokyo, of which a list tells', () => {
    expect(look(listed({}), 1)).toEqual(PASSED)
    expect(look(STOCK, 1)).toEqual(PASSED)
    expect(look(listed({ lotSize: null }), 1)).toEqual(PASSED)
    expect(() => look(STOCK, 1.5)).toThrow('a whole number above 0, got 1.5')
    expect(() => look(abroad('NASDAQ'), 1.5)).toThrow('a whole number above 0, got 1.5')
    expect(look(abroad('HOSE'), 150)).toEqual(wrong('150 is no whole number of lots (매매수량단위)'))
    const inTokyo = (lotSize: number | null) => abroad('TSE', { facts: { ...FACTS, market: null, lotSize } })
    expect(look(inTokyo(100), 200)).toEqual(PASSED)
    expect(look(inTokyo(100), 150)).toEqual(wrong('150 is no whole number of lots of 100'))
    for (const venue of ['TSE', 'HKEX'] as const)
      expect(look(abroad(venue), 150)).toEqual(['lot', 'skipped', null, expect.stringContaining('market master')])
  })

  it('in Hong Kong is asked of purchases only', () => {
    const stock = abroad('HKEX', { facts: { ...FACTS, market: null, lotSize: 500 } })
    expect(look(stock, 700)).toEqual(wrong('lots of 500'))
    expect(look(stock, 700, { side: 'sell' })).toEqual(PASSED)
  })

  it('is not asked of odd lots, bonds, contracts and what no rules are known of', () => {
    const stock = abroad('TSE', { facts: { ...FACTS, market: null, lotSize: 100 } })
    expect(look(stock, 150, { kind: 'odd-lot' as never })).toEqual(PASSED)
    expect(look(BOND, 150)).toEqual(PASSED)
    expect(look(contract('A01612'), 150)).toEqual(PASSED)
    expect(look(INDEX, 150)).toEqual(PASSED)
  })
})
