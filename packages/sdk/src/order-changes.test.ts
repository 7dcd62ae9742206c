import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import type { Order, OrderNotice } from './index.js'

const SYMBOL = '005930'
const CHANGE_TR = 'VTTC0013U'

let world: World
/** An order for 10 shares that rests below everybody else, with the price one step above its own. */
async function setUp(options: { watch?: boolean } = {}) {
  world = createWorld({ kis: { skipChecks: ['session', 'limits'], risk: { priceCollar: null, maxNotional: null } } })
  const { settle, kis, clock } = world
  const account = kis.account()
  const told: OrderNotice[] = []
  if (options.watch) {
    const view = await settle(account.watchFills({ pollMs: null }))
    view.on('data', (notice) => told.push(notice))
  }
  const { lowerLimit: price = null } = await settle(kis.stock(SYMBOL).quote())
  if (price === null) throw new Error('The quote tells no lower limit.')
  const order = await settle(account.orders.buy({ symbol: SYMBOL, quantity: 10, kind: 'limit', price }))
  await clock.advance(100)
  return { ...world, account, order, price, next: price + 500, told }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

const sent = (): number => world.simulator.state().requests[CHANGE_TR] ?? 0
const numbersOf = (orders: readonly Order[]): string[] => orders.map(({ orderNumber }) => orderNumber).sort()

describe('a change whose reply is lost', () => {
  it.each(['accept', 'before'] as const)('is unknown, sent once, and found by reconcile (%s)', async (after) => {
    const { account, order, price, next, simulator, failure, settle } = await setUp()
    simulator.faults.dropReply({ trId: CHANGE_TR, after })
    expect(await failure(order.amend({ price: next }))).toMatchObject({ outcome: 'unknown' })
    expect(sent()).toBe(1)
    expect(await settle(account.orders.reconcile())).toEqual([])
    const isDone = after === 'accept'
    expect(order).toMatchObject({ price: isDone ? next : price, status: 'accepted', remainingQuantity: 10 })
    expect(order.orderNumbers).toHaveLength(isDone ? 2 : 1)
    expect(sent()).toBe(1)

    simulator.faults.dropReply({ trId: CHANGE_TR, after })
    expect(await failure(order.cancel())).toMatchObject({ outcome: 'unknown' })
    expect(order.isFinal).toBe(false)
    await settle(account.orders.reconcile())
    expect(order).toMatchObject({ isFinal: isDone, status: isDone ? 'cancelled' : 'accepted' })
    expect(sent()).toBe(2)
  })

  it('is looked for by itself while fills are watched, though no notice comes', async () => {
    const { order, next, simulator, clock, failure } = await setUp({ watch: true })
    simulator.faults.forgetRegistrations({ times: 2 })
    simulator.faults.dropReply({ trId: CHANGE_TR, after: 'accept' })
    expect(await failure(order.amend({ price: next }))).toMatchObject({ outcome: 'unknown' })
    await clock.advance(5_000)
    expect(order).toMatchObject({ price: next, remainingQuantity: 10 })
    expect(sent()).toBe(1)
  })

  it('leaves two orders when it amended a part, and both are cancelled', async () => {
    const { account, order, price, next, simulator, failure, settle } = await setUp()
    simulator.faults.dropReply({ trId: CHANGE_TR, after: 'accept' })
    expect(await failure(order.amend({ price: next, quantity: 4 }))).toMatchObject({ outcome: 'unknown' })
    await settle(account.orders.reconcile())
    expect(order).toMatchObject({ price, remainingQuantity: 6 })
    const { results } = await settle(account.orders.cancelAll())
    expect(results.map(({ order: { price: at, quantity }, error }) => [at, quantity, error])).toEqual(
      expect.arrayContaining([
        [price, 10, null],
        [next, 4, null],
      ]),
    )
    expect(simulator.state().orders.open).toBe(0)
  })
})

describe('an amendment of a part', () => {
  it.each([false, true])('gives two orders, of which no list counts one twice (watched: %s)', async (watch) => {
    const { account, order, price, next, settle, clock, simulator } = await setUp({ watch })
    const part = await settle(order.amend({ price: next, quantity: 4 }))
    await clock.advance(100)
    await settle(order.refresh())
    await settle(part.refresh())
    expect(order).toMatchObject({ price, remainingQuantity: 6, status: 'accepted' })
    expect(part).toMatchObject({ price: next, remainingQuantity: 4, status: 'accepted' })
    const { orders } = await settle(account.orders.open())
    expect(numbersOf(orders)).toEqual(numbersOf([order, part]))
    await settle(account.orders.cancelAll())
    expect(simulator.state().orders.open).toBe(0)
    await settle(order.refresh())
    await settle(part.refresh())
    expect([order.status, part.status]).toEqual(['cancelled', 'cancelled'])
  })

  it('keeps its price when the notice of the part comes before the reply', async () => {
    const { order, price, next, settle, clock, simulator } = await setUp({ watch: true })
    simulator.faults.noticeTiming({ timing: 'before' })
    simulator.faults.delay({ trId: CHANGE_TR, ms: 3_000 })
    const part = await settle(order.amend({ price: next, quantity: 4 }))
    await clock.advance(100)
    expect(order).toMatchObject({ price, remainingQuantity: 6 })
    expect(part).toMatchObject({ price: next, remainingQuantity: 4 })
  })
})

describe('a fill that another look at the lists brings to light', () => {
  it('is told to those who watch, once', async () => {
    const { account, settle, clock, simulator, told } = await setUp({ watch: true })
    simulator.faults.forgetRegistrations({ times: 2 })
    const order = await settle(account.orders.buy({ symbol: SYMBOL, quantity: 5, kind: 'market' }))
    await settle(order.done())
    expect(order.status).toBe('filled')
    await clock.advance(5_000)
    const fills = told.filter(({ kind }) => kind === 'filled')
    expect(fills).toMatchObject([{ orderNumber: order.orderNumber, quantity: 5, source: 'rest' }])
  })
})
