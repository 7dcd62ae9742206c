import { createMemoryStore, type Environment, KisMasterError, KisValidationError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRestClient } from '@kis/rest'
import { createSimulator } from '@kis/simulator'
import { afterEach, describe, expect, it } from 'vitest'
import { createAccount } from '../../account/create-account.js'
import type { Instrument, InstrumentFacts, InstrumentSource } from '../../instrument/instrument.js'
import { nameInstrument } from '../../instrument/resolve.js'
import { scriptedContext } from '../../stock/__fixtures__/scripted-context.js'
import type { RiskLimits } from './risk-limits.js'

/** 23:30 in Korea of a Friday. */
const EVENING = Date.parse('2026-11-20T23:30:00+09:00')
const POUND = { symbol: '6BZ26', venue: 'OVERSEAS_DERIV' } as const
const FACTS: InstrumentFacts = {
  ...{ name: '영국 파운드 2026.12', englishName: null, market: null, product: null, lotSize: 1, basePrice: null },
  ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: false, leverage: null, masterMarket: 'overseasFutures' },
  ...{ multiplier: 62_500, priceExponent: 0, tickSize: 0.0001, exchange: 'CME' },
}
const listed = (facts: Partial<InstrumentFacts> = {}): InstrumentSource => ({
  find: async (name) => ({ ...nameInstrument({ venue: 'OVERSEAS_DERIV', ...name }), facts: { ...FACTS, ...facts } }),
})
const MISSING: InstrumentSource = {
  find: async () => {
    throw new KisMasterError({ market: 'overseasFutures', message: 'ffcode.mst could not be downloaded.' } as never)
  },
}

let end: () => Promise<void> = async () => {}
afterEach(() => end())

function setUp(instruments: InstrumentSource | undefined, risk: RiskLimits = {}, productCode = '08') {
  const env: Environment = 'real'
  const clock = createVirtualClock({ now: EVENING })
  const simulator = createSimulator({ env, seed: 3, clock, limits: { callsPerSecond: 1_000 } })
  const store = createMemoryStore({ clock })
  const rest = createRestClient({
    ...{ env, clock, store, account: `98765432-${productCode}`, http: simulator.transport() },
    credentials: { appKey: `KEY${'k'.repeat(33)}`, appSecret: `SECRET${'s'.repeat(174)}` },
    limits: { callsPerWindow: 500, ledgerCallsPerWindow: 500 },
  })
  const { orders } = createAccount({
    ...{ rest, clock, store, instruments, risk, allowRealOrders: true, skipChecks: ['session'] },
    realtime: () => {
      throw new Error('Nothing is watched here.')
    },
  })
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    const ended = promise.then(
      () => {},
      () => {},
    )
    await clock.until(ended, { maxMs: 600_000 })
    return promise
  }
  end = async () => {
    await settle(rest.close())
    simulator.close()
  }
  const buy = (price: number, more: object = {}) =>
    settle(orders.buy({ ...POUND, quantity: 1, kind: 'limit', price, ...more } as never))
  const refusal = (price: number, more?: object) =>
    buy(price, more).then(
      () => 'taken',
      (error: unknown) => (KisValidationError.isInstance(error) ? [error.field, error.message] : error),
    )
  return { orders, buy, refusal, settle, simulator }
}

describe('a future abroad', () => {
  it('is ordered with all limits on, in the currency that the quote tells', async () => {
    const { buy } = setUp(listed())
    expect(await buy(1.2)).toMatchObject({ status: 'accepted', symbol: '6BZ26', price: 1.2 })
  })

  it('is held by the collar and by its worth', async () => {
    const { refusal } = setUp(listed())
    expect(await refusal(1.55)).toEqual(['risk.priceCollar', expect.stringMatching(/above the last price 1\.\d+/)])
    // 62,500 pounds each.
    expect(await refusal(1.2, { quantity: 2 })).toEqual([
      'risk.maxNotional',
      expect.stringContaining('150000 USD, above the limit of 100000'),
    ])
  })

  it('keeps to its tick, and is rounded to it when asked', async () => {
    const { refusal, buy } = setUp(listed())
    expect(await refusal(1.20005)).toEqual(['price', expect.stringContaining('호가단위 0.0001')])
    expect(await buy(1.20005, { rounding: 'up' })).toMatchObject({ price: 1.2001 })
    expect(await buy(1.20005, { rounding: 'down' })).toMatchObject({ price: 1.2 })
    expect(await buy(1.20007, { rounding: 'nearest' })).toMatchObject({ price: 1.2001 })
  })

  it.each([
    ['whose list cannot be had', MISSING, /multiplier \(승수\) of "6BZ26" is not known.*"risk.maxNotional: null"/],
    ['whose list tells no decimals', listed({ priceExponent: undefined }), /계산 소수점.*Try again when it can/],
    ['whose list tells no multiplier', listed({ multiplier: null }), /multiplier \(승수\)/],
  ])('%s is not ordered, and the reason says what is missing and what to do', async (_, source, message) => {
    const { refusal, simulator } = setUp(source)
    expect(await refusal(1.2)).toEqual(['risk.maxNotional', expect.stringMatching(message)])
    expect(simulator.state().requests.OTFM3001U ?? 0).toBe(0)
  })

  it('without decimals is not measured by the collar either', async () => {
    const { refusal } = setUp(listed({ priceExponent: undefined }), { maxNotional: null })
    expect(await refusal(1.2)).toEqual(['risk.priceCollar', expect.stringMatching(/계산 소수점/)])
    const { buy } = setUp(MISSING, { maxNotional: null, priceCollar: null })
    expect(await buy(1.2)).toMatchObject({ status: 'accepted' })
  })
})

describe('decimals that KIS leaves out', () => {
  it('are put back before an order is measured', async () => {
    const { fetchReference } = await import('./fetch-reference.js')
    const output1 = { last_price: '   6882.5', prev_price: ' 6880.0', crc_cd: 'USD' }
    const { context } = scriptedContext('real', { HHDFC55010000: [{ output1 }] }, listed({ priceExponent: -4 }))
    const aussie: Instrument = {
      ...nameInstrument({ symbol: '6AM24', venue: 'OVERSEAS_DERIV' }),
      facts: { ...FACTS, priceExponent: -4 },
    }
    expect(await fetchReference(context, aussie, undefined)).toMatchObject({ last: 0.68825, currency: 'USD' })
  })
})

describe('a future at home', () => {
  const request = { symbol: 'A01612', venue: 'KRX_DERIV' }

  it('on an index is measured by its multiplier, which its code tells without any list', async () => {
    const { refusal } = setUp(undefined, { maxNotional: { KRW: 1_000_000 } }, '03')
    expect(await refusal(400, request)).toEqual([
      'risk.maxNotional',
      expect.stringContaining('100000000 KRW, above the limit of 1000000'),
    ])
  })

  it('on a stock is not taken for one share', async () => {
    const { refusal } = setUp(undefined, {}, '03')
    expect(await refusal(60_000, { ...request, symbol: 'A11612' })).toEqual([
      'risk.maxNotional',
      expect.stringMatching(/multiplier .*"risk.maxQuantity"/),
    ])
  })
})
