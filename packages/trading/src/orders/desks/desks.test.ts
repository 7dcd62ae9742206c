import { createMemoryStore, type Environment } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRestClient } from '@kis/rest'
import { createSimulator } from '@kis/simulator'
import { afterEach, describe, expect, it } from 'vitest'
import type { AssetClass, Instrument } from '../../instrument/instrument.js'
import { toTerms } from '../kinds/to-terms.js'
import type { OrderReceipt } from '../order-desk.js'
import { type OrderRef, orderNumberKey } from '../order-ref.js'
import { createDesk } from './create-desk.js'

const ACCOUNT = '98765432-01'
const kst = (text: string): number => Date.parse(`${text}+09:00`)
const MORNING = kst('2026-11-20T10:00:00')
/** In New York it is half past nine of the same day. */
const EVENING = kst('2026-11-20T23:30:00')
/** In New York it is still the 20th. */
const AFTER_MIDNIGHT = kst('2026-11-21T01:00:00')

let end: () => Promise<void>
afterEach(() => end())

/** A desk before the simulator, by default with a real account at ten in the morning. */
function setUp<C extends AssetClass>(assetClass: C, options: { env?: Environment; at?: number } = {}) {
  const { env = 'real', at = MORNING } = options
  const clock = createVirtualClock({ now: at })
  const simulator = createSimulator({ env, seed: 3, clock, limits: { callsPerSecond: 1_000 } })
  const rest = createRestClient({
    env,
    credentials: { appKey: `KEY${'k'.repeat(33)}`, appSecret: `SECRET${'s'.repeat(174)}` },
    account: ACCOUNT,
    clock,
    store: createMemoryStore({ clock }),
    http: simulator.transport(),
    limits: { callsPerWindow: 500, ledgerCallsPerWindow: 500 },
  })
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    await clock.until(
      promise.then(
        () => {},
        () => {},
      ),
      { maxMs: 600_000 },
    )
    return promise
  }
  end = async () => {
    await settle(rest.close())
    simulator.close()
  }
  const desk = createDesk(rest, clock, assetClass)
  const place = (side: 'buy' | 'sell', instrument: Instrument, request: Record<string, unknown>) =>
    settle(desk.prepareOrder(toTerms(side, { symbol: instrument.symbol, ...request } as never, instrument)).send())
  const open = async () => (await settle(desk.open({}))).records
  const history = () => settle(desk.history({ from: '20261119', to: '20261121' }))
  return { desk, place, open, history, settle, clock }
}

function instrumentOf(assetClass: AssetClass, venue: string, symbol: string, currency: string): Instrument {
  return { assetClass, venue, symbol, currency, kind: 'stock' } as Instrument
}

/** What another process would have stored. */
function refOf(instrument: Instrument, receipt: OrderReceipt, more: Partial<OrderRef> = {}): OrderRef {
  const { orderNumber, orgNumber, date } = receipt
  const { assetClass, venue, symbol } = instrument
  const place = { env: 'real', account: ACCOUNT, assetClass, venue, session: 'regular', side: 'buy' } as const
  return JSON.parse(JSON.stringify({ ...place, symbol, orderNumber, orgNumber, date, ...more }))
}

const samsung = instrumentOf('domestic-stock', 'KRX', '005930', 'KRW')

