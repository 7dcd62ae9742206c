import { createMemoryStore, KisConfigError, KisMasterError, KisValidationError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { createMarketMaster, MASTER_MARKETS } from './index.js'

const setUp = async () => {
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1) })
  const host = await createMasterHost()
  const master = createMarketMaster({ markets: ['kospi'], http: host, store: createMemoryStore({ clock }), clock })
  return { host, master, every: master.withMarkets(MASTER_MARKETS) }
}

describe('another choice of markets', () => {
  it('brings in what is asked for and no more, and nothing twice', async () => {
    const { host, master, every } = await setUp()
    const [row] = await master.list({ market: 'kospi', limit: 1 })
    expect(await every.get(row?.code ?? '', { market: 'kospi' })).toMatchObject({ code: row?.code })
    const [listed] = await every.list({ market: 'nasdaq', limit: 1 })
    expect(listed?.market).toBe('nasdaq')
    expect(host.files()).toEqual(['kospi_code.mst.zip', 'nasmst.cod.zip'])
    await master.close()
  })

  it('leaves the first choice as it was', async () => {
    const { master, every } = await setUp()
    await every.list({ market: 'nasdaq' })
    await expect(master.list({ market: 'nasdaq' as never })).rejects.toThrow(KisValidationError)
    expect((await master.all()).every((row) => row.market === 'kospi')).toBe(true)
    await master.close()
  })

  it('is closed together with it', async () => {
    const { master, every } = await setUp()
    await every.close()
    await expect(master.list({ market: 'kospi' })).rejects.toThrow(KisMasterError)
  })

  it('refuses markets that do not exist', async () => {
    const { master } = await setUp()
    expect(() => master.withMarkets(['moon' as never])).toThrow(KisConfigError)
    expect(() => master.withMarkets([])).toThrow(KisConfigError)
    await master.close()
  })
})
