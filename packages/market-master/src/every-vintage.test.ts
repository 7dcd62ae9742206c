import { createMemoryStore } from '@kis/core'
import iconv from 'iconv-lite'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { KNOWN_ROWS } from './__fixtures__/known-rows.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import { noRealMasters, officialLayouts, realMaster } from './__fixtures__/real-masters.js'
import { zipMaster } from './__fixtures__/write-master.js'
import {
  createMarketMaster,
  layoutOf,
  type MarketMaster,
  type MasterKind,
  type MasterMarket,
  type RecordLayout,
} from './index.js'
import { unzipMaster } from './stages/unzip.js'

type RealFile = readonly [path: string, market: MasterMarket, rows: number]

/** Every file that is at hand, oldest first, with the rows it is known to have. */
const FILES: readonly RealFile[] = [
  ['2022-07/kospi_code.mst', 'kospi', 1944],
  ['2022-07/idxcode.mst', 'sector', 473],
  ['2022-07/theme_code.mst', 'theme', 5189],
  ['2022-07/theme_code.zip', 'theme', 5189],
  ['2022-12/kospi_code.mst', 'kospi', 2059],
  ['2022-12/kospi_code.mst.zip', 'kospi', 2059],
  ['2022-12/kosdaq_code.mst', 'kosdaq', 1615],
  ['2022-12/kosdaq_code.mst.zip', 'kosdaq', 1615],
  ['2023-10/nasmst.cod.zip', 'nasdaq', 4727],
  ['2023-10/nysmst.cod.zip', 'nyse', 3009],
  ['2023-10/amsmst.cod.zip', 'amex', 3070],
  ['2025-06/kospi_code.mst', 'kospi', 2443],
  ['2025-06/kosdaq_code.mst', 'kosdaq', 1803],
  ['2025-06/konex_code.mst', 'konex', 119],
  ['2025-06/NASMST.COD', 'nasdaq', 4626],
  ['2025-06/NYSMST.COD', 'nyse', 2831],
  ['2025-06/AMSMST.COD', 'amex', 3609],
  ['2025-06/HKSMST.COD', 'hongKong', 3042],
  ['2025-06/HNXMST.COD', 'hanoi', 312],
  ['2025-06/HSXMST.COD', 'hoChiMinh', 411],
  ['2025-06/SHIMST.COD', 'shanghaiIndex', 78],
  ['2025-06/SHSMST.COD', 'shanghai', 2862],
  ['2025-06/SZIMST.COD', 'shenzhenIndex', 33],
  ['2025-06/SZSMST.COD', 'shenzhen', 3580],
  ['2025-06/TSEMST.COD', 'tokyo', 4423],
  ['2025-12/nxt_kospi_code.mst', 'nxtKospi', 375],
  ['2025-12/nxt_kosdaq_code.mst', 'nxtKosdaq', 319],
  ['2025-12/kospi_code.mst', 'kospi', 2478],
  ['2025-12/kosdaq_code.mst', 'kosdaq', 1832],
  ['2025-12/frgn_code.mst', 'overseasIndex', 12216],
  ['2025-12/idxcode.mst', 'sector', 486],
  ['2025-12/fo_idx_code_mts.mst', 'indexDerivatives', 3989],
  ['2025-12/fo_idx_code_mts.mst.zip', 'indexDerivatives', 3989],
  ['2025-12/fo_eurex_code.mst', 'nightOptions', 3912],
  ['2025-12/fo_eurex_code.mst.zip', 'nightOptions', 3912],
  ['2026-03/NASMST.COD', 'nasdaq', 5060],
  ['2026-03/NYSMST.COD', 'nyse', 2852],
  ['2026-03/AMSMST.COD', 'amex', 4147],
  ['2026-07/kospi_code.mst', 'kospi', 2568],
  ['2026-07/kospi_code.mst.zip', 'kospi', 2568],
  ['2026-07/kosdaq_code.mst', 'kosdaq', 1821],
  ['2026-07/kosdaq_code.mst.zip', 'kosdaq', 1821],
  ['2026-07/idxcode.mst', 'sector', 491],
  ['2026-07/idxcode.zip', 'sector', 491],
  ['2026-07/theme_code.mst.zip', 'theme', 5528],
]

/** The newest file of each market. */
const NEWEST: readonly RealFile[] = [...new Map(FILES.map((file) => [file[1], file])).values()]

const OFFICIAL: Partial<Record<MasterMarket, string>> = {
  kospi: 'kospi',
  nxtKospi: 'kospi',
  kosdaq: 'kosdaq',
  nxtKosdaq: 'kosdaq',
  konex: 'konex',
  sector: 'sector',
  theme: 'theme',
  overseasIndex: 'overseas_index',
  nightOptions: 'eurex_night_option',
}

/** The records of a file as texts with bars between the columns, cut by other means than ours. */
function officialRecords(market: MasterMarket, file: Uint8Array): string[] {
  const { separator }: RecordLayout = layoutOf(market)
  const buffer = Buffer.from(file)
  if (separator)
    return iconv
      .decode(buffer, 'cp949')
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replaceAll(separator, '¦'))
  const official = officialLayouts().find(({ id }) => id === OFFICIAL[market])
  const widths = (official?.byte_layout ?? official)?.columns.map(({ width }) => width ?? 0) ?? []
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  const length = widths.reduce((sum, width) => sum + width, 0)
  const records: string[] = []
  for (let at = 0; at < buffer.length; at += length + 1) {
    const fields = starts.map((start, index) => buffer.subarray(at + start, at + start + (widths[index] ?? 0)))
    // Few fields have two-byte characters; decoding every one on its own takes seconds.
    const texts = fields.map((field) =>
      field.some((byte) => byte > 0x7f) ? iconv.decode(field, 'cp949') : field.toString('latin1'),
    )
    records.push(texts.join('¦'))
  }
  return records
}

