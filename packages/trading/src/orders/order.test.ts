import type { LogFields } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { Order, type OrderActions } from './order.js'
import type { OrderRef } from './order-ref.js'

const never = (): never => {
  throw new Error('Nothing is asked here.')
}
const REF: OrderRef = {
  ...{ env: 'paper', account: '98765432-01', assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' },
  ...{ orgNumber: '06010', orderNumber: '0000000100', date: '20260102', symbol: '005930', side: 'buy' },
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
  const order = new Order(
    REF,
    {
      ...{ clientOrderId: 'one', quantity: 10, price: 70_000, time: '090000' },
      ...{ currency: 'KRW', kind: 'limit', timeInForce: 'day' },
    },
    actions,
  )
  return { clock, order, asked, logged }
}

const fill = (order: Order, quantity: number, time = '090001'): void =>
  order.notice({ kind: 'filled', orderNumber: '100', originalOrderNumber: null, quantity, price: 70_000, time })

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

  it('prints and serialises without its account; its reference holds it for a store', () => {
    const { order } = setUp()
    const inspect = (order as unknown as Record<symbol, () => object>)[Symbol.for('nodejs.util.inspect.custom')]
    expect(inspect?.call(order)).toEqual(order.toJSON())
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
  })
})
