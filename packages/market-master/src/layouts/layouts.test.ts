import { describe, expect, it } from 'vitest'
import { noRealMasters, officialLayouts } from '../__fixtures__/real-masters.js'
import { type Column, labelOf, layoutOf, MASTER_MARKETS } from '../index.js'

const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, { width }) => sum + width, 0)

describe('layouts', () => {
  it.each([
    ['kospi', 288, 227, 73],
    ['kosdaq', 282, 221, 67],
    ['sector', 45, 0, 3],
  ] as const)('cuts a %s record of %i bytes with a tail of %i', (market, record, tail, count) => {
    const columns: readonly Column[] = layoutOf(market).columns
    expect(widthOf(columns)).toBe(record)
    const name = columns.findIndex(({ korean }) => korean)
    expect(widthOf(columns.slice(name + 1))).toBe(tail)
    expect(columns).toHaveLength(count)
  })

  it.each(MASTER_MARKETS)('names every column of %s once, in both languages', (market) => {
    const columns: readonly Column[] = layoutOf(market).columns
    for (const key of ['name', 'wire'] as const) {
      expect(new Set(columns.map((column) => column[key])).size).toBe(columns.length)
    }
    for (const { name, label } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(label).toMatch(/[가-힣]|ROE|SRI/)
    }
    expect(columns.filter(({ korean }) => korean).map(({ name }) => name)).toEqual(['name'])
    expect(columns.map(({ name }) => name)).toContain(layoutOf(market).key)
  })

  it.skipIf(noRealMasters)('agrees with the official field lists', () => {
    for (const market of MASTER_MARKETS) {
      const official = officialLayouts().find(({ id }) => id === market)
      const columns: readonly Column[] = layoutOf(market).columns
      expect(official?.file).toBe(layoutOf(market).file)
      expect(official?.record_width).toBe(widthOf(columns))
      expect(columns.map(({ wire, width, label }) => [wire, width, label])).toEqual(
        official?.columns.map(({ field, width, name_ko }) => [field, width, name_ko]),
      )
      // Ours may know more codes than the official tables, never fewer and never others.
      for (const [index, column] of (official?.columns ?? []).entries()) {
        if (column.values) expect(columns[index]?.codes).toMatchObject(column.values)
      }
    }
  })
})

describe('labelOf', () => {
  it('labels coded values', () => {
    expect(labelOf('kospi', 'security_group', 'ST')).toBe('주권')
    expect(labelOf('kospi', 'market_alert', '02')).toBe('투자경고')
    expect(labelOf('kosdaq', 'market_cap_size', '1')).toBe('KOSDAQ100')
  })

  it('knows nothing of other columns and codes', () => {
    expect(labelOf('kospi', 'preferred_class', '9')).toBeUndefined()
    expect(labelOf('kospi', 'market_alert', 'toString')).toBeUndefined()
    expect(labelOf('kospi', 'name', 'ST')).toBeUndefined()
    expect(labelOf('sector', 'no_such_column', '1')).toBeUndefined()
  })
})
