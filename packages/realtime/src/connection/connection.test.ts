import { KisConfigError, KisConnectionError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { HEARTBEAT } from '../__fixtures__/fake-server.js'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect, setup } from '../__fixtures__/setup.js'
import { orderBook, trade } from '../groups/domestic-stock/index.js'
import { createRealtimeClient, type GapEvent, type StateEvent } from '../index.js'

describe('opening', () => {
  it('does nothing until the first subscription', async () => {
    const { clock, server, auth, client } = setup()
    await clock.advance(60_000)
    expect(client.state).toBe('idle')
    expect(server.sessions).toHaveLength(0)
    expect(auth.calls).toBe(0)
  })

  it('goes from idle over connecting to ready, with one approval key for forty subscriptions', async () => {
    const { clock, server, auth, client } = setup()
    const states: string[] = []
    client.on('state', ({ state }) => states.push(state))
    const all = Array.from({ length: 40 }, (_, index) => client.subscribe(trade, String(100_000 + index)))
    await clock.until(Promise.all(all))
    expect(states).toEqual(['connecting', 'ready'])
    expect(server.sessions).toHaveLength(1)
    expect(auth.calls).toBe(1)
    expect(server.registered).toHaveLength(40)
  })

  it('rejects the waiting call when nobody listens there, and is idle again', async () => {
    const { clock, server, client } = setup()
    server.mode = 'down'
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toSatisfy((reason) => KisConnectionError.isInstance(reason))
    expect(error).toMatchObject({ message: expect.stringContaining('ECONNREFUSED'), isRetryable: true })
    expect(client.state).toBe('idle')
    expect(client.subscriptions).toEqual([])
  })

  it('rejects the waiting call at the connect timeout when the server is a black hole', async () => {
    const { clock, server, client } = setup()
    server.mode = 'black-hole'
    const started = clock.now()
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisConnectionError' })
    expect(clock.now() - started).toBe(5_000)
  })

  it('rejects with the error of the authority when there is no approval key', async () => {
    const { clock, server, auth, client } = setup()
    auth.failure = new KisConfigError({ option: 'credentials', message: 'wrong secret' })
    await expect(clock.until(client.subscribe(trade, '005930'))).rejects.toBe(auth.failure)
    expect(server.sessions).toHaveLength(0)
  })

  it('keeps a caller that tries again in a loop from hammering', async () => {
    const { clock, server, client } = setup()
    server.mode = 'down'
    const end = clock.now() + 600_000
    while (clock.now() < end) await clock.until(client.subscribe(trade, '005930').catch(() => undefined))
    // 0.5, 1, 2 … 30 seconds with a random part of one half.
    expect(server.sessions.length).toBeLessThan(30)
    expect(server.sessions.length).toBeGreaterThan(15)
  })

  it('tells of a missing or foreign environment, credentials and policy before anything else', () => {
    const { auth } = setup()
    const make = (options: object) => () => createRealtimeClient(options as Parameters<typeof createRealtimeClient>[0])
    for (const [options, option] of [
      [{ auth }, 'env'],
      [{ env: 'test', auth }, 'env'],
      [{ env: 'real' }, 'credentials'],
      [{ env: 'real', credentials: { appKey: 'short', appSecret: 'x' } }, 'credentials.appKey'],
      [{ env: 'paper', auth }, 'auth'],
      [{ env: 'real', auth, policy: { silenceMs: 0 } }, 'policy.silenceMs'],
      [{ env: 'real', auth, policy: { maxBackoffMs: Number.NaN } }, 'policy.maxBackoffMs'],
      [{ env: 'real', auth, socketUrl: 'http://localhost' }, 'socketUrl'],
    ] as const) {
      expect(make(options)).toThrow(expect.objectContaining({ name: 'KisConfigError', option }))
    }
    expect(() => createRealtimeClient(undefined as never)).toThrow(expect.objectContaining({ option: 'env' }))
  })
})

describe('the heartbeat', () => {
  it('is answered with the same text, and no pings of our own are sent', async () => {
    const { clock, server, client } = setup()
    await clock.until(client.subscribe(trade, '005930'))
    server.session.received.length = 0
    server.session.send(HEARTBEAT)
    await clock.advance(50_000)
    expect(server.session.received).toEqual([HEARTBEAT])
  })

  it('counts as life: silence alone is death', async () => {
    const { clock, server, client } = setup()
    await clock.until(client.subscribe(trade, '005930'))
    for (let beat = 0; beat < 20; beat++) {
      await clock.advance(59_000)
      server.session.send(HEARTBEAT)
    }
    expect(server.sessions).toHaveLength(1)
    await clock.advance(60_000)
    expect(client.state).toBe('reconnecting')
  })
})

