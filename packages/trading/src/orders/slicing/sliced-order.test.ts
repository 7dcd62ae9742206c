import { AccountNumber, createMemoryStore, KisOrderError, KisValidationError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { IntentBook } from '../intents/intent-book.js'
import type { Order } from '../order.js'
import type { Reconciliation } from '../orders.js'
import { planOf } from './slice-plan.js'
import type { SliceRequest } from './slice-request.js'
import { SlicedOrder, type SlicedOrderOptions } from './sliced-order.js'

const MINUTE = 60_000
const TWAP: SliceRequest = {
  ...{ id: 'whole', side: 'buy', symbol: '005930', quantity: 20, method: 'twap', slices: 5, price: 70_000 },
  durationMs: 10 * MINUTE,
}

interface Sent {
  readonly clientOrderId: string
  readonly quantity: number
  filled: number
  isFinal: boolean
}

/** A broker of parts: what becomes of each is up to the test; by default it is filled at once. */
function setUp() {
  const clock = createVirtualClock()
  const account = AccountNumber.parse('12345678-01')
  const store = createMemoryStore({ clock })
  const book = new IntentBook({ store, clock, logger: undefined, env: 'paper', account, random: () => 0.5 })
  const sent: Sent[] = []
  const logged: string[] = []
  const broker = {
    take: async (_part: Sent): Promise<void> => {},
    cancel: async (part: Sent): Promise<void> => {
      part.isFinal = true
    },
    reconcile: async (part: Sent): Promise<Partial<Reconciliation>> => ({ state: 'accepted', order: orderOf(part) }),
  }
  const orderOf = (part: Sent): Order =>
    ({
      refresh: async function (this: unknown) {
        return this
      },
      get isFinal() {
        return part.isFinal
      },
      get filledQuantity() {
        return part.filled
      },
      cancel: () => broker.cancel(part),
    }) as unknown as Order
  const found = (clientOrderId: string) => sent.find((part) => part.clientOrderId === clientOrderId)
  const place = async ({
    clientOrderId = '',
    quantity = 0,
  }: {
    clientOrderId?: string | undefined
    quantity?: number
  }) => {
    const part: Sent = { clientOrderId, quantity, filled: quantity, isFinal: true }
    sent.push(part)
    await broker.take(part)
    return orderOf(part)
  }
  const uncertain = new Set<string>()
  const orders = {
    buy: place,
    sell: place,
    find: async (clientOrderId: string) => {
      const part = found(clientOrderId)
      if (!part) return null
      const isKnown = !uncertain.has(clientOrderId)
      return {
        clientOrderId,
        state: isKnown ? 'accepted' : 'unknown',
        order: isKnown ? orderOf(part) : null,
        reason: null,
      }
    },
    reconcile: async (clientOrderId: string) => {
      const part = found(clientOrderId)
      return part ? [{ clientOrderId, reason: null, order: null, ...(await broker.reconcile(part)) }] : []
    },
  } as unknown as SlicedOrderOptions['orders']
  const start = (request: Partial<SliceRequest> = {}, more: Partial<SlicedOrderOptions> = {}): SlicedOrder =>
    new SlicedOrder({
      ...{ plan: planOf({ ...TWAP, ...request } as SliceRequest, clock.now()), book, clock, orders },
      logger: {
        debug: (text) => void logged.push(text),
        info() {},
        warn() {},
        error: (text) => void logged.push(text),
      },
      volume: async () => 0,
      ...more,
    })
  return { clock, sent, broker, uncertain, start, logged }
}

const doubt = () => new KisOrderError({ message: 'Nobody knows.', outcome: 'unknown' })
const quantities = (sliced: SlicedOrder) =>
  sliced.plan.parts.map(({ quantity, filledQuantity }) => [quantity, filledQuantity])

describe('a part of a sliced order', () => {
  it('of which nobody knows what became is looked for, and made up for where it never arrived', async () => {
    const { clock, sent, broker, uncertain, start } = setUp()
    broker.take = async ({ clientOrderId }) => {
      if (clientOrderId !== 'whole/2') return
      uncertain.add(clientOrderId)
      throw doubt()
    }
    const looks = ['unknown', 'unknown', 'absent'] as const
    let looked = 0
    broker.reconcile = async () => ({ state: looks[looked++] ?? 'absent', order: null })
    const sliced = start()
    await clock.until(sliced.done(), { maxMs: 20 * MINUTE })
    expect(looked).toBe(3)
    expect([sliced.state, sliced.filledQuantity, sent.length]).toEqual(['filled', 20, 5])
    expect(quantities(sliced)).toEqual([
      [4, 4],
      [4, 0],
      [6, 6],
      [5, 5],
      [5, 5],
    ])
  })

  it('of which nobody knows what became counts once the lists know it', async () => {
    const { clock, broker, uncertain, start } = setUp()
    broker.take = async (part) => {
      if (part.clientOrderId !== 'whole/1') return
      uncertain.add(part.clientOrderId)
      part.filled = 3
      throw doubt()
    }
    const sliced = start()
    await clock.until(sliced.done(), { maxMs: 20 * MINUTE })
    expect([sliced.state, sliced.filledQuantity]).toEqual(['filled', 20])
    expect(quantities(sliced)[0]).toEqual([4, 3])
  })

  it('is waited for until its cancellation is certain', async () => {
    const { clock, broker, start, logged, sent } = setUp()
    broker.take = async (part) => {
      if (part.clientOrderId === 'whole/1') Object.assign(part, { filled: 1, isFinal: false })
    }
    let cancelled = 0
    broker.cancel = async (part) => {
      cancelled += 1
      // Refused: it was filled on the way, and the list says so a little later.
      if (cancelled === 3) Object.assign(part, { filled: 4, isFinal: true })
      throw new KisOrderError({ message: 'Nothing is left to cancel.', outcome: 'rejected' })
    }
    const sliced = start()
    await clock.advance(2 * MINUTE + 1_000)
    expect([sent.length, logged]).toEqual([1, ['A part of a sliced order is not over yet.']])
    await clock.until(sliced.done(), { maxMs: 20 * MINUTE })
    expect([cancelled, sliced.state, sliced.filledQuantity]).toEqual([3, 'filled', 20])
  })

  it('that was noted but never sent counts for nothing', async () => {
    const { clock, start } = setUp()
    const plan = planOf(TWAP, clock.now())
    const part = { clientOrderId: 'whole/1', quantity: 4, at: plan.from, filledQuantity: null }
    const sliced = start({}, { plan: { ...plan, parts: [part] } })
    await clock.until(sliced.done(), { maxMs: 20 * MINUTE })
    expect([sliced.state, quantities(sliced)[0]]).toEqual(['filled', [4, 0]])
  })

  it('ends the whole where its cancellation fails otherwise, or the broker cannot be asked', async () => {
    const { clock, broker, start } = setUp()
    broker.take = async (part) => {
      part.isFinal = false
    }
    broker.cancel = async () => {
      throw new TypeError('no route')
    }
    const sliced = start()
    await expect(clock.until(sliced.done(), { maxMs: 20 * MINUTE })).rejects.toThrow('no route')
    expect(sliced.state).toBe('running')
  })

  it('that is refused ends the whole with the reason; what is no answer of the broker is thrown', async () => {
    const { clock, broker, start } = setUp()
    broker.take = async () => {
      throw new KisValidationError({ field: 'price', message: 'The price is off the grid.' })
    }
    const refused = start()
    await clock.until(refused.done())
    expect(refused).toMatchObject({ state: 'failed', plan: { reason: 'The price is off the grid.' } })
    broker.take = async () => {
      throw new TypeError('a bug')
    }
    await expect(clock.until(start({ id: 'other' }).done())).rejects.toThrow('a bug')
  })
})

describe('a sliced order that the program lets go of', () => {
  it('ends at once between two parts, cancels nothing, and goes on with whoever begins it again', async () => {
    const { clock, sent, start } = setUp()
    const first = start()
    await clock.advance(MINUTE)
    first.stop()
    await expect(clock.until(first.done(), { maxMs: 1_000 })).rejects.toThrow('let go')
    expect([sent.length, first.state]).toEqual([1, 'running'])
    const second = start({}, { plan: first.plan })
    await clock.until(second.done(), { maxMs: 20 * MINUTE })
    expect([second.state, second.filledQuantity, sent.length]).toEqual(['filled', 20, 5])
  })

  it('ends at once also where a listener lets go while a part is closed: no other is noted', async () => {
    const { clock, sent, start } = setUp()
    const sliced = start()
    sliced.on('change', ({ plan }) => {
      if (plan.parts[0]?.filledQuantity === 4) sliced.stop()
    })
    await expect(clock.until(sliced.done(), { maxMs: 3 * MINUTE })).rejects.toThrow('let go')
    expect([sent.length, quantities(sliced)]).toEqual([1, [[4, 4]]])
  })

  it('ends at once also where a listener lets go while nothing was due', async () => {
    const { clock, start } = setUp()
    const sliced = start({ method: 'pov', rate: 0.1, everyMs: MINUTE } as Partial<SliceRequest>)
    sliced.on('change', () => sliced.stop())
    await expect(clock.until(sliced.done(), { maxMs: 1_000 })).rejects.toThrow('let go')
  })
})

describe('a sliced order', () => {
  it('is cancelled between two parts without waiting for the next one', async () => {
    const { clock, sent, start } = setUp()
    const sliced = start()
    await clock.advance(MINUTE)
    await clock.until(sliced.cancel(), { maxMs: 1_000 })
    expect([sliced.state, sliced.filledQuantity, sent.length]).toEqual(['cancelled', 4, 1])
  })

  it('tells its listeners of every part, as plain data, and of nothing else', async () => {
    const { clock, start, logged } = setUp()
    const sliced = start()
    const seen: unknown[] = []
    sliced.on('change', () => {
      throw new Error('a listener')
    })
    const leave = sliced.on('change', (order) => seen.push(JSON.parse(JSON.stringify(order)).parts.length))
    await clock.advance(3 * MINUTE)
    expect(seen).toEqual([1, 1, 2])
    leave()
    await clock.until(sliced.done(), { maxMs: 20 * MINUTE })
    expect(seen).toHaveLength(3)
    expect(new Set(logged)).toEqual(new Set(['A listener of an order threw.']))
    expect(() => sliced.on('fill' as 'change', () => {})).toThrow(/"change" only, not of "fill"/)
  })

  it('by volume keeps its share of what was traded since it began, in whole lots', async () => {
    const { clock, start, sent } = setUp()
    let traded = 1_000
    const request = { method: 'pov', rate: 0.1, everyMs: MINUTE, lot: 2, quantity: 20, side: 'sell' }
    const sliced = start(request as Partial<SliceRequest>, {
      volume: async () => {
        traded += 50
        return traded
      },
    })
    await clock.until(sliced.done(), { maxMs: 20 * MINUTE })
    expect(sliced.plan.method).toMatchObject({ startVolume: 1_050 })
    expect(sliced.state).toBe('filled')
    // 5, 10, 15 … of the market's 50 a minute: what is no whole lot waits for the next look.
    expect(sent.map(({ quantity }) => quantity)).toEqual([4, 6, 4, 6])
  })
})
