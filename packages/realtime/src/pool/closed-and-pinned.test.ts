import { describe, expect, it } from 'vitest'
import { at, counts, fill, keysOf, record, symbolOf, takeOver } from '../__fixtures__/pool-support.js'
import { collect } from '../__fixtures__/setup.js'
import { setupPool } from '../__fixtures__/setup-pool.js'
import { executionNotice, trade } from '../groups/domestic-stock/index.js'
import type { Subscription } from '../index.js'

describe('a client closed by its owner', () => {
  it('hands over what it carries before it goes', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, clients, servers } = setup
    const subscriptions = await fill(setup, pool, 0, 4)
    const seen = record(setup)
    const states: string[] = []
    pool.on('state', ({ state }) => states.push(state))
    await clock.until(at(clients, 0).close())
    await clock.advance(1_000)
    expect(states).toEqual(['reconnecting', 'ready'])
    expect(counts(servers)).toEqual([0, 4])
    expect(subscriptions.every(({ isActive }) => isActive)).toBe(true)
    expect(seen.gaps).toMatchObject(Array(2).fill({ reason: 'closed' }))
    expect(pool.clients[0]).toMatchObject({ standing: 'closed', registrations: 0 })
    await fill(setup, pool, 4, 39 - 2)
    await expect(pool.subscribe(trade, '005930')).rejects.toMatchObject({ limit: 41 })
  })

  it('leaves what finds no slot waiting for one, and says so', async () => {
    const setup = setupPool({ count: 2, limit: 2 })
    const { clock, pool, clients, servers } = setup
    const subscriptions = await fill(setup, pool, 0, 4)
    const seen = record(setup)
    await clock.until(at(clients, 0).close())
    const closedAt = clock.now()
    expect(seen.errors).toMatchObject(Array(2).fill({ name: 'KisSubscriptionLimitError', limit: 2 }))
    expect(seen.moves.map(({ from, to }) => [from, to])).toEqual(Array(2).fill(['client 0', undefined]))
    expect(pool.assignments.filter(({ client }) => client === undefined)).toHaveLength(2)
    expect(pool.state).toBe('reconnecting')
    await clock.advance(60_000)
    // A further reader of what waits has to be told.
    const waiting = pool.assignments.find(({ client }) => client === undefined)?.key ?? ''
    await expect(pool.subscribe(trade, waiting)).rejects.toMatchObject({ name: 'KisSubscriptionLimitError' })

    const placed = subscriptions.filter(({ key }) => pool.assignments.find((one) => one.key === key)?.client === 1)
    await clock.until(at(placed, 0).unsubscribe())
    await clock.advance(1_000)
    expect(counts(servers)).toEqual([0, 2])
    expect(seen.gaps).toHaveLength(1)
    expect(seen.gaps[0]?.from).toBeLessThanOrEqual(closedAt)
    expect(seen.gaps[0]?.to).toBeGreaterThan(closedAt + 60_000)
    // What waits can be given up like anything else.
    const left = subscriptions.find(({ key }) =>
      pool.assignments.find((one) => one.key === key && one.client === undefined),
    )
    await clock.until(left?.unsubscribe() ?? Promise.reject(new Error('missing')))
    expect(pool.assignments).toHaveLength(2)
    expect(pool.state).toBe('ready')
  })

  it('hands its gap over to where another gap is open', async () => {
    const setup = setupPool({ count: 2, pool: { moveAfterMs: 600_000 } })
    const { clock, pool, clients, servers } = setup
    const [own] = await fill(setup, pool, 0, 1)
    const lastLife = clock.now()
    await clock.advance(1_000)
    const [outside] = await fill(setup, at(clients, 1), 0, 1)
    const heard = collect(own as Subscription<unknown>)
    const besides = collect(outside as Subscription<unknown>)
    for (const server of servers) {
      server.mode = 'down'
      server.session.drop()
      await clock.advance(20_000)
    }
    await clock.until(at(clients, 0).close())
    at(servers, 1).mode = 'up'
    await clock.until(() => at(servers, 1).registered.length === 1)
    await clock.advance(1_000)
    // The earlier of the two holds for both.
    expect(heard).toMatchObject([{ gap: { from: lastLife } }])
    expect(besides).toEqual(heard)
  })

  it('takes a slot that was freed outside the pool', async () => {
    const setup = setupPool({ count: 2, limit: 1 })
    const { clock, pool, clients, servers } = setup
    await fill(setup, pool, 0, 1)
    const [outside] = await fill(setup, at(clients, 1), 9, 1)
    await clock.until(at(clients, 0).close())
    await clock.advance(1_000)
    expect(pool.assignments).toMatchObject([{ client: undefined }])
    await clock.until(outside?.unsubscribe() ?? Promise.reject(new Error('missing')))
    await clock.advance(1_000)
    expect(at(servers, 1).registered).toEqual([`H0STCNT0 ${symbolOf(0)}`])
  })

  it('as the last one ends everything with an error', async () => {
    const setup = setupPool({ count: 2, limit: 1 })
    const { clock, pool, clients } = setup
    const subscriptions = await fill(setup, pool, 0, 2)
    const reading = subscriptions.map(async (subscription) => {
      for await (const _ of subscription);
    })
    const ends = Promise.allSettled(reading)
    const seen = record(setup)
    await clock.until(Promise.all(clients.map((client) => client.close())))
    expect(await clock.until(ends)).toMatchObject(
      Array(2).fill({ status: 'rejected', reason: { message: 'Every client of the realtime pool was closed.' } }),
    )
    expect([pool.state, pool.assignments]).toEqual(['closed', []])
    expect(seen.errors).toHaveLength(3)
    await expect(pool.subscribe(trade, '005930')).rejects.toMatchObject({ name: 'KisConnectionError' })
  })
})

