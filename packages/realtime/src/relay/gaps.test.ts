import { describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect } from '../__fixtures__/setup.js'
import { trade } from '../groups/domestic-stock/index.js'
import type { DecodeEvent, GapEvent, LostEvent } from '../index.js'
import { rig } from './__fixtures__/rig.js'

describe('a loss upstream', () => {
  it('reaches every reader at once, and as one gap when it is over', async () => {
    const { clock, server, client, relay, reader, end } = rig({ streams: [trade] })
    const readers = Array.from({ length: 50 }, () => reader())
    const subscriptions = await clock.until(Promise.all(readers.map(({ client }) => client.subscribe(trade, '005930'))))
    const seen = subscriptions.map(collect)
    const lost: LostEvent[] = []
    for (const subscription of subscriptions) subscription.on('lost', (event) => lost.push(event))
    const told: unknown[] = []
    for (const { client } of readers) client.on('gap', (gap) => told.push(gap))
    const upstream: unknown[] = []
    client.on('gap', (gap) => upstream.push(gap))

    server.session.send(frame('H0STCNT0', tradeFields('005930', '1')))
    server.mode = 'down'
    await clock.advance(20_000)
    const from = clock.now()
    server.session.isDead = true
    await clock.until(() => lost.length === 50)
    expect(new Set(lost.map(({ from }) => from)).size).toBe(1)
    expect(lost[0]).toEqual({ from: from - 20_000, reason: 'silence', trId: 'H0STCNT0', key: '005930' })
    expect(readers.map(({ client }) => client.subscriptions[0]?.isRegistered)).toEqual(Array(50).fill(false))
    expect(relay.topics[0]?.isLive).toBe(false)

    server.mode = 'up'
    await clock.until(() => server.registered.length === 1)
    await clock.advance(10)
    server.session.send(frame('H0STCNT0', tradeFields('005930', '2')))
    await clock.advance(0)
    expect(upstream).toHaveLength(1)
    for (const items of seen) {
      expect(items).toMatchObject([{ STCK_PRPR: 1 }, { gap: upstream[0] }, { STCK_PRPR: 2 }])
    }
    expect(told).toEqual(Array(50).fill(upstream[0]))
    expect(readers.every(({ client, pipes }) => client.state === 'ready' && pipes.length === 1)).toBe(true)
    expect(readers.map(({ client }) => client.subscriptions[0]?.isRegistered)).toEqual(Array(50).fill(true))
    await end()
  })

  it('is told to those who come while it lasts', async () => {
    const { clock, server, client, reader, end } = rig({ streams: [trade] })
    const upstream: GapEvent[] = []
    client.on('gap', (gap) => upstream.push(gap))
    const [a, b, c] = [reader(), reader(), reader()]
    const first = await clock.until(a.client.subscribe(trade, '005930'))
    const back = await clock.until(b.client.subscribe(trade, '005930'))
    const [atFirst, atBack] = [collect(first), collect(back)]
    server.mode = 'down'
    server.session.drop()
    // One that comes, and one that comes back.
    const late = await clock.until(c.client.subscribe(trade, '005930'))
    const atLate = collect(late)
    expect(c.client.subscriptions[0]?.isRegistered).toBe(false)
    b.pipe.drop()
    await clock.until(() => b.client.state === 'ready' && b.pipes.length === 2)
    await clock.advance(50)
    expect(b.client.subscriptions[0]?.isRegistered).toBe(false)
    server.mode = 'up'
    await clock.until(() => upstream.length === 1)
    await clock.advance(0)
    const whole = { gap: upstream[0] }
    expect(atFirst).toEqual([whole])
    expect(atLate).toEqual([whole])
    // Its own joined with the present one, and the rest: together they leave nothing out.
    expect(atBack).toEqual([{ gap: expect.objectContaining({ from: upstream[0]?.from, reason: 'dropped' }) }, whole])
    await end()
  })

  it('stands behind what came before it, in the very same turn', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade] })
    const { client, pipes } = reader()
    await clock.until(client.subscribe(trade, '005930'))
    const last = frame('H0STCNT0', tradeFields('005930', '1'))
    server.session.send(last)
    server.session.drop()
    await clock.advance(0)
    expect(pipes[0]?.down.slice(-2)).toEqual([last, expect.stringContaining('"GAP"')])
    await end()
  })

  it('does not concern a reader that loses only its own connection', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade] })
    const [a, b] = [reader(), reader()]
    const [first, second] = await clock.until(
      Promise.all([a.client.subscribe(trade, '005930'), b.client.subscribe(trade, '005930')]),
    )
    const [atFirst, atSecond] = [collect(first), collect(second)]
    a.pipe.drop()
    await clock.until(() => atFirst.length > 0)
    server.session.send(frame('H0STCNT0', tradeFields('005930', '7')))
    await clock.advance(0)
    expect(atFirst).toMatchObject([{ gap: { reason: 'dropped' } }, { STCK_PRPR: 7 }])
    expect(atSecond).toMatchObject([{ STCK_PRPR: 7 }])
    expect(server.requests).toHaveLength(1)
    await end()
  })

  it('that ends a registration ends it for its readers, with the reason', async () => {
    const { clock, server, relay, reader, end } = rig({ streams: [trade] })
    const a = reader()
    const [bad, good] = await clock.until(
      Promise.all([a.client.subscribe(trade, '005930'), a.client.subscribe(trade, '000660')]),
    )
    const errors: unknown[] = []
    bad.on('error', (error) => errors.push(error))
    server.script = ({ trId, key }) =>
      key === '005930'
        ? JSON.stringify({
            header: { tr_id: trId, tr_key: key },
            body: { rt_cd: '9', msg_cd: 'OPSP8992', msg1: 'SUBSCRIBE ERROR : invalid tr_key approval-canary-0001' },
          })
        : undefined
    server.session.drop()
    await clock.until(() => !bad.isActive)
    expect(errors).toEqual([expect.objectContaining({ name: 'KisSubscriptionError', msgCd: 'OPSP8992' })])
    await clock.until(() => a.client.subscriptions[0]?.isRegistered === true)
    expect(good.isActive).toBe(true)
    expect(relay.topics.map(({ key }) => key)).toEqual(['000660'])
    await end()
  })
})

describe('a frame that cannot be read upstream', () => {
  it('is passed on for the reader to look at', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade] })
    const [a, b] = [reader(), reader()]
    const events: DecodeEvent[] = []
    for (const { client } of [a, b]) {
      await clock.until(Promise.all([client.subscribe(trade, '005930'), client.subscribe(trade, '000660')]))
      client.on('decode', (event) => events.push(event))
    }
    const odd = `0|H0STCNT0|002|${tradeFields().join('^')}`
    server.session.send(odd)
    await clock.advance(0)
    expect(events.map(({ reason, raw }) => [reason, raw.length])).toEqual([
      ['stride', 47],
      ['stride', 47],
    ])
    expect(a.pipe.down.at(-1)).toBe(odd)
    await end()
  })
})
