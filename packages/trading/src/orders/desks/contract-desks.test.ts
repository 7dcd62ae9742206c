import { KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { AssetClass } from '../../instrument/instrument.js'
import {
  BOND,
  exampleAnswer,
  FUTURE,
  POUND,
  refOf,
  type Scripted,
  scriptedRest,
  termsOf,
} from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'

const deskOf = (
  assetClass: AssetClass,
  env: 'real' | 'paper',
  answers: Readonly<Record<string, readonly Scripted[]>> = {},
) => {
  const { rest, clock, sent } = scriptedRest(env, answers)
  return { desk: createDesk(rest, clock, assetClass), sent }
}

describe('futures and options of KRX', () => {
  const limit = { quantity: 1, kind: 'limit', price: 397.95, venue: 'KRX_DERIV' }
  const none = { body: { rt_cd: '0', output1: [], output2: {} } }

  it('are ordered as in the official example', async () => {
    const { desk, sent } = deskOf('domestic-derivative', 'real', {
      TTTO1101U: [{ body: exampleAnswer('contract-order') }],
    })
    const receipt = await desk.prepareOrder(termsOf('buy', FUTURE, limit)).send()
    expect(receipt).toEqual({ orderNumber: '0000007045', orgNumber: '06010', date: '20261120', time: '131604' })
    expect(sent[0]?.wire).toMatchObject({
      ORD_PRCS_DVSN_CD: '02',
      SLL_BUY_DVSN_CD: '02',
      SHTN_PDNO: 'A01603',
      ORD_QTY: '1',
      UNIT_PRICE: '397.95',
      NMPR_TYPE_CD: '',
      KRX_NMPR_CNDT_CD: '',
      ORD_DVSN_CD: '01',
    })
  })

  it('have TRs for the night, which paper trading lacks', () => {
    const night = termsOf('sell', FUTURE, { ...limit, session: 'night', timeInForce: 'fok' })
    const call = deskOf('domestic-derivative', 'real').desk.prepareOrder(night)
    expect(call).toMatchObject({ trId: 'STTN1101U', body: { ORD_DVSN_CD: '11', SLL_BUY_DVSN_CD: '01' } })
    const paper = deskOf('domestic-derivative', 'paper').desk
    expect(() => paper.prepareOrder(night)).toThrow(KisUnsupportedInPaperError)
    expect(() => paper.prepareCancel(refOf(FUTURE, { session: 'night' }))).toThrow(KisUnsupportedInPaperError)
    expect(paper.prepareOrder(termsOf('buy', FUTURE, limit)).trId).toBe('VTTO1101U')
  })

  it('are changed in part or whole, with the codes of their kind', () => {
    const { desk } = deskOf('domestic-derivative', 'real')
    const ref = refOf(FUTURE)
    expect(desk.prepareAmend(ref, { price: 398, quantity: 1 }).body).toMatchObject({
      RVSE_CNCL_DVSN_CD: '01',
      ORD_QTY: '1',
      UNIT_PRICE: '398',
      NMPR_TYPE_CD: '01',
      KRX_NMPR_CNDT_CD: '0',
      RMN_QTY_YN: 'N',
      ORD_DVSN_CD: '01',
    })
    const best = termsOf('buy', FUTURE, { quantity: 2, kind: 'best', venue: 'KRX_DERIV' })
    expect(desk.prepareAmend(ref, { price: null, quantity: 1, original: best }).body).toMatchObject({
      NMPR_TYPE_CD: '04',
      UNIT_PRICE: '0',
      ORD_DVSN_CD: '04',
    })
    expect(desk.prepareCancel(refOf(FUTURE, { session: 'night' }))).toMatchObject({
      trId: 'STTN1103U',
      body: { RVSE_CNCL_DVSN_CD: '02', ORD_QTY: '0', UNIT_PRICE: '0', RMN_QTY_YN: 'Y' },
    })
  })

  it('without a row in the answer to a change are unknown', async () => {
    const { desk } = deskOf('domestic-derivative', 'real', { TTTO1103U: [{ body: { rt_cd: '0', output: [] } }] })
    await expect(desk.prepareCancel(refOf(FUTURE)).send()).rejects.toMatchObject({ outcome: 'unknown' })
  })

  it('are listed as in the official example, those of the night apart', async () => {
    const night = {
      ...{ ord_gno_brno: '06010', odno: '0000009001', ord_dt: '20261119', pdno: 'A01603', sll_buy_dvsn_cd: '02' },
      ...{ ord_qty: '3', ord_idx4: '396.5000', qty: '2', tot_ccld_qty: '1', avg_idx: '396.50', ord_tmd: '193000' },
    }
    const { desk, sent } = deskOf('domestic-derivative', 'real', {
      TTTO5201R: [{ body: exampleAnswer('contract-history') }],
      STTN5201R: [{ body: { rt_cd: '0', output1: [night], output2: {} } }],
    })
    const { records } = await desk.history({ from: '20220101', to: '20220114', symbol: 'A01603' })
    expect(records).toMatchObject([
      { orderNumber: '0000007045', action: 'new', side: 'sell', price: 400, filledQuantity: 1, rejectionReason: null },
      { orderNumber: '0000007006', action: 'cancel', originalOrderNumber: '0000007004', price: null, side: 'sell' },
      { orderNumber: '0000009001', session: 'night', price: 396.5, remainingQuantity: 2, averageFillPrice: 396.5 },
    ])
    expect(sent.map(({ trId, wire }) => [trId, wire.PDNO])).toEqual([
      ['TTTO5201R', 'A01603'],
      ['STTN5201R', 'A01603'],
    ])
    expect((await desk.open({})).records.map(({ orderNumber }) => orderNumber)).toEqual(['0000009001'])
  })

  it('of the running night are asked from the day on which it began', async () => {
    const { rest, clock, sent } = scriptedRest('real', { TTTO5201R: [none], STTN5201R: [none] })
    await clock.advance(17 * 3_600_000)
    await createDesk(rest, clock, 'domestic-derivative').open({})
    expect(sent.map(({ wire }) => [wire.STRT_ORD_DT, wire.END_ORD_DT, wire.CCLD_NCCS_DVSN])).toEqual([
      ['20261121', '20261121', '02'],
      ['20261120', '20261121', '02'],
    ])
    const paper = deskOf('domestic-derivative', 'paper', { VTTO5201R: [none] })
    expect(await paper.desk.open({})).toMatchObject({ records: [], complete: true })
    expect(paper.sent).toHaveLength(1)
  })
})

describe('futures and options abroad', () => {
  const limit = { quantity: 1, kind: 'limit', price: 1.17, venue: 'OVERSEAS_DERIV' }
  const taken = [{ body: { rt_cd: '0', output: { ORD_DT: '20221214', ODNO: '00298045' } } }]

  it('are ordered as in the official example', async () => {
    const { desk, sent } = deskOf('overseas-derivative', 'real', { OTFM3001U: taken })
    const receipt = await desk.prepareOrder(termsOf('buy', POUND, limit)).send()
    expect(receipt).toEqual({ orderNumber: '00298045', orgNumber: '', date: '20221214', time: null })
    expect(sent[0]?.wire).toEqual({
      CANO: '12345678',
      ACNT_PRDT_CD: '01',
      OVRS_FUTR_FX_PDNO: '6BZ22',
      SLL_BUY_DVSN_CD: '02',
      FM_LQD_USTL_CCLD_DT: '',
      FM_LQD_USTL_CCNO: '',
      PRIC_DVSN_CD: '1',
      FM_LIMIT_ORD_PRIC: '1.17',
      FM_STOP_ORD_PRIC: '',
      FM_ORD_QTY: '1',
      FM_LQD_LMT_ORD_PRIC: '',
      FM_LQD_STOP_ORD_PRIC: '',
      CCLD_CNDT_CD: '6',
      CPLX_ORD_DVSN_CD: '0',
      ECIS_RSVN_ORD_YN: 'N',
      FM_HDGE_ORD_SCRN_YN: 'N',
    })
  })

  it.each([
    [
      { kind: 'market', price: undefined },
      { PRIC_DVSN_CD: '2', CCLD_CNDT_CD: '2', FM_LIMIT_ORD_PRIC: '' },
    ],
    [
      { kind: 'stop', price: undefined, stopPrice: 1.2 },
      { PRIC_DVSN_CD: '3', FM_STOP_ORD_PRIC: '1.2' },
    ],
    [
      { kind: 'stop-limit', price: 1.21, stopPrice: 0.0000005 },
      { PRIC_DVSN_CD: '4', FM_LIMIT_ORD_PRIC: '1.21', FM_STOP_ORD_PRIC: '0.0000005' },
    ],
  ])('take %j', (request, body) => {
    const { desk } = deskOf('overseas-derivative', 'real')
    expect(desk.prepareOrder(termsOf('sell', POUND, { ...limit, ...request })).body).toMatchObject(body)
  })

  it('are changed whole, under the day and number that KIS named', async () => {
    const { desk, sent } = deskOf('overseas-derivative', 'real', { OTFM3002U: taken, OTFM3003U: taken })
    const ref = refOf(POUND, { date: '20221214', orderNumber: '00298044', orgNumber: '' })
    await desk.prepareAmend(ref, { price: 1.18 }).send()
    await desk.prepareCancel(ref).send()
    expect(sent).toMatchObject([
      { trId: 'OTFM3002U', wire: { ORGN_ORD_DT: '20221214', ORGN_ODNO: '00298044', FM_LIMIT_ORD_PRIC: '1.18' } },
      { trId: 'OTFM3003U', wire: { ORGN_ODNO: '00298044', FM_MKPR_CVSN_YN: 'N', FM_HDGE_ORD_SCRN_YN: 'N' } },
    ])
    expect(() => desk.prepareCancel(ref, 1)).toThrow(/whole/)
    expect(() => desk.prepareAmend(ref, { price: 1.18, quantity: 1 })).toThrow(/whole/)
    const market = termsOf('buy', POUND, { ...limit, kind: 'market', price: undefined })
    expect(() => desk.prepareAmend(ref, { price: 1.18, original: market })).toThrow(/no limit price/)
    expect(() => desk.prepareAmend(ref, { price: null })).toThrow(KisValidationError)
  })

  it('are listed as in the official examples', async () => {
    const { desk, sent } = deskOf('overseas-derivative', 'real', {
      OTFM3116R: [{ body: exampleAnswer('overseas-contract-today') }],
      OTFM3120R: [{ body: exampleAnswer('overseas-contract-history') }],
    })
    expect((await desk.open({})).records).toMatchObject([
      { symbol: '6BZ22', orderNumber: '00298048', price: 1.17, remainingQuantity: 1, action: 'new', time: '134455' },
    ])
    const { records } = await desk.history({ from: '20231206', to: '20231206' })
    expect(records.map(({ orderNumber }) => orderNumber)).toEqual(['00362396', '00362397', '00362398'])
    expect(records[2]).toMatchObject({ kindCode: '2', price: null, filledQuantity: 3, averageFillPrice: 0.73935 })
    expect((await desk.history({ from: '20231206', to: '20231206', symbol: '6BZ22' })).records).toEqual([])
    expect(sent.map(({ wire }) => wire.CCLD_NCCS_DVSN)).toEqual(['03', '01', '01'])
  })
})

describe('bonds', () => {
  const limit = { quantity: 1, kind: 'limit', price: 10_450.5 }
  const taken = [
    { body: { rt_cd: '0', output: { KRX_FWDG_ORD_ORGNO: '01790', ODNO: '0000015401', ORD_TMD: '104258' } } },
  ]

  it('are bought and sold as in the official examples', async () => {
    const { desk, sent } = deskOf('bond', 'real', { TTTC0952U: taken, TTTC0958U: taken, TTTC0953U: taken })
    const receipt = await desk.prepareOrder(termsOf('buy', BOND, limit)).send()
    expect(receipt).toEqual({ orderNumber: '0000015401', orgNumber: '01790', date: '20261120', time: '104258' })
    await desk.prepareOrder(termsOf('sell', BOND, limit)).send()
    await desk.prepareAmend(refOf(BOND), { price: 10_460, quantity: 2 }).send()
    await desk.prepareCancel(refOf(BOND)).send()
    expect(sent).toMatchObject([
      { trId: 'TTTC0952U', wire: { ORD_QTY2: '1', BOND_ORD_UNPR: '10450.5', SAMT_MKET_PTCI_YN: 'N' } },
      { trId: 'TTTC0958U', wire: { ORD_DVSN: '01', SPRX_YN: 'N', BUY_DT: '', SLL_AGCO_OPPS_SLL_YN: 'N' } },
      { trId: 'TTTC0953U', wire: { RVSE_CNCL_DVSN_CD: '01', BOND_ORD_UNPR: '10460', QTY_ALL_ORD_YN: 'N' } },
      { trId: 'TTTC0953U', wire: { RVSE_CNCL_DVSN_CD: '02', BOND_ORD_UNPR: '0', QTY_ALL_ORD_YN: 'Y', ORD_QTY2: '0' } },
    ])
    expect(() => desk.prepareAmend(refOf(BOND), { price: null })).toThrow(KisValidationError)
  })

  it('are listed as in the official examples', async () => {
    const { desk } = deskOf('bond', 'real', {
      CTSC8035R: [{ body: exampleAnswer('bond-open') }],
      CTSC8013R: [{ body: exampleAnswer('bond-history') }],
    })
    expect((await desk.open({})).records).toMatchObject([
      { symbol: 'KR6095572D81', side: 'buy', action: 'new', price: 10_000, remainingQuantity: 1, date: '20261120' },
      { side: 'sell', action: 'amend', originalOrderNumber: '0000015402', price: 10_460 },
    ])
    const { records } = await desk.history({ from: '20240401', to: '20240425' })
    expect(records).toMatchObject([
      { date: '20240425', filledQuantity: 1, averageFillPrice: 10_250, rejectedQuantity: 0, orgNumber: '01790' },
      { filledQuantity: 0, averageFillPrice: null },
      { action: 'cancel', originalOrderNumber: '0000015202', price: null },
    ])
  })
})

it.each<[AssetClass, Parameters<typeof refOf>[0]]>([
  ['overseas-derivative', POUND],
  ['bond', BOND],
])('%s: nothing of it exists in paper trading', async (assetClass, instrument) => {
  const { desk, sent } = deskOf(assetClass, 'paper')
  const venue = assetClass === 'bond' ? 'KRX' : 'OVERSEAS_DERIV'
  const terms = termsOf('buy', instrument, { quantity: 1, kind: 'limit', price: 10, venue })
  expect(() => desk.prepareOrder(terms)).toThrow(KisUnsupportedInPaperError)
  expect(() => desk.prepareCancel(refOf(instrument))).toThrow(KisUnsupportedInPaperError)
  await expect(desk.open({})).rejects.toThrow(KisUnsupportedInPaperError)
  await expect(desk.history({ from: '20261120', to: '20261120' })).rejects.toThrow(KisUnsupportedInPaperError)
  expect(sent).toEqual([])
})
