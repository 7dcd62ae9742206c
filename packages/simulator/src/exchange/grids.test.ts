import { type MarketRuleOptions, tickSize } from '@kis/utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOMESTIC_CONTRACTS, inventDomesticContract } from '../derivatives/domestic-contracts.js'
import { inventOverseasContract } from '../derivatives/overseas-contracts.js'
import { createOverseasGrid } from '../overseas/overseas-grid.js'
import { OVERSEAS_VENUES } from '../overseas/overseas-venues.js'
import { createSteppedGrid } from './stepped-grid.js'
import type { TickGrid } from './tick-grid.js'

/** What a walk relies on, for any price inside the limits. */
function expectGrid(grid: TickGrid, price: number): void {
  const { upper, lower } = grid.limits
  expect(grid.isOnGrid(upper)).toBe(true)
  expect(grid.isOnGrid(lower)).toBe(true)
  const snapped = grid.snap(price)
  expect(grid.isOnGrid(snapped)).toBe(true)
  expect(snapped).toBeGreaterThanOrEqual(lower)
  expect(snapped).toBeLessThanOrEqual(upper)
  if (snapped < upper) {
    const next = grid.up(snapped)
    expect(next).toBeGreaterThan(snapped)
    expect(grid.isOnGrid(next)).toBe(true)
    expect(grid.down(next)).toBe(snapped)
  }
}

describe('grids abroad', () => {
  it.each(OVERSEAS_VENUES.map((venue) => [venue.code, venue] as const))(
    'of %s lead up and down in ticks',
    (_, venue) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 200_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (base, part) => {
          // Whole units of any currency are on or near the grid everywhere.
          const grid = createOverseasGrid(venue, base * 10_000, '20261120')
          const { upper, lower } = grid.limits
          expectGrid(grid, Math.round(lower + (upper - lower) * part))
        }),
        { numRuns: 200 },
      )
    },
  )

  it('keep the limits of their exchange, where there are any', () => {
    const limitsOf = (code: string, base: number) => {
      const venue = OVERSEAS_VENUES.find((one) => one.code === code)
      return venue && createOverseasGrid(venue, base * 10_000, '20261120').limits
    }
    expect(limitsOf('TKSE', 3250)).toEqual({ upper: 39_500_000, lower: 25_500_000 })
    expect(limitsOf('SHAA', 10.05)).toEqual({ upper: 110_600, lower: 90_500 })
    expect(limitsOf('NASD', 100)).toEqual({ upper: 10_000_000, lower: 1 })
  })
})

describe('grids of contracts', () => {
  const PRODUCTS: Readonly<Record<string, MarketRuleOptions['product']>> = {
    '101W12': 'kospi200-futures',
    '105W12': 'mini-kospi200-futures',
    '106W12': 'kosdaq150-futures',
    '201W12370': 'kospi200-options',
  }

  it.each(Object.entries(PRODUCTS))('%s has the ticks of the rules', (code, product) => {
    const contract = inventDomesticContract(code)
    if (!contract || !product) throw new RangeError(code)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (units) => {
        const grid = createSteppedGrid({ ...contract, limitPercent: 99 })
        expect(grid.tick(units)).toBe(Math.round(tickSize(units / 100, { product }) * 100))
      }),
    )
  })

  it('lead up and down in ticks', () => {
    const codes = [...DOMESTIC_CONTRACTS.map(({ code }) => code), '111W12', 'ESZ26', 'CLZ26', 'GCZ26', '6BZ26', 'XYZ26']
    for (const code of codes) {
      const contract = inventDomesticContract(code) ?? inventOverseasContract(code)
      if (!contract) throw new RangeError(code)
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
          const grid = createSteppedGrid(contract)
          expectGrid(grid, Math.round(grid.limits.lower + (grid.limits.upper - grid.limits.lower) * part))
        }),
        { numRuns: 50 },
      )
    }
  })

  it('exist for codes that could be one, and for no others', () => {
    for (const code of ['101W12', 'A01603', 'B01603955', '201W12370', '111W12']) {
      expect(inventDomesticContract(code)?.code).toBe(code)
    }
    for (const code of ['005930', 'AAPL', '', '999999', '101w12']) expect(inventDomesticContract(code)).toBeUndefined()
    for (const code of ['ESZ26', '6BZ22', 'MNQH27']) expect(inventOverseasContract(code)?.code).toBe(code)
    for (const code of ['005930', 'AAPL', 'ESA26', '']) expect(inventOverseasContract(code)).toBeUndefined()
  })
})
