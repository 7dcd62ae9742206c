import { KisValidationError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isValidPrice, type MarketRuleOptions, roundToTick, tickSize, ticksBetween } from '../index.js'

/** Each rule book as [first price of the band, tick], written here a second time on purpose. */
const BOOKS: readonly { name: string; options: MarketRuleOptions; bands: readonly (readonly [number, number])[] }[] = [
  ...(['kospi', 'kosdaq', 'konex'] as const).map((market) => ({
    name: `${market} now`,
    options: { market },
    bands: [
      [0, 1],
      [2_000, 5],
      [5_000, 10],
      [20_000, 50],
      [50_000, 100],
      [200_000, 500],
      [500_000, 1_000],
    ] as const,
  })),
  {
    name: 'kospi on the last day before the reform',
    options: { market: 'kospi', on: '20230124' },
    bands: [
      [0, 1],
      [1_000, 5],
      [5_000, 10],
      [10_000, 50],
      [50_000, 100],
      [100_000, 500],
      [500_000, 1_000],
    ],
  },
  {
    name: 'kosdaq on the last day before the reform',
    options: { market: 'kosdaq', on: '20230124' },
    bands: [
      [0, 1],
      [1_000, 5],
      [5_000, 10],
      [10_000, 50],
      [50_000, 100],
    ],
  },
  {
    name: 'etf now',
    options: { product: 'etf' },
    bands: [
      [0, 1],
      [2_000, 5],
    ],
  },
  {
    name: 'etn now',
    options: { product: 'etn', market: 'kosdaq' },
    bands: [
      [0, 1],
      [2_000, 5],
    ],
  },
  { name: 'etf before its own reform', options: { product: 'etf', on: '20231210' }, bands: [[0, 5]] },
  { name: 'elw', options: { product: 'elw' }, bands: [[0, 5]] },
]

const HIGHEST = 600_000

/** Every valid price up to the highest, by walking the grid one tick at a time. */
function gridOf(bands: readonly (readonly [number, number])[]): number[] {
  const grid: number[] = []
  let price = 0
  while (price <= HIGHEST) {
    const [, tick] = bands.findLast(([start]) => start <= price) ?? [0, 1]
    price += tick
    grid.push(price)
  }
  return grid
}

describe.each(BOOKS)('tick sizes, $name', ({ options, bands }) => {
  const grid = gridOf(bands)
  const highest = grid[grid.length - 2] ?? 0
  const anyPrice = fc.oneof(
    fc.integer({ min: 1, max: highest }),
    fc.double({ min: 0.001, max: highest, noNaN: true }),
    // Near the edges of the bands, where mistakes live.
    fc
      .tuple(fc.constantFrom(...bands.map(([start]) => start)), fc.integer({ min: -1_200, max: 1_200 }))
      .map(([edge, step]) => Math.max(1, edge + step)),
  )
  const anyIndex = fc.nat({ max: grid.length - 1 })

  it('changes exactly at the edge of each band', () => {
    for (const [start, tick] of bands) {
      expect(tickSize(start === 0 ? 1 : start, options)).toBe(tick)
      expect(tickSize(start + 0.5, options)).toBe(tick)
      const before = bands.findLast(([edge]) => edge < start)
      if (before) {
        expect(tickSize(start - 1, options)).toBe(before[1])
        expect(tickSize(start - 0.5, options)).toBe(before[1])
        expect(isValidPrice(start, options)).toBe(true)
        expect(roundToTick(start - 0.5, 'up', options)).toBe(start)
        expect(roundToTick(start - 0.5, 'down', options)).toBe(start - before[1])
        expect(ticksBetween(start - before[1], start + tick, options)).toBe(2)
      }
    }
  })

  it('calls every price of the grid valid, and no other whole number', () => {
    const valid = new Set(grid)
    const wrong: number[] = []
    for (let price = 1; price <= HIGHEST; price += 1) {
      if (isValidPrice(price, options) !== valid.has(price)) wrong.push(price)
    }
    expect(wrong).toEqual([])
  })

  it('rounds to the neighbours on the grid', () => {
    fc.assert(
      fc.property(anyPrice, (price) => {
        const above = grid.find((candidate) => candidate >= price) ?? Number.NaN
        const below = grid.findLast((candidate) => candidate <= price)
        expect(roundToTick(price, 'up', options)).toBe(above)
        if (below === undefined) {
          expect(() => roundToTick(price, 'down', options)).toThrow(KisValidationError)
          expect(roundToTick(price, 'nearest', options)).toBe(above)
        } else {
          expect(roundToTick(price, 'down', options)).toBe(below)
          expect(roundToTick(price, 'nearest', options)).toBe(price - below < above - price ? below : above)
        }
      }),
    )
  })

  it('counts the ticks between any two valid prices, with a sign', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (a, b) => {
        expect(ticksBetween(grid[a] ?? 0, grid[b] ?? 0, options)).toBe(b - a)
      }),
    )
  })
})

