import { createMemoryStore } from '@kis/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexRows } from '../__fixtures__/index-rows.js'
import { initialsOf } from '../__fixtures__/initials-of.js'
import { createMasterHost } from '../__fixtures__/master-host.js'
import { newestMasters } from '../__fixtures__/newest-masters.js'
import { noRealMasters } from '../__fixtures__/real-masters.js'
import { createMarketMaster, type MarketMaster, type MasterMarket, type MasterRow } from '../index.js'
import { SHORT_NAMES } from './short-names.js'

describe.skipIf(noRealMasters)('all real rows', () => {
  let master: MarketMaster
  let rows: readonly MasterRow[]
  beforeAll(async () => {
    const host = await createMasterHost()
    const zips = await newestMasters()
    for (const [market, zip] of zips) host.serve(market, zip)
    master = createMarketMaster({ http: host, store: createMemoryStore(), markets: [...zips.keys()] })
    rows = await master.all()
  }, 60_000)
  afterAll(() => master.close())

  const found = async (text: string, limit = 3): Promise<string[]> =>
    (await master.search(text, { limit })).map(({ market, code }) => `${market}:${code}`)

  it.each<[text: string, first: string]>([
    ['005930', 'kospi:005930'],
    ['KR7005930003', 'kospi:005930'],
    ['삼성전자', 'kospi:005930'],
    ['ㅅㅅㅈㅈ', 'kospi:005930'],
    ['삼성ㅈㅈ', 'kospi:005930'],
    ['삼전', 'kospi:005930'],
    ['현차', 'kospi:005380'],
    ['에코프로', 'kosdaq:086520'],
    ['kodex 200', 'kospi:069500'],
    ['ＫＯＤＥＸ２００', 'kospi:069500'],
    ['200 kodex', 'kospi:069500'],
    ['AAPL', 'nasdaq:AAPL'],
    ['애플', 'nasdaq:AAPL'],
    ['apple inc', 'nasdaq:AAPL'],
    ['ㅇㅂㄷㅇ', 'nasdaq:NVDA'],
    ['hathaway berk', 'nyse:BRK/A'],
    ['BRK/B', 'nyse:BRK/B'],
    ['brk.b', 'nyse:BRK/B'],
    ['BRK-B', 'nyse:BRK/B'],
    ['BRK B', 'nyse:BRK/B'],
    // `MET/A`, `GL/D` and `TY/` are preferred shares of other companies.
    ['META', 'nasdaq:META'],
    ['met/a', 'nyse:MET/A'],
    ['GLD', 'amex:GLD'],
    ['TY', 'nyse:TY'],
    ['TY/', 'nyse:TY/'],
    ['7203', 'tokyo:7203'],
    ['텐센트', 'hongKong:00700'],
  ])('%s finds %s first', async (text, first) => {
    expect((await found(text, 1))[0]).toBe(first)
  })

  it('puts domestic rows before overseas ones that fit as well', async () => {
    const kept = await master.search('삼성', { limit: 500 })
    const places = kept.map(({ market, name }) => [name.startsWith('삼성'), market.startsWith('overseas')] as const)
    expect(places.findLastIndex(([begins, isOverseas]) => begins && !isOverseas)).toBeLessThan(
      places.findIndex(([begins, isOverseas]) => begins && isOverseas),
    )
  })

  it('gives a theme once, however many stocks it has', async () => {
    const themes = await master.search('반도체', { markets: ['theme'], limit: 1000 })
    expect(themes.length).toBeGreaterThan(1)
    expect(new Set(themes.map(({ code }) => code)).size).toBe(themes.length)
  })

  it('knows the stocks of the short names that come with it', async () => {
    const names = await Promise.all(Object.keys(SHORT_NAMES).map(async (text) => (await master.findOne(text))?.name))
    expect(names).toEqual([
      '삼성전자',
      '삼성전자우',
      'SK하이닉스',
      '현대차',
      '삼성바이오로직스',
      'LG에너지솔루션',
      '카카오뱅크',
      '카카오게임즈',
    ])
  })

  it('are found by their own names, codes and initials', () => {
    const find = indexRows(
      rows.map((row) => ({
        market: row.market,
        name: row.name,
        code: row.code,
        kind: row.kind,
        englishName: 'englishName' in row ? row.englishName : '',
      })),
    )
    const isDomestic = (market: MasterMarket): boolean => ['kospi', 'kosdaq', 'konex', 'sector'].includes(market)
    expect(rows.length).toBeGreaterThan(50_000)
    for (const [at, { market, name, code }] of rows.entries()) {
      if (at % (isDomestic(market) ? 3 : 30) > 0) continue
      expect(find(code)).toContain(at)
      // Some sectors have no name, and one name is nothing but dashes.
      if (!/[\p{L}\p{N}]/u.test(name)) continue
      expect(find(initialsOf(name))).toContain(at)
      expect(find(name)).toContain(at)
    }
  }, 120_000)
})