describe.each(['real', 'paper'] as const)('the desk of domestic stocks (%s)', (env) => {
  it('places, lists, amends under a new number, cancels, and tells all of it', async () => {
    const { desk, place, open, history, settle } = setUp('domestic-stock', { env })
    const receipt = await place('buy', samsung, { quantity: 3, kind: 'limit', price: 200_000 })
    expect(await open()).toMatchObject([
      {
        symbol: '005930',
        side: 'buy',
        venue: 'KRX',
        price: 200_000,
        quantity: 3,
        remainingQuantity: 3,
        filledQuantity: 0,
        action: 'new',
        date: receipt.date,
        time: receipt.time,
      },
    ])
    const ref = refOf(samsung, receipt, { env })
    const amended = await settle(desk.prepareAmend(ref, { price: 210_000 }).send())
    expect(amended.orderNumber).not.toBe(receipt.orderNumber)
    const [resting, ...more] = await open()
    expect(more).toEqual([])
    expect(resting).toMatchObject({ action: 'amend', price: 210_000, quantity: 3 })
    expect(orderNumberKey(resting?.orderNumber ?? '')).toBe(orderNumberKey(amended.orderNumber))
    expect(orderNumberKey(resting?.originalOrderNumber ?? '')).toBe(orderNumberKey(receipt.orderNumber))

    await settle(desk.prepareCancel({ ...ref, orderNumber: amended.orderNumber }, 1).send())
    expect(await open()).toMatchObject([{ remainingQuantity: 2 }])
    await settle(desk.prepareCancel({ ...ref, orderNumber: amended.orderNumber }).send())
    expect(await open()).toEqual([])
    const { records, complete } = await history()
    expect(complete).toBe(true)
    expect(records.map(({ action }) => action)).toEqual(['new', 'amend', 'cancel', 'cancel'])
    expect(records[1]).toMatchObject({ remainingQuantity: 0, cancelledQuantity: 3, filledQuantity: 0 })
  })

  it('tells what was filled', async () => {
    const { place, open, history } = setUp('domestic-stock', { env })
    await place('buy', samsung, { quantity: 2, kind: 'market' })
    expect(await open()).toEqual([])
    const { records } = await history()
    expect(records).toMatchObject([{ price: null, filledQuantity: 2, remainingQuantity: 0, kindCode: '01' }])
    expect(records[0]?.averageFillPrice).toBeGreaterThan(0)
  })
})

describe.each([
  ['NXT', { kind: 'limit', price: 200_000, venue: 'NXT' }],
  ['SOR', { kind: 'limit', price: 200_000, venue: 'SOR' }],
] as const)('an order at %s', (venue, request) => {
  it('is cancelled there', async () => {
    const { desk, place, open, settle } = setUp('domestic-stock')
    const receipt = await place('buy', samsung, { quantity: 1, ...request })
    expect(await open()).toMatchObject([{ venue, remainingQuantity: 1 }])
    const call = desk.prepareCancel(refOf(samsung, receipt, { venue }))
    expect(call.body.EXCG_ID_DVSN_CD).toBe(venue)
    await settle(call.send())
    expect(await open()).toEqual([])
  })
})

/** Rows of which only what they did matters. */
const actionsOf = (records: readonly { readonly action: string }[]): string[] => records.map(({ action }) => action)

describe.each([
  ['NASDAQ', 'AAPL', 'USD', 100.25, 101.5, 2, EVENING],
  ['NASDAQ', 'AAPL', 'USD', 100.25, 101.5, 2, AFTER_MIDNIGHT],
  ['HKEX', '00700', 'HKD', 500, 505, 100, MORNING],
] as const)('the desk of stocks abroad, %s', (venue, symbol, currency, price, next, quantity, at) => {
  const stock = instrumentOf('overseas-stock', venue, symbol, currency)

  it.each(['real', 'paper'] as const)('places, lists once, amends, cancels, and tells all of it (%s)', async (env) => {
    const { desk, place, open, history, settle } = setUp('overseas-stock', { env, at })
    const receipt = await place('buy', stock, { quantity, kind: 'limit', price, venue })
    expect(await open()).toMatchObject([
      { venue, symbol, currency, price, quantity, remainingQuantity: quantity, action: 'new', date: receipt.date },
    ])
    const ref = refOf(stock, receipt, { env })
    const amended = await settle(desk.prepareAmend(ref, { price: next, quantity }).send())
    const [resting, ...more] = await open()
    expect(more).toEqual([])
    expect(resting).toMatchObject({ price: next, quantity, action: 'amend', orderNumber: amended.orderNumber })
    await settle(desk.prepareCancel({ ...ref, orderNumber: amended.orderNumber }, quantity).send())
    expect(await open()).toEqual([])
    const { records, complete } = await history()
    expect(complete).toBe(true)
    expect(actionsOf(records)).toEqual(['new', 'amend', 'cancel'])
    expect(records[0]).toMatchObject({ date: receipt.date, time: receipt.time, currency, venue })
  })
})

describe('the American daytime', () => {
  const apple = instrumentOf('overseas-stock', 'NASDAQ', 'AAPL', 'USD')

  it('has orders of its own', async () => {
    const { desk, place, open, settle } = setUp('overseas-stock')
    const receipt = await place('buy', apple, {
      quantity: 1,
      kind: 'limit',
      price: 100.25,
      venue: 'NASDAQ',
      session: 'daytime',
    })
    const [listed] = await open()
    expect(listed).toMatchObject({ date: receipt.date, remainingQuantity: 1 })
    const ref = refOf(apple, receipt, { session: 'daytime' })
    const amended = await settle(desk.prepareAmend(ref, { price: 101, quantity: 1 }).send())
    await settle(desk.prepareCancel({ ...ref, orderNumber: amended.orderNumber }, 1).send())
    expect(await open()).toEqual([])
  })
})

