import { AccountNumber, createMemoryStore } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { BUY, CHANGE, listed, numbered, REF, rowOf, setUp as setUpAccount } from './__fixtures__/scripted-account.js'
import { SAMSUNG, scriptedRest, termsOf } from './desks/__fixtures__/scripted-rest.js'
import { createDesk } from './desks/create-desk.js'
import { IntentBook } from './intents/intent-book.js'
import { OrderPlacer } from './place-order.js'

const account = AccountNumber.parse('12345678-01')
const TERMS = termsOf('buy', SAMSUNG, { quantity: 3, kind: 'limit', price: 150_000 })
const TAKEN = {
  ...{ rt_cd: '0', msg_cd: 'APBK0013', msg1: '주문 전송 완료 되었습니다.' },
  output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569157', ORD_TMD: '155211' },
}

/** A process whose order waits for the limiter, up to the wire. */
function setUp(waitMs: number) {
  const { rest, clock, sent } = scriptedRest('real', { TTTC0012U: [{ body: TAKEN }] }, waitMs)
  const store = createMemoryStore({ clock })
  const book = new IntentBook({ store, clock, logger: undefined, env: 'real', account, random: () => 0.5 })
  const placer = new OrderPlacer({
    ...{ env: 'real', account, clock, logger: undefined, book },
    deskOf: (assetClass) => createDesk(rest, clock, assetClass),
    gate: { check: async () => ({ take: async () => {} }) },
    createId: () => 'made up',
    reconcile: async (intent) => intent,
  })
  const place = (signal?: AbortSignal) => placer.place(TERMS, { clientOrderId: 'one', signal })
  return { clock, sent, book, place }
}

describe('the time in which an order is sent', () => {
  it('holds for a machine that slept: nothing is sent when it wakes up', async () => {
    const { clock, sent, book, place } = setUp(1_000)
    const placed = place()
    placed.catch(() => {})
    await clock.advance(500)
    // Timers stood still with the machine: only the clock on the wall tells of the night.
    clock.shiftWallClock(8 * 3_600_000)
    await expect(clock.until(placed)).rejects.toMatchObject({
      ...{ code: 'KIS_ORDER', outcome: 'rejected' },
      message: expect.stringMatching(/does not stand.*time/),
    })
    expect(sent).toEqual([])
    expect(await book.get('one')).toMatchObject({ state: 'rejected', ref: null })
  })

  it.each([
    [29_999, 1],
    [30_000, 0],
  ])('ends with half a minute: after a wait of %d ms, %d are sent', async (waitMs, times) => {
    const { clock, sent, place } = setUp(waitMs)
    await clock.until(place()).catch(() => {})
    expect(sent).toHaveLength(times)
  })

  it('is told apart from a caller that gave up', async () => {
    const { clock, sent, place } = setUp(60_000)
    await expect(clock.until(place())).rejects.toMatchObject({
      outcome: 'rejected',
      message: expect.not.stringContaining('caller'),
    })
    expect(clock.monotonic()).toBe(30_000)
    const other = setUp(60_000)
    const controller = new AbortController()
    other.clock.schedule(100, () => controller.abort())
    await expect(other.clock.until(other.place(controller.signal))).rejects.toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('The caller aborted it.'),
    })
    expect([...sent, ...other.sent]).toEqual([])
  })
})

describe('the time in which a change of an order is sent', () => {
  const answers = { [CHANGE]: [numbered('0000000101'), numbered('0000000102')] }

  it.each(['amended', 'cancelled'] as const)(
    'holds for a machine that slept: an order is not %s when it wakes up',
    async (how) => {
      const { orders, settle, clock, changes } = setUpAccount(answers, {}, 1_000)
      const order = await settle(orders.buy(BUY))
      const changed: Promise<unknown> = how === 'amended' ? order.amend({ price: 71_000 }) : order.cancel()
      changed.catch(() => {})
      await clock.advance(500)
      // The next morning, the number may be that of another order.
      clock.shiftWallClock(15 * 3_600_000)
      await expect(clock.until(changed)).rejects.toMatchObject({ code: 'KIS_ORDER', outcome: 'rejected' })
      expect(changes()).toEqual([])
      // Nothing was sent, so nothing is in doubt.
      expect(order).toMatchObject({ isDoubtful: false, price: 70_000, remainingQuantity: 10 })
    },
  )

  it('is ten minutes for a cancellation, which may wait behind many others', async () => {
    const { orders, settle, changes } = setUpAccount(answers, {}, 599_999)
    await settle(orders.cancel(REF))
    expect(changes()).toHaveLength(1)
    const slow = setUpAccount(answers, {}, 600_000)
    await expect(slow.settle(slow.orders.cancel(REF))).rejects.toMatchObject({ outcome: 'rejected' })
    expect(slow.changes()).toEqual([])
  })

  it('ends with half a minute for an amendment, and a second one has as much of its own', async () => {
    const { orders, settle, clock, changes } = setUpAccount(answers, {}, 29_000)
    const order = await settle(orders.buy(BUY))
    await settle(order.amend({ price: 71_000 }))
    await settle(order.amend({ price: 72_000 }))
    expect([changes().length, clock.monotonic()]).toEqual([2, 87_000])
    const slow = setUpAccount({ TTTC0081R: [listed(rowOf())], ...answers }, {}, 30_000)
    await expect(slow.settle(slow.orders.amend(REF, { price: 71_000 }))).rejects.toMatchObject({ outcome: 'rejected' })
    expect(slow.changes()).toEqual([])
  })
})
