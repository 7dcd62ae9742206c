import { orderRvsecncl } from '@kis/rest/domestic-futures-options'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../instrument/instrument.js'
import { FUTURE, POUND, refOf, type Scripted, scriptedRest, termsOf } from './__fixtures__/scripted-rest.js'
import { createDesk, type OrderableClass } from './create-desk.js'

const deskOf = (assetClass: OrderableClass, answers: Readonly<Record<string, readonly Scripted[]>> = {}) => {
  const { rest, clock, sent } = scriptedRest('real', answers)
  return { desk: createDesk(rest, clock, assetClass), sent }
}
const orderOf = (instrument: Instrument, kind: string, more: object = {}) =>
  termsOf('buy', instrument, { quantity: 3, kind, venue: instrument.venue, ...more })
const DAYS = { from: '20261119', to: '20261120' }

describe('a change of a contract at home', () => {
  const price = 400
  // What KIS calls the codes of the change.
  const { NMPR_TYPE_CD, KRX_NMPR_CNDT_CD, ORD_DVSN_CD } = orderRvsecncl.spec.params as unknown as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >

  it.each([
    ['limit', 'day', '지정가', '없음', '지정가'],
    ['limit', 'ioc', '지정가', 'IOC', '지정가(IOC)'],
    ['limit', 'fok', '지정가', 'FOK', '지정가(FOK)'],
    ['market', 'day', '시장가', '없음', '시장가'],
    ['market', 'fok', '시장가', 'FOK', '시장가(FOK)'],
    ['conditional', 'day', '조건부', '없음', '조건부'],
    ['best', 'day', '최유리', '없음', '최유리'],
    ['best', 'ioc', '최유리', 'IOC', '최유리(IOC)'],
  ])('names kind and time in force thrice: %s %s', (kind, timeInForce, type, condition, division) => {
    const isPriced = kind === 'limit' || kind === 'conditional'
    const original = orderOf(FUTURE, kind, { timeInForce, ...(isPriced && { price }) })
    const { desk } = deskOf('domestic-derivative')
    const { body } = desk.prepareAmend(refOf(FUTURE), { price: isPriced ? 401 : null, quantity: 1, original })
    expect(NMPR_TYPE_CD?.[body.NMPR_TYPE_CD ?? 'none']).toBe(type)
    expect(KRX_NMPR_CNDT_CD?.[body.KRX_NMPR_CNDT_CD ?? 'none']).toBe(condition)
    expect(ORD_DVSN_CD?.[body.ORD_DVSN_CD ?? 'none']).toBe(division)
    expect(body.UNIT_PRICE).toBe(isPriced ? '401' : '0')
  })

  it('is of a part or of all, and an order without a price is sent at 0', () => {
    const { desk } = deskOf('domestic-derivative')
    expect(desk.prepareCancel(refOf(FUTURE), 2).body).toMatchObject({ ORD_QTY: '2', RMN_QTY_YN: 'N' })
    expect(desk.prepareCancel(refOf(FUTURE)).body).toMatchObject({ ORD_QTY: '0', RMN_QTY_YN: 'Y' })
    expect(desk.prepareOrder(orderOf(FUTURE, 'market')).body).toMatchObject({ UNIT_PRICE: '0', ORD_DVSN_CD: '02' })
  })

  it.each([
    [
      { ODNO: '7', ORD_GNO_BRNO: '06020', ORD_TMD: '100102' },
      { orgNumber: '06020', time: '100102' },
    ],
    [{ ODNO: '7' }, { orgNumber: '06010', time: null }],
  ])('goes on under what the answer %j tells', async (row, receipt) => {
    const { desk } = deskOf('domestic-derivative', { TTTO1103U: [{ body: { rt_cd: '0', output: [row] } }] })
    expect(await desk.prepareCancel(refOf(FUTURE)).send()).toMatchObject({ orderNumber: '7', ...receipt })
  })
})

describe('a change of a contract abroad', () => {
  const ref = refOf(POUND)

  it('keeps the stop price of the order', () => {
    const { desk } = deskOf('overseas-derivative')
    const original = orderOf(POUND, 'stop-limit', { price: 1.2, stopPrice: 1.19 })
    expect(desk.prepareAmend(ref, { price: 1.21, original }).body).toMatchObject({
      ...{ FM_LIMIT_ORD_PRIC: '1.21', FM_STOP_ORD_PRIC: '1.19' },
    })
    const limit = orderOf(POUND, 'limit', { price: 1.2 })
    expect(desk.prepareAmend(ref, { price: 1.21, original: limit }).body.FM_STOP_ORD_PRIC).toBe('')
  })

  it('is whole, and has a price', () => {
    const { desk } = deskOf('overseas-derivative')
    const limit = orderOf(POUND, 'limit', { price: 1.2 })
    const refusal = (field: string, text: string) =>
      expect.objectContaining({ code: 'KIS_VALIDATION', field, message: expect.stringContaining(text) })
    expect(() => desk.prepareCancel(ref, 1)).toThrow(refusal('quantity', 'whole'))
    expect(() => desk.prepareAmend(ref, { price: 1.21, quantity: 1 })).toThrow(refusal('quantity', 'whole'))
    expect(() => desk.prepareAmend(ref, { price: null })).toThrow(refusal('price', 'Give the new limit price'))
    expect(() => desk.prepareAmend(ref, { price: null, original: limit })).toThrow(refusal('price', 'give the new one'))
    expect(() => desk.prepareAmend(ref, { price: 1, original: orderOf(POUND, 'market') })).toThrow(
      refusal('price', 'cancel it and order anew'),
    )
  })

  it('is of the Korean day where the answer names none', async () => {
    const { desk } = deskOf('overseas-derivative', { OTFM3003U: [{ body: { rt_cd: '0', output: { ODNO: '9' } } }] })
    expect(await desk.prepareCancel(ref).send()).toMatchObject({ orderNumber: '9', date: '20261120' })
  })
})

