import { createMemoryStore } from '@kis/core'
import initSqlJs, { type Database } from 'sql.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GOLDEN } from './__fixtures__/golden.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import { createMarketMaster, openSnapshot } from './index.js'

let bytes: Uint8Array
beforeAll(async () => {
  const master = createMarketMaster({ http: await createMasterHost(), store: createMemoryStore() })
  bytes = await master.exportSnapshot()
  // Exporting must not disturb what comes after it.
  expect(await master.search('삼성')).toHaveLength(4)
  expect(await master.exportSnapshot()).toEqual(bytes)
  await master.close()
})

describe('a snapshot', () => {
  it('answers like the master it came from, without any download', async () => {
    const snapshot = await openSnapshot(bytes)
    expect((await snapshot.search('ㅅㅅㅈㅈ')).map(({ name }) => name)).toEqual(['삼성전자', '삼성전자우'])
    expect(await snapshot.get('0000D0')).toMatchObject({ kind: 'etf' })
    expect(await snapshot.all()).toHaveLength(GOLDEN.kospi.length + GOLDEN.kosdaq.length + GOLDEN.sector.length)
    expect(await snapshot.lastSync('kospi')).toBeTypeOf('number')
    expect(await snapshot.exportSnapshot()).toEqual(bytes)
    expect(snapshot).not.toHaveProperty('sync')
    await snapshot.close()
    await expect(snapshot.get('005930')).rejects.toMatchObject({ name: 'KisMasterError', stage: 'open' })
  })

  it('holds only the markets that were kept', async () => {
    const master = createMarketMaster({
      http: await createMasterHost(),
      store: createMemoryStore(),
      markets: ['sector'],
    })
    const snapshot = await openSnapshot(await master.exportSnapshot())
    await master.close()
    expect(await snapshot.get('0001')).toMatchObject({ name: '종합' })
    await expect(snapshot.list({ market: 'kospi' })).rejects.toMatchObject({
      name: 'KisValidationError',
      field: 'market',
    })
    await snapshot.close()
  })

  it.each([
    ['cut off', () => bytes.slice(0, 9000)],
    ['of another program', () => Uint8Array.from(bytes, (byte, at) => (at === 68 ? 0 : byte))],
    ['of another version', () => Uint8Array.from(bytes, (byte, at) => (at === 63 ? 99 : byte))],
    ['overwritten', () => bytes.slice().fill(0, 8192, 12_288)],
  ])('is refused when it is %s', async (_what, spoil) => {
    await expect(openSnapshot(spoil())).rejects.toMatchObject({
      name: 'KisMasterError',
      stage: 'open',
      source: 'snapshot',
    })
  })
})

describe('the SQLite file', () => {
  let database: Database
  beforeAll(async () => {
    database = new (await initSqlJs()).Database(bytes)
  })
  afterAll(() => database.close())

  const value = (sql: string): unknown => database.exec(sql)[0]?.values[0]?.[0]

  it('can be queried by any SQLite tool, typed and under English names', () => {
    expect(
      database.exec('SELECT short_code, name, market_cap FROM kospi ORDER BY market_cap DESC LIMIT 2')[0]?.values,
    ).toEqual([
      ['005930', '삼성전자', 4214782],
      ['005935', '삼성전자우', 465000],
    ])
    expect(value("SELECT typeof(roe) || roe FROM kospi WHERE short_code = '900001'")).toBe('real-10.06')
    expect(value("SELECT typeof(listing_date) FROM kospi WHERE short_code = '900002'")).toBe('null')
    expect(value("SELECT is_halted FROM kospi WHERE short_code = '900001'")).toBe(1)
    expect(value("SELECT count(*) FROM kospi WHERE kind = 'etf'")).toBe(1)
  })

  it('says what it is', () => {
    expect(value('PRAGMA application_id')).toBe(0x4b49536d)
    expect(database.exec('SELECT market, file, row_count FROM master ORDER BY market')[0]?.values).toEqual([
      ['kosdaq', 'kosdaq_code.mst', GOLDEN.kosdaq.length],
      ['kospi', 'kospi_code.mst', GOLDEN.kospi.length],
      ['sector', 'idxcode.mst', GOLDEN.sector.length],
    ])
  })
})
