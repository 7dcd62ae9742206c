import { describe, expect, it } from 'vitest'
import {
  BUY,
  BUY_ABROAD,
  CHANGE,
  CHANGE_ABROAD,
  LOST,
  listed,
  listedAbroad,
  numbered,
  REF,
  rowOf,
  setUp,
} from './__fixtures__/scripted-account.js'
import { BOND, type Scripted } from './desks/__fixtures__/scripted-rest.js'

const openList = (psbl_qty: string): Scripted => ({
  body: {
    ...{ rt_cd: '0', ctx_area_fk100: '', ctx_area_nk100: '' },
    output: [
      {
        ...{ odno: '0000000100', pdno: '005930', ord_qty: '10', psbl_qty, sll_buy_dvsn_cd: '01', ord_unpr: '70000' },
        ...{ ord_gno_brno: '06010', ord_dvsn_cd: '00', excg_id_dvsn_cd: 'KRX', ord_tmd: '100102' },
      },
    ],
  },
})

describe('one order', () => {
  it('is one object, however often it is placed, found and named', async () => {
    const { orders, settle, sentOf } = setUp({ [CHANGE]: [numbered('0000000101')] })
    const order = await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    expect(order.time).toBe('100102')
    expect(await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))).toBe(order)
    expect((await settle(orders.find('one')))?.order).toBe(order)
    expect(await settle(orders.amend(order.ref, { price: 71_000 }))).toBe(order)
    expect(sentOf('TTTC0081R')).toEqual([])
    expect(sentOf('TTTC0012U')).toHaveLength(1)
  })

  it('is one object in every list, and moves on with each', async () => {
    const { orders, settle } = setUp({ TTTC0084R: [openList('10'), openList('4')] })
    const [first] = (await settle(orders.open())).orders
    expect(first).toMatchObject({
      ...{ remainingQuantity: 10, side: 'sell', date: '20261120', time: '100102', orgNumber: '06010' },
      ...{ price: 70_000, currency: 'KRW', kind: 'limit', timeInForce: 'day', clientOrderId: null },
    })
    const [second] = (await settle(orders.open())).orders
    expect(second).toBe(first)
    expect(first?.remainingQuantity).toBe(4)
  })

  it('that comes into doubt while a list is read stays in doubt', async () => {
    const { orders, settle } = setUp({
      [CHANGE]: [LOST],
      TTTC0084R: [{ ...openList('10'), before: () => order.cancel().catch(() => {}) }, openList('10')],
    })
    const order = await settle(orders.buy(BUY))
    // The row may be of before the cancellation.
    expect((await settle(orders.open())).orders).toEqual([order])
    expect(order.isDoubtful).toBe(true)
    await settle(orders.open())
    expect(order.isDoubtful).toBe(false)
  })

  it.each([
    ['00', { kind: 'limit', timeInForce: 'day', session: 'regular' }],
    ['13', { kind: 'market', timeInForce: 'ioc', session: 'regular' }],
    ['42', { kind: 'limit', timeInForce: 'ioc', session: 'after-market' }],
    ['98', { kind: null, timeInForce: null, session: 'regular' }],
    ['', { kind: null, timeInForce: null, session: 'regular' }],
  ])('placed elsewhere is what the list tells: code "%s"', async (ord_dvsn_cd, known) => {
    const row = rowOf({ ord_dt: '20261119', sll_buy_dvsn_cd: '', ord_dvsn_cd })
    const { orders, settle, sentOf } = setUp({ TTTC0081R: [listed(row)], [CHANGE]: [numbered('0000000101', '')] })
    // The list does not tell the side, but whoever names the order does.
    const ref = { ...REF, date: '20261119', side: 'sell', orgNumber: '' } as const
    const order = await settle(orders.amend(ref, { price: 71_000 }))
    expect(order).toMatchObject({
      ...{ ...known, side: 'sell', date: '20261119', time: '100102', currency: 'KRW', clientOrderId: null },
      ...{ orderNumbers: ['0000000100', '0000000101'], orgNumber: '06010', filledQuantity: 3, remainingQuantity: 7 },
    })
    expect(sentOf('TTTC0081R')).toMatchObject([{ INQR_STRT_DT: '20261119', INQR_END_DT: '20261120' }])
  })

  it('for a bond is of the kind that its code means for bonds', async () => {
    const row = {
      ...{ odno: '77', pdno: BOND.symbol, ord_qty: '5', ord_psbl_qty: '5', tot_ccld_qty: '0', bond_ord_unpr: '10000' },
      ...{ sll_buy_dvsn_cd: '02', ord_dvsn_cd: '01', ord_tmd: '100102', rvse_cncl_dvsn_name: '' },
    }
    const body = { rt_cd: '0', ctx_area_fk200: '', ctx_area_nk200: '', output: [row] }
    const { orders, settle } = setUp({ CTSC8035R: [{ body }] })
    expect((await settle(orders.open({ assetClass: 'bond' }))).orders).toMatchObject([
      { assetClass: 'bond', kind: 'limit', timeInForce: 'day', remainingQuantity: 5 },
    ])
  })

  it('that no row dates is of today', async () => {
    const { orders, settle } = setUp({ TTTC0081R: [listed(rowOf({ ord_dt: '' }))], [CHANGE]: [numbered('7')] })
    expect((await settle(orders.amend(REF, { price: 71_000 }))).date).toBe('20261120')
  })

  it.each([
    ['20261118', '20261118'],
    ['20261120', '20261120'],
    // The broker's clock may be ahead of this machine's.
    ['20261121', '20261120'],
  ])('of the day %s is looked for from %s on', async (date, from) => {
    const { orders, settle, sentOf } = setUp({ TTTC0081R: [listed()] })
    const looked = settle(orders.amend({ ...REF, date }, { price: 71_000 }))
    await expect(looked).rejects.toMatchObject({ field: 'order', message: expect.stringContaining(`since ${from}`) })
    expect(sentOf('TTTC0081R')).toMatchObject([{ INQR_STRT_DT: from, INQR_END_DT: '20261120' }])
  })

  it('is looked for as long as its caller wants', async () => {
    const { orders, settle, clock, sent } = setUp({ TTTC0081R: [listed(rowOf())] }, {}, 1_000)
    const controller = new AbortController()
    clock.schedule(500, () => controller.abort())
    const looked = settle(orders.amend(REF, { price: 71_000, signal: controller.signal }))
    await expect(looked).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(sent).toEqual([])
  })
})

