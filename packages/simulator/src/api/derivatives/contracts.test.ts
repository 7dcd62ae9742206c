import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, type Loose, NO_FEES } from '../../__fixtures__/raw-client.js'
import { openRawSocket } from '../../__fixtures__/raw-socket.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const kst = (text: string): number => Date.parse(`${text}+09:00`)
const BASE = '/uapi/domestic-futureoption/v1/trading'
const ABROAD = '/uapi/overseas-futureoption/v1/trading'
const SPAN = { CTX_AREA_FK200: '', CTX_AREA_NK200: '' }

async function setUp(options: Partial<SimulatorOptions> & { at?: string } = {}) {
  const { at, ...rest } = options
  const clock = createVirtualClock({ now: kst(at ?? '2026-11-20T10:00:00'), settle: 'promises' })
  const simulator = createSimulator({
    env: 'real',
    clock,
    tick: 1000,
    fees: NO_FEES,
    limits: { callsPerSecond: 100_000, tokenIntervalMs: 0 },
    ...rest,
  })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  for (const stream of ['H0IFCNI0', 'H0MFCNI0', 'HDFFF1C0', 'HDFFF2C0']) socket.register(stream, 'hts001')
  const order = async (side: 'buy' | 'sell', body: Record<string, string> = {}, trId = 'TTTO1101U') =>
    client.order(trId, `${BASE}/order`, {
      ...{ ...ACCOUNT, ORD_PRCS_DVSN_CD: '02', SLL_BUY_DVSN_CD: side === 'buy' ? '02' : '01', SHTN_PDNO: '101W12' },
      ...{ ORD_QTY: '1', UNIT_PRICE: '0', NMPR_TYPE_CD: '', KRX_NMPR_CNDT_CD: '', ORD_DVSN_CD: '02' },
      ...{ CTAC_TLNO: '', FUOP_ITEM_DVSN_CD: '', ...body },
    })
  const change = async (body: Record<string, string>) =>
    client.order('TTTO1103U', `${BASE}/order-rvsecncl`, {
      ...{ ...ACCOUNT, ORD_PRCS_DVSN_CD: '02', RVSE_CNCL_DVSN_CD: '01', ORD_QTY: '0', UNIT_PRICE: '0' },
      ...{ NMPR_TYPE_CD: '01', KRX_NMPR_CNDT_CD: '0', RMN_QTY_YN: 'Y', FUOP_ITEM_DVSN_CD: '', ORD_DVSN_CD: '01' },
      ...body,
    })
  const get = async (trId: string, path: string, query: Record<string, string>) =>
    (await client.get(trId, path, { ...ACCOUNT, ...SPAN, ...query })).json
  const balance = () => get('CTFO6118R', `${BASE}/inquire-balance`, { MGNA_DVSN: '01', EXCC_STAT_CD: '1' })
  const list = async () => {
    const dates = { STRT_ORD_DT: '20260101', END_ORD_DT: '20261231', SLL_BUY_DVSN_CD: '00', CCLD_NCCS_DVSN: '00' }
    const query = { ...dates, SORT_SQN: 'AS', STRT_ODNO: '', PDNO: '', MKET_ID_CD: '00' }
    return get('TTTO5201R', `${BASE}/inquire-ccnl`, query)
  }
  const notices = (stream = 'H0IFCNI0', width = 22) => socket.records(stream, width)
  return { clock, simulator, client, order, change, get, balance, list, notices }
}

const outcome = (reply: { status: number; json: Loose }) => [reply.status, reply.json.rt_cd, reply.json.msg_cd]

