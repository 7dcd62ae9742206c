import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { collect, type Setup, setup } from '../__fixtures__/setup.js'
import { type TradeRecord, trade } from '../groups/domestic-stock/index.js'
import type { GapEvent, SubscribeOptions, Subscription } from '../index.js'

interface Feed extends Setup<'real'> {
  readonly subscribe: (key?: string, options?: SubscribeOptions) => Promise<Subscription<TradeRecord>>
  /** Sends trades of Samsung at these prices, each in a frame of its own. */
  readonly send: (...prices: number[]) => void
  /** Sends trades of any symbols in one frame. */
  readonly sendTogether: (...trades: readonly (readonly [key: string, price: number])[]) => void
}

function feed(): Feed {
  const base = setup()
  const { clock, server, client } = base
  const sendTogether: Feed['sendTogether'] = (...trades) =>
    server.session.send(frame('H0STCNT0', ...trades.map(([key, price]) => tradeFields(key, String(price)))))
  return {
    ...base,
    subscribe: (key = '005930', options = {}) => clock.until(client.subscribe(trade, key, options)),
    send: (...prices) => {
      for (const price of prices) sendTogether(['005930', price])
    },
    sendTogether,
  }
}

/** Reads so many records, then leaves the loop. */
async function take(ticks: Subscription<TradeRecord>, count: number): Promise<number[]> {
  const prices: number[] = []
  if (count === 0) return prices
  for await (const { STCK_PRPR } of ticks) if (prices.push(STCK_PRPR) === count) break
  return prices
}

describe('"drop-oldest"', () => {
  it('keeps the newest records up to the capacity, also those of one frame', async () => {
    const { subscribe, sendTogether } = feed()
    const ticks = await subscribe('005930', { capacity: 3 })
    sendTogether(['005930', 1], ['005930', 2], ['005930', 3], ['005930', 4], ['005930', 5])
    expect(ticks.counters).toEqual({ received: 5, delivered: 0, dropped: 2 })
    expect(await take(ticks, 3)).toEqual([3, 4, 5])
    expect(ticks.counters).toEqual({ received: 5, delivered: 3, dropped: 2 })
  })

  it('loses nothing of what a reader takes in time, however long that goes on', async () => {
    const { subscribe, send } = feed()
    const ticks = await subscribe('005930', { capacity: 2 })
    for (let price = 1; price < 500; price += 2) {
      send(price, price + 1)
      expect(await take(ticks, 2)).toEqual([price, price + 1])
    }
    expect(ticks.counters).toEqual({ received: 500, delivered: 500, dropped: 0 })
  })
})

describe('"latest"', () => {
  it('keeps the newest of each key, not the newest of all', async () => {
    const { subscribe, sendTogether } = feed()
    const [samsung, hynix] = [
      await subscribe('005930', { overflow: 'latest' }),
      await subscribe('000660', { overflow: 'latest' }),
    ]
    sendTogether(['005930', 1], ['000660', 2], ['005930', 3], ['000660', 4], ['005930', 5])
    expect([await take(samsung, 1), await take(hynix, 1)]).toEqual([[5], [4]])
    expect(samsung.counters).toEqual({ received: 3, delivered: 1, dropped: 2 })
    expect(hynix.counters).toEqual({ received: 2, delivered: 1, dropped: 1 })
  })

  it('hands a reader that keeps up every record', async () => {
    const { clock, subscribe, send } = feed()
    const ticks = await subscribe('005930', { overflow: 'latest' })
    const reading = take(ticks, 3)
    for (const price of [1, 2, 3]) {
      await clock.advance(0)
      send(price)
    }
    expect(await reading).toEqual([1, 2, 3])
    expect(ticks.counters.dropped).toBe(0)
  })

  it('says nothing in the log: records that are out of date were not wanted', async () => {
    const { subscribe, send, logs } = feed()
    await subscribe('005930', { overflow: 'latest' })
    send(1, 2, 3)
    expect(logs).toEqual([])
  })

  it('still tells of a gap before the record that came after it', async () => {
    const { clock, server, subscribe, send } = feed()
    const ticks = await subscribe('005930', { overflow: 'latest' })
    const read: unknown[] = []
    ticks.on('gap', () => read.push('gap'))
    send(1, 2)
    server.session.drop()
    await clock.until(() => server.registered.length === 1)
    await clock.advance(10)
    send(3, 4)
    read.push(...(await take(ticks, 1)))
    expect(read).toEqual(['gap', 4])
  })
})

describe('"error"', () => {
  it('ends the one subscription that does not keep up; the others of its key and its slot stay', async () => {
    const { clock, server, client, subscribe, send } = feed()
    const errors: unknown[] = []
    client.on('error', (error) => errors.push(error))
    const strict = await subscribe('005930', { overflow: 'error', capacity: 2 })
    const own: unknown[] = []
    strict.on('error', (error) => own.push(error))
    const [patient, listening] = [await subscribe(), await subscribe()]
    const seen = collect(listening)
    send(1, 2, 3, 4)
    expect(strict.isActive).toBe(false)
    expect(strict.counters).toEqual({ received: 3, delivered: 0, dropped: 1 })
    expect(own).toEqual(errors)
    expect(errors).toHaveLength(1)
    expect(seen).toHaveLength(4)
    expect(await take(patient, 4)).toEqual([1, 2, 3, 4])
    await clock.advance(1_000)
    expect(server.registered).toEqual(['H0STCNT0 005930'])
  })
})

