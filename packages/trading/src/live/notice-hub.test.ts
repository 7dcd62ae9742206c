import type { LogFields } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import type { GapEvent, LostEvent, RealtimeClient } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import { Order, type OrderActions } from '../orders/order.js'
import type { OrderRecord } from '../orders/order-record.js'
import { listedRow } from '../orders/tracking/__fixtures__/listed-row.js'
import { OrderTracker } from '../orders/tracking/order-tracker.js'
import type { SourceHandlers } from './live-source.js'
import type { LiveGap } from './live-view.js'
import { NoticeHub, type NoticeReader } from './notice-hub.js'
import type { ReadNotice } from './notice-readers.js'
import type { OrderNotice } from './order-notice.js'

const ACCOUNT = '1234567801'
const SHARES = '국내주식 체결통보'
const ABROAD = '해외주식 체결통보'
const never = (): never => {
  throw new Error('Nothing is asked here.')
}

/** A hub of two streams, the second of which can be done without. */
function setUp() {
  const clock = createVirtualClock()
  const tracker = new OrderTracker()
  const logged: (readonly [string, LogFields | undefined])[] = []
  const streams = new Map<string, SourceHandlers<ReadNotice>>()
  const did = { released: 0, asked: 0 }
  const script = {
    open: async (_name: string, _signal: AbortSignal | undefined): Promise<void> => {},
    release: async (_name: string): Promise<void> => {},
    resync: async (_signal: AbortSignal): Promise<void> => {},
  }
  const named = (name: string, isMain: boolean) => ({
    name,
    isMain,
    source: {
      open: async (_: RealtimeClient, handlers: SourceHandlers<ReadNotice>, signal: AbortSignal | undefined) => {
        await script.open(name, signal)
        streams.set(name, handlers)
        return () => {
          did.released += 1
          return script.release(name)
        }
      },
    },
  })
  const hub = new NoticeHub({
    ...{ realtime: () => ({}) as RealtimeClient, clock, account: ACCOUNT, tracker },
    logger: { debug() {}, info() {}, warn: (text, fields) => void logged.push([text, fields]), error() {} },
    resync: async (signal) => {
      did.asked += 1
      await script.resync(signal)
    },
    sources: () => [named(SHARES, true), named(ABROAD, false)],
  })
  const read = (pollMs: number | null = null) => {
    const told: unknown[] = []
    const reader: NoticeReader = {
      pollMs,
      notice: ({ kind, orderNumber, quantity, source, isRepeat }) =>
        void told.push([kind, orderNumber, quantity, source, ...(isRepeat ? ['repeat'] : [])]),
      gap: ({ from, to, filled, complete, error }: LiveGap) =>
        void told.push(['gap', from, to, filled, complete, error]),
      lost: () => void told.push('lost'),
      trouble: (error) => void told.push(['trouble', error]),
      end: (error) => void told.push(['end', error]),
    }
    return { reader, told }
  }
  const on = (name: string): SourceHandlers<ReadNotice> => {
    const handlers = streams.get(name)
    if (!handlers) throw new Error(`${name} is not open.`)
    return handlers
  }
  return { clock, tracker, hub, did, script, logged, read, on, streams }
}

