import { type Environment, kstDate } from '@kis/core'
import { describe, expect, it } from 'vitest'
import {
  APPLE,
  BOND,
  FUTURE,
  NOW,
  POUND,
  refOf,
  SAMSUNG,
  type Scripted,
  scriptedRest,
  termsOf,
} from './__fixtures__/scripted-rest.js'
import { createDesk, type OrderableClass } from './create-desk.js'

const deskOf = (
  assetClass: OrderableClass,
  answers: Readonly<Record<string, readonly Scripted[]>> = {},
  env: Environment = 'real',
) => {
  const { rest, clock, sent } = scriptedRest(env, answers)
  return { desk: createDesk(rest, clock, assetClass), sent }
}
const ACCOUNT = { CANO: '12345678', ACNT_PRDT_CD: '01' }
const answerOf = (output: object): readonly Scripted[] => [{ body: { rt_cd: '0', output } }]
const refusal = (field: string, text: string) =>
  expect.objectContaining({ code: 'KIS_VALIDATION', field, message: expect.stringContaining(text) })

it.each<OrderableClass>(['domestic-stock', 'overseas-stock', 'bond', 'domestic-derivative', 'overseas-derivative'])(
  'the desk of %s says so',
  (assetClass) => {
    expect(deskOf(assetClass).desk.assetClass).toBe(assetClass)
  },
)

it('an index has no desk', () => {
  const { rest, clock } = scriptedRest('real')
  expect(() => createDesk(rest, clock, 'index')).toThrow(refusal('assetClass', `'index' cannot be ordered`))
})

