import { describe, expect, it } from 'vitest'
import type { AmendTerms } from '../order-desk.js'
import { refOf, SAMSUNG, type Scripted, scriptedRest, termsOf } from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'

const deskOf = (answers: Readonly<Record<string, readonly Scripted[]>> = {}) => {
  const { rest, clock, sent } = scriptedRest('real', answers)
  return { desk: createDesk(rest, clock, 'domestic-stock'), sent }
}
const ACCOUNT = { CANO: '12345678', ACNT_PRDT_CD: '01' }
const reserved = { quantity: 3, session: 'reservation' }
const LIMIT = { ...reserved, kind: 'limit', price: 70_000 }
const MARKET = { ...reserved, kind: 'market' }
const LOAN = { type: 'market-loan', action: 'repay', loanDate: '20261102' }
const ref = refOf(SAMSUNG, { session: 'reservation', orderNumber: '39607', orgNumber: '06010', date: '20261119' })

describe('a reservation', () => {
  it.each([
    [
      'buy',
      LIMIT,
      { SLL_BUY_DVSN_CD: '02', ORD_UNPR: '70000', ORD_DVSN_CD: '00', ORD_OBJT_CBLC_DVSN_CD: '10', LOAN_DT: '' },
    ],
    [
      'sell',
      MARKET,
      { SLL_BUY_DVSN_CD: '01', ORD_UNPR: '0', ORD_DVSN_CD: '01', ORD_OBJT_CBLC_DVSN_CD: '10', LOAN_DT: '' },
    ],
    [
      'sell',
      { ...LIMIT, credit: LOAN },
      { SLL_BUY_DVSN_CD: '01', ORD_UNPR: '70000', ORD_OBJT_CBLC_DVSN_CD: '27', LOAN_DT: '20261102' },
    ],
    ['buy', { ...LIMIT, reservedUntil: '20261130' }, { SLL_BUY_DVSN_CD: '02', RSVN_ORD_END_DT: '20261130' }],
  ] as const)('to %s %j is this request', async (side, request, wire) => {
    const { desk, sent } = deskOf({ CTSC0008U: [{ body: { rt_cd: '0', output: { RSVN_ORD_SEQ: '39607' } } }] })
    await desk.prepareOrder(termsOf(side, SAMSUNG, request)).send()
    const plain = { ORD_DVSN_CD: '00', ORD_OBJT_CBLC_DVSN_CD: '10', LOAN_DT: '', RSVN_ORD_END_DT: '', LDNG_DT: '' }
    expect(sent).toEqual([
      { trId: 'CTSC0008U', wire: { ...ACCOUNT, PDNO: '005930', ORD_QTY: '3', ...plain, ORD_UNPR: '70000', ...wire } },
    ])
  })
})