describe.each([
  ['day', 'real', MORNING, 'regular'],
  ['day', 'paper', MORNING, 'regular'],
  ['night', 'real', EVENING, 'night'],
  ['night after midnight', 'real', AFTER_MIDNIGHT, 'night'],
] as const)('the desk of futures and options, %s, %s', (_, env, at, session) => {
  const future = instrumentOf('domestic-derivative', 'KRX_DERIV', '101W12', 'KRW')

  it('places, lists, amends, cancels, and tells all of it', async () => {
    const { desk, place, open, history, settle } = setUp('domestic-derivative', { env, at })
    const receipt = await place('buy', future, { quantity: 2, kind: 'limit', price: 360, venue: 'KRX_DERIV', session })
    expect(await open()).toMatchObject([
      { symbol: '101W12', session, side: 'buy', price: 360, quantity: 2, remainingQuantity: 2, date: receipt.date },
    ])
    const ref = refOf(future, receipt, { env, session })
    const amended = await settle(desk.prepareAmend(ref, { price: 361.05 }).send())
    expect(await open()).toMatchObject([{ price: 361.05, action: 'amend', orderNumber: amended.orderNumber }])
    await settle(desk.prepareCancel({ ...ref, orderNumber: amended.orderNumber }).send())
    expect(await open()).toEqual([])
    const { records, complete } = await history()
    expect([actionsOf(records), complete]).toEqual([['new', 'amend', 'cancel'], true])
  })
})

describe('the desk of futures abroad', () => {
  const pound = instrumentOf('overseas-derivative', 'OVERSEAS_DERIV', '6BZ26', 'USD')

  it('places, lists, amends, cancels whole, and tells all of it', async () => {
    const { desk, place, open, history, settle } = setUp('overseas-derivative', { at: EVENING })
    const receipt = await place('buy', pound, { quantity: 1, kind: 'limit', price: 1.2, venue: 'OVERSEAS_DERIV' })
    expect(await open()).toMatchObject([
      { symbol: '6BZ26', side: 'buy', price: 1.2, quantity: 1, remainingQuantity: 1, date: receipt.date },
    ])
    const ref = refOf(pound, receipt)
    const amended = await settle(desk.prepareAmend(ref, { price: 1.21 }).send())
    expect(await open()).toMatchObject([{ price: 1.21, orderNumber: amended.orderNumber }])
    await settle(desk.prepareCancel({ ...ref, orderNumber: amended.orderNumber }).send())
    expect(await open()).toEqual([])
    const { records } = await history()
    expect(actionsOf(records)).toEqual(['new', 'amend', 'cancel'])
  })
})

describe('the desk of bonds', () => {
  const bond = instrumentOf('bond', 'KRX', 'KR103502GE12', 'KRW')

  it('places, lists, amends, cancels, sells, and tells all of it', async () => {
    const { desk, place, open, history, settle } = setUp('bond')
    const receipt = await place('buy', bond, { quantity: 1000, kind: 'limit', price: 9_500 })
    expect(await open()).toMatchObject([
      {
        assetClass: 'bond',
        symbol: 'KR103502GE12',
        side: 'buy',
        price: 9_500,
        quantity: 1000,
        remainingQuantity: 1000,
      },
    ])
    const ref = refOf(bond, receipt)
    const amended = await settle(desk.prepareAmend(ref, { price: 9_510 }).send())
    expect(await open()).toMatchObject([{ price: 9_510, orderNumber: amended.orderNumber }])
    await settle(desk.prepareCancel({ ...ref, orderNumber: amended.orderNumber }).send())
    expect(await open()).toEqual([])
    await place('buy', bond, { quantity: 1000, kind: 'limit', price: 11_000 })
    await place('sell', bond, { quantity: 400, kind: 'limit', price: 9_500 })
    const { records, complete } = await history()
    expect([actionsOf(records), complete]).toEqual([['new', 'amend', 'cancel', 'new', 'new'], true])
    expect(records.slice(3)).toMatchObject([
      { side: 'buy', filledQuantity: 1000 },
      { side: 'sell', filledQuantity: 400 },
    ])
  })
})
