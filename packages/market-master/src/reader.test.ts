import { createMemoryStore } from '@kis/core'
import { openReader } from '@kis/market-master/reader'
import { beforeAll, describe, expect, it } from 'vitest'
import { GOLDEN } from './__fixtures__/golden.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import { TEST_WASM } from './__fixtures__/test-wasm.js'
import { createMarketMaster, MASTER_MARKETS, openSnapshot } from './index.js'

let bytes: Uint8Array
beforeAll(async () => {
  const master = createMarketMaster({
    http: await createMasterHost(),
    store: createMemoryStore(),
    markets: MASTER_MARKETS,
    wasm: TEST_WASM,
  })
  bytes = await master.exportSnapshot()
  await master.close()
})

describe('the reader', () => {
  it('finds and reads what the whole package does, with nothing but the snapshot', async () => {
    const reader = await openReader(bytes, { wasm: TEST_WASM })
    const whole = await openSnapshot(bytes, { wasm: TEST_WASM })
    for (const text of ['ㅅㅅㅈㅈ', '005930', 'KR7005930003', '삼성', 'AAPL', 'kodex', '전기']) {
      const found = await reader.search(text)
      expect(found.map(({ code }) => code)).toEqual((await whole.search(text)).map(({ code }) => code))
    }
    for (const market of MASTER_MARKETS) {
      const rows = await reader.list({ market })
      expect(rows).toHaveLength(GOLDEN[market].length)
      // Columns, labels and kinds come out of the layouts that lie in the snapshot.
      expect(rows.map((row) => ({ ...row }))).toEqual((await whole.list({ market })).map((row) => ({ ...row })))
    }
    expect(await reader.lastSync('kospi')).toBe(await whole.lastSync('kospi'))
    expect((await reader.findOne('ㅅㅅㅈㅈ', { kinds: ['stock'] }))?.name).toBe('삼성전자')
    expect(await reader.get('없음')).toBeUndefined()
    let count = 0
    for await (const row of reader.rows({ batchSize: 10 })) count += Number(row.code !== '')
    expect(count).toBe((await reader.all()).length)
    for (const method of ['sync', 'sql', 'toCSV', 'exportSnapshot']) expect(reader).not.toHaveProperty(method)
    await whole.close()
    await reader.close()
    await expect(reader.get('005930')).rejects.toMatchObject({ name: 'KisMasterError', stage: 'open' })
  })

  it('refuses what is no snapshot', async () => {
    for (const broken of [new Uint8Array(), bytes.slice(0, 5000), new TextEncoder().encode('<html>')]) {
      await expect(openReader(broken, { wasm: TEST_WASM })).rejects.toMatchObject({
        name: 'KisMasterError',
        source: 'snapshot',
      })
    }
  })

  it('says so when the WASM cannot be fetched', async () => {
    const fetch = async (): Promise<Response> => new Response('no', { status: 404 })
    const wasm = new URL('https://example.com/sql-wasm.wasm')
    await expect(openReader(bytes, { wasm, fetch })).rejects.toMatchObject({
      name: 'KisMasterError',
      stage: 'open',
      message: expect.stringContaining('HTTP 404'),
    })
  })
})
