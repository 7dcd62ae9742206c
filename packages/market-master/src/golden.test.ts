import { createMemoryStore } from '@kis/core'
import { afterEach, describe, expect, it } from 'vitest'
import { GOLDEN, goldenFile } from './__fixtures__/golden.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import { writeMaster } from './__fixtures__/write-master.js'
import { type Column, createMarketMaster, layoutOf, MASTER_MARKETS, type MarketMaster } from './index.js'

const opened: MarketMaster[] = []
afterEach(async () => {
  for (const master of opened.splice(0)) await master.close()
})

async function goldenMaster(): Promise<MarketMaster> {
  const master = createMarketMaster({ http: await createMasterHost(), store: createMemoryStore() })
  opened.push(master)
  return master
}

describe('the golden set', () => {
  it.each(MASTER_MARKETS)('is what the checked-in file of %s holds', (market) => {
    expect(writeMaster(market, GOLDEN[market])).toEqual(goldenFile(market))
  })

  it.each(MASTER_MARKETS)('comes back with every row of %s, in order, every value and every byte', async (market) => {
    const rows = await (await goldenMaster()).all({ markets: [market] })
    const columns: readonly Column[] = layoutOf(market).columns
    expect(rows.map(({ code }) => code)).toEqual(GOLDEN[market].map((record) => record[layoutOf(market).key]))
    for (const [index, record] of GOLDEN[market].entries()) {
      const values: Readonly<Record<string, unknown>> = { ...rows[index]?.columns }
      for (const { name, kind } of columns) {
        const written = record[name]
        const numeric = kind === 'int' || kind === 'decimal'
        const blank = numeric && written === undefined ? 0 : kind === 'text' ? '' : null
        expect(values[name], `${market} ${index} ${name}`).toBe(
          numeric && written !== null ? Number(written ?? 0) : (written ?? blank),
        )
      }
    }
    const lines = rows.map(({ raw }) => Object.values(raw).join(''))
    const file = new TextDecoder('latin1').decode(goldenFile(market)).split('\n')
    // The text is shorter than the bytes by one for each two-byte character.
    expect(lines.map((line) => [...line].reduce((sum, character) => sum + (character < '\u0080' ? 1 : 2), 0))).toEqual(
      file.slice(0, -1).map((line) => line.length),
    )
  })

  it('gives typed rows that make sense', async () => {
    const master = await goldenMaster()
    const samsung = await master.get('005930')
    expect(samsung).toMatchObject({
      market: 'kospi',
      code: '005930',
      standardCode: 'KR7005930003',
      name: '삼성전자',
      kind: 'stock',
      isHalted: false,
      isManaged: false,
      alert: 'none',
      lotSize: 1,
      faceValue: 100,
      listingDate: '19750611',
      priorClose: 71200,
      priorVolume: 12345678,
      marketCap: 421_478_200_000_000,
      listedShares: 5_919_638_000,
      sectorCodes: ['0027', '0013'],
      indices: ['KOSPI50', 'KOSPI100', 'KOSPI200', 'KRX100', 'KRX300'],
    })
    const losses = await master.get('900001')
    expect(losses).toMatchObject({
      name: '똠방각하홀딩스',
      isHalted: true,
      isManaged: true,
      alert: 'warning',
      hasAlertNotice: true,
      columns: { operating_profit: -39, net_income: -15, roe: -10.06 },
      raw: { bsop_prfi: '-00000039', thtr_ntin: '-0015', roe: '-00010.06', mksc_shrn_iscd: '900001   ' },
    })
    expect(await master.get('950210')).toMatchObject({
      isLiquidationTrading: true,
      faceValue: 2,
      columns: { roe: -12 },
    })
    expect(await master.get('900002')).toMatchObject({ kind: 'other', listingDate: null, name: '펲시콜라' })
    expect(await master.get('1028')).toMatchObject({
      market: 'sector',
      kind: 'sector',
      division: '1',
      name: '전기·전자',
    })
  })

  it('tells what each product is', async () => {
    const master = await goldenMaster()
    const kinds = Object.fromEntries((await master.all()).map(({ code, kind }) => [code, kind]))
    expect(kinds).toMatchObject({
      '005930': 'stock',
      '005935': 'preferred',
      '0000D0': 'etf',
      Q500001: 'etn',
      F70100001: 'fund',
      J0000001G: 'right',
      '088260': 'reit',
      '0004Y0': 'spac',
      '950210': 'stock',
      '900002': 'other',
      '0001': 'sector',
    })
  })

  it('finds codes of six, seven and nine characters, whatever their case', async () => {
    const master = await goldenMaster()
    expect((await master.get(' 0000d0 '))?.name).toBe('TIGER 엔비디아미국채커버드콜밸런스(합성)')
    expect((await master.get('q500001'))?.kind).toBe('etn')
    expect((await master.get('F70100001'))?.code).toBe('F70100001')
    expect(await master.get('123456')).toBeUndefined()
    expect(await master.get('005930', { market: 'kosdaq' })).toBeUndefined()
  })

  it('pages through a market in the order of its file', async () => {
    const master = await goldenMaster()
    const codes = GOLDEN.kospi.map(({ short_code }) => short_code)
    const page = async (offset: number, limit: number) =>
      (await master.list({ market: 'kospi', offset, limit })).map(({ code }) => code)
    expect(await page(0, 3)).toEqual(codes.slice(0, 3))
    expect(await page(3, 100)).toEqual(codes.slice(3))
    expect(await page(codes.length, 5)).toEqual([])
  })

  it('reads CRLF as well as LF, and a last line without an end', async () => {
    const host = await createMasterHost()
    const { zipMaster } = await import('./__fixtures__/write-master.js')
    host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', GOLDEN.kospi, '\r\n')))
    host.serve('sector', await zipMaster('sector', goldenFile('sector').subarray(0, -1)))
    const master = createMarketMaster({ http: host, store: createMemoryStore() })
    opened.push(master)
    expect((await master.list({ market: 'kospi' })).map(({ name }) => name)).toEqual(
      GOLDEN.kospi.map(({ name }) => name),
    )
    expect(await master.list({ market: 'sector' })).toHaveLength(GOLDEN.sector.length)
  })
})
