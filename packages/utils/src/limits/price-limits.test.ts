import { KisValidationError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isValidPrice, type PriceLimitOptions, priceLimits, roundToTick } from '../index.js'

describe('priceLimits', () => {
  // The first two rows were observed at the broker, the others follow from the rule.
  it.each([
    [1_602, 2_080, 1_122],
    [4_370, 5_680, 3_060],
    [1_000, 1_300, 700],
    [1_995, 2_590, 1_397],
    [4_995, 6_490, 3_500],
    [19_990, 25_950, 14_000],
    [49_950, 64_900, 35_000],
    [71_000, 92_300, 49_700],
    [153_900, 200_000, 107_800],
    [499_500, 649_000, 350_000],
    [769_000, 999_000, 539_000],
  ])('base %i: upper %i, lower %i', (base, upper, lower) => {
    expect(priceLimits(base)).toEqual({ upper, lower })
  })

  it('loses no tick where the percentage is an exact multiple', () => {
    // In floating point 100 × 1.15 is 114.99999999999999, one won short of the limit.
    expect(priceLimits(100, { market: 'konex' })).toEqual({ upper: 115, lower: 85 })
    for (let base = 20; base < 1_700; base += 20) {
      expect(priceLimits(base, { market: 'konex' }).upper).toBe(base + (base / 20) * 3)
    }
  })

  it.each<[string, PriceLimitOptions]>([
    ['kospi', {}],
    ['kosdaq', { market: 'kosdaq' }],
    ['konex', { market: 'konex' }],
    ['kospi at 15 %', { on: '20150612' }],
    ['kosdaq before the tick reform', { market: 'kosdaq', on: '20230124' }],
    ['etf', { product: 'etf' }],
    ['leveraged etf', { product: 'etf', leverage: 2 }],
    ['inverse triple etn', { product: 'etn', leverage: -3 }],
  ])('gives valid prices, inside the percentage and the widest such, for %s', (_, options) => {
    const percent =
      (options.market === 'konex' || options.on === '20150612' ? 15 : 30) * Math.abs(options.leverage ?? 1)
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 2_000_000 }), (price) => {
        const { leverage: _leverage, ...ticks } = options
        const base = roundToTick(price, 'nearest', ticks)
        const { upper, lower } = priceLimits(base, options)
        expect(isValidPrice(upper, ticks)).toBe(true)
        expect(isValidPrice(lower, ticks)).toBe(true)
        expect((upper - base) * 100).toBeLessThanOrEqual(base * percent)
        expect((base - lower) * 100).toBeLessThanOrEqual(base * percent)
        expect(lower).toBeLessThanOrEqual(base)
        // One more tick of the base would leave the percentage.
        const tick = roundToTick(base + 0.5, 'up', ticks) - base
        expect((base - lower + tick) * 100).toBeGreaterThan(base * percent)
      }),
    )
  })

  it('widened from 15 to 30 % on 2015-06-15', () => {
    expect(priceLimits(10_000, { on: '20150614' })).toEqual({ upper: 11_500, lower: 8_500 })
    expect(priceLimits(10_000, { on: '20150615' })).toEqual({ upper: 13_000, lower: 7_000 })
  })

  it('widens with the leverage of an ETF, whichever its sign', () => {
    expect(priceLimits(10_000, { product: 'etf', leverage: 2 })).toEqual({ upper: 16_000, lower: 4_000 })
    expect(priceLimits(10_000, { product: 'etf', leverage: -1 })).toEqual(priceLimits(10_000, { product: 'etf' }))
  })

  it.each<[string, unknown, unknown]>([
    ['basePrice', Number.NaN, {}],
    ['basePrice', 0, {}],
    ['basePrice', -5, {}],
    ['basePrice', Infinity, {}],
    ['basePrice', '71000', {}],
    ['basePrice', 1_602.5, {}],
    ['product', 1_000, { product: 'elw' }],
    ['product', 1_000, { product: 'bond' }],
    ['market', 1_000, { market: 'KOSPI' }],
    ['on', 1_000, { on: 'today' }],
    ['on', 1_000, { on: '20100101' }],
    ['on', 1_000, { product: 'etf', on: '20150614' }],
    ['leverage', 1_000, { leverage: 2 }],
    ['leverage', 1_000, { product: 'etf', leverage: 0 }],
    ['leverage', 1_000, { product: 'etf', leverage: 1.5 }],
    ['leverage', 1_000, { product: 'etf', leverage: '2' }],
  ])('names %s for base %s and %j', (field, base, options) => {
    let error: unknown
    try {
      priceLimits(base as number, options as PriceLimitOptions)
    } catch (thrown) {
      error = thrown
    }
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
  })
})
