import { createMemoryStore } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { noRealMasters, realMaster } from './__fixtures__/real-masters.js'
import { createMarketMaster } from './index.js'

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
})
