import { createAuth } from '@kis/auth'
import {
  createMemoryStore,
  type HttpRequest,
  type HttpResponse,
  type HttpTransport,
  KisTransportError,
  systemClock,
} from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { FakeServer } from './__fixtures__/fake-server.js'
import { frame, tradeFields } from './__fixtures__/frames.js'
import { setup } from './__fixtures__/setup.js'
import { trade } from './groups/domestic-stock/index.js'
import { createRealtimeClient, type SocketFactory } from './index.js'

const CREDENTIALS = { appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) }

/** Answers every request for an approval key. */
class FakeHttp implements HttpTransport {
  readonly requests: HttpRequest[] = []
  isClosed = false
  isDown = false

  async request(request: HttpRequest): Promise<HttpResponse> {
    this.requests.push(request)
    if (this.isDown) throw new KisTransportError({ message: 'no route', requestSent: false })
    const body = new TextEncoder().encode(JSON.stringify({ approval_key: 'approval-canary-0001' }))
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }

  async close(): Promise<void> {
    this.isClosed = true
  }
}

describe('a client made of credentials', () => {
  it('asks for an approval key once, and connects where it is told', async () => {
    const clock = createVirtualClock()
    const server = new FakeServer(clock)
    const http = new FakeHttp()
    const urls: string[] = []
    const socket: SocketFactory = (url, ...rest) => {
      urls.push(url)
      return server.factory(url, ...rest)
    }
    const options = { env: 'paper', credentials: CREDENTIALS, store: createMemoryStore(), http, clock, socket } as const
    const client = createRealtimeClient(options)
    await clock.until(Promise.all([client.subscribe(trade, '005930'), client.subscribe(trade, '000660')]))
    server.session.drop()
    await clock.until(() => server.registered.length === 2)
    await clock.until(client.close())
    expect(http.requests.map(({ url }) => url)).toEqual([
      'https://openapivts.koreainvestment.com:29443/oauth2/Approval',
    ])
    expect(urls).toEqual(Array(2).fill('ws://ops.koreainvestment.com:31000/tryitout'))
    // Passed in, so not the client's to close.
    expect(http.isClosed).toBe(false)
  })

  it('tells of a REST host that cannot be reached', async () => {
    const clock = createVirtualClock()
    const http = new FakeHttp()
    http.isDown = true
    const server = new FakeServer(clock)
    const client = createRealtimeClient({
      env: 'paper',
      credentials: CREDENTIALS,
      store: createMemoryStore(),
      http,
      clock,
      socket: server.factory,
    })
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisTransportError' })
    expect(server.sessions).toHaveLength(0)
    await clock.until(client.close())
  })

  it('takes an authority of @kis/auth as it is', () => {
    const auth = createAuth({
      env: 'real',
      credentials: CREDENTIALS,
      store: createMemoryStore(),
      http: new FakeHttp(),
      clock: systemClock,
    })
    expect(createRealtimeClient({ env: 'real', auth }).env).toBe('real')
    expect(() => createRealtimeClient({ env: 'paper', auth })).toThrow(expect.objectContaining({ option: 'auth' }))
  })
})

describe('a socket factory within the process', () => {
  it('may speak before it has returned', async () => {
    const { clock, client } = setup({
      socket: (_url, handlers) => {
        handlers.onOpen()
        return {
          send: (text) => {
            const { body } = JSON.parse(text) as { body: { input: { tr_id: string; tr_key: string } } }
            const { tr_id, tr_key } = body.input
            handlers.onMessage(JSON.stringify({ header: { tr_id, tr_key }, body: { rt_cd: '0', msg_cd: 'OPSP0000' } }))
            handlers.onMessage(frame(tr_id, tradeFields(tr_key)))
          },
          close: () => handlers.onClose({ code: 1000, reason: '' }),
        }
      },
    })
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    for await (const tick of ticks) {
      expect(tick.STCK_PRPR).toBe(71_900)
      break
    }
    await client.close()
    expect(client.state).toBe('closed')
  })

  it('that throws is a failed attempt', async () => {
    const { clock, client } = setup({
      socket: () => {
        throw new SyntaxError('Invalid URL')
      },
    })
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisConnectionError', message: expect.stringContaining('Invalid URL') })
  })
})
