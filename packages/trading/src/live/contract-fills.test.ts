import { createAuth } from '@kis/auth'
import { createMemoryStore } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRealtimeClient } from '@kis/realtime'
import { createRestClient } from '@kis/rest'
import { createSimulator } from '@kis/simulator'
import { afterEach, describe, expect, it } from 'vitest'
import { createAccount } from '../account/create-account.js'
import type { TradingContext } from '../context.js'
import type { InstrumentFacts, InstrumentSource } from '../instrument/instrument.js'
import { nameInstrument } from '../instrument/resolve.js'
import { createContract } from '../stock/create-contract.js'
import type { LivePortfolio } from './live-portfolio.js'
import type { LiveGap } from './live-view.js'
import type { Trade } from './trade.js'

const kst = (text: string): number => Date.parse(`${text}+09:00`)
const FACTS: InstrumentFacts = {
  ...{ name: '영국 파운드 2026.12', englishName: null, market: null, product: null, lotSize: 1, basePrice: null },
  ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: false, leverage: null, masterMarket: 'overseasFutures' },
  ...{ multiplier: 62_500, priceExponent: 0, tickSize: 0.0001, exchange: 'CME' },
}
const POUNDS: InstrumentSource = {
  find: async (name) => ({ ...nameInstrument({ venue: 'OVERSEAS_DERIV', ...name }), currency: 'USD', facts: FACTS }),
}

let end: () => Promise<void> = async () => {}
afterEach(() => end())

function setUp(productCode: string, at: string, instruments?: InstrumentSource) {
  const clock = createVirtualClock({ now: kst(at) })
  const simulator = createSimulator({ env: 'real', seed: 3, clock, limits: { callsPerSecond: 1_000 } })
  const store = createMemoryStore({ clock })
  const credentials = { appKey: `KEY${'k'.repeat(33)}`, appSecret: `SECRET${'s'.repeat(174)}` }
  const auth = createAuth({ env: 'real', credentials, store, http: simulator.transport(), clock })
  const rest = createRestClient({
    ...{ env: 'real', auth, clock, account: `98765432-${productCode}`, http: simulator.transport() },
    limits: { callsPerWindow: 500, ledgerCallsPerWindow: 500 },
  })
  const realtime = createRealtimeClient({
    env: 'real',
    auth,
    clock,
    random: () => 0.5,
    socket: simulator.socketFactory(),
  })
  const context: TradingContext = {
    ...{ rest, clock, store, instruments, htsId: 'tester', allowRealOrders: true, skipChecks: ['session', 'limits'] },
    risk: { priceCollar: null, maxNotional: null },
    realtime: () => realtime,
  }
  const account = createAccount(context)
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    const ended = promise.then(
      () => {},
      () => {},
    )
    await clock.until(ended, { maxMs: 600_000, stepMs: 50 })
    return promise
  }
  end = async () => {
    await settle(realtime.close())
    await settle(rest.close())
    simulator.close()
  }
  return { account, context, clock, settle, simulator }
}

/** What a balance tells and a fill moves. */
const moved = (portfolio: LivePortfolio) =>
  portfolio.snapshot.positions.map(({ symbol, side, executedQuantity, averagePrice, cost }) => ({
    ...{ symbol, side, executedQuantity, averagePrice, cost },
  }))

/** The same, but for the simulator's rounding of an average to whole ticks when a part is closed. */
const alike = (told: ReturnType<typeof moved>, multiplier: number) =>
  told.map((one) => ({
    ...one,
    averagePrice: expect.closeTo(one.averagePrice ?? Number.NaN, 1.5),
    cost: one.cost === null ? null : expect.closeTo(one.cost, -Math.log10(multiplier / 20)),
  }))

