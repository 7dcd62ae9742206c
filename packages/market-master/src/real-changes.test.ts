import { createMemoryStore } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { noRealMasters, realMaster } from './__fixtures__/real-masters.js'
import { startTestSqlite, TEST_WASM } from './__fixtures__/test-wasm.js'
import { zipMaster } from './__fixtures__/write-master.js'
import { compareRows, createMarketMaster, type MasterChange } from './index.js'

beforeAll(startTestSqlite)

function countByType(changes: readonly MasterChange[] = []): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { type } of changes) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

describe.skipIf(noRealMasters)('seven months of real changes', () => {
  it('are told by a sync, and by comparing the rows', async () => {
    const clock = createVirtualClock()
    const host = await createMasterHost()
    const serve = async (vintage: string): Promise<void> => {
      for (const market of ['kospi', 'kosdaq'] as const) {
        host.serve(market, await zipMaster(market, realMaster(`${vintage}/${market}_code.mst`)))
      }
    }
    const markets = ['kospi', 'kosdaq'] as const
    const store = createMemoryStore({ clock })
    const master = createMarketMaster({ http: host, store, clock, markets, wasm: TEST_WASM })
    await serve('2025-12')
    const before = await master.all()
    await serve('2026-07')
    await clock.advance(24 * 3_600_000)
    const [kospi, kosdaq] = await master.changes()
    expect(countByType(kospi?.changes)).toEqual({
      listed: 199,
      delisted: 109,
      renamed: 105,
      halted: 17,
      resumed: 6,
      managed: 17,
      unmanaged: 5,
      alertChanged: 27,
      alertNoticeLifted: 2,
    })
    expect(countByType(kosdaq?.changes)).toEqual({
      listed: 33,
      delisted: 44,
      renamed: 53,
      halted: 48,
      resumed: 11,
      managed: 40,
      unmanaged: 13,
      liquidationStarted: 3,
      alertChanged: 51,
      alertNoticed: 7,
      alertNoticeLifted: 2,
    })
    expect(kospi?.changes.find(({ code }) => code === '000390')).toMatchObject({
      type: 'renamed',
      name: 'SP삼화',
      previousName: '삼화페인트',
    })
    const count = async (): Promise<number> => (await master.all({ markets: ['kospi'] })).length
    expect(await count()).toBe(before.filter(({ market }) => market === 'kospi').length + 199 - 109)
    expect(countByType(compareRows(before, await master.all()))).toEqual(
      countByType([...(kospi?.changes ?? []), ...(kosdaq?.changes ?? [])]),
    )
    await master.close()
  })
})
