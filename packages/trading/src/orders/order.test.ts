import type { LogFields } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { Order, type OrderActions, type OrderStart } from './order.js'
import type { OrderRecord } from './order-record.js'
import type { OrderRef } from './order-ref.js'
import { newLeg, withNotice } from './tracking/order-progress.js'

const never = (): never => {
  throw new Error('Nothing is asked here.')
}
const REF: OrderRef = {
  ...{ env: 'paper', account: '98765432-01', assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' },
  ...{ orgNumber: '06010', orderNumber: '0000000100', date: '20260102', symbol: '005930', side: 'buy' },
}

const START: OrderStart = {
  ...{ clientOrderId: 'one', quantity: 10, price: 70_000, time: '090000' },
  ...{ currency: 'KRW', kind: 'limit', timeInForce: 'day' },
}
const NOBODY = { amend: never, cancel: never, refresh: never }
const FILL = { kind: 'filled', orderNumber: '100', originalOrderNumber: null, price: 70_000, time: '090001' } as const
/** What a list tells of it. */
const ROW: OrderRecord = {
  ...{ assetClass: 'domestic-stock', venue: 'KRX', session: 'regular', symbol: '005930', name: '', currency: 'KRW' },
  ...{ side: 'buy', date: '20260102', time: '090000', orderNumber: '100', originalOrderNumber: null, action: 'new' },
  ...{ orgNumber: '06010', kindCode: '00', quantity: 10, price: 70_000, filledQuantity: 0, averageFillPrice: null },
  ...{ remainingQuantity: 10, cancelledQuantity: 0, rejectedQuantity: 0, rejectionReason: null },
}

function setUp(refresh: (order: Order, signal: AbortSignal | undefined) => Promise<void> = async () => {}) {
  const clock = createVirtualClock()
  const logged: (readonly [string, LogFields | undefined])[] = []
  const asked: (AbortSignal | undefined)[] = []
  const actions: OrderActions = {
    ...{ clock, amend: never, cancel: never },
    logger: { debug() {}, info() {}, warn() {}, error: (text, fields) => void logged.push([text, fields]) },
    refresh: async (order, signal) => {
      asked.push(signal)
      await refresh(order, signal)
    },
  }
  const order = new Order(REF, START, actions)
  return { clock, order, asked, logged }
}

const fill = (order: Order, quantity: number, time = '090001'): void => order.notice({ ...FILL, quantity, time })

describe('waiting for the end of an order', () => {
  it('ends with the notice of its last fill, without a question', async () => {
    const { clock, order, asked } = setUp()
    const done = order.done()
    await clock.advance(1_000)
    fill(order, 10)
    expect(await clock.until(done)).toMatchObject({ status: 'filled', averageFillPrice: 70_000 })
    expect([asked, clock.pendingTasks]).toEqual([[], 0])
  })

  it('asks the list each time it has waited, and where a notice leaves some of it open', async () => {
    const { clock, order, asked } = setUp(async (one) => {
      if (asked.length === 4) fill(one, 6, '090009')
    })
    const done = order.done({ pollMs: 5_000 })
    await clock.advance(10_000)
    expect(asked).toHaveLength(2)
    await clock.advance(1_000)
    fill(order, 4)
    await clock.advance(0)
    expect(asked).toHaveLength(3)
    await clock.until(done)
    expect([order.filledQuantity, asked.length]).toEqual([10, 4])
  })

  it('asks every two seconds unless told otherwise, and with the signal of whoever waits', async () => {
    const { clock, order, asked } = setUp(async (one) => fill(one, 10))
    const { signal } = new AbortController()
    const done = order.done({ signal })
    await clock.advance(1_999)
    expect(asked).toEqual([])
    await clock.advance(1)
    expect(asked).toEqual([signal])
    await clock.until(done)
  })

  it('is given up by its signal, and fails as the list fails', async () => {
    const { clock, order } = setUp(() => Promise.reject(new Error('EGW00201')))
    const abort = new AbortController()
    const given = order.done({ signal: abort.signal })
    await clock.advance(500)
    abort.abort('enough')
    await expect(given).rejects.toMatchObject({ code: 'KIS_ABORT' })
    await expect(clock.until(order.done())).rejects.toThrow('EGW00201')
    expect(clock.pendingTasks).toBe(0)
  })
})

describe('an order', () => {
  it('tells every listener of each change, whatever one of them does, and of nothing else', () => {
    const { order, logged } = setUp()
    const seen: number[] = []
    const broken = new Error('a listener')
    order.on('change', () => {
      throw broken
    })
    const leave = order.on('change', ({ filledQuantity }) => seen.push(filledQuantity))
    fill(order, 3)
    leave()
    fill(order, 2, '090002')
    expect([seen, logged[0]]).toEqual([[3], ['A listener of an order threw.', { error: broken }]])
    expect(() => order.on('fill' as 'change', () => {})).toThrow(/"change" only, not of "fill"/)
  })

  it('begins with what notices told of its number before, at the price that it was given', () => {
    const { legs } = withNotice(
      { legs: [newLeg({ ...REF, quantity: 10 })], apart: [], reason: null },
      { ...FILL, quantity: 4 },
    )
    const order = new Order(
      REF,
      { ...START, leg: legs[0] },
      { clock: createVirtualClock(), logger: undefined, ...NOBODY },
    )
    expect([order.price, order.filledQuantity, order.averageFillPrice]).toEqual([70_000, 4, 70_000])
    expect(order.fills).toEqual([{ orderNumber: '0000000100', filledQuantity: 4, averageFillPrice: 70_000 }])
  })

  it('asks the list with a signal, and is its own answer', async () => {
    const { order, asked } = setUp()
    const { signal } = new AbortController()
    expect(await order.refresh({ signal })).toBe(order)
    expect(asked).toEqual([signal])
  })

  it('tells of a notice that is about something else to nobody', () => {
    const { order } = setUp()
    let told = 0
    order.on('change', () => {
      told += 1
    })
    order.notice({ ...FILL, orderNumber: '999', quantity: 1 })
    order.notice({ ...FILL, kind: 'accepted', quantity: 10 })
    expect(told).toBe(0)
  })

  it('goes on without a logger where a listener throws', () => {
    const order = new Order(REF, START, { clock: createVirtualClock(), logger: undefined, ...NOBODY })
    order.on('change', () => {
      throw new Error('a listener')
    })
    fill(order, 10)
    expect(order.status).toBe('filled')
  })

  it('that was refused says why, and is over', () => {
    const { order } = setUp()
    order.record({ ...ROW, remainingQuantity: 0, rejectedQuantity: 10, rejectionReason: '증거금 부족' })
    expect([order.status, order.isFinal, order.reason]).toEqual(['rejected', true, '증거금 부족'])
  })

  it('serialises all that is known of it', () => {
    const { order } = setUp()
    fill(order, 4)
    expect(order.toJSON()).toEqual({
      ...{ clientOrderId: 'one', assetClass: 'domestic-stock', venue: 'KRX', session: 'regular', symbol: '005930' },
      ...{ currency: 'KRW', side: 'buy', kind: 'limit', timeInForce: 'day', quantity: 10, price: 70_000 },
      ...{
        status: 'partially-filled',
        filledQuantity: 4,
        remainingQuantity: 6,
        averageFillPrice: 70_000,
        reason: null,
      },
      ...{ orderNumber: '0000000100', orgNumber: '06010', date: '20260102', time: '090000' },
    })
  })

  it('prints and serialises without its account; its reference holds it for a store', () => {
    const { order } = setUp()
    const printed = (item: object) => Reflect.get(item, Symbol.for('nodejs.util.inspect.custom')).call(item)
    expect(printed(order)).toEqual(order.toJSON())
    expect(printed(order.ref)).toEqual({ ...REF, account: '******32-01' })
    expect(JSON.stringify(order)).not.toContain('98765432')
    expect(JSON.parse(JSON.stringify(order.ref))).toEqual(REF)
  })

  it('is in doubt no more once it is over', () => {
    const { order } = setUp()
    order.doubt()
    expect([order.isDoubtful, order.isFinal]).toEqual([true, false])
    const { order: over } = setUp()
    fill(over, 10)
    over.doubt()
    expect([over.isDoubtful, over.isFinal]).toEqual([false, true])
    const { order: cancelled } = setUp()
    cancelled.record({ ...ROW, remainingQuantity: 0, cancelledQuantity: 10 })
    cancelled.doubt()
    expect([cancelled.status, cancelled.isDoubtful, cancelled.isFinal]).toEqual(['cancelled', false, true])
  })
})
