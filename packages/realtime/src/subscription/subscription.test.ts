import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect, type Setup, setup } from '../__fixtures__/setup.js'
import { type TradeRecord, trade } from '../groups/domestic-stock/index.js'
import type { SubscribeOptions, Subscription } from '../index.js'
import { BoundedQueue } from './queue.js'

interface Feed extends Setup<'real'> {
  readonly ticks: Subscription<TradeRecord>
  /** Sends trades at these prices, each in a frame of its own. */
  readonly send: (...prices: number[]) => void
}

async function feed(options: SubscribeOptions = {}): Promise<Feed> {
  const base = setup()
  const ticks = await base.clock.until(base.client.subscribe(trade, '005930', options))
  const send = (...prices: number[]): void => {
    for (const price of prices) base.server.session.send(frame('H0STCNT0', tradeFields('005930', String(price))))
  }
  return { ...base, ticks, send }
}

const priceOf = (item: TradeRecord | { readonly gap: unknown }): number | 'gap' =>
  'gap' in item ? 'gap' : item.STCK_PRPR

async function take(ticks: Subscription<TradeRecord>, count: number): Promise<number[]> {
  const prices: number[] = []
  for await (const { STCK_PRPR } of ticks) {
    prices.push(STCK_PRPR)
    if (prices.length === count) break
  }
  return prices
}

describe('reading', () => {
  it('by a loop yields every record in order, and another loop goes on where the first left', async () => {
    const { ticks, send } = await feed()
    send(1, 2, 3, 4, 5)
    expect(await take(ticks, 2)).toEqual([1, 2])
    expect(await take(ticks, 2)).toEqual([3, 4])
    send(6)
    expect(await take(ticks, 2)).toEqual([5, 6])
    expect(ticks.counters).toEqual({ received: 6, delivered: 6, dropped: 0 })
  })

  it('by a listener gets what came before it was there, first and in order', async () => {
    const { ticks, send } = await feed()
    send(1, 2)
    const seen = collect(ticks)
    send(3)
    await Promise.resolve()
    send(4)
    expect(seen.map(priceOf)).toEqual([1, 2, 3, 4])
    expect(ticks.counters).toEqual({ received: 4, delivered: 4, dropped: 0 })
  })

  it('gets only its own symbol, all records of a frame, each to its own', async () => {
    const { clock, server, client, ticks } = await feed()
    const other = await clock.until(client.subscribe(trade, '000660'))
    const [own, foreign] = [collect(ticks), collect(other)]
    server.session.send(
      frame('H0STCNT0', tradeFields('005930', '1'), tradeFields('000660', '2'), tradeFields('005930', '3')),
    )
    expect(own.map(priceOf)).toEqual([1, 3])
    expect(foreign.map(priceOf)).toEqual([2])
  })

  it('ends quietly when the subscription is given up', async () => {
    const { clock, ticks, send } = await feed()
    send(1)
    const loop = (async () => {
      const prices: number[] = []
      for await (const tick of ticks) prices.push(tick.STCK_PRPR)
      return prices
    })()
    await clock.advance(0)
    let ends = 0
    ticks.on('end', () => ends++)
    await clock.until(ticks.unsubscribe())
    await clock.until(ticks.unsubscribe())
    expect(await loop).toEqual([1])
    expect(ends).toBe(1)
    send(2)
    expect(ticks.counters.received).toBe(1)
  })
})

describe('what still waits', () => {
  it('is gone when the subscription is given up', async () => {
    const { clock, ticks, send } = await feed()
    send(1, 2)
    await clock.until(ticks.unsubscribe())
    expect(await take(ticks, 1)).toEqual([])
  })
})

