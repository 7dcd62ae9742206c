import { KisValidationError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalGrid, half, plus } from '../__fixtures__/decimal-grid.js'
import { PRINTED_TABLES } from '../__fixtures__/printed-tables.js'
import { isValidPrice, type MarketRuleOptions, roundToTick, tickSize, ticksBetween, tickTable } from '../index.js'

const CASES = PRINTED_TABLES.flatMap((table) =>
  table.options.flatMap((options) => {
    const days = [table.from, table.to ?? undefined].filter((day) => day !== options.on)
    // NXT is younger than its table.
    return days
      .filter((on) => on === undefined || options.venue !== 'NXT' || on >= '20250304')
      .map((on) => ({ name: `${table.id} ${JSON.stringify(options)} on ${on ?? 'no date'}`, table, options, on }))
  }),
)

describe.each(CASES)('$name', ({ table, options: given, on }) => {
  const options: MarketRuleOptions = { ...given, on }
  const grid = decimalGrid(table.bands, table.isInclusive)

  function agreesAt(price: string): void {
    const value = Number(price)
    expect(isValidPrice(value, options), price).toBe(grid.isValid(price))
    expect(tickSize(value, options), price).toBe(Number(grid.tick(price)))
    expect(roundToTick(value, 'up', options), price).toBe(Number(grid.up(price)))
    expect(roundToTick(value, 'nearest', options), price).toBe(Number(grid.nearest(price)))
    if (grid.down(price) === '0') expect(() => roundToTick(value, 'down', options)).toThrow(KisValidationError)
    else expect(roundToTick(value, 'down', options), price).toBe(Number(grid.down(price)))
  }

  it('is right at every boundary, and at each step and half a step around it', () => {
    for (const end of grid.ends) {
      for (const step of [grid.tick(end), grid.tick(plus(end, grid.finest, -1)), grid.finest]) {
        for (const times of [-2, -1, 0, 1, 2]) {
          const price = plus(end, step, times)
          agreesAt(price)
          agreesAt(plus(price, half(step)))
          agreesAt(plus(price, '0.00001'))
          agreesAt(plus(price, '0.00001', -1))
        }
      }
    }
  })

  it('counts one tick from each boundary to its neighbours', () => {
    for (const end of grid.ends) {
      const below = Number(grid.down(plus(end, '0.00001', -1)))
      const above = Number(grid.up(plus(end, '0.00001')))
      expect(ticksBetween(below, Number(end), options)).toBe(1)
      expect(ticksBetween(above, Number(end), options)).toBe(-1)
      expect(ticksBetween(below, above, options)).toBe(2)
    }
  })

  it('is right for any decimal', () => {
    const highest = Number(grid.ends.at(-1) ?? 1_000) * 3
    const places = fc.constantFrom(0, 1, 2, 3, 4, 5)
    fc.assert(
      fc.property(fc.double({ min: 0.00002, max: highest, noNaN: true }), places, (value, count) => {
        const price = value.toFixed(count)
        fc.pre(Number(price) > 0)
        agreesAt(price)
      }),
    )
  })

  it('walks from tick to tick, and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2_000, noNaN: true }), fc.integer({ min: 1, max: 30 }), (value, steps) => {
        const start = grid.up(value.toFixed(4))
        let price = start
        for (let step = 0; step < steps; step += 1) price = grid.up(plus(price, '0.00000001'))
        expect(ticksBetween(Number(start), Number(price), options)).toBe(steps)
        expect(ticksBetween(Number(price), Number(start), options)).toBe(-steps)
      }),
    )
  })

  it('is shown by tickTable as printed', () => {
    const shown = tickTable(options)
    const bands = table.bands.split(' | ').map((band) => {
      const [end = '', tick] = band.split(' ')
      return [end === '∞' ? Infinity : Number(end), Number(tick)]
    })
    // Neighbours with the same tick may be one band.
    const joined = bands.filter(([, tick], index) => tick !== bands[index + 1]?.[1])
    expect(shown.bands.map(({ upTo, tick }) => [upTo, tick])).toEqual(joined)
    expect(shown.bands.every(({ isInclusive }) => isInclusive === table.isInclusive)).toBe(true)
    if (on !== undefined) expect(shown.from <= on && on <= (shown.to ?? '99999999')).toBe(true)
  })
})

