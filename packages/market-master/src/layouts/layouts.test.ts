import { describe, expect, it } from 'vitest'
import { noRealMasters, officialLayouts } from '../__fixtures__/real-masters.js'
import {
  type Column,
  DEFAULT_MARKETS,
  labelOf,
  layoutOf,
  MASTER_MARKETS,
  type MasterMarket,
  type RecordLayout,
} from '../index.js'

const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, { width }) => sum + width, 0)

/** What KIS calls each list. Those of NXT are in none of its field lists. */
const OFFICIAL: Partial<Record<MasterMarket, string>> = {
  kospi: 'kospi',
  kosdaq: 'kosdaq',
  konex: 'konex',
  sector: 'sector',
  theme: 'theme',
  member: 'member',
  elw: 'elw',
  bond: 'bond',
  indexDerivatives: 'index_futureoption',
  stockDerivatives: 'stock_futureoption',
  commodityDerivatives: 'commodity_futureoption',
  nightFutures: 'cme_night_future',
  nightOptions: 'eurex_night_option',
  nasdaq: 'overseas_stock_nas',
  nyse: 'overseas_stock_nys',
  amex: 'overseas_stock_ams',
  hongKong: 'overseas_stock_hks',
  hanoi: 'overseas_stock_hnx',
  hoChiMinh: 'overseas_stock_hsx',
  shanghai: 'overseas_stock_shs',
  shanghaiIndex: 'overseas_stock_shi',
  shenzhen: 'overseas_stock_szs',
  shenzhenIndex: 'overseas_stock_szi',
  tokyo: 'overseas_stock_tse',
  overseasIndex: 'overseas_index',
  overseasFutures: 'overseas_future',
  overseasOptions: 'overseas_option',
  overseasStockOptions: 'overseas_stock_option',
}

/** Labels that we spell otherwise: slips in the field lists. */
const RESPELT: Readonly<Record<string, string>> = {
  단기순이익: '당기순이익',
  데마명: '테마명',
  디지털옵현: '디지털옵션',
  filler: '필러',
}

describe('layouts', () => {
  it('are there for all 28 files and the two lists of NXT', () => {
    expect(MASTER_MARKETS).toHaveLength(30)
    expect(new Set(MASTER_MARKETS.map((market) => layoutOf(market).download)).size).toBe(30)
    expect(DEFAULT_MARKETS).toEqual(['kospi', 'kosdaq', 'sector'])
    for (const market of MASTER_MARKETS) expect(layoutOf(market).market).toBe(market)
  })

  it.each([
    ['kospi', 288, 73, 227],
    ['kosdaq', 282, 67, 221],
    ['konex', 245, 41, 184],
    ['nxtKospi', 288, 73, 227],
    ['nxtKosdaq', 282, 67, 221],
    ['sector', 45, 3, 0],
    ['theme', 52, 4, 9],
    ['member', 26, 3, 1],
    ['elw', 270, 30, 209],
    ['bond', 106, 11, 50],
    ['commodityDerivatives', 116, 10, 53],
    ['nightFutures', 121, 7, 58],
    ['nightOptions', 121, 9, 59],
    ['overseasIndex', 104, 10, 14],
    ['overseasFutures', 223, 21, 91],
    ['overseasOptions', 344, 27, 212],
    ['overseasStockOptions', 344, 27, 212],
  ] as const)(
    'cuts a %s record of %i bytes into %i columns, %i bytes behind the name',
    (market, record, count, tail) => {
      const columns: readonly Column[] = layoutOf(market).columns
      expect(widthOf(columns)).toBe(record)
      expect(widthOf(columns.slice(columns.findIndex(({ name }) => name === 'name') + 1))).toBe(tail)
      expect(columns).toHaveLength(count)
    },
  )

  it.each(MASTER_MARKETS)('names every column of %s once, in both languages', (market) => {
    const layout: RecordLayout = layoutOf(market)
    const names = layout.columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(layout.columns.map(({ wire }) => wire)).size).toBe(names.length)
    for (const { name, label } of layout.columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(label).toMatch(/[가-힣]|ROE|SRI|Strike Price/)
    }
    for (const name of ['name', layout.key, ...(layout.unique ?? []), ...Object.keys(layout.constants ?? {})]) {
      expect(names).toContain(name)
    }
    for (const variant of layout.variants ?? []) expect(names).toEqual(expect.arrayContaining(Object.keys(variant)))
  })

  describe.skipIf(noRealMasters)('agree with the official field lists', () => {
    it.each(Object.entries(OFFICIAL))('of %s', (market, id) => {
      const layout: RecordLayout = layoutOf(market as MasterMarket)
      const official = officialLayouts().find((candidate) => candidate.id === id)
      expect(official?.file).toBe(layout.separator === '\t' ? layout.file.toLowerCase() : layout.file)
      // Two lists have no address; the others tell what we fetch.
      if (official?.url) expect(official.url.endsWith(`/${layout.download}`)).toBe(true)
      const labels = new Map(official?.columns.map(({ field, name_ko }) => [field, name_ko]))
      const columns = official?.byte_layout?.columns ?? official?.columns ?? []
      expect(layout.columns.map(({ wire, label }) => [wire, label])).toEqual(
        columns.map(({ field }) => {
          const label = labels.get(field) ?? '필러'
          return [field, RESPELT[label] ?? label]
        }),
      )
      for (const [index, column] of columns.entries()) {
        const width = column.width ?? column.max_width ?? column.header_width
        if (width) expect(layout.columns[index]?.width).toBe(width)
      }
      // Ours may know more codes than the official tables, never fewer and never others.
      for (const { field, values } of official?.columns ?? []) {
        const ours = layout.columns.find(({ wire }) => wire === field)
        if (!values || ours?.kind === 'flag') continue
        const respelt = Object.entries(values).map(([code, label]) => [code, RESPELT[label] ?? label])
        expect(ours?.codes).toMatchObject(Object.fromEntries(respelt))
      }
    })
  })
})

describe('labelOf', () => {
  it('labels coded values', () => {
    expect(labelOf('kospi', 'security_group', 'ST')).toBe('주권')
    expect(labelOf('kospi', 'market_alert', '02')).toBe('투자경고')
    expect(labelOf('kosdaq', 'market_cap_size', '1')).toBe('KOSDAQ100')
    expect(labelOf('indexDerivatives', 'product_type', 'B')).toBe('미니선물')
    expect(labelOf('overseasIndex', 'division', 'X')).toBe('환율')
    expect(labelOf('nasdaq', 'etp_type', '002')).toBe('ETN')
  })

  it('knows nothing of other columns and codes', () => {
    expect(labelOf('kospi', 'preferred_class', '9')).toBeUndefined()
    expect(labelOf('kospi', 'market_alert', 'toString')).toBeUndefined()
    expect(labelOf('kospi', 'name', 'ST')).toBeUndefined()
    expect(labelOf('sector', 'no_such_column', '1')).toBeUndefined()
  })
})
