import { createRealtimeClient } from '@kis/realtime'
import { trade } from '@kis/realtime/domestic-stock'
import { describe, expect, it } from 'vitest'
import { APP_KEY, APP_SECRET } from '../__fixtures__/raw-client.js'
import { createTestServer } from './index.js'

const START = Date.parse('2026-09-14T10:00:00+09:00')

async function approval(server: ReturnType<typeof createTestServer>): Promise<string> {
  const answer = await server.clientOptions.http.request({
    method: 'POST',
    url: 'https://any.host/oauth2/Approval',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', appkey: APP_KEY, secretkey: APP_SECRET }),
  })
  return String(JSON.parse(new TextDecoder().decode(answer.body)).approval_key)
}

describe('a server for a test', () => {
  it('serves a client on virtual time', async () => {
    using server = createTestServer({ env: 'real', start: START })
    const approvalKey = await approval(server)
    const { socket, clock } = server.clientOptions
    const auth = {
      env: 'real' as const,
      approvalKey: async () => approvalKey,
      renewApprovalKey: async () => approvalKey,
    }
    const client = createRealtimeClient({ env: 'real', auth, socket, clock })
    const ticks = await server.settle(client.subscribe(trade, '005930'))
    const first = await server.settle(ticks[Symbol.asyncIterator]().next())
    expect(first.value?.BSOP_DATE).toBe('20260914')
    expect(server.state().registrations).toEqual([{ trId: 'H0STCNT0', trKey: '005930' }])
    await server.settle(client.close())
  })

  it('has faults, and no quota unless it is asked for', async () => {
    using server = createTestServer({ env: 'real' })
    server.faults.http500Empty({ trId: 'Approval' })
    await expect(approval(server)).rejects.toThrow()
    expect(await approval(server)).toMatch(/./)
    expect(server.state().requests.Approval).toBe(2)
  })

  it('refuses when it is closed', async () => {
    const server = createTestServer({ env: 'real' })
    server.close()
    await expect(approval(server)).rejects.toThrow('without a reply')
  })
})