async function open(files: readonly RealFile[]): Promise<MarketMaster> {
  const host = await createMasterHost()
  for (const [path, market] of files) {
    host.serve(market, path.endsWith('zip') ? realMaster(path) : await zipMaster(market, realMaster(path)))
  }
  return createMarketMaster({ http: host, store: createMemoryStore(), markets: files.map(([, market]) => market) })
}

describe.skipIf(noRealMasters)('the real file', () => {
  it.each(FILES)('%s of %s is read without losing one of its %i rows, or a byte', async (path, market, rows) => {
    const master = await open([[path, market, rows]])
    const [synced] = await master.sync()
    expect(synced?.rows).toBe(rows)
    const found = await master.all({ markets: [market] })
    const file = realMaster(path)
    const bytes = path.endsWith('zip')
      ? await unzipMaster(file, { file: layoutOf(market).file, maxBytes: file.length * 20 })
      : file
    const official = officialRecords(market, bytes)
    expect(found).toHaveLength(rows)
    expect(found.map(({ raw }) => Object.values(raw).join('¦'))).toEqual(official)
    expect(found.filter(({ kind }) => kind === 'other')).toEqual([])
    await master.close()
  })

  it.each(KNOWN_ROWS)('%s of %s has every column of a row that is known', async (path, market, columns) => {
    const master = await open([[path, market, 0]])
    const { key } = layoutOf(market)
    expect((await master.get(String(columns[key])))?.columns).toEqual(columns)
    await master.close()
  })
})

describe.skipIf(noRealMasters)('the newest file of every market', () => {
  it('gives the same values in SQL and in rows', async () => {
    const master = await open(NEWEST)
    const database = new (await initSqlJs()).Database(await master.exportSnapshot())
    for (const [, market] of NEWEST) {
      const rows = await master.all({ markets: [market] })
      const found = database.exec(`SELECT * FROM ${market} ORDER BY position`)[0]
      expect(found?.columns).toEqual(['position', 'kind', ...layoutOf(market).columns.map(({ name }) => name)])
      const differing = found?.values.findIndex(([position, kind, ...values], index) => {
        const row = rows[index]
        const cells = Object.values(row?.columns ?? {}).map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell))
        return position !== index + 1 || kind !== row?.kind || JSON.stringify(values) !== JSON.stringify(cells)
      })
      expect(differing, market).toBe(-1)
      expect(found?.values).toHaveLength(rows.length)
    }
    database.close()
    await master.close()
  }, 60_000)

  it('holds what its type says', async () => {
    const master = await open(NEWEST)
    const count = async (market: MasterMarket): Promise<Partial<Record<MasterKind, number>>> => {
      const kinds: Partial<Record<MasterKind, number>> = {}
      for (const { kind } of await master.all({ markets: [market] })) kinds[kind] = (kinds[kind] ?? 0) + 1
      return kinds
    }
    expect(await count('indexDerivatives')).toEqual({ future: 102, spread: 79, option: 3808 })
    expect(await count('nightOptions')).toEqual({ option: 3912 })
    expect(await count('nasdaq')).toEqual({ stock: 3874, etf: 1168, etn: 3, fund: 15 })
    expect(await count('hongKong')).toEqual({ stock: 2688, etf: 343, fund: 11 })
    expect(await count('shanghaiIndex')).toEqual({ index: 78 })
    expect(await count('overseasIndex')).toEqual({
      index: 126,
      stock: 11_977,
      future: 2,
      commodity: 49,
      currency: 36,
      rate: 26,
    })
    // Every option has a strike, a side and an expiry; no future has a strike.
    for (const row of await master.all({ markets: ['indexDerivatives', 'nightOptions'] })) {
      expect(row.expiryMonth, row.name).toMatch(/^20[23]\d(?:0[1-9]|1[0-2])$/)
      expect(row.farMonth !== null, row.name).toBe(row.kind === 'spread')
      expect([row.right !== null, row.strike !== null], row.name).toEqual(Array(2).fill(row.kind === 'option'))
      expect(row.product, row.name).toMatch(row.right === 'call' ? /콜/ : row.right === 'put' ? /풋/ : /선물|SP/)
    }
    await master.close()
  }, 60_000)

  it('finds a theme once, and a company abroad by name, initials and symbol', async () => {
    const master = await open(NEWEST)
    expect(await master.search('2차전지(소재', { markets: ['theme'] })).toHaveLength(1)
    expect(await master.themesOf('005930')).toHaveLength(16)
    expect(await master.stocksOf('004')).toHaveLength(110)
    expect((await master.findOne('애플', { markets: ['nasdaq'] }))?.code).toBe('AAPL')
    expect((await master.findOne('BRK/B'))?.market).toBe('nyse')
    expect(await master.get('BRKb')).toMatchObject({ market: 'overseasIndex', indices: ['SP500'] })
    expect(await master.get('HK:1011')).toMatchObject({ name: '태픙제약그룹' })
    await master.close()
  }, 60_000)
})