describe('a lost connection', () => {
  it('is replaced: everything is registered again and each subscription told of its gap', async () => {
    const { clock, server, client } = setup()
    const gaps: GapEvent[] = []
    const states: StateEvent[] = []
    const [ticks, book] = await clock.until(
      Promise.all([client.subscribe(trade, '005930'), client.subscribe(orderBook, '000660')]),
    )
    const seen = collect(ticks)
    book.on('data', () => undefined)
    client.on('gap', (gap) => gaps.push(gap))
    client.on('state', (event) => states.push(event))
    await clock.advance(30_000)
    server.session.send(frame('H0STCNT0', tradeFields('005930', '100')))
    const lastLife = clock.now()
    await clock.advance(2_000)
    server.session.drop()
    await clock.until(() => gaps.length === 2)
    server.session.send(frame('H0STCNT0', tradeFields('005930', '200')))

    expect(states.map(({ state, reason }) => [state, reason])).toEqual([
      ['reconnecting', 'dropped'],
      ['ready', undefined],
    ])
    expect(server.registered).toEqual(['H0STASP0 000660', 'H0STCNT0 005930'])
    expect(gaps.map(({ trId, key, reason, from }) => ({ trId, key, reason, from }))).toEqual([
      { trId: 'H0STCNT0', key: '005930', reason: 'dropped', from: lastLife },
      { trId: 'H0STASP0', key: '000660', reason: 'dropped', from: lastLife },
    ])
    for (const { to } of gaps) expect(to).toBeGreaterThan(lastLife + 2_000)
    expect(seen.map((item) => ('gap' in item ? 'gap' : item.STCK_PRPR))).toEqual([100, 'gap', 200])
  })

  it('that is half open is found by the watchdog', async () => {
    const { clock, server, client } = setup()
    const gaps: GapEvent[] = []
    client.on('gap', (gap) => gaps.push(gap))
    await clock.until(client.subscribe(trade, '005930'))
    await clock.advance(10_000)
    server.session.send(HEARTBEAT)
    const lastLife = clock.now()
    server.session.isDead = true
    await clock.advance(60_000)
    expect(server.sessions[0]?.isClosedByClient).toBe(true)
    await clock.until(() => gaps.length === 1)
    expect(gaps[0]).toMatchObject({ reason: 'silence', from: lastLife })
  })

  it('keeps the first moment of a gap when the connection drops again while it is restored', async () => {
    const { clock, server, client } = setup({ policy: { paceMs: 1_000 } })
    const gaps: GapEvent[] = []
    const both = Promise.all([client.subscribe(trade, '005930'), client.subscribe(trade, '000660')])
    const [first, second] = await clock.until(both)
    const lastLife = clock.now()
    client.on('gap', (gap) => gaps.push(gap))
    server.session.drop()
    await clock.until(() => gaps.length === 1)
    // The second of the two is still waiting for its turn.
    server.session.drop()
    await clock.until(() => gaps.length === 3)
    expect(gaps.map(({ key }) => key)).toEqual(['005930', '005930', '000660'])
    expect(gaps[2]?.from).toBe(lastLife)
    expect([first.isActive, second.isActive]).toEqual([true, true])
  })

  it('is not looked for while nothing is registered: the server then owes us nothing', async () => {
    const { clock, server, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    await clock.until(ticks.unsubscribe())
    await clock.advance(600_000)
    expect(client.state).toBe('ready')
    expect(server.sessions).toHaveLength(1)
  })

  it('is not replaced when nothing is subscribed any more', async () => {
    const { clock, server, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    await clock.until(ticks.unsubscribe())
    server.session.drop()
    await clock.advance(600_000)
    expect(client.state).toBe('idle')
    expect(server.sessions).toHaveLength(1)
  })

  it('waits twice as long after each failure, up to a minute, and anew once a connection was stable', async () => {
    const { clock, server, client } = setup()
    await clock.until(client.subscribe(trade, '005930'))
    await clock.advance(20_000)
    server.mode = 'down'
    const started = clock.now()
    server.session.drop()
    await clock.advance(400_000)
    const waits = server.sessions
      .slice(1)
      .map(({ openedAt }, index, all) => openedAt - (all[index - 1]?.openedAt ?? started))
    // Each attempt takes one more millisecond to fail.
    expect(waits.slice(0, 8)).toEqual([500, 1_001, 2_001, 4_001, 8_001, 16_001, 30_001, 30_001])

    server.mode = 'up'
    await clock.until(() => client.state === 'ready')
    await clock.advance(10_000)
    const dropped = clock.now()
    server.session.drop()
    await clock.until(() => client.state === 'ready')
    expect(clock.now() - dropped).toBe(501)
  })

  it('does not count a connection as good that the server keeps dropping early: the breaker trips', async () => {
    const { clock, server, client } = setup()
    const states: StateEvent[] = []
    await clock.until(client.subscribe(trade, '005930'))
    await clock.advance(20_000)
    client.on('state', (event) => states.push(event))
    server.dropsAfterMs = 500
    server.session.drop()
    await clock.advance(3_600_000)
    expect(states.some(({ isBreakerOpen }) => isBreakerOpen)).toBe(true)
    // One an hour's twelfth, after the first handful.
    expect(server.sessions.length).toBeLessThan(20)
    server.dropsAfterMs = undefined
    await clock.until(() => client.state === 'ready')
    await clock.advance(10_000)
    expect(client.subscriptions).toMatchObject([{ isRegistered: true }])
  })

  it('can be told to come back at once', async () => {
    const { clock, server, client } = setup()
    await clock.until(client.subscribe(trade, '005930'))
    server.mode = 'down'
    server.session.drop()
    await clock.advance(300_000)
    server.mode = 'up'
    const attempts = server.sessions.length
    client.reconnect()
    await clock.advance(1)
    expect(client.state).toBe('ready')
    expect(server.sessions).toHaveLength(attempts + 1)
  })

  it('told to come back while it is being opened leaves no second socket behind', async () => {
    const { clock, server, client } = setup()
    await clock.until(client.subscribe(trade, '005930'))
    server.session.drop()
    await clock.until(() => server.sessions.length === 2)
    client.reconnect()
    await clock.advance(10_000)
    expect(server.sessions.map(({ isOpen, isClosedByClient }) => [isOpen, isClosedByClient])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ])
    await clock.until(client.close())
    expect(clock.pendingTasks).toBe(0)
  })

  it('can be told to come at once while the first connection waits for its back-off', async () => {
    const { clock, server, client } = setup()
    server.mode = 'down'
    for (let failure = 0; failure < 6; failure++) {
      await clock.until(client.subscribe(trade, '005930').catch(() => undefined))
    }
    server.mode = 'up'
    const ticks = client.subscribe(trade, '005930')
    await clock.advance(100)
    expect(client.state).toBe('connecting')
    client.reconnect()
    await clock.advance(10)
    expect(client.state).toBe('ready')
    await clock.until(ticks)
  })
})

describe('another session with the same app key', () => {
  it('makes a conflict: no hammering, and recovery when the other leaves', async () => {
    const { clock, server, client } = setup()
    const conflicts: (number | undefined)[] = []
    const gaps: GapEvent[] = []
    await clock.until(client.subscribe(trade, '005930'))
    client.on('conflict', ({ retryAt }) => conflicts.push(retryAt))
    client.on('gap', (gap) => gaps.push(gap))
    await clock.advance(20_000)
    server.isTaken = true
    server.session.drop()
    await clock.until(() => client.state === 'conflict')
    expect(conflicts[0]).toBe(clock.now() + 225_000)
    const attempts = server.sessions.length
    await clock.advance(3_600_000)
    expect(server.sessions.length - attempts).toBeLessThanOrEqual(16)
    expect(conflicts).toHaveLength(server.sessions.length - 1)
    server.isTaken = false
    await clock.until(() => gaps.length === 1)
    expect(client.state).toBe('ready')
    expect(gaps[0]?.reason).toBe('dropped')
    expect(server.registered).toEqual(['H0STCNT0 005930'])
  })

  it('is told to the waiting call at once, and to the next ones without any network', async () => {
    const { clock, server, client } = setup()
    server.isTaken = true
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisConnectionError', msgCd: 'OPSP8996' })
    await expect(client.subscribe(trade, '000660')).rejects.toMatchObject({ msgCd: 'OPSP8996' })
    expect(server.sessions).toHaveLength(1)
    await clock.advance(300_000)
    expect(client.state).toBe('idle')
    server.isTaken = false
    await clock.until(client.subscribe(trade, '005930'))
  })

  it('is waited for until told, when the wait is endless', async () => {
    const { clock, server, client } = setup({ policy: { conflictMs: Number.POSITIVE_INFINITY } })
    await clock.until(client.subscribe(trade, '005930'))
    server.isTaken = true
    server.session.drop()
    await clock.until(() => client.state === 'conflict')
    const attempts = server.sessions.length
    await clock.advance(86_400_000)
    expect(server.sessions).toHaveLength(attempts)
    server.isTaken = false
    client.reconnect()
    await clock.until(() => client.state === 'ready')
  })
})

describe('closing', () => {
  it('ends subscriptions, waiting calls and the socket, and leaves no timer', async () => {
    const { clock, server, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    let ended = 0
    ticks.on('end', () => ended++)
    server.script = () => 'silence'
    const waiting = client.subscribe(trade, '000660').catch((reason: unknown) => reason)
    await clock.until(client.close())
    expect(await waiting).toMatchObject({ name: 'KisConnectionError', isRetryable: false })
    expect(client.state).toBe('closed')
    expect(ended).toBe(1)
    expect(server.session.isClosedByClient).toBe(true)
    await expect(client.subscribe(trade, '005930')).rejects.toMatchObject({ name: 'KisConnectionError' })
    await clock.advance(60_000)
    expect(clock.pendingTasks).toBe(0)
    expect(server.sessions).toHaveLength(1)
    await client.close()
  })

  it('works while it is still connecting', async () => {
    const { clock, server, client } = setup()
    server.mode = 'black-hole'
    const waiting = client.subscribe(trade, '005930').catch((reason: unknown) => reason)
    await clock.advance(100)
    await clock.until(client.close())
    expect(await waiting).toMatchObject({ name: 'KisConnectionError' })
    await clock.advance(60_000)
    expect(server.sessions).toHaveLength(1)
    expect(clock.pendingTasks).toBe(0)
  })
})
