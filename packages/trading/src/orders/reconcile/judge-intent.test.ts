import { kstDate, parseKst } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { OrderIntent } from '../intents/order-intent.js'
import type { OrderRecord } from '../order-record.js'
import type { OrderTerms } from '../order-terms.js'
import type { ReservationRecord } from '../reservation-record.js'
import { ABROAD, CREATED, TERMS } from './__fixtures__/meant-orders.js'
import { type Evidence, judgeIntent } from './judge-intent.js'
import { canBe, isAlike } from './match-records.js'

const intentOf = (terms: OrderTerms, createdAt = CREATED): OrderIntent => ({
  ...{ version: 1, clientOrderId: 'one', terms, state: 'unknown', createdAt, sendUntil: createdAt + 30_000 },
  ...{ ref: null, reason: null, msgCd: null },
})
const INTENT = intentOf(TERMS)

const recordOf = (more: Partial<OrderRecord> = {}, terms = TERMS): OrderRecord => ({
  ...{ assetClass: terms.instrument.assetClass, venue: terms.venue, session: terms.session, side: terms.side },
  ...{ symbol: terms.instrument.symbol, name: '', currency: terms.instrument.currency, date: '20261120' },
  ...{ time: '100001', orderNumber: '77', originalOrderNumber: null, action: 'new', orgNumber: '', kindCode: null },
  ...{ quantity: terms.quantity, price: terms.price, filledQuantity: 0, averageFillPrice: null },
  ...{ remainingQuantity: null, cancelledQuantity: null, rejectedQuantity: null, rejectionReason: null },
  ...more,
})
const RECORD = recordOf()

const judge = (records: readonly OrderRecord[], more: Partial<Evidence> = {}) =>
  judgeIntent(INTENT, {
    ...{ records, complete: true, isClaimed: () => false, rivals: 0, isSettled: true, isClockRight: true },
    ...more,
  })

describe('an order in doubt', () => {
  it('is the one row that can be it', () => {
    const others = [recordOf({ quantity: 5 }), recordOf({ symbol: '000660' })]
    expect(judge([...others, RECORD])).toEqual({ state: 'accepted', record: RECORD })
  })

  it('is not decided between two rows, nor where another order may be the row', () => {
    expect(judge([RECORD, recordOf({ orderNumber: '78' })])).toEqual({
      state: 'unknown',
      reason: '2 orders of the broker can be this one.',
    })
    expect(judge([RECORD], { rivals: 1 })).toEqual({ state: 'unknown', reason: expect.stringContaining('another') })
  })

  it('is not the row of another intent', () => {
    const claimed = recordOf({ orderNumber: '78' })
    const isClaimed = (record: OrderRecord): boolean => record === claimed
    expect(judge([claimed, RECORD], { isClaimed })).toEqual({ state: 'accepted', record: RECORD })
    expect(judge([claimed], { isClaimed })).toMatchObject({ state: 'absent' })
  })

  it.each([
    [null, 'accepted'],
    [0, 'accepted'],
    [2, 'accepted'],
    [3, 'rejected'],
    [4, 'rejected'],
  ])('with %j of three refused is %s', (rejectedQuantity, state) => {
    expect(judge([recordOf({ rejectedQuantity })]).state).toBe(state)
  })

  it('is rejected for the reason that the list tells', () => {
    const record = recordOf({ rejectedQuantity: 3, rejectionReason: '가격제한폭 초과' })
    expect(judge([record])).toEqual({ state: 'rejected', record, reason: '가격제한폭 초과' })
    expect(judge([recordOf({ rejectedQuantity: 3 })])).toMatchObject({ reason: expect.stringContaining('거부') })
  })

  it('is absent only after the last moment, from whole lists, by a clock that is right', () => {
    expect(judge([])).toEqual({ state: 'absent', reason: expect.stringContaining('no longer arrive') })
    expect(judge([], { isSettled: false })).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('arrive'),
    })
    expect(judge([], { complete: false })).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('to their end'),
    })
    expect(judge([], { isClockRight: false })).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('clock'),
    })
  })

  it('stays unknown where one like it stands at another time', () => {
    const late = recordOf({ time: '140000' })
    expect(judge([late])).toMatchObject({ state: 'unknown', reason: expect.stringContaining('another time') })
    expect(judge([recordOf({ quantity: 5 }), late])).toMatchObject({ reason: expect.stringContaining('another time') })
    expect(judge([late], { isClaimed: () => true })).toMatchObject({ state: 'absent' })
  })
})

