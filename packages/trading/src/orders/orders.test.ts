import { inspect } from 'node:util'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import {
  BUY,
  BUY_ABROAD,
  CHANGE,
  FACTS,
  LOST,
  listed,
  listedAbroad,
  numbered,
  REFUSED,
  rowOf,
  setUp,
} from './__fixtures__/scripted-account.js'
import { NOW, SAMSUNG, type Scripted } from './desks/__fixtures__/scripted-rest.js'

const [ORDER, LIST, OPEN, LIST_ABROAD] = ['TTTC0012U', 'TTTC0081R', 'TTTC0084R', 'TTTS3035R'] as const
const openRow = (more: object = {}): object => ({
  ...{ odno: '0000000100', pdno: '005930', ord_qty: '10', psbl_qty: '10', sll_buy_dvsn_cd: '02', ord_unpr: '70000' },
  ...{ ord_gno_brno: '06010', ord_dvsn_cd: '00', excg_id_dvsn_cd: 'KRX', ord_tmd: '100102', ...more },
})
const openList = (...rows: readonly object[]): Scripted => ({
  body: { rt_cd: '0', ctx_area_fk100: '', ctx_area_nk100: '', output: rows },
})
const aborted = AbortSignal.abort('enough')
const ABORTED = { code: 'KIS_ABORT' }

/** A signal that ends while the limiter is waited for. */
const endsSoon = ({ clock }: Pick<ReturnType<typeof setUp>, 'clock'>): AbortSignal => {
  const controller = new AbortController()
  clock.schedule(500, () => controller.abort())
  return controller.signal
}

describe('the history of orders', () => {
  it('is that of today, unless days are named', async () => {
    const { orders, settle, sentOf } = setUp({ [LIST]: [listed(rowOf())] })
    const answer = await settle(orders.history())
    await settle(orders.history({ from: '20261116', to: '20261118', symbol: '005930' }))
    expect(sentOf(LIST)).toMatchObject([
      { INQR_STRT_DT: '20261120', INQR_END_DT: '20261120', PDNO: '' },
      { INQR_STRT_DT: '20261116', INQR_END_DT: '20261118', PDNO: '005930' },
    ])
    expect(answer.orders).toMatchObject([{ orderNumber: '0000000100', filledQuantity: 3, remainingQuantity: 7 }])
    expect([answer.complete, answer.raw.length]).toEqual([true, 1])
    expect(inspect(answer)).not.toContain('raw')
  })

  it('is that of one symbol and side, of one family of instruments, where they are asked for', async () => {
    const rows = [rowOf(), rowOf({ odno: '2', sll_buy_dvsn_cd: '01' }), rowOf({ odno: '3', pdno: '000660' })]
    const { orders, settle, sentOf } = setUp({ [LIST]: [listed(...rows)], [LIST_ABROAD]: [listedAbroad()] })
    const numbers = async (query: Parameters<typeof orders.history>[0]) =>
      (await settle(orders.history(query))).orders.map(({ orderNumber }) => Number(orderNumber))
    expect(await numbers({})).toEqual([100, 2, 3])
    expect(await numbers({ side: 'sell' })).toEqual([2])
    expect(await numbers({ symbol: '005930' })).toEqual([100, 2])
    expect(await numbers({ symbol: '000660', side: 'sell' })).toEqual([])
    expect(await numbers({ assetClass: 'overseas-stock' })).toEqual([200])
    expect(sentOf(LIST_ABROAD)).toHaveLength(1)
  })

  it('of what was filled has no other orders', async () => {
    const rows = [rowOf({ tot_ccld_qty: '1', rmn_qty: '9' }), rowOf({ odno: '2', tot_ccld_qty: '0', rmn_qty: '10' })]
    const { orders, settle } = setUp({ [LIST]: [listed(...rows)] })
    const { orders: filled, complete, raw } = await settle(orders.executions())
    expect([filled.map(({ orderNumber }) => orderNumber), complete, raw.length]).toEqual([['0000000100'], true, 1])
  })

  it('tells whether it is whole', async () => {
    // KIS says that there is more, and gives the same place to go on from for ever.
    const body = { ...(listed(rowOf()).body as object), ctx_area_fk100: 'A', ctx_area_nk100: 'A' }
    const { orders, settle } = setUp({ [LIST]: [{ body, hasMore: true }] })
    expect(await settle(orders.history())).toMatchObject({ complete: false })
    expect(await settle(orders.executions())).toMatchObject({ complete: false })
  })

  it('ends with its signal', async () => {
    const world = setUp({}, {}, 1_000)
    const { orders, settle, sent } = world
    await expect(settle(orders.history({ signal: endsSoon(world) }))).rejects.toMatchObject(ABORTED)
    await expect(settle(orders.open({ signal: endsSoon(world) }))).rejects.toMatchObject(ABORTED)
    await expect(settle(orders.executions({ signal: endsSoon(world) }))).rejects.toMatchObject(ABORTED)
    expect(sent).toEqual([])
  })
})

