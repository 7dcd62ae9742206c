import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { APPROVAL_KEY, CIPHER, reply } from '../__fixtures__/fake-server.js'
import { encryptedFrame, frame, noticeFields, tradeFields } from '../__fixtures__/frames.js'
import { FakeAuth } from '../__fixtures__/setup.js'
import { executionNotice, trade } from '../groups/domestic-stock/index.js'
import { createRealtimeClient, type GapEvent } from '../index.js'
import { createRelay, fromWs, relayClientOptions } from './index.js'

const servers: WebSocketServer[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(): Promise<{ readonly server: WebSocketServer; readonly url: string }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  servers.push(server)
  await once(server, 'listening')
  return { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('a relay over loopback', () => {
  it('serves ordinary clients from one session, through a broken connection on either side', async () => {
    const kis = await listen()
    const requests: string[] = []
    kis.server.on('connection', (socket) =>
      socket.on('message', async (data) => {
        const { header, body } = JSON.parse(String(data))
        if (header.approval_key !== APPROVAL_KEY) return
        const { tr_id: trId, tr_key: key } = body.input
        requests.push(`${header.tr_type} ${trId} ${key}`)
        if (header.tr_type === '2') {
          socket.send(reply(trId, key, 'OPSP0001', 'UNSUBSCRIBE SUCCESS'))
          return
        }
        socket.send(reply(trId, key, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER))
        socket.send(
          trId === 'H0STCNT0'
            ? frame(trId, tradeFields(key, String(requests.length)))
            : await encryptedFrame(trId, [noticeFields()]),
        )
      }),
    )
    const policy = { minBackoffMs: 10 }
    const upstream = createRealtimeClient({ env: 'real', auth: new FakeAuth('real'), socketUrl: kis.url, policy })
    const down: string[] = []
    const relay = createRelay({
      client: upstream,
      streams: [trade],
      notices: [{ stream: executionNotice, htsId: 'hts-canary', authorize: ({ token }) => token === 'token-canary' }],
      authorize: ({ token }) => token === 'token-canary',
    })
    const { server, url } = await listen()
    server.on('connection', (socket) => {
      const link = fromWs(socket)
      const send = (text: string): void => {
        down.push(text)
        link.send(text)
      }
      relay.accept({ ...link, send })
    })

    const access = relayClientOptions({ env: 'real', url: `${url}/relay`, token: 'token-canary' })
    const readers = [1, 2].map(() => createRealtimeClient({ ...access, policy: { ...access.policy, ...policy } }))
    const gaps: GapEvent[] = []
    const next = async (index: number): Promise<{ price: () => Promise<number>; gap: Promise<GapEvent> }> => {
      const ticks = await (readers[index] as (typeof readers)[0]).subscribe(trade, '005930')
      const iterator = ticks[Symbol.asyncIterator]()
      const gap = new Promise<GapEvent>((resolve) => ticks.on('gap', resolve))
      return { price: async () => (await iterator.next()).value?.STCK_PRPR ?? Number.NaN, gap }
    }
    const [a, b] = [await next(0), await next(1)]
    expect(requests).toEqual(['1 H0STCNT0 005930'])
    expect(await a.price()).toBe(1)

    for (const socket of kis.server.clients) socket.terminate()
    expect(await Promise.all([a.price(), b.price()])).toEqual([2, expect.any(Number)])
    gaps.push(await a.gap, await b.gap)
    expect(gaps[0]).toMatchObject({ reason: 'dropped', trId: 'H0STCNT0', key: '005930' })
    expect(gaps[1]).toEqual(gaps[0])

    const notices = await (readers[0] as (typeof readers)[0]).subscribe(executionNotice, 'me')
    for await (const { CUST_ID, ACNT_NO, ODER_NO } of notices) {
      expect([CUST_ID, ACNT_NO, ODER_NO]).toEqual(['me', '***', '0000001562'])
      break
    }
    // Only this reader's own connection: upstream nothing happens.
    const before = requests.length
    const back = new Promise((resolve) => notices.on('gap', resolve))
    notices.on('data', () => undefined)
    const [first] = server.clients
    first?.terminate()
    void notices[Symbol.asyncIterator]().next()
    await back
    expect(requests.slice(before).filter((request) => request.includes('H0STCNT0'))).toEqual([])

    for (const secret of [APPROVAL_KEY, CIPHER.key, CIPHER.iv, 'hts-canary', '5099999901', '홍길동', 'token-canary']) {
      expect(down.join('\n')).not.toContain(secret)
    }
    await Promise.all(readers.map((reader) => reader.close()))
    await relay.close()
    await upstream.close()
    expect(relay.readers).toEqual([])
  })
})
