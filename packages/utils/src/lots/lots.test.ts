import { KisValidationError } from '@kis/core'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { contractMultiplier, type IndexFutures, isValidQuantity, lotSize, type MarketRuleOptions } from '../index.js'

describe('lotSize', () => {
  it.each<[MarketRuleOptions, number | undefined]>([
    [{}, 1],
    [{ product: 'etf' }, 1],
    [{ market: 'konex', on: '20141116' }, 100],
    [{ market: 'konex', on: '20141117' }, 1],
    [{ venue: 'AMEX' }, 1],
    [{ venue: 'HKEX' }, undefined],
    [{ venue: 'TSE' }, 100],
    [{ venue: 'TSE', product: 'etf' }, undefined],
    [{ venue: 'SSE', market: 'star' }, 1],
    [{ venue: 'SZSE' }, 100],
    [{ venue: 'HOSE', on: '20210103' }, 10],
    [{ venue: 'HOSE', on: '20210104' }, 100],
  ])('%j: %s', (options, size) => {
    expect(lotSize(options)).toBe(size)
  })

  it('is a number wherever the venue alone tells it', () => {
    expectTypeOf(lotSize()).toEqualTypeOf<number>()
    expectTypeOf(lotSize({ venue: 'SSE' })).toEqualTypeOf<number>()
    expectTypeOf(lotSize({ venue: 'HKEX' })).toEqualTypeOf<number | undefined>()
  })

  it('refuses days before its tables', () => {
    expect(() => lotSize({ on: '20140601' })).toThrow(/kospi of KRX on 20140601: the table begins on 20140602/)
    expect(() => lotSize({ venue: 'TSE', on: '20180930' })).toThrow(KisValidationError)
  })
})

describe('isValidQuantity', () => {
  it('takes whole lots', () => {
    expect(isValidQuantity(7)).toBe(true)
    expect(isValidQuantity(300, { venue: 'TSE' })).toBe(true)
    expect(isValidQuantity(350, { venue: 'TSE' })).toBe(false)
    expect(isValidQuantity(400, { venue: 'HKEX', boardLot: 400 })).toBe(true)
    expect(isValidQuantity(500, { venue: 'HKEX', boardLot: 400 })).toBe(false)
  })

  it('knows the smallest order of STAR', () => {
    const star = { venue: 'SSE', market: 'star' } as const
    expect([199, 200, 201].map((quantity) => isValidQuantity(quantity, star))).toEqual([false, true, true])
  })

  it('lets odd lots be sold where they can be', () => {
    expect(isValidQuantity(50, { venue: 'SSE', side: 'sell' })).toBe(true)
    expect(isValidQuantity(50, { venue: 'HKEX', side: 'sell' })).toBe(true)
    expect(isValidQuantity(50, { venue: 'HNX', side: 'sell' })).toBe(false)
  })

  it.each([
    ['quantity', 0, {}],
    ['quantity', 1.5, {}],
    ['quantity', Number.NaN, {}],
    ['quantity', '1', {}],
    ['boardLot', 100, { venue: 'HKEX' }],
    ['boardLot', 100, { venue: 'HKEX', boardLot: 0 }],
    ['side', 100, { side: 'short' }],
    ['venue', 100, { venue: 'XETRA' }],
  ])('names %s for %s and %j', (field, quantity, options) => {
    let error: unknown
    try {
      isValidQuantity(quantity as number, options as object)
    } catch (thrown) {
      error = thrown
    }
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
  })
})

describe('contractMultiplier', () => {
  it('is the worth of a point', () => {
    expect(contractMultiplier('kospi200-futures')).toBe(250_000)
    expect(contractMultiplier('mini-kospi200-futures', { on: '20170327' })).toBe(50_000)
    expect(contractMultiplier('kosdaq150-futures')).toBe(10_000)
  })

  it('refuses what is not known', () => {
    expect(() => contractMultiplier('kospi200-futures', { on: '20170326' })).toThrow(KisValidationError)
    expect(() => contractMultiplier('stock-futures' as IndexFutures)).toThrow(/must be one of 'kospi200-futures'/)
    expect(() => contractMultiplier('constructor' as IndexFutures)).toThrow(KisValidationError)
  })
})