describe('open orders', () => {
  it('are those of one symbol and side where they are asked for; of an unknown side, none can be one', async () => {
    const rows = [
      openRow(),
      openRow({ odno: '2', sll_buy_dvsn_cd: '01' }),
      openRow({ odno: '3', pdno: '000660' }),
      openRow({ odno: '4', sll_buy_dvsn_cd: '09' }),
    ]
    const { orders, settle } = setUp({ [OPEN]: [openList(...rows)] })
    const numbers = async (query: Parameters<typeof orders.open>[0]) =>
      (await settle(orders.open(query))).orders.map(({ orderNumber }) => Number(orderNumber))
    expect(await numbers({})).toEqual([100, 2, 3])
    expect(await numbers({ side: 'buy' })).toEqual([100, 3])
    expect(await numbers({ symbol: '005930' })).toEqual([100, 2])
    const answer = await settle(orders.open())
    expect([answer.complete, answer.raw.length]).toEqual([true, 1])
  })

  it('are cancelled one after another; what cannot be is told beside the others', async () => {
    const rows = [openRow(), openRow({ odno: '0000000101' })]
    const { orders, settle, changes } = setUp({ [OPEN]: [openList(...rows)], [CHANGE]: [REFUSED, numbered('102')] })
    const { results, complete } = await settle(orders.cancelAll())
    expect(complete).toBe(true)
    expect(results).toMatchObject([
      { order: { orderNumber: '0000000100' }, cancellation: null, error: { outcome: 'rejected' } },
      { order: { orderNumber: '0000000101' }, cancellation: { orderNumber: '102' }, error: null },
    ])
    expect(changes()).toMatchObject([{ ORGN_ODNO: '0000000100' }, { ORGN_ODNO: '0000000101' }])
  })

  it('are cancelled no further once the caller has given up', async () => {
    const world = setUp({ [OPEN]: [openList(openRow(), openRow({ odno: '0000000101' }))] }, {}, 300)
    const { orders, settle, changes } = world
    await expect(settle(orders.cancelAll({ signal: endsSoon(world) }))).rejects.toMatchObject({ outcome: 'rejected' })
    expect(changes()).toEqual([])
  })
})

describe('asking how an order stands', () => {
  it('reads the list from its day on, for it alone', async () => {
    const { orders, settle, clock, sentOf } = setUp({ [LIST]: [listed(rowOf())] })
    const order = await settle(orders.buy(BUY))
    await settle(order.refresh())
    expect([order.filledQuantity, order.remainingQuantity]).toEqual([3, 7])
    await clock.advance(86_400_000)
    await settle(order.refresh())
    expect(sentOf(LIST)).toMatchObject([
      { INQR_STRT_DT: '20261120', INQR_END_DT: '20261120', PDNO: '005930' },
      { INQR_STRT_DT: '20261120', INQR_END_DT: '20261121', PDNO: '005930' },
    ])
  })

  it('is possible after nobody follows it any more', async () => {
    const { orders, settle, tracker } = setUp({
      [LIST]: [
        listed(rowOf({ tot_ccld_qty: '10', rmn_qty: '0' })),
        listed(rowOf({ tot_ccld_qty: '10', rmn_qty: '0', avg_prvs: '69000' })),
      ],
    })
    const order = await settle(orders.buy(BUY))
    await settle(order.refresh())
    expect([order.status, tracker.orders.includes(order)]).toEqual(['filled', false])
    await settle(order.refresh())
    expect(order.averageFillPrice).toBe(69_000)
  })

  it('of reservations reads their list', async () => {
    const { orders, settle, sentOf } = setUp({ CTSC0004R: [openList()] })
    const order = await settle(orders.buy({ ...BUY, session: 'reservation' }))
    await settle(order.refresh())
    expect(sentOf('CTSC0004R')).toMatchObject([{ RSVN_ORD_ORD_DT: '20261120' }])
    expect(sentOf(LIST)).toEqual([])
  })

  it('on a machine whose clock is behind looks at its own today', async () => {
    const { orders, settle, join, sentOf } = setUp({ [LIST]: [listed(rowOf())] })
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    const behind = join({ clock: createVirtualClock({ now: NOW - 86_400_000 }) }).orders
    const { order } = (await settle(behind.find('one'))) ?? expect.fail('It was not found.')
    await settle(order?.refresh() ?? expect.fail('It has no order.'))
    expect(sentOf(LIST)).toMatchObject([{ INQR_STRT_DT: '20261119', INQR_END_DT: '20261119' }])
    expect(order?.filledQuantity).toBe(3)
  })
})

