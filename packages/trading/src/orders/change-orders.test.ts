import { describe, expect, it } from 'vitest'
import {
  accepted,
  BUY,
  BUY_ABROAD,
  CHANGE,
  CHANGE_ABROAD,
  CHANGE_RESERVED,
  LOST,
  listed,
  listedAbroad,
  numbered,
  REF,
  REF_ABROAD,
  REFUSED,
  rowOf,
  setUp,
} from './__fixtures__/scripted-account.js'
import { refOf, SAMSUNG } from './desks/__fixtures__/scripted-rest.js'
import type { Order } from './order.js'

describe('an amendment', () => {
  it('goes on under a new number with the new price, and keeps what it was', async () => {
    const { orders, settle, changes } = setUp({
      [CHANGE]: [numbered('0000000101', ''), numbered('0000000102', '06020')],
    })
    const order = await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    expect(await settle(order.amend({ price: 71_000 }))).toBe(order)
    expect(order).toMatchObject({
      ...{ clientOrderId: 'one', price: 71_000, quantity: 10, remainingQuantity: 10 },
      ...{ orderNumber: '0000000101', orgNumber: '06010', orderNumbers: ['0000000100', '0000000101'] },
    })
    await settle(order.amend({ price: 72_000 }))
    expect(order).toMatchObject({ price: 72_000, orderNumber: '0000000102', orgNumber: '06020' })
    expect(changes()).toMatchObject([
      { ORGN_ODNO: '0000000100', ORD_UNPR: '71000', QTY_ALL_ORD_YN: 'Y', ORD_QTY: '0', ORD_DVSN: '00' },
      { ORGN_ODNO: '0000000101', ORD_UNPR: '72000', KRX_FWDG_ORD_ORGNO: '06010' },
    ])
  })

  it('of a part leaves the rest, and the part knows all that the order did', async () => {
    const { orders, settle, changes } = setUp({ [CHANGE]: [numbered('0000000101', '06020')] })
    const order = await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    const part = await settle(order.amend({ price: 71_000, quantity: 4 }))
    expect(part).not.toBe(order)
    expect(part).toMatchObject({
      ...{ clientOrderId: 'one', kind: 'limit', timeInForce: 'day', currency: 'KRW', time: '100102', date: '20261120' },
      ...{ price: 71_000, quantity: 4, remainingQuantity: 4, orderNumber: '0000000101', orgNumber: '06020' },
    })
    expect(order).toMatchObject({ price: 70_000, remainingQuantity: 6, orderNumber: '0000000100' })
    expect(changes()).toMatchObject([{ QTY_ALL_ORD_YN: 'N', ORD_QTY: '4' }])
  })

  it('of as much as remains is one of the whole', async () => {
    const { orders, settle } = setUp({ [CHANGE]: [numbered('0000000101')] })
    const order = await settle(orders.buy(BUY))
    expect(await settle(order.amend({ price: 71_000, quantity: 10 }))).toBe(order)
    expect(order.remainingQuantity).toBe(10)
  })

  it('by reference alone, as from another process, is of what the list says remains', async () => {
    const { orders, settle, changes, sentOf } = setUp({
      ...{ TTTC0081R: [listed(rowOf())], [CHANGE]: [numbered('0000000101')] },
    })
    const order = await settle(orders.amend(REF, { price: 71_000 }))
    expect(order).toMatchObject({ price: 71_000, filledQuantity: 3, remainingQuantity: 7, orderNumber: '0000000101' })
    expect(sentOf('TTTC0081R')).toMatchObject([{ PDNO: '005930', INQR_STRT_DT: '20261120', INQR_END_DT: '20261120' }])
    expect(changes()).toMatchObject([{ ORGN_ODNO: '0000000100', ORD_DVSN: '00' }])
  })

  it('abroad names how much remains', async () => {
    const { orders, settle, changes } = setUp({
      ...{ TTTS3035R: [listedAbroad()], [CHANGE_ABROAD]: [numbered('0000000201'), numbered('0000000202')] },
    })
    const order = await settle(orders.amend(REF_ABROAD, { price: 146 }))
    await settle(order.amend({ price: 147, quantity: 2 }))
    expect(changes()).toMatchObject([
      { ORGN_ODNO: '0000000200', ORD_QTY: '6', OVRS_ORD_UNPR: '146' },
      { ORGN_ODNO: '0000000201', ORD_QTY: '2', OVRS_ORD_UNPR: '147' },
    ])
  })

  it('abroad of the last share, at less than one dollar, is of that share', async () => {
    const { orders, settle, changes } = setUp({
      ...{ TTTS3035R: [listedAbroad({ ft_ccld_qty: '9', nccs_qty: '1', ft_ord_unpr3: '0.4' })] },
      [CHANGE_ABROAD]: [numbered('0000000201')],
    })
    const order = await settle(orders.amend(REF_ABROAD, { price: 0.5 }))
    await settle(order.cancel())
    expect(changes()).toMatchObject([{ ORD_QTY: '1', OVRS_ORD_UNPR: '0.5' }, { ORD_QTY: '1' }])
  })

  it('abroad of which nothing remains is not sent', async () => {
    const { orders, settle, changes } = setUp({ TTTS3035R: [listedAbroad({ ft_ccld_qty: '10', nccs_qty: '0' })] })
    await expect(settle(orders.amend(REF_ABROAD, { price: 146 }))).rejects.toMatchObject({ field: 'quantity' })
    expect(changes()).toEqual([])
  })

  it('of an order that another part of the program holds needs no list', async () => {
    const { orders, settle, sentOf, join } = setUp({ [CHANGE]: [numbered('0000000101'), LOST] })
    const order = await settle(orders.buy(BUY))
    const other = join()
    expect(await settle(other.orders.amend(order, { price: 71_000 }))).toBe(order)
    expect(order.price).toBe(71_000)
    await expect(settle(other.orders.cancel(order))).rejects.toMatchObject({ outcome: 'unknown' })
    expect(order.isDoubtful).toBe(true)
    expect(sentOf('TTTC0081R')).toEqual([])
  })

  it('of a part that a list told of before the reply is that part', async () => {
    const part = { odno: '0000000101', orgn_odno: '0000000100', ord_qty: '4', rmn_qty: '4', ord_unpr: '71000' }
    const { orders, settle, tracker } = setUp({
      TTTC0081R: [listed(rowOf({ tot_ccld_qty: '0', rmn_qty: '6' }), rowOf({ ...part, tot_ccld_qty: '0' }))],
      [CHANGE]: [{ ...numbered('0000000101'), before: () => orders.history() }],
    })
    const order = await settle(orders.buy({ ...BUY, clientOrderId: 'one' }))
    const amended = await settle(order.amend({ price: 71_000, quantity: 4 }))
    expect(tracker.orders).toEqual([order, amended])
    expect(amended).toMatchObject({
      ...{ clientOrderId: 'one', kind: 'limit', timeInForce: 'day', currency: 'KRW', time: '100102' },
      ...{ price: 71_000, quantity: 4, remainingQuantity: 4, orgNumber: '06010', date: '20261120' },
    })
    expect(order).toMatchObject({ price: 70_000, remainingQuantity: 6 })
  })

  it('of a part keeps what notices told of that before the reply', async () => {
    const { orders, settle, tracker } = setUp({
      [CHANGE]: [
        {
          ...numbered('0000000101'),
          before() {
            const common = { orderNumber: '0000000101', time: '100101' }
            const amended = {
              ...common,
              kind: 'amended',
              originalOrderNumber: '0000000100',
              quantity: 4,
              price: 71_000,
            }
            tracker.notice(amended as never)
            tracker.notice({ ...common, kind: 'filled', originalOrderNumber: null, quantity: 1, price: 71_000 })
          },
        },
      ],
    })
    const order = await settle(orders.buy(BUY))
    const part = await settle(order.amend({ price: 71_000, quantity: 4 }))
    expect(part).toMatchObject({ filledQuantity: 1, remainingQuantity: 3, averageFillPrice: 71_000 })
    expect(order).toMatchObject({ filledQuantity: 0, remainingQuantity: 6 })
  })

  it('of an order that no list has is not sent', async () => {
    const { orders, settle, changes } = setUp({ TTTC0081R: [listed(rowOf({ odno: '7' }))] })
    await expect(settle(orders.amend(REF, { price: 71_000 }))).rejects.toMatchObject({
      ...{ code: 'KIS_VALIDATION', field: 'order', message: expect.stringContaining('Nothing was sent') },
    })
    expect(changes()).toEqual([])
  })

  it.each([[0], [-1], [Number.NaN], [Number.POSITIVE_INFINITY], ['71000'], [null], [undefined]])(
    'to the price %j is not sent',
    async (price) => {
      const { orders, settle, changes } = setUp()
      const order = await settle(orders.buy(BUY))
      await expect(settle(order.amend({ price: price as number }))).rejects.toMatchObject({
        ...{ field: 'price', message: expect.stringContaining('above zero') },
      })
      expect(changes()).toEqual([])
    },
  )

  it('of a reservation is all of it said anew, under its number', async () => {
    const { orders, settle, changes } = setUp({ [CHANGE_RESERVED]: [accepted({ NRML_PRCS_YN: 'Y' })] })
    const order = await settle(orders.buy({ ...BUY, session: 'reservation', reservedUntil: '20261130' }))
    expect(await settle(order.amend({ price: 71_000 }))).toBe(order)
    expect(order).toMatchObject({ price: 71_000, quantity: 10, remainingQuantity: 10, orderNumber: '39607' })
    expect(await settle(order.amend({ price: 72_000, quantity: 2 }))).toBe(order)
    expect(order).toMatchObject({ price: 72_000, quantity: 2, remainingQuantity: 2, orderNumber: '39607' })
    expect(changes()).toMatchObject([
      { RSVN_ORD_SEQ: '39607', ORD_QTY: '10', ORD_UNPR: '71000', RSVN_ORD_END_DT: '20261130' },
      { RSVN_ORD_SEQ: '39607', ORD_QTY: '2', ORD_UNPR: '72000', RSVN_ORD_END_DT: '20261130' },
    ])
  })

  it('of a reservation that was made elsewhere is not sent: nobody knows all that would have to be said', async () => {
    const row = {
      ...{ rsvn_ord_seq: '39607', rsvn_ord_ord_dt: '20261120', pdno: '005930', ord_dvsn_cd: '00', ord_rsvn_qty: '10' },
      ...{ tot_ccld_qty: '0', sll_buy_dvsn_cd: '02', ord_rsvn_unpr: '70000', rsvn_ord_rcit_tmd: '100000' },
    }
    const { orders, settle, changes } = setUp({ CTSC0004R: [{ body: { rt_cd: '0', output: [row] } }] })
    const reserved = refOf(SAMSUNG, { orderNumber: '39607', session: 'reservation', orgNumber: '' })
    await expect(settle(orders.amend(reserved, { price: 71_000 }))).rejects.toMatchObject({
      ...{ field: 'order', message: expect.stringMatching(/placed elsewhere.*Nothing was sent/) },
    })
    expect(changes()).toEqual([])
  })
})