describe('the rows of contracts', () => {
  it('at home tell what was refused, and of which kind they are', async () => {
    const row = {
      ...{
        ord_gno_brno: '06010',
        odno: '1',
        ord_dt: '20261120',
        pdno: 'A01603',
        sll_buy_dvsn_cd: '02',
        ord_tmd: '100102',
      },
      ...{
        ord_qty: '3',
        ord_idx: '396.5',
        qty: '3',
        tot_ccld_qty: '0',
        avg_idx: '0',
        nmpr_type_cd: '01',
        rjct_qty: '0',
      },
    }
    const refused = { rjct_qty: '3', qty: '0', ingr_trad_rjct_rson_cd: '0012', ingr_trad_rjct_rson_name: '증거금 부족' }
    const output1 = [row, { ...row, odno: '2', ...refused }, { ...row, odno: '3', nmpr_type_cd: '' }]
    const none = { body: { rt_cd: '0', output1: [], output2: {} } }
    const { desk } = deskOf('domestic-derivative', {
      ...{ TTTO5201R: [{ body: { rt_cd: '0', output1, output2: {} } }], STTN5201R: [none] },
    })
    const common = {
      ...{ assetClass: 'domestic-derivative', venue: 'KRX_DERIV', session: 'regular', currency: 'KRW', side: 'buy' },
      ...{ orgNumber: '06010', time: '100102', date: '20261120', quantity: 3, price: 396.5, filledQuantity: 0 },
    }
    expect((await desk.history(DAYS)).records).toMatchObject([
      { ...common, kindCode: '01', rejectedQuantity: 0, rejectionReason: null, remainingQuantity: 3 },
      { ...common, kindCode: '01', rejectedQuantity: 3, rejectionReason: '증거금 부족', remainingQuantity: 0 },
      { ...common, kindCode: null },
    ])
  })

  const abroad = {
    ...{ ord_dt: '20261120', odno: '1', ovrs_futr_fx_pdno: '6BZ22', sll_buy_dvsn_cd: '02', fm_ord_qty: '3' },
    ...{ fm_ord_pric: '1.17', fm_ccld_qty: '1', fm_ccld_pric: '1.17', fm_ord_rmn_qty: '2' },
  }
  const known = { assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV', session: 'regular', symbol: '6BZ22' }

  it('abroad tell of today which is a change of which', async () => {
    const output = [
      { ...abroad, rcit_dvsn_cd: '00', erlm_dtl_dtime: '20261120100102791' },
      { ...abroad, odno: '2', orgn_odno: '1', rcit_dvsn_cd: '01', erlm_dtl_dtime: '' },
      { ...abroad, odno: '3', orgn_odno: '1', rcit_dvsn_cd: '02', erlm_dtl_dtime: 'x20261120100102' },
    ]
    const { desk } = deskOf('overseas-derivative', { OTFM3116R: [{ body: { rt_cd: '0', output } }] })
    // Nothing of a cancellation can fill.
    expect((await desk.open({})).records).toMatchObject([
      { ...known, action: 'new', originalOrderNumber: null, time: '100102', remainingQuantity: 2 },
      { ...known, action: 'amend', originalOrderNumber: '1', time: null },
    ])
  })

  it('abroad tell of other days what was refused', async () => {
    const output = [
      { ...abroad, odno: '4', rvse_cncl_dvsn_cd: '04', orgn_odno: '1', pric_dvsn_cd: '' },
      { ...abroad, odno: '3', rvse_cncl_dvsn_cd: '02', orgn_odno: '1' },
      { ...abroad, odno: '2', rvse_cncl_dvsn_cd: '01', orgn_odno: '1' },
      { ...abroad, rvse_cncl_dvsn_cd: '00', rjct_rson_name: '증거금 부족', pric_dvsn_cd: '1' },
      { ...abroad, odno: '9', ovrs_futr_fx_pdno: 'OTHER', rvse_cncl_dvsn_cd: '00' },
    ]
    const { desk } = deskOf('overseas-derivative', { OTFM3120R: [{ body: { rt_cd: '0', output } }] })
    const { records } = await desk.history({ ...DAYS, symbol: '6BZ22' })
    expect(records).toMatchObject([
      { ...known, action: 'new', rejectedQuantity: 2, rejectionReason: '증거금 부족', kindCode: '1' },
      { ...known, action: 'amend', rejectedQuantity: 0, rejectionReason: null },
      { ...known, action: 'cancel' },
      { ...known, action: 'amend', kindCode: null },
    ])
  })
})
