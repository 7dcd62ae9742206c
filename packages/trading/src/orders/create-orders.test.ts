import { KisMasterError, type LogFields, sleep } from '@kis/core'
import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import { BUY, LOST, listed, numbered, REFUSED, rowOf, setUp } from './__fixtures__/scripted-account.js'
import { SAMSUNG, type Scripted, scriptedRest } from './desks/__fixtures__/scripted-rest.js'

const [ORDER, LIST, PRICE, BALANCE] = ['TTTC0012U', 'TTTC0081R', 'FHKST01010100', 'TTTC8434R'] as const
const QUOTE: Scripted = {
  body: {
    rt_cd: '0',
    output: { stck_prpr: '70000', stck_sdpr: '70000', acml_vol: '10', stck_mxpr: '91000', stck_llam: '49000' },
  },
}
const NO_ROWS: Scripted = {
  body: { rt_cd: '0', ctx_area_fk100: '', ctx_area_nk100: '', output: [], output1: [], output2: {} },
}
const COLLAR = { risk: { priceCollar: 0.1 } }

function createLog() {
  const lines: (readonly [string, LogFields | undefined])[] = []
  const write = (text: string, fields?: LogFields): void => void lines.push([text, fields])
  return { lines, logger: { debug() {}, info() {}, warn: write, error: write } }
}

describe('orders of an account', () => {
  it('are measured by a last price that is asked for anew after five seconds', async () => {
    const { orders, settle, clock, sentOf } = setUp(
      { [ORDER]: [numbered('0000000100'), numbered('0000000101'), numbered('0000000102')], [PRICE]: [QUOTE] },
      COLLAR,
    )
    await settle(orders.buy(BUY))
    await clock.advance(4_900)
    await settle(orders.buy(BUY))
    expect(sentOf(PRICE)).toHaveLength(1)
    await clock.advance(200)
    await settle(orders.buy(BUY))
    expect(sentOf(PRICE)).toHaveLength(2)
  })

  it('that bring it below its daily limit are refused, by the worth of its shares', async () => {
    const balance = (asst_icdc_amt: string): Scripted => ({
      body: { rt_cd: '0', ctx_area_fk100: '', ctx_area_nk100: '', output1: [], output2: [{ asst_icdc_amt }] },
    })
    const { orders, settle, clock, sentOf } = setUp(
      { [BALANCE]: [balance('-99999'), balance('-100000')] },
      { risk: { priceCollar: null, maxDailyLoss: 100_000 } },
      1_000,
    )
    await settle(orders.buy(BUY))
    await expect(settle(orders.buy(BUY))).rejects.toMatchObject({ field: 'risk.maxDailyLoss' })
    expect([sentOf(ORDER).length, sentOf(BALANCE).length]).toEqual([1, 2])
    const controller = new AbortController()
    clock.schedule(500, () => controller.abort())
    await expect(settle(orders.buy({ ...BUY, signal: controller.signal }))).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(sentOf(BALANCE)).toHaveLength(2)
  })

  it('get names from whoever may make them up, or else unlike ones', async () => {
    const named = setUp({}, { createId: () => 'mine' })
    expect((await named.settle(named.orders.buy(BUY))).clientOrderId).toBe('mine')
    const { orders, settle } = setUp({ [ORDER]: [numbered('0000000100'), numbered('0000000101')] })
    const [one, other] = [await settle(orders.buy(BUY)), await settle(orders.buy(BUY))]
    expect(one.clientOrderId).toMatch(/^[\da-f-]{36}$/)
    expect(other.clientOrderId).not.toBe(one.clientOrderId)
  })

  it('are kept in memory where there is no store, for this object alone', async () => {
    const { join, settle, sentOf } = setUp({ [ORDER]: [numbered('0000000100'), numbered('0000000101')] })
    const { orders } = join({ store: undefined })
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    expect(sentOf(ORDER)).toHaveLength(1)
    expect(await settle(join({ store: undefined }).orders.find('one'))).toBeNull()
  })

  it('go to KRX where nobody says where, and their signal ends the look at the master', async () => {
    const asked: unknown[] = []
    const find = async (name: unknown, options?: { readonly signal?: AbortSignal | undefined }) => {
      asked.push(name, options?.signal)
      return undefined
    }
    const { orders, settle, sent } = setUp({}, { instruments: { find } })
    const { signal } = new AbortController()
    await expect(settle(orders.buy({ ...BUY, signal }))).rejects.toMatchObject({ code: 'KIS_VALIDATION' })
    expect([asked, sent]).toEqual([[expect.objectContaining({ symbol: '005930', venue: 'KRX' }), signal], []])
  })

  it('go by the calendar that is given, and else by the one of this library', async () => {
    const closed = createCalendar({ changes: [{ date: '20261120', country: 'KR', closed: true }] })
    const shut = setUp({}, { calendar: closed, skipChecks: ['limits'] })
    await expect(shut.settle(shut.orders.buy(BUY))).rejects.toMatchObject({ field: 'session' })
    const usual = setUp({}, { skipChecks: ['limits'] })
    expect(await usual.settle(usual.orders.buy(BUY))).toMatchObject({ status: 'accepted' })
  })

  it.each([
    ['01', [LIST]],
    ['03', ['TTTO5201R', 'STTN5201R']],
    ['08', ['OTFM3120R']],
  ])('are listed by the kind of the account: %s', async (product, trIds) => {
    const answers = { TTTO5201R: [NO_ROWS], STTN5201R: [NO_ROWS], OTFM3120R: [NO_ROWS], [LIST]: [NO_ROWS] }
    const { rest, join, settle, sent } = setUp(answers)
    const { orders } = join({ rest: rest.withAccount(`12345678-${product}`) })
    expect((await settle(orders.history())).orders).toEqual([])
    expect(sent.map(({ trId }) => trId)).toEqual(trIds)
  })

  it('that were reserved are listed for thirty days, unless others are asked for', async () => {
    const { orders, settle, sentOf } = setUp({ CTSC0004R: [NO_ROWS] })
    await settle(orders.reservations())
    await settle(orders.reservations({ to: '20261031' }))
    await settle(orders.reservations({ from: '20261101' }))
    expect(sentOf('CTSC0004R')).toMatchObject([
      { RSVN_ORD_ORD_DT: '20261021', RSVN_ORD_END_DT: '20261120' },
      { RSVN_ORD_ORD_DT: '20261001', RSVN_ORD_END_DT: '20261031' },
      { RSVN_ORD_ORD_DT: '20261101', RSVN_ORD_END_DT: '20261120' },
    ])
  })
})