describe('a row of a list', () => {
  it.each<[string, Partial<OrderRecord>]>([
    ['an amendment', { action: 'amend' }],
    ['a cancellation', { action: 'cancel' }],
    ['another kind of instrument', { assetClass: 'bond' }],
    ['another stock', { symbol: '000660' }],
    ['the other side', { side: 'sell' }],
    ['an unknown side', { side: null }],
    ['another quantity', { quantity: 4 }],
    ['another price', { price: 70_100 }],
    ['another venue', { venue: 'NXT' }],
    ['a reservation', { session: 'reservation' }],
  ])('of %s is not the order', (_, more) => {
    expect(isAlike(recordOf(more), INTENT)).toBe(false)
  })

  it('is the order whatever price it shows where the order has none', () => {
    const market = intentOf({ ...TERMS, kind: 'market', price: null })
    expect(isAlike(recordOf({ price: 0 }), market)).toBe(true)
    expect(isAlike(recordOf({ price: 70_000 }), market)).toBe(true)
  })

  it('is the order on any venue that the router may choose, and abroad under any name of one', () => {
    expect(isAlike(recordOf({ venue: 'NXT' }), intentOf({ ...TERMS, venue: 'SOR' }))).toBe(true)
    expect(isAlike(recordOf({ venue: 'NYSE' }, ABROAD), intentOf(ABROAD))).toBe(true)
  })

  it('of reservations is the order where it is one', () => {
    const reserved = intentOf({ ...TERMS, session: 'reservation' })
    expect(isAlike(recordOf({ session: 'reservation' }), reserved)).toBe(true)
    expect(isAlike(RECORD, reserved)).toBe(false)
  })
})

/** The row of a second, so many milliseconds after the order was written down. */
const at = (ms: number, terms = TERMS): OrderRecord => {
  const moment = new Date(CREATED + ms + 9 * 3_600_000).toISOString()
  return recordOf(
    { date: moment.slice(0, 10).replaceAll('-', ''), time: moment.slice(11, 19).replaceAll(':', '') },
    terms,
  )
}

describe('the time of a row', () => {
  it.each([
    // To the second: what came in within that second is cut off.
    [-121_000, false],
    [-120_000, true],
    [0, true],
    [30_000, true],
    [150_000, true],
    [151_000, false],
    [86_400_000, false],
    [-86_400_000, false],
  ])('%d ms after the order fits: %s', (ms, fits) => {
    expect(canBe(at(ms), INTENT)).toBe(fits)
  })

  it('of a second that began just before the window still counts', () => {
    const intent = intentOf(TERMS, CREATED + 999)
    expect(canBe(at(-120_000), intent)).toBe(true)
    expect(canBe(at(-121_000), intent)).toBe(false)
    expect(canBe(at(-120_000), intentOf(TERMS, CREATED + 1_000))).toBe(false)
  })

  it('reads hours, minutes and seconds', () => {
    const intent = intentOf(TERMS, Date.parse('2026-11-20T13:47:52+09:00'))
    expect(canBe(recordOf({ time: '134752' }), intent)).toBe(true)
    for (const time of ['124752', '134352', '135152', '144752']) expect(canBe(recordOf({ time }), intent)).toBe(false)
  })

  it.each([[null], ['1000'], ['x100001'], ['235959x'], ['2359590']])('%j goes by its day', (time) => {
    expect(canBe(recordOf({ time }), INTENT)).toBe(true)
    expect(canBe(recordOf({ time, date: '20261119' }), INTENT)).toBe(false)
    expect(canBe(recordOf({ time, date: '20261121' }), INTENT)).toBe(false)
  })

  it('without a time reaches to the ends of its day, and of the window', () => {
    const midnight = parseKst('20261121') ?? 0
    const day = (createdAt: number) => canBe(recordOf({ time: null }), intentOf(TERMS, createdAt))
    expect(day(midnight + 119_999)).toBe(true)
    expect(day(midnight + 120_000)).toBe(false)
    expect(day(midnight - 86_400_000 - 150_000)).toBe(true)
    expect(day(midnight - 86_400_000 - 150_001)).toBe(false)
  })

  it('does not matter where the row tells no day, or one that cannot be read', () => {
    expect(canBe(recordOf({ date: null, time: '235959' }), INTENT)).toBe(true)
    expect(canBe(recordOf({ date: '2026112x', time: '235959' }), INTENT)).toBe(true)
  })

  it.each([
    [-86_400_000, true],
    [0, true],
    [86_400_000, true],
    [43_200_000, false],
    [-172_800_000, false],
    [172_800_000, false],
  ])('abroad may be that of the day before or after: %d ms fits: %s', (ms, fits) => {
    expect(canBe(at(ms, ABROAD), intentOf(ABROAD))).toBe(fits)
    // Bonds are traded at home, by the Korean day.
    const bond: OrderTerms = { ...TERMS, instrument: { ...TERMS.instrument, assetClass: 'bond', kind: 'bond' } }
    expect(canBe(at(ms, bond), intentOf(bond))).toBe(ms === 0)
  })

  it('abroad without a time may be of the day before or after', () => {
    const row = (date: string) => canBe(recordOf({ date, time: null }, ABROAD), intentOf(ABROAD))
    expect(['20261118', '20261119', '20261120', '20261121', '20261122'].map(row)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })

  it('of a reservation is that of the day it came in', () => {
    const reserved = intentOf({ ...TERMS, session: 'reservation' })
    const row = (more: Partial<ReservationRecord>): ReservationRecord => ({
      ...recordOf({ session: 'reservation', date: '20261123' }),
      ...{ state: 'waiting', sentOrderNumber: null, receivedOn: '20261120', reservedUntil: null, loanDate: null },
      ...more,
    })
    expect(canBe(row({}), reserved)).toBe(true)
    expect(canBe(row({ receivedOn: '20261119' }), reserved)).toBe(false)
    expect(canBe(row({ receivedOn: null }), reserved)).toBe(false)
    expect(canBe(row({ receivedOn: null, date: kstDate(CREATED) }), reserved)).toBe(true)
  })
})
