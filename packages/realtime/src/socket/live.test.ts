import { describe, expect, it } from 'vitest'
import { FakeAuth } from '../__fixtures__/setup.js'
import { trade } from '../groups/domestic-stock/index.js'
import { createRealtimeClient } from '../index.js'

// Set where these tests run outside Node; on Node, node.test.ts brings a server of its own.
const { KIS_SOCKET_URL: url } = globalThis as { KIS_SOCKET_URL?: string }

describe.runIf(url)('the global WebSocket of this runtime', () => {
  it('carries a whole session, a cut connection included', async () => {
    const client = createRealtimeClient({
      env: 'real',
      auth: new FakeAuth('real'),
      socketUrl: `${url}/${crypto.randomUUID()}`,
      policy: { minBackoffMs: 10 },
    })
    const ticks = await client.subscribe(trade, '005930')
    const gaps: unknown[] = []
    ticks.on('gap', (gap) => gaps.push(gap))
    const prices: number[] = []
    for await (const { STCK_PRPR } of ticks) if (prices.push(STCK_PRPR) === 2) break
    expect(prices).toEqual([1, 2])
    expect(gaps).toEqual([expect.objectContaining({ trId: 'H0STCNT0', key: '005930', reason: 'dropped' })])
    await client.close()
    expect(client.state).toBe('closed')
  })
})