const noticed = (
  orderNumber: string,
  quantity: number,
  more: Partial<OrderNotice> & { account?: string; isSure?: boolean } = {},
): ReadNotice => {
  const { account = ACCOUNT, isSure = true, ...facts } = more
  const notice = {
    ...{ kind: 'filled', assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', name: '삼성전자' },
    ...{ currency: 'KRW', side: 'buy', orderNumber, originalOrderNumber: null, quantity, price: 70_000 },
    ...{ orderQuantity: 10, time: '100000', isRepeat: false, source: 'stream' },
    ...facts,
  }
  const raw = { raw: [notice.kind, orderNumber, String(quantity), notice.time] }
  return { account, isSure, moment: notice.time, notice: { ...notice, raw } as unknown as OrderNotice }
}

function placed(orderNumber: string, quantity = 10): Order {
  const actions: OrderActions = {
    ...{ clock: createVirtualClock(), logger: undefined, amend: never, cancel: never, refresh: never },
  }
  return new Order(
    {
      ...{ env: 'paper', account: ACCOUNT, assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' },
      ...{ orgNumber: '06010', orderNumber, date: '20260102', symbol: '005930', side: 'buy' },
    },
    {
      ...{ clientOrderId: `order-${orderNumber}`, quantity, price: 70_000, time: '090000' },
      ...{ currency: 'KRW', kind: 'limit', timeInForce: 'day' },
    },
    actions,
  )
}

const listed = (orderNumber: string, filledQuantity: number): OrderRecord => {
  const facts = { orderNumber, filledQuantity, averageFillPrice: 70_000, remainingQuantity: 10 - filledQuantity }
  return listedRow({ ...facts, date: '20260102', time: '090000' })
}

const gap = (from: number, to: number): GapEvent => ({ from, to }) as unknown as GapEvent

describe('opening the notices of an account', () => {
  it('opens nothing for who gave up before', async () => {
    const { hub, streams, read } = setUp()
    const given = hub.attach(read().reader, AbortSignal.abort('not now'))
    await expect(given).rejects.toMatchObject({ code: 'KIS_ABORT', cause: 'not now' })
    expect(streams.size).toBe(0)
  })

  it('is given up by its signal while a stream is being opened, without hurting who waits as well', async () => {
    const { hub, clock, script, read, did } = setUp()
    let opened = (): void => {}
    script.open = (name) =>
      name === SHARES
        ? new Promise((resolve) => {
            opened = resolve
          })
        : Promise.resolve()
    const abort = new AbortController()
    const first = hub.attach(read().reader, abort.signal)
    const second = hub.attach(read().reader, undefined)
    await clock.advance(0)
    abort.abort('enough')
    await expect(first).rejects.toMatchObject({ code: 'KIS_ABORT', cause: 'enough' })
    opened()
    const leave = await second
    expect(did.released).toBe(0)
    await leave()
    expect(did.released).toBe(2)
  })

  it('fails where the main stream is refused, and can be tried again', async () => {
    const { hub, script, read, did, on } = setUp()
    const refusal = new Error('invalid tr_key')
    script.open = async () => {
      throw refusal
    }
    await expect(hub.attach(read().reader, undefined)).rejects.toBe(refusal)
    script.open = async () => {}
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    on(SHARES).item(noticed('1', 3))
    expect(told).toEqual([['filled', '1', 3, 'stream']])
    await leave()
    expect(did.released).toBe(2)
  })

  it('does without another stream that is refused, and says so', async () => {
    const { hub, script, read, logged } = setUp()
    const refusal = new Error('not applied for')
    script.open = async (name) => {
      if (name === ABROAD) throw refusal
    }
    const leave = await hub.attach(read().reader, undefined)
    expect(logged).toEqual([[`${ABROAD} is not watched: its stream was refused.`, { error: refusal }]])
    await leave()
  })

  it('fails with the reason where one stream ends while another is being opened', async () => {
    const { hub, script, read, on, did } = setUp()
    const broken = new Error('the key was taken')
    script.open = async (name) => {
      if (name === ABROAD) on(SHARES).end(broken)
    }
    await expect(hub.attach(read().reader, undefined)).rejects.toBe(broken)
    expect(did.released).toBe(2)
  })
})

describe('the notices of an account', () => {
  it('end for everybody with the error that ended one stream; the others are given up', async () => {
    const { hub, clock, read, on, did, script, logged } = setUp()
    const [one, other] = [read(), read()]
    await hub.attach(one.reader, undefined)
    const leave = await hub.attach(other.reader, undefined)
    const trouble = new Error('no route')
    script.release = async () => {
      throw trouble
    }
    const failure = new Error('the key was taken')
    const shares = on(SHARES)
    shares.end(failure)
    on(ABROAD).end(failure)
    shares.item(noticed('1', 3))
    await clock.advance(0)
    expect([one.told, other.told]).toEqual([[['end', failure]], [['end', failure]]])
    expect(logged).toEqual([['The other streams of notices could not be given up.', { error: trouble }]])
    await leave()
    expect(did.released).toBe(2)
  })

  it('are those of this account alone, with its product code or without', async () => {
    const { hub, read, on } = setUp()
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    on(SHARES).item(noticed('1', 1, { account: '12345678' }))
    on(SHARES).item(noticed('2', 1, { account: '1234567803' }))
    on(SHARES).item(noticed('3', 1, { account: '87654321' }))
    expect(told).toEqual([['filled', '1', 1, 'stream']])
    await leave()
  })

  it('tell everything but fills once, and mark a fill that came before where nobody knows its order', async () => {
    const { hub, clock, read, on, did } = setUp()
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    const accepted = noticed('1', 10, { kind: 'accepted' })
    for (const notice of [accepted, accepted, noticed('1', 3), noticed('1', 3)]) on(SHARES).item(notice)
    expect(told).toEqual([
      ['accepted', '1', 10, 'stream'],
      ['filled', '1', 3, 'stream'],
      ['filled', '1', 3, 'stream', 'repeat'],
    ])
    // Only the list can tell whether the second was another one.
    await clock.advance(1_000)
    expect(did.asked).toBe(1)
    await leave()
  })

  it('forget what came ten thousand notices ago', async () => {
    const { hub, read, on } = setUp()
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    const first = noticed('1', 1, { kind: 'accepted' })
    on(SHARES).item(first)
    for (let number = 2; number <= 10_001; number += 1) {
      on(SHARES).item(noticed(String(number), 1, { kind: 'accepted' }))
    }
    on(SHARES).item(first)
    on(SHARES).item(noticed('10001', 1, { kind: 'accepted' }))
    expect(told).toHaveLength(10_002)
    await leave()
  })

  it('are about an order that moves on; of what a list told before, the rest alone is told', async () => {
    const { hub, clock, tracker, read, on } = setUp()
    const order = tracker.follow(placed('0000000007'))
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    // Somebody looks at the list; the notice of the same fill comes late, with more.
    tracker.records([listed('0000000007', 4)], tracker.doubtful)
    await clock.advance(1_000)
    expect(told).toEqual([['filled', '0000000007', 4, 'rest']])
    on(SHARES).item(noticed('0000000007', 4))
    on(SHARES).item(noticed('0000000007', 6, { time: '100001' }))
    expect(told.slice(1).every((one) => Array.isArray(one) && one[0] === 'filled')).toBe(true)
    tracker.records([listed('0000000007', 10)], tracker.doubtful)
    await clock.advance(2_000)
    expect(told.reduce((sum: number, one) => sum + Number((one as unknown[])[2]), 0)).toBe(10)
    expect([order.status, order.filledQuantity]).toEqual(['filled', 10])
    on(SHARES).item(noticed('0000000007', 6, { time: '100001' }))
    await clock.advance(2_000)
    expect(told.reduce((sum: number, one) => sum + Number((one as unknown[])[2]), 0)).toBe(10)
    await leave()
  })
})

describe('a break of the notices', () => {
  it('is told once for all streams, and what was missed behind it, before what came since', async () => {
    const { hub, clock, tracker, read, on, script } = setUp()
    tracker.follow(placed('0000000007'))
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    script.resync = async () => tracker.records([listed('0000000007', 4)], tracker.doubtful)
    on(SHARES).lost({} as LostEvent)
    on(ABROAD).lost({} as LostEvent)
    on(SHARES).gap(gap(10, 20))
    on(SHARES).item(noticed('8', 1))
    await clock.advance(0)
    expect(told).toEqual(['lost'])
    on(ABROAD).gap(gap(5, 30))
    await clock.advance(0)
    expect(told).toEqual([
      'lost',
      ['gap', 5, 30, 1, true, null],
      ['filled', '0000000007', 4, 'rest'],
      ['filled', '8', 1, 'stream'],
    ])
    await leave()
  })

  it('is not waited for by one stream that stays away', async () => {
    const { hub, clock, read, on } = setUp()
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    for (const name of [SHARES, ABROAD]) on(name).lost({} as LostEvent)
    on(SHARES).gap(gap(10, 20))
    await clock.advance(3_000)
    expect(told).toEqual(['lost', ['gap', 10, 20, 0, true, null]])
    await leave()
  })

  it('holds notices back for ten seconds at most, and a thousand of them', async () => {
    const { hub, clock, read, on, script } = setUp()
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    let answer = (): void => {}
    script.resync = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    on(SHARES).gap(gap(10, 20))
    on(SHARES).item(noticed('1', 1))
    await clock.advance(9_999)
    expect(told).toEqual([])
    await clock.advance(1)
    expect(told).toEqual([['filled', '1', 1, 'stream']])
    on(SHARES).gap(gap(30, 40))
    for (let number = 2; number <= 1_000; number += 1) on(SHARES).item(noticed(String(number), 1))
    expect(told).toHaveLength(1)
    on(SHARES).item(noticed('1001', 1))
    expect(told).toHaveLength(1_001)
    answer()
    await clock.advance(0)
    expect(told.at(-1)).toEqual(['gap', 10, 20, 0, true, null])
    // The break that came meanwhile has its own look at the lists.
    answer()
    await clock.advance(0)
    expect(told.at(-1)).toEqual(['gap', 30, 40, 0, true, null])
    await leave()
  })

  it('is not complete where the lists cannot be read; without a break that is trouble', async () => {
    const { hub, clock, read, on, script } = setUp()
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    const broken = new Error('EGW00201')
    script.resync = async () => {
      throw broken
    }
    on(SHARES).gap(gap(10, 20))
    await clock.advance(0)
    expect(told).toEqual([['gap', 10, 20, 0, false, broken]])
    on(SHARES).item(noticed('1', 1, { isSure: false }))
    await clock.advance(1_000)
    expect(told.slice(1)).toEqual([
      ['filled', '1', 1, 'stream'],
      ['trouble', broken],
    ])
    await leave()
  })

  it('tells nothing more to who left while the lists were read', async () => {
    const { hub, clock, read, on, script } = setUp()
    const { reader, told } = read()
    const leave = await hub.attach(reader, undefined)
    let signal: AbortSignal | undefined
    script.resync = (given) =>
      new Promise((_, reject) => {
        signal = given
        given.addEventListener('abort', () => reject(new Error('aborted')))
      })
    on(SHARES).gap(gap(10, 20))
    await clock.advance(0)
    await leave()
    await clock.advance(60_000)
    expect([signal?.aborted, told, clock.pendingTasks]).toEqual([true, [], 0])
  })
})

describe('open orders that are not heard of', () => {
  it('are looked for in the lists, ever more rarely while nothing changes, and not once the last reader has left', async () => {
    const { hub, clock, tracker, read, did, on } = setUp()
    const quiet = await hub.attach(read(1_000).reader, undefined)
    await clock.advance(10_000)
    expect(did.asked).toBe(0)
    tracker.follow(placed('0000000007'))
    await clock.advance(60_000)
    const slow = did.asked
    expect(slow).toBeGreaterThan(5)
    expect(slow).toBeLessThan(15)
    // A notice says that the stream lives: the look at the lists begins anew from there.
    on(SHARES).item(noticed('0000000007', 1, { kind: 'accepted' }))
    await clock.advance(2_000)
    expect(did.asked).toBeGreaterThan(slow)
    const asked = did.asked
    await quiet()
    await clock.advance(600_000)
    expect([did.asked, clock.pendingTasks]).toEqual([asked, 0])
  })
})
