import { describe, expect, it } from 'vitest'
import { instrumentOfRow } from './instrument-of-row.js'
import type { ListedRow } from './listed-row.js'

const AUSSIE: ListedRow = {
  ...{ market: 'overseasFutures', kind: 'future', code: '6AU26', name: '호주달러 2026.09', exchange: 'CME' },
  ...{ tickSize: 0.00005, tickValue: 5, columns: { calculation_decimals: -4, price_base: 10 } },
}

describe('a future abroad', () => {
  it('has the tick, the decimals and the multiplier of its row', () => {
    expect(instrumentOfRow(AUSSIE)).toMatchObject({
      ...{ assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV', currency: 'XXX', kind: 'future' },
      facts: { tickSize: 0.00005, priceExponent: -4, multiplier: 100_000, lotSize: 1, exchange: 'CME' },
    })
  })

  it.each([
    ['no decimals', { calculation_decimals: null, price_base: 10 }],
    ['prices in 32nds', { calculation_decimals: 0, price_base: 32 }],
  ])('with %s has no exponent that anybody could reckon with', (_, columns) => {
    expect(instrumentOfRow({ ...AUSSIE, columns })?.facts?.priceExponent).toBeUndefined()
  })

  it('without a tick has no multiplier', () => {
    const facts = instrumentOfRow({ ...AUSSIE, tickSize: 0, tickValue: 5 })?.facts
    expect([facts?.tickSize, facts?.multiplier]).toEqual([undefined, null])
  })
})

describe('a contract on a stock', () => {
  it.each([
    ['삼성전자   F 202603 (  10)', 10],
    ['삼성전자   F 202603', null],
    ['NAVER      F 202603 (10.5)', 10.5],
  ])('%s stands for %s shares', (name, multiplier) => {
    const row: ListedRow = { market: 'stockDerivatives', kind: 'future', code: 'A11603', name }
    expect(instrumentOfRow(row)?.facts).toMatchObject({ product: 'stock-futures', multiplier })
  })
})

describe('a row that nobody can trade', () => {
  it.each(['theme', 'member'] as const)('of the list %s is no instrument', (market) => {
    expect(instrumentOfRow({ market, kind: market, code: '001', name: '테마' })).toBeUndefined()
  })
})
