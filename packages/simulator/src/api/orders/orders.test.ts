import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { cheapShare } from '../../__fixtures__/masters.js'
import {
  ACCOUNT,
  BALANCE,
  createRawClient,
  HISTORY,
  type Loose,
  NO_FEES,
  PATHS,
  QUOTE,
} from '../../__fixtures__/raw-client.js'
import { openRawSocket } from '../../__fixtures__/raw-socket.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]

const TR = {
  real: { buy: 'TTTC0012U', sell: 'TTTC0011U', change: 'TTTC0013U', balance: 'TTTC8434R', history: 'TTTC0081R' },
  paper: { buy: 'VTTC0012U', sell: 'VTTC0011U', change: 'VTTC0013U', balance: 'VTTC8434R', history: 'VTTC0081R' },
} as const

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const env = options.env ?? 'real'
  const clock = createVirtualClock()
  const simulator = createSimulator({ env, clock, fees: NO_FEES, limits: { callsPerSecond: 100_000 }, ...options })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  const noticeStream = env === 'real' ? 'H0STCNI0' : 'H0STCNI9'
  socket.register(noticeStream, 'hts001')
  const place = async (side: 'buy' | 'sell', body: Record<string, unknown>) =>
    client.order(TR[env][side], PATHS.order, {
      ...ACCOUNT,
      PDNO: '005930',
      ORD_DVSN: '00',
      ORD_QTY: '1',
      ORD_UNPR: '0',
      ...body,
    })
  const change = async (body: Record<string, unknown>) =>
    client.order(TR[env].change, PATHS.change, {
      ...ACCOUNT,
      KRX_FWDG_ORD_ORGNO: '',
      ORD_DVSN: '00',
      RVSE_CNCL_DVSN_CD: '01',
      ORD_QTY: '0',
      ORD_UNPR: '0',
      QTY_ALL_ORD_YN: 'Y',
      ...body,
    })
  const book = async () => (await client.get('FHKST01010200', PATHS.book, QUOTE)).json.output1 ?? {}
  const cash = async () => (await client.get(TR[env].balance, PATHS.balance, BALANCE)).json.output2?.[0] ?? {}
  const history = async (query: Record<string, string> = {}) =>
    rows((await client.get(TR[env].history, PATHS.history, { ...HISTORY, ...query })).json.output1)
  const notices = () => socket.records(noticeStream, 23)
  return { clock, simulator, client, socket, place, change, book, cash, history, notices }
}

const outcome = (reply: { status: number; json: Loose }) => [reply.status, reply.json.rt_cd, reply.json.msg_cd]

describe('a market buy', () => {
  it('is answered in upper case and fills at the best asks', async () => {
    const { place, book, notices, clock, cash } = await setUp()
    const before = await book()
    const { status, json } = await place('buy', { ORD_DVSN: '01', ORD_QTY: '3' })
    expect(status).toBe(200)
    expect(Object.keys(json)).toEqual(['rt_cd', 'msg_cd', 'msg1', 'output'])
    expect(json).toMatchObject({ rt_cd: '0', msg_cd: 'APBK0013', msg1: '주문 전송 완료 되었습니다.' })
    expect(Object.keys(json.output ?? {})).toEqual(['KRX_FWDG_ORD_ORGNO', 'ODNO', 'ORD_TMD'])
    expect(json.output?.ODNO).toMatch(/^\d{10}$/)
    await clock.advance(50)
    const [accepted, ...fills] = notices()
    expect(fills.length).toBeGreaterThan(0)
    expect(fills.reduce((sum, fill) => sum + Number(fill[9]), 0)).toBe(3)
    expect(Number(fills[0]?.[10])).toBe(Number(before.askp1))
    expect(accepted?.slice(1, 10)).toEqual([
      '1234567801',
      json.output?.ODNO,
      '',
      '02',
      '0',
      '01',
      '0',
      '005930',
      '0000000003',
    ])
    const spent = fills.reduce((sum, fill) => sum + Number(fill[9]) * Number(fill[10]), 0)
    expect(await cash()).toMatchObject({
      dnca_tot_amt: '100000000',
      nxdy_excc_amt: '100000000',
      prvs_rcdl_excc_amt: String(100_000_000 - spent),
      thdt_buy_amt: String(spent),
    })
  })

  it('larger than the book goes on filling as the book refills', async () => {
    const { place, notices, clock, simulator, history } = await setUp({ masters: cheapShare(5) })
    // Limits of 4 and 6 won leave room for two levels at most.
    const { json } = await place('buy', { PDNO: '000001', ORD_DVSN: '01', ORD_QTY: '16000000' })
    expect(json.rt_cd).toBe('0')
    await clock.advance(10)
    expect(simulator.state().orders.open).toBe(1)
    await clock.until(() => simulator.state().orders.open === 0, { maxMs: 600_000 })
    const filled = notices().filter((notice) => notice[13] === '2')
    expect(filled.reduce((sum, fill) => sum + Number(fill[9]), 0)).toBe(16_000_000)
    expect((await history())[0]).toMatchObject({ tot_ccld_qty: '16000000', rmn_qty: '0' })
  })
})