describe('a change of a reservation', () => {
  const done = [{ body: { rt_cd: '0', output: { NRML_PRCS_YN: 'Y' } } }]
  const NUMBER = { RSVN_ORD_SEQ: '39607', RSVN_ORD_ORGNO: '06010', RSVN_ORD_ORD_DT: '20261119', CTAL_TLNO: '' }
  const plain = { SLL_BUY_DVSN_CD: '02', ORD_OBJT_CBLC_DVSN_CD: '10', LOAN_DT: '', RSVN_ORD_END_DT: '' }

  it.each<readonly [string, AmendTerms, object]>([
    [
      'of a known one keeps what is not changed',
      {
        price: 71_000,
        original: termsOf('buy', SAMSUNG, { ...LIMIT, reservedUntil: '20261130' }),
      },
      { ORD_QTY: '3', ORD_UNPR: '71000', ORD_DVSN_CD: '00', RSVN_ORD_END_DT: '20261130' },
    ],
    [
      'of one on credit keeps its loan',
      { price: 71_000, quantity: 2, original: termsOf('sell', SAMSUNG, { ...LIMIT, credit: LOAN }) },
      { ORD_QTY: '2', ORD_UNPR: '71000', ORD_DVSN_CD: '00', ORD_OBJT_CBLC_DVSN_CD: '27', LOAN_DT: '20261102' },
    ],
    [
      'of one without a price is sent at 0',
      { price: null, quantity: 2, original: termsOf('buy', SAMSUNG, MARKET) },
      { ORD_QTY: '2', ORD_UNPR: '0', ORD_DVSN_CD: '01' },
    ],
    [
      'of an unknown one makes it a limit order for cash',
      { price: 71_000, quantity: 2 },
      { ORD_QTY: '2', ORD_UNPR: '71000', ORD_DVSN_CD: '00' },
    ],
  ])('%s', async (_, terms, wire) => {
    const { desk, sent } = deskOf({ CTSC0013U: done })
    const side = terms.original?.side ?? 'buy'
    const receipt = await desk.prepareAmend({ ...ref, side }, terms).send()
    expect(receipt).toEqual({ orderNumber: '39607', orgNumber: '06010', date: '20261119', time: null })
    const sideCode = { SLL_BUY_DVSN_CD: side === 'buy' ? '02' : '01' }
    expect(sent).toEqual([
      { trId: 'CTSC0013U', wire: { ...ACCOUNT, PDNO: '005930', ...plain, ...sideCode, ...NUMBER, ...wire } },
    ])
  })

  it('that cancels says its number and nothing else', async () => {
    const { desk, sent } = deskOf({ CTSC0009U: done })
    await desk.prepareCancel(ref).send()
    await desk.prepareCancel({ ...ref, orgNumber: '' }).send()
    const nothing = { PDNO: '', ORD_QTY: '', ORD_UNPR: '', ORD_DVSN_CD: '', ...plain }
    const wire = { ...ACCOUNT, ...nothing, SLL_BUY_DVSN_CD: '', ORD_OBJT_CBLC_DVSN_CD: '', ...NUMBER }
    expect(sent.map((one) => one.wire)).toEqual([wire, { ...wire, RSVN_ORD_ORGNO: '' }])
  })

  it('names its quantity where it amends, and none where it cancels', () => {
    const { desk } = deskOf()
    const refusal = (text: string) =>
      expect.objectContaining({ code: 'KIS_VALIDATION', field: 'quantity', message: expect.stringContaining(text) })
    expect(() => desk.prepareAmend(ref, { price: 71_000 })).toThrow(refusal('KIS changes reservations by quantity'))
    expect(() => desk.prepareCancel(ref, 1)).toThrow(refusal('whole'))
  })

  it.each([
    ['N', 'rejected', 'KIS did not process the change of a reservation (이미 처리된 주문).'],
    ['', 'unknown', 'KIS does not say whether it processed the change of a reservation (이미 처리된 주문).'],
  ])('answered with "%s" is %s, and tells what KIS said', async (flag, outcome, message) => {
    const body = { rt_cd: '0', msg_cd: 'APBK0919', msg1: '이미 처리된 주문', output: { NRML_PRCS_YN: flag } }
    const { desk } = deskOf({ CTSC0009U: [{ body, headers: { gt_uid: 'G-1' } }] })
    await expect(desk.prepareCancel(ref).send()).rejects.toMatchObject({
      ...{ outcome, message: expect.stringContaining(message), kisMessage: '이미 처리된 주문' },
      ...{ trId: 'CTSC0009U', msgCd: 'APBK0919', gtUid: 'G-1' },
    })
  })
})

