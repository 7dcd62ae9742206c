import { KisAuthError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { at, counts, fill, keysOf, prices, record, symbolOf, takeOver } from '../__fixtures__/pool-support.js'
import { collect } from '../__fixtures__/setup.js'
import { setupPool } from '../__fixtures__/setup-pool.js'
import { orderBook, trade } from '../groups/domestic-stock/index.js'
import type { Subscription } from '../index.js'

describe('when a client is out', () => {
  it('its 41 registrations move within the limits, with one gap each, and the handles go on', async () => {
    const setup = setupPool()
    const { clock, pool, clients, servers } = setup
    // The other two are full with what is not the pool's, so that the first gets all 41.
    const outside = [...(await fill(setup, at(clients, 1), 200, 41)), ...(await fill(setup, at(clients, 2), 300, 41))]
    const subscriptions = await fill(setup, pool, 0, 41)
    expect(counts(servers)).toEqual([41, 41, 41])
    await clock.until(Promise.all(outside.slice(1).map((subscription) => subscription.unsubscribe())))
    const seen = record(setup)
    const heard = subscriptions.map((subscription) => collect(subscription))
    at(servers, 0).session.send(frame('H0STCNT0', tradeFields(symbolOf(7))))
    const lastLife = clock.now()
    await clock.advance(2_000)
    takeOver(at(servers, 0))
    await clock.advance(5_000)

    expect(counts(servers)).toEqual([0, 21, 21])
    const wanted = keysOf(subscriptions)
    expect(keysOf(seen.moves)).toEqual(wanted)
    expect(keysOf(seen.gaps)).toEqual(wanted)
    expect(seen.moves.every(({ from }) => from === 'client 0')).toBe(true)
    for (const gap of seen.gaps) {
      // The refusal itself was the last sign of life.
      expect(gap).toMatchObject({ reason: 'conflict', from: lastLife + 2_000 })
      expect(gap.to).toBeGreaterThan(gap.from)
    }
    expect(pool.state).toBe('ready')

    // The same handle, fed by another client now. What the old one still says is not heard.
    const carrier = at(pool.assignments, 7).client ?? -1
    at(servers, carrier).session.send(frame('H0STCNT0', tradeFields(symbolOf(7), '72000')))
    at(servers, 0).session.handlers.onMessage(frame('H0STCNT0', tradeFields(symbolOf(7), '1')))
    expect(prices(at(heard, 7))).toEqual([71_900, 'gap', 72_000])
    expect(at(subscriptions, 7).counters).toEqual({ received: 2, delivered: 2, dropped: 0 })
    expect(heard.filter((_, index) => index !== 7).map(prices)).toEqual(Array(40).fill(['gap']))
    await clock.until(Promise.all(subscriptions.map((subscription) => subscription.unsubscribe())))
    expect(counts(servers)).toEqual([0, 1, 0])
    expect(seen.errors).toEqual([])
  })

  it('what finds no room stays, moves when there is room, and else comes back with its client', async () => {
    const setup = setupPool({ limit: 3 })
    const { clock, pool, servers } = setup
    const subscriptions = await fill(setup, pool, 0, 9)
    const seen = record(setup)
    const stranded = keysOf(pool.assignments.filter(({ client }) => client === 0))
    takeOver(at(servers, 0))
    await clock.advance(10_000)
    expect(counts(servers)).toEqual([0, 3, 3])
    expect(pool.state).toBe('conflict')
    expect(seen.moves).toEqual([])
    expect(pool.clients.map(({ standing }) => standing)).toEqual(['out', 'sound', 'sound'])
    await expect(pool.subscribe(trade, '005930')).rejects.toMatchObject({
      name: 'KisSubscriptionLimitError',
      limit: 6,
      message: expect.stringContaining('client 0: 3 of 3, conflict'),
    })

    const leaver = subscriptions.find(({ key }) => pool.assignments.find((one) => one.key === key)?.client === 2)
    await clock.until(leaver?.unsubscribe() ?? Promise.reject(new Error('missing')))
    await clock.advance(1_000)
    expect(seen.moves).toMatchObject([{ from: 'client 0', to: 'client 2' }])
    expect(counts(servers)).toEqual([0, 3, 3])

    at(servers, 0).isTaken = false
    await clock.until(() => pool.state === 'ready')
    await clock.advance(1_000)
    expect(counts(servers)).toEqual([2, 3, 3])
    // One gap each, whether it moved or came back.
    expect(keysOf(seen.gaps)).toEqual(stranded)
    expect(seen.moves).toHaveLength(1)
  })

  it('nothing moves back when it returns, and it takes over when another one goes', async () => {
    const setup = setupPool({ count: 2, limit: 4 })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 4)
    const seen = record(setup)
    takeOver(at(servers, 0))
    await clock.advance(5_000)
    at(servers, 0).isTaken = false
    await clock.advance(600_000)
    expect(counts(servers)).toEqual([0, 4])
    expect([seen.moves.length, seen.gaps.length]).toEqual([2, 2])
    // Nobody asked for its connection meanwhile.
    expect(at(servers, 0).sessions).toHaveLength(1)

    takeOver(at(servers, 1))
    await clock.advance(5_000)
    expect(counts(servers)).toEqual([4, 0])
    expect([seen.moves.length, seen.gaps.length]).toEqual([6, 6])
    at(servers, 1).isTaken = false
    await clock.advance(600_000)
    await clock.until(pool.subscribe(orderBook, '005930'))
    expect(counts(servers)).toEqual([4, 1])
    expect(pool.clients.map(({ standing }) => standing)).toEqual(['sound', 'sound'])
  })

  it('a registration that fails to hold on the next one too is told of one gap', async () => {
    const setup = setupPool({ limit: 2 })
    const { clock, pool, servers } = setup
    const [subscription] = await fill(setup, pool, 0, 1)
    const seen = record(setup)
    at(servers, 1).isTaken = true
    takeOver(at(servers, 0))
    const lost = clock.now()
    await clock.advance(5_000)
    expect(seen.moves.map(({ to }) => to)).toEqual(['client 1', 'client 2'])
    expect(seen.gaps).toMatchObject([{ from: lost, reason: 'conflict' }])
    expect(subscription?.isActive).toBe(true)
    expect(counts(servers)).toEqual([0, 0, 1])
  })

  it('readers of one key move together, and keep queue, policy and place', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, servers } = setup
    const [all, last] = await clock.until(
      Promise.all([
        pool.subscribe(trade, '005930', { capacity: 3 }),
        pool.subscribe(trade, '005930', { overflow: 'latest' }),
      ]),
    )
    const send = (server: number, price: number): void =>
      at(servers, server).session.send(frame('H0STCNT0', tradeFields('005930', String(price))))
    for (const price of [1, 2]) send(0, price)
    takeOver(at(servers, 0))
    await clock.advance(5_000)
    expect(pool.assignments).toMatchObject([{ client: 1, readers: 2 }])
    for (const price of [3, 4]) send(1, price)
    expect(all?.counters).toEqual({ received: 4, delivered: 0, dropped: 1 })
    expect(last?.counters).toEqual({ received: 4, delivered: 0, dropped: 3 })
    const heard = collect(all as Subscription<unknown>)
    await clock.advance(0)
    expect(prices(heard)).toEqual([2, 'gap', 3, 4])
    for await (const tick of last ?? []) {
      expect(tick.STCK_PRPR).toBe(4)
      break
    }
  })

  it('goes to a client that carries the key already, which needs no slot', async () => {
    const setup = setupPool({ count: 3, limit: 1 })
    const { clock, pool, clients, servers } = setup
    await fill(setup, pool, 0, 1)
    await fill(setup, at(clients, 2), 0, 1)
    await fill(setup, at(clients, 1), 1, 1)
    const seen = record(setup)
    takeOver(at(servers, 0))
    const lost = clock.now()
    await clock.advance(5_000)
    expect(pool.assignments).toMatchObject([{ client: 2, isRegistered: true }])
    expect(seen.gaps).toMatchObject([{ from: lost, to: lost }])
    expect(at(servers, 2).requests).toHaveLength(1)
  })
})