describe('the mock server', () => {
  it('has its own codes, texts and branch', async () => {
    const { place } = await setUp({ env: 'paper' })
    const { json } = await place('buy', { ORD_DVSN: '01' })
    expect(json).toMatchObject({
      rt_cd: '0',
      msg_cd: '40600000',
      msg1: '모의투자 매수주문이 완료 되었습니다.',
      output: { KRX_FWDG_ORD_ORGNO: '00950' },
    })
  })

  it('rejects with rt_cd 1 and HTTP 200', async () => {
    const { place, change } = await setUp({ env: 'paper' })
    expect(outcome(await place('buy', { ORD_DVSN: '01', ORD_QTY: '1000' }))).toEqual([200, '1', '40240000'])
    const filled = await place('buy', { ORD_DVSN: '01' })
    const cancel = { ORGN_ODNO: filled.json.output?.ODNO, RVSE_CNCL_DVSN_CD: '02' }
    expect(outcome(await change(cancel))).toEqual([200, '1', '40330000'])
    expect(outcome(await place('buy', { ORD_DVSN: '01', EXCG_ID_DVSN_CD: 'NXT' }))).toEqual([200, '1', 'APBK1943'])
  })
})

describe('rejections', () => {
  it.each([
    ['a price off the tick grid', 'buy', { ORD_UNPR: '259100' }, 'APBK0506'],
    ['a price above the upper limit', 'buy', { ORD_UNPR: '337000' }, 'APBK0507'],
    ['a price below the lower limit', 'buy', { ORD_UNPR: '181000' }, 'APBK0507'],
    ['more than the cash', 'buy', { ORD_UNPR: '259000', ORD_QTY: '387' }, 'APBK0952'],
    // 297 × 336,500 fits, 298 does not: what has no price is reserved at the upper limit.
    ['a market buy beyond the cash at the upper limit', 'buy', { ORD_DVSN: '01', ORD_QTY: '298' }, 'APBK0952'],
    ['a sale without a holding', 'sell', { ORD_UNPR: '259000' }, 'APBK0400'],
    ['an unknown code', 'buy', { PDNO: '999999', ORD_UNPR: '1000' }, 'APBK0656'],
    ['no quantity', 'buy', { ORD_QTY: '0', ORD_UNPR: '259000' }, 'MCA00124'],
    ['an unknown kind', 'buy', { ORD_DVSN: '99' }, 'APBK1943'],
    ['a market order at NXT', 'buy', { ORD_DVSN: '01', EXCG_ID_DVSN_CD: 'NXT' }, 'APBK1943'],
    ['an unknown venue', 'buy', { ORD_UNPR: '259000', EXCG_ID_DVSN_CD: 'XYZ' }, 'APBK1943'],
  ] as const)('%s', async (_what, side, body, code) => {
    const { place, simulator, cash } = await setUp()
    const reply = await place(side, body)
    expect(outcome(reply)).toEqual([200, '7', code])
    expect(reply.json).not.toHaveProperty('output')
    expect(simulator.state()).toMatchObject({ orders: { accepted: 0 }, refusals: { [code]: 1 } })
    expect((await cash()).prvs_rcdl_excc_amt).toBe('100000000')
  })

  it('a market buy that just fits is taken', async () => {
    const { place } = await setUp()
    expect(outcome(await place('buy', { ORD_DVSN: '01', ORD_QTY: '297' }))).toEqual([200, '0', 'APBK0013'])
  })

  it('cash that open orders reserve is gone', async () => {
    const { place } = await setUp()
    expect((await place('buy', { ORD_UNPR: '200000', ORD_QTY: '400' })).json.rt_cd).toBe('0')
    expect(outcome(await place('buy', { ORD_UNPR: '200000', ORD_QTY: '101' }))).toEqual([200, '7', 'APBK0952'])
  })

  it('shares that open orders promise are gone', async () => {
    const { place } = await setUp()
    await place('buy', { ORD_DVSN: '01', ORD_QTY: '5' })
    expect((await place('sell', { ORD_UNPR: '330000', ORD_QTY: '4' })).json.rt_cd).toBe('0')
    expect(outcome(await place('sell', { ORD_UNPR: '330000', ORD_QTY: '2' }))).toEqual([200, '7', 'APBK0400'])
  })

  it('a suspended share', async () => {
    const { place } = await setUp({ masters: cheapShare(100, true) })
    const reply = await place('buy', { PDNO: '000001', ORD_UNPR: '100' })
    expect([reply.json.rt_cd, reply.json.msg1]).toEqual(['7', '거래정지 종목입니다'])
  })
})