describe('futures of KRX', () => {
  it('are filled, told, listed, bind margin, and realise their profit when they are closed', async () => {
    const { order, balance, list, notices, clock } = await setUp()
    const { json } = await order('buy', { ORD_QTY: '3' })
    expect(json).toMatchObject({ msg_cd: 'APBK0029', output: { TRAD_DVSN_NAME: '매수', ITEM_NAME: 'F 202612' } })
    await clock.advance(20)
    const fills = notices().filter((notice) => notice[12] === '2')
    const cost = fills.reduce((sum, fill) => sum + Number(fill[8]) * Number(fill[9]), 0) * 2500
    expect(fills.reduce((sum, fill) => sum + Number(fill[8]), 0)).toBe(3)
    const held = await balance()
    expect(held.output1?.[0]).toMatchObject({ shtn_pdno: '101W12', cblc_qty: '3', sll_buy_dvsn_name: 'BUY' })
    expect(Number(held.output1?.[0]?.pchs_amt)).toBe(cost)
    // Nothing is paid for a future; ten percent of the index is bound.
    expect(held.output2).toMatchObject({ dnca_cash: '100000000', mgna_tota: String(3 * 9_313_750) })
    expect(Number(held.output2?.ord_psbl_cash)).toBe(100_000_000 - 3 * 9_313_750)
    await clock.advance(60_000)
    await order('sell', { ORD_QTY: '3' })
    await clock.advance(20)
    const sold = notices().filter((notice) => notice[12] === '2' && notice[4] === '01')
    const proceeds = sold.reduce((sum, fill) => sum + Number(fill[8]) * Number(fill[9]), 0) * 2500
    const closed = await balance()
    expect(closed.output1).toEqual([])
    expect(closed.output2).toMatchObject({ mgna_tota: '0', futr_trad_pfls_amt: String(proceeds - cost) })
    expect(Number(closed.output2?.nxdy_dnca)).toBe(100_000_000 + proceeds - cost)
    const { output1, output2 } = await list()
    expect(rows(output1).map((row) => [row.tot_ccld_qty, row.qty])).toEqual([
      ['3', '0'],
      ['3', '0'],
    ])
    expect(Number(output2?.tot_ccld_amt_smtl)).toBe(cost + proceeds)
  })

  it('can be sold first, and an order that only closes needs no margin', async () => {
    const { order, balance } = await setUp()
    expect((await order('sell', { ORD_QTY: '10' })).json.rt_cd).toBe('0')
    expect((await balance()).output1?.[0]).toMatchObject({ cblc_qty: '10', sll_buy_dvsn_name: 'SLL' })
    expect(outcome(await order('sell', { ORD_QTY: '1' }))).toEqual([200, '7', 'APBK0952'])
    expect((await order('buy', { ORD_QTY: '10' })).json.rt_cd).toBe('0')
    expect((await balance()).output1).toEqual([])
  })

  it('turn over: more than is held closes it and opens the other way', async () => {
    const { order, balance } = await setUp()
    await order('buy', { ORD_QTY: '2' })
    await order('sell', { ORD_QTY: '5' })
    expect((await balance()).output1?.[0]).toMatchObject({ cblc_qty: '3', sll_buy_dvsn_name: 'SLL' })
    expect((await balance()).output2?.mgna_tota).toBe(String(3 * 9_313_750))
  })

  it('are refused off the tick, beyond the limits, unknown, and without the cash', async () => {
    const { order } = await setUp()
    const limit = { ORD_DVSN_CD: '01' }
    expect(outcome(await order('buy', { ...limit, UNIT_PRICE: '372.53' }))[2]).toBe('APBK0506')
    expect(outcome(await order('buy', { ...limit, UNIT_PRICE: '500.00' }))[2]).toBe('APBK0507')
    expect(outcome(await order('buy', { SHTN_PDNO: '???' }))[2]).toBe('APBK0656')
    expect(outcome(await order('buy', { ORD_QTY: '11' }))[2]).toBe('APBK0952')
    expect(outcome(await order('buy', { ORD_DVSN_CD: '99' }))[2]).toBe('APBK1943')
    expect(outcome(await order('buy', { ...limit, UNIT_PRICE: '372.555' }))).toEqual([500, '1', 'IGW00007'])
  })

  it('are amended and cancelled under new numbers', async () => {
    const { order, change, list, balance, notices, clock } = await setUp()
    const old = (await order('buy', { ORD_DVSN_CD: '01', UNIT_PRICE: '320.00', ORD_QTY: '4' })).json.output?.ODNO
    const amended = await change({ ORGN_ODNO: String(old), UNIT_PRICE: '321.00' })
    expect(amended.json.output?.[0]).toMatchObject({ ORGN_ODNO: old })
    const fresh = String(amended.json.output?.[0]?.ODNO)
    const part = { ORGN_ODNO: fresh, RVSE_CNCL_DVSN_CD: '02', RMN_QTY_YN: 'N', ORD_QTY: '1' }
    expect((await change(part)).json.rt_cd).toBe('0')
    expect((await balance()).output2?.mgna_tota).toBe(String(3 * 9_313_750))
    expect(rows((await list()).output1).map((row) => [row.trad_dvsn_name, row.qty])).toEqual([
      ['매수', '0'],
      ['매수정정', '3'],
      ['매수취소', '0'],
    ])
    await clock.advance(20)
    expect(notices().map((notice) => [notice[5], notice[11 + 1], notice[13]])).toEqual([
      ['0', '1', '1'],
      ['1', '1', '2'],
      ['2', '1', '2'],
    ])
  })

  it('stand alike in every list of results and costs', async () => {
    const { order, get, balance } = await setUp({ fees: {} })
    await order('buy', { ORD_QTY: '4' })
    await order('sell', { ORD_QTY: '1' })
    const held = await balance()
    const valuation = await get('CTFO6159R', `${BASE}/inquire-balance-valuation-pl`, {
      MGNA_DVSN: '01',
      EXCC_STAT_CD: '1',
    })
    expect(valuation.output1?.[0]).toMatchObject({ cblc_qty1: '3', pchs_amt: held.output1?.[0]?.pchs_amt })
    const settlement = await get('CTFO6117R', `${BASE}/inquire-balance-settlement-pl`, { INQR_DT: '20261120' })
    expect(settlement.output1?.[0]).toMatchObject({
      cblc_qty: '3',
      bfdy_cblc_qty: '0',
      new_qty: '3',
      mnpl_rpch_qty: '1',
    })
    const fills = await get('CTFO5139R', `${BASE}/inquire-ccnl-bstime`, {
      ...{ ORD_DT: '20261120', FUOP_TR_STRT_TMD: '', FUOP_TR_END_TMD: '' },
    })
    expect(rows(fills.output1).map((row) => [row.tr_type_name, row.ccld_qty])).toEqual([
      ['매수', '4'],
      ['매도', '1'],
    ])
    const fees = await get('CTFO6119R', `${BASE}/inquire-daily-amount-fee`, {
      INQR_STRT_DAY: '20261120',
      INQR_END_DAY: '20261120',
    })
    expect(fees.output1?.[0]).toMatchObject({ pdno: '101W12', tot_fee_smtl: fills.output2?.fee_smtl })
    expect(fees.output2).toMatchObject({ agrm_amt_smtl: fills.output2?.tot_ccld_amt_smtl, fee: held.output2?.fee })
    expect(Number(held.output2?.fee)).toBeGreaterThan(0)
  })

  it('tell how many more there could be', async () => {
    const { order, get } = await setUp()
    await order('sell', { ORD_QTY: '2' })
    const query = { PDNO: '101W12', SLL_BUY_DVSN_CD: '02', UNIT_PRICE: '372.55', ORD_DVSN_CD: '01' }
    const { output } = await get('TTTO5105R', `${BASE}/inquire-psbl-order`, query)
    // Ten contracts' margin in all, two of it bound.
    expect(output).toMatchObject({ lqd_psbl_qty1: '2', ord_psbl_qty: '8', tot_psbl_qty: '10' })
  })
})

