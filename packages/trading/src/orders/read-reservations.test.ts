import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { setUp } from './__fixtures__/scripted-account.js'
import type { Scripted } from './desks/__fixtures__/scripted-rest.js'

const LIST = 'CTSC0004R'
const rowOf = (more: object = {}): object => ({
  ...{ rsvn_ord_seq: '39607', rsvn_ord_ord_dt: '20261123', rsvn_ord_rcit_dt: '20261120', pdno: '005930' },
  ...{ ord_dvsn_cd: '00', ord_rsvn_qty: '7', tot_ccld_qty: '0', ord_rsvn_unpr: '69000', sll_buy_dvsn_cd: '02' },
  ...{ ord_tmd: '', rsvn_ord_rcit_tmd: '100000', kor_item_shtn_name: '삼성전자', cncl_ord_dt: '', odno: '' },
  ...{ rjct_rson2: '', rsvn_end_dt: '', loan_dt: '', ...more },
})
const listed = (...rows: readonly object[]): Scripted => ({
  body: { rt_cd: '0', ctx_area_fk200: '', ctx_area_nk200: '', output: rows },
})

describe('the reservations of an account', () => {
  it('each have what it takes to cancel them, which is neither printed nor serialised', async () => {
    const { orders, settle } = setUp({ [LIST]: [listed(rowOf())] })
    const answer = await settle(orders.reservations())
    expect(answer.complete).toBe(true)
    const [reservation] = answer.reservations
    expect(reservation).toMatchObject({ symbol: '005930', quantity: 7, price: 69_000, state: 'waiting' })
    expect(reservation?.ref).toEqual({
      ...{ env: 'real', account: '12345678-01', assetClass: 'domestic-stock', venue: 'KRX', session: 'reservation' },
      ...{ orgNumber: '', orderNumber: '39607', date: '20261123', symbol: '005930', side: 'buy' },
    })
    expect(inspect(answer, { depth: 9 }) + JSON.stringify(answer)).not.toMatch(/12345678|ref/)
    expect(answer.raw).toHaveLength(1)
  })

  it.each([
    ['day', { rsvn_ord_ord_dt: '' }],
    ['side', { sll_buy_dvsn_cd: '09' }],
  ])('cannot be cancelled where the list tells no %s', async (_, blank) => {
    const { orders, settle } = setUp({ [LIST]: [listed(rowOf(blank))] })
    expect((await settle(orders.reservations())).reservations).toMatchObject([{ orderNumber: '39607', ref: null }])
  })

  it('are those of one symbol and one side where they are asked for', async () => {
    const rows = [
      rowOf(),
      rowOf({ sll_buy_dvsn_cd: '01', rsvn_ord_seq: '2' }),
      rowOf({ pdno: '000660', rsvn_ord_seq: '3' }),
    ]
    const { orders, settle } = setUp({ [LIST]: [listed(...rows)] })
    const numbers = async (query: Parameters<typeof orders.reservations>[0]) =>
      (await settle(orders.reservations(query))).reservations.map(({ orderNumber }) => orderNumber)
    expect(await numbers({})).toEqual(['39607', '2', '3'])
    expect(await numbers({ symbol: '005930' })).toEqual(['39607', '2'])
    expect(await numbers({ side: 'buy' })).toEqual(['39607', '3'])
    expect(await numbers({ symbol: '005930', side: 'sell' })).toEqual(['2'])
  })

  it('are those that still wait where nothing else is wanted, of days that are days', async () => {
    const { orders, settle, sentOf } = setUp({ [LIST]: [listed()] })
    await settle(orders.reservations({ openOnly: true }))
    await settle(orders.reservations())
    expect(sentOf(LIST)).toMatchObject([{ PRCS_DVSN_CD: '2' }, { PRCS_DVSN_CD: '0' }])
    await expect(settle(orders.reservations({ to: '2026-11-20' }))).rejects.toMatchObject({ field: 'to' })
  })

  it('end with their signal', async () => {
    const { orders, settle, clock, sent } = setUp({}, {}, 1_000)
    const controller = new AbortController()
    clock.schedule(500, () => controller.abort())
    await expect(settle(orders.reservations({ signal: controller.signal }))).rejects.toMatchObject({
      code: 'KIS_ABORT',
    })
    expect(sent).toEqual([])
  })

  it('are of shares alone', async () => {
    const { orders, settle, sent } = setUp()
    await expect(settle(orders.reservations({ assetClass: 'bond' as never }))).rejects.toMatchObject({
      ...{ code: 'KIS_VALIDATION', field: 'assetClass', message: expect.stringContaining("not for 'bond'") },
    })
    expect(sent).toEqual([])
  })
})
