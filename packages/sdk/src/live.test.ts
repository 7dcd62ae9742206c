import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { CANARY, createWorld, type World } from './__fixtures__/virtual-world.js'
import { KisConfigError, type OrderNotice } from './index.js'

const SYMBOL = '005930'
let world: World
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  world = createWorld(options)
  return { ...world, stock: world.kis.stock(SYMBOL), account: world.kis.account() }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

async function take<T>(items: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = []
  for await (const item of items) if (taken.push(item) >= count) break
  return taken
}

describe('live views', () => {
  it('tell every trade that the server streams', async () => {
    const { stock, settle } = setUp()
    const view = await settle(stock.watchTrades())
    const trades = await settle(take(view, 50))
    for (const trade of trades) {
      expect(trade.symbol).toBe(SYMBOL)
      expect(trade.price).toBeGreaterThan(0)
      expect(trade.quantity).toBeGreaterThan(0)
    }
    // The running total grows by exactly the quantity of each trade: none is missing between two others.
    for (const [index, trade] of trades.slice(1).entries()) {
      expect((trade.volume ?? 0) - (trades[index]?.volume ?? 0)).toBe(trade.quantity)
    }
    expect(view.counters.dropped).toBe(0)
    await settle(view.stop())
  })

  it('show whole books, and the latest one to a slow reader', async () => {
    const { stock, settle, clock } = setUp()
    const view = await settle(stock.watchOrderBook())
    const [book] = await settle(take(view, 1))
    expect(book?.asks).toHaveLength(10)
    await clock.advance(30_000)
    const [latest] = await settle(take(view, 1))
    expect(latest?.time).not.toBe(book?.time)
    expect(view.counters.dropped).toBeGreaterThan(0)
    await settle(view.stop())
  })

  it('share a registration and free it with the last view', async () => {
    const { stock, settle, simulator } = setUp()
    const [first, second] = await settle(Promise.all([stock.watchTrades(), stock.watchTrades()]))
    expect(simulator.state().registrations).toHaveLength(1)
    await settle(first.stop())
    expect(simulator.state().registrations).toHaveLength(1)
    await settle(second.stop())
    expect(simulator.state().registrations).toHaveLength(0)
  })

  it.each([23, 26] as const)('tell acceptance, fill, amendment and cancellation apart (%i columns)', async (notice) => {
    const { account, stock, settle, clock } = setUp({ simulator: { layouts: { notice } } })
    const view = await settle(account.watchFills())
    const notices: OrderNotice[] = []
    view.on('data', (item) => notices.push(item))
    const bought = await settle(account.orders.buy({ symbol: SYMBOL, quantity: 10, kind: 'market' }))
    await clock.advance(2_000)
    const fills = notices.filter((item) => item.kind === 'filled')
    expect(notices[0]).toMatchObject({ kind: 'accepted', quantity: 10, price: null, orderNumber: bought.orderNumber })
    expect(fills.reduce((sum, item) => sum + item.quantity, 0)).toBe(10)
    notices.length = 0
    const { lowerLimit } = await settle(stock.quote())
    const order = await settle(
      account.orders.buy({ symbol: SYMBOL, quantity: 3, kind: 'limit', price: lowerLimit ?? 0 }),
    )
    const { bids } = await settle(stock.orderBook())
    const amended = await settle(account.orders.amend(order, { price: bids.at(-1)?.price ?? 0 }))
    await settle(account.orders.cancel(amended))
    await clock.advance(2_000)
    expect(notices.map((item) => item.kind)).toEqual(['accepted', 'amended', 'cancelled'])
    const shown = `${inspect(notices, { depth: 9 })}${JSON.stringify(notices)}${inspect(notices[0]?.raw)}${JSON.stringify(notices[0]?.raw)}`
    for (const secret of ['98765432', CANARY.htsId]) expect(shown).not.toContain(secret)
  })

  it('leave out the notices of another account', async () => {
    const { kis, account, settle, clock } = setUp()
    const mine: unknown[] = []
    const view = await settle(account.watchFills())
    view.on('data', (item) => mine.push(item))
    await settle(kis.account('11112222-01').orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    await clock.advance(2_000)
    expect(mine).toEqual([])
    await settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    await clock.advance(2_000)
    expect(mine.length).toBeGreaterThan(0)
  })

  it('heal after a drop: the gap is told before the first trade behind it', async () => {
    const { stock, simulator, settle } = setUp()
    const view = await settle(stock.watchTrades())
    const events: string[] = []
    view.on('gap', (gap) => events.push(gap.to > gap.from ? 'gap' : 'empty gap'))
    await settle(take(view, 3))
    simulator.faults.killSockets()
    for (let read = 0; read < 200 && !events.includes('gap'); read += 1) await settle(take(view, 1))
    events.push('trade')
    await settle(take(view, 5))
    expect(events).toEqual(['gap', 'trade'])
    expect(simulator.state().registrations).toHaveLength(1)
    expect(simulator.state().sockets.accepted).toBe(2)
    expect(simulator.state().approvalRequests).toBe(1)
  })

  it('need an HTS id for notices only', async () => {
    const { account, stock, failure, settle, simulator } = setUp({ kis: { htsId: undefined } })
    const error = await failure(account.watchFills())
    expect(KisConfigError.isInstance(error) && error.option).toBe('htsId')
    expect(simulator.state().sockets.accepted).toBe(0)
    await settle(stock.watchTrades())
  })
})