describe('orders by the names that users gave them', () => {
  it('are found without a question to the broker, unless the caller has given up', async () => {
    const { orders, settle, sent } = setUp()
    const order = await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    const before = sent.length
    expect(await settle(orders.find('one'))).toEqual({ clientOrderId: 'one', state: 'accepted', reason: null, order })
    expect(await settle(orders.find('two'))).toBeNull()
    await expect(orders.find('one', { signal: aborted })).rejects.toMatchObject({ ...ABORTED, cause: 'enough' })
    const controller = new AbortController()
    const finding = orders.find('one', { signal: controller.signal })
    controller.abort()
    await expect(settle(finding)).rejects.toMatchObject(ABORTED)
    expect(sent).toHaveLength(before)
  })

  it('that were refused have no order, but a reason', async () => {
    const { orders, settle } = setUp({ [ORDER]: [REFUSED] })
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' })).catch(() => {})
    const found = await settle(orders.find('one'))
    expect(found).toMatchObject({
      state: 'rejected',
      order: null,
      reason: expect.stringContaining('정정취소 가능수량'),
    })
  })

  it('that a list tells to be refused have a number and no order', async () => {
    const refused = rowOf({ tot_ccld_qty: '0', rmn_qty: '0', rjct_qty: '10' })
    const { orders, settle } = setUp({ [ORDER]: [LOST], [LIST]: [listed(refused)] })
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' })).catch(() => {})
    expect(await settle(orders.reconcile('one'))).toMatchObject([
      { clientOrderId: 'one', state: 'rejected', order: null },
    ])
  })

  it('are looked for at the broker one by one, while a caller wants to know', async () => {
    const world = setUp({ [ORDER]: [LOST], [LIST]: [listed(rowOf())] }, {}, 1_000)
    const { orders, settle, sentOf } = world
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' })).catch(() => {})
    await expect(settle(orders.reconcile('one', { signal: endsSoon(world) }))).rejects.toMatchObject(ABORTED)
    expect(sentOf(LIST)).toEqual([])
    const [found] = await settle(orders.reconcile('one'))
    expect(found).toMatchObject({ state: 'accepted', order: { orderNumber: '0000000100', clientOrderId: 'one' } })
    await expect(settle(orders.reconcile('two'))).rejects.toMatchObject({
      ...{ code: 'KIS_VALIDATION', field: 'clientOrderId', message: expect.stringContaining('"two"') },
    })
  })
})

describe('what may have been missed', () => {
  it('of orders in doubt is asked for with every reconciliation', async () => {
    const answers = { [CHANGE]: [LOST], [LIST]: [listed(rowOf())], [LIST_ABROAD]: [listedAbroad()] }
    const { orders, settle, sentOf } = setUp(answers, {}, 100)
    const order = await settle(orders.buy(BUY))
    await settle(orders.buy(BUY_ABROAD))
    await settle(orders.reconcile())
    expect(sentOf(LIST, LIST_ABROAD)).toEqual([])
    await settle(order.cancel()).catch(() => {})
    expect(order.isDoubtful).toBe(true)
    await settle(orders.reconcile())
    expect([order.isDoubtful, sentOf(LIST).length, sentOf(LIST_ABROAD).length]).toEqual([false, 1, 0])
  })

  it('of every order that is followed is asked for after a reconnect, by families from the earliest day on', async () => {
    const { join, settle, clock, sentOf } = setUp({
      ...{ [ORDER]: [numbered('0000000100'), numbered('0000000101')], [LIST]: [listed(rowOf())] },
      ...{ [LIST_ABROAD]: [listedAbroad()], TTTC0011U: [numbered('0000000103')] },
    })
    const { orders, resync } = join()
    const first = await settle(orders.buy(BUY))
    await settle(orders.buy({ ...BUY, session: 'reservation' }))
    await clock.advance(86_400_000)
    await settle(orders.place({ ...BUY, side: 'sell' }))
    await settle(orders.buy(BUY_ABROAD))
    await settle(resync())
    expect(sentOf('CTSC0004R')).toEqual([])
    expect(sentOf(LIST)).toMatchObject([{ INQR_STRT_DT: '20261120', INQR_END_DT: '20261121' }])
    expect(sentOf(LIST_ABROAD).length).toBeGreaterThan(0)
    expect(first.filledQuantity).toBe(3)
  })

  it('of reservations is not asked for: they change without notices, and over days', async () => {
    const { join, settle, sent } = setUp()
    const { orders, resync } = join()
    await settle(orders.buy({ ...BUY, session: 'reservation' }))
    const before = sent.length
    await settle(resync())
    expect(sent).toHaveLength(before)
  })

  it('is asked for as long as the caller wants', async () => {
    const world = setUp({ [ORDER]: [LOST, numbered('0000000101')], [LIST]: [listed(rowOf())] }, {}, 1_000)
    const { orders, settle, sentOf, join } = world
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' })).catch(() => {})
    const next = join()
    await expect(settle(next.resync(endsSoon(world)))).rejects.toMatchObject(ABORTED)
    await expect(settle(next.orders.reconcile(undefined, { signal: endsSoon(world) }))).rejects.toMatchObject(ABORTED)
    expect(sentOf(LIST)).toEqual([])
    await settle(next.orders.buy({ ...BUY, clientOrderId: 'two' }))
    const asked = sentOf(LIST).length
    await expect(settle(next.resync(endsSoon(world)))).rejects.toMatchObject(ABORTED)
    expect(sentOf(LIST)).toHaveLength(asked)
  })
})