describe('the list of reservations', () => {
  const row = {
    ...{ rsvn_ord_seq: '39607', rsvn_ord_ord_dt: '20261123', rsvn_ord_rcit_dt: '20261120', pdno: '005930' },
    ...{ ord_dvsn_cd: '00', ord_rsvn_qty: '10', tot_ccld_qty: '0', cncl_ord_dt: '', ord_tmd: '090001', odno: '' },
    ...{ rjct_rson2: '', rsvn_ord_rcit_tmd: '171500', kor_item_shtn_name: '삼성전자', sll_buy_dvsn_cd: '02' },
    ...{ ord_rsvn_unpr: '70000', tot_ccld_amt: '0', loan_dt: '20261102', rsvn_end_dt: '20261130' },
  }
  const waiting = {
    ...{ assetClass: 'domestic-stock', venue: 'KRX', session: 'reservation', symbol: '005930', name: '삼성전자' },
    ...{ currency: 'KRW', side: 'buy', date: '20261123', time: '171500', orderNumber: '39607', action: 'new' },
    ...{ originalOrderNumber: null, orgNumber: '', kindCode: '00', quantity: 10, price: 70_000, filledQuantity: 0 },
    ...{ averageFillPrice: null, remainingQuantity: 10, cancelledQuantity: 0, rejectedQuantity: 0 },
    ...{ rejectionReason: null, state: 'waiting', sentOrderNumber: null, receivedOn: '20261120' },
    ...{ reservedUntil: '20261130', loanDate: '20261102' },
  }
  const blank = {
    ...{ rsvn_ord_rcit_dt: '', ord_dvsn_cd: '', ord_rsvn_qty: '', tot_ccld_qty: '', rsvn_ord_rcit_tmd: '' },
    ...{ kor_item_shtn_name: '', ord_rsvn_unpr: '0', loan_dt: '', rsvn_end_dt: '' },
  }
  const over = { remainingQuantity: 0 }

  it.each<[string, object, object]>([
    ['waits', {}, {}],
    ['waits with a part filled', { tot_ccld_qty: '4' }, { filledQuantity: 4, remainingQuantity: 6 }],
    [
      'was cancelled after a part of it',
      { cncl_ord_dt: '20261121', tot_ccld_qty: '4' },
      { ...over, state: 'cancelled', filledQuantity: 4, cancelledQuantity: 6 },
    ],
    [
      'became an order',
      { odno: '0000012345', tot_ccld_qty: '4' },
      { ...over, state: 'sent', sentOrderNumber: '0000012345', filledQuantity: 4 },
    ],
    [
      'was refused',
      { rjct_rson2: '주문가능금액 초과' },
      { ...over, state: 'rejected', rejectedQuantity: 10, rejectionReason: '주문가능금액 초과' },
    ],
    [
      'tells little',
      blank,
      {
        ...{ name: '', kindCode: null, quantity: 0, remainingQuantity: 0, price: null, time: '090001' },
        ...{ receivedOn: null, reservedUntil: null, loanDate: null },
      },
    ],
  ])('tells of one that %s', async (_, wire, record) => {
    const { desk } = deskOf({ CTSC0004R: [{ body: { rt_cd: '0', output: [{ ...row, ...wire }] } }] })
    const { records } = await desk.reservations({ from: '20261101', to: '20261130' })
    expect(records).toEqual([{ ...waiting, ...record }])
  })

  it.each([
    [true, '2'],
    [false, '0'],
    [undefined, '0'],
  ])('asks for those that wait (%s) by the code %s', async (openOnly, code) => {
    const { desk, sent } = deskOf({ CTSC0004R: [{ body: { rt_cd: '0', output: [] } }] })
    await desk.reservations({ from: '20261101', to: '20261130', openOnly })
    expect(sent[0]?.wire).toEqual({
      ...{ ...ACCOUNT, RSVN_ORD_ORD_DT: '20261101', RSVN_ORD_END_DT: '20261130', RSVN_ORD_SEQ: '' },
      ...{ TMNL_MDIA_KIND_CD: '00', PRCS_DVSN_CD: code, CNCL_YN: 'Y', PDNO: '', SLL_BUY_DVSN_CD: '' },
      ...{ CTX_AREA_FK200: '', CTX_AREA_NK200: '' },
    })
  })
})