describe('options', () => {
  it('are paid for when they are bought, and bind margin when they are sold', async () => {
    const { order, balance } = await setUp()
    await order('buy', { SHTN_PDNO: '201W12370', ORD_QTY: '2' })
    const bought = await balance()
    const premium = Number(bought.output1?.[0]?.pchs_amt)
    expect(premium).toBeGreaterThan(0)
    expect(bought.output2).toMatchObject({ mgna_tota: '0', ord_psbl_cash: String(100_000_000 - premium) })
    await order('sell', { SHTN_PDNO: '301W12370', ORD_QTY: '1' })
    const sold = await balance()
    const received = Number(sold.output1?.[1]?.pchs_amt)
    expect(sold.output2).toMatchObject({ mgna_tota: '9313750' })
    expect(Number(sold.output2?.ord_psbl_cash)).toBe(100_000_000 - premium + received - 9_313_750)
  })
})

describe('the night', () => {
  it('has TR ids and notices of its own', async () => {
    const { order, get, notices, clock } = await setUp({ session: 'calendar', at: '2026-11-20T19:00:00' })
    expect(outcome(await order('buy'))).toEqual([200, '7', 'APBK0918'])
    expect((await order('buy', {}, 'STTN1101U')).json.rt_cd).toBe('0')
    await clock.advance(20)
    expect(notices()).toEqual([])
    expect(notices('H0MFCNI0', 19).length).toBe(2)
    const dates = { STRT_ORD_DT: '20260101', END_ORD_DT: '20261231', SLL_BUY_DVSN_CD: '00', CCLD_NCCS_DVSN: '00' }
    const query = {
      ...dates,
      SORT_SQN: 'DS',
      STRT_ODNO: '',
      PDNO: '',
      MKET_ID_CD: '',
      FUOP_DVSN_CD: '',
      SCRN_DVSN: '02',
    }
    const { output1 } = await get('STTN5201R', `${BASE}/inquire-ngt-ccnl`, query)
    expect(rows(output1).map((row) => row.tot_ccld_qty)).toEqual(['1'])
  })

  it('is refused by day, and by the mock server always', async () => {
    const { order } = await setUp({ session: 'calendar', at: '2026-11-20T10:00:00' })
    expect(outcome(await order('buy', {}, 'STTN1101U'))[2]).toBe('APBK0918')
    expect((await order('buy')).json.rt_cd).toBe('0')
    const paper = await setUp({ env: 'paper' })
    expect((await paper.order('buy', {}, 'STTN1101U')).json.msg_cd).toBe('EGW02006')
    expect((await paper.order('buy', {}, 'VTTO1101U')).json.rt_cd).toBe('0')
  })
})