describe.each([
  ['at home', '03', '2026-11-20T10:00:00', undefined, { symbol: 'A01612', venue: 'KRX_DERIV' }, 250_000],
  ['abroad', '08', '2026-11-20T23:30:00', POUNDS, { symbol: '6BZ26', venue: 'OVERSEAS_DERIV' }, 62_500],
] as const)('a live portfolio of futures %s', (_, productCode, at, instruments, name, multiplier) => {
  it('follows fills in both directions before the next balance, which finds the same', async () => {
    const { account, clock, settle } = setUp(productCode, at, instruments)
    const portfolio = await settle(account.watchPortfolio())
    const trade = async (side: 'buy' | 'sell', quantity: number) => {
      const order = await settle(account.orders.place({ ...name, side, quantity, kind: 'market' } as never))
      await clock.advance(700)
      expect(order.filledQuantity).toBe(quantity)
      expect(portfolio.snapshot.complete).toBe(false)
      const told = moved(portfolio)
      const realized = portfolio.snapshot.realized[0]?.profit ?? 0
      await clock.advance(5_000)
      expect(portfolio.snapshot.complete).toBe(true)
      expect(moved(portfolio)).toEqual(alike(told, multiplier))
      return { average: order.averageFillPrice ?? 0, told, realized }
    }
    const first = await trade('buy', 2)
    expect(first.told).toMatchObject([{ symbol: name.symbol, side: 'long', executedQuantity: 2 }])
    expect(portfolio.snapshot.positions[0]).toMatchObject({
      multiplier,
      averagePrice: expect.closeTo(first.average, 6),
    })
    const second = await trade('buy', 1)
    const average = (first.average * 2 + second.average) / 3
    expect(second.told).toMatchObject([{ executedQuantity: 3, averagePrice: expect.closeTo(average, 5) }])
    const part = await trade('sell', 1)
    expect(part.told).toMatchObject([{ side: 'long', executedQuantity: 2, averagePrice: expect.closeTo(average, 5) }])
    expect(part.realized).toBeCloseTo((part.average - average) * multiplier, 0)
    const turn = await trade('sell', 5)
    expect(turn.told).toMatchObject([
      { side: 'short', executedQuantity: 3, averagePrice: expect.closeTo(turn.average, 6) },
    ])
    expect(turn.realized - part.realized).toBeCloseTo(
      (turn.average - average) * 2 * multiplier,
      -Math.log10(multiplier / 20),
    )
    // The price moves on: the profit of what was sold goes the other way.
    await clock.advance(20_000)
    const [position] = portfolio.snapshot.positions
    const { price, averagePrice, profit } = position ?? {}
    expect(profit).toBeCloseTo(((averagePrice ?? 0) - (price ?? 0)) * 3 * multiplier, 0)
    expect((await trade('buy', 3)).told).toEqual([])
    await settle(portfolio.stop())
  })
})

describe('a live portfolio of futures abroad whose list cannot be had', () => {
  it('follows fills by the balance, and takes no price of which the decimals are unknown', async () => {
    const { account, clock, settle } = setUp('08', '2026-11-20T23:30:00')
    const portfolio = await settle(account.watchPortfolio())
    await settle(account.orders.buy({ symbol: '6BZ26', venue: 'OVERSEAS_DERIV', quantity: 1, kind: 'market' } as never))
    await clock.advance(3_000)
    const [held] = portfolio.snapshot.positions
    expect(held).toMatchObject({ executedQuantity: 1, multiplier: null })
    await clock.advance(20_000)
    expect(portfolio.snapshot.positions[0]?.price).toBe(held?.price)
    await settle(portfolio.stop())
  })
})

describe('live trades of a future abroad', () => {
  it('go on after a gap, which is filled with the trades that KIS lists', async () => {
    const { context, clock, settle, simulator } = setUp('08', '2026-11-20T23:30:00', POUNDS)
    const view = await settle(createContract(context, { symbol: 'ESZ26', venue: 'OVERSEAS_DERIV' }).watchTrades())
    const told: Trade[] = []
    const gaps: LiveGap[] = []
    view.on('data', (trade) => told.push(trade))
    view.on('gap', (gap) => gaps.push(gap))
    await clock.advance(20_000)
    expect(told.length).toBeGreaterThan(0)
    simulator.faults.killSockets()
    await clock.until(() => gaps.length === 1, { maxMs: 600_000 })
    await clock.advance(15_000)
    expect(gaps).toMatchObject([{ error: null, filled: told.filter(({ source }) => source === 'rest').length }])
    const volumes = told.map(({ volume }) => volume ?? 0)
    expect(volumes).toEqual([...volumes].sort((one, other) => one - other))
    const isWhole = told.every(({ volume, quantity }, at) => at === 0 || (volume ?? 0) - quantity === volumes[at - 1])
    expect(gaps[0]?.complete).toBe(isWhole)
    expect(simulator.state().requests.HHDFC55020200).toBeGreaterThan(0)
    await settle(view.stop())
  })
})
