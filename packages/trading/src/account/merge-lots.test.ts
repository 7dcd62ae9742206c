import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalsByCurrency } from './currency-totals.js'
import { type Lot, mergeLots } from './merge-lots.js'

const BASE: Lot = {
  assetClass: 'overseas-stock',
  ...{ area: '840', venue: 'NASDAQ', symbol: 'AAPL', currency: 'USD', name: '', side: 'long', lotKey: '현금|' },
  ...{ settledQuantity: null, executedQuantity: 1, sellableQuantity: 1, boughtToday: null, soldToday: null },
  ...{ averagePrice: null, cost: null, price: null, value: null, profit: null, profitRate: null, exchangeRate: 1300 },
  loan: null,
}

/** Hundredths: what KIS tells, and whole numbers to check sums by. */
const cents = fc.integer({ min: -99_999_999, max: 999_999_999 })

/** What is truly held: of each stock one row for each way it was financed. */
const truth = fc.uniqueArray(
  fc.record({
    symbol: fc.constantFrom('AAPL', 'TSLA', 'DIS', 'BRK/B', 'O'),
    lotKey: fc.constantFrom('현금|', '자기융자|20261001', '자기융자|20261002'),
    quantity: fc.integer({ min: 0, max: 500 }),
    ...{ cost: cents, value: cents, profit: cents },
  }),
  { selector: ({ symbol, lotKey }) => `${symbol}${lotKey}`, maxLength: 15 },
)

/** How the lists tell it: each row once or several times, under its own exchange or those of other questions. */
const told = truth.chain((rows) =>
  fc
    .array(fc.tuple(fc.nat({ max: Math.max(rows.length - 1, 0) }), fc.constantFrom('NYSE', 'AMEX', 'NASDAQ')), {
      maxLength: 30,
    })
    .map((again) => ({
      rows,
      lots: [
        ...rows.map((row) => lotOf(row, 'NASDAQ')),
        ...(rows.length === 0
          ? []
          : again.flatMap(([index, venue]) => rows.slice(index, index + 1).map((row) => lotOf(row, venue)))),
      ],
    })),
)

function lotOf(
  row: { symbol: string; lotKey: string; quantity: number; cost: number; value: number; profit: number },
  venue: 'NASDAQ' | 'NYSE' | 'AMEX',
): Lot {
  return {
    ...BASE,
    ...{
      venue,
      symbol: row.symbol,
      lotKey: row.lotKey,
      executedQuantity: row.quantity,
      isDoubtful: venue !== 'NASDAQ',
    },
    ...{ cost: row.cost / 100, value: row.value / 100, profit: row.profit / 100 },
  }
}

describe('holdings behind the rows of several lists', () => {
  it('are there once each, whatever repeats, and their sums are exact to the last digit', () => {
    fc.assert(
      fc.property(told, ({ rows, lots }) => {
        const positions = mergeLots(lots)
        const names = positions.map(({ venue, symbol, currency }) => `${venue}/${symbol}/${currency}`)
        expect(new Set(names).size).toBe(names.length)
        expect(positions.every(({ venue }) => venue === 'NASDAQ')).toBe(true)
        const held = rows.filter(({ quantity }) => quantity > 0)
        expect(new Set(positions.map(({ symbol }) => symbol))).toEqual(new Set(held.map(({ symbol }) => symbol)))
        for (const position of positions) {
          const own = held.filter(({ symbol }) => symbol === position.symbol)
          expect(position.executedQuantity).toBe(own.reduce((sum, { quantity }) => sum + quantity, 0))
          expect(position.cost).toBe(own.reduce((sum, { cost }) => sum + cost, 0) / 100)
          expect(position.profit).toBe(own.reduce((sum, { profit }) => sum + profit, 0) / 100)
        }
        const [dollars] = totalsByCurrency(positions, [])
        if (held.length === 0) expect(dollars).toBeUndefined()
        else expect(dollars?.value).toBe(held.reduce((sum, { value }) => sum + value, 0) / 100)
      }),
      { numRuns: 500 },
    )
  })

  it('that two exchanges claim with equal right are held once, at the first', () => {
    const twin = { ...BASE, venue: 'AMEX', executedQuantity: 21 } as const
    expect(mergeLots([{ ...BASE, executedQuantity: 21 }, twin])).toMatchObject([
      { venue: 'NASDAQ', executedQuantity: 21 },
    ])
    // The same exchange again is a later look at it.
    expect(
      mergeLots([
        { ...BASE, executedQuantity: 21 },
        { ...BASE, executedQuantity: 20 },
      ]),
    ).toMatchObject([{ venue: 'NASDAQ', executedQuantity: 20 }])
  })

  it('of which one does not tell an amount have no sum of it', () => {
    const [position] = mergeLots([
      { ...BASE, cost: 10 },
      { ...BASE, lotKey: '융자|20261001', cost: null },
    ])
    expect(position).toMatchObject({ executedQuantity: 2, cost: null, averagePrice: null, profitRate: null })
  })
})