describe('a change that went wrong', () => {
  const amend = (order: Order): Promise<unknown> => order.amend({ price: 71_000 })
  const cancel = (order: Order): Promise<unknown> => order.cancel()

  it.each([
    ['an amendment', amend],
    ['a cancellation', cancel],
  ])('leaves doubt where the reply to %s is lost, and is sent once', async (_, change) => {
    const { orders, settle, changes } = setUp({ [CHANGE]: [LOST] })
    const order = await settle(orders.buy(BUY))
    await expect(settle(change(order))).rejects.toMatchObject({ code: 'KIS_ORDER', outcome: 'unknown' })
    expect(order).toMatchObject({ isDoubtful: true, price: 70_000, remainingQuantity: 10 })
    expect(changes()).toHaveLength(1)
  })

  it.each([
    ['an amendment', amend],
    ['a cancellation', cancel],
  ])('leaves no doubt where the broker refuses %s', async (_, change) => {
    const { orders, settle, changes } = setUp({ [CHANGE]: [REFUSED] })
    const order = await settle(orders.buy(BUY))
    await expect(settle(change(order))).rejects.toMatchObject({ outcome: 'rejected', msgCd: 'APBK0966' })
    expect(order).toMatchObject({ isDoubtful: false, price: 70_000, remainingQuantity: 10, isFinal: false })
    expect(changes()).toHaveLength(1)
  })

  it('is told where nobody follows the order', async () => {
    const { orders, settle } = setUp({ [CHANGE]: [LOST] })
    await expect(settle(orders.cancel(REF))).rejects.toMatchObject({ code: 'KIS_ORDER', outcome: 'unknown' })
  })

  it('is known of the order that is followed, also where it was named by reference', async () => {
    const { orders, settle } = setUp({ [CHANGE]: [LOST] })
    const order = await settle(orders.buy(BUY))
    await expect(settle(orders.cancel(order.ref))).rejects.toMatchObject({ outcome: 'unknown' })
    expect(order.isDoubtful).toBe(true)
  })

  it('is not sent for a caller who has given up, which leaves no doubt', async () => {
    const { orders, settle, changes } = setUp({ [CHANGE]: [numbered('0000000101')] })
    const order = await settle(orders.buy(BUY))
    const signal = AbortSignal.abort()
    await expect(settle(order.cancel({ signal }))).rejects.toMatchObject({ outcome: 'rejected' })
    await expect(settle(order.amend({ price: 71_000, signal }))).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(changes()).toEqual([])
    expect(order.isDoubtful).toBe(false)
  })
})

