import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect } from '../__fixtures__/setup.js'
import { deferred } from '../deferred.js'
import { orderBook, type TradeRecord, trade } from '../groups/domestic-stock/index.js'
import type { Subscription } from '../index.js'
import { ask, lastCode, Pipe, rig } from './__fixtures__/rig.js'
import { createRelay } from './index.js'

describe('readers of one relay', () => {
  it('share one registration, and all get every record as KIS sent it', async () => {
    const { clock, server, relay, reader, pipes, end } = rig({ streams: [trade] })
    const readers = Array.from({ length: 50 }, () => reader())
    const subscriptions = await clock.until(Promise.all(readers.map(({ client }) => client.subscribe(trade, '005930'))))
    const seen = subscriptions.map((subscription) => {
      const prices: number[] = []
      subscription.on('data', ({ STCK_PRPR }) => prices.push(STCK_PRPR))
      return prices
    })
    expect(server.requests).toHaveLength(1)
    expect(server.registered).toEqual(['H0STCNT0 005930'])
    expect(relay.topics).toEqual([{ trId: 'H0STCNT0', key: '005930', readers: 50, isLive: true }])
    expect(relay.readers).toHaveLength(50)

    const one = frame('H0STCNT0', tradeFields('005930', '71900'))
    const many = frame('H0STCNT0', ...['1', '2', '3', '4'].map((price) => tradeFields('005930', price, 46)))
    server.session.send(one)
    await clock.advance(0)
    server.session.send(many)
    await clock.until(() => seen.every(({ length }) => length === 5))
    expect(seen).toEqual(Array(50).fill([71900, 1, 2, 3, 4]))
    for (const { down } of pipes) expect(down.filter((text) => text.startsWith('0'))).toEqual([one, many])
    await end()
  })

  it('hold what they read, the last one to leave frees it', async () => {
    const { clock, server, client, relay, reader, end } = rig({ streams: [trade, orderBook] })
    const [a, b] = [reader(), reader()]
    const [first, book, second] = await clock.until(
      Promise.all([
        a.client.subscribe(trade, '005930'),
        a.client.subscribe(orderBook, '005930'),
        b.client.subscribe(trade, '005930'),
      ]),
    )
    expect(server.registered).toEqual(['H0STASP0 005930', 'H0STCNT0 005930'])
    await clock.until(first.unsubscribe())
    await clock.advance(1_000)
    expect(server.registered).toEqual(['H0STASP0 005930', 'H0STCNT0 005930'])
    await clock.until(second.unsubscribe())
    await clock.until(() => server.registered.length === 1)
    // A reader that is gone holds nothing.
    a.pipe.drop()
    a.client.on('state', () => void a.client.close())
    await clock.until(() => server.registered.length === 0)
    expect(relay.topics).toEqual([])
    expect(client.subscriptions).toEqual([])
    expect(book.isActive).toBe(true)
    await end()
    expect(relay.readers).toEqual([])
  })

  it('get their own keys only, whatever came in the same turn', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade] })
    const keys = ['005930', '000660', '035720']
    const readers = keys.map(() => reader())
    const seen: string[][] = []
    for (const [index, key] of keys.entries()) {
      const subscription: Subscription<TradeRecord> = await clock.until(
        (readers[index] as ReturnType<typeof reader>).client.subscribe(trade, key),
      )
      const own: string[] = []
      subscription.on('data', (record) => own.push(`${record.MKSC_SHRN_ISCD} ${record.STCK_PRPR}`))
      seen.push(own)
    }
    for (const key of keys) server.session.send(frame('H0STCNT0', tradeFields(key, '1'), tradeFields(key, '2', 47)))
    server.session.send(frame('H0STCNT0', tradeFields(keys[0], '3'), tradeFields(keys[1], '4')))
    await clock.advance(0)
    expect(seen).toEqual([
      ['005930 1', '005930 2', '005930 3'],
      ['000660 1', '000660 2', '000660 4'],
      ['035720 1', '035720 2'],
    ])
    await end()
  })

  it('get records of two widths as two frames', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade] })
    const { client, pipes } = reader()
    await clock.until(client.subscribe(trade, '005930'))
    const [narrow, wide] = [46, 47].map((width) => frame('H0STCNT0', tradeFields('005930', '1', width as 46 | 47)))
    for (const text of [narrow, wide, narrow]) server.session.send(text ?? '')
    await clock.advance(0)
    expect(pipes[0]?.down.slice(-3)).toEqual([narrow, wide, narrow])
    await end()
  })

  it('leave nothing behind when they go in the moment of the confirmation', async () => {
    const clock = createVirtualClock({ settle: 'promises' })
    const { promise, resolve } = deferred<Subscription<never>>()
    const relay = createRelay({ client: { env: 'real', subscribe: () => promise as never }, streams: [trade], clock })
    const none = (): void => undefined
    const pipe = new Pipe({ onOpen: none, onMessage: none, onClose: none, onError: none })
    pipe.isOpen = true
    relay.accept(pipe)
    pipe.fromReader(ask('H0STCNT0', '005930'))
    await clock.advance(0)
    let unsubscribed = 0
    resolve({ unsubscribe: async () => void unsubscribed++ } as never)
    pipe.drop()
    await clock.advance(0)
    expect(unsubscribed).toBe(1)
    expect(relay.topics).toEqual([])
    await relay.close()
  })

  it('may ask twice, and leave before they are answered', async () => {
    const { clock, server, relay, connect, end } = rig({ streams: [trade] })
    const pipe = connect()
    pipe.fromReader(ask('H0STCNT0', '005930'))
    pipe.fromReader(ask('H0STCNT0', '005930'))
    await clock.until(() => server.registered.length === 1)
    await clock.advance(10)
    expect(pipe.down.map((text) => JSON.parse(text).body.msg_cd)).toEqual(['OPSP0000'])
    pipe.fromReader(ask('H0STCNT0', '005930'))
    await clock.advance(0)
    expect(pipe.down).toHaveLength(2)

    pipe.fromReader(ask('H0STCNT0', '000660'))
    pipe.fromReader(ask('H0STCNT0', '000660', { type: '2' }))
    await clock.advance(0)
    expect(lastCode(pipe)).toBe('OPSP0001')
    await clock.advance(5_000)
    expect(pipe.down).toHaveLength(3)
    expect(relay.topics.map(({ key }) => key)).toEqual(['005930'])
    expect(server.registered).toEqual(['H0STCNT0 005930'])
    pipe.fromReader(ask('H0STCNT0', '000660', { type: '2' }))
    await clock.advance(0)
    expect(lastCode(pipe)).toBe('OPSP0003')
    await end()
  })

  it('outlast a conflict upstream, even one that they came back into', async () => {
    const { clock, server, client, reader, logs, end } = rig({ streams: [trade] })
    const a = reader()
    const ticks = await clock.until(a.client.subscribe(trade, '005930'))
    const seen = collect(ticks)
    const lastLife = clock.now()
    server.isTaken = true
    server.session.drop()
    await clock.until(() => client.state === 'conflict')
    a.pipe.drop()
    await clock.advance(60_000)
    expect(client.state).toBe('conflict')
    expect(a.client.subscriptions[0]?.isRegistered).toBe(false)
    server.isTaken = false
    await clock.until(() => a.client.subscriptions[0]?.isRegistered === true)
    server.session.send(frame('H0STCNT0', tradeFields('005930', '1')))
    await clock.advance(0)
    expect(seen).toEqual([
      { gap: expect.objectContaining({ from: lastLife, trId: 'H0STCNT0', key: '005930' }) },
      expect.objectContaining({ STCK_PRPR: 1 }),
    ])
    expect(server.sessions.length).toBeLessThan(5)
    expect(logs.filter((line) => line.includes('trouble upstream'))).toHaveLength(a.pipes.length - 1)
    await end()
  })

  it('find everything again when the relay is started anew', async () => {
    const { clock, server, client, relay, restart, reader, end } = rig({ streams: [trade] })
    const a = reader()
    const ticks = await clock.until(a.client.subscribe(trade, '005930'))
    const gaps: unknown[] = []
    ticks.on('gap', (gap) => gaps.push(gap))
    ticks.on('data', () => undefined)
    await clock.until(relay.close())
    expect(a.pipe.closed).toEqual({ code: 4001, reason: 'the relay is closing' })
    expect(server.registered).toEqual([])
    expect(client.subscriptions).toEqual([])
    expect(relay.accept(a.pipe)).toBeUndefined()
    restart()
    await clock.until(() => server.registered.length === 1 && gaps.length === 1)
    expect(ticks.isActive).toBe(true)
    expect(client.state).toBe('ready')
    await end()
  })
})
