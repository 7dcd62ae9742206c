import { KisAbortError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { nameless, reply } from '../__fixtures__/fake-server.js'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect, setup } from '../__fixtures__/setup.js'
import { executionNotice, orderBook, trade } from '../groups/domestic-stock/index.js'
import { type GapEvent, type RealOnlyStream, type Subscription, stream } from '../index.js'

const symbolOf = (index: number): string => String(100_000 + index)

function actions(server: { readonly requests: readonly { action: string; trId: string; key: string }[] }): string[] {
  return server.requests.map(({ action, trId, key }) => `${action} ${trId} ${key}`)
}

describe('a registration', () => {
  it('is sent as KIS wants it', async () => {
    const { clock, server, client } = setup({ customerType: 'B' })
    await clock.until(client.subscribe(trade, '005930'))
    expect(JSON.parse(server.session.received[0] ?? '')).toEqual({
      header: { approval_key: server.approvalKey, custtype: 'B', tr_type: '1', 'content-type': 'utf-8' },
      body: { input: { tr_id: 'H0STCNT0', tr_key: '005930' } },
    })
  })

  it('is shared by all who want it, and given up when the last leaves', async () => {
    const { clock, server, client } = setup()
    const first = await clock.until(client.subscribe(trade, '005930'))
    const second = await clock.until(client.subscribe(trade, '005930'))
    expect(client.subscriptions).toEqual([
      { stream: 'domesticStock.trade', trId: 'H0STCNT0', key: '005930', isRegistered: true, readers: 2 },
    ])
    await clock.until(first.unsubscribe())
    expect(server.registered).toEqual(['H0STCNT0 005930'])
    const seen = collect(second)
    server.session.send(frame('H0STCNT0', tradeFields()))
    expect(seen).toHaveLength(1)
    await clock.until(second.unsubscribe())
    expect(server.registered).toEqual([])
    expect(actions(server)).toEqual(['register H0STCNT0 005930', 'unregister H0STCNT0 005930'])
    expect(client.subscriptions).toEqual([])
  })

  it('is given up at the end of an "await using" block', async () => {
    const { clock, server, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    const done = (async () => {
      await using scoped = ticks
      expect(scoped.isActive).toBe(true)
    })()
    await clock.until(done)
    expect(ticks.isActive).toBe(false)
    expect(server.registered).toEqual([])
  })

  it('wanted again while it is being given up is registered anew', async () => {
    const { clock, server, client } = setup()
    const first = await clock.until(client.subscribe(trade, '005930'))
    const leaving = first.unsubscribe()
    const second = await clock.until(client.subscribe(trade, '005930'))
    await clock.until(leaving)
    const seen = collect(second)
    server.session.send(frame('H0STCNT0', tradeFields()))
    expect(seen).toHaveLength(1)
    expect(server.registered).toEqual(['H0STCNT0 005930'])
  })

  it('goes one at a time, at the pace of the environment', async () => {
    for (const [env, paceMs] of [
      ['real', 50],
      ['paper', 500],
    ] as const) {
      const { clock, server, client } = setup({ env })
      await clock.until(Promise.all([0, 1, 2, 3].map((index) => client.subscribe(trade, symbolOf(index)))))
      const times = server.requests.map(({ at }) => at)
      for (const [index, at] of times.entries()) if (index > 0) expect(at - (times[index - 1] ?? 0)).toBe(paceMs)
    }
  })

  it('needs a well-formed key and is refused before anything is sent otherwise', async () => {
    const { server, client } = setup()
    for (const key of ['', '5930', '005930 ', '삼성전자', 5930, undefined]) {
      await expect(client.subscribe(trade, key as string)).rejects.toMatchObject({
        name: 'KisValidationError',
        field: 'key',
      })
    }
    for (const key of ['', undefined, 'with space', '12345678-01', '1234567801', '12345678']) {
      const attempt = client.subscribe(executionNotice, key as string)
      await expect(attempt).rejects.toMatchObject({ field: 'key', message: expect.stringContaining('HTS id') })
    }
    await expect(client.subscribe(trade, '005930', { capacity: 0 })).rejects.toMatchObject({ field: 'capacity' })
    expect(server.sessions).toHaveLength(0)
  })

  it('of a stream that paper trading lacks fails before any network', async () => {
    const nxtTrade = stream({
      ...trade.spec,
      id: 'domesticStock.nxtTrade',
      tr: { real: 'H0NXCNT0', paper: null },
    }) as RealOnlyStream<object>
    const paper = setup({ env: 'paper' })
    // @ts-expect-error a paper client does not take it
    const attempt = paper.client.subscribe(nxtTrade, '005930')
    await expect(attempt).rejects.toMatchObject({
      name: 'KisUnsupportedInPaperError',
      operation: 'domesticStock.nxtTrade',
    })
    expect(paper.server.sessions).toHaveLength(0)
    const real = setup({ env: 'real' })
    await real.clock.until(real.client.subscribe(nxtTrade, '005930'))
    expect(real.server.registered).toEqual(['H0NXCNT0 005930'])
  })

  it('uses the TR id of the environment for notices', async () => {
    const { clock, server, client } = setup({ env: 'paper' })
    await clock.until(client.subscribe(executionNotice, 'hts-canary'))
    expect(server.registered).toEqual(['H0STCNI9 hts-canary'])
  })
})

describe('an answer that', () => {
  it('never comes is asked for once more', async () => {
    const { clock, server, client } = setup()
    let lost = 0
    // The server did register; only its word was lost.
    server.script = (request, session) => {
      if (lost++ > 0) return undefined
      server.usualReply(session, request)
      return 'silence'
    }
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    expect(ticks.isActive).toBe(true)
    expect(server.requests.map(({ at }) => at - (server.requests[0]?.at ?? 0))).toEqual([0, 5_000])
  })

  it('never comes for this one alone refuses the call, and leaves the others in peace', async () => {
    const { clock, server, client } = setup()
    const other = await clock.until(client.subscribe(trade, '000660'))
    server.script = ({ action, key }) => (action === 'register' && key === '005930' ? 'silence' : undefined)
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisSubscriptionError', trId: 'H0STCNT0', isRetryable: true })
    await clock.advance(30_000)
    expect(other.isActive).toBe(true)
    expect(server.sessions).toHaveLength(1)
    expect(client.subscriptions.map(({ key }) => key)).toEqual(['000660'])
  })

  it('never comes for anything gives the connection up', async () => {
    const { clock, server, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '000660'))
    server.script = () => 'silence'
    await expect(clock.until(client.subscribe(trade, '005930'))).rejects.toMatchObject({ name: 'KisSubscriptionError' })
    await clock.until(() => server.sessions.length === 2)
    server.script = () => undefined
    await clock.until(() => server.registered.length === 1)
    expect(ticks.isActive).toBe(true)
  })

  it('comes twice changes nothing', async () => {
    const { clock, server, client } = setup()
    server.script = (request, session) => {
      const text = server.usualReply(session, request)
      session.send(text)
      return text
    }
    await clock.until(Promise.all([client.subscribe(trade, '005930'), client.subscribe(trade, '000660')]))
    expect(server.registered).toHaveLength(2)
    expect(server.requests).toHaveLength(2)
  })

  it('comes late, after a removal was asked for, does not settle the removal', async () => {
    const { clock, server, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    let removals = 0
    server.script = ({ action }, session) => {
      if (action === 'register' || ++removals > 1) return undefined
      session.send(reply('H0STCNT0', '005930', 'OPSP0000', 'SUBSCRIBE SUCCESS'))
      // The removal itself was lost.
      return 'silence'
    }
    await clock.until(ticks.unsubscribe())
    expect(removals).toBe(2)
    expect(server.registered).toEqual([])
  })

  it.each([
    ['OPSP8993', 'JSON PARSING ERROR : invalid tr_key'],
    ['OPSP0017', 'ERROR : htsid가잘못되었습니다'],
    ['OPSP9999', 'JSON PARSING ERROR : invalid json format'],
  ])('refuses with %s and no name fails the one request under way', async (msgCd, msg1) => {
    const { clock, server, client } = setup()
    const good = await clock.until(client.subscribe(trade, '005930'))
    server.script = ({ key }, session) => {
      if (key !== 'hts-canary') return undefined
      // The server closes the connection behind such an answer.
      clock.schedule(1, () => session.drop())
      return nameless(msgCd, msg1)
    }
    const bad = client.subscribe(executionNotice, 'hts-canary').catch((reason: unknown) => reason)
    const error = await clock.until(bad)
    expect(error).toMatchObject({ name: 'KisSubscriptionError', msgCd })
    expect(String(error)).not.toContain('hts-canary')
    await clock.until(() => server.sessions.length === 2 && server.registered.length === 1)
    expect(good.isActive).toBe(true)
    expect(server.registered).toEqual(['H0STCNT0 005930'])
  })

  it('speaks of trouble that passes is followed by another try', async () => {
    const { clock, server, client } = setup()
    let failures = 0
    server.script = ({ trId, key }) =>
      failures++ < 2 ? reply(trId, key, 'OPSP0007', 'SUBSCRIBE INTERNAL ERROR', '1') : undefined
    const started = clock.now()
    await clock.until(client.subscribe(trade, '005930'))
    expect(clock.now() - started).toBeGreaterThanOrEqual(3_000)
    failures = -10
    await expect(clock.until(client.subscribe(trade, '000660'))).rejects.toMatchObject({
      msgCd: 'OPSP0007',
      isRetryable: true,
    })
  })

  it('calls the approval key dead leads to one renewal for all', async () => {
    const { clock, server, auth, client } = setup()
    auth.key = 'stale-approval-canary'
    auth.renewed = server.approvalKey
    await clock.until(Promise.all([0, 1, 2].map((index) => client.subscribe(trade, symbolOf(index)))))
    expect(auth.renewals).toEqual(['stale-approval-canary'])
    expect(server.registered).toHaveLength(3)
  })

  it('calls the renewed approval key dead too refuses the call without ending', async () => {
    const { clock, server, auth, client } = setup()
    server.approvalKey = 'another'
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisSubscriptionError', msgCd: 'OPSP0011' })
    expect(String(error)).not.toContain('approval-canary')
    expect(auth.renewals).toHaveLength(1)
  })

  it('says the server is full is a limit error', async () => {
    const { clock, server, client } = setup()
    server.limit = 1
    await clock.until(client.subscribe(trade, '005930'))
    await expect(clock.until(client.subscribe(trade, '000660'))).rejects.toMatchObject({
      code: 'KIS_SUBSCRIPTION_LIMIT',
      msgCd: 'OPSP0008',
    })
  })

  it('is for nothing that was asked is no harm', async () => {
    const { clock, server, client, logs } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    server.session.send(nameless('OPSP9993', 'JSON PARSING ERROR : internal error'))
    server.session.send(reply('H0STCNT0', '000660', 'OPSP0008', 'MAX SUBSCRIBE OVER', '1'))
    await clock.advance(1_000)
    expect(ticks.isActive).toBe(true)
    expect(logs.join()).toContain('OPSP9993')
  })
})

describe('after a reconnect', () => {
  it('a registration that the server refuses ends with an error, and the others go on', async () => {
    const { clock, server, client } = setup()
    const errors: unknown[] = []
    client.on('error', (error) => errors.push(error))
    const [good, bad] = await clock.until(
      Promise.all([client.subscribe(trade, '005930'), client.subscribe(orderBook, '000660')]),
    )
    const told: unknown[] = []
    bad.on('error', (error) => told.push(error))
    const reading = (async () => {
      for await (const _ of bad) throw new Error('nothing was sent')
    })().catch((reason: unknown) => reason)
    server.script = ({ trId, key }) =>
      trId === 'H0STASP0' ? reply(trId, key, 'OPSP8992', 'SUBSCRIBE ERROR : invalid tr_key', '9') : undefined
    server.session.drop()
    await clock.until(() => !bad.isActive)
    await clock.advance(10_000)
    expect(told).toMatchObject([{ name: 'KisSubscriptionError', msgCd: 'OPSP8992' }])
    expect(errors).toEqual(told)
    expect(await reading).toBe(told[0])
    expect(good.isActive).toBe(true)
    expect(client.subscriptions).toMatchObject([{ trId: 'H0STCNT0', isRegistered: true }])
  })

  it('a registration interrupted by the next drop waits for the next connection', async () => {
    const { clock, server, client } = setup()
    const all = await clock.until(Promise.all([0, 1, 2, 3, 4].map((index) => client.subscribe(trade, symbolOf(index)))))
    let answered = 0
    server.script = (_request, session) => {
      if (++answered % 3 !== 0) return undefined
      session.drop()
      return 'silence'
    }
    server.session.drop()
    await clock.advance(30_000)
    server.script = () => undefined
    await clock.until(() => server.registered.length === 5)
    expect(all.every(({ isActive }) => isActive)).toBe(true)
  })

  it('a dead approval key is renewed once', async () => {
    const { clock, server, auth, client } = setup()
    await clock.until(Promise.all([0, 1, 2].map((index) => client.subscribe(trade, symbolOf(index)))))
    server.approvalKey = 'approval-canary-0002'
    server.session.drop()
    await clock.until(() => server.registered.length === 3)
    expect(auth.renewals).toEqual(['approval-canary-0001'])
  })

  it('without any approval key to be had it goes on trying, and ends nothing', async () => {
    const { clock, server, auth, client } = setup()
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    const gaps: GapEvent[] = []
    client.on('gap', (gap) => gaps.push(gap))
    client.on('error', () => undefined)
    auth.failure = new Error('no route to the REST host')
    server.session.drop()
    await clock.advance(300_000)
    expect(ticks.isActive).toBe(true)
    expect(server.sessions).toHaveLength(1)
    auth.failure = undefined
    await clock.until(() => gaps.length === 1)
  })
})

describe('waiting', () => {
  it('ends when the caller aborts, and frees the slot', async () => {
    const { clock, server, client } = setup()
    const abort = new AbortController()
    server.script = () => 'silence'
    const attempt = client.subscribe(trade, '005930', { signal: abort.signal }).catch((reason: unknown) => reason)
    await clock.advance(1_000)
    abort.abort(new Error('enough'))
    expect(await clock.until(attempt)).toMatchObject({ name: 'KisAbortError', cause: { message: 'enough' } })
    expect(client.subscriptions).toEqual([])
    server.script = () => undefined
    await clock.advance(20_000)
    expect(server.registered).toEqual([])
    await expect(client.subscribe(trade, '005930', { signal: abort.signal })).rejects.toMatchObject({
      name: 'KisAbortError',
    })
  })

  it('of many calls with one signal adds one listener to it, and ends for all of them at once', async () => {
    const { clock, server, client } = setup()
    const abort = new AbortController()
    const listen = vi.spyOn(abort.signal, 'addEventListener')
    server.script = () => 'silence'
    const attempts = Array.from({ length: 41 }, (_, index) =>
      client.subscribe(trade, symbolOf(index), { signal: abort.signal }).catch((reason: unknown) => reason),
    )
    await clock.advance(1_000)
    expect(client.subscriptions).toHaveLength(41)
    abort.abort()
    const outcomes = await clock.until(Promise.all(attempts))
    expect(outcomes.filter((one) => KisAbortError.isInstance(one))).toHaveLength(41)
    expect(client.subscriptions).toEqual([])
    // At the eleventh Node warns of a leak.
    expect(listen).toHaveBeenCalledTimes(1)
  })

  it('given up while the answer is on its way leaves no slot taken behind', async () => {
    const { clock, server, client } = setup({ policy: { maxRegistrations: 1 } })
    const abort = new AbortController()
    const first = client.subscribe(trade, '005930', { signal: abort.signal }).catch(() => undefined)
    await clock.until(() => server.requests.length === 1)
    abort.abort()
    await first
    const second = client.subscribe(trade, '000660')
    await expect(client.subscribe(trade, '035720')).rejects.toMatchObject({ limit: 1 })
    await clock.until(second)
    expect(server.registered).toEqual(['H0STCNT0 000660'])
  })

  it('has an end while the connection comes and goes', async () => {
    const { clock, server, client } = setup()
    server.script = (_request, session) => {
      session.drop()
      return 'silence'
    }
    const started = clock.now()
    const error = await clock.until(client.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisConnectionError' })
    expect(clock.now() - started).toBe(60_000)
    expect(client.subscriptions).toEqual([])
  })
})

describe('the limit of 41', () => {
  it('refuses the 42nd before anything is sent, counts every stream, and frees slots exactly', async () => {
    const { clock, server, client } = setup()
    const all: Subscription<unknown>[] = []
    for (let index = 0; index < 20; index++) all.push(await clock.until(client.subscribe(trade, symbolOf(index))))
    for (let index = 0; index < 20; index++) all.push(await clock.until(client.subscribe(orderBook, symbolOf(index))))
    all.push(await clock.until(client.subscribe(executionNotice, 'hts-canary')))
    const sent = server.requests.length
    await expect(client.subscribe(trade, '005930')).rejects.toMatchObject({
      name: 'KisSubscriptionLimitError',
      limit: 41,
    })
    expect(server.requests).toHaveLength(sent)
    // A second reader of what is there needs no slot.
    await clock.until(client.subscribe(trade, symbolOf(0)))
    await clock.until(all[5]?.unsubscribe() ?? Promise.reject(new Error('missing')))
    await clock.until(client.subscribe(trade, '005930'))
    expect(server.registered).toHaveLength(41)
  })

  it('holds in any order of joining and leaving (model)', async () => {
    const LIMIT = 4
    const step = fc.record({
      isJoin: fc.boolean(),
      symbol: fc.nat(6),
      leaver: fc.nat(),
      waitMs: fc.constantFrom(0, 0, 1, 60, 700),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { clock, server, client } = setup({ policy: { maxRegistrations: LIMIT } })
        server.limit = LIMIT
        const readers = new Map<string, number>()
        const held: { readonly symbol: string; readonly subscription: Promise<Subscription<unknown>> }[] = []
        for (const { isJoin, symbol: index, leaver, waitMs } of steps) {
          const symbol = symbolOf(index)
          if (isJoin) {
            const mustFail = !readers.has(symbol) && readers.size === LIMIT
            const subscription = client.subscribe(trade, symbol)
            if (mustFail) await expect(subscription).rejects.toMatchObject({ name: 'KisSubscriptionLimitError' })
            else {
              readers.set(symbol, (readers.get(symbol) ?? 0) + 1)
              held.push({ symbol, subscription })
            }
          } else if (held.length > 0) {
            const [left] = held.splice(leaver % held.length, 1)
            if (!left) continue
            await clock.until(left.subscription.then((subscription) => void subscription.unsubscribe()))
            const rest = (readers.get(left.symbol) ?? 0) - 1
            if (rest > 0) readers.set(left.symbol, rest)
            else readers.delete(left.symbol)
          }
          await clock.advance(waitMs)
        }
        await clock.advance(10_000)
        const wanted = [...readers.keys()].map((symbol) => `H0STCNT0 ${symbol}`).sort()
        expect(server.registered).toEqual(wanted)
        expect(client.subscriptions.map(({ key, readers: count }) => [key, count]).sort()).toEqual([...readers].sort())
        expect(server.sessions.length).toBeLessThanOrEqual(1)
        await clock.until(client.close())
      }),
      { numRuns: 100 },
    )
  })
})