describe('a cancellation', () => {
  it('of all that remains needs no number of shares at home, and tells its own number', async () => {
    const { orders, settle, changes, sentOf } = setUp({ [CHANGE]: [numbered('0000000300')] })
    expect(await settle(orders.cancel(REF))).toEqual({
      ...{ orderNumber: '0000000300', cancelledOrderNumber: '0000000100', time: '100102' },
    })
    expect(changes()).toMatchObject([{ QTY_ALL_ORD_YN: 'Y', ORD_QTY: '0', RVSE_CNCL_DVSN_CD: '02' }])
    expect(sentOf('TTTC0081R')).toEqual([])
    const order = await settle(orders.buy(BUY))
    await settle(order.cancel({ quantity: 4 }))
    // Only a notice or the list says that it is done.
    expect(order.remainingQuantity).toBe(10)
    expect(changes()[1]).toMatchObject({ QTY_ALL_ORD_YN: 'N', ORD_QTY: '4' })
  })

  it('abroad names what remains: as the order knows it, or else the list', async () => {
    const { orders, settle, changes, sentOf } = setUp({
      ...{ TTTS3035R: [listedAbroad()], [CHANGE_ABROAD]: [numbered('0000000300')] },
    })
    await settle(orders.cancel(REF_ABROAD))
    await settle(orders.cancel(REF_ABROAD, { quantity: 2 }))
    expect(changes()).toMatchObject([{ ORD_QTY: '6' }, { ORD_QTY: '2' }])
    expect(sentOf('TTTS3035R')).toHaveLength(1)
    const other = setUp({ [CHANGE_ABROAD]: [numbered('0000000300')] })
    const order = await other.settle(other.orders.buy(BUY_ABROAD))
    await other.settle(order.cancel())
    expect(other.changes()).toMatchObject([{ ORD_QTY: '10' }])
    expect(other.sentOf('TTTS3035R')).toEqual([])
  })

  it('abroad of an order in doubt asks the list first how much remains', async () => {
    const { orders, settle, changes } = setUp({
      ...{ TTTS3035R: [listedAbroad()], [CHANGE_ABROAD]: [LOST, numbered('0000000300')] },
    })
    const order = await settle(orders.buy(BUY_ABROAD))
    await expect(settle(order.cancel())).rejects.toMatchObject({ outcome: 'unknown' })
    await settle(order.cancel())
    expect(changes()).toMatchObject([{ ORD_QTY: '10' }, { ORD_QTY: '6' }])
  })

  it('abroad of an order in doubt ends with its signal while the list is waited for', async () => {
    const { orders, settle, clock, changes, sentOf } = setUp(
      { TTTS3035R: [listedAbroad()], [CHANGE_ABROAD]: [LOST, numbered('0000000300')] },
      {},
      1_000,
    )
    const order = await settle(orders.buy(BUY_ABROAD))
    await expect(settle(order.cancel())).rejects.toMatchObject({ outcome: 'unknown' })
    const controller = new AbortController()
    clock.schedule(500, () => controller.abort())
    await expect(settle(order.cancel({ signal: controller.signal }))).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect([changes().length, sentOf('TTTS3035R')]).toEqual([1, []])
    expect(order.isDoubtful).toBe(true)
  })

  it('abroad of which nothing remains is not sent', async () => {
    const { orders, settle, changes, sentOf } = setUp({
      TTTS3035R: [listedAbroad({ ft_ccld_qty: '10', nccs_qty: '0', ord_dt: '20261119' })],
    })
    const refusal = { field: 'order', message: expect.stringMatching(/it is filled\. Nothing was sent/) }
    await expect(settle(orders.cancel(REF_ABROAD))).rejects.toMatchObject(refusal)
    const order = await settle(orders.buy(BUY_ABROAD))
    await settle(order.refresh())
    const looks = sentOf('TTTS3035R').length
    // It knows that itself.
    await expect(settle(order.cancel())).rejects.toMatchObject(refusal)
    expect([changes(), sentOf('TTTS3035R').length]).toEqual([[], looks])
  })

  it('of a reservation that nobody follows tells its number', async () => {
    const { orders, settle } = setUp({ CTSC0009U: [accepted({ NRML_PRCS_YN: 'Y' })] })
    const reserved = refOf(SAMSUNG, { orderNumber: '39607', session: 'reservation', orgNumber: '' })
    expect(await settle(orders.cancel(reserved))).toMatchObject({ cancelledOrderNumber: '39607' })
  })

  it('of a reservation ends it at once, since no notice will tell of it', async () => {
    const { orders, settle } = setUp({ CTSC0009U: [accepted({ NRML_PRCS_YN: 'Y' })] })
    const order = await settle(orders.buy({ ...BUY, session: 'reservation' }))
    await settle(order.cancel())
    expect(order).toMatchObject({ status: 'cancelled', remainingQuantity: 0, isFinal: true })
  })
})
