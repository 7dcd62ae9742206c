import { createMemoryStore } from '@kis/core'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { noRealMasters, officialLayouts, realMaster } from './__fixtures__/real-masters.js'
import { zipMaster } from './__fixtures__/write-master.js'
import { createMarketMaster, type MasterMarket } from './index.js'
import { initialsOf } from './search/hangul.js'
import { createSearchIndex } from './search/search-index.js'

interface Vintage {
  readonly folder: string
  readonly rows: Partial<Record<MasterMarket, number>>
}

const FILES: Readonly<Record<MasterMarket, string>> = {
  kospi: 'kospi_code.mst',
  kosdaq: 'kosdaq_code.mst',
  sector: 'idxcode.mst',
}

const VINTAGES: readonly Vintage[] = [
  { folder: '2022-07', rows: { kospi: 1944, sector: 473 } },
  { folder: '2022-12', rows: { kospi: 2059, kosdaq: 1615 } },
  { folder: '2025-06', rows: { kospi: 2443, kosdaq: 1803 } },
  { folder: '2025-12', rows: { kospi: 2478, kosdaq: 1832, sector: 486 } },
  { folder: '2026-07', rows: { kospi: 2568, kosdaq: 1821, sector: 491 } },
]

/** What the file says, read by other means than ours. */
function officialRecords(market: MasterMarket, file: Uint8Array): Record<string, string>[] {
  const layout = officialLayouts().find(({ id }) => id === market)
  if (!layout) throw new Error(`no official layout of ${market}`)
  const records: Record<string, string>[] = []
  for (let at = 0; at < file.length; at += layout.record_width + 1) {
    let start = at
    const record: Record<string, string> = {}
    for (const { field, width } of layout.columns) {
      const bytes = Buffer.from(file.buffer, file.byteOffset + start, width)
      // Only the name has two-byte characters; decoding every field on its own takes seconds.
      record[field] = bytes.some((byte) => byte > 0x7f) ? iconv.decode(bytes, 'cp949') : bytes.toString('latin1')
      start += width
    }
    records.push(record)
  }
  return records
}

describe.skipIf(noRealMasters).each(VINTAGES)('the real files of $folder', ({ folder, rows }) => {
  const markets = Object.keys(rows) as MasterMarket[]

  it('are read without losing a row or a byte', async () => {
    const host = await createMasterHost()
    for (const market of markets) {
      host.serve(market, await zipMaster(market, realMaster(`${folder}/${FILES[market]}`)))
    }
    const master = createMarketMaster({ http: host, store: createMemoryStore(), markets })
    const synced = await master.sync()
    expect(Object.fromEntries(synced.map(({ market, rows: count }) => [market, count]))).toEqual(rows)
    for (const market of markets) {
      const found = await master.all({ markets: [market] })
      const official = officialRecords(market, realMaster(`${folder}/${FILES[market]}`))
      expect(found).toHaveLength(rows[market] ?? 0)
      expect(Object.keys(found[0]?.raw ?? {})).toEqual(Object.keys(official[0] ?? {}))
      const inOneLine = (record: object): string => Object.values(record).join('|')
      expect(found.map(({ raw }) => inOneLine(raw))).toEqual(official.map(inOneLine))
      expect(found.filter(({ kind }) => kind === 'other')).toEqual([])
    }
    await master.close()
  })
})

describe.skipIf(noRealMasters)('known rows of 2026-07, from the original zips', () => {
  async function open() {
    const host = await createMasterHost()
    host.serve('kospi', realMaster('2026-07/kospi_code.mst.zip'))
    host.serve('kosdaq', realMaster('2026-07/kosdaq_code.mst.zip'))
    host.serve('sector', realMaster('2026-07/idxcode.zip'))
    return createMarketMaster({ http: host, store: createMemoryStore() })
  }

  it('have the values that people know', async () => {
    const master = await open()
    expect(await master.get('005930')).toMatchObject({
      market: 'kospi',
      name: '삼성전자',
      kind: 'stock',
      faceValue: 100,
      listingDate: '19750611',
      priorClose: 259000,
      marketCap: 1_514_186_100_000_000,
      listedShares: 5_846_278_000,
      sectorCodes: ['0027', '0013'],
      columns: {
        capital: 778_046_685_000,
        sales: 1_338_734,
        operating_profit: 572_328,
        // Five characters hold no more; a tenth of the truth.
        net_income: 47_225,
        roe: 19.16,
        fiscal_month: 12,
        kospi200_sector: '5',
        is_manufacturing: null,
      },
    })
    expect(await master.get('000660')).toMatchObject({
      name: 'SK하이닉스',
      priorClose: 1_836_000,
      columns: { roe: 61.16 },
    })
    expect(await master.get('005935')).toMatchObject({ name: '삼성전자우', kind: 'preferred', indices: [] })
    expect(await master.get('0000D0')).toMatchObject({ kind: 'etf', name: 'TIGER 엔비디아미국채커버드콜밸런스(합성)' })
    expect(await master.get('Q500061')).toMatchObject({ kind: 'etn', name: '신한 인버스 코스피 200 선물 ETN' })
    expect(await master.get('F70100030')).toMatchObject({ kind: 'fund', standardCode: 'KR5701000303' })
    expect(await master.get('J0527101G')).toMatchObject({ kind: 'right', name: '아모텍 5R' })
    expect(await master.get('088260')).toMatchObject({ kind: 'reit' })
    expect(await master.get('0004Y0')).toMatchObject({ market: 'kosdaq', kind: 'spac' })
    expect(await master.get('00781K')).toMatchObject({ kind: 'preferred', name: '코리아써키트2우B' })
    expect(await master.get('0013')).toMatchObject({ market: 'sector', name: '전기·전자', division: '0' })
    expect(await master.get('E199')).toMatchObject({ market: 'sector', name: 'ETN' })
    await master.close()
  })

  it('counts what it classified', async () => {
    const master = await open()
    const count: Record<string, number> = {}
    for (const { kind } of await master.all()) count[kind] = (count[kind] ?? 0) + 1
    expect(count).toEqual({
      stock: 2554,
      preferred: 113,
      spac: 73,
      etf: 1151,
      etn: 386,
      fund: 80,
      reit: 23,
      right: 9,
      sector: 491,
    })
    const halted = (await master.all({ markets: ['kosdaq'] })).filter(({ isHalted }) => isHalted)
    expect(halted).toHaveLength(86)
    await master.close()
  })

  it('are found by their own codes, names and initials', async () => {
    const master = await open()
    const rows = await master.all()
    const index = createSearchIndex(
      rows.map((row, position) => ({
        market: row.market,
        position,
        code: row.code,
        standardCode: '',
        name: row.name,
        kind: row.kind,
        weight: 0,
      })),
    )
    const find = (text: string): readonly string[] =>
      index.search(text, { limit: rows.length, accepts: () => true }).map(({ code }) => code)
    for (const [position, { code, name }] of rows.entries()) {
      // One sector has no name.
      if (name !== '') expect(find(initialsOf(name))).toContain(code)
      if (position % 7 > 0) continue
      expect(find(code)[0]).toBe(code)
      expect(find(name)).toContain(code)
    }
    await master.close()
  })
})