describe('counters', () => {
  it('account for every record, whatever is sent and read (property)', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ send: fc.integer({ min: 1, max: 6 }) }),
        fc.record({ read: fc.integer({ min: 1, max: 4 }) }),
      ),
      { maxLength: 25 },
    )
    const overflow = fc.constantFrom('drop-oldest' as const, 'latest' as const)
    await fc.assert(
      fc.asyncProperty(steps, overflow, fc.integer({ min: 1, max: 5 }), async (plan, kind, capacity) => {
        const { subscribe, send } = feed()
        const ticks = await subscribe('005930', { overflow: kind, capacity })
        const room = kind === 'latest' ? 1 : capacity
        let [sent, read, dropped] = [0, 0, 0]
        let waiting: number[] = []
        for (const step of plan) {
          if ('send' in step) {
            for (let index = 0; index < step.send; index++) waiting.push(++sent)
            send(...waiting.slice(waiting.length - step.send))
            dropped += Math.max(0, waiting.length - room)
            waiting = waiting.slice(-room)
          } else {
            const expected = waiting.splice(0, step.read)
            read += expected.length
            expect(await take(ticks, expected.length)).toEqual(expected)
          }
          expect(ticks.counters).toEqual({ received: sent, delivered: read, dropped })
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a slow listener', () => {
  it('holds up neither the other listeners nor the records behind', async () => {
    const { subscribe, send } = feed()
    const ticks = await subscribe()
    ticks.on('data', () => new Promise(() => undefined))
    const seen: number[] = []
    ticks.on('data', ({ STCK_PRPR }) => {
      seen.push(STCK_PRPR)
    })
    send(1, 2, 3)
    expect(seen).toEqual([1, 2, 3])
    expect(ticks.counters).toEqual({ received: 3, delivered: 3, dropped: 0 })
  })

  it('that removes itself leaves what it has not taken to the next reader', async () => {
    const { subscribe, send } = feed()
    const ticks = await subscribe()
    send(1, 2, 3)
    const first: number[] = []
    const off = ticks.on('data', ({ STCK_PRPR }) => {
      first.push(STCK_PRPR)
      off()
    })
    await Promise.resolve()
    expect(first).toEqual([1])
    expect(ticks.counters).toEqual({ received: 3, delivered: 1, dropped: 0 })
    send(4)
    const rest = collect(ticks)
    await Promise.resolve()
    send(5)
    expect(rest.map((item) => ('gap' in item ? 'gap' : item.STCK_PRPR))).toEqual([2, 3, 4, 5])
    expect(ticks.counters).toEqual({ received: 5, delivered: 5, dropped: 0 })
  })

  it('removed before it was called takes nothing', async () => {
    const { subscribe, send } = feed()
    const ticks = await subscribe()
    send(1, 2)
    ticks.on('data', () => undefined)()
    await Promise.resolve()
    expect(ticks.counters).toEqual({ received: 2, delivered: 0, dropped: 0 })
    expect(await take(ticks, 2)).toEqual([1, 2])
  })
})

describe('a throwing listener', () => {
  it.each(['gap', 'decode', 'lost', 'end'] as const)('for "%s" harms neither records nor the rest', async (name) => {
    const { clock, server, client, subscribe, send } = feed()
    const errors: unknown[] = []
    client.on('error', (error) => errors.push(error))
    const ticks = await subscribe()
    let calls = 0
    ticks.on(name, () => {
      throw new Error('listener')
    })
    ticks.on(name, () => calls++)
    const seen = collect(ticks)
    send(1)
    server.session.send(frame('H0STCNT0', ['005930', 'too short']))
    server.session.drop()
    await clock.until(() => seen.length === 2)
    send(2)
    expect(seen).toHaveLength(3)
    await clock.until(ticks.unsubscribe())
    expect(calls).toBe(1)
    expect(errors).toEqual([expect.objectContaining({ message: 'listener' })])
  })

  it('of one subscription harms no other of the same key', async () => {
    const { client, subscribe, send } = feed()
    client.on('error', () => undefined)
    const [broken, sound] = [await subscribe(), await subscribe()]
    broken.on('data', () => {
      throw new Error('listener')
    })
    const seen = collect(sound)
    send(1, 2)
    expect(seen).toHaveLength(2)
  })
})

describe('a loop', () => {
  it('left while it waits takes no record with it', async () => {
    const { subscribe, send } = feed()
    const ticks = await subscribe()
    const iterator = ticks[Symbol.asyncIterator]()
    const waiting = iterator.next()
    await iterator.return?.()
    send(1)
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(await take(ticks, 1)).toEqual([1])
    expect(ticks.counters).toEqual({ received: 1, delivered: 1, dropped: 0 })
  })

  it('gets nothing more after a listener beside it has given the subscription up', async () => {
    const { clock, subscribe, send } = feed()
    const ticks = await subscribe()
    const iterator = ticks[Symbol.asyncIterator]()
    ticks.on('data', () => void ticks.unsubscribe())
    send(1)
    await clock.advance(1_000)
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })
})

describe('gaps that nobody reads', () => {
  it('become one, from the first loss to the last return, once nothing is left between them', async () => {
    const { clock, server, subscribe, send } = feed()
    const ticks = await subscribe('005930', { capacity: 2 })
    const told: GapEvent[] = []
    const all: GapEvent[] = []
    const listening = await subscribe()
    listening.on('data', () => undefined)
    listening.on('gap', (gap) => all.push(gap))
    ticks.on('gap', (gap) => told.push(gap))
    for (let round = 0; round < 3; round++) {
      send(round * 10 + 1, round * 10 + 2)
      server.session.drop()
      await clock.until(() => all.length === round + 1)
    }
    send(31)
    expect(await take(ticks, 2)).toEqual([22, 31])
    // Two before record 22, of which the records between are dropped, and one behind it.
    expect(told).toEqual([{ ...all[0], to: all[1]?.to }, all[2]])
  })
})
