import { KisConnectionError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { setup } from '../__fixtures__/setup.js'
import { trade } from '../groups/domestic-stock/index.js'
import { ask } from './__fixtures__/rig.js'
import { type BunSocket, createBunHandlers, createRelay, fromWebSocket, fromWs, type Relay } from './index.js'

type Listener = (event: never) => void

/** A socket that keeps what it is told, with the listeners of `ws` and of the standard. */
class FakeSocket {
  readonly sent: string[] = []
  readonly listeners = new Map<string, Listener>()
  closed: [number | undefined, string | undefined] | undefined
  isTerminated = false
  readyState = 1
  bufferedAmount = 0

  on = (event: string, listener: Listener): void => void this.listeners.set(event, listener)
  addEventListener = this.on
  send = (text: string): void => void this.sent.push(text)
  close = (code?: number, reason?: string): void => {
    this.closed = [code, reason]
  }
  terminate = (): void => {
    this.isTerminated = true
  }
  emit(event: string, value?: unknown): void {
    this.listeners.get(event)?.(value as never)
  }
}

/** What stands for bytes in runtimes that have none of Node's. */
const buffer = (text: string): { toString(): string } => ({ toString: () => text })

const upstream = setup()
const relays: Relay[] = []

function relayOf(): Relay {
  const { client, clock } = upstream
  const relay = createRelay({ client, streams: [trade], clock })
  relays.push(relay)
  return relay
}

afterEach(async () => {
  for (const relay of relays.splice(0)) await upstream.clock.until(relay.close())
})

/** Registers and gets a frame, by whatever way a runtime has. */
async function exchange(receive: (text: string) => void, sent: readonly string[]): Promise<void> {
  const { clock, server } = upstream
  receive(ask('H0STCNT0', '005930'))
  await clock.until(() => sent.length > 0)
  expect(sent[0]).toContain('OPSP0000')
  server.session.send(frame('H0STCNT0', tradeFields()))
  await clock.until(() => sent.length > 1)
  expect(sent[1]).toMatch(/^0\|H0STCNT0\|001\|005930\^/)
}

describe('a socket of ws', () => {
  it('carries a reader, is told of heartbeats by pong too, and never throws an error at the process', async () => {
    const relay = relayOf()
    const socket = new FakeSocket()
    relay.accept(fromWs(socket as never))
    await exchange((text) => socket.emit('message', buffer(text)), socket.sent)
    for (let count = 0; count < 10; count++) {
      await upstream.clock.advance(10_000)
      socket.emit('pong', buffer(socket.sent.at(-1) ?? ''))
    }
    expect(relay.readers).toHaveLength(1)
    expect(socket.listeners.has('error')).toBe(true)
    socket.emit('error', new Error('ECONNRESET'))
    socket.emit('close')
    expect(relay.readers).toHaveLength(0)
    expect(socket.closed).toBeUndefined()
  })

  it('is cut where it does not take what was sent, and left to end in order where it does', () => {
    const relay = relayOf()
    const [stuck, fine] = [new FakeSocket(), new FakeSocket()]
    const readers = [stuck, fine].map((socket) => relay.accept(fromWs(socket as never)))
    stuck.bufferedAmount = 10
    for (const reader of readers) reader?.close()
    expect([stuck.isTerminated, fine.isTerminated]).toEqual([true, false])
    expect(fine.closed).toEqual([4007, 'disconnected by the owner of the relay'])
  })

  it('may have closed already', async () => {
    const relay = relayOf()
    const socket = new FakeSocket()
    socket.readyState = 3
    relay.accept(fromWs(socket as never))
    relay.accept(fromWebSocket(socket as never))
    await upstream.clock.advance(0)
    expect(relay.readers).toHaveLength(0)
  })
})

describe('a standard WebSocket', () => {
  it('carries a reader, texts and bytes alike, with or without a count of what is buffered', async () => {
    const relay = relayOf()
    const socket = new FakeSocket()
    Reflect.deleteProperty(socket, 'bufferedAmount')
    const reader = relay.accept(fromWebSocket(socket as never))
    const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer
    await exchange((text) => socket.emit('message', { data: bytes(text) }), socket.sent)
    socket.emit('message', { data: new Blob([]) })
    socket.emit('message', { data: 'no JSON' })
    expect(socket.sent.at(-1)).toContain('OPSP9999')
    reader?.close()
    expect(socket.closed?.[0]).toBe(4007)
    relay.accept(fromWebSocket(new FakeSocket() as never))
    expect(relay.readers).toHaveLength(1)
  })

  it('that fails is gone, told once', async () => {
    const relay = relayOf()
    const socket = new FakeSocket()
    relay.accept(fromWebSocket(socket as never))
    socket.emit('error')
    socket.emit('close')
    expect(relay.readers).toHaveLength(0)
  })

  it('whose sending throws is gone', async () => {
    const relay = relayOf()
    const socket = new FakeSocket()
    relay.accept(fromWebSocket(socket as never))
    socket.send = () => {
      throw new Error('InvalidStateError')
    }
    socket.close = socket.send as never
    socket.emit('message', { data: 'no JSON' })
    expect(relay.readers).toHaveLength(0)
  })
})

describe('the handlers of Bun', () => {
  it('keep readers apart and hand the data of the upgrade to authorize', async () => {
    const { clock, client } = upstream
    const users: unknown[] = []
    const relay = createRelay<'real', { readonly user: string }>({
      client,
      clock,
      streams: [trade],
      authorize: ({ context }) => users.push(context.user) > 0,
    })
    const handlers = createBunHandlers(relay)
    const sockets = ['alice', 'bob'].map((user) => {
      const fake = new FakeSocket()
      const socket: BunSocket<{ readonly user: string }> = {
        data: { user },
        send: fake.send,
        close: fake.close,
        getBufferedAmount: () => fake.bufferedAmount,
      }
      handlers.open(socket)
      return { fake, socket }
    })
    const [alice, bob] = sockets as [(typeof sockets)[0], (typeof sockets)[0]]
    await exchange((text) => handlers.message(alice.socket, text), alice.fake.sent)
    await exchange((text) => handlers.message(bob.socket, buffer(text)), bob.fake.sent)
    expect(users).toEqual(['alice', 'bob'])
    handlers.close(alice.socket)
    expect(relay.readers.map(({ context }) => context.user)).toEqual(['bob'])
    await clock.until(relay.close())
    expect(bob.fake.closed?.[0]).toBe(4001)
    handlers.message(bob.socket, 'late')
  })
})

it('a relay without readers keeps no timer', async () => {
  const clock = createVirtualClock({ settle: 'promises' })
  let calls = 0
  const subscribe = async (): Promise<never> => {
    calls++
    throw new KisConnectionError({ message: 'no connection' })
  }
  const logs: string[] = []
  const logger = { debug: ignore, info: ignore, warn: (text: string) => void logs.push(text), error: ignore }
  const relay = createRelay({ client: { env: 'real', subscribe }, streams: [trade], clock, logger })
  const socket = new FakeSocket()
  relay.accept(fromWs(socket as never))
  expect(clock.pendingTasks).toBe(1)
  socket.emit('message', ask('H0STCNT0', '005930'))
  await clock.advance(9_000)
  expect(calls).toBe(2)
  expect(logs).toEqual(['The relay has trouble upstream with H0STCNT0.'])
  expect(clock.pendingTasks).toBe(2)
  socket.emit('close')
  expect(clock.pendingTasks).toBe(1)
  await clock.advance(10_000)
  expect(clock.pendingTasks).toBe(0)
  expect(calls).toBe(2)
})

function ignore(): void {}
