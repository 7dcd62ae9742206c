import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { Order, type OrderActions } from '../order.js'
import type { OrderRef } from '../order-ref.js'
import { listedRow as row } from './__fixtures__/listed-row.js'
import type { NoticeFacts } from './order-progress.js'
import { OrderTracker } from './order-tracker.js'

const never = (): never => {
  throw new Error('Nothing is asked here.')
}
const actions: OrderActions = {
  ...{ clock: createVirtualClock(), logger: undefined, amend: never, cancel: never, refresh: never },
}

function order(orderNumber: string, more: Partial<OrderRef> = {}): Order {
  return new Order(
    {
      ...{ env: 'paper', account: '12345678-01', assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' },
      ...{ orgNumber: '06010', orderNumber, date: '20261120', symbol: '005930', side: 'buy' },
      ...more,
    },
    {
      ...{ clientOrderId: null, quantity: 10, price: 70_000, time: '100000' },
      ...{ currency: 'KRW', kind: 'limit', timeInForce: 'day' },
    },
    actions,
  )
}

const fill = (orderNumber: string, quantity: number, more: Partial<NoticeFacts> = {}): NoticeFacts => ({
  ...{ kind: 'filled', assetClass: 'domestic-stock', orderNumber, originalOrderNumber: null },
  ...{ quantity, price: 70_000, time: '100000' },
  ...more,
})
const amended = (orderNumber: string, originalOrderNumber: string): NoticeFacts =>
  fill(orderNumber, 10, { kind: 'amended', originalOrderNumber, price: 70_500 })

describe('notices that come before the reply to their order', () => {
  it('are told to it once it is followed, bare or padded', () => {
    const tracker = new OrderTracker()
    expect(tracker.notice(fill('100', 3))).toBeUndefined()
    expect(tracker.notice(fill('0000000100', 2, { time: '100001' }))).toBeUndefined()
    expect(tracker.follow(order('0000000100')).filledQuantity).toBe(5)
  })

  it('are told also where the number came with an amendment that came early itself', () => {
    const tracker = new OrderTracker()
    tracker.notice(fill('101', 10, { price: 70_500 }))
    tracker.notice(amended('101', '100'))
    const followed = tracker.follow(order('100'))
    expect([followed.status, followed.orderNumbers]).toEqual(['filled', ['100', '101']])
    expect(tracker.orders).toEqual([])
  })

  it('are told where the amendment comes after them', () => {
    const tracker = new OrderTracker()
    const followed = tracker.follow(order('100'))
    tracker.notice(fill('101', 4, { price: 70_500 }))
    expect(followed.filledQuantity).toBe(0)
    expect(tracker.notice(amended('101', '100'))).toBe(followed)
    expect([followed.filledQuantity, followed.price]).toEqual([4, 70_500])
  })

  it('are forgotten, the oldest first, where a thousand others came since', () => {
    const tracker = new OrderTracker()
    tracker.notice(fill('1', 3))
    tracker.notice(fill('1', 3, { time: '100001' }))
    for (let number = 2; number <= 1_000; number += 1) tracker.notice(fill(String(number), 3))
    expect(tracker.follow(order('1')).filledQuantity).toBe(0)
    expect(tracker.follow(order('2')).filledQuantity).toBe(3)
    expect(tracker.follow(order('1000')).filledQuantity).toBe(3)
  })
})

describe('a thousand notices that came early', () => {
  it('are all kept, and those that were told make room', () => {
    const tracker = new OrderTracker()
    tracker.notice(fill('9999', 3))
    tracker.follow(order('9999'))
    for (let number = 1; number <= 1_000; number += 1) tracker.notice(fill(String(number), 3))
    expect(tracker.follow(order('1')).filledQuantity).toBe(3)
  })

  it('make room for as many as one order had', () => {
    const tracker = new OrderTracker()
    for (const second of ['1', '2', '3']) tracker.notice(fill('1', 1, { time: `10000${second}` }))
    for (let number = 2; number <= 1_001; number += 1) tracker.notice(fill(String(number), 3))
    expect(tracker.follow(order('1')).filledQuantity).toBe(0)
    expect(tracker.follow(order('2')).filledQuantity).toBe(3)
  })
})

describe('one number of several orders', () => {
  it('is told apart by market, by day, and as a reservation', () => {
    const tracker = new OrderTracker()
    const today = tracker.follow(order('100'))
    const before = tracker.follow(order('100', { date: '20261119' }))
    const future = tracker.follow(order('100', { assetClass: 'domestic-derivative', symbol: 'A01612' }))
    const reserved = tracker.follow(order('100', { session: 'reservation' }))
    expect(tracker.find('0100', { assetClass: 'domestic-stock', date: '20261120' })).toBe(today)
    expect(tracker.find('100', { assetClass: 'domestic-stock', date: '20261119' })).toBe(before)
    expect(tracker.find('100', { assetClass: 'domestic-derivative', date: null })).toBe(future)
    expect(tracker.find('100', { session: 'reservation' })).toBe(reserved)
    expect(tracker.find('100', { assetClass: 'bond' })).toBeUndefined()
    expect(tracker.notice(fill('100', 10, { assetClass: 'domestic-derivative' }))).toBe(future)
    expect([today, before, reserved].map(({ filledQuantity }) => filledQuantity)).toEqual([0, 0, 0])
    // What is over makes no room for mistakes: the others are found as before.
    expect(tracker.find('100', { assetClass: 'domestic-derivative' })).toBeUndefined()
    expect(tracker.find('100', { assetClass: 'domestic-stock', date: '20261120' })).toBe(today)
  })

  it('still finds one of two once the other is over', () => {
    const tracker = new OrderTracker()
    const home = tracker.follow(order('100'))
    tracker.follow(order('100', { assetClass: 'domestic-derivative', symbol: 'A01612' }))
    tracker.notice(fill('100', 10, { assetClass: 'domestic-derivative' }))
    expect(tracker.find('100')).toBe(home)
  })

  it('is told apart in a list: by its day at home, not abroad', () => {
    const tracker = new OrderTracker()
    const home = tracker.follow(order('100'))
    const abroad = tracker.follow(order('100', { assetClass: 'overseas-stock', venue: 'NASDAQ', symbol: 'AAPL' }))
    const reserved = tracker.follow(order('100', { session: 'reservation' }))
    const yesterday = { date: '20261119', filledQuantity: 3, remainingQuantity: 7, averageFillPrice: 70_000 }
    tracker.records([row(yesterday), row({ ...yesterday, assetClass: 'overseas-stock' })], tracker.doubtful)
    expect([home, abroad, reserved].map(({ filledQuantity }) => filledQuantity)).toEqual([0, 3, 0])
    tracker.records([row({ ...yesterday, date: null })], tracker.doubtful)
    expect(home.filledQuantity).toBe(3)
    expect(reserved.filledQuantity).toBe(0)
  })

  it.each([
    ['bond', 'KRX'],
    ['domestic-derivative', 'KRX_DERIV'],
  ] as const)('is told apart by its day for each market at home: %s', (assetClass, venue) => {
    const tracker = new OrderTracker()
    const followed = tracker.follow(order('100', { assetClass, venue }))
    const told = { assetClass, venue, filledQuantity: 3, remainingQuantity: 7, averageFillPrice: 70_000 }
    tracker.records([row({ ...told, date: '20261119' })], tracker.doubtful)
    expect(followed.filledQuantity).toBe(0)
    tracker.records([row(told)], tracker.doubtful)
    expect(followed.filledQuantity).toBe(3)
  })

  it('is that of an amendment too, which a list tells of one order only', () => {
    const tracker = new OrderTracker()
    const [one, other] = [tracker.follow(order('100')), tracker.follow(order('101'))]
    const rows = [row(), row({ orderNumber: '101', originalOrderNumber: '100', action: 'amend' })]
    const numbers = (of: Order) => [...tracker.rowsOf(of, rows)].map(({ orderNumber }) => orderNumber)
    expect([numbers(one), numbers(other)]).toEqual([['100'], ['100', '101']])
    const reservation = [row({ session: 'reservation' })]
    expect([...tracker.rowsOf(one, reservation)]).toEqual([])
    const reserved = tracker.follow(order('100', { session: 'reservation' }))
    expect([...tracker.rowsOf(reserved, reservation)]).toHaveLength(1)
  })
})

describe('who listens to what is followed', () => {
  it('hears of each order once, of doubts, and of lists', () => {
    const tracker = new OrderTracker()
    const told: unknown[] = []
    const leave = tracker.listen({
      followed: ({ orderNumber }) => told.push(orderNumber),
      doubted: () => told.push('doubt'),
      listed: () => told.push('list'),
    })
    const followed = tracker.follow(order('100'))
    tracker.follow(followed)
    tracker.notice(fill('100', 3))
    tracker.notice(fill('100', 3))
    tracker.records([row({ filledQuantity: 3, remainingQuantity: 7, averageFillPrice: 70_000 })], tracker.doubtful)
    expect(told).toEqual(['100', 'doubt', 'list'])
    leave()
    tracker.follow(order('200'))
    expect(told).toHaveLength(3)
  })

  it('is not told of what is over already', () => {
    const tracker = new OrderTracker()
    const over = order('100')
    over.notice(fill('100', 10))
    tracker.listen({ followed: () => expect.fail('told'), doubted() {}, listed() {} })
    expect(tracker.follow(over)).toBe(over)
    expect([tracker.orders, tracker.find('100')]).toEqual([[], undefined])
  })
})

describe('the amendment of a part', () => {
  const part = row({
    orderNumber: '101',
    originalOrderNumber: '100',
    action: 'amend',
    quantity: 4,
    remainingQuantity: 4,
  })
  const rest = row({ remainingQuantity: 6 })

  it('that a list tells of is followed as an order of its own, once', () => {
    const parts: string[] = []
    const tracker = new OrderTracker((of, { orderNumber }) => {
      parts.push(`${of.orderNumber} > ${orderNumber}`)
      tracker.follow(order(orderNumber))
    })
    const followed = tracker.follow(order('100'))
    // A page that was read while the list grew can repeat the last row of the one before.
    tracker.records([rest, part, part], tracker.doubtful)
    tracker.records([rest, part], tracker.doubtful)
    expect([parts, followed.remainingQuantity]).toEqual([['100 > 101'], 6])
    // Its fills are its own from now on.
    tracker.notice(fill('101', 4))
    expect(followed.filledQuantity).toBe(0)
    // Filled by now and forgotten: the list still tells of it, and it does not begin anew.
    const filled = { ...part, filledQuantity: 4, remainingQuantity: 0 }
    tracker.records([rest, filled], tracker.doubtful)
    expect([parts, tracker.orders, followed.remainingQuantity]).toEqual([['100 > 101'], [followed], 6])
  })
})

it('an order of which a change went unanswered while a list was read is in doubt until the next', () => {
  const tracker = new OrderTracker()
  const followed = tracker.follow(order('100'))
  const asked = tracker.doubtful
  followed.doubt()
  tracker.records([row()], asked)
  expect([followed.isDoubtful, followed.remainingQuantity]).toEqual([true, 10])
  tracker.records([row()], tracker.doubtful)
  expect(followed.isDoubtful).toBe(false)
})

it('an order is found by a number that it was given by somebody else, and forgotten where a list says it is over', () => {
  const tracker = new OrderTracker()
  const followed = tracker.follow(order('100'))
  followed.notice(amended('101', '100'))
  expect(tracker.find('101')).toBe(followed)
  const over = { orderNumber: '101', originalOrderNumber: '100', action: 'amend', averageFillPrice: 70_500 } as const
  tracker.records(
    [row({ remainingQuantity: 0 }), row({ ...over, filledQuantity: 10, remainingQuantity: 0 })],
    tracker.doubtful,
  )
  expect([followed.status, tracker.orders, tracker.find('101')]).toEqual(['filled', [], undefined])
})

it('an order that is over is found no more, whatever else it is told', () => {
  const tracker = new OrderTracker()
  const over = tracker.follow(order('100'))
  tracker.notice(fill('100', 10))
  over.notice(amended('101', '100'))
  expect([over.orderNumbers, tracker.find('100'), tracker.find('101')]).toEqual([['100', '101'], undefined, undefined])
})

it('the amendment of a part is nobody’s business where nobody asked', () => {
  const tracker = new OrderTracker()
  const followed = tracker.follow(order('100'))
  const part = {
    orderNumber: '101',
    originalOrderNumber: '100',
    action: 'amend',
    quantity: 4,
    remainingQuantity: 4,
  } as const
  tracker.records([row({ remainingQuantity: 6 }), row(part)], tracker.doubtful)
  expect(followed.remainingQuantity).toBe(6)
})
