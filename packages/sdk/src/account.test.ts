import { inspect } from 'node:util'
import { type HttpTransport, KisConfigError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { afterEach, describe, expect, it } from 'vitest'
import { manySymbols } from './__fixtures__/many-symbols.js'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import type { Position } from './index.js'

let world: World
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

/** A future on KOSPI200 */
const CONTRACT = 'A01612'

const nameOf = ({ venue, symbol, currency }: Position): string => `${venue}/${symbol}/${currency}`
const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

describe('balance', () => {
  // The page holds 20 rows in paper trading and 50 with a real account.
  it.each(
    (['paper', 'real'] as const).flatMap((env) =>
      [0, 1, 19, 20, 21, 49, 50, 51, 100, 101].map((holdings) => [env, holdings] as const),
    ),
  )('in %s trading holds all of %i positions once', async (env, holdings) => {
    const masters = manySymbols(120)
    world = createWorld({ simulator: { env, holdings, masters }, kis: { env } })
    const { kis, settle } = world
    const balance = await settle(kis.account().balance())
    expect(balance.complete).toBe(true)
    expect(new Set(balance.positions.map(nameOf)).size).toBe(holdings)
    expect(balance.positions).toHaveLength(holdings)
    expect(balance.totalCost).toBe(sum(balance.positions.map(({ cost }) => cost)))
    expect(balance.totalValue).toBe(sum(balance.positions.map(({ value }) => value)))
    expect(balance.totalProfit).toBe(sum(balance.positions.map(({ profit }) => profit)))
    expect(balance.byCurrency).toHaveLength(holdings === 0 ? 0 : 1)
    if (holdings > 0)
      expect(balance.byCurrency[0]).toMatchObject({ currency: 'KRW', count: holdings, value: balance.totalValue })
    expect(balance.cash).toMatchObject({ currency: 'KRW', d0: 100_000_000 })
  })

  it('tells settled, executed and sellable quantities apart, and leaves out what is sold', async () => {
    world = createWorld({ simulator: { holdings: 1 } })
    const { kis, settle } = world
    const account = kis.account()
    const [held] = (await settle(account.balance())).positions
    if (!held) throw new Error('The account holds nothing.')
    expect(held).toMatchObject({ side: 'long', settledQuantity: held.executedQuantity, loans: [] })
    const symbol = held.symbol === '005930' ? '000660' : '005930'
    await settle(account.orders.buy({ symbol, quantity: 7, kind: 'market' }))
    await settle(account.orders.sell({ symbol: held.symbol, quantity: held.executedQuantity, kind: 'market' }))
    const { positions, totals } = await settle(account.balance())
    expect(positions).toMatchObject([
      { symbol, settledQuantity: 0, executedQuantity: 7, sellableQuantity: 7, boughtToday: 7 },
    ])
    expect(totals.domestic?.boughtToday).toBeGreaterThan(0)
    expect(totals.domestic?.soldToday).toBeGreaterThan(0)
  })

  it.each(['paper', 'real'] as const)('in all currencies counts a stock abroad once (%s)', async (env) => {
    world = createWorld({
      simulator: { env, holdings: 1 },
      kis: { env, allowRealOrders: true, skipChecks: ['session'] },
    })
    const { kis, settle } = world
    const account = kis.account()
    await settle(buyAbroad(world, 'AAPL'))
    const balance = await settle(account.balance({ currency: 'all' }))
    expect(balance.complete).toBe(true)
    expect(new Set(balance.positions.map(nameOf)).size).toBe(balance.positions.length)
    const [apple, ...more] = balance.positions.filter(({ assetClass }) => assetClass === 'overseas-stock')
    expect(more).toEqual([])
    expect(apple).toMatchObject({
      venue: 'NASDAQ',
      symbol: 'AAPL',
      currency: 'USD',
      executedQuantity: 3,
      settledQuantity: 0,
    })
    expect(apple?.exchangeRate).toBeGreaterThan(1_000)
    expect(balance.byCurrency.map(({ currency }) => currency).sort()).toEqual(['KRW', 'USD'])
    expect(balance.cashes.map(({ currency }) => currency)).toEqual(expect.arrayContaining(['KRW', 'USD']))
    const dollars = balance.byCurrency.find(({ currency }) => currency === 'USD')
    const won = balance.byCurrency.find(({ currency }) => currency === 'KRW')
    expect(balance.totalValue).toBe(
      Math.round((won?.value ?? 0) + (dollars?.value ?? 0) * (dollars?.exchangeRate ?? 0)),
    )
    const only = await settle(account.balance({ currency: 'USD' }))
    expect(only.positions).toMatchObject([{ symbol: 'AAPL', executedQuantity: 3 }])
    expect(only.cashes.map(({ currency }) => currency)).toEqual(['USD'])
    expect((await settle(account.balance({ currency: 'HKD' }))).positions).toEqual([])
  })

  it('is of one moment when a trade comes between two of its pages', async () => {
    let isSold = false
    const masters = manySymbols(30)
    const http: HttpTransport = {
      async request(request) {
        const reply = await world.simulator.transport().request(request)
        if (isSold || request.headers?.tr_id !== 'VTTC8434R') return reply
        isSold = true
        // Another program sells a stock that the first page has just told of.
        const { kis } = world
        const { output1 } = await kis.rest.domesticStock.inquireBalance({
          ...{ AFHR_FLPR_YN: 'N', INQR_DVSN: '02', FUND_STTL_ICLD_YN: false, PRCS_DVSN: '00' },
        })
        const [first] = output1
        if (!first) throw new Error('The account holds nothing.')
        await kis.account().orders.sell({ symbol: first.pdno, quantity: first.hldg_qty, kind: 'market' })
        return reply
      },
      async close() {},
    }
    world = createWorld({
      simulator: { holdings: 25, masters },
      kis: { http, skipChecks: ['limits'], risk: { priceCollar: null, maxNotional: null } },
    })
    const { kis, settle } = world
    const moved = await settle(kis.account().balance())
    expect(isSold).toBe(true)
    const after = await settle(kis.account().balance())
    expect(moved.complete).toBe(true)
    expect(moved.positions.map(nameOf)).toEqual(after.positions.map(nameOf))
    expect(after.positions).toHaveLength(24)
  })

  it('of an account for futures and options tells contracts and margin', async () => {
    world = createWorld({ kis: { skipChecks: ['session', 'limits'], risk: { priceCollar: null, maxNotional: null } } })
    const { kis, settle } = world
    const account = kis.account('98765432-03')
    expect(account.kind).toBe('domestic-derivative')
    const empty = await settle(account.balance())
    expect(empty).toMatchObject({ complete: true, positions: [] })
    expect(empty.cash.orderable ?? 0).toBeGreaterThan(0)
    await settle(account.orders.sell({ symbol: CONTRACT, venue: 'KRX_DERIV', quantity: 1, kind: 'market' }))
    const { positions, totals } = await settle(account.balance())
    expect(positions).toMatchObject([{ venue: 'KRX_DERIV', symbol: CONTRACT, side: 'short', executedQuantity: 1 }])
    expect(totals.derivatives?.margin ?? 0).toBeGreaterThan(0)
    const power = await settle(account.buyingPower({ symbol: CONTRACT, venue: 'KRX_DERIV' }))
    expect(power.closableQuantity).toBe(1)
  })

  it('of accounts for futures abroad and of bonds is read with a real account', async () => {
    world = createWorld({ simulator: { env: 'real' }, kis: { env: 'real' } })
    const { kis, settle } = world
    expect(await settle(kis.account('98765432-08').balance())).toMatchObject({
      ...{ complete: true, positions: [], totals: { derivatives: { currency: 'USD' } } },
    })
    expect(await settle(kis.account().balance({ assetClass: 'bond' }))).toMatchObject({ complete: true, positions: [] })
    const list = await settle(kis.account('98765432-08').transactions({ from: '20261101', to: '20261120' }))
    expect(list.complete).toBe(true)
    expect(list.transactions.every(({ date }) => date !== null && date >= '20261101' && date <= '20261120')).toBe(true)
  })

  it('refuses what the account does not hold', async () => {
    world = createWorld()
    const { kis, failure } = world
    expect(await failure(kis.account().balance({ assetClass: 'domestic-derivative' }))).toBeInstanceOf(KisConfigError)
    expect(await failure(kis.account().balance({ currency: 'EUR' }))).toBeInstanceOf(KisValidationError)
    expect(await failure(kis.account().balance({ assetClass: 'domestic-stock', currency: 'USD' }))).toBeInstanceOf(
      KisValidationError,
    )
    expect(await failure(kis.account().balance({ assetClass: 'bond' }))).toBeInstanceOf(KisUnsupportedInPaperError)
    expect(await failure(kis.account('98765432-29').balance())).toBeInstanceOf(KisUnsupportedInPaperError)
  })

  it('prints without the account number', async () => {
    world = createWorld({ simulator: { holdings: 2 } })
    const { kis, settle } = world
    const balance = await settle(kis.account().balance({ currency: 'all' }))
    expect(`${inspect(balance)}${JSON.stringify(balance)}${inspect(kis, { depth: 8 })}`).not.toContain('98765432')
    expect(JSON.stringify(balance.raw[0]?.raw)).toContain('98765432')
  })
})

describe('buying power', () => {
  it('shrinks by what is bought', async () => {
    world = createWorld()
    const { kis, settle } = world
    const account = kis.account()
    const before = await settle(account.buyingPower({ symbol: '005930' }))
    expect(before.maxQuantityWithoutCredit ?? 0).toBeGreaterThan(10)
    await settle(account.orders.buy({ symbol: '005930', quantity: 10, kind: 'market' }))
    const after = await settle(account.buyingPower({ symbol: '005930' }))
    expect(after.cash ?? 0).toBeLessThan(before.cash ?? 0)
  })

  it('without a symbol tells cash and no quantities', async () => {
    world = createWorld()
    const power = await world.settle(world.kis.account().buyingPower())
    expect(power).toMatchObject({
      symbol: null,
      cash: 100_000_000,
      maxQuantityWithoutCredit: null,
      calculationPrice: null,
    })
  })

  it('abroad is in the currency of the exchange, at a price', async () => {
    world = createWorld()
    const { kis, settle, failure } = world
    const power = await settle(kis.account().buyingPower({ symbol: 'AAPL', venue: 'NASDAQ', price: 200 }))
    expect(power).toMatchObject({ symbol: 'AAPL', venue: 'NASDAQ', currency: 'USD' })
    expect(power.maxQuantityWithoutCredit ?? 0).toBeGreaterThan(0)
    expect((power.maxQuantityWithoutCredit ?? 0) * 200).toBeLessThanOrEqual(power.cash ?? 0)
    expect(await failure(kis.account().buyingPower({ symbol: 'AAPL', venue: 'NASDAQ' }))).toBeInstanceOf(
      KisValidationError,
    )
  })
})

describe('profits and assets', () => {
  const LISTS = {
    realizedProfit: (account: ReturnType<World['kis']['account']>) => account.realizedProfit(),
    profitHistory: (account: ReturnType<World['kis']['account']>) =>
      account.profitHistory({ from: '20261101', to: '20261120' }),
    transactions: (account: ReturnType<World['kis']['account']>) =>
      account.transactions({ from: '20261101', to: '20261120' }),
    assets: (account: ReturnType<World['kis']['account']>) => account.assets(),
    sellable: (account: ReturnType<World['kis']['account']>) => account.sellable({ symbol: '005930' }),
  }

  it.each(Object.entries(LISTS))('%s is refused on paper before any call', async (_name, ask) => {
    world = createWorld()
    expect(await world.failure(ask(world.kis.account()))).toBeInstanceOf(KisUnsupportedInPaperError)
  })

  it('tell what a round trip earned, the same in every list', async () => {
    world = createWorld({ simulator: { env: 'real' }, kis: { env: 'real', allowRealOrders: true } })
    const { kis, settle } = world
    const account = kis.account()
    await settle(account.orders.buy({ symbol: '005930', quantity: 10, kind: 'market' }))
    await settle(account.orders.sell({ symbol: '005930', quantity: 4, kind: 'market' }))
    expect(await settle(account.sellable({ symbol: '005930' }))).toMatchObject({ quantity: 6, sellableQuantity: 6 })
    const realized = await settle(account.realizedProfit())
    expect(realized).toMatchObject({ complete: true, positions: [{ symbol: '005930', executedQuantity: 6 }] })
    const range = { from: '20260101', to: '20261120' }
    const parts: number[] = []
    const days = await settle(
      account.profitHistory({ ...range, onProgress: ({ done, total }) => parts.push(done / total) }),
    )
    expect(parts.at(-1)).toBe(1)
    expect(parts.length).toBeGreaterThan(3)
    expect(days).toMatchObject({ complete: true, entries: [{ date: '20261120', soldQuantity: 4, symbol: null }] })
    const stocks = await settle(account.profitHistory({ ...range, by: 'symbol' }))
    expect(stocks).toMatchObject({ entries: [{ date: '20261120', symbol: '005930', venue: 'KRX', soldQuantity: 4 }] })
    expect(stocks.profits).toEqual(days.profits)
    const assets = await settle(account.assets())
    expect(assets.complete).toBe(true)
    expect(assets.totalAssets ?? 0).toBeGreaterThan(90_000_000)
    expect(typeof (await settle(account.dayProfit()))).toBe('number')
  })

  it('tell transactions abroad', async () => {
    world = createWorld({
      simulator: { env: 'real' },
      kis: { env: 'real', allowRealOrders: true, skipChecks: ['session'] },
    })
    const { kis, settle } = world
    await settle(buyAbroad(world, 'AAPL'))
    const list = await settle(kis.account().transactions({ from: '20260501', to: '20261121' }))
    expect(list).toMatchObject({
      complete: true,
      transactions: [{ symbol: 'AAPL', side: 'buy', quantity: 3, currency: 'USD' }],
    })
  })
})

/** Three shares, bought at the price of the moment plus a little. */
async function buyAbroad({ kis }: World, symbol: string): Promise<unknown> {
  const { output } = await kis.rest.overseasStock.price({ EXCD: 'NAS', SYMB: symbol })
  const price = Math.ceil((output.last ?? 0) * 102) / 100
  return kis.account().orders.buy({ symbol, venue: 'NASDAQ', quantity: 3, kind: 'limit', price })
}
