import { createMemoryStore } from '@kis/core'
import { startSimulator } from '@kis/simulator'
import { describe, expect, it } from 'vitest'
import { createKis } from './index.js'

describe('a simulator as it comes', () => {
  it('has every symbol file that is asked for by default: nothing is warned about', async () => {
    const simulator = await startSimulator({ env: 'real', limits: { callsPerSecond: 1_000 } })
    const told: unknown[] = []
    const tell = (...words: unknown[]): void => void told.push(words)
    const kis = createKis({
      ...{ env: 'real', credentials: { appKey: 'A'.repeat(36), appSecret: 'S'.repeat(180) } },
      ...{ account: '12345678-01', htsId: 'example', allowRealOrders: true, store: createMemoryStore() },
      ...{ baseUrl: simulator.restUrl, socketUrl: simulator.socketUrl, masterUrl: simulator.mastersUrl },
      logger: { debug: () => undefined, info: () => undefined, warn: tell, error: tell },
      limits: { callsPerWindow: 900 },
    })
    await kis.ready()
    expect((await kis.stock('005930').quote()).price).not.toBeNull()
    const { orders } = kis.account()
    const home = await orders.buy({ symbol: '005930', quantity: 1, kind: 'market' })
    expect(home.orderNumber).not.toBe('')
    const konex = await orders.buy({ symbol: '900501', quantity: 1, kind: 'market' })
    expect(konex.orderNumber).not.toBe('')
    expect((await kis.stock({ symbol: 'AAPL', venue: 'NASDAQ' }).quote()).price).not.toBeNull()
    expect((await kis.market.withMarkets(['konex']).search('모의바이오'))[0]).toMatchObject({ code: '900501' })
    expect(told).toEqual([])
    await kis.close()
    await simulator.close()
  })
})
