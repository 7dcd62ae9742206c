import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { APPROVAL_KEY, nameless, reply } from '../__fixtures__/fake-server.js'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect, FakeAuth, setup } from '../__fixtures__/setup.js'
import { setupPool } from '../__fixtures__/setup-pool.js'
import { executionNotice, orderBook, trade } from '../groups/domestic-stock/index.js'
import { createRealtimePool, type RealtimeClient, type RealtimeEvents, type Subscription } from '../index.js'

const symbolOf = (index: number): string => String(100_000 + index)
const counts = (servers: readonly { readonly registered: readonly string[] }[]): readonly number[] =>
  servers.map(({ registered }) => registered.length)

describe('a pool of three app keys', () => {
  it('carries 123 registrations, 41 each, and refuses the 124th before anything is sent', async () => {
    const { clock, pool, servers } = setupPool()
    const symbols = Array.from({ length: 123 }, (_, index) => symbolOf(index))
    await clock.until(Promise.all(symbols.map((symbol) => pool.subscribe(trade, symbol))))
    expect(counts(servers)).toEqual([41, 41, 41])
    // Each once, and all of them.
    expect(servers.flatMap(({ registered }) => registered).sort()).toEqual(symbols.map((one) => `H0STCNT0 ${one}`))
    const sent = servers.map(({ requests }) => requests.length)
    const error = await pool.subscribe(trade, '005930').catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'KisSubscriptionLimitError', limit: 123, trId: 'H0STCNT0' })
    expect(String(error)).toContain('123 of 123')
    expect(String(error)).toContain('client 1: 41 of 41')
    expect(servers.map(({ requests }) => requests.length)).toEqual(sent)
    expect(pool.assignments).toHaveLength(123)
    // A second reader of what is there needs no slot.
    await clock.until(pool.subscribe(trade, symbolOf(7)))
    expect(pool.state).toBe('ready')
    await clock.until(pool.close())
  })

  it('fills evenly, counts what a client carries besides, and shows who carries what', async () => {
    const { clock, pool, clients, servers } = setupPool({ limit: 4, pool: { labels: ['main', 'second', 'third'] } })
    const [main] = clients
    for (const index of [90, 91, 92]) await clock.until(main?.subscribe(trade, symbolOf(index)) ?? never())
    for (const index of [0, 1, 2, 3, 4]) await clock.until(pool.subscribe(trade, symbolOf(index)))
    expect(counts(servers)).toEqual([3, 3, 2])
    await clock.until(Promise.all([5, 6, 7, 8].map((index) => pool.subscribe(orderBook, symbolOf(index)))))
    expect(counts(servers)).toEqual([4, 4, 4])
    await expect(pool.subscribe(trade, '005930')).rejects.toMatchObject({
      limit: 12,
      message: expect.stringContaining('main: 4 of 4, second: 4 of 4, third: 4 of 4'),
    })
    expect(pool.subscriptions).toHaveLength(9)
    expect(pool.assignments.find(({ key }) => key === symbolOf(0))).toEqual({
      stream: 'domesticStock.trade',
      trId: 'H0STCNT0',
      key: symbolOf(0),
      isRegistered: true,
      readers: 1,
      client: 1,
      label: 'second',
      isPinned: false,
    })
    expect(pool.clients[0]).toEqual({ label: 'main', state: 'ready', standing: 'sound', registrations: 4, limit: 4 })
    await clock.until(pool.close())
    expect(counts(servers)).toEqual([3, 0, 0])
  })

  it('puts a (TR, key) on one client for all readers, also where it is carried already', async () => {
    const { clock, pool, clients, servers } = setupPool()
    await clock.until(clients[2]?.subscribe(trade, '005930') ?? never())
    const readers = await clock.until(Promise.all([1, 2, 3].map(() => pool.subscribe(trade, '005930'))))
    expect(servers.map(({ registered }) => registered)).toEqual([[], [], ['H0STCNT0 005930']])
    expect(pool.subscriptions).toMatchObject([{ key: '005930', readers: 3 }])
    for (const reader of readers) await clock.until(reader.unsubscribe())
    expect(pool.assignments).toEqual([])
    // The reader outside the pool still has it.
    expect(servers[2]?.registered).toEqual(['H0STCNT0 005930'])
    const own = await clock.until(Promise.all([pool.subscribe(trade, '000660'), pool.subscribe(trade, '000660')]))
    await clock.until(own[0]?.unsubscribe() ?? never())
    expect(servers.flatMap(({ registered }) => registered)).toContain('H0STCNT0 000660')
    await clock.until(own[1]?.unsubscribe() ?? never())
    expect(servers.flatMap(({ registered }) => registered)).not.toContain('H0STCNT0 000660')
  })

  it('takes a key that is just being given up to where it was', async () => {
    const { clock, pool, clients, servers } = setupPool({ count: 2 })
    await clock.until(clients[1]?.subscribe(trade, symbolOf(9)) ?? never())
    const ticks = await clock.until(pool.subscribe(trade, '005930'))
    for (const index of [7, 8]) await clock.until(clients[0]?.subscribe(trade, symbolOf(index)) ?? never())
    const leaving = ticks.unsubscribe()
    await clock.until(Promise.all([leaving, pool.subscribe(trade, '005930')]))
    expect(pool.assignments).toMatchObject([{ client: 0 }])
    expect(counts(servers)).toEqual([3, 1])
  })

  it('delivers the records of every client, and counts as one', async () => {
    const { clock, pool, servers } = setupPool()
    const subscriptions = await clock.until(
      Promise.all([0, 1, 2].map((index) => pool.subscribe(trade, symbolOf(index), { capacity: 2 }))),
    )
    const seen = collect(subscriptions[0] as Subscription<unknown>)
    for (const server of servers) {
      for (const name of server.registered) server.session.send(frame('H0STCNT0', tradeFields(name.split(' ')[1])))
    }
    expect(seen).toHaveLength(1)
    expect(subscriptions.map(({ counters }) => counters)).toEqual([
      { received: 1, delivered: 1, dropped: 0 },
      { received: 1, delivered: 0, dropped: 0 },
      { received: 1, delivered: 0, dropped: 0 },
    ])
  })

  it('is taken wherever a client is', async () => {
    const { clock, pool } = setupPool({ count: 2 })
    const states: RealtimeEvents['state'][] = []
    const follow = async (client: RealtimeClient<'real'>): Promise<Subscription<unknown>> => {
      client.on('state', (event) => states.push(event))
      return client.subscribe(trade, '005930', { overflow: 'latest' })
    }
    expect(pool.state).toBe('idle')
    await clock.until(follow(pool))
    expect(pool.env).toBe('real')
    await clock.until(pool.close())
    expect(states.map(({ previous, state }) => `${previous} > ${state}`)).toEqual([
      'idle > connecting',
      'connecting > ready',
      'ready > closed',
    ])
  })
})