describe('a bond', () => {
  const limit = { quantity: 3, kind: 'limit', price: 10_450.5 }
  const order = { PDNO: BOND.symbol, ORD_QTY2: '3', BOND_ORD_UNPR: '10450.5', SAMT_MKET_PTCI_YN: 'N' }
  const market = { BOND_RTL_MKET_YN: 'N', MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0', CTAC_TLNO: '' }
  const sale = { ORD_DVSN: '01', SPRX_YN: 'N', BUY_DT: '', BUY_SEQ: '', SLL_AGCO_OPPS_SLL_YN: 'N' }

  it.each([
    ['buy', 'TTTC0952U', { IDCR_STFNO: '' }],
    ['sell', 'TTTC0958U', sale],
  ] as const)('is ordered whole: %s', (side, trId, more) => {
    const { trId: asked, body } = deskOf('bond').desk.prepareOrder(termsOf(side, BOND, limit))
    expect(asked).toBe(trId)
    expect({ ...body, ...ACCOUNT }).toEqual({ ...ACCOUNT, ...order, ...market, ...more })
  })

  it.each([
    ['amended', 'of a part', '01', 2, { ORD_QTY2: '2', QTY_ALL_ORD_YN: 'N' }],
    ['amended', 'of all', '01', undefined, { ORD_QTY2: '0', QTY_ALL_ORD_YN: 'Y' }],
    ['cancelled', 'of a part', '02', 2, { ORD_QTY2: '2', QTY_ALL_ORD_YN: 'N' }],
    ['cancelled', 'of all', '02', undefined, { ORD_QTY2: '0', QTY_ALL_ORD_YN: 'Y' }],
  ] as const)('is %s whole: %s', (_, __, action, quantity, amount) => {
    const { desk } = deskOf('bond')
    const isAmended = action === '01'
    const call = isAmended
      ? desk.prepareAmend(refOf(BOND), { price: 10_460, quantity })
      : desk.prepareCancel(refOf(BOND), quantity)
    expect({ ...call.body, ...ACCOUNT }).toEqual({
      ...{ ...ACCOUNT, PDNO: BOND.symbol, ORGN_ODNO: '0001569157', RVSE_CNCL_DVSN_CD: action },
      ...{ BOND_ORD_UNPR: isAmended ? '10460' : '0', MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0', CTAC_TLNO: '' },
      ...amount,
    })
  })

  it('is amended with a price only', () => {
    const { desk } = deskOf('bond')
    expect(() => desk.prepareAmend(refOf(BOND), { price: null })).toThrow(refusal('price', 'amended with a price'))
  })

  it.each([[BOND.symbol], [undefined]])('is looked up by its symbol: %s', async (symbol) => {
    const { desk, sent } = deskOf('bond', { CTSC8013R: [{ body: { rt_cd: '0', output1: [], output2: {} } }] })
    await desk.history({ from: '20261119', to: '20261120', symbol })
    expect(sent[0]?.wire).toEqual({
      ...{ ...ACCOUNT, INQR_STRT_DT: '20261119', INQR_END_DT: '20261120', SLL_BUY_DVSN_CD: '%', SORT_SQN_DVSN: '01' },
      ...{ PDNO: symbol ?? '', NCCS_YN: 'N', CTX_AREA_NK200: '', CTX_AREA_FK200: '' },
    })
  })
})

describe('a domestic stock', () => {
  it('of which the answer names no organisation has none, or keeps its own', async () => {
    const output = { KRX_FWDG_ORD_ORGNO: '', ODNO: '7', ORD_TMD: '100102' }
    const { desk } = deskOf('domestic-stock', { TTTC0012U: answerOf(output), TTTC0013U: answerOf(output) })
    const limit = termsOf('buy', SAMSUNG, { quantity: 3, kind: 'limit', price: 70_000 })
    const receipt = { orderNumber: '7', date: '20261120', time: '100102' }
    expect(await desk.prepareOrder(limit).send()).toEqual({ ...receipt, orgNumber: '' })
    expect(await desk.prepareCancel(refOf(SAMSUNG)).send()).toEqual({ ...receipt, orgNumber: '06010' })
  })

  const original = (kind: string, more: object = {}) => termsOf('buy', SAMSUNG, { quantity: 3, kind, ...more })
  const limit = original('limit', { price: 70_000 })
  const stop = original('stop-limit', { price: 70_000, stopPrice: 69_000 })
  const ALL = { ORD_QTY: '0', QTY_ALL_ORD_YN: 'Y' }

  it.each([
    ['limit', { price: 71_000, original: limit }, { ORD_DVSN: '00', ORD_UNPR: '71000', CNDT_PRIC: '', ...ALL }],
    ['unknown', { price: 71_000 }, { ORD_DVSN: '00', ORD_UNPR: '71000', CNDT_PRIC: '', ...ALL }],
    [
      'stop-limit',
      { price: 71_000, original: stop },
      { ORD_DVSN: '22', ORD_UNPR: '71000', CNDT_PRIC: '69000', ...ALL },
    ],
    [
      'mid',
      { price: null, quantity: 1, original: original('mid') },
      { ORD_DVSN: '21', ORD_UNPR: '0', CNDT_PRIC: '', ORD_QTY: '1', QTY_ALL_ORD_YN: 'N' },
    ],
  ])('is amended whole: %s', (_, terms, wire) => {
    const { body } = deskOf('domestic-stock').desk.prepareAmend(refOf(SAMSUNG), terms)
    expect({ ...body, ...ACCOUNT }).toEqual({
      ...{ ...ACCOUNT, KRX_FWDG_ORD_ORGNO: '06010', ORGN_ODNO: '0001569157', RVSE_CNCL_DVSN_CD: '01' },
      ...{ EXCG_ID_DVSN_CD: 'KRX', ...wire },
    })
  })

  it('is amended with a price where it has one, or where nothing is known of it', () => {
    const { desk } = deskOf('domestic-stock')
    const ref = refOf(SAMSUNG)
    expect(() => desk.prepareAmend(ref, { price: null, original: limit })).toThrow(refusal('price', `kind 'limit'`))
    expect(() => desk.prepareAmend(ref, { price: null })).toThrow(refusal('price', 'not known here'))
  })

  it.each(['NXT', 'SOR'] as const)('goes to no %s on paper, which says so', (venue) => {
    const { desk } = deskOf('domestic-stock', {}, 'paper')
    expect(() => desk.prepareCancel(refOf(SAMSUNG, { venue }))).toThrow(
      expect.objectContaining({
        ...{ code: 'KIS_UNSUPPORTED_IN_PAPER', operation: `orders to ${venue}` },
        message: expect.stringContaining('Paper trading takes orders to KRX only.'),
      }),
    )
  })
})

describe('a contract at home', () => {
  const none = [{ body: { rt_cd: '0', output1: [], output2: {} } }]

  it.each([
    [{ ODNO: '7', ORD_GNO_BRNO: '06020', ORD_TMD: '100102' }, '06020'],
    [{ ODNO: '7', ORD_TMD: '100102' }, ''],
  ])('is known by what the answer %j tells', async (output, orgNumber) => {
    const { desk } = deskOf('domestic-derivative', { TTTO1101U: answerOf(output) })
    const terms = termsOf('buy', FUTURE, { quantity: 1, kind: 'limit', price: 400, venue: 'KRX_DERIV' })
    expect(await desk.prepareOrder(terms).send()).toEqual({
      ...{ orderNumber: '7', orgNumber, date: '20261120', time: '100102' },
    })
  })

  it.each([
    [0, '20261120', '20261120'],
    [20 * 3_600_000 - 60_000, '20261120', '20261121'],
    [20 * 3_600_000, '20261121', '20261121'],
  ])('is open of the night that runs %i ms after ten, or of the coming one', async (later, from, to) => {
    const { rest, clock, sent } = scriptedRest('real', { TTTO5201R: none, STTN5201R: none })
    await clock.advance(later)
    await createDesk(rest, clock, 'domestic-derivative').open({})
    const night = sent.find(({ trId }) => trId === 'STTN5201R')
    expect([night?.wire.STRT_ORD_DT, night?.wire.END_ORD_DT]).toEqual([from, to])
    expect(kstDate(NOW + later)).toBe(to)
  })

  it('of the night is not asked for after its signal', async () => {
    const { rest, clock, sent } = scriptedRest('real', { TTTO5201R: none, STTN5201R: none }, 1_000)
    const controller = new AbortController()
    clock.schedule(1_500, () => controller.abort())
    const reading = createDesk(rest, clock, 'domestic-derivative').open({ signal: controller.signal })
    await expect(clock.until(reading)).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(sent.map(({ trId }) => trId)).toEqual(['TTTO5201R'])
  })
})

describe('a stock of the American daytime', () => {
  const output = { KRX_FWDG_ORD_ORGNO: '01790', ODNO: '0000034436', ORD_TMD: '100102' }
  // In New York it is still the 19th.
  const receipt = { orderNumber: '0000034436', orgNumber: '01790', date: '20261119', time: '100102' }
  const limit = termsOf('buy', APPLE, {
    ...{ quantity: 3, kind: 'limit', price: 145.5, venue: 'NASDAQ', session: 'daytime' },
  })
  const order = { OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', ORD_QTY: '3', OVRS_ORD_UNPR: '145.5', CTAC_TLNO: '' }
  const blank = { MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0' }

  it('is ordered whole, and known by the date of the exchange', async () => {
    const { desk, sent } = deskOf('overseas-stock', { TTTS6036U: answerOf(output) })
    expect(await desk.prepareOrder(limit).send()).toEqual(receipt)
    expect(sent).toEqual([{ trId: 'TTTS6036U', wire: { ...ACCOUNT, ...order, ...blank, ORD_DVSN: '00' } }])
  })

  it('is cancelled whole', async () => {
    const { desk, sent } = deskOf('overseas-stock', { TTTS6038U: answerOf(output) })
    expect(await desk.prepareCancel(refOf(APPLE, { session: 'daytime' }), 2).send()).toEqual(receipt)
    const change = { ORGN_ODNO: '0001569157', RVSE_CNCL_DVSN_CD: '02', ORD_QTY: '2', OVRS_ORD_UNPR: '0' }
    expect(sent).toEqual([{ trId: 'TTTS6038U', wire: { ...ACCOUNT, ...order, ...blank, ...change } }])
  })

  it('takes limit orders only', () => {
    const { desk } = deskOf('overseas-stock')
    expect(() => desk.prepareOrder({ ...limit, kind: 'loo' })).toThrow(refusal('kind', `'loo'`))
  })

  it('is changed by quantity', () => {
    const { desk } = deskOf('overseas-stock')
    expect(() => desk.prepareCancel(refOf(APPLE))).toThrow(refusal('quantity', 'KIS changes orders abroad by quantity'))
  })
})

describe('the history abroad', () => {
  it.each([
    ['AAPL', 'AAPL'],
    [undefined, '%'],
  ])('of one symbol asks for it alone: %s', async (symbol, PDNO) => {
    const { desk, sent } = deskOf('overseas-stock', { TTTS3035R: [{ body: { rt_cd: '0', output: [] } }] })
    await desk.history({ from: '20261119', to: '20261120', symbol })
    expect(sent[0]?.wire).toMatchObject({ PDNO, OVRS_EXCG_CD: '%', SLL_BUY_DVSN: '00', CCLD_NCCS_DVSN: '00' })
  })
})

describe('a contract abroad', () => {
  const order = (kind: string, more: object) =>
    termsOf('sell', POUND, { quantity: 3, kind, venue: 'OVERSEAS_DERIV', ...more })
  it.each([
    [order('limit', { price: 1.17 }), { FM_LIMIT_ORD_PRIC: '1.21', FM_STOP_ORD_PRIC: '' }],
    [order('stop-limit', { price: 1.2, stopPrice: 1.19 }), { FM_LIMIT_ORD_PRIC: '1.21', FM_STOP_ORD_PRIC: '1.19' }],
    [undefined, { FM_LIMIT_ORD_PRIC: '1.21', FM_STOP_ORD_PRIC: '' }],
  ])('is amended whole', (original, prices) => {
    const { body } = deskOf('overseas-derivative').desk.prepareAmend(refOf(POUND), { price: 1.21, original })
    expect(body).toMatchObject({ ORGN_ORD_DT: '20261120', ORGN_ODNO: '0001569157', ...prices })
  })
})
