import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loopbackClient, openLoopbackSocket } from '../__fixtures__/loopback.js'
import { controlMessage } from '../__fixtures__/raw-socket.js'
import { type RunningSimulator, startSimulator } from '../start-simulator.node.js'

let simulator: RunningSimulator | undefined

afterEach(async () => {
  vi.useRealTimers()
  await simulator?.close()
  simulator = undefined
})

async function start(): Promise<RunningSimulator> {
  simulator = await startSimulator({ env: 'real', limits: { callsPerSecond: 1000 } })
  return simulator
}

/** A connection that shakes hands and then reads nothing. */
async function openIdler({ port }: RunningSimulator): Promise<Socket> {
  const socket = createConnection(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  const [head] = await once(socket, 'data')
  expect(String(head)).toMatch(/^HTTP\/1.1 101 /)
  socket.pause()
  return socket
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a connection whose client does not read', () => {
  it('is dropped when too much waits for it; others go on', async () => {
    const running = await start()
    const reader = await openLoopbackSocket(running.socketUrl)
    await openIdler(running)
    while (running.state().sockets.overflowed === 0) {
      for (let index = 0; index < 50; index++) running.faults.garbage({ kind: 'count' })
      await turn()
    }
    expect(running.state().sockets).toMatchObject({ open: 1, dropped: 1 })
    await reader.settle()
    expect(reader.isOpen).toBe(true)
  })

  it('ends even though it never takes the last words of the server', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const running = await start()
    const idler = await openIdler(running)
    for (let index = 0; index < 2_000; index++) running.faults.garbage({ kind: 'count' })
    await turn()
    running.faults.killSockets()
    expect(running.state().sockets.open).toBe(0)
    await turn()
    expect(idler.closed).toBe(false)
    vi.advanceTimersByTime(2_000)
    // The connection is torn down: what the client reads now ends before everything was said.
    let size = 0
    idler.on('data', (data) => {
      size += data.length
    })
    idler.resume()
    await once(idler, 'close')
    expect(size).toBeLessThan(2_000 * 6_000)
  })

  it('may ping as long as it likes', async () => {
    const running = await start()
    const idler = await openIdler(running)
    const payload = 125
    // Masked with zeros: a ping of the longest payload.
    const ping = Buffer.concat([Buffer.from([0x89, 0x80 | payload, 0, 0, 0, 0]), Buffer.alloc(payload)])
    const many = Buffer.concat(new Array<Buffer>(10_000).fill(ping))
    while (running.state().sockets.open > 0) if (!idler.write(many)) await turn()
    expect(running.state().sockets.open).toBe(0)
  })
})

describe('frames of one moment', () => {
  it('arrive in order, acks among them', async () => {
    const running = await start()
    const approval = await loopbackClient(running.port).approval()
    const socket = await openLoopbackSocket(running.socketUrl)
    for (const key of ['0001', '1001', '2001']) socket.send(controlMessage(approval, 'H0UPCNT0', key))
    socket.send(controlMessage(approval, 'H0UPCNT0', '0001', '2'))
    await socket.settle()
    const keys = socket.received.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text).header.tr_key)
    expect(keys).toEqual(['0001', '1001', '2001', '0001'])
    socket.close()
  })
})
