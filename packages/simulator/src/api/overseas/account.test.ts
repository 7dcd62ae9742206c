import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, type Loose, NO_FEES, PATHS } from '../../__fixtures__/raw-client.js'
import { openRawSocket } from '../../__fixtures__/raw-socket.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const kst = (text: string): number => Date.parse(`${text}+09:00`)

const BASE = '/uapi/overseas-stock/v1/trading'
const TR: Readonly<Record<string, readonly [buy: string, sell: string, change: string]>> = {
  NASD: ['TTTT1002U', 'TTTT1006U', 'TTTT1004U'],
  SEHK: ['TTTS1002U', 'TTTS1001U', 'TTTS1003U'],
  SHAA: ['TTTS0202U', 'TTTS1005U', 'TTTS0302U'],
  SZAA: ['TTTS0305U', 'TTTS0304U', 'TTTS0306U'],
  TKSE: ['TTTS0308U', 'TTTS0307U', 'TTTS0309U'],
  VNSE: ['TTTS0311U', 'TTTS0310U', 'TTTS0312U'],
}

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ settle: 'promises', ...(options.clock ? { now: options.clock.now() } : {}) })
  const simulator = createSimulator({
    env: 'real',
    fees: NO_FEES,
    tick: 1000,
    limits: { callsPerSecond: 100_000, tokenIntervalMs: 0 },
    ...options,
    clock,
  })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  socket.register('H0GSCNI0', 'hts001')
  const order = async (side: 'buy' | 'sell', body: Record<string, string>) => {
    const exchange = body.OVRS_EXCG_CD ?? 'NASD'
    const trId = TR[exchange]?.[side === 'buy' ? 0 : 1] ?? ''
    return client.order(trId, PATHS.overseasOrder, {
      ...{ ...ACCOUNT, OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', ORD_QTY: '1', OVRS_ORD_UNPR: '0', ORD_DVSN: '00' },
      ...{ CTAC_TLNO: '', MGCO_APTM_ODNO: '', SLL_TYPE: side === 'sell' ? '00' : '', ORD_SVR_DVSN_CD: '0' },
      ...body,
    })
  }
  const change = async (body: Record<string, string>) =>
    client.order(TR[body.OVRS_EXCG_CD ?? 'NASD']?.[2] ?? '', `${BASE}/order-rvsecncl`, {
      ...{ ...ACCOUNT, OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', RVSE_CNCL_DVSN_CD: '01', ORD_QTY: '0', OVRS_ORD_UNPR: '0' },
      ...{ MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0', ...body },
    })
  const list = async (query: Record<string, string> = {}) => {
    const all = { PDNO: '%', ORD_STRT_DT: '20200101', ORD_END_DT: '20991231', SLL_BUY_DVSN: '00', CCLD_NCCS_DVSN: '00' }
    const rest = { OVRS_EXCG_CD: '%', SORT_SQN: 'DS', ORD_DT: '', ORD_GNO_BRNO: '', ODNO: '' }
    const reply = await client.get('TTTS3035R', `${BASE}/inquire-ccnl`, { ...ACCOUNT, ...all, ...rest, ...query })
    return rows(reply.json.output)
  }
  const balance = async (OVRS_EXCG_CD = 'NASD', TR_CRCY_CD = 'USD') =>
    (await client.get('TTTS3012R', `${BASE}/inquire-balance`, { ...ACCOUNT, OVRS_EXCG_CD, TR_CRCY_CD })).json
  const cash = async (currency = 'USD') => {
    const query = { ...ACCOUNT, WCRC_FRCR_DVSN_CD: '02', NATN_CD: '000', TR_MKET_CD: '00', INQR_DVSN_CD: '00' }
    const { json } = await client.get('CTRP6504R', `${BASE}/inquire-present-balance`, query)
    return rows(json.output2).find((row) => String(row.crcy_cd) === currency) ?? {}
  }
  const notices = () => socket.records('H0GSCNI0', 25)
  return { clock, simulator, client, order, change, list, balance, cash, notices }
}

const outcome = (reply: { status: number; json: Loose }) => [reply.status, reply.json.rt_cd, reply.json.msg_cd]

describe('a purchase abroad', () => {
  it('fills from the book, is told, listed, and stands in the balance', async () => {
    const { order, notices, list, balance, cash, clock, client } = await setUp()
    const { json } = await order('buy', { ORD_QTY: '40', OVRS_ORD_UNPR: '900' })
    expect(json).toMatchObject({ rt_cd: '0', output: { KRX_FWDG_ORD_ORGNO: '01790' } })
    await clock.advance(20)
    const [accepted, ...fills] = notices()
    expect(accepted?.slice(1, 10)).toEqual([
      ...['12345678', String(Number(json.output?.ODNO)), '', '02', '0', '2', 'AAPL', '0000000040', '009000000'],
    ])
    expect([accepted?.[12], accepted?.[13], accepted?.[18]]).toEqual(['1', '1', '6'])
    const shares = fills.reduce((sum, fill) => sum + Number(fill[8]), 0)
    const spent = fills.reduce((sum, fill) => sum + Number(fill[8]) * Number(fill[9]), 0)
    expect(shares).toBe(40)
    const [row] = await list()
    expect(row).toMatchObject({ odno: json.output?.ODNO, ft_ord_qty: '40', ft_ccld_qty: '40', nccs_qty: '0' })
    expect(Number(row?.ft_ccld_amt3)).toBeCloseTo(spent / 10_000, 4)
    const { output1 } = await balance()
    expect(output1?.[0]).toMatchObject({
      ovrs_pdno: 'AAPL',
      ovrs_cblc_qty: '40',
      ovrs_excg_cd: 'NASD',
      tr_crcy_cd: 'USD',
    })
    expect(Number(output1?.[0]?.frcr_pchs_amt1)).toBeCloseTo(spent / 10_000, 4)
    expect(Number((await cash()).frcr_drwg_psbl_amt_1)).toBeCloseTo(100_000 - spent / 10_000, 4)
    const query = { ...ACCOUNT, OVRS_EXCG_CD: 'NASD', OVRS_ORD_UNPR: '100', ITEM_CD: 'AAPL' }
    const buyable = await client.get('TTTS3007R', `${BASE}/inquire-psamount`, query)
    expect(buyable.json.output?.max_ord_psbl_qty).toBe(String(Math.floor((1e9 - spent) / 1e6)))
  })

  it.each([
    ['SEHK', '00700', '100', '800', 'HKD', 500_000],
    ['SHAA', '601318', '100', '64', 'CNY', 500_000],
    ['SZAA', '000001', '100', '12.7', 'CNY', 500_000],
    ['TKSE', '7203', '100', '3900', 'JPY', 10_000_000],
    ['VNSE', 'VNM', '100', '65500', 'VND', 2_000_000_000],
  ])('is paid in the currency of %s', async (OVRS_EXCG_CD, PDNO, ORD_QTY, OVRS_ORD_UNPR, currency, start) => {
    const { order, balance, cash } = await setUp()
    const body = { OVRS_EXCG_CD, PDNO, ORD_QTY, OVRS_ORD_UNPR }
    expect(outcome(await order('buy', { ...body, ORD_QTY: '150' }))).toEqual([200, '7', 'APBK0505'])
    expect((await order('buy', body)).json.rt_cd).toBe('0')
    const held = (await balance(OVRS_EXCG_CD, currency)).output1?.[0]
    expect(held).toMatchObject({ ovrs_pdno: PDNO, ovrs_cblc_qty: ORD_QTY, tr_crcy_cd: currency })
    expect(Number((await cash(currency)).frcr_drwg_psbl_amt_1)).toBeCloseTo(start - Number(held?.frcr_pchs_amt1), 4)
    expect((await balance('NASD', 'USD')).output1).toEqual([])
    const low = {
      OVRS_ORD_UNPR: { SEHK: '500', SHAA: '53', SZAA: '10.4', TKSE: '2600', VNSE: '57500' }[OVRS_EXCG_CD] ?? '',
    }
    expect((await order('sell', { ...body, ...low })).json.rt_cd).toBe('0')
    expect((await balance(OVRS_EXCG_CD, currency)).output1?.[0]).toMatchObject({ ovrs_cblc_qty: '0' })
  })
})

describe('an order abroad that waits', () => {
  it('reserves, is amended under a new number, and is cancelled whatever quantity the client names', async () => {
    const { order, change, list, notices, simulator, clock, client, cash } = await setUp()
    const old = (await order('buy', { ORD_QTY: '10', OVRS_ORD_UNPR: '100.25' })).json.output?.ODNO
    expect(Number((await cash()).frcr_buy_mgn_amt)).toBe(1002.5)
    const fresh = (await change({ ORGN_ODNO: String(old), ORD_QTY: '10', OVRS_ORD_UNPR: '101.5' })).json.output?.ODNO
    expect(Number(fresh)).toBeGreaterThan(Number(old))
    expect(Number((await cash()).frcr_buy_mgn_amt)).toBe(1015)
    const open = await client.get('TTTS3018R', `${BASE}/inquire-nccs`, {
      ...ACCOUNT,
      OVRS_EXCG_CD: 'NASD',
      SORT_SQN: 'DS',
    })
    expect(rows(open.json.output).map((row) => [row.odno, row.orgn_odno, row.nccs_qty])).toEqual([[fresh, old, '10']])
    expect(outcome(await change({ ORGN_ODNO: String(old), RVSE_CNCL_DVSN_CD: '02' }))).toEqual([200, '7', 'APBK0344'])
    const cancel = { ORGN_ODNO: String(fresh), RVSE_CNCL_DVSN_CD: '02', ORD_QTY: '99' }
    expect((await change(cancel)).json.rt_cd).toBe('0')
    expect(simulator.state().overseasOrders).toEqual({ filled: 0, open: 0 })
    expect(Number((await cash()).frcr_buy_mgn_amt)).toBe(0)
    expect((await list()).map((row) => row.rvse_cncl_dvsn)).toEqual(['00', '01', '02'])
    await clock.advance(20)
    expect(notices().map((notice) => [notice[5], notice[12], notice[13]])).toEqual([
      ['0', '1', '1'],
      ['1', '1', '2'],
      ['2', '1', '2'],
    ])
  })

  it('is not another exchange’s to change', async () => {
    const { order, change } = await setUp()
    const { json } = await order('buy', { OVRS_ORD_UNPR: '100' })
    const foreign = { ORGN_ODNO: String(json.output?.ODNO), OVRS_EXCG_CD: 'TKSE', RVSE_CNCL_DVSN_CD: '02' }
    expect(outcome(await change(foreign))).toEqual([200, '7', 'APBK0343'])
  })
})

describe('a sale abroad', () => {
  it('is charged, realises a profit, and the list of the period adds up', async () => {
    const { order, client, cash } = await setUp({ fees: {} })
    await order('buy', { ORD_QTY: '10', OVRS_ORD_UNPR: '900' })
    await order('sell', { ORD_QTY: '4', OVRS_ORD_UNPR: '100' })
    const query = { ...ACCOUNT, OVRS_EXCG_CD: 'NASD', NATN_CD: '', CRCY_CD: 'USD', PDNO: '', WCRC_FRCR_DVSN_CD: '01' }
    const span = { INQR_STRT_DT: '20200101', INQR_END_DT: '20991231' }
    const profit = (await client.get('TTTS3039R', `${BASE}/inquire-period-profit`, { ...query, ...span })).json
    const row = profit.output1?.[0] ?? {}
    expect(row).toMatchObject({ ovrs_pdno: 'AAPL', slcl_qty: '4' })
    const realised = Number(row.frcr_sll_amt_smtl1) - Number(row.frcr_pchs_amt1) - Number(row.stck_sll_tlex)
    expect(Number(row.ovrs_rlzt_pfls_amt)).toBeCloseTo(realised, 4)
    expect(Number(row.stck_sll_tlex)).toBeCloseTo(Number(row.frcr_sll_amt_smtl1) * 0.0025, 3)
    const trades = await client.get('CTOS4001R', `${BASE}/inquire-period-trans`, {
      ...{ ...ACCOUNT, ERLM_STRT_DT: '20200101', ERLM_END_DT: '20991231', OVRS_EXCG_CD: '', PDNO: '' },
      ...{ SLL_BUY_DVSN_CD: '00', LOAN_DVSN_CD: '', CTX_AREA_FK100: '', CTX_AREA_NK100: '' },
    })
    const settled = rows(trades.json.output1).map((one) => [one.sll_buy_dvsn_cd, Number(one.frcr_excc_amt_1)] as const)
    const flow = settled.reduce((sum, [side, amount]) => sum + (String(side) === '01' ? amount : -amount), 0)
    expect(Number((await cash()).frcr_drwg_psbl_amt_1)).toBeCloseTo(100_000 + flow, 3)
  })

  it.each([
    ['31', '0', 'APBK0013'],
    ['33', '0', 'APBK0013'],
    ['34', '100', 'APBK0013'],
    ['50', '100', 'APBK1943'],
  ])('of kind %s', async (ORD_DVSN, OVRS_ORD_UNPR, code) => {
    const { order } = await setUp()
    await order('buy', { ORD_QTY: '2', OVRS_ORD_UNPR: '900' })
    expect((await order('sell', { ORD_DVSN, OVRS_ORD_UNPR })).json.msg_cd).toBe(code)
  })

  it('of an odd lot is for Hong Kong', async () => {
    const { order, balance } = await setUp()
    const stock = { OVRS_EXCG_CD: 'SEHK', PDNO: '00700' }
    await order('buy', { ...stock, ORD_QTY: '100', OVRS_ORD_UNPR: '800' })
    const odd = { ...stock, ORD_DVSN: '50', OVRS_ORD_UNPR: '500' }
    expect((await order('sell', { ...odd, ORD_QTY: '100' })).json.msg_cd).toBe('APBK0505')
    expect((await order('sell', { ...odd, ORD_QTY: '30' })).json.msg_cd).toBe('APBK0013')
    expect((await balance('SEHK', 'HKD')).output1?.[0]?.ovrs_cblc_qty).toBe('70')
  })
})

describe('an order in parts', () => {
  it('trades one part after the other, and cannot be amended', async () => {
    const { order, change, clock, list } = await setUp()
    const { json } = await order('buy', {
      ORD_DVSN: '35',
      ORD_QTY: '40',
      OVRS_ORD_UNPR: '900',
      ALGO_ORD_TMD_DVSN_CD: '02',
    })
    expect(Number((await list())[0]?.ft_ccld_qty)).toBe(2)
    await clock.advance(15 * 60_000)
    const half = Number((await list())[0]?.ft_ccld_qty)
    expect(half).toBeGreaterThan(15)
    expect(half).toBeLessThan(25)
    expect(outcome(await change({ ORGN_ODNO: String(json.output?.ODNO), OVRS_ORD_UNPR: '901' }))[2]).toBe('APBK1943')
    await clock.advance(20 * 60_000)
    expect((await list())[0]).toMatchObject({ ft_ccld_qty: '40', splt_buy_attr_name: 'TWAP' })
  })
})

describe('by the calendar', () => {
  const at = async (time: string, options: Partial<SimulatorOptions> = {}) =>
    setUp({ clock: createVirtualClock({ now: kst(time) }), session: 'calendar', ...options })

  it.each<[string, Record<string, string>, string, string]>([
    ['2026-11-20T23:00:00', { ORD_DVSN: '00' }, 'APBK0013', 'before the open, in the pre-market'],
    ['2026-11-20T23:00:00', { ORD_DVSN: '32' }, 'APBK0013', 'for the open'],
    ['2026-11-20T23:31:00', { ORD_DVSN: '32' }, 'APBK1664', 'for an open that is past'],
    ['2026-11-21T06:30:00', { ORD_DVSN: '00' }, 'APBK0013', 'in the after-market'],
    ['2026-11-21T07:30:00', { ORD_DVSN: '00' }, 'APBK1664', 'after KIS’s hours'],
    ['2026-11-20T11:00:00', { ORD_DVSN: '00' }, 'APBK1664', 'by day, under the TR id of the night'],
    ['2026-11-26T23:45:00', { ORD_DVSN: '00' }, 'APBK1664', 'on Thanksgiving'],
    ['2026-11-20T11:45:00', { OVRS_EXCG_CD: 'TKSE', PDNO: '7203', ORD_QTY: '100' }, 'APBK1664', 'at lunch in Tokyo'],
    ['2026-11-20T11:00:00', { OVRS_EXCG_CD: 'TKSE', PDNO: '7203', ORD_QTY: '100' }, 'APBK0013', 'in the morning'],
  ])('%s %j: %s, %s', async (time, body, code) => {
    const { order } = await at(time)
    const OVRS_ORD_UNPR = 'PDNO' in body ? '2600' : '100'
    expect((await order('buy', { OVRS_ORD_UNPR, ...body })).json.msg_cd).toBe(code)
  })

  it.each([
    ['2026-11-21T12:00:00', '40580000'],
    ['2026-11-22T12:00:00', '40100000'],
  ])('the mock server says so at %s', async (time, code) => {
    const { client } = await at(time, { env: 'paper' })
    const reply = await client.order('VTTT1002U', PATHS.overseasOrder, {
      ...{ ...ACCOUNT, OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', ORD_QTY: '1', OVRS_ORD_UNPR: '100' },
      ...{ CTAC_TLNO: '', MGCO_APTM_ODNO: '', SLL_TYPE: '', ORD_SVR_DVSN_CD: '0', ORD_DVSN: '00' },
    })
    expect([reply.json.rt_cd, reply.json.msg_cd]).toEqual(['1', code])
  })

  it('an order for the open trades at the open, one for the close at the close', async () => {
    const { order, list, clock, client } = await at('2026-11-20T23:20:00')
    await order('buy', { ORD_DVSN: '32', OVRS_ORD_UNPR: '900' })
    await order('buy', { ORD_DVSN: '34', OVRS_ORD_UNPR: '900' })
    expect((await list()).map((row) => row.ft_ccld_qty)).toEqual(['0', '0'])
    await clock.advanceTo(kst('2026-11-20T23:30:05'))
    expect((await list()).map((row) => row.ft_ccld_qty)).toEqual(['1', '0'])
    await clock.advanceTo(kst('2026-11-21T06:00:05'))
    await client.token()
    expect((await list()).map((row) => row.ft_ccld_qty)).toEqual(['1', '1'])
  })
})
