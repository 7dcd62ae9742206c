import { describe, expect, it } from 'vitest'
import { APPLE, refOf, type Scripted, scriptedRest, TENCENT, termsOf } from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'

const deskOf = (answers: Readonly<Record<string, readonly Scripted[]>> = {}) => {
  const { rest, clock, sent } = scriptedRest('real', answers)
  return { desk: createDesk(rest, clock, 'overseas-stock'), sent }
}
const nasdaq = { quantity: 3, venue: 'NASDAQ', session: 'reservation' }
const RESERVED = { session: 'reservation', orderNumber: '31111234', date: '20261119', orgNumber: '' } as const
const refusal = (field: string, text: string) =>
  expect.objectContaining({ code: 'KIS_VALIDATION', field, message: expect.stringContaining(text) })

describe('a reservation in America', () => {
  it.each([
    ['buy', 'limit', { price: 145 }, 'TTTT3014U', { ORD_DVSN: '00', FT_ORD_UNPR3: '145', ALGO_ORD_TMD_DVSN_CD: '' }],
    ['sell', 'limit', { price: 145 }, 'TTTT3016U', { ORD_DVSN: '00', FT_ORD_UNPR3: '145', ALGO_ORD_TMD_DVSN_CD: '' }],
    ['sell', 'moo', {}, 'TTTT3016U', { ORD_DVSN: '31', FT_ORD_UNPR3: '0', ALGO_ORD_TMD_DVSN_CD: '' }],
    ['buy', 'twap', { price: 145 }, 'TTTT3014U', { ORD_DVSN: '35', ALGO_ORD_TMD_DVSN_CD: '02' }],
    ['sell', 'vwap', { price: 145 }, 'TTTT3016U', { ORD_DVSN: '36', ALGO_ORD_TMD_DVSN_CD: '02' }],
  ] as const)('to %s, %s, goes by the TR of its side', (side, kind, more, trId, body) => {
    const call = deskOf().desk.prepareOrder(termsOf(side, APPLE, { ...nasdaq, kind, ...more }))
    expect(call).toMatchObject({ trId, body: { ...body, PDNO: 'AAPL', FT_ORD_QTY: '3', RVSE_CNCL_DVSN_CD: '00' } })
  })

  it('is cancelled under its day, and unknown where the answer names no number', async () => {
    const named = { body: { rt_cd: '0', output: { OVRS_RSVN_ODNO: '31111234' } } }
    const { desk } = deskOf({ TTTT3017U: [named, { body: { rt_cd: '0', output: { OVRS_RSVN_ODNO: '' } } }] })
    expect(await desk.prepareCancel(refOf(APPLE, RESERVED)).send()).toEqual({
      ...{ orderNumber: '31111234', orgNumber: '', date: '20261119', time: null },
    })
    await expect(desk.prepareCancel(refOf(APPLE, RESERVED)).send()).rejects.toMatchObject({ outcome: 'unknown' })
  })
})

describe('a reservation in Asia', () => {
  it('is cancelled by its own side, number and day of receipt', () => {
    const cancel = (side: 'buy' | 'sell', quantity?: number) =>
      deskOf().desk.prepareCancel(refOf(TENCENT, { ...RESERVED, side }), quantity).body
    const common = { RVSE_CNCL_DVSN_CD: '02', RSVN_ORD_RCIT_DT: '20261119', OVRS_RSVN_ODNO: '31111234' }
    expect(cancel('buy')).toMatchObject({ ...common, SLL_BUY_DVSN_CD: '02', FT_ORD_QTY: '0', FT_ORD_UNPR3: '0' })
    expect(cancel('sell', 40)).toMatchObject({ ...common, SLL_BUY_DVSN_CD: '01', FT_ORD_QTY: '40' })
  })

  it('that is answered without any number may stand', async () => {
    const { desk } = deskOf({ TTTS3013U: [{ body: { rt_cd: '0', output: {} } }] })
    const terms = termsOf('buy', TENCENT, { ...nasdaq, venue: 'HKEX', kind: 'limit', price: 300 })
    await expect(desk.prepareOrder(terms).send()).rejects.toMatchObject({ outcome: 'unknown' })
  })
})