describe('an order that was placed here', () => {
  it('is waited for on the clock of its account, and tells its logger of a listener that throws', async () => {
    const told: string[] = []
    const logger = { debug() {}, info() {}, warn() {}, error: (text: string) => void told.push(text) }
    const filled = listed(rowOf({ tot_ccld_qty: '10', rmn_qty: '0' }))
    const { orders, settle } = setUp({ [LIST]: [filled] }, { logger })
    const order = await settle(orders.buy(BUY))
    order.on('change', () => {
      throw new Error('a listener')
    })
    expect((await settle(order.done())).status).toBe('filled')
    expect(told).toEqual(['A listener of an order threw.'])
  })
})

describe('orders in general', () => {
  it('are not for everybody', async () => {
    const { orders, settle, sent } = setUp({}, { allowRealOrders: undefined })
    const refusal = { code: 'KIS_CONFIG', option: 'allowRealOrders' }
    const slice = { ...BUY, side: 'buy', method: 'twap', slices: 2, durationMs: 60_000, id: 'slow' } as const
    await expect(settle(orders.buy(BUY))).rejects.toMatchObject(refusal)
    await expect(settle(orders.slice(slice))).rejects.toMatchObject(refusal)
    expect(sent).toEqual([])
  })

  it('are rounded to the tick where this is asked for, and refused where it is not', async () => {
    const facts = { ...FACTS, market: 'kospi', product: 'stock' } as const
    const { orders, settle, sentOf } = setUp({}, { instruments: { find: async () => ({ ...SAMSUNG, facts }) } })
    await expect(settle(orders.buy({ ...BUY, price: 70_050 }))).rejects.toMatchObject({ field: 'price' })
    const order = await settle(orders.buy({ ...BUY, price: 70_050, rounding: 'down' }))
    expect([order.price, sentOf(ORDER)[0]?.ORD_UNPR]).toEqual([70_000, '70000'])
  })

  it('can be sent in slices, which are orders like any other', async () => {
    const { orders, settle, clock, sentOf } = setUp()
    const slice = { symbol: '005930', side: 'buy', quantity: 3, method: 'twap', slices: 2, durationMs: 60_000 } as const
    const sliced = await settle(orders.slice({ ...slice, id: 'slow', price: 70_000 }))
    expect(sliced.plan).toMatchObject({ id: 'slow', quantity: 3 })
    await expect(settle(orders.slice({ ...slice, id: 'slow', quantity: 4, price: 70_000 }))).rejects.toMatchObject({
      field: 'id',
    })
    await clock.advance(1_000)
    expect(sentOf(ORDER)).toMatchObject([{ PDNO: '005930', ORD_QTY: '2', ORD_UNPR: '70000' }])
    sliced.stop()
    await expect(settle(sliced.done())).rejects.toThrow('let go')
  })

  it('have no time where the broker told none', async () => {
    const { orders, settle, join } = setUp()
    await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    expect((await settle(join().orders.buy({ ...BUY, clientOrderId: 'one' }))).time).toBeNull()
  })
})