describe('a gap', () => {
  it('stands between the records before and after it, for listeners and for loops', async () => {
    const { clock, server, client, ticks, send } = await feed()
    const slow = await clock.until(client.subscribe(trade, '005930'))
    const seen = collect(ticks)
    const read: (number | 'gap')[] = []
    slow.on('gap', () => read.push('gap'))
    send(1, 2)
    server.session.drop()
    await clock.until(() => seen.length === 3)
    send(3)
    expect(seen.map(priceOf)).toEqual([1, 2, 'gap', 3])
    // The loop starts only now: it is told of the gap when it gets there.
    expect(read).toEqual([])
    for await (const tick of slow) {
      read.push(tick.STCK_PRPR)
      if (read.length === 4) break
    }
    expect(read).toEqual([1, 2, 'gap', 3])
  })

  it('is closed by the first record, should that come before the confirmation', async () => {
    const { clock, server, client, ticks, send } = await feed()
    const seen = collect(ticks)
    let gaps = 0
    client.on('gap', () => gaps++)
    server.script = () => {
      send(7)
      return undefined
    }
    server.session.drop()
    await clock.advance(10_000)
    expect(seen.map(priceOf)).toEqual(['gap', 7])
    expect(gaps).toBe(1)
  })

  it('is not told to one who subscribed after it began', async () => {
    const { clock, server, client } = await feed()
    server.session.drop()
    const late = await clock.until(client.subscribe(trade, '005930'))
    const seen = collect(late)
    server.session.send(frame('H0STCNT0', tradeFields('005930', '9')))
    expect(seen.map(priceOf)).toEqual([9])
  })
})

describe('listeners', () => {
  it('that throw or reject harm none of the others', async () => {
    const { clock, client, ticks, send } = await feed()
    const calls: number[] = []
    const errors: unknown[] = []
    const told: unknown[] = []
    for (let index = 0; index < 10; index++) {
      ticks.on('data', () => {
        calls.push(index)
        if (index === 3) throw new Error('listener 3')
        if (index === 4) return Promise.reject(new Error('listener 4'))
        return undefined
      })
    }
    ticks.on('error', (error) => told.push(error))
    client.on('error', (error) => errors.push(error))
    client.on('error', () => {
      throw new Error('the error listener itself')
    })
    send(1, 2)
    await clock.advance(0)
    expect(calls).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    const messages = (list: unknown[]): string[] => list.map((error) => (error as Error).message).sort()
    expect(messages(errors)).toEqual(['listener 3', 'listener 3', 'listener 4', 'listener 4'])
    expect(messages(told)).toEqual(messages(errors))
    expect(ticks.isActive).toBe(true)
  })

  it('are heard once for each time they were added, and not after they were removed', async () => {
    const { ticks, send } = await feed()
    let calls = 0
    const count = (): void => {
      calls++
    }
    const off = [ticks.on('data', count), ticks.on('data', count)]
    send(1)
    expect(calls).toBe(2)
    off[0]?.()
    off[0]?.()
    send(2)
    expect(calls).toBe(3)
  })

  it('may give the subscription up while they are called', async () => {
    const { clock, server, ticks, send } = await feed()
    const seen: number[] = []
    ticks.on('data', ({ STCK_PRPR }) => {
      seen.push(STCK_PRPR)
      void ticks.unsubscribe()
    })
    send(1, 2)
    await clock.advance(1_000)
    expect(seen).toEqual([1])
    expect(server.registered).toEqual([])
  })

  it('without one for errors, leave a warning', async () => {
    const { clock, logs, ticks, send } = await feed()
    ticks.on('data', () => {
      throw new Error('boom')
    })
    send(1)
    await clock.advance(0)
    expect(logs.join()).toContain('boom')
  })
})

