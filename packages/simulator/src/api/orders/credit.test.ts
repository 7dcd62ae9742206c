import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import {
  ACCOUNT,
  BALANCE,
  createRawClient,
  HISTORY,
  type Loose,
  NO_FEES,
  PATHS,
} from '../../__fixtures__/raw-client.js'
import { openRawSocket } from '../../__fixtures__/raw-socket.js'
import type { Instrument } from '../../exchange/instrument.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'

const CREDIT = '/uapi/domestic-stock/v1/trading/order-credit'
const BUYABLE = '/uapi/domestic-stock/v1/trading/inquire-credit-psamount'
const REALISED = '/uapi/domestic-stock/v1/trading/inquire-balance-rlz-pl'
const TODAY = '20261120'
const TR = { buy: 'TTTC0052U', sell: 'TTTC0051U' } as const

/** A share at 10,000 won, and one that nobody lends on. Margin: 40 percent. */
const SHARE: Instrument = {
  ...{ code: '000001', name: '융자주', market: 'KOSPI', basePrice: 10_000, sectorName: '', listedShares: 1e9 },
  ...{ parValue: 500, previousVolume: 1e6, marginRate: 40, creditDays: 90, product: 'stock', isSuspended: false },
}
const MASTERS = {
  instruments: [SHARE, { ...SHARE, code: '000002', name: '현금주', marginRate: 100, creditDays: undefined }],
  overseas: [],
  download: async () => undefined,
}

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1) })
  const simulator = createSimulator({
    ...{ env: 'real', clock, fees: NO_FEES, masters: MASTERS, limits: { callsPerSecond: 100_000 } },
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  socket.register('H0STCNI0', 'hts001')
  const order = async (side: 'buy' | 'sell', body: Record<string, string> = {}, trId: string = TR[side]) =>
    client.order(trId, CREDIT, {
      ...{ ...ACCOUNT, PDNO: '000001', CRDT_TYPE: side === 'buy' ? '21' : '25', LOAN_DT: TODAY, ORD_DVSN: '01' },
      ...{ ORD_QTY: '10', ORD_UNPR: '0' },
      ...body,
    })
  const balance = async () => {
    const { json } = await client.get('TTTC8434R', PATHS.balance, BALANCE)
    return { rows: rows(json.output1), total: json.output2?.[0] ?? {} }
  }
  const state = () => simulator.state().accounts[0]
  const filled = () => {
    const fills = socket.records('H0STCNI0', 23).filter((notice) => notice[13] === '2')
    return fills.reduce((sum, fill) => sum + Number(fill[9]) * Number(fill[10]) * (fill[4] === '01' ? 1 : -1), 0)
  }
  return { clock, client, socket, order, balance, state, filled, simulator }
}

const outcome = (reply: { status: number; json: Loose }) => [reply.status, reply.json.rt_cd, reply.json.msg_cd]

describe('a purchase with borrowed money', () => {
  it('leaves the cash alone, keeps margin back, and stands in the balance by the day of its loan', async () => {
    const { order, balance, state, filled, clock } = await setUp()
    const { json } = await order('buy')
    expect(json).toMatchObject({ rt_cd: '0', msg_cd: 'APBK0013', output: { ODNO: expect.stringMatching(/^\d{10}$/) } })
    await clock.advance(50)
    const owed = -filled()
    expect(owed).toBeGreaterThan(99_000)
    const { rows: held, total } = await balance()
    expect(held).toHaveLength(1)
    expect(held[0]).toMatchObject({
      ...{ pdno: '000001', trad_dvsn_name: '자기융자', hldg_qty: '10', ord_psbl_qty: '10', pchs_amt: String(owed) },
      ...{ loan_dt: TODAY, loan_amt: String(owed), expd_dt: '20270218', stln_slng_chgs: '0' },
      stck_loan_unpr: (owed / 10).toFixed(4),
    })
    expect(total).toMatchObject({ prvs_rcdl_excc_amt: '100000000', tot_loan_amt: String(owed) })
    expect(Number(total.nass_amt)).toBe(Number(total.tot_evlu_amt) - owed)
    expect(state()).toMatchObject({
      orderableCash: 100_000_000 - Math.ceil(owed * 0.4),
      ...{ owed, holdings: { '000001': 10 } },
    })
  })

  it('is told by notices with its kind and day, and listed with them', async () => {
    const { order, client, socket, clock } = await setUp()
    await order('buy', { CRDT_TYPE: '23' })
    await clock.advance(50)
    const notices = socket.records('H0STCNI0', 23)
    expect(notices.length).toBeGreaterThan(1)
    for (const notice of notices) expect([notice[19], notice[20]]).toEqual(['23', TODAY])
    const history = await client.get('TTTC0081R', PATHS.history, HISTORY)
    expect(rows(history.json.output1)[0]).toMatchObject({ loan_dt: TODAY, sll_buy_dvsn_cd_name: '유통융자매수' })
    const query = { ...BALANCE, COST_ICLD_YN: 'N' }
    const realised = await client.get('TTTC8494R', REALISED, query)
    expect(rows(realised.json.output1)[0]).toMatchObject({ loan_dt: TODAY, trad_dvsn_name: '유통융자' })
  })

  it('and one in cash of the same share are kept apart, by lender and by day', async () => {
    const { order, client, balance, clock } = await setUp()
    const cash = { ...ACCOUNT, PDNO: '000001', ORD_DVSN: '01', ORD_QTY: '3', ORD_UNPR: '0' }
    await client.order('TTTC0012U', PATHS.order, cash)
    await order('buy')
    await order('buy', { CRDT_TYPE: '23', ORD_QTY: '4' })
    await clock.advance(86_400_000)
    await client.token()
    await order('buy', { LOAN_DT: '20261121', ORD_QTY: '5' })
    const held = (await balance()).rows.map((row) => [row.trad_dvsn_name, row.loan_dt, row.hldg_qty])
    expect(held).toEqual([
      ['현금', '', '3'],
      ['자기융자', TODAY, '10'],
      ['유통융자', TODAY, '4'],
      ['자기융자', '20261121', '5'],
    ])
    const sale = await client.order('TTTC0011U', PATHS.order, { ...cash, ORD_QTY: '4' })
    expect(outcome(sale)).toEqual([200, '7', 'APBK0400'])
  })

  it('that is cancelled gives its margin back; one that is amended keeps what the new price needs', async () => {
    const { order, client, state } = await setUp()
    const { json } = await order('buy', { ORD_DVSN: '00', ORD_UNPR: '8000' })
    expect(state()?.orderableCash).toBe(100_000_000 - 32_000)
    const change = async (ORGN_ODNO: unknown, RVSE_CNCL_DVSN_CD: string, ORD_UNPR: string) =>
      client.order('TTTC0013U', PATHS.change, {
        ...{ ...ACCOUNT, KRX_FWDG_ORD_ORGNO: '', ORGN_ODNO, ORD_DVSN: '00', RVSE_CNCL_DVSN_CD },
        ...{ ORD_QTY: '0', ORD_UNPR, QTY_ALL_ORD_YN: 'Y' },
      })
    const amended = await change(json.output?.ODNO, '01', '9000')
    expect(state()?.orderableCash).toBe(100_000_000 - 36_000)
    expect((await change(amended.json.output?.ODNO, '02', '0')).json.rt_cd).toBe('0')
    expect(state()).toMatchObject({ orderableCash: 100_000_000, owed: 0 })
  })
})

describe('a sale of what a loan bought', () => {
  it('pays the loan back first; what is left, or missing, is cash in two days', async () => {
    const { order, balance, state, filled, clock } = await setUp()
    await order('buy')
    await clock.advance(5_000)
    const owed = state()?.owed ?? 0
    await order('sell', { ORD_QTY: '4' })
    await clock.advance(50)
    const left = owed - Math.round((owed / 10) * 4)
    expect(state()?.owed).toBe(left)
    expect(state()?.cashInTwoDays).toBe(100_000_000 + filled() + left)
    await order('sell', { ORD_QTY: '6' })
    await clock.advance(50)
    const { rows: held, total } = await balance()
    expect(held[0]).toMatchObject({ hldg_qty: '0', loan_amt: '0', thdt_sll_qty: '10' })
    expect(total).toMatchObject({ tot_loan_amt: '0', dnca_tot_amt: '100000000' })
    expect(Number(total.prvs_rcdl_excc_amt)).toBe(100_000_000 + filled())
    expect(state()).toMatchObject({ owed: 0, orderableCash: 100_000_000 + filled() })
  })

  it('takes commission and tax like any other', async () => {
    const { order, state, filled, clock } = await setUp({ fees: { ...NO_FEES, stocks: 0.1, sellTax: 1 } })
    await order('buy', { ORD_QTY: '1' })
    await clock.advance(50)
    const paid = -filled()
    expect(state()?.cashInTwoDays).toBe(100_000_000 - Math.floor(paid / 1000))
    await order('sell', { ORD_QTY: '1' })
    await clock.advance(50)
    const sold = filled() + paid
    const charges = Math.floor(paid / 1000) + Math.floor(sold / 1000) + Math.floor(sold / 100)
    expect(state()?.cashInTwoDays).toBe(100_000_000 + sold - paid - charges)
  })
})

describe('refusals', () => {
  it.each([
    ['a loan of another day', 'buy', { LOAN_DT: '20261119' }, '7', 'MCA00124'],
    ['no day at all', 'buy', { LOAN_DT: '' }, '7', 'MCA00124'],
    ['a kind of the other side', 'buy', { CRDT_TYPE: '25' }, '7', 'MCA00124'],
    ['an unknown kind', 'sell', { CRDT_TYPE: '29' }, '7', 'MCA00124'],
    ['a loan that was never taken', 'sell', {}, '7', 'APBK0400'],
    ['a share that nobody lends on', 'buy', { PDNO: '000002' }, '7', 'APBK0656'],
    ['an unknown share', 'buy', { PDNO: '999999' }, '7', 'APBK0656'],
    // 40 percent of 13,000 won, the upper limit, 19,231 times.
    ['more than the margin is enough for', 'buy', { ORD_QTY: '19231' }, '7', 'APBK0952'],
    ['a short sale: nobody has shares to lend', 'sell', { CRDT_TYPE: '22' }, '7', 'APBK0400'],
    ['the end of a short sale', 'buy', { CRDT_TYPE: '28' }, '7', 'APBK0400'],
    ['an order for a coming day', 'buy', { RSVN_ORD_YN: 'Y' }, '7', 'APBK1943'],
    ['a price off the tick grid', 'buy', { ORD_DVSN: '00', ORD_UNPR: '9999' }, '7', 'APBK0506'],
  ] as const)('%s', async (_what, side, body, rtCd, code) => {
    const { order, simulator } = await setUp()
    expect(outcome(await order(side, body))).toEqual([200, rtCd, code])
    expect(simulator.state()).toMatchObject({ orders: { accepted: 0 }, refusals: { [code]: 1 } })
  })

  it('more than is left of a loan, what open sales promise taken off', async () => {
    const { order, clock } = await setUp()
    await order('buy')
    await clock.advance(50)
    expect((await order('sell', { ORD_DVSN: '00', ORD_UNPR: '12900', ORD_QTY: '7' })).json.rt_cd).toBe('0')
    expect(outcome(await order('sell', { ORD_QTY: '4' }))).toEqual([200, '7', 'APBK0400'])
    expect(outcome(await order('sell', { ORD_QTY: '3', CRDT_TYPE: '27' }))).toEqual([200, '7', 'APBK0400'])
    expect((await order('sell', { ORD_QTY: '3' })).json.rt_cd).toBe('0')
  })

  it('of the mock server, which lends nothing', async () => {
    const { order, client } = await setUp({ env: 'paper' })
    expect(outcome(await order('buy'))).toEqual([500, '1', 'EGW02006'])
    expect(outcome(await client.get('TTTC8909R', BUYABLE, ACCOUNT))).toEqual([500, '1', 'EGW02006'])
  })
})

it('the ids of the years before 2025 still work', async () => {
  const { order, clock, state } = await setUp()
  expect((await order('buy', {}, 'TTTC0852U')).json.rt_cd).toBe('0')
  await clock.advance(50)
  expect((await order('sell', {}, 'TTTC0851U')).json.rt_cd).toBe('0')
  await clock.advance(50)
  expect(state()?.owed).toBe(0)
})

describe('the buying power on credit', () => {
  const ask = { ...ACCOUNT, PDNO: '000001', ORD_DVSN: '00', CMA_EVLU_AMT_ICLD_YN: 'N', OVRS_ICLD_YN: 'N' }

  it('is what can be bought, to the last share', async () => {
    const { order, client } = await setUp({ fees: { ...NO_FEES, stocks: 0.015 } })
    const query = { ...ask, ORD_UNPR: '7370', CRDT_TYPE: '21' }
    const { json } = await client.get('TTTC8909R', BUYABLE, query)
    expect(json).toMatchObject({ rt_cd: '0', output: { ord_psbl_cash: '100000000', psbl_qty_calc_unpr: '7370' } })
    const most = Number(json.output?.max_buy_qty)
    expect(Number(json.output?.max_buy_amt)).toBe(most * 7370)
    const limit = { ORD_DVSN: '00', ORD_UNPR: '7370' }
    expect(outcome(await order('buy', { ...limit, ORD_QTY: String(most + 1) }))).toEqual([200, '7', 'APBK0952'])
    expect((await order('buy', { ...limit, ORD_QTY: String(most) })).json.rt_cd).toBe('0')
  })

  it.each([
    ['a share that nobody lends on', { PDNO: '000002', CRDT_TYPE: '21' }],
    ['a kind that pays back', { CRDT_TYPE: '25' }],
    ['shares to be lent', { CRDT_TYPE: '22' }],
  ])('is nothing for %s', async (_what, body) => {
    const { client } = await setUp()
    const { json } = await client.get('TTTC8909R', BUYABLE, { ...ask, ORD_UNPR: '10000', ...body })
    expect(json.output).toMatchObject({ max_buy_qty: '0', max_buy_amt: '0' })
  })
})
