import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { CANARY, createWorld, type World } from './__fixtures__/virtual-world.js'
import { KisUnsupportedInPaperError, KisValidationError } from './index.js'

let world: World
const setUp = (env: 'real' | 'paper' = 'real') => {
  world = createWorld({ simulator: { env }, kis: { env, allowRealOrders: true } })
  return { ...world, orders: world.kis.account().orders }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

const SAMSUNG = { symbol: '005930', quantity: 3, session: 'reservation', kind: 'limit', price: 200_000 } as const

describe('reservations', () => {
  it.each([
    ['at home', SAMSUNG, 'domestic-stock'],
    ['in America', { ...SAMSUNG, symbol: 'AAPL', venue: 'NASDAQ', price: 100.5 }, 'overseas-stock'],
    ['in Asia', { ...SAMSUNG, symbol: '7203', venue: 'TSE', quantity: 100, price: 2_000 }, 'overseas-stock'],
  ] as const)(
    '%s are listed apart from orders, and cancelled by what the list says of them',
    async (_, asked, assetClass) => {
      const { kis, orders, settle } = setUp()
      const request = { ...asked, venue: 'venue' in asked ? asked.venue : 'KRX' } as never
      const order = await settle(orders.buy(request))
      expect((await settle(orders.open({ assetClass }))).orders).toEqual([])
      const { reservations, complete } = await settle(orders.reservations({ assetClass, openOnly: true }))
      expect(complete).toBe(true)
      expect(reservations).toMatchObject([
        {
          ...{
            session: 'reservation',
            symbol: asked.symbol,
            side: 'buy',
            quantity: asked.quantity,
            price: asked.price,
          },
          ...{ state: 'waiting', sentOrderNumber: null, receivedOn: '20261120', orderNumber: order.orderNumber },
        },
      ])
      const printed = `${JSON.stringify(reservations)}${inspect(reservations, { depth: 9, getters: true })}`
      expect(printed).not.toContain(CANARY.account.slice(0, 8))
      expect((await settle(orders.reservations({ assetClass, symbol: 'OTHER' }))).reservations).toEqual([])
      // Another process.
      const ref = JSON.parse(JSON.stringify(reservations[0]?.ref))
      await settle(kis.account().orders.cancel(ref))
      expect((await settle(orders.reservations({ assetClass, openOnly: true }))).reservations).toEqual([])
    },
  )

  it('follow their own list, not an order that happens to have their number', async () => {
    const { orders, settle } = setUp()
    const order = await settle(orders.buy({ ...SAMSUNG, reservedUntil: '20261127' }))
    await settle(orders.buy({ symbol: '005930', quantity: 1, kind: 'market' }))
    await settle(order.refresh())
    expect(order).toMatchObject({ status: 'accepted', remainingQuantity: 3, filledQuantity: 0 })
    await settle(order.amend({ price: 199_500, quantity: 2 }))
    expect(order).toMatchObject({ price: 199_500, quantity: 2, remainingQuantity: 2 })
    expect((await settle(orders.reservations())).reservations).toMatchObject([
      { orderNumber: order.orderNumber, price: 199_500, quantity: 2, reservedUntil: '20261127' },
    ])
    await settle(order.cancel())
    expect(await settle(order.done())).toMatchObject({ status: 'cancelled', remainingQuantity: 0 })
  })

  it('whose reply was lost are found in their list, and never made twice', async () => {
    const { orders, settle, failure, simulator, clock } = setUp()
    simulator.faults.dropReply({ trId: 'CTSC0008U', after: 'accept' })
    const request = { ...SAMSUNG, clientOrderId: 'reserved-1' }
    expect(await failure(orders.buy(request))).toMatchObject({ outcome: 'unknown' })
    await clock.advance(180_000)
    const [found] = await settle(orders.reconcile('reserved-1'))
    expect(found).toMatchObject({ state: 'accepted', order: { session: 'reservation', remainingQuantity: 3 } })
    expect(await settle(orders.buy(request))).toMatchObject({ orderNumber: found?.order?.orderNumber })
    expect(simulator.state().requests.CTSC0008U).toBe(1)
  })

  it('tell the order that they became', async () => {
    const { orders, settle, clock } = setUp()
    await settle(orders.buy({ symbol: '005930', quantity: 3, session: 'reservation', kind: 'market' }))
    await clock.advanceTo(Date.UTC(2026, 10, 23, 0, 1))
    const { reservations } = await settle(orders.reservations())
    expect(reservations).toMatchObject([{ state: 'sent', sentOrderNumber: expect.stringMatching(/[1-9]/) }])
    expect((await settle(orders.reservations({ openOnly: true }))).reservations).toEqual([])
    const { orders: rows } = await settle(orders.history({ from: '20261120' }))
    expect(rows.map(({ orderNumber }) => orderNumber)).toEqual([reservations[0]?.sentOrderNumber])
  })

  it('refuse what they cannot be: on paper, of contracts, of a range turned round', async () => {
    const paper = setUp('paper')
    expect(KisUnsupportedInPaperError.isInstance(await paper.failure(paper.orders.reservations()))).toBe(true)
    for (const query of [{ assetClass: 'bond' }, { from: '20261120', to: '20261119' }, { to: 'today' }]) {
      expect(KisValidationError.isInstance(await paper.failure(paper.orders.reservations(query as never)))).toBe(true)
    }
  })
})