describe('an execution notice, and whatever is pinned', () => {
  it('stays with its client in a conflict, and comes back with it', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, clients, servers } = setup
    await clock.until(pool.subscribe(executionNotice, 'hts-canary'))
    await clock.until(pool.subscribe(trade, '005930', { client: clients[0] }))
    await clock.until(pool.subscribe(trade, '000660'))
    const seen = record(setup)
    takeOver(at(servers, 0))
    await clock.advance(60_000)
    expect(at(servers, 1).registered).toEqual(['H0STCNT0 000660'])
    expect(pool.assignments.map(({ client, isRegistered }) => [client, isRegistered])).toEqual([
      [0, false],
      [0, false],
      [1, true],
    ])
    at(servers, 0).isTaken = false
    await clock.until(() => at(servers, 0).registered.length === 2)
    expect(seen.moves).toEqual([])
    expect(keysOf(seen.gaps)).toEqual(['***', '005930'])
  })

  it('ends with an error when its client is closed, rather than come under another app key', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, clients, servers } = setup
    const notices = await clock.until(pool.subscribe(executionNotice, 'hts-canary'))
    const seen = record(setup)
    const told: unknown[] = []
    notices.on('error', (error) => told.push(error))
    await clock.until(at(clients, 0).close())
    expect(notices.isActive).toBe(false)
    expect(told).toMatchObject([{ name: 'KisConnectionError', message: expect.stringContaining('client 0') }])
    expect(seen.errors).toEqual(told)
    expect(at(servers, 1).requests).toEqual([])
    await expect(pool.subscribe(executionNotice, 'hts-canary')).rejects.toMatchObject({ name: 'KisConnectionError' })
    await clock.until(pool.subscribe(executionNotice, 'hts-canary', { client: clients[1] }))
    expect(at(servers, 1).registered).toEqual(['H0STCNI0 hts-canary'])
  })

  it('may move again once nobody pins it any more', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, clients, servers } = setup
    const pinned = await clock.until(pool.subscribe(trade, '005930', { client: clients[0] }))
    const free = await clock.until(pool.subscribe(trade, '005930'))
    takeOver(at(servers, 0))
    await clock.advance(5_000)
    expect(counts(servers)).toEqual([0, 0])
    await clock.until(pinned.unsubscribe())
    await clock.advance(5_000)
    expect(counts(servers)).toEqual([0, 1])
    expect(free.isActive).toBe(true)
  })
})
