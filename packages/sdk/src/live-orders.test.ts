import { afterEach, describe, expect, it } from 'vitest'
import { createDice } from './__fixtures__/dice.js'
import { CANARY, createWorld, type World } from './__fixtures__/virtual-world.js'
import type { LivePortfolio, Order, OrderNotice, PortfolioChange } from './index.js'

const SYMBOLS = ['005930', '000660'] as const
let world: World
const setUp = (options: NonNullable<Parameters<typeof createWorld>[0]> = {}) => {
  world = createWorld({
    ...options,
    kis: {
      skipChecks: ['session', 'limits'],
      risk: { maxOrdersPerMinute: null, priceCollar: null, maxNotional: null },
      ...options.kis,
    },
  })
  return { ...world, account: world.kis.account() }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

const sum = (notices: readonly OrderNotice[], number: string): number =>
  notices
    .filter(({ kind, orderNumber }) => kind === 'filled' && Number(orderNumber) === Number(number))
    .reduce((all, { quantity }) => all + quantity, 0)

describe('notices', () => {
  it('that come twice are told once, and the order knows in the end', async () => {
    const { account, settle, clock, simulator } = setUp()
    const view = await settle(account.watchFills())
    const notices: OrderNotice[] = []
    view.on('data', (notice) => notices.push(notice))
    simulator.faults.repeatNotice({ times: 1_000 })
    const orders: Order[] = []
    for (const quantity of [10, 50, 200]) {
      orders.push(await settle(account.orders.buy({ symbol: SYMBOLS[0], quantity, kind: 'market' })))
    }
    await clock.advance(30_000)
    for (const order of orders) {
      expect(order).toMatchObject({ status: 'filled', filledQuantity: order.quantity })
      expect(sum(notices, order.orderNumber)).toBe(order.quantity)
    }
    expect(notices.filter(({ kind }) => kind === 'accepted')).toHaveLength(3)
  })

  it('that overtake the reply move the order all the same', async () => {
    const { account, settle, clock } = setUp({ simulator: { noticeTiming: 'before' } })
    const view = await settle(account.watchFills({ pollMs: null }))
    const notices: OrderNotice[] = []
    view.on('data', (notice) => notices.push(notice))
    const order = await settle(account.orders.buy({ symbol: SYMBOLS[0], quantity: 10, kind: 'market' }))
    await clock.advance(2_000)
    expect(order).toMatchObject({ status: 'filled', filledQuantity: 10 })
    expect(sum(notices, order.orderNumber)).toBe(10)
  })

  it.each([
    ['ends', (it: World) => it.simulator.faults.killSockets()],
    ['is half open', (it: World) => it.simulator.faults.halfOpen()],
  ] as const)('that were lost while a socket %s are found in the lists, and marked', async (_what, fault) => {
    const { account, settle, clock } = setUp()
    const view = await settle(account.watchFills({ pollMs: null }))
    const notices: OrderNotice[] = []
    let gaps = 0
    view.on('data', (notice) => notices.push(notice))
    view.on('gap', (gap) => {
      gaps += 1
      expect(gap).toMatchObject({ complete: true, key: '***' })
    })
    const first = await settle(account.orders.buy({ symbol: SYMBOLS[0], quantity: 5, kind: 'market' }))
    await clock.advance(2_000)
    fault(world)
    const second = await settle(account.orders.buy({ symbol: SYMBOLS[0], quantity: 7, kind: 'market' }))
    await clock.until(() => gaps > 0, { maxMs: 600_000 })
    await clock.advance(5_000)
    expect(gaps).toBe(1)
    expect(second).toMatchObject({ status: 'filled', filledQuantity: 7 })
    expect(sum(notices, first.orderNumber)).toBe(5)
    expect(sum(notices, second.orderNumber)).toBe(7)
    const [missed, ...others] = notices.filter(({ source }) => source === 'rest')
    expect(others).toEqual([])
    expect(missed).toMatchObject({ quantity: 7, price: second.averageFillPrice, symbol: SYMBOLS[0], raw: null })
  })

  it('that never come are made up for by asking, with a paper account', async () => {
    const { account, settle, clock, simulator } = setUp({ kis: { htsId: 'nobody' } })
    const view = await settle(account.watchFills())
    const notices: OrderNotice[] = []
    view.on('data', (notice) => notices.push(notice))
    simulator.faults.forgetRegistrations({ times: 2 })
    const order = await settle(account.orders.buy({ symbol: SYMBOLS[0], quantity: 5, kind: 'market' }))
    await clock.until(() => order.isFinal, { maxMs: 60_000 })
    expect(notices).toMatchObject([{ kind: 'filled', quantity: 5, source: 'rest', orderNumber: order.orderNumber }])
    const asked = simulator.state().requests.VTTC0081R
    await clock.advance(60_000)
    // Nothing is open: nobody is asked.
    expect(simulator.state().requests.VTTC0081R).toBe(asked)
  })

  it('of shares abroad have their price with its point, and their exchange', async () => {
    const { account, settle, clock } = setUp({
      simulator: { env: 'real' },
      kis: { env: 'real', allowRealOrders: true },
    })
    const view = await settle(account.watchFills())
    const notices: OrderNotice[] = []
    view.on('data', (notice) => notices.push(notice))
    const quote = await settle(world.kis.stock('AAPL', { venue: 'NASDAQ' }).quote())
    const price = Math.ceil(quote.price * 1.05)
    const order = await settle(
      account.orders.buy({ symbol: 'AAPL', venue: 'NASDAQ', quantity: 2, kind: 'limit', price }),
    )
    await clock.until(() => order.isFinal, { maxMs: 60_000 })
    const [fill] = notices.filter(({ kind }) => kind === 'filled')
    expect(fill).toMatchObject({ assetClass: 'overseas-stock', venue: 'NASDAQ', currency: 'USD', symbol: 'AAPL' })
    expect(Math.abs((fill?.price ?? 0) / quote.price - 1)).toBeLessThan(0.06)
    expect(order.averageFillPrice).toBeGreaterThan(0)
  })

  it('are shared by all views of an account, and given up with the last', async () => {
    const { account, settle, simulator } = setUp()
    const [first, second] = await settle(Promise.all([account.watchFills(), account.watchFills()]))
    const notices = () => simulator.state().registrations.filter(({ trKey }) => trKey === CANARY.htsId)
    expect(notices()).toHaveLength(2)
    await settle(first.stop())
    expect(notices()).toHaveLength(2)
    await settle(second.stop())
    expect(notices()).toHaveLength(0)
  })
})

describe('a live portfolio', () => {
  const compare = async (portfolio: LivePortfolio): Promise<void> => {
    const { kis, settle, simulator } = world
    await settle(portfolio.refresh())
    const balance = await settle(kis.account().balance())
    const shape = ({
      symbol,
      venue,
      currency,
      executedQuantity,
      cost,
      averagePrice,
    }: (typeof balance.positions)[number]) => ({ symbol, venue, currency, executedQuantity, cost, averagePrice })
    expect(portfolio.snapshot.positions.map(shape)).toEqual(balance.positions.map(shape))
    expect(portfolio.snapshot.cashes).toEqual(balance.cashes)
    const [state] = simulator.state().accounts
    const held = Object.fromEntries(portfolio.snapshot.positions.map((one) => [one.symbol, one.executedQuantity]))
    expect(held).toEqual(state?.holdings)
    expect(balance.cash.d2).toBe(state?.cashInTwoDays)
  }

  it.each([1, 2, 3])('is the balance after a random session with faults (seed %i)', async (seed) => {
    const { account, kis, settle, clock, simulator } = setUp({ simulator: { seed } })
    const dice = createDice(seed)
    const portfolio = await settle(account.watchPortfolio())
    const changes: PortfolioChange[] = []
    portfolio.on('change', (change) => changes.push(change))
    for (let step = 0; step < 25; step += 1) {
      const symbol = dice.pick(SYMBOLS)
      const held = portfolio.snapshot.positions.find((one) => one.symbol === symbol)?.sellableQuantity ?? 0
      const quantity = dice.int(1, 6)
      if (dice.chance(0.5) && held >= quantity) {
        await settle(account.orders.sell({ symbol, quantity, kind: 'market' }))
      } else await settle(account.orders.buy({ symbol, quantity, kind: 'market' }))
      const fate = dice.int(0, 7)
      if (fate === 0) simulator.faults.killSockets()
      if (fate === 1) simulator.faults.repeatNotice({ times: 3 })
      await clock.advance(500 + dice.int(0, 5_000))
    }
    await clock.advance(120_000)
    await compare(portfolio)
    expect(changes.some(({ reason }) => reason === 'fill')).toBe(true)
    expect(changes.some(({ reason }) => reason === 'price')).toBe(true)
    expect(portfolio.snapshot.complete).toBe(true)
    for (const one of portfolio.snapshot.positions) {
      expect(one.value).toBe((one.price ?? 0) * one.executedQuantity)
      expect(one.profit).toBe((one.value ?? 0) - (one.cost ?? 0))
    }
    const { totalValue, positions } = portfolio.snapshot
    expect(totalValue).toBe(positions.reduce((all, one) => all + (one.value ?? 0), 0))
    expect((await settle(kis.account().orders.open())).orders).toEqual([])
    await settle(portfolio.stop())
    await clock.advance(2_000)
    expect(simulator.state().registrations).toEqual([])
  })

  it('tells a fill before the next balance does, with its realised profit', async () => {
    const { account, settle, clock } = setUp()
    const portfolio = await settle(account.watchPortfolio())
    const [symbol] = SYMBOLS
    await settle(account.orders.buy({ symbol, quantity: 10, kind: 'market' }))
    await clock.advance(500)
    const [bought] = portfolio.snapshot.positions
    expect(bought).toMatchObject({ symbol, venue: 'KRX', executedQuantity: 10, boughtToday: 10 })
    expect(portfolio.snapshot.complete).toBe(false)
    await clock.advance(5_000)
    expect(portfolio.snapshot.complete).toBe(true)
    const order = await settle(account.orders.sell({ symbol, quantity: 4, kind: 'market' }))
    await clock.advance(500)
    const [left] = portfolio.snapshot.positions
    expect(left).toMatchObject({ executedQuantity: 6, soldToday: 4 })
    const gained = ((order.averageFillPrice ?? 0) - (bought?.averagePrice ?? 0)) * 4
    const [realized] = portfolio.snapshot.realized
    expect(realized?.currency).toBe('KRW')
    expect(realized?.profit).toBeCloseTo(gained, 2)
  })

  it('gives a slow reader the latest state, and ends with its signal', async () => {
    const { account, settle, clock, simulator } = setUp({ simulator: { holdings: 3 } })
    const abort = new AbortController()
    const portfolio = await settle(account.watchPortfolio({ signal: abort.signal }))
    const loop = portfolio[Symbol.asyncIterator]()
    const first = await settle(loop.next())
    await clock.advance(20_000)
    const second = await settle(loop.next())
    expect(second.value).toBe(portfolio.snapshot)
    expect(second.value).not.toBe(first.value)
    const next = loop.next()
    abort.abort()
    await clock.advance(3_000)
    // What came before the end may still be read.
    const last = await settle(next)
    expect(last.done || (await settle(loop.next())).done).toBe(true)
    expect(simulator.state().registrations).toEqual([])
  })

  it('asks for the prices of what no registration is left for', async () => {
    const { account, settle, clock, simulator } = setUp({ simulator: { holdings: 4 } })
    const portfolio = await settle(account.watchPortfolio({ maxStreams: 2, quoteMs: 1_000 }))
    await clock.advance(30_000)
    const trades = simulator.state().registrations.filter(({ trId }) => trId === 'H0STCNT0')
    expect(trades).toHaveLength(2)
    const { positions } = portfolio.snapshot
    expect(positions.filter(({ isDelayed }) => isDelayed)).toHaveLength(2)
    for (const { pricedAt } of positions) expect(pricedAt).toBeGreaterThan(clock.now() - 25_000)
  })
})