describe('futures abroad', () => {
  const body = {
    ...{ ...ACCOUNT, OVRS_FUTR_FX_PDNO: 'ESZ26', SLL_BUY_DVSN_CD: '02', FM_LQD_USTL_CCLD_DT: '', FM_LQD_USTL_CCNO: '' },
    ...{ PRIC_DVSN_CD: '2', FM_LIMIT_ORD_PRIC: '', FM_STOP_ORD_PRIC: '', FM_ORD_QTY: '2', FM_LQD_LMT_ORD_PRIC: '' },
    ...{ FM_LQD_STOP_ORD_PRIC: '', CCLD_CNDT_CD: '6', CPLX_ORD_DVSN_CD: '0', ECIS_RSVN_ORD_YN: 'N' },
    ...{ FM_HDGE_ORD_SCRN_YN: 'N' },
  }

  it('are filled, told, listed and held; a contract costs its commission', async () => {
    const { client, get, notices, clock } = await setUp({ fees: {} })
    const { json } = await client.order('OTFM3001U', `${ABROAD}/order`, body)
    expect(json).toMatchObject({ rt_cd: '0', output: { ORD_DT: '20261120' } })
    await clock.advance(20)
    expect(notices('HDFFF1C0', 33)).toHaveLength(1)
    const fills = notices('HDFFF2C0', 33)
    expect(fills.reduce((sum, fill) => sum + Number(fill[26]), 0)).toBe(2)
    const { output } = await get('OTFM1412R', `${ABROAD}/inquire-unpd`, {
      FUOP_DVSN: '00',
      CTX_AREA_FK100: '',
      CTX_AREA_NK100: '',
    })
    expect(output?.[0]).toMatchObject({ ovrs_futr_fx_pdno: 'ESZ26', fm_ustl_qty: '2', sll_buy_dvsn_cd: '02' })
    const deposit = (await get('OTFM1411R', `${ABROAD}/inquire-deposit`, { CRCY_CD: 'USD', INQR_DT: '20261120' }))
      .output
    const block = Array.isArray(deposit) ? deposit[0] : deposit
    expect(block).toMatchObject({ fm_fee: '5.00', fm_nxdy_dncl_amt: '99995.00' })
    const today = { CCLD_NCCS_DVSN: '01', SLL_BUY_DVSN_CD: '%%', FUOP_DVSN: '00' }
    const orders = await get('OTFM3116R', `${ABROAD}/inquire-ccld`, today)
    expect(rows(orders.output).map((row) => [row.odno, row.fm_ccld_qty])).toEqual([[json.output?.ODNO, '2']])
    const period = { STRT_DT: '20260101', END_DT: '20261231', FUOP_DVSN_CD: '00', FM_PDGR_CD: '', CRCY_CD: '%%%' }
    const daily = await get('OTFM3122R', `${ABROAD}/inquire-daily-ccld`, {
      ...period,
      FM_ITEM_FTNG_YN: 'N',
      SLL_BUY_DVSN_CD: '%%',
    })
    expect(daily.output2).toMatchObject({ fm_tot_ccld_qty: '2', fm_fee_smtl: '5.00' })
  })

  it('stop, are amended, and turn into market orders when cancelled so', async () => {
    const { client, get, simulator } = await setUp()
    const stop = { ...body, PRIC_DVSN_CD: '4', FM_LIMIT_ORD_PRIC: '7000.00', FM_STOP_ORD_PRIC: '6900.00' }
    const old = (await client.order('OTFM3001U', `${ABROAD}/order`, stop)).json.output?.ODNO
    expect(simulator.state().overseasContractOrders).toEqual({ filled: 0, open: 1 })
    const change = { ...ACCOUNT, ORGN_ORD_DT: '20261120', FM_HDGE_ORD_SCRN_YN: 'N' }
    const amended = await client.order('OTFM3002U', `${ABROAD}/order-rvsecncl`, {
      ...change,
      ORGN_ODNO: String(old),
      FM_STOP_ORD_PRIC: '6950.25',
    })
    const fresh = String(amended.json.output?.ODNO)
    const query = {
      STRT_DT: '20260101',
      END_DT: '20261231',
      FM_PDGR_CD: '',
      CCLD_NCCS_DVSN: '03',
      SLL_BUY_DVSN_CD: '%%',
      FUOP_DVSN: '00',
    }
    const open = await get('OTFM3120R', `${ABROAD}/inquire-daily-order`, query)
    expect(rows(open.output).map((row) => [row.odno, row.fm_ord_pric, row.fm_stop_ord_pric])).toEqual([
      [fresh, '7000.0000', '6950.2500'],
    ])
    const cancel = { ...change, ORGN_ODNO: fresh, FM_MKPR_CVSN_YN: 'Y' }
    expect((await client.order('OTFM3003U', `${ABROAD}/order-rvsecncl`, cancel)).json.rt_cd).toBe('0')
    expect(simulator.state().overseasContractOrders).toEqual({ filled: 1, open: 0 })
  })
})