describe('a reader that is too slow', () => {
  it('loses the oldest records, counted', async () => {
    const { ticks, send, logs } = await feed({ capacity: 3 })
    send(1, 2, 3, 4, 5)
    expect(ticks.counters).toEqual({ received: 5, delivered: 0, dropped: 2 })
    expect(await take(ticks, 3)).toEqual([3, 4, 5])
    expect(logs.filter((line) => line.includes('dropped'))).toHaveLength(1)
  })

  it('gets only the newest with "latest"', async () => {
    const { ticks, send } = await feed({ overflow: 'latest' })
    send(1, 2, 3)
    expect(await take(ticks, 1)).toEqual([3])
    expect(ticks.counters).toEqual({ received: 3, delivered: 1, dropped: 2 })
  })

  it('is told with "error", after what was queued', async () => {
    const { clock, client, server, ticks, send } = await feed({ overflow: 'error', capacity: 2 })
    const errors: unknown[] = []
    client.on('error', (error) => errors.push(error))
    send(1, 2, 3, 4)
    expect(ticks.isActive).toBe(false)
    const prices: number[] = []
    const reading = (async () => {
      for await (const { STCK_PRPR } of ticks) prices.push(STCK_PRPR)
    })()
    await expect(reading).rejects.toMatchObject({
      name: 'KisRealtimeError',
      message: expect.stringContaining('capacity'),
    })
    expect(prices).toEqual([1, 2])
    expect(errors).toHaveLength(1)
    await clock.advance(1_000)
    expect(server.registered).toEqual([])
  })

  it('does not slow another one', async () => {
    const { clock, client, ticks, send } = await feed({ capacity: 1 })
    const fast = await clock.until(client.subscribe(trade, '005930'))
    const seen = collect(fast)
    send(1, 2, 3)
    expect(seen.map(priceOf)).toEqual([1, 2, 3])
    expect(ticks.counters.dropped).toBe(2)
  })
})

describe('the queue', () => {
  it('keeps the order of items and marks, drops the oldest items only, and joins marks side by side (model)', () => {
    const step = fc.constantFrom('push', 'push', 'push', 'mark', 'shift', 'shift', 'drop', 'drop')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), fc.integer({ min: 1, max: 5 }), (steps, capacity) => {
        const queue = new BoundedQueue<number, string>(capacity, (earlier, later) => `${earlier}+${later}`)
        let model: ({ item: number } | { mark: string })[] = []
        let next = 0
        for (const kind of steps) {
          if (kind === 'push') {
            queue.push(next)
            model.push({ item: next++ })
          } else if (kind === 'mark') {
            queue.pushMark(String(next))
            model.push({ mark: String(next++) })
          } else if (kind === 'shift') expect(queue.shift()).toEqual(model.shift())
          else {
            queue.dropOldest()
            const oldest = model.findIndex((entry) => 'item' in entry)
            if (oldest >= 0) model.splice(oldest, 1)
          }
          model = joined(model)
          expect(queue.isEmpty).toBe(model.length === 0)
          expect(queue.isFull).toBe(model.filter((entry) => 'item' in entry).length >= capacity)
        }
        for (const entry of [...model, undefined]) expect(queue.shift()).toEqual(entry)
      }),
    )
  })

  it('goes on rightly after very many', () => {
    const queue = new BoundedQueue<number, string>(3, (earlier, later) => `${earlier}+${later}`)
    for (let item = 0; item < 10_000; item++) {
      if (queue.isFull) queue.dropOldest()
      queue.push(item)
      if (item % 3_000 === 0) queue.pushMark(String(item))
    }
    const rest = [queue.shift(), queue.shift(), queue.shift(), queue.shift(), queue.shift()]
    expect(rest).toEqual([{ mark: '0+3000+6000+9000' }, { item: 9_997 }, { item: 9_998 }, { item: 9_999 }, undefined])
    expect(queue.isEmpty).toBe(true)
  })
})

function joined<Entry extends { item: number } | { mark: string }>(
  entries: readonly Entry[],
): (Entry | { mark: string })[] {
  const result: (Entry | { mark: string })[] = []
  for (const entry of entries) {
    const last = result.at(-1)
    if (last && 'mark' in last && 'mark' in entry) result[result.length - 1] = { mark: `${last.mark}+${entry.mark}` }
    else result.push(entry)
  }
  return result
}