describe('a limit order', () => {
  it('that the market can take fills at the better price, the rest waits', async () => {
    const { place, book, notices, clock, simulator } = await setUp()
    const { askp1, askp_rsqn1 } = await book()
    const quantity = Number(askp_rsqn1) + 5
    await place('buy', { ORD_UNPR: String(askp1), ORD_QTY: String(quantity) })
    await clock.advance(10)
    const fills = notices().filter((notice) => notice[13] === '2')
    expect(fills.reduce((sum, fill) => sum + Number(fill[9]), 0)).toBe(Number(askp_rsqn1))
    expect(simulator.state().orders.open).toBe(1)
    expect(await book()).toMatchObject({ bidp1: String(askp1), bidp_rsqn1: '5' })
  })

  it('below the market waits and fills when the price comes to it', async () => {
    const { place, book, clock, simulator } = await setUp()
    const { bidp5 } = await book()
    await place('buy', { ORD_UNPR: String(bidp5) })
    expect(simulator.state().orders).toMatchObject({ open: 1, fills: 0 })
    await clock.until(() => simulator.state().orders.fills === 1, { maxMs: 30 * 60_000 })
    expect(simulator.state().accounts[0]?.holdings).toEqual({ '005930': 1 })
  })

  it('stands in line behind what was there before', async () => {
    const { place, book } = await setUp()
    const { bidp1, bidp_rsqn1 } = await book()
    await place('buy', { ORD_UNPR: String(bidp1), ORD_QTY: '7' })
    expect((await book()).bidp_rsqn1).toBe(String(Number(bidp_rsqn1) + 7))
  })
})

describe('kinds of orders', () => {
  it('IOC fills what it can and cancels the rest at once', async () => {
    const { place, book, notices, clock, simulator, history } = await setUp()
    const { askp1, askp_rsqn1 } = await book()
    await place('buy', { ORD_DVSN: '11', ORD_UNPR: String(askp1), ORD_QTY: String(Number(askp_rsqn1) + 5) })
    expect(simulator.state().orders.open).toBe(0)
    await clock.advance(10)
    const last = notices().at(-1)
    expect([last?.[9], last?.[13], last?.[14]]).toEqual(['0000000005', '1', '3'])
    expect((await history())[0]).toMatchObject({ tot_ccld_qty: askp_rsqn1, rmn_qty: '0', cncl_cfrm_qty: '5' })
  })

  it('FOK fills all or nothing', async () => {
    const { place, book, simulator, cash } = await setUp()
    const { askp1, askp_rsqn1 } = await book()
    const order = { ORD_DVSN: '12', ORD_UNPR: String(askp1) }
    await place('buy', { ...order, ORD_QTY: String(Number(askp_rsqn1) + 1) })
    expect(simulator.state().orders).toMatchObject({ open: 0, fills: 0 })
    expect((await cash()).prvs_rcdl_excc_amt).toBe('100000000')
    await place('buy', { ...order, ORD_QTY: String(askp_rsqn1) })
    expect(simulator.state().accounts[0]?.holdings).toEqual({ '005930': Number(askp_rsqn1) })
  })

  it('best and first limit take their price from the book', async () => {
    const { place, book, history } = await setUp()
    const { askp1, bidp1 } = await book()
    await place('buy', { ORD_DVSN: '03' })
    await place('buy', { ORD_DVSN: '04' })
    const [best, first] = await history()
    expect([best?.ord_unpr, best?.tot_ccld_qty]).toEqual([askp1, '1'])
    expect([first?.ord_unpr, first?.tot_ccld_qty]).toEqual([bidp1, '0'])
  })

  it('of the years before 2025 still work', async () => {
    const { client } = await setUp()
    const body = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' }
    expect(outcome(await client.order('TTTC0802U', PATHS.order, body))).toEqual([200, '0', 'APBK0013'])
    expect(outcome(await client.order('TTTC0801U', PATHS.order, body))).toEqual([200, '0', 'APBK0013'])
  })
})

