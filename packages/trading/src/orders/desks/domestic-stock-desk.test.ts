import { KisAbortError, KisOrderError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { exampleAnswer, refOf, SAMSUNG, type Scripted, scriptedRest, termsOf } from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'
import { monthsBefore } from './history-range.js'

const deskOf = (env: 'real' | 'paper', answers: Readonly<Record<string, readonly Scripted[]>> = {}) => {
  const { rest, clock, sent } = scriptedRest(env, answers)
  return { desk: createDesk(rest, clock, 'domestic-stock'), sent, clock }
}
const accepted = { rt_cd: '0', msg_cd: 'APBK0013', msg1: '주문 전송 완료 되었습니다.' }
const taken: readonly Scripted[] = [
  { body: { ...accepted, output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569157', ORD_TMD: '155211' } } },
]
const limit = { quantity: 3, kind: 'limit', price: 150_000 }

describe('an order for a domestic stock', () => {
  it('is told exactly before it is sent, account masked, and sent once as told', async () => {
    const { desk, sent } = deskOf('real', { TTTC0011U: taken })
    const call = desk.prepareOrder(termsOf('sell', SAMSUNG, limit))
    expect(sent).toEqual([])
    expect(call).toMatchObject({
      operation: 'domesticStock.orderCash',
      trId: 'TTTC0011U',
      path: '/uapi/domestic-stock/v1/trading/order-cash',
      body: { PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '3', ORD_UNPR: '150000', EXCG_ID_DVSN_CD: 'KRX' },
    })
    expect(call.body.CANO).toMatch(/\*/)
    expect(JSON.stringify(call)).not.toContain('12345678')
    const receipt = await call.send()
    expect(receipt).toEqual({ orderNumber: '0001569157', orgNumber: '06010', date: '20261120', time: '155211' })
    expect(receipt.raw).toMatchObject({ msg_cd: 'APBK0013' })
    expect(sent).toEqual([{ trId: 'TTTC0011U', wire: { ...call.body, CANO: '12345678' } }])
    await expect(call.send()).rejects.toThrow(/sent already/)
    expect(sent).toHaveLength(1)
  })

  it('without a number in the answer is unknown', async () => {
    const { desk } = deskOf('real', {
      TTTC0012U: [{ body: { ...accepted, output: { KRX_FWDG_ORD_ORGNO: '', ODNO: ' ', ORD_TMD: '' } } }],
    })
    const error = await desk
      .prepareOrder(termsOf('buy', SAMSUNG, limit))
      .send()
      .catch((thrown: unknown) => thrown)
    expect(KisOrderError.isInstance(error) && [error.outcome, error.trId]).toEqual(['unknown', 'TTTC0012U'])
  })

  it.each([
    ['market at SOR', { kind: 'market', venue: 'SOR' }, { ORD_DVSN: '01', ORD_UNPR: '0', EXCG_ID_DVSN_CD: 'SOR' }],
    [
      'stop-limit at NXT',
      { kind: 'stop-limit', price: 70_000, stopPrice: 69_000, venue: 'NXT' },
      { ORD_DVSN: '22', ORD_UNPR: '70000', CNDT_PRIC: '69000', EXCG_ID_DVSN_CD: 'NXT' },
    ],
    [
      'after-market, FOK',
      { kind: 'limit', price: 70_000, session: 'after-market', timeInForce: 'fok' },
      { ORD_DVSN: '43', ORD_UNPR: '70000', CNDT_PRIC: '' },
    ],
  ])('of %s', (_, request, body) => {
    const { desk } = deskOf('real')
    expect(desk.prepareOrder(termsOf('buy', SAMSUNG, { quantity: 1, ...request })).body).toMatchObject(body)
  })

  it.each([
    ['buy', { type: 'own-loan', action: 'open' }, 'TTTC0052U', { CRDT_TYPE: '21', LOAN_DT: '20261120' }],
    [
      'sell',
      { type: 'market-loan', action: 'repay', loanDate: '20261102' },
      'TTTC0051U',
      { CRDT_TYPE: '27', LOAN_DT: '20261102' },
    ],
    ['sell', { type: 'own-short', action: 'open' }, 'TTTC0051U', { CRDT_TYPE: '24', LOAN_DT: '20261120' }],
    [
      'buy',
      { type: 'market-short', action: 'repay', loanDate: '20261102' },
      'TTTC0052U',
      { CRDT_TYPE: '26', LOAN_DT: '20261102' },
    ],
  ] as const)('on credit: %s %j', (side, credit, trId, body) => {
    const { desk } = deskOf('real')
    const call = desk.prepareOrder(termsOf(side, SAMSUNG, { ...limit, credit }))
    expect(call).toMatchObject({ operation: 'domesticStock.orderCredit', trId, body })
  })

  it('on paper has its own TR, and neither credit, reservations, NXT nor SOR', () => {
    const { desk } = deskOf('paper')
    expect(desk.prepareOrder(termsOf('buy', SAMSUNG, limit)).trId).toBe('VTTC0012U')
    for (const request of [
      { credit: { type: 'own-loan', action: 'open' } },
      { session: 'reservation' },
      { venue: 'NXT' },
      { venue: 'SOR' },
    ]) {
      const terms = termsOf('buy', SAMSUNG, { ...limit, ...request })
      expect(() => desk.prepareOrder(terms)).toThrow(KisUnsupportedInPaperError)
    }
  })
})

describe('a change of an order', () => {
  const original = termsOf('buy', SAMSUNG, limit)

  it('is the official request, and goes on under the new number', async () => {
    const { desk, sent } = deskOf('real', { TTTC0013U: [{ body: exampleAnswer('domestic-change') }] })
    const call = desk.prepareAmend(refOf(SAMSUNG, { orgNumber: '', orderNumber: '0001566017' }), {
      price: 180_000,
      quantity: 1,
    })
    const receipt = await call.send()
    expect(receipt).toMatchObject({ orderNumber: '0001569139', orgNumber: '06010', time: '131438' })
    expect(sent[0]?.wire).toMatchObject({
      KRX_FWDG_ORD_ORGNO: '',
      ORGN_ODNO: '0001566017',
      ORD_DVSN: '00',
      RVSE_CNCL_DVSN_CD: '01',
      ORD_QTY: '1',
      ORD_UNPR: '180000',
      QTY_ALL_ORD_YN: 'N',
    })
  })

  it('goes to the venue of the original, with its kind', () => {
    const { desk } = deskOf('real')
    const nxt = refOf(SAMSUNG, { venue: 'NXT' })
    const amend = desk.prepareAmend(nxt, { price: 151_000, original })
    expect(amend.body).toMatchObject({ EXCG_ID_DVSN_CD: 'NXT', ORD_QTY: '0', QTY_ALL_ORD_YN: 'Y', ORD_DVSN: '00' })
    expect(desk.prepareCancel(nxt).body).toMatchObject({
      EXCG_ID_DVSN_CD: 'NXT',
      RVSE_CNCL_DVSN_CD: '02',
      ORD_UNPR: '0',
      QTY_ALL_ORD_YN: 'Y',
    })
    expect(desk.prepareCancel(refOf(SAMSUNG, { venue: 'SOR' }), 2).body).toMatchObject({
      EXCG_ID_DVSN_CD: 'SOR',
      ORD_QTY: '2',
      QTY_ALL_ORD_YN: 'N',
    })
    const evening = refOf(SAMSUNG, { session: 'after-market' })
    expect(desk.prepareCancel(evening).body.ORD_DVSN).toBe('41')
    expect(desk.prepareAmend(evening, { price: 151_000 }).body.ORD_DVSN).toBe('41')
  })

  it('keeps the kind of the original, and wants a price where that has one', () => {
    const { desk } = deskOf('real')
    const ref = refOf(SAMSUNG)
    const stop = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'stop-limit', price: 70_000, stopPrice: 69_000 })
    expect(desk.prepareAmend(ref, { price: 71_000, original: stop }).body).toMatchObject({
      ORD_DVSN: '22',
      ORD_UNPR: '71000',
      CNDT_PRIC: '69000',
    })
    const mid = termsOf('buy', SAMSUNG, { quantity: 2, kind: 'mid' })
    expect(desk.prepareAmend(ref, { price: null, quantity: 1, original: mid }).body).toMatchObject({
      ORD_DVSN: '21',
      ORD_UNPR: '0',
      ORD_QTY: '1',
    })
    expect(desk.prepareAmend(ref, { price: 71_000, original: mid }).body.ORD_DVSN).toBe('00')
    expect(() => desk.prepareAmend(ref, { price: null, original })).toThrow(KisValidationError)
    expect(() => desk.prepareAmend(ref, { price: null })).toThrow(/not known here/)
  })
})

describe('a reservation', () => {
  const terms = termsOf('buy', SAMSUNG, { ...limit, session: 'reservation', reservedUntil: '20261130' })
  const ref = refOf(SAMSUNG, { session: 'reservation', orderNumber: '39607', orgNumber: '' })

  it('is made, and known by its number and day', async () => {
    const { desk, sent } = deskOf('real', { CTSC0008U: [{ body: { ...accepted, output: { RSVN_ORD_SEQ: '39607' } } }] })
    const receipt = await desk.prepareOrder(terms).send()
    expect(receipt).toEqual({ orderNumber: '39607', orgNumber: '', date: '20261120', time: null })
    expect(sent[0]?.wire).toMatchObject({
      SLL_BUY_DVSN_CD: '02',
      ORD_DVSN_CD: '00',
      ORD_OBJT_CBLC_DVSN_CD: '10',
      LOAN_DT: '',
      RSVN_ORD_END_DT: '20261130',
    })
  })

  it('is amended and cancelled under its number', async () => {
    const done = [{ body: { ...accepted, output: { NRML_PRCS_YN: 'Y' } } }]
    const { desk, sent } = deskOf('real', { CTSC0013U: done, CTSC0009U: done })
    const amended = await desk.prepareAmend(ref, { price: 140_000, original: terms }).send()
    expect(amended).toMatchObject({ orderNumber: '39607', date: '20261120' })
    await desk.prepareCancel(ref).send()
    expect(sent).toMatchObject([
      { trId: 'CTSC0013U', wire: { ORD_QTY: '3', ORD_UNPR: '140000', RSVN_ORD_SEQ: '39607', SLL_BUY_DVSN_CD: '02' } },
      { trId: 'CTSC0009U', wire: { RSVN_ORD_SEQ: '39607', RSVN_ORD_ORD_DT: '20261120', ORD_QTY: '' } },
    ])
    expect(() => desk.prepareCancel(ref, 1)).toThrow(/whole/)
    expect(() => desk.prepareAmend(ref, { price: 140_000 })).toThrow(/by quantity only/)
  })

  it.each([
    ['N', 'rejected'],
    ['', 'unknown'],
  ])('whose change is answered with "%s" is %s', async (flag, outcome) => {
    const { desk } = deskOf('real', { CTSC0009U: [{ body: { ...accepted, output: { NRML_PRCS_YN: flag } } }] })
    const error = await desk
      .prepareCancel(ref)
      .send()
      .catch((thrown: unknown) => thrown)
    expect(KisOrderError.isInstance(error) && error.outcome).toBe(outcome)
  })

  it('is listed apart, with what became of it', async () => {
    const row = {
      rsvn_ord_ord_dt: '20261119',
      pdno: '005930',
      ord_dvsn_cd: '00',
      ord_rsvn_qty: '10',
      tot_ccld_qty: '0',
      sll_buy_dvsn_cd: '02',
      ord_rsvn_unpr: '70000',
      rsvn_ord_rcit_tmd: '171500',
    }
    const rows = [
      { ...row, rsvn_ord_seq: '1' },
      { ...row, rsvn_ord_seq: '2', cncl_ord_dt: '20261119' },
      { ...row, rsvn_ord_seq: '3', odno: '0000012345', tot_ccld_qty: '4' },
      { ...row, rsvn_ord_seq: '4', rjct_rson2: '주문가능금액 초과' },
    ]
    const { desk, sent } = deskOf('real', { CTSC0004R: [{ body: { rt_cd: '0', output: rows } }] })
    const { records, complete } = await desk.reservations({ from: '20261101', to: '20261120', openOnly: true })
    expect(complete).toBe(true)
    expect(records).toMatchObject([
      { session: 'reservation', orderNumber: '1', remainingQuantity: 10, time: '171500', price: 70_000 },
      { orderNumber: '2', remainingQuantity: 0, cancelledQuantity: 10 },
      { orderNumber: '3', remainingQuantity: 0, filledQuantity: 4 },
      { orderNumber: '4', remainingQuantity: 0, rejectedQuantity: 10, rejectionReason: '주문가능금액 초과' },
    ])
    expect(sent[0]?.wire).toMatchObject({ RSVN_ORD_ORD_DT: '20261101', PRCS_DVSN_CD: '2', CNCL_YN: 'Y' })
    const paper = deskOf('paper').desk.reservations({ from: '20261101', to: '20261120' })
    await expect(paper).rejects.toThrow(KisUnsupportedInPaperError)
  })
})

describe('open orders', () => {
  it('are those of the official example', async () => {
    const { desk } = deskOf('real', { TTTC0084R: [{ body: exampleAnswer('domestic-open') }] })
    const { records, complete, raw } = await desk.open({})
    expect(complete).toBe(true)
    expect(raw).toHaveLength(1)
    expect(records).toMatchObject([
      {
        orderNumber: '0001569139',
        originalOrderNumber: '0001569136',
        action: 'amend',
        orgNumber: '06010',
        venue: 'KRX',
        side: 'buy',
        date: '20261120',
        price: 140_000,
        quantity: 1,
        remainingQuantity: 1,
      },
      { orderNumber: '0001569138', originalOrderNumber: null, action: 'new', remainingQuantity: 1 },
    ])
    expect(JSON.stringify({ records, complete })).not.toContain('50123456')
  })

  it('keep their venue and session', async () => {
    const row = { odno: '1', pdno: '005930', ord_qty: '2', psbl_qty: '2', sll_buy_dvsn_cd: '01', ord_gno_brno: '06010' }
    const output = [
      { ...row, ord_dvsn_cd: '00', excg_id_dvsn_cd: 'NXT' },
      { ...row, odno: '2', ord_dvsn_cd: '41', excg_id_dvsn_cd: 'KRX' },
      { ...row, odno: '3', ord_dvsn_cd: '28', excg_id_dvsn_cd: 'NXT' },
      { ...row, odno: '4', ord_dvsn_cd: '01', excg_id_dvsn_cd: 'SOR' },
    ]
    const { desk } = deskOf('real', { TTTC0084R: [{ body: { rt_cd: '0', output } }] })
    const { records } = await desk.open({})
    expect(records.map(({ venue, session, side }) => [venue, session, side])).toEqual([
      ['NXT', 'regular', 'sell'],
      ['KRX', 'after-market', 'sell'],
      ['NXT', 'pre-market', 'sell'],
      ['SOR', 'regular', 'sell'],
    ])
  })

  it('of paper trading are the unfilled ones of today, without cancellations', async () => {
    const row = { ord_dt: '20261120', pdno: '005930', ord_qty: '5', tot_ccld_qty: '0', sll_buy_dvsn_cd: '02' }
    const output1 = [
      { ...row, odno: '7', rmn_qty: '5' },
      { ...row, odno: '8', rmn_qty: '0', tot_ccld_qty: '5' },
      { ...row, odno: '9', orgn_odno: '0000000006', rmn_qty: '5', sll_buy_dvsn_cd_name: '매수취소*' },
    ]
    const { desk, sent } = deskOf('paper', { VTTC0081R: [{ body: { rt_cd: '0', output1, output2: {} } }] })
    const { records } = await desk.open({})
    expect(records.map(({ orderNumber }) => orderNumber)).toEqual(['7'])
    expect(sent[0]?.wire).toMatchObject({ CCLD_DVSN: '02', EXCG_ID_DVSN_CD: 'KRX', INQR_STRT_DT: '20261120' })
  })
})

describe('the history', () => {
  const page = (numbers: readonly string[], next: string) => ({
    rt_cd: '0',
    ctx_area_fk100: 'F',
    ctx_area_nk100: next,
    output1: numbers.map((odno) => ({
      ...{ odno, ord_dt: '20261120', ord_gno_brno: '06010', pdno: '005930', ord_qty: '1', tot_ccld_qty: '0' },
      ...{ sll_buy_dvsn_cd: '02', rmn_qty: '1' },
    })),
    output2: {},
  })

  it('tells rejections of the official example', async () => {
    const { desk, sent } = deskOf('real', { TTTC0081R: [{ body: exampleAnswer('domestic-history') }] })
    const { records } = await desk.history({ from: '20261119', to: '20261120', symbol: '009150' })
    expect(records[0]).toMatchObject({
      date: '20220103',
      quantity: 10,
      price: 150_000,
      averageFillPrice: null,
      rejectedQuantity: 10,
      remainingQuantity: 0,
      cancelledQuantity: 0,
    })
    expect(sent[0]?.wire).toMatchObject({ PDNO: '009150', EXCG_ID_DVSN_CD: 'ALL' })
  })

  it('reads all pages and tells a row that moved between them once', async () => {
    const { desk, sent } = deskOf('real', {
      TTTC0081R: [
        { body: page(['1', '2'], 'A'), hasMore: true },
        { body: page(['0000000002', '3'], 'B'), hasMore: true },
        { body: page([], '') },
      ],
    })
    const { records, complete } = await desk.history({ from: '20261120', to: '20261120' })
    expect(records.map(({ orderNumber }) => Number(orderNumber))).toEqual([1, 2, 3])
    expect(complete).toBe(true)
    expect(sent.map(({ wire }) => wire.CTX_AREA_NK100)).toEqual(['', 'A', 'B'])
  })

  it('says so when KIS repeats a page', async () => {
    const { desk } = deskOf('real', { TTTC0081R: [{ body: page(['1'], 'A'), hasMore: true }] })
    const { records, complete } = await desk.history({ from: '20261120', to: '20261120' })
    expect([records.length, complete]).toEqual([1, false])
  })

  it.each([
    [
      '20260819',
      '20260820',
      [
        ['CTSC9215R', '20260819', '20260819'],
        ['TTTC0081R', '20260820', '20260820'],
      ],
    ],
    ['20260101', '20260131', [['CTSC9215R', '20260101', '20260131']]],
    ['20260820', '20261120', [['TTTC0081R', '20260820', '20261120']]],
  ])('from %s to %s asks the TR of each period', async (from, to, queries) => {
    const empty = [{ body: page([], '') }]
    const { desk, sent } = deskOf('real', { TTTC0081R: empty, CTSC9215R: empty })
    expect(await desk.history({ from, to })).toMatchObject({ records: [], complete: true })
    expect(sent.map(({ trId, wire }) => [trId, wire.INQR_STRT_DT, wire.INQR_END_DT])).toEqual(queries)
  })

  it('splits at the last day of a shorter month', () => {
    expect(monthsBefore('20260531', 3)).toBe('20260228')
    expect(monthsBefore('20260115', 3)).toBe('20251015')
  })

  it('ends with its signal', async () => {
    const { desk, sent } = deskOf('real', { TTTC0081R: [{ body: page([], '') }] })
    const signal = AbortSignal.abort()
    await expect(desk.history({ from: '20261120', to: '20261120', signal })).rejects.toThrow(KisAbortError)
    expect(sent).toEqual([])
  })
})

it('there is no desk for an index', () => {
  const { rest, clock } = scriptedRest('real')
  expect(() => createDesk(rest, clock, 'index')).toThrow(KisValidationError)
})