describe('the record of orders', () => {
  it('lets a name go after thirty days, by the clock of the account', async () => {
    const { join, settle, clock, sentOf } = setUp({ [ORDER]: [numbered('0000000100'), numbered('0000000101')] })
    const { orders } = join({ store: undefined })
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    await clock.advance(30 * 86_400_000)
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    expect(sentOf(ORDER)).toHaveLength(2)
  })

  it('of paper trading is another than that of real money', async () => {
    const { orders, settle, join } = setUp()
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    const { rest } = scriptedRest('paper')
    expect(await settle(join({ rest }).orders.find('one'))).toBeNull()
  })

  it('is waited for by the pauses that are drawn', async () => {
    const { join, settle, clock, store } = setUp()
    let refusals = 2
    const busy: typeof store = {
      ...store,
      lease: async (...asked) => (refusals-- > 0 ? undefined : store.lease?.(...asked)),
    }
    const start = clock.monotonic()
    // The first looks for what an earlier run left behind.
    await settle(join({ store: busy, random: () => 0 }).orders.buy(BUY))
    expect(clock.monotonic() - start).toBe(20)
  })

  it('that cannot be given back or written is told of, and the order stands', async () => {
    const { lines, logger } = createLog()
    const { join, settle, store, sentOf } = setUp()
    const full: typeof store = {
      ...store,
      async lease(...asked) {
        const lease = await store.lease?.(...asked)
        return lease && { ...lease, release: () => Promise.reject(new Error('disk gone')) }
      },
    }
    expect(await settle(join({ store: full, logger }).orders.buy(BUY))).toMatchObject({ status: 'accepted' })
    expect(lines[0]?.[0]).toContain('could not be given back')
    lines.length = 0
    const unwritable: typeof store = {
      ...store,
      async set(...[key, value, options]) {
        if (new TextDecoder().decode(value).includes('"accepted"')) throw new Error('disk full')
        return store.set(key, value, options)
      },
    }
    await settle(join({ store: unwritable, logger }).orders.buy({ ...BUY, clientOrderId: 'two' }))
    expect(lines).toMatchObject([[expect.stringContaining('could not be written down'), { clientOrderId: 'two' }]])
    expect(sentOf(ORDER)).toHaveLength(2)
  })
})

describe('the limits of an account', () => {
  it('stop everything once somebody pulls the switch', async () => {
    const { join, settle, sent } = setUp()
    const { orders, risk } = join()
    await settle(risk.engage('holiday'))
    await expect(settle(orders.buy(BUY))).rejects.toMatchObject({ message: expect.stringContaining('holiday') })
    expect(sent).toEqual([])
  })

  it('know paper trading from real money', async () => {
    const { join, settle } = setUp()
    const { rest } = scriptedRest('paper')
    const preview = await settle(join({ rest }).orders.preview({ ...BUY, side: 'buy', session: 'after-market' }))
    expect(preview.checks).toContainEqual(expect.objectContaining({ name: 'kind', outcome: 'failed' }))
  })

  it('tell of a price that could not be had, and keep the one that could', async () => {
    const { lines, logger } = createLog()
    const { join, settle } = setUp({ [PRICE]: [REFUSED, QUOTE] }, { ...COLLAR, logger })
    const { orders, references } = join()
    await expect(settle(orders.buy(BUY))).rejects.toMatchObject({ field: 'risk.priceCollar' })
    expect(lines).toEqual([['No reference price could be had for an order.', expect.anything()]])
    await settle(orders.buy(BUY))
    expect(references.latest(SAMSUNG)).toMatchObject({ last: 70_000, upperLimit: 91_000 })
  })

  it('go without the facts of a list of symbols that cannot be had, which is told', async () => {
    const { lines, logger } = createLog()
    const find = () => Promise.reject(new KisMasterError({ message: 'no route' } as never))
    const { orders, settle } = setUp({}, { logger, instruments: { find } })
    await settle(orders.buy(BUY))
    expect(lines).toEqual([[expect.stringContaining('without its facts'), expect.anything()]])
  })
})