describe('a client that was out', () => {
  it('is the last choice until a registration has held on it', async () => {
    const setup = setupPool({ count: 2, limit: 3 })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 1)
    takeOver(at(servers, 0))
    await clock.advance(600_000)
    at(servers, 0).isTaken = false
    expect(pool.clients.map(({ state, standing }) => [state, standing])).toEqual([
      ['idle', 'unproven'],
      ['ready', 'sound'],
    ])
    await fill(setup, pool, 1, 2)
    expect(counts(servers)).toEqual([0, 3])
    await fill(setup, pool, 3, 1)
    expect(counts(servers)).toEqual([1, 3])
    expect(pool.clients[0]?.standing).toBe('sound')
  })
})

describe('a client counts as out', () => {
  it('not for a connection that is back in a moment', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 4)
    const seen = record(setup)
    at(servers, 0).session.drop()
    await clock.advance(200)
    expect(pool.state).toBe('reconnecting')
    expect(pool.clients[0]?.standing).toBe('away')
    await clock.advance(5_000)
    expect(counts(servers)).toEqual([2, 2])
    expect(seen.moves).toEqual([])
    expect(seen.gaps).toHaveLength(2)
  })

  it('after it has been away for so long that another one had better take over', async () => {
    const setup = setupPool({ count: 2, pool: { moveAfterMs: 30_000 } })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 4)
    const seen = record(setup)
    at(servers, 0).mode = 'down'
    at(servers, 0).session.drop()
    await clock.advance(29_000)
    expect(counts(servers)).toEqual([0, 2])
    await clock.advance(2_000)
    expect(counts(servers)).toEqual([0, 4])
    expect(seen.gaps).toMatchObject(Array(2).fill({ reason: 'dropped' }))
    // With nothing left to carry it does not knock any more.
    const { length } = at(servers, 0).sessions
    await clock.advance(600_000)
    expect(at(servers, 0).sessions.length - length).toBeLessThanOrEqual(1)
  })

  it('not while the network is down for all, nor before each had time to come back', async () => {
    const setup = setupPool({ count: 3 })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 6)
    const seen = record(setup)
    for (const server of servers) {
      server.mode = 'down'
      server.session.drop()
    }
    await clock.advance(50_000)
    expect(seen.moves).toEqual([])
    at(servers, 0).mode = 'up'
    await clock.until(() => at(servers, 0).registered.length === 2)
    await clock.advance(9_000)
    expect(seen.moves).toEqual([])
    at(servers, 1).mode = 'up'
    await clock.advance(60_000)
    // The one that stayed away has moved, or the second was back in time.
    expect(counts(servers).reduce((sum, count) => sum + count, 0)).toBe(6)
    expect(seen.moves.every(({ from }) => from !== 'client 0')).toBe(true)
    expect(seen.gaps).toHaveLength(6)
  })

  it('when its breaker is open', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 4)
    await clock.advance(20_000)
    const seen = record(setup)
    at(servers, 0).dropsAfterMs = 300
    at(servers, 0).session.drop()
    await clock.until(() => seen.moves.length > 0)
    // The four drops before it were back-off, and are no reason to move.
    expect(at(servers, 0).sessions).toHaveLength(6)
    await clock.advance(2_000)
    expect(counts(servers)).toEqual([0, 4])
  })

  it.each([
    ['its keys are refused', new KisAuthError({ message: 'The app key was refused.' })],
    ['its keys are refused while others may wait', undefined],
  ])('at once when %s', async (_when, failure) => {
    const setup = setupPool({ count: 2, pool: { moveAfterMs: 3_600_000 } })
    const { clock, pool, servers, members } = setup
    await fill(setup, pool, 0, 4)
    const seen = record(setup)
    const { auth } = at(members, 0)
    if (failure) auth.failure = failure
    else {
      // The server takes neither the approval key at hand nor a new one.
      at(servers, 0).approvalKey = 'nobody-has-it'
    }
    at(servers, 0).session.drop()
    await clock.advance(5_000)
    expect(counts(servers)).toEqual([0, 4])
    expect(seen.moves).toHaveLength(2)
    expect(seen.gaps).toHaveLength(2)
    expect(seen.errors.length).toBeGreaterThan(0)
  })

  it('for a subscription that still waits, too', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 2)
    // Its requests are not answered any more.
    at(servers, 0).script = () => 'silence'
    const pending = pool.subscribe(trade, symbolOf(10))
    await clock.advance(1_000)
    expect(pool.assignments.at(-1)).toMatchObject({ client: 0, isRegistered: false })
    takeOver(at(servers, 0))
    await clock.until(pending)
    expect(counts(servers)).toEqual([0, 3])
    expect(pool.assignments.map(({ client }) => client)).toEqual([1, 1, 1])
  })
})

describe('asked to reconnect', () => {
  it('every client does at once, and nothing moves', async () => {
    const setup = setupPool({ count: 2 })
    const { clock, pool, servers } = setup
    await fill(setup, pool, 0, 4)
    const seen = record(setup)
    pool.reconnect()
    await clock.advance(1_000)
    expect(counts(servers)).toEqual([2, 2])
    expect(seen.gaps).toMatchObject(Array(4).fill({ reason: 'restarted' }))
    expect(seen.moves).toEqual([])
  })
})
