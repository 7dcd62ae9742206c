import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import {
  KisConfigError,
  KisOrderError,
  KisUnsupportedInPaperError,
  KisValidationError,
  orderNumberKey,
} from './index.js'

const SYMBOL = '005930'
const ORDER_TR = { buy: 'VTTC0012U', sell: 'VTTC0011U', change: 'VTTC0013U' } as const

let world: World
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  world = createWorld(options)
  return { ...world, account: world.kis.account() }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

const sent = (trId: string) => world.simulator.state().requests[trId] ?? 0

describe('an order', () => {
  it('is placed, filled, and stands in the balance', async () => {
    const { account, settle } = setUp()
    const order = await settle(account.orders.buy({ symbol: SYMBOL, quantity: 10, kind: 'market' }))
    expect(order).toMatchObject({
      symbol: SYMBOL,
      side: 'buy',
      kind: 'market',
      quantity: 10,
      price: null,
      venue: 'KRX',
      date: '20261120',
    })
    const balance = await settle(account.balance())
    expect(balance.positions).toMatchObject([{ symbol: SYMBOL, executedQuantity: 10 }])
    const history = await settle(account.orders.history())
    expect(history.orders).toMatchObject([{ symbol: SYMBOL, side: 'buy', filledQuantity: 10, remainingQuantity: 0 }])
    await settle(account.orders.sell({ symbol: SYMBOL, quantity: 4, kind: 'market' }))
    expect((await settle(account.balance())).positions).toMatchObject([{ symbol: SYMBOL, executedQuantity: 6 }])
  })

  it('rests, is amended under a new number, and is cancelled from another process', async () => {
    const { account, kis, settle } = setUp()
    const { lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    const order = await settle(
      account.orders.buy({ symbol: SYMBOL, quantity: 3, kind: 'limit', price: lowerLimit ?? 0 }),
    )
    const { bids } = await settle(kis.stock(SYMBOL).orderBook())
    const { orderNumber } = order
    const amended = await settle(account.orders.amend(order, { price: bids.at(-1)?.price ?? 0 }))
    expect(amended).toBe(order)
    expect(order.orderNumbers).toEqual([orderNumber, amended.orderNumber])
    expect(orderNumber).not.toBe(amended.orderNumber)
    const open = await settle(account.orders.open())
    expect(open.orders.map((one) => orderNumberKey(one.orderNumber))).toEqual([orderNumberKey(amended.orderNumber)])
    const ref = JSON.parse(JSON.stringify(amended.ref))
    expect(ref).toMatchObject({ env: 'paper', account: '98765432-01', venue: 'KRX', symbol: SYMBOL, side: 'buy' })
    const cancellation = await settle(kis.account().orders.cancel(ref))
    expect(cancellation.cancelledOrderNumber).toBe(amended.orderNumber)
    expect((await settle(account.orders.open())).orders).toEqual([])
  })

  it('whose reply is lost after acceptance is not sent again and ends as unknown', async () => {
    const { account, simulator, failure, settle } = setUp()
    simulator.faults.dropReply({ trId: ORDER_TR.buy, after: 'accept', times: 5 })
    const error = await failure(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    expect(KisOrderError.isInstance(error) && error.outcome).toBe('unknown')
    expect(sent(ORDER_TR.buy)).toBe(1)
    expect(simulator.state().orders.accepted).toBe(1)
    expect((await settle(account.orders.history())).orders).toHaveLength(1)
  })

  it.each([
    [
      'dropped before acceptance',
      (one: World) => one.simulator.faults.dropReply({ trId: ORDER_TR.buy, after: 'before' }),
    ],
    ['an empty 500', (one: World) => one.simulator.faults.http500Empty({ trId: ORDER_TR.buy })],
    ['an HTML page', (one: World) => one.simulator.faults.html({ trId: ORDER_TR.buy })],
    ['a black hole', (one: World) => one.simulator.faults.blackHole({ trId: ORDER_TR.buy })],
  ])('answered by %s is sent once and ends as unknown', async (_, fault) => {
    const { account, failure } = setUp()
    fault(world)
    const error = await failure(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    expect(KisOrderError.isInstance(error) && error.outcome).toBe('unknown')
    expect(sent(ORDER_TR.buy)).toBe(1)
    expect(world.simulator.state().orders.accepted).toBe(0)
  })

  it('that the server refuses is rejected, with its reason', async () => {
    const { account, failure } = setUp({ kis: { risk: { maxNotional: null } } })
    const error = await failure(account.orders.buy({ symbol: SYMBOL, quantity: 9_999_999, kind: 'market' }))
    expect(KisOrderError.isInstance(error) && [error.outcome, typeof error.msgCd]).toEqual(['rejected', 'string'])
    const short = await failure(account.orders.sell({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    expect(KisOrderError.isInstance(short) && short.outcome).toBe('rejected')
  })

  it('goes on after a dead token and a rate-limit storm, and stands once', async () => {
    const { account, clock, simulator, settle } = setUp()
    await settle(account.balance())
    await clock.advance(120_000)
    simulator.faults.revokeTokens()
    simulator.faults.rateLimitStorm({ trId: ORDER_TR.buy, times: 2 })
    await settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    expect(simulator.state().orders.accepted).toBe(1)
    expect(simulator.state().tokensIssued).toBe(2)
  })

  it('of another account or environment is not touched', async () => {
    const { account, kis, settle, failure } = setUp()
    const order = await settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    const before = sent(ORDER_TR.change)
    for (const target of [
      { ...order.ref, account: '11112222-01' },
      { ...order.ref, env: 'real' as const },
    ]) {
      const error = await failure(account.orders.cancel(target))
      expect(KisValidationError.isInstance(error) && error.field).toBe('order')
    }
    const stranger = await failure(kis.account('11112222-01').orders.cancel(order))
    expect(KisValidationError.isInstance(stranger) && stranger.field).toBe('order')
    expect(sent(ORDER_TR.change)).toBe(before)
  })
})

describe('bad input', () => {
  it.each([
    ['symbol', { symbol: 'samsung', quantity: 1, kind: 'market' }],
    ['symbol', { symbol: '', quantity: 1, kind: 'market' }],
    ['quantity', { symbol: SYMBOL, quantity: 0, kind: 'market' }],
    ['quantity', { symbol: SYMBOL, quantity: -1, kind: 'market' }],
    ['quantity', { symbol: SYMBOL, quantity: 1.5, kind: 'market' }],
    ['quantity', { symbol: SYMBOL, quantity: Number.NaN, kind: 'market' }],
    ['quantity', { symbol: SYMBOL, quantity: '1', kind: 'market' }],
    ['price', { symbol: SYMBOL, quantity: 1, kind: 'limit' }],
    ['price', { symbol: SYMBOL, quantity: 1, kind: 'limit', price: 0 }],
    ['price', { symbol: SYMBOL, quantity: 1, kind: 'limit', price: 70_001 }],
    ['price', { symbol: SYMBOL, quantity: 1, kind: 'limit', price: Number.POSITIVE_INFINITY }],
    ['price', { symbol: SYMBOL, quantity: 1, kind: 'market', price: 70_000 }],
    ['kind', { symbol: SYMBOL, quantity: 1 }],
    ['venue', { symbol: SYMBOL, quantity: 1, kind: 'market', venue: 'MARS' }],
    ['kind', { symbol: 'AAPL', quantity: 1, kind: 'market', venue: 'NASDAQ' }],
  ])('names %s before any network call', async (field, request) => {
    const { account, failure, simulator } = setUp()
    const error = await failure(account.orders.buy(request as never))
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
    expect(simulator.state().tokenRequests).toBe(0)
  })

  it('keeps venues that paper trading lacks away', async () => {
    const { account, failure } = setUp()
    const error = await failure(
      account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'limit', price: 70_000, venue: 'NXT' }),
    )
    expect(KisUnsupportedInPaperError.isInstance(error)).toBe(true)
  })

  it('wants a second switch before real money moves', async () => {
    const { account, failure, simulator } = setUp({ simulator: { env: 'real' }, kis: { env: 'real' } })
    const error = await failure(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    expect(KisConfigError.isInstance(error) && error.option).toBe('allowRealOrders')
    expect(simulator.state().tokenRequests).toBe(0)
  })

  it('orders with real money once both switches are set', async () => {
    const { account, settle, kis } = setUp({ simulator: { env: 'real' }, kis: { env: 'real', allowRealOrders: true } })
    const { lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    const order = await settle(
      account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'limit', price: lowerLimit ?? 0 }),
    )
    const open = await settle(account.orders.open())
    expect(open.orders).toMatchObject([{ remainingQuantity: 1 }])
    await settle(account.orders.cancel(order))
    expect((await settle(account.orders.open())).orders).toEqual([])
  })
})