describe('a subscription that fails because of a client', () => {
  it('is made on the next one, which is asked first from then on', async () => {
    const { clock, pool, servers } = setupPool()
    const [first, second] = servers
    Object.assign(first ?? {}, { mode: 'down' })
    Object.assign(second ?? {}, { isTaken: true })
    await clock.until(pool.subscribe(trade, '005930'))
    expect(counts(servers)).toEqual([0, 0, 1])
    expect(pool.clients.map(({ standing }) => standing)).toEqual(['unproven', 'out', 'sound'])
    await clock.until(pool.subscribe(trade, '000660'))
    expect(counts(servers)).toEqual([0, 0, 2])
    expect(first?.sessions).toHaveLength(1)
  })

  it('goes to the last choice when the others are full, and trusts it again', async () => {
    const { clock, pool, servers } = setupPool({ count: 2, limit: 2 })
    Object.assign(servers[0] ?? {}, { mode: 'down' })
    await clock.until(pool.subscribe(trade, symbolOf(0)))
    Object.assign(servers[0] ?? {}, { mode: 'up' })
    for (const index of [1, 2, 3]) await clock.until(pool.subscribe(trade, symbolOf(index)))
    expect(counts(servers)).toEqual([2, 2])
    expect(pool.clients.map(({ standing }) => standing)).toEqual(['sound', 'sound'])
  })

  it('says so when all have failed, and when the key is at fault asks nobody else', async () => {
    const { clock, pool, servers } = setupPool({ count: 2 })
    for (const server of servers) server.mode = 'down'
    const error = await clock.until(pool.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisConnectionError' })
    expect(servers.map(({ sessions }) => sessions.length)).toEqual([1, 1])
    expect(pool.assignments).toEqual([])

    for (const server of servers) {
      server.mode = 'up'
      server.script = ({ trId, key }) => reply(trId, key, 'OPSP8992', 'SUBSCRIBE ERROR : invalid tr_key', '9')
    }
    await expect(clock.until(pool.subscribe(trade, '005930'))).rejects.toMatchObject({ msgCd: 'OPSP8992' })
    expect(servers.flatMap(({ requests }) => requests)).toHaveLength(1)
  })

  it('of several readers goes to the same client with all of them', async () => {
    const { clock, pool, servers } = setupPool({ count: 2 })
    Object.assign(servers[0] ?? {}, { mode: 'black-hole' })
    const readers = [1, 2, 3].map(() => pool.subscribe(trade, '005930'))
    await clock.until(Promise.all(readers))
    expect(counts(servers)).toEqual([0, 1])
    expect(pool.assignments).toMatchObject([{ client: 1, readers: 3 }])
  })

  it('takes with it whoever waits there for the same', async () => {
    const { clock, pool, clients, servers } = setupPool({ count: 2, client: { policy: { subscribeTimeoutMs: 2_000 } } })
    Object.assign(servers[0] ?? {}, { mode: 'black-hole' })
    const early = pool.subscribe(trade, '005930')
    await clock.advance(1_500)
    const late = pool.subscribe(trade, '005930')
    await clock.until(early)
    // Never on two clients at once.
    expect(clients[0]?.subscriptions).toEqual([])
    await clock.until(late)
    expect(servers[1]?.requests).toHaveLength(1)
    expect(pool.assignments).toMatchObject([{ client: 1, readers: 2 }])
  })

  it('is refused with the conflict when every client is in one', async () => {
    const { clock, pool, servers } = setupPool({ count: 2 })
    for (const server of servers) server.isTaken = true
    const conflicts: unknown[] = []
    pool.on('conflict', ({ client }) => conflicts.push(client))
    await expect(clock.until(pool.subscribe(trade, '005930'))).rejects.toMatchObject({ msgCd: 'OPSP8996' })
    expect(conflicts).toEqual(['client 0', 'client 1'])
    // Without asking again.
    await expect(pool.subscribe(trade, '005930')).rejects.toMatchObject({
      name: 'KisConnectionError',
      msgCd: 'OPSP8996',
      message: expect.stringContaining('client 1: 0 of 41, conflict'),
    })
    expect(servers.map(({ sessions }) => sessions.length)).toEqual([1, 1])
  })

  it('ends at once when its signal is aborted, on whichever client it is', async () => {
    const { clock, pool, servers } = setupPool({ count: 2 })
    for (const server of servers) server.mode = 'black-hole'
    const controller = new AbortController()
    const pending = pool.subscribe(trade, '005930', { signal: controller.signal }).catch((reason: unknown) => reason)
    await clock.advance(7_000)
    expect(servers.map(({ sessions }) => sessions.length)).toEqual([1, 1])
    controller.abort()
    expect(await clock.until(pending)).toMatchObject({ name: 'KisAbortError' })
    expect(pool.assignments).toEqual([])
    const before = AbortSignal.abort()
    await expect(pool.subscribe(trade, '005930', { signal: before })).rejects.toMatchObject({ name: 'KisAbortError' })
  })
})

describe('an execution notice', () => {
  it('goes to the first client, however full the others are not', async () => {
    const { clock, pool, servers } = setupPool()
    for (const index of [0, 3, 6]) await clock.until(pool.subscribe(trade, symbolOf(index)))
    await clock.until(pool.subscribe(trade, symbolOf(9)))
    await clock.until(pool.subscribe(executionNotice, 'hts-canary'))
    expect(servers[0]?.registered).toContain('H0STCNI0 hts-canary')
    expect(pool.assignments.at(-1)).toMatchObject({ trId: 'H0STCNI0', key: '***', client: 0, isPinned: true })
  })

  it('goes to the client named, and two app keys may have their own', async () => {
    const { clock, pool, clients, servers } = setupPool({ count: 2 })
    await clock.until(pool.subscribe(executionNotice, 'hts-canary', { client: clients[1] }))
    expect(servers.map(({ registered }) => registered.length)).toEqual([0, 1])
    await clock.until(pool.subscribe(executionNotice, 'hts-canary'))
    expect(servers.map(({ registered }) => registered.length)).toEqual([1, 1])
    expect(pool.assignments.map(({ client, readers }) => [client, readers])).toEqual([
      [1, 1],
      [0, 1],
    ])
  })

  it('that its own client cannot take is tried on no other', async () => {
    const { clock, pool, clients, servers } = setupPool({ count: 2, limit: 1 })
    Object.assign(servers[0] ?? {}, { mode: 'down' })
    await expect(clock.until(pool.subscribe(executionNotice, 'hts-canary'))).rejects.toMatchObject({
      name: 'KisConnectionError',
    })
    await clock.until(clients[1]?.subscribe(trade, '005930') ?? never())
    await expect(pool.subscribe(executionNotice, 'hts-canary', { client: clients[1] })).rejects.toMatchObject({
      name: 'KisSubscriptionLimitError',
      limit: 1,
    })
    expect(servers[1]?.requests.map(({ trId }) => trId)).toEqual(['H0STCNT0'])
    // To be full is no fault.
    expect(pool.clients[1]?.standing).toBe('sound')
  })
})

describe('a registration with a client of its own', () => {
  it('is refused where another client carries it', async () => {
    const { clock, pool, clients } = setupPool({ count: 2 })
    await clock.until(pool.subscribe(trade, '005930', { client: clients[1] }))
    expect(pool.assignments).toMatchObject([{ client: 1, isPinned: true }])
    // Without a wish it is simply shared.
    await clock.until(pool.subscribe(trade, '005930'))
    await expect(pool.subscribe(trade, '005930', { client: clients[0] })).rejects.toMatchObject({
      name: 'KisValidationError',
      field: 'client',
      message: expect.stringContaining('client 1'),
    })
    const { client: stranger } = setup()
    await expect(pool.subscribe(trade, '005930', { client: stranger })).rejects.toMatchObject({ field: 'client' })
  })
})

describe('what a pool is made of', () => {
  const refusal = (make: () => unknown): unknown => {
    try {
      return make()
    } catch (error) {
      return error
    }
  }

  it('is checked', async () => {
    const { client, clock } = setup()
    const { client: other } = setup()
    const { client: paper } = setup({ env: 'paper' })
    const auth = new FakeAuth('real')
    const { client: closed } = setup()
    await clock.until(closed.close())
    const mixed: readonly RealtimeClient[] = [client, paper]
    const cases: readonly (readonly [() => unknown, string])[] = [
      [() => createRealtimePool([]), 'clients'],
      [() => createRealtimePool(mixed), 'clients[1]'],
      [() => createRealtimePool([client, client]), 'clients[1]'],
      [() => createRealtimePool([setup({ auth }).client, other, setup({ auth }).client]), 'clients[2]'],
      [() => createRealtimePool([client, closed]), 'clients[1]'],
      [() => createRealtimePool([client, {} as RealtimeClient]), 'clients[1]'],
      [() => createRealtimePool([client, other], { labels: ['one'] }), 'labels'],
      [() => createRealtimePool([client, other], { labels: ['one', 'one'] }), 'labels'],
      [() => createRealtimePool([client, other], { moveAfterMs: 0 }), 'moveAfterMs'],
    ]
    for (const [make, option] of cases) expect(refusal(make)).toMatchObject({ name: 'KisConfigError', option })
    expect(String(refusal(() => createRealtimePool(mixed)))).toContain("'paper'")
  })

  it('is not asked for what no client would take', async () => {
    const { pool } = setupPool()
    await expect(pool.subscribe(trade, 'x')).rejects.toMatchObject({ name: 'KisValidationError', field: 'key' })
    await expect(pool.subscribe(trade, '005930', { capacity: 0 })).rejects.toMatchObject({ field: 'capacity' })
  })
})

describe('closing', () => {
  it('ends the pool and leaves the clients with what else they carry', async () => {
    const { clock, pool, clients, servers } = setupPool({ count: 2 })
    const outside = await clock.until(clients[0]?.subscribe(trade, '000660') ?? never())
    const ticks = await clock.until(pool.subscribe(trade, '005930'))
    const pending = pool.subscribe(trade, '035420').catch((reason: unknown) => reason)
    const errors: unknown[] = []
    pool.on('error', (error) => errors.push(error))
    await clock.until(pool.close())
    expect(await pending).toMatchObject({ name: 'KisConnectionError', message: expect.stringContaining('pool') })
    expect([ticks.isActive, outside.isActive]).toEqual([false, true])
    expect(servers.map(({ registered }) => registered)).toEqual([['H0STCNT0 000660'], []])
    expect([pool.state, pool.assignments, clients.map(({ state }) => state)]).toEqual([
      'closed',
      [],
      ['ready', 'ready'],
    ])
    await expect(pool.subscribe(trade, '005930')).rejects.toMatchObject({ message: expect.stringContaining('closed') })
    await clock.until(pool.close())
    // Nobody listens any more: what goes wrong is the client's again.
    servers[0]?.session.drop()
    Object.assign(servers[0] ?? {}, { mode: 'down' })
    await clock.advance(5_000)
    expect(errors).toEqual([])
  })

  it('closes the clients too where it was asked to', async () => {
    const { clock, pool, clients, servers } = setupPool({ count: 2, pool: { closeClients: true } })
    const ticks = await clock.until(pool.subscribe(trade, '005930'))
    const sent = servers[0]?.requests.length
    await clock.until(
      (async () => {
        await using scoped = pool
        expect(scoped.state).toBe('ready')
      })(),
    )
    expect(clients.map(({ state }) => state)).toEqual(['closed', 'closed'])
    expect(ticks.isActive).toBe(false)
    expect(servers[0]?.requests).toHaveLength(sent ?? -1)
    expect(clock.pendingTasks).toBe(0)
  })
})

describe('a client that fails to close', () => {
  it('keeps no other open, and is told', async () => {
    const { clock, pool, clients } = setupPool({ count: 2, pool: { closeClients: true } })
    await clock.until(pool.subscribe(trade, '005930'))
    const [first] = clients
    const close = first?.close.bind(first) ?? never
    Object.assign(first ?? {}, {
      close: async () => {
        await close()
        throw new Error('the store is gone')
      },
    })
    await expect(clock.until(pool.close())).rejects.toThrow('the store is gone')
    expect(clients.map(({ state }) => state)).toEqual(['closed', 'closed'])
    expect(pool.state).toBe('closed')
  })
})

describe('what nobody listens to', () => {
  it('is logged, by the client or the pool it comes from, and once', async () => {
    const { clock, pool, servers, logs } = setupPool({ count: 1 })
    const ticks = await clock.until(pool.subscribe(trade, '005930'))
    ticks.on('data', () => {
      throw new Error('listener at fault')
    })
    servers[0]?.session.send(frame('H0STCNT0', tradeFields()))
    expect(logs.filter((line) => line.includes('listener at fault'))).toHaveLength(1)
    servers[0]?.session.drop()
    Object.assign(servers[0] ?? {}, { mode: 'down' })
    await clock.advance(1_000)
    const count = logs.filter((line) => line.includes('without a listener')).length
    expect(count).toBeGreaterThanOrEqual(2)
    const errors: unknown[] = []
    const off = pool.on('error', (error) => errors.push(error))
    await clock.advance(8_000)
    expect(errors.length).toBeGreaterThan(0)
    expect(logs.filter((line) => line.includes('without a listener'))).toHaveLength(count)
    off()
    await clock.advance(60_000)
    expect(logs.filter((line) => line.includes('without a listener')).length).toBeGreaterThan(count)
  })
})

describe('no secret is shown', () => {
  it('by the pool, its overview, events or errors', async () => {
    const { clock, pool, clients, servers, logs } = setupPool({ count: 2 })
    const seen: unknown[] = []
    for (const name of ['state', 'gap', 'conflict', 'decode', 'error', 'move'] as const)
      pool.on(name, (event) => seen.push(event))
    await clock.until(pool.subscribe(executionNotice, 'hts-canary'))
    await clock.until(pool.subscribe(trade, '005930'))
    servers[0]?.session.send(nameless('OPSP9993', `internal error for hts-canary with ${APPROVAL_KEY}`))
    servers[0]?.session.drop()
    await clock.advance(5_000)
    await clock.until(clients[0]?.close() ?? never())
    seen.push(pool, pool.assignments, pool.clients, pool.subscriptions)
    seen.push(await pool.subscribe(executionNotice, 'hts-canary').catch((error: unknown) => error))
    const text = [...seen.map((one) => `${inspect(one, { depth: 10 })} ${JSON.stringify(one)} ${one}`), ...logs].join()
    expect(text).toContain('RealtimePool')
    expect(text).toContain('H0STCNI0')
    for (const secret of ['hts-canary', APPROVAL_KEY]) expect(text).not.toContain(secret)
  })
})

function never(): Promise<never> {
  return Promise.reject(new Error('missing'))
}