describe('what an earlier run left behind', () => {
  it('is looked for once, before anything new is sent', async () => {
    const { join, settle, sent, orders } = setUp({
      [ORDER]: [LOST, numbered('0000000101'), numbered('0000000102')],
      [LIST]: [listed(rowOf())],
    })
    await expect(settle(orders.buy({ ...BUY, clientOrderId: 'one' }))).rejects.toMatchObject({ outcome: 'unknown' })
    const before = sent.length
    const next = join().orders
    await settle(next.buy(BUY))
    await settle(next.buy(BUY))
    expect(sent.slice(before).map(({ trId }) => trId)).toEqual([LIST, ORDER, ORDER])
    expect(await settle(next.find('one'))).toMatchObject({ state: 'accepted' })
  })

  it('is looked for to the end, for all who wait, though the caller who was first gives up', async () => {
    const answers = { [ORDER]: [LOST, numbered('0000000101')], [LIST]: [listed(rowOf())] }
    const { join, settle, clock, sent, orders } = setUp(answers, {}, 1_000)
    await expect(settle(orders.buy({ ...BUY, clientOrderId: 'one' }))).rejects.toMatchObject({ outcome: 'unknown' })
    const before = sent.length
    const next = join().orders
    const controller = new AbortController()
    const first = next.buy({ ...BUY, signal: controller.signal })
    const second = next.buy(BUY)
    clock.schedule(500, () => controller.abort())
    await expect(settle(first)).rejects.toMatchObject({ code: 'KIS_ABORT' })
    await settle(second)
    expect(sent.slice(before).map(({ trId }) => trId)).toEqual([LIST, ORDER])
    expect(await settle(next.find('one'))).toMatchObject({ state: 'accepted' })
  })

  it.each(['with', 'without'])(
    'is looked for again with the next order where it could not be: %s a logger',
    async (how) => {
      const { lines, logger } = createLog()
      const answers = { [ORDER]: [LOST, numbered('0000000101'), numbered('0000000102')], [LIST]: [listed(rowOf())] }
      const { join, settle, store, sentOf, orders } = setUp(answers)
      await expect(settle(orders.buy({ ...BUY, clientOrderId: 'one' }))).rejects.toMatchObject({ outcome: 'unknown' })
      const error = new Error('disk away')
      let failures = 1
      const shaky: typeof store = {
        ...store,
        lease: async (...asked) => (failures-- > 0 ? Promise.reject(error) : store.lease?.(...asked)),
      }
      const next = join({ store: shaky, ...(how === 'with' && { logger }) }).orders
      await settle(next.buy(BUY))
      expect(sentOf(LIST)).toEqual([])
      expect(lines).toEqual(
        how === 'with' ? [['Orders of an earlier run could not be looked for yet.', { error }]] : [],
      )
      await settle(next.buy(BUY))
      expect(sentOf(LIST)).toHaveLength(1)
      expect(await settle(next.find('one'))).toMatchObject({ state: 'accepted' })
    },
  )
})

describe('an order of which nobody knows what became of it', () => {
  it('is found by its name', async () => {
    const { orders, settle, sentOf } = setUp({ [ORDER]: [LOST], [LIST]: [listed(rowOf())] })
    await expect(settle(orders.buy({ ...BUY, clientOrderId: 'one' }))).rejects.toMatchObject({ outcome: 'unknown' })
    const order = await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    expect([order.orderNumber, order.ref.env, sentOf(ORDER).length]).toEqual(['0000000100', 'real', 1])
  })

  it('is left alone while it is being sent', async () => {
    const { orders, settle, clock, sentOf } = setUp({
      [ORDER]: [{ ...numbered('0000000100'), before: () => sleep(clock, 5_000) }],
      [LIST]: [listed(rowOf())],
    })
    const placing = orders.buy({ ...BUY, clientOrderId: 'one' })
    await clock.advance(1_000)
    expect(await settle(orders.reconcile())).toEqual([])
    expect(sentOf(LIST)).toEqual([])
    expect(await settle(placing)).toMatchObject({ orderNumber: '0000000100' })
  })

  it('stays so where lists cannot be had, which is told', async () => {
    const { lines, logger } = createLog()
    const { orders, settle } = setUp({ [ORDER]: [LOST], [LIST]: [LOST] }, { logger })
    await expect(settle(orders.buy({ ...BUY, clientOrderId: 'one' }))).rejects.toMatchObject({ outcome: 'unknown' })
    expect(await settle(orders.reconcile())).toMatchObject([{ clientOrderId: 'one', state: 'unknown' }])
    expect(lines).toEqual([[expect.stringContaining('could not be looked for'), expect.anything()]])
  })
})