describe('amending', () => {
  it('gives a new number; the old one is dead', async () => {
    const { place, change, notices, clock, history, cash } = await setUp()
    const old = (await place('buy', { ORD_UNPR: '200000', ORD_QTY: '10' })).json.output?.ODNO
    const reply = await change({ ORGN_ODNO: old, ORD_UNPR: '210000' })
    expect(reply.json.msg_cd).toBe('APBK0013')
    const fresh = reply.json.output?.ODNO
    expect(Number(fresh)).toBeGreaterThan(Number(old))
    await clock.advance(10)
    const last = notices().at(-1) ?? []
    expect([last[2], last[3], last[5], last[9], last[10], last[13], last[14]]).toEqual([
      fresh,
      old,
      '1',
      '0000000010',
      '000210000',
      '1',
      '2',
    ])
    expect(outcome(await change({ ORGN_ODNO: old, RVSE_CNCL_DVSN_CD: '02' }))).toEqual([200, '7', 'APBK0344'])
    const [before, after] = await history()
    expect(before).toMatchObject({ odno: old, rmn_qty: '0', cncl_yn: 'N' })
    expect(after).toMatchObject({ odno: fresh, orgn_odno: old, rmn_qty: '10', ord_unpr: '210000' })
    expect((await cash()).prvs_rcdl_excc_amt).toBe('100000000')
  })

  it('takes numbers without their zeros, and part of the quantity', async () => {
    const { place, change, history, simulator } = await setUp()
    const old = (await place('buy', { ORD_UNPR: '200000', ORD_QTY: '10' })).json.output?.ODNO
    await change({ ORGN_ODNO: String(Number(old)), ORD_UNPR: '210000', QTY_ALL_ORD_YN: 'N', ORD_QTY: '4' })
    const [before, after] = await history()
    expect([before?.rmn_qty, after?.rmn_qty]).toEqual(['6', '4'])
    const reserved = 6 * 200_000 + 4 * 210_000
    expect(simulator.state().accounts[0]?.orderableCash).toBe(100_000_000 - reserved)
  })

  it('uses the cash that the old order sets free, and not a won more', async () => {
    const { place, change } = await setUp()
    const old = (await place('buy', { ORD_UNPR: '250000', ORD_QTY: '400' })).json.output?.ODNO
    expect(outcome(await change({ ORGN_ODNO: old, ORD_UNPR: '250500' }))).toEqual([200, '7', 'APBK0952'])
    expect((await change({ ORGN_ODNO: old, ORD_UNPR: '249500' })).json.rt_cd).toBe('0')
  })

  it('into the market fills', async () => {
    const { place, change, book, simulator } = await setUp()
    const old = (await place('buy', { ORD_UNPR: '200000' })).json.output?.ODNO
    await change({ ORGN_ODNO: old, ORD_UNPR: String((await book()).askp1) })
    expect(simulator.state().accounts[0]?.holdings).toEqual({ '005930': 1 })
  })

  it('refuses what is not there', async () => {
    const { place, change } = await setUp()
    expect(outcome(await change({ ORGN_ODNO: '1', ORD_UNPR: '210000' }))).toEqual([200, '7', 'APBK0343'])
    const old = (await place('buy', { ORD_UNPR: '200000', ORD_QTY: '2' })).json.output?.ODNO
    const tooMuch = { ORGN_ODNO: old, ORD_UNPR: '210000', QTY_ALL_ORD_YN: 'N', ORD_QTY: '3' }
    expect(outcome(await change(tooMuch))).toEqual([200, '7', 'APBK0345'])
    expect(outcome(await change({ ...tooMuch, RVSE_CNCL_DVSN_CD: '09' }))).toEqual([200, '7', 'MCA00124'])
  })
})

