import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, HISTORY, type Loose, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../options.js'
import { createSimulator } from '../simulator.js'

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const kst = (text: string): number => Date.parse(`${text}+09:00`)

async function setUp(at: string, options: Partial<SimulatorOptions> = {}) {
  const env = options.env ?? 'real'
  const clock = createVirtualClock({ now: kst(at), settle: 'promises' })
  const notices: string[][] = []
  const simulator = createSimulator({
    env,
    onRecord: ({ trId, text }) => {
      if (trId === 'H0STCNI0') notices.push(text.split('^'))
    },
    clock,
    session: 'calendar',
    tick: 1000,
    holdings: 10,
    limits: { callsPerSecond: 100_000, tokenIntervalMs: 0 },
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  const order = async (body: Record<string, string>, side: 'buy' | 'sell' = 'buy') => {
    const trId = { real: { buy: 'TTTC0012U', sell: 'TTTC0011U' }, paper: { buy: 'VTTC0012U', sell: 'VTTC0011U' } }
    return client.order(trId[env][side], PATHS.order, {
      ...{ ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: '0' },
      ...body,
    })
  }
  const history = async () => {
    await client.token()
    return rows((await client.get(env === 'real' ? 'TTTC0081R' : 'VTTC0081R', PATHS.history, HISTORY)).json.output1)
  }
  const quote = async () => (await client.get('FHKST01010100', PATHS.price, QUOTE)).json.output ?? {}
  const fills = () => notices.filter((notice) => notice[13] === '2')
  return { clock, client, simulator, order, history, quote, fills, until: (text: string) => clock.advanceTo(kst(text)) }
}

const codeOf = ({ json }: { json: Loose }) => String(json.msg_cd)

describe('orders by the clock', () => {
  // A Friday.
  it.each<[string, string, string, string, string]>([
    ['KRX', '2026-11-20T08:29:59', '00', 'before anything', 'APBK0918'],
    ['KRX', '2026-11-20T08:30:00', '00', 'in the opening call', 'APBK0013'],
    ['KRX', '2026-11-20T08:30:00', '03', 'best limit in a call', 'APBK1943'],
    ['KRX', '2026-11-20T08:30:00', '13', 'IOC in a call', 'APBK1943'],
    ['KRX', '2026-11-20T08:35:00', '05', 'at yesterday’s close', 'APBK0013'],
    ['KRX', '2026-11-20T08:41:00', '05', 'too late for that', 'APBK1943'],
    ['KRX', '2026-11-20T10:00:00', '13', 'IOC', 'APBK0013'],
    ['KRX', '2026-11-20T10:00:00', '06', 'at a close that is not yet', 'APBK1943'],
    ['KRX', '2026-11-20T15:25:00', '01', 'in the closing call', 'APBK0013'],
    ['KRX', '2026-11-20T15:35:00', '06', 'at today’s close', 'APBK0013'],
    ['KRX', '2026-11-20T15:35:00', '00', 'after the close', 'APBK1943'],
    ['KRX', '2026-11-20T17:00:00', '41', 'in the after-market', 'APBK0013'],
    ['KRX', '2026-11-20T17:00:00', '00', 'the old way in the after-market', 'APBK1943'],
    ['KRX', '2026-09-11T17:00:00', '07', 'in the single-price session, as it was', 'APBK0013'],
    ['KRX', '2026-09-11T17:00:00', '41', 'in an after-market that was not yet', 'APBK1943'],
    ['KRX', '2026-11-20T20:00:00', '41', 'at night', 'APBK0918'],
    ['KRX', '2026-11-21T10:00:00', '00', 'on a Saturday', 'APBK0919'],
    ['KRX', '2026-12-31T10:00:00', '00', 'on the last day of the year', 'APBK0919'],
    ['KRX', '2026-11-19T09:30:00', '13', 'on exam day at half past nine', 'APBK1943'],
    ['NXT', '2026-11-20T08:10:00', '00', 'in the pre-market', 'APBK0013'],
    ['NXT', '2026-11-20T08:10:00', '27', 'till the end of the pre-market', 'APBK0013'],
    ['NXT', '2026-11-20T08:55:00', '00', 'between pre-market and main market', 'APBK0918'],
    ['NXT', '2026-11-20T10:00:00', '22', 'stop in the main market', 'APBK0013'],
    ['NXT', '2026-11-20T10:00:00', '01', 'a market order', 'APBK1943'],
    ['NXT', '2026-11-20T19:59:00', '03', 'in the after-market', 'APBK0013'],
    ['SOR', '2026-11-20T10:00:00', '01', 'by smart routing', 'APBK0013'],
    ['SOR', '2026-11-20T17:00:00', '00', 'by smart routing at night', 'APBK0918'],
  ])('%s at %s, kind %s: %s', async (EXCG_ID_DVSN_CD, at, ORD_DVSN, _, code) => {
    const { order, quote } = await setUp(at)
    const { stck_prpr } = await quote()
    const ORD_UNPR = ['00', '07', '22', '27', '41'].includes(ORD_DVSN) ? String(stck_prpr) : '0'
    const reply = await order({ EXCG_ID_DVSN_CD, ORD_DVSN, ORD_UNPR, CNDT_PRIC: ORD_UNPR })
    expect(codeOf(reply)).toBe(code)
  })

  it.each([
    ['2026-11-20T08:50:00', '40570000'],
    ['2026-11-20T10:00:00', '40600000'],
    ['2026-11-20T16:30:00', '40580000'],
    ['2026-11-21T10:00:00', '40100000'],
  ])('on the mock server at %s: %s', async (at, code) => {
    const { order } = await setUp(at, { env: 'paper' })
    expect(codeOf(await order({ ORD_DVSN: '01' }))).toBe(code)
  })
})

describe('a call', () => {
  it('gathers orders and fills them at one price, the open', async () => {
    const { order, until, fills, quote, history } = await setUp('2026-11-20T08:40:00')
    await order({ ORD_DVSN: '01', ORD_QTY: '3' })
    await order({ ORD_UNPR: '300000', ORD_QTY: '2' })
    await order({ ORD_UNPR: '190000', ORD_QTY: '5' })
    await until('2026-11-20T08:59:59')
    expect(fills()).toEqual([])
    await until('2026-11-20T09:00:02')
    const prices = new Set(fills().map((fill) => Number(fill[10])))
    expect(prices.size).toBe(1)
    expect([...prices]).toEqual([Number((await quote()).stck_oprc)])
    expect((await history()).map((row) => [row.tot_ccld_qty, row.rmn_qty])).toEqual([
      ['3', '0'],
      ['2', '0'],
      ['0', '5'],
    ])
  })

  it('ends the day: what is conditional trades at the close, the rest of KRX is over', async () => {
    const { order, until, quote, history, simulator } = await setUp('2026-11-20T15:00:00')
    await order({ ORD_DVSN: '02', ORD_UNPR: '190000', ORD_QTY: '2' })
    await order({ ORD_UNPR: '190000', ORD_QTY: '5' })
    await order({ ORD_UNPR: '190000', ORD_QTY: '7', EXCG_ID_DVSN_CD: 'NXT' })
    expect(simulator.state().orders).toMatchObject({ open: 3, fills: 0 })
    await until('2026-11-20T15:30:01')
    const close = Number((await quote()).stck_prpr)
    const [conditional, plain, nxt] = await history()
    expect([conditional?.tot_ccld_qty, Number(conditional?.avg_prvs)]).toEqual(['2', close])
    expect([plain?.rmn_qty, plain?.tot_ccld_qty, nxt?.rmn_qty]).toEqual(['0', '0', '7'])
    await until('2026-11-20T20:00:01')
    expect(simulator.state().orders.open).toBe(0)
  })
})

describe('beside the book', () => {
  it('orders at the close trade at the close', async () => {
    const { order, until, fills, quote, clock } = await setUp('2026-11-20T15:29:00')
    await until('2026-11-20T15:31:00')
    const close = Number((await quote()).stck_prpr)
    expect(codeOf(await order({ ORD_DVSN: '06', ORD_QTY: '20' }))).toBe('APBK0013')
    await clock.advance(60_000)
    expect(fills()).toEqual([])
    await until('2026-11-20T15:59:59')
    expect(fills().reduce((sum, fill) => sum + Number(fill[9]), 0)).toBe(20)
    expect(new Set(fills().map((fill) => Number(fill[10])))).toEqual(new Set([close]))
  })

  it('single prices come every ten minutes, ten percent around the close', async () => {
    const { order, until, fills, quote } = await setUp('2026-09-11T16:02:00')
    const price = Number((await quote()).stck_prpr)
    const far = Math.floor((price * 1.12) / 500) * 500
    expect(codeOf(await order({ ORD_DVSN: '07', ORD_UNPR: String(far) }))).toBe('APBK0507')
    await order({ ORD_DVSN: '07', ORD_UNPR: String(Math.floor((price * 1.05) / 500) * 500), ORD_QTY: '2' })
    await until('2026-09-11T16:09:59')
    expect(fills()).toEqual([])
    await until('2026-09-11T16:10:01')
    expect(fills().reduce((sum, fill) => sum + Number(fill[9]), 0)).toBe(2)
  })

  it('a mid-price order trades between bid and ask', async () => {
    const { order, clock, fills, client } = await setUp('2026-11-20T10:00:00')
    await order({ ORD_DVSN: '21', ORD_QTY: '10' })
    for (let second = 0; second < 120 && fills().length === 0; second++) await clock.advance(1000)
    const { bidp1, askp1 } = (await client.get('FHKST01010200', PATHS.book, QUOTE)).json.output1 ?? {}
    expect(fills().length).toBeGreaterThan(0)
    expect(Number(askp1)).toBeGreaterThan(Number(bidp1))
    for (const fill of fills()) expect(Number(fill[10]) % 500 === 0 || Number(fill[10]) % 250 === 0).toBe(true)
  })
})

describe('a stop order', () => {
  it('waits for its price, then trades like any other', async () => {
    const { order, clock, quote, simulator, history } = await setUp('2026-11-20T10:00:00')
    const last = Number((await quote()).stck_prpr)
    const stop = last + 500
    await order({ ORD_DVSN: '22', ORD_UNPR: String(last + 5000), CNDT_PRIC: String(stop) })
    expect(simulator.state().orders).toMatchObject({ open: 1, fills: 0 })
    expect((await history())[0]).toMatchObject({ stpm_cndt_pric: String(stop), stpm_efct_occr_dtmd: '' })
    await clock.until(() => simulator.state().orders.fills === 1, { maxMs: 3 * 3_600_000 })
    expect((await history())[0]?.stpm_efct_occr_dtmd).toMatch(/^20261120\d{6}$/)
  })
})

describe('a closed market', () => {
  it('stands still from Friday night to Monday morning and then takes its close as base', async () => {
    const { until, quote, client } = await setUp('2026-11-20T15:00:00')
    await until('2026-11-20T15:30:02')
    const close = (await quote()).stck_prpr
    await until('2026-11-20T20:00:02')
    const after = await quote()
    await until('2026-11-22T12:00:00')
    await client.token()
    expect(await quote()).toEqual(after)
    await until('2026-11-23T10:00:00')
    await client.token()
    expect((await quote()).stck_sdpr).toBe(close)
  })
})