describe('a part of an order that only a list tells of', () => {
  const part = { odno: '0000000101', orgn_odno: '0000000100', ord_qty: '4', ord_unpr: '71000', tot_ccld_qty: '1' }

  it.each([
    [{}, '06020', '20261120'],
    [{ ord_gno_brno: '', ord_dt: '' }, '06010', '20261120'],
  ])('is followed as an order of its own (%j)', async (more, orgNumber, date) => {
    const { orders, settle, tracker } = setUp({
      [CHANGE]: [LOST],
      TTTC0081R: [
        listed(
          rowOf({ tot_ccld_qty: '0', rmn_qty: '6' }),
          rowOf({ ...part, rmn_qty: '3', ord_gno_brno: '06020', ord_tmd: '100300', ...more }),
        ),
      ],
    })
    const order = await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    await expect(settle(order.amend({ price: 71_000, quantity: 4 }))).rejects.toMatchObject({ outcome: 'unknown' })
    await settle(orders.history())
    expect(tracker.orders).toHaveLength(2)
    expect(tracker.orders[0]).toBe(order)
    expect(order).toMatchObject({ price: 70_000, remainingQuantity: 6, isDoubtful: false })
    expect(tracker.orders[1]).toMatchObject({
      ...{ clientOrderId: 'one', kind: 'limit', timeInForce: 'day', currency: 'KRW', symbol: '005930', side: 'buy' },
      ...{ orderNumber: '0000000101', orgNumber, date, time: '100300' },
      ...{ price: 71_000, quantity: 4, filledQuantity: 1, remainingQuantity: 3 },
    })
  })

  it('abroad is of the day that its row tells', async () => {
    const rows = [
      listedAbroad({ ft_ccld_qty: '0', nccs_qty: '6' }),
      listedAbroad({ odno: '201', orgn_odno: '200', rvse_cncl_dvsn: '01', ord_dt: '20261120', ft_ord_qty: '4' }),
    ].flatMap(({ body }) => (body as { readonly output: readonly object[] }).output)
    const { orders, settle, tracker } = setUp({
      [CHANGE_ABROAD]: [LOST],
      TTTS3035R: [{ body: { rt_cd: '0', ctx_area_fk200: '', ctx_area_nk200: '', output: rows } }],
    })
    const order = await settle(orders.buy(BUY_ABROAD))
    expect(order.date).toBe('20261119')
    await expect(settle(order.amend({ price: 146, quantity: 4 }))).rejects.toMatchObject({ outcome: 'unknown' })
    await settle(order.refresh())
    expect(tracker.orders.map(({ date }) => date)).toEqual(['20261119', '20261120'])
  })
})