describe('the list of reservations abroad', () => {
  const row = {
    ...{ ovrs_rsvn_odno: '1', rsvn_ord_rcit_dt: '20261119', ord_rcit_tmd: '100102', pdno: 'AAPL' },
    ...{ sll_buy_dvsn_cd: '02', ft_ord_qty: '10', ft_ord_unpr3: '145', ft_ccld_qty: '0', odno: '', cncl_yn: 'N' },
    ...{ ovrs_excg_cd: 'NASD', nprc_rson_text: '' },
  }
  const none = { body: { rt_cd: '0', output: [] } }
  const rows = [
    row,
    { ...row, ovrs_rsvn_odno: '2', cncl_yn: 'Y' },
    { ...row, ovrs_rsvn_odno: '3', odno: '0000004336', ft_ccld_qty: '4' },
    { ...row, ovrs_rsvn_odno: '4', nprc_rson_text: '증거금 부족' },
  ]
  const read = (openOnly: boolean) =>
    deskOf({ TTTT3039R: [{ body: { rt_cd: '0', output: rows } }], TTTS3014R: [none] }).desk.reservations({
      ...{ from: '20261119', to: '20261120', openOnly },
    })

  it('tells what became of each', async () => {
    const common = { assetClass: 'overseas-stock', session: 'reservation', venue: 'NASDAQ', currency: 'USD' }
    const waiting = {
      ...{ ...common, action: 'new', receivedOn: '20261119', time: '100102', quantity: 10, price: 145 },
      ...{ state: 'waiting', remainingQuantity: 10, cancelledQuantity: 0, rejectedQuantity: 0, filledQuantity: 0 },
      ...{ sentOrderNumber: null, rejectionReason: null },
    }
    expect((await read(false)).records).toMatchObject([
      waiting,
      { ...common, state: 'cancelled', remainingQuantity: 0, cancelledQuantity: 10, rejectedQuantity: 0 },
      { ...common, state: 'sent', sentOrderNumber: '0000004336', remainingQuantity: 0, filledQuantity: 4 },
      { ...common, state: 'rejected', remainingQuantity: 0, rejectedQuantity: 10, rejectionReason: '증거금 부족' },
    ])
    expect((await read(true)).records).toMatchObject([waiting])
  })
})

describe('a change abroad', () => {
  it.each(['SSE', 'SZSE', 'HOSE', 'HNX'] as const)('is a cancellation only at %s', (venue) => {
    const { desk } = deskOf()
    const ref = refOf({ ...APPLE, venue })
    expect(() => desk.prepareAmend(ref, { price: 10, quantity: 1 })).toThrow(
      refusal('order', 'cancel it and order anew'),
    )
    expect(desk.prepareCancel(ref, 1).body).toMatchObject({ RVSE_CNCL_DVSN_CD: '02', ORD_QTY: '1' })
  })

  it.each(['twap', 'vwap'])('is of no order worked in parts: %s', (kind) => {
    const original = termsOf('buy', APPLE, { ...nasdaq, session: 'regular', kind, price: 145 })
    expect(() => deskOf().desk.prepareAmend(refOf(APPLE), { price: 146, quantity: 1, original })).toThrow(
      refusal('order', `'${kind}'`),
    )
  })

  it('has a price', () => {
    const { desk } = deskOf()
    const original = termsOf('buy', APPLE, { ...nasdaq, session: 'regular', kind: 'limit', price: 145 })
    expect(() => desk.prepareAmend(refOf(APPLE), { price: null, quantity: 1, original })).toThrow(
      refusal('price', `'limit'`),
    )
    expect(() => desk.prepareAmend(refOf(APPLE), { price: null, quantity: 1 })).toThrow(
      refusal('order', 'give a price'),
    )
    expect(() => desk.prepareAmend(refOf(APPLE, RESERVED), { price: 1, quantity: 1 })).toThrow(
      refusal('order', 'reserve anew'),
    )
  })

  it.each(['NASDAQ', 'NYSE', 'AMEX'] as const)('of the daytime is one at %s', (venue) => {
    const ref = refOf({ ...APPLE, venue }, { session: 'daytime' })
    const exchange = { NASDAQ: 'NASD', NYSE: 'NYSE', AMEX: 'AMEX' }[venue]
    expect(deskOf().desk.prepareCancel(ref, 2)).toMatchObject({
      ...{ trId: 'TTTS6038U', body: { OVRS_EXCG_CD: exchange, ORD_QTY: '2', RVSE_CNCL_DVSN_CD: '02' } },
    })
  })

  it('of the daytime is none in Asia', () => {
    expect(() => deskOf().desk.prepareCancel(refOf(TENCENT, { session: 'daytime' }), 1)).toThrow(
      refusal('session', 'HKEX'),
    )
  })

  it('is at an exchange abroad', () => {
    expect(() => deskOf().desk.prepareCancel(refOf(APPLE, { venue: 'KRX' }), 1)).toThrow(refusal('venue', 'KRX'))
  })
})
