import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { Order, type OrderActions } from '../orders/order.js'
import type { OrderRef } from '../orders/order-ref.js'
import { ToldFills } from './told-fills.js'

const HOUR = 3_600_000
const never = (): never => {
  throw new Error('Nothing is asked here.')
}

function setUp() {
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1) })
  const fills = new ToldFills(clock)
  const actions: OrderActions = { clock, logger: undefined, amend: never, cancel: never, refresh: never }
  const order = (number: number, date = '20261120'): Order => {
    const orderNumber = String(number).padStart(10, '0')
    const ref: OrderRef = {
      ...{ env: 'paper', account: '1234567801', assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' },
      ...{ orgNumber: '06010', orderNumber, date, symbol: '005930', side: 'buy' },
    }
    const facts = { clientOrderId: `order-${number}`, quantity: 10, price: 70_000, time: '100000' } as const
    return new Order(ref, { ...facts, currency: 'KRW', kind: 'limit', timeInForce: 'day' }, actions)
  }
  const fill = (one: Order, quantity: number): void => {
    const { orderNumber } = one
    one.notice({ kind: 'filled', orderNumber, originalOrderNumber: null, quantity, price: 70_000, time: '100001' })
    fills.tell(one, quantity, 70_000)
  }
  return { clock, fills, order, fill }
}

describe('what was told of fills', () => {
  it('keeps no order that is over and told in full, and knows that it is over', async () => {
    const { fills, order, fill } = setUp()
    for (let number = 1; number <= 1_000; number += 1) {
      const one = fills.follow(order(number))
      fill(one, 10)
    }
    const followed = (number: number) => fills.find(order(number)) !== undefined
    const kept = Array.from({ length: 1_000 }, (_, index) => followed(index + 1)).filter(Boolean).length
    expect(kept).toBeLessThanOrEqual(128)
    expect(fills.isOver(order(1))).toBe(true)
    expect(fills.isOver(order(1_001))).toBe(false)
    expect(fills.missed('100002')).toEqual([])
  })

  it('keeps orders that are open, and those with fills that nobody was told of, however many there are', () => {
    const { fills, order } = setUp()
    const open = Array.from({ length: 400 }, (_, index) => fills.follow(order(index + 1)))
    const [silent] = open
    silent?.notice({
      ...{ kind: 'filled', orderNumber: silent.orderNumber, originalOrderNumber: null },
      ...{ quantity: 10, price: 70_000, time: '100001' },
    })
    for (let number = 1_001; number <= 2_000; number += 1) fills.follow(order(number))
    expect(open.every((one) => fills.find(one) === one)).toBe(true)
    expect(fills.missed('100002')).toMatchObject([{ orderNumber: '0000000001', quantity: 10, source: 'rest' }])
  })

  it('begins anew with a number that comes again on another day', async () => {
    const { clock, fills, order, fill } = setUp()
    fill(fills.follow(order(7)), 10)
    await clock.advance(22 * HOUR)
    const next = fills.follow(order(7, '20261123'))
    next.notice({
      ...{ kind: 'filled', orderNumber: next.orderNumber, originalOrderNumber: null },
      ...{ quantity: 4, price: 71_000, time: '090000' },
    })
    expect(fills.untold(next, next.orderNumber)).toBe(4)
  })

  it('takes a fill that comes before the reply of its order for no part of the order of the day before', async () => {
    const { clock, fills, order, fill } = setUp()
    fill(fills.follow(order(7)), 10)
    await clock.advance(22 * HOUR)
    const next = order(7, '20261123')
    expect(fills.find(next)).toBeUndefined()
    expect(fills.isOver(next)).toBe(false)
    fills.tell(next, 4, 71_000)
    fills.follow(next)
    next.notice({
      ...{ kind: 'filled', orderNumber: next.orderNumber, originalOrderNumber: null },
      ...{ quantity: 6, price: 71_000, time: '090000' },
    })
    expect(fills.untold(next, next.orderNumber)).toBe(2)
  })
})
