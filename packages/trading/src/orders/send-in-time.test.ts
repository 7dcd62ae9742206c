import { AccountNumber, createMemoryStore } from '@kis/core'
import { describe, expect, it } from 'vitest'
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
