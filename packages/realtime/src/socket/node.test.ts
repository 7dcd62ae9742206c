import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { APPROVAL_KEY, CIPHER, reply } from '../__fixtures__/fake-server.js'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { FakeAuth } from '../__fixtures__/setup.js'
import { trade } from '../groups/domestic-stock/index.js'
import { createRealtimeClient, type SocketHandlers } from '../index.js'
import { createSocket } from './node.js'
import { MAX_MESSAGE_BYTES } from './socket.js'

const open: (WebSocketServer | Server)[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function listen(onConnection: (socket: WebSocket, path: string) => void): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  open.push(server)
  server.on('connection', (socket, request) => onConnection(socket, request.url ?? ''))
  await once(server, 'listening')
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface Log {
  readonly handlers: SocketHandlers
  readonly events: string[]
  readonly closed: Promise<void>
}

function record(onOpen: () => void = () => undefined): Log {
  const events: string[] = []
  let close = (): void => undefined
  const closed = new Promise<void>((resolve) => {
    close = resolve
  })
  const handlers: SocketHandlers = {
    onOpen: () => {
      events.push('open')
      onOpen()
    },
    onMessage: (text) => events.push(`message ${text}`),
    onClose: ({ code }) => {
      events.push(`close ${code}`)
      close()
    },
    onError: () => events.push('error'),
  }
  return { handlers, events, closed }
}

describe('the socket of Node', () => {
  it('opens, sends, receives and closes', async () => {
    const url = await listen((socket) =>
      socket.on('message', (data) => {
        socket.send(`echo ${data}`)
        socket.close(4000)
      }),
    )
    const log = record(() => socket.send('hello'))
    const socket = createSocket(url, log.handlers, { connectTimeoutMs: 5_000 })
    await log.closed
    expect(log.events).toEqual(['open', 'message echo hello', 'close 4000'])
  })

  it('survives broken UTF-8, of which the rest is still read', async () => {
    const url = await listen((socket) => {
      socket.send(Buffer.from([0x30, 0x7c, 0xb0, 0xa1, 0x7c, 0xff]), { binary: false })
      socket.send('after')
      socket.close(1000)
    })
    const log = record()
    createSocket(url, log.handlers, { connectTimeoutMs: 5_000 })
    await log.closed
    expect(log.events).toEqual([
      'open',
      expect.stringMatching(/^message 0\|\ufffd+\|\ufffd$/),
      'message after',
      'close 1000',
    ])
  })

  it('tells of a refused connection', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const log = record()
    createSocket(`ws://127.0.0.1:${port}`, log.handlers, { connectTimeoutMs: 5_000 })
    await log.closed
    expect(log.events).toEqual(['error', 'close 1006'])
  })

  it('ends without a connection when it is closed before it began', async () => {
    let connections = 0
    const url = await listen(() => {
      connections += 1
    })
    const log = record()
    createSocket(url, log.handlers, { connectTimeoutMs: 5_000 }).close()
    await log.closed
    expect([log.events, connections]).toEqual([['close undefined'], 0])
  })

  it('takes a message of the longest size, and ends the connection over a longer one', async () => {
    const url = await listen((socket, path) => {
      socket.on('error', () => undefined)
      socket.send('x'.repeat(MAX_MESSAGE_BYTES))
      if (path === '/whole') socket.send('x'.repeat(MAX_MESSAGE_BYTES + 1))
      // In parts, none of which is too long.
      else for (const isLast of [false, true]) socket.send('x'.repeat(MAX_MESSAGE_BYTES / 2 + 1), { fin: isLast })
    })
    for (const path of ['/whole', '/parts']) {
      const log = record()
      createSocket(url + path, log.handlers, { connectTimeoutMs: 5_000 })
      await log.closed
      expect(log.events.map((event) => event.slice(0, 20))).toEqual([
        'open',
        `message ${'x'.repeat(12)}`,
        'error',
        'close 1006',
      ])
    }
  })

  it('does not follow a server that sends it elsewhere', async () => {
    let visits = 0
    const elsewhere = await listen(() => {
      visits += 1
    })
    const server = createHttpServer((_, response) => response.writeHead(302, { location: elsewhere }).end())
    server.on('upgrade', (_, socket) => socket.end(`HTTP/1.1 302 Found\r\nLocation: ${elsewhere}\r\n\r\n`))
    server.listen(0, '127.0.0.1')
    open.push(server)
    await once(server, 'listening')
    const log = record()
    createSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, log.handlers, { connectTimeoutMs: 5_000 })
    await log.closed
    expect([log.events, visits]).toEqual([['error', 'close 1006'], 0])
  })

  it('tells of an address that is none', async () => {
    const log = record()
    createSocket('no address', log.handlers, { connectTimeoutMs: 5_000 })
    await log.closed
    expect(log.events).toEqual(['error', 'close undefined'])
  })

  it('gives up on a server that takes the connection and says nothing', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1')
    open.push(server)
    await once(server, 'listening')
    const log = record()
    createSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, log.handlers, { connectTimeoutMs: 20 })
    await log.closed
    expect(log.events).toEqual(['error', 'close 1006'])
  })

  it('carries a whole session over loopback, a cut connection included, and leaves nothing open', async () => {
    const paths: string[] = []
    const upstream: WebSocket[] = []
    const url = await listen((socket, path) => {
      paths.push(path)
      upstream.push(socket)
      socket.on('message', (data) => {
        const { header, body } = JSON.parse(String(data)) as {
          header: { approval_key: string }
          body: { input: { tr_id: string; tr_key: string } }
        }
        expect(header.approval_key).toBe(APPROVAL_KEY)
        socket.send(reply(body.input.tr_id, body.input.tr_key, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER))
        socket.send(frame('H0STCNT0', tradeFields('005930', String(upstream.length))))
      })
    })
    const client = createRealtimeClient({
      env: 'real',
      auth: new FakeAuth('real'),
      socketUrl: url,
      policy: { minBackoffMs: 10 },
    })
    const ticks = await client.subscribe(trade, '005930')
    const gap = new Promise((resolve) => ticks.on('gap', resolve))
    const prices: number[] = []
    for await (const { STCK_PRPR } of ticks) {
      prices.push(STCK_PRPR)
      if (prices.length === 2) break
      upstream[0]?.terminate()
    }
    expect(prices).toEqual([1, 2])
    expect(await gap).toMatchObject({ trId: 'H0STCNT0', key: '005930', reason: 'dropped' })
    expect(paths).toEqual(['/tryitout', '/tryitout'])
    const gone = once(upstream[1] ?? new WebSocketServer({ noServer: true }), 'close')
    await client.close()
    await gone
  })
})
