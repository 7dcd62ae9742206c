import { inspect } from 'node:util'
import { createMemoryStore, type KeyValueStore } from '@kis/core'
import { afterEach, describe, expect, it } from 'vitest'
import { CANARY, createWorld, START, type World } from './__fixtures__/virtual-world.js'
import { createKis, KisConfigError, KisValidationError, type RiskLimits } from './index.js'

const SYMBOL = '005930'
const HOUR = 3_600_000

let worlds: World[] = []
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  const world = createWorld(options)
  worlds.push(world)
  return { ...world, account: world.kis.account() }
}
afterEach(async () => {
  for (const world of worlds) {
    await world.settle(world.kis.close())
    world.simulator.close()
  }
  worlds = []
})

const fieldOf = (error: unknown) => (KisValidationError.isInstance(error) ? error.field : error)
const withRisk = (risk: RiskLimits, store?: KeyValueStore) => setUp({ kis: { risk, ...(store && { store }) } })
const MARKET = { symbol: SYMBOL, quantity: 1, kind: 'market' } as const

describe('an order is refused before anything is sent', () => {
  it('at night, with what is open named, and on a holiday with its reason', async () => {
    const { account, clock, failure, simulator } = setUp()
    await clock.advance(14 * HOUR)
    expect(await failure(account.orders.buy(MARKET))).toMatchObject({ field: 'session', message: /No session takes/ })
    // Saturday.
    await clock.advance(12 * HOUR)
    expect(await failure(account.orders.buy(MARKET))).toMatchObject({ field: 'session', message: /is a holiday there/ })
    expect(simulator.state().requests.VTTC0012U ?? 0).toBe(0)
  })

  it.each(['98765432-22', '98765432-29'])('from a pension account (%s), with its reason', async (number) => {
    const { kis, failure } = setUp()
    const error = await failure(kis.account(number).orders.buy(MARKET))
    expect(KisConfigError.isInstance(error) && [error.option, error.message]).toEqual([
      'account',
      expect.stringContaining('연금'),
    ])
  })

  it('off the tick grid, unless rounding is asked for', async () => {
    const { account, kis, failure, settle } = setUp()
    const { price } = await settle(kis.stock(SYMBOL).quote())
    const request = { symbol: SYMBOL, quantity: 1, kind: 'limit', price: price - 1 } as const
    expect(fieldOf(await failure(account.orders.buy(request)))).toBe('price')
    const order = await settle(account.orders.buy({ ...request, rounding: 'down' }))
    expect(order.price).toBeLessThan(price)
    expect((order.price ?? 1) % 100).toBe(0)
  })

  it('outside the limits of the day', async () => {
    const { account, kis, failure, settle } = setUp()
    const { lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    const error = await failure(account.orders.buy({ ...MARKET, kind: 'limit', price: (lowerLimit ?? 0) - 10_000 }))
    expect(error).toMatchObject({ field: 'price', message: /상·하한가/ })
  })

  it('for what nobody knows: one list is missing here, and the broker has no price for it', async () => {
    const { account, failure, simulator } = setUp()
    const error = await failure(account.orders.buy({ ...MARKET, symbol: '005931' }))
    expect(error).toMatchObject({ field: 'risk.maxNotional', message: /No last price/ })
    expect(simulator.state().requests.VTTC0012U ?? 0).toBe(0)
  })
})

describe('the limits of risk', () => {
  it.each([
    ['risk.maxQuantity', { maxQuantity: 5 }, { ...MARKET, quantity: 6 }],
    ['risk.maxNotional', { maxNotional: { KRW: 200_000 } }, MARKET],
    ['risk.deny', { deny: [SYMBOL] }, MARKET],
    ['risk.allow', { allow: ['000660'] }, MARKET],
  ] as const)('hold an order by %s', async (field, risk, request) => {
    const { account, failure, simulator } = withRisk(risk)
    expect(fieldOf(await failure(account.orders.buy(request)))).toBe(field)
    expect(simulator.state().orders.accepted).toBe(0)
  })

  it('keep a price near the last one, on the side where it hurts', async () => {
    const { account, kis, failure, settle } = withRisk({ priceCollar: 0.05, maxNotional: null })
    const { price, upperLimit, lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    const limit = { symbol: SYMBOL, quantity: 1, kind: 'limit' } as const
    expect(price).toBeGreaterThan(0)
    expect(fieldOf(await failure(account.orders.buy({ ...limit, price: upperLimit ?? 0 })))).toBe('risk.priceCollar')
    expect(fieldOf(await failure(account.orders.sell({ ...limit, price: lowerLimit ?? 0 })))).toBe('risk.priceCollar')
    await settle(account.orders.buy({ ...limit, price: lowerLimit ?? 0 }))
  })

  it('stay closed without a price to measure by', async () => {
    const { account, failure, simulator } = setUp()
    simulator.faults.http500Empty({ trId: 'FHKST01010100', times: 10 })
    const error = await failure(account.orders.buy({ ...MARKET, kind: 'limit', price: 200_000 }))
    expect(error).toMatchObject({ field: 'risk.priceCollar', message: /No last price/ })
    expect(simulator.state().orders.accepted).toBe(0)
  })

  it('count the orders of a minute over processes and restarts', async () => {
    const { account, kis, clock, failure, settle, simulator } = withRisk({ maxOrdersPerMinute: 2 })
    await settle(account.orders.buy(MARKET))
    await settle(kis.account().orders.buy(MARKET))
    expect(fieldOf(await failure(account.orders.buy(MARKET)))).toBe('risk.maxOrdersPerMinute')
    await clock.advance(60_000)
    await settle(account.orders.buy(MARKET))
    expect(simulator.state().orders.accepted).toBe(3)
  })

  it('want credit to be allowed on purpose', async () => {
    const { account, failure } = setUp({ simulator: { env: 'real' }, kis: { env: 'real', allowRealOrders: true } })
    const credit = { type: 'own-loan', action: 'open' } as const
    expect(fieldOf(await failure(account.orders.buy({ ...MARKET, credit })))).toBe('risk.allowCredit')
  })

  it('refuse limits that are none', () => {
    expect(() => withRisk({ priceCollar: -1 })).toThrow(KisConfigError)
    expect(() => withRisk({ maxNotional: { KRW: Number.NaN } })).toThrow(KisConfigError)
  })
})

describe('the kill switch', () => {
  it('stops every process of the account until it is released, but no cancellation', async () => {
    const store = createMemoryStore()
    const { account, clock, kis, failure, settle, simulator } = withRisk({}, store)
    const { lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    const order = await settle(account.orders.buy({ ...MARKET, kind: 'limit', price: lowerLimit ?? 0 }))
    await settle(account.risk.engage('too many losses'))
    const { appKey, appSecret, account: number } = CANARY
    const credentials = { appKey, appSecret }
    const http = simulator.transport()
    const restarted = createKis({ env: 'paper', credentials, account: number, clock, store, http })
    const error = await failure(restarted.account().orders.buy(MARKET))
    expect(error).toMatchObject({ field: 'risk.killSwitch', message: /too many losses/ })
    expect(fieldOf(await failure(order.amend({ price: (lowerLimit ?? 0) + 100 })))).toBe('risk.killSwitch')
    await settle(order.cancel())
    await settle(account.risk.release())
    await settle(restarted.account().orders.buy(MARKET))
    await settle(restarted.close())
  })
})

describe('the reference of an order', () => {
  it('prints its account masked and is whole as JSON', async () => {
    const { account, settle } = setUp()
    const order = await settle(account.orders.buy(MARKET))
    expect(inspect({ order, ref: order.ref })).not.toContain('98765432')
    expect(JSON.parse(JSON.stringify(order.ref))).toMatchObject({ account: '98765432-01' })
    expect(JSON.stringify(order)).not.toContain('98765432')
  })
})

describe('a preview', () => {
  it('tells the exact request and every check, and sends no order', async () => {
    const { account, kis, settle, simulator } = setUp()
    const { price } = await settle(kis.stock(SYMBOL).quote())
    const preview = await settle(account.orders.preview({ ...MARKET, side: 'buy', kind: 'limit', price }))
    expect(preview).toMatchObject({
      isAllowed: true,
      notional: price,
      request: {
        trId: 'VTTC0012U',
        path: '/uapi/domestic-stock/v1/trading/order-cash',
        body: { CANO: '******32', PDNO: SYMBOL, ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: String(price) },
      },
    })
    expect(preview.checks.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'kind passed',
      'listing passed',
      'lot passed',
      'tick passed',
      'session passed',
      'limits passed',
      'risk passed',
    ])
    expect(simulator.state().orders.accepted).toBe(0)
    expect(JSON.stringify(preview)).not.toContain('98765432')
  })

  it('says what is wrong with an order without throwing', async () => {
    const { account, clock, settle } = setUp()
    await clock.advanceTo(START + 14 * HOUR)
    const preview = await settle(account.orders.preview({ ...MARKET, side: 'buy' }))
    expect(preview.isAllowed).toBe(false)
    expect(preview.checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name)).toEqual(['session'])
  })
})
