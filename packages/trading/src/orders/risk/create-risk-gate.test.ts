import { AccountNumber, createMemoryStore, KisTransportError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import type { CheckName } from '../checks/order-check.js'
import { IntentBook } from '../intents/intent-book.js'
import type { OrderTerms } from '../order-terms.js'
import { FUTURE, MARKET, NO_LIMITS, REFERENCE, SALE, TEN, TERMS } from './__fixtures__/orders-at-risk.js'
import { createRiskGate } from './create-risk-gate.js'
import { type ReferencePrice, ReferencePrices } from './reference-price.js'
import { fullLimits, type RiskLimits } from './risk-limits.js'

function gateOf(risk: RiskLimits, off: readonly CheckName[] = []) {
  const clock = createVirtualClock({ now: TEN })
  const memory = createMemoryStore({ clock })
  let refusal: unknown
  const store: typeof memory = {
    ...memory,
    set: async (key, value, options) => {
      if (refusal !== undefined && key.includes(':risk-')) throw refusal
      await memory.set(key, value, options)
    },
  }
  const refuseWrites = (error: unknown): void => {
    refusal = error
  }
  const book = new IntentBook({
    ...{
      store,
      clock,
      logger: undefined,
      env: 'paper',
      account: AccountNumber.parse('98765432-01'),
      random: () => 0.5,
    },
  })
  const state = {
    price: REFERENCE as ReferencePrice | undefined,
    profit: 0 as number | null,
    failure: undefined as unknown,
  }
  const asked: string[] = []
  const warnings: unknown[] = []
  const make = (silent = false) =>
    createRiskGate({
      ...{ env: 'paper', clock, book, limits: fullLimits(risk), off: new Set(off), calendar: createCalendar },
      logger: silent
        ? undefined
        : { debug() {}, info() {}, warn: (text, fields) => void warnings.push([text, fields]), error() {} },
      references: new ReferencePrices({
        clock,
        // Each look is a question.
        maxAgeMs: -1,
        fetch: async (_, signal) => {
          asked.push(signal ? 'price with a signal' : 'price')
          if (state.failure) throw state.failure
          return state.price
        },
      }),
      dayProfit: async (signal) => {
        asked.push(signal ? 'profit with a signal' : 'profit')
        return state.profit
      },
    })
  const gate = make()
  const { signal } = new AbortController()
  const inspect = async (terms: OrderTerms) =>
    (await clock.until(gate.inspect(terms, signal))).map(({ name, outcome }) => `${name} ${outcome}`)
  const take = async (terms: OrderTerms, by = gate) => {
    const ticket = await clock.until(by.check(terms, { signal }))
    await clock.until(book.exclusively((page) => ticket.take(page)))
  }
  return { clock, book, gate, make, state, asked, warnings, inspect, take, signal, refuseWrites }
}

const PASSED = [
  'kind passed',
  'listing skipped',
  'lot passed',
  'tick passed',
  'session passed',
  'limits passed',
  'risk passed',
]

describe('the gate before every order', () => {
  it('looks at everything, asks only for what it needs, and lets the signal through', async () => {
    const { inspect, asked } = gateOf({ maxDailyLoss: 1 })
    expect(await inspect(TERMS)).toEqual(PASSED)
    expect(asked).toEqual(['price with a signal', 'profit with a signal'])
  })

  it('asks nothing of the broker about an order that is wrong in itself', async () => {
    const { inspect, asked, take } = gateOf({ maxDailyLoss: 1 })
    expect(await inspect({ ...TERMS, price: 70_003 })).toEqual([
      'kind passed',
      'listing skipped',
      'lot passed',
      'tick failed',
      'session passed',
    ])
    await expect(take({ ...TERMS, price: 70_003 })).rejects.toMatchObject({
      field: 'price',
      message: expect.stringContaining('Nothing was sent'),
    })
    expect(asked).toEqual([])
  })

  it('asks for a price though no limit needs one, for the limits of the day', async () => {
    const { inspect, asked, state } = gateOf(NO_LIMITS)
    expect(await inspect({ ...TERMS, price: 91_000 })).toEqual(PASSED)
    expect(await inspect({ ...TERMS, price: 91_100 })).toContain('limits failed')
    expect(asked).toHaveLength(2)
    expect(await inspect(MARKET)).toEqual(PASSED)
    expect(asked).toHaveLength(2)
    state.price = undefined
    expect(await inspect(TERMS)).toContain('limits skipped')
  })

  it('looks at what the environment takes: paper accounts have no NXT', async () => {
    const { inspect } = gateOf({}, ['session'])
    expect(await inspect({ ...TERMS, venue: 'NXT' })).toContain('kind failed')
  })

  it('asks for none where nothing needs it', async () => {
    const { inspect, asked } = gateOf(NO_LIMITS, ['limits', 'session'])
    expect(await inspect(TERMS)).toEqual(
      PASSED.map((one) => (/limits|session/.test(one) ? one.replace('passed', 'skipped') : one)),
    )
    expect(asked).toEqual([])
    const needing = gateOf({}, ['limits'])
    expect(await needing.inspect({ ...TERMS, price: 99_900 })).toContain('limits skipped')
    expect(needing.asked).toEqual(['price with a signal'])
  })

  it('stays closed, with a warning, where the price cannot be had', async () => {
    const { take, state, warnings, make } = gateOf({})
    state.failure = new KisTransportError({ message: 'No route.' } as never)
    await expect(take(TERMS)).rejects.toMatchObject({ field: 'risk.priceCollar' })
    expect(warnings).toEqual([[expect.any(String), { symbol: '005930', error: state.failure }]])
    await expect(take(TERMS, make(true))).rejects.toMatchObject({ field: 'risk.priceCollar' })
    const bug = new TypeError('not of these packages')
    state.failure = bug
    await expect(take(TERMS)).rejects.toBe(bug)
  })

  it('is left where its caller gives up while the price is asked for', async () => {
    const { gate, state, clock, warnings } = gateOf({})
    const controller = new AbortController()
    controller.abort()
    state.failure = new KisTransportError({ message: 'Given up.' } as never)
    await expect(clock.until(gate.inspect(TERMS, controller.signal))).rejects.toBe(state.failure)
    expect(warnings).toEqual([])
  })
})

describe('the orders of a minute', () => {
  it('are counted, whatever was refused, and free again to the millisecond', async () => {
    const { clock, take } = gateOf({ maxOrdersPerMinute: 2 })
    await take(TERMS)
    await clock.advanceTo(TEN + 30_000)
    await take(SALE)
    await clock.advanceTo(TEN + 59_000)
    await expect(take(TERMS)).rejects.toMatchObject({
      field: 'risk.maxOrdersPerMinute',
      message: expect.stringMatching(/2 orders within a minute.*10:01:00/),
    })
    await clock.advanceTo(TEN + 60_000)
    await take(TERMS)
    await expect(take(TERMS)).rejects.toMatchObject({ message: expect.stringContaining('10:01:30') })
  })

  it('are not counted where nobody wants that, and a clock that was ahead holds up nobody', async () => {
    const free = gateOf({ maxOrdersPerMinute: null })
    for (let index = 0; index < 70; index += 1) await free.take(TERMS)
    const { clock, take } = gateOf({ maxOrdersPerMinute: 1 })
    clock.shiftWallClock(3_600_000)
    await take(TERMS)
    clock.shiftWallClock(-3_600_000)
    await take(TERMS)
    await expect(take(TERMS)).rejects.toMatchObject({ field: 'risk.maxOrdersPerMinute' })
  })
})

describe('the kill switch', () => {
  it('stops and releases, and tells since when and why', async () => {
    const { gate, clock, take } = gateOf({})
    const state = () => clock.until(gate.state())
    expect(await state()).toEqual({ isEngaged: false, reason: null, since: null })
    await clock.until(gate.engage('lunch'))
    expect(await state()).toEqual({ isEngaged: true, reason: 'lunch', since: TEN })
    await expect(take(TERMS)).rejects.toMatchObject({
      field: 'risk.killSwitch',
      message: expect.stringContaining('lunch'),
    })
    await clock.advance(1_000)
    await clock.until(gate.release())
    expect(await state()).toEqual({ isEngaged: false, reason: null, since: clock.now() })
    await take(TERMS)
  })
})

describe('what the gate keeps in the store', () => {
  it('is found by other versions under its name, and refused where it cannot be read', async () => {
    const { book, clock, take } = gateOf({})
    const write = (name: string, value: unknown) => clock.until(book.exclusively((page) => page.write(name, value)))
    await write('risk-loss', { date: '20261120' })
    await expect(take(TERMS)).rejects.toMatchObject({ field: 'risk.maxDailyLoss' })
    await write('risk-switch', { isEngaged: true, reason: null, since: TEN })
    await expect(take(TERMS)).rejects.toMatchObject({
      field: 'risk.killSwitch',
      message: expect.stringContaining('no reason given'),
    })
    await write('risk-switch', { isEngaged: false, reason: null, since: TEN })
    await write('risk-loss', { date: '20261119' })
    await write('risk-orders', [TEN - 1])
    await take(TERMS)
    for (const [name, whole, ...damaged] of [
      ['risk-switch', { isEngaged: false }, { isEngaged: 'no' }, {}, null, 'off'],
      ['risk-loss', { date: '20261119' }, { date: 20261119 }, {}, null, 'none'],
      ['risk-orders', [], [TEN, 'soon'], ['soon'], {}, 'none', null],
    ] as const) {
      for (const value of damaged) {
        await write(name, value)
        await expect(take(TERMS)).rejects.toMatchObject({ outcome: 'rejected' })
      }
      await write(name, whole)
    }
    await take(TERMS)
  })

  it('is there before the gate goes on: a store that refuses stops the order, the switch and the loss', async () => {
    const { gate, take, clock, state, refuseWrites } = gateOf({ maxDailyLoss: 1_000 })
    const error = new Error('The disk is full.')
    refuseWrites(error)
    await expect(take(TERMS)).rejects.toBe(error)
    await expect(clock.until(gate.engage('lunch'))).rejects.toBe(error)
    state.profit = -1_000
    await expect(take(TERMS)).rejects.toBe(error)
  })
})

describe('the loss of a day', () => {
  it.each<[number | null, string]>([
    [5, 'passed'],
    [-999, 'passed'],
    [-1_000, 'failed'],
    [-5_000, 'failed'],
    [null, 'failed'],
  ])('of %j won, at a limit of 1,000, lets a purchase be %s', async (profit, outcome) => {
    const { inspect, state } = gateOf({ maxDailyLoss: 1_000 })
    state.profit = profit
    expect((await inspect(TERMS)).at(-1)).toBe(`risk ${outcome}`)
  })

  it('once reached stops what opens risk until the next day, though the account recovers', async () => {
    const { take, state, clock, asked } = gateOf({ maxDailyLoss: 1_000 }, ['session'])
    state.profit = -1_000
    await expect(take(TERMS)).rejects.toMatchObject({
      field: 'risk.maxDailyLoss',
      message: expect.stringContaining('is 1000 won below'),
    })
    state.profit = 0
    await expect(take(TERMS)).rejects.toMatchObject({
      field: 'risk.maxDailyLoss',
      message: expect.stringContaining('any more today'),
    })
    asked.length = 0
    await take(SALE)
    expect(asked).toEqual(['price with a signal'])
    const opening = { ...SALE, credit: { type: 'own-short', action: 'open' } } as const
    await expect(take(opening)).rejects.toMatchObject({ field: 'risk.allowCredit' })
    await clock.advanceTo(Date.parse('2026-11-21T00:00:00+09:00') - 1_000)
    await expect(take(TERMS)).rejects.toMatchObject({ field: 'risk.maxDailyLoss' })
    await clock.advanceTo(Date.parse('2026-11-23T10:00:00+09:00'))
    await take(TERMS)
  })

  it.each<[string, Partial<OrderTerms>, boolean]>([
    ['a sale of a holding', {}, true],
    ['the repayment of credit', { credit: { type: 'own-loan', action: 'repay', loanDate: '20261101' } }, true],
    ['a new short sale', { credit: { type: 'own-short', action: 'open' } }, false],
    ['a contract sold at home', { instrument: FUTURE, venue: 'KRX_DERIV', price: 350 }, false],
    [
      'a contract sold abroad',
      {
        instrument: { ...FUTURE, assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV' },
        venue: 'OVERSEAS_DERIV',
      },
      false,
    ],
    ['a purchase', { side: 'buy' }, false],
  ])('does not stop %s: %s', async (_, more, closes) => {
    const { gate, state, clock } = gateOf(
      { maxDailyLoss: 1_000, allowCredit: true, priceCollar: null, maxNotional: null },
      ['kind', 'session', 'tick', 'limits'],
    )
    state.profit = -5_000
    const checks = await clock.until(gate.inspect({ ...SALE, ...more }, undefined))
    expect(checks.every(({ outcome }) => outcome !== 'failed')).toBe(closes)
  })

  it('that nobody can tell closes the gate, and says so', async () => {
    const { take, state } = gateOf({ maxDailyLoss: 1_000 })
    state.profit = null
    await expect(take(TERMS)).rejects.toMatchObject({
      field: 'risk.maxDailyLoss',
      message: expect.stringContaining('could not be had'),
    })
  })

  it('is not asked for where there is no limit', async () => {
    const { inspect, asked } = gateOf({})
    await inspect(TERMS)
    expect(asked).not.toContain('profit with a signal')
  })
})