describe('tick sizes over time', () => {
  it('switches on the day of the reform', () => {
    expect(tickSize(15_000, { on: '20230124' })).toBe(50)
    expect(tickSize(15_000, { on: '20230125' })).toBe(10)
    expect(tickSize(1_500, { product: 'etf', on: '20231210' })).toBe(5)
    expect(tickSize(1_500, { product: 'etf', on: '20231211' })).toBe(1)
  })

  it('answers with the rules of now without a date', () => {
    expect(tickSize(15_000)).toBe(tickSize(15_000, { on: '20261231' }))
  })

  it('told the markets apart above 100,000 won only until the reform', () => {
    expect(tickSize(150_000, { market: 'kospi', on: '20230124' })).toBe(500)
    expect(tickSize(150_000, { market: 'kosdaq', on: '20230124' })).toBe(100)
    expect(tickSize(150_000, { market: 'kosdaq' })).toBe(tickSize(150_000, { market: 'kospi' }))
  })
})

describe('what is refused', () => {
  const noPrices: readonly unknown[] = [Number.NaN, 0, -1, -0, Infinity, -Infinity, 1e12 + 1, '71000', null, undefined]

  it.each(noPrices.map((price) => [price]))('%s is no price', (value) => {
    const price = value as number
    expect(fieldOf(() => tickSize(price))).toBe('price')
    expect(fieldOf(() => isValidPrice(price))).toBe('price')
    expect(fieldOf(() => roundToTick(price, 'nearest'))).toBe('price')
    expect(fieldOf(() => ticksBetween(price, 1_000))).toBe('from')
    expect(fieldOf(() => ticksBetween(1_000, price))).toBe('to')
  })

  it.each([
    ['market', { market: 'nasdaq' }],
    ['market', { market: 'constructor' }],
    ['product', { product: 'future' }],
    ['on', { on: '2023-01-25' }],
    ['on', { on: '20230230' }],
    ['on', { on: 20230125 }],
    ['on', { on: '20101003' }],
    ['on', { market: 'konex', on: '20230124' }],
  ])('names the option %s in %j', (field, options) => {
    expect(fieldOf(() => tickSize(1_000, options as MarketRuleOptions))).toBe(field)
  })

  it('names an unknown direction', () => {
    expect(fieldOf(() => roundToTick(1_234, 'sideways' as 'up'))).toBe('direction')
  })

  it('counts no ticks from or to a price off the grid', () => {
    expect(fieldOf(() => ticksBetween(71_050, 71_100))).toBe('from')
    expect(fieldOf(() => ticksBetween(71_000, 71_050))).toBe('to')
    expect(() => ticksBetween(71_050, 71_100)).toThrow(/71050.*100 KRW/)
  })
})

function fieldOf(call: () => unknown): string | undefined {
  try {
    call()
  } catch (error) {
    if (KisValidationError.isInstance(error)) return error.field
    throw error
  }
  return undefined
}
