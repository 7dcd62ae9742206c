import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import { KisValidationError } from './index.js'

// 23:30 in Korea, 09:30 in New York.
const EVENING = Date.UTC(2026, 10, 20, 14, 30)

let world: World
const setUp = async () => {
  world = createWorld({ simulator: { env: 'real' }, kis: { env: 'real', allowRealOrders: true } })
  await world.clock.advanceTo(EVENING)
  return { ...world, account: world.kis.account() }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

describe('an order abroad', () => {
  it('rests, is amended, and is cancelled as a whole though KIS wants the quantity told', async () => {
    const { account, kis, settle } = await setUp()
    const { price } = await settle(kis.stock('AAPL', { venue: 'NASDAQ' }).quote())
    const low = Math.floor(price * 0.8)
    const request = { symbol: 'AAPL', venue: 'NASDAQ', quantity: 5, kind: 'limit', price: low } as const
    const order = await settle(account.orders.buy(request))
    expect(order).toMatchObject({ status: 'accepted', currency: 'USD', remainingQuantity: 5 })
    await settle(order.amend({ price: low + 1 }))
    const { orders } = await settle(account.orders.open({ assetClass: 'overseas-stock' }))
    expect(orders).toMatchObject([{ symbol: 'AAPL', price: low + 1, remainingQuantity: 5 }])
    const ref = JSON.parse(JSON.stringify(order.ref))
    await settle(kis.account().orders.cancel(ref))
    expect((await settle(account.orders.open({ assetClass: 'overseas-stock' }))).orders).toEqual([])
    await settle(order.refresh())
    expect(order.status).toBe('cancelled')
  })

  it('of a name is sent once, also abroad', async () => {
    const { account, kis, settle, simulator, failure } = await setUp()
    const { price } = await settle(kis.stock('AAPL', { venue: 'NASDAQ' }).quote())
    const low = Math.floor(price * 0.8)
    const request = {
      symbol: 'AAPL',
      venue: 'NASDAQ',
      quantity: 1,
      kind: 'limit',
      price: low,
      clientOrderId: 'apple-1',
    } as const
    simulator.faults.dropReply({ trId: 'TTTT1002U', after: 'accept' })
    expect(await failure(account.orders.buy(request))).toMatchObject({ outcome: 'unknown' })
    const again = await settle(account.orders.buy(request))
    expect(again).toMatchObject({ clientOrderId: 'apple-1', status: 'accepted' })
    expect(simulator.state().requests.TTTT1002U).toBe(1)
    const other = await failure(account.orders.buy({ ...request, quantity: 2 }))
    expect(KisValidationError.isInstance(other) && other.field).toBe('clientOrderId')
  })
})