describe('cancelling', () => {
  it('frees the cash, gives a number of its own, and says so', async () => {
    const { place, change, notices, clock, history, simulator } = await setUp()
    const old = (await place('buy', { ORD_UNPR: '200000', ORD_QTY: '10' })).json.output?.ODNO
    expect(simulator.state().accounts[0]?.orderableCash).toBe(98_000_000)
    const { json } = await change({ ORGN_ODNO: old, RVSE_CNCL_DVSN_CD: '02' })
    expect(json.rt_cd).toBe('0')
    expect(simulator.state()).toMatchObject({ orders: { open: 0, cancelled: 1 }, accounts: [{ orderableCash: 1e8 }] })
    await clock.advance(10)
    const last = notices().at(-1) ?? []
    expect([last[2], last[3], last[5], last[9], last[13]]).toEqual([json.output?.ODNO, old, '2', '0000000010', '1'])
    const [order, cancellation] = await history()
    expect(order).toMatchObject({ rmn_qty: '0', cncl_yn: 'Y', cncl_cfrm_qty: '10' })
    expect(cancellation).toMatchObject({ orgn_odno: old, cncl_yn: 'Y', rmn_qty: '0', tot_ccld_qty: '0' })
  })

  it('can take a part', async () => {
    const { place, change, book, history } = await setUp()
    const { bidp1, bidp_rsqn1 } = await book()
    const old = (await place('buy', { ORD_UNPR: String(bidp1), ORD_QTY: '10' })).json.output?.ODNO
    await change({ ORGN_ODNO: old, RVSE_CNCL_DVSN_CD: '02', QTY_ALL_ORD_YN: 'N', ORD_QTY: '3' })
    expect((await history())[0]).toMatchObject({ rmn_qty: '7', cncl_cfrm_qty: '3' })
    expect((await book()).bidp_rsqn1).toBe(String(Number(bidp_rsqn1) + 7))
  })
})

describe('selling', () => {
  it('brings the money two days later and leaves an empty row for the day', async () => {
    const { place, clock, client, cash } = await setUp()
    await place('buy', { ORD_DVSN: '01', ORD_QTY: '2' })
    await place('sell', { ORD_DVSN: '01', ORD_QTY: '2' })
    const after = await cash()
    const result = Number(after.prvs_rcdl_excc_amt)
    expect(after.nxdy_excc_amt).toBe('100000000')
    const { json } = await client.get('TTTC8434R', PATHS.balance, BALANCE)
    expect(json.output1?.[0]).toMatchObject({ hldg_qty: '0', pchs_amt: '0', thdt_buyqty: '2', thdt_sll_qty: '2' })
    await clock.advance(24 * 3_600_000)
    await client.token()
    expect(await cash()).toMatchObject({ dnca_tot_amt: '100000000', nxdy_excc_amt: String(result) })
    await clock.advance(24 * 3_600_000)
    await client.token()
    expect(await cash()).toMatchObject({ dnca_tot_amt: String(result), prvs_rcdl_excc_amt: String(result) })
    expect((await client.get('TTTC8434R', PATHS.balance, BALANCE)).json.output1).toEqual([])
  })
})

describe('a new day', () => {
  it('ends what is open and frees what it reserved', async () => {
    const { place, clock, simulator, client } = await setUp({ tick: 60_000 })
    await place('buy', { ORD_UNPR: '182000', ORD_QTY: '10' })
    await clock.advance(24 * 3_600_000)
    await client.token()
    await client.get('TTTC8434R', PATHS.balance, BALANCE)
    expect(simulator.state()).toMatchObject({ orders: { open: 0 }, accounts: [{ orderableCash: 1e8 }] })
  })
})