describe('decimals that binary numbers cannot hold', () => {
  it.each([
    [0.3, { venue: 'HKEX' }],
    [0.295, { venue: 'HKEX' }],
    [4.35, { venue: 'NASDAQ' }],
    [1.005, { venue: 'SSE', product: 'etf' }],
    [372.55, { product: 'kospi200-futures' }],
    [8.2, { product: 'mini-kospi200-options' }],
    [1_100.1, { venue: 'TSE', market: 'topix500' }, false],
    [999.9, { venue: 'TSE', market: 'topix500' }],
  ] as const)('%d, %j', (price, options, isValid: boolean = true) => {
    expect(isValidPrice(price, options)).toBe(isValid)
    if (isValid) {
      for (const direction of ['up', 'down', 'nearest'] as const)
        expect(roundToTick(price, direction, options)).toBe(price)
    }
  })

  it('every multiple of a tick is valid, typed or divided', () => {
    for (let hundredths = 5; hundredths < 200_000; hundredths += 5) {
      const price = hundredths / 100
      if (!isValidPrice(price, { product: 'kospi200-futures' })) throw new Error(`${price} is refused`)
      if (!isValidPrice(Number((hundredths / 100).toFixed(2)), { venue: 'AMEX' }))
        throw new Error(`${price} is refused`)
    }
  })
})

describe('the binary number next to a price', () => {
  const bits = new DataView(new ArrayBuffer(8))
  const neighbour = (price: number, by: bigint): number => {
    bits.setFloat64(0, price)
    bits.setBigInt64(0, bits.getBigInt64(0) + by)
    return bits.getFloat64(0)
  }

  it.each([
    [{ venue: 'NASDAQ' }, 100, 1],
    [{ venue: 'HKEX', product: 'etf' }, 1_000, 1],
    [{ venue: 'TSE', market: 'topix500' }, 10, 1],
    [{ product: 'kospi200-futures' }, 100, 5],
  ] as const)('is not that price, %j', (options, scale, tick) => {
    for (let units = 100 * tick; units < 10_000; units += tick) {
      const price = units / scale
      if (!isValidPrice(price, options)) continue
      const [below, above] = [neighbour(price, -1n), neighbour(price, 1n)]
      const seen = [isValidPrice(below, options), isValidPrice(above, options)]
      const rounded = [roundToTick(below, 'up', options), roundToTick(above, 'down', options)]
      const nearest = [roundToTick(below, 'nearest', options), roundToTick(above, 'nearest', options)]
      expect([...seen, ...rounded, ...nearest]).toEqual([false, false, price, price, price, price])
      expect(roundToTick(below, 'down', options)).toBeLessThan(price)
      expect(roundToTick(above, 'up', options)).toBeGreaterThan(price)
    }
  })
})

describe('the announced second phase of Hong Kong', () => {
  it('makes its prices valid, and leaves the steps at those that hold in both', () => {
    const hk = { venue: 'HKEX' } as const
    expect(isValidPrice(5.005, { ...hk, on: '20260531' })).toBe(false)
    expect(isValidPrice(5.005, { ...hk, on: '20260601' })).toBe(true)
    expect(isValidPrice(5.005, hk)).toBe(true)
    expect(isValidPrice(5.001, hk)).toBe(false)
    expect(tickSize(5.005, hk)).toBe(0.01)
    expect(roundToTick(5.005, 'down', hk)).toBe(5)
    expect(tickTable(hk).confidence).toBe('low')
    expect(tickTable({ ...hk, on: '20260531' }).confidence).toBe('high')
  })
})

describe('what is refused', () => {
  const fieldOf = (call: () => unknown): string | undefined => {
    try {
      call()
    } catch (error) {
      if (KisValidationError.isInstance(error)) return error.field
      throw error
    }
    return undefined
  }

  it.each([
    ['venue', { venue: 'LSE' }],
    ['venue', { venue: 'toString' }],
    ['venue', { venue: 7 }],
    ['market', { venue: 'NYSE', market: 'kospi' }],
    ['market', { venue: 'SSE', market: 'chinext' }],
    ['product', { venue: 'KRX_DERIV' }],
    ['product', { venue: 'KRX_DERIV', product: 'etf' }],
    ['product', { venue: 'NASDAQ', product: 'elw' }],
    ['product', { product: 'bond' }],
    ['on', { venue: 'NXT', on: '20250303' }],
    ['on', { venue: 'TSE', market: 'topix500', on: '20230604' }],
    ['on', { venue: 'HKEX', on: '20250229' }],
  ])('%s in %j', (field, options) => {
    for (const call of [tickSize, isValidPrice, (price: number, o: MarketRuleOptions) => roundToTick(price, 'up', o)]) {
      expect(fieldOf(() => call(100, options as MarketRuleOptions))).toBe(field)
    }
  })

  it('says what there is to choose from', () => {
    expect(() => tickSize(1, { venue: 'SZSE', market: 'star' })).toThrow(/'main', 'chinext' for SZSE, got 'star'/)
    expect(() => tickSize(1, { venue: 'HOSE', market: 'main' })).toThrow(/"market" must be left out for HOSE/)
    expect(() => tickSize(1, { product: 'bond' as 'etf' })).toThrow(/'stock', 'etf', .*'stock-futures' for KRX/)
  })

  it('prices beyond what can be held exactly', () => {
    expect(fieldOf(() => tickSize(1e8 + 1, { venue: 'NASDAQ' }))).toBe('price')
    expect(tickSize(1e8, { venue: 'NASDAQ' })).toBe(0.01)
  })
})
