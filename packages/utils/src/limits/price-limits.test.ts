import { KisValidationError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasPriceLimits, isValidPrice, type PriceLimitOptions, priceLimits, roundToTick } from '../index.js'

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

  it.each<[string, PriceLimitOptions]>([
    ['kospi', {}],
    ['kosdaq at 15 %', { market: 'kosdaq', on: '20150612' }],
    ['konex', { market: 'konex' }],
    ['leveraged etf', { product: 'etf', leverage: 2 }],
    ['Tokyo', { venue: 'TSE' }],
    ['Ho Chi Minh', { venue: 'HOSE' }],
    ['Hanoi', { venue: 'HNX' }],
  ])('gives prices that may be ordered for a base off the grid as well, %s', (_, options) => {
    const { leverage: _leverage, ...ticks } = options
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 2_000_000 }), (base) => {
        const { upper, lower } = priceLimits(base, options)
        expect([isValidPrice(upper, ticks), isValidPrice(lower, ticks), lower <= upper]).toEqual([true, true, true])
      }),
      { examples: [[2_857], [71_033], [20_003]] },
    )
  })

  it('cuts both limits inward for a base off the grid', () => {
    expect(priceLimits(2_857)).toEqual({ upper: 3_710, lower: 2_005 })
  })

  it('widened from 15 to 30 % on 2015-06-15', () => {
    expect(priceLimits(10_000, { on: '20150614' })).toEqual({ upper: 11_500, lower: 8_500 })
    expect(priceLimits(10_000, { on: '20150615' })).toEqual({ upper: 13_000, lower: 7_000 })
  })

  it('widens with the leverage of an ETF, whichever its sign', () => {
    expect(priceLimits(10_000, { product: 'etf', leverage: 2 })).toEqual({ upper: 16_000, lower: 4_000 })
    expect(priceLimits(10_000, { product: 'etf', leverage: -1 })).toEqual(priceLimits(10_000, { product: 'etf' }))
  })

  it('goes from 60 to 400 % of the issue price on a first day', () => {
    const first = { isFirstDay: true }
    expect(priceLimits(10_000, first)).toEqual({ upper: 40_000, lower: 6_000 })
    // 21,505 is off the grid: both limits stay inside, on ticks.
    expect(priceLimits(21_505, { ...first, market: 'kosdaq' })).toEqual({ upper: 86_000, lower: 12_910 })
    expect(priceLimits(10_000, { isFirstDay: false })).toEqual(priceLimits(10_000))
  })

  it.each<[string, number, PriceLimitOptions, number, number]>([
    ['China, half a fen goes up', 10.05, { venue: 'SSE' }, 11.06, 9.05],
    ['China, binary noise does not decide', 1.15, { venue: 'SZSE' }, 1.27, 1.04],
    ['China, at least one fen', 0.03, { venue: 'SSE' }, 0.04, 0.02],
    ['STAR', 50, { venue: 'SSE', market: 'star' }, 60, 40],
    ['ChiNext', 33.33, { venue: 'SZSE', market: 'chinext' }, 40, 26.66],
    ['ChiNext before', 33.33, { venue: 'SZSE', market: 'chinext', on: '20200823' }, 36.66, 30],
    ['ST', 5, { venue: 'SSE', isSpecialTreatment: true }, 5.5, 4.5],
    ['ST before', 5, { venue: 'SSE', isSpecialTreatment: true, on: '20260705' }, 5.25, 4.75],
    ['Tokyo', 99, { venue: 'TSE' }, 129, 69],
    ['Tokyo, next step', 100, { venue: 'TSE' }, 150, 50],
    ['Tokyo, upper limit in the band above', 2_999, { venue: 'TSE' }, 3_495, 2_499],
    ['Tokyo, tenths', 999.9, { venue: 'TSE', market: 'topix500' }, 1_149.5, 849.9],
    ['Tokyo, never below the first tick', 20, { venue: 'TSE' }, 50, 1],
    ['Tokyo, no upper end', 60_000_000, { venue: 'TSE' }, 70_000_000, 50_000_000],
    ['Ho Chi Minh', 24_650, { venue: 'HOSE' }, 26_350, 22_950],
    ['Ho Chi Minh, first day', 10_000, { venue: 'HOSE', isFirstDay: true }, 12_000, 8_000],
    ['Hanoi', 12_300, { venue: 'HNX' }, 13_500, 11_100],
    ['UPCoM', 10_100, { venue: 'HNX', market: 'upcom' }, 11_600, 8_600],
    ['NXT as KRX', 71_000, { venue: 'NXT' }, 92_300, 49_700],
  ])('%s: base %d', (_, base, options, upper, lower) => {
    expect(priceLimits(base, options)).toEqual({ upper, lower })
  })

  it.each<[string, PriceLimitOptions, number]>([
    ['Shanghai', { venue: 'SSE' }, 100],
    ['STAR', { venue: 'SSE', market: 'star' }, 100],
    ['Tokyo', { venue: 'TSE' }, 1],
    ['TOPIX 500', { venue: 'TSE', market: 'topix500' }, 10],
    ['Ho Chi Minh', { venue: 'HOSE' }, 1],
    ['Hanoi', { venue: 'HNX' }, 1],
  ])('gives valid prices around the base in %s', (_, options, scale) => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 3_000_000 }), (units) => {
        const base = roundToTick(units / scale, 'up', options)
        const { upper, lower } = priceLimits(base, options)
        expect(isValidPrice(upper, options) && isValidPrice(lower, options)).toBe(true)
        expect(lower <= base && base <= upper).toBe(true)
      }),
    )
  })

  it('tells beforehand who has none', () => {
    expect(hasPriceLimits()).toBe(true)
    expect(hasPriceLimits({ product: 'elw' })).toBe(false)
    expect(hasPriceLimits({ venue: 'NASDAQ' })).toBe(false)
    expect(hasPriceLimits({ venue: 'HKEX', product: 'etf' })).toBe(false)
    expect(hasPriceLimits({ venue: 'TSE' })).toBe(true)
    expect(() => hasPriceLimits({ product: 'kospi200-futures' })).toThrow(KisValidationError)
  })

  it.each<[string, unknown, unknown]>([
    ['venue', 100, { venue: 'NYSE' }],
    ['venue', 100, { venue: 'HKEX' }],
    ['product', 100, { venue: 'SSE', product: 'etf' }],
    ['product', 100, { product: 'kospi200-futures' }],
    ['isFirstDay', 1_000, { market: 'konex', isFirstDay: true }],
    ['isFirstDay', 10, { venue: 'SSE', isFirstDay: true }],
    ['isSpecialTreatment', 1_000, { isSpecialTreatment: true }],
    ['on', 1_000, { isFirstDay: true, on: '20230625' }],
    ['leverage', 10, { venue: 'SSE', leverage: 2 }],
    ['basePrice', 10.005, { venue: 'SSE' }],
    ['basePrice', Number.NaN, {}],
    ['basePrice', 0, {}],
    ['basePrice', -5, {}],
    ['basePrice', Infinity, {}],
    ['basePrice', '71000', {}],
    ['basePrice', 1_602.5, {}],
    // No price on the grid lies within the limits.
    ['basePrice', 5, { venue: 'HOSE' }],
    ['basePrice', 150, { venue: 'HNX' }],
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
