import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { manyShares } from '../../__fixtures__/masters.js'
import {
  ACCOUNT,
  BALANCE,
  createRawClient,
  HISTORY,
  type Loose,
  NO_FEES,
  PATHS,
} from '../../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock()
  const simulator = createSimulator({
    env: 'real',
    clock,
    fees: NO_FEES,
    limits: { callsPerSecond: 10_000 },
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  return { clock, simulator, client }
}

type Client = Awaited<ReturnType<typeof setUp>>['client']

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]

/** Pages by cursors alone, or with `tr_cont: N` as well. */
async function allPages(client: Client, trId: string, path: string, query: Record<string, string>, trCont: string) {
  const pages: { rows: readonly Loose[]; trCont: string | undefined; nk: string }[] = []
  let cursor: Record<string, string> = {}
  for (let page = 0; page < 30; page++) {
    const { json, headers } = await client.get(trId, path, { ...query, ...cursor }, page > 0 ? { tr_cont: trCont } : {})
    expect(json.rt_cd).toBe('0')
    const nk = String(json.ctx_area_nk100)
    pages.push({ rows: rows(json.output1 ?? json.output), trCont: headers.tr_cont, nk })
    if (nk.trim() === '') break
    cursor = { CTX_AREA_FK100: String(json.ctx_area_fk100), CTX_AREA_NK100: nk }
  }
  return pages
}

async function placeMany(client: Client, count: number, trId: string): Promise<void> {
  for (let index = 0; index < count; index++) {
    // Far below the market: these rest.
    const body = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: '200000' }
    expect((await client.order(trId, PATHS.order, body)).json.rt_cd).toBe('0')
  }
}

describe('잔고', () => {
  it('starts with 100,000,000 won and nothing else', async () => {
    const { client } = await setUp()
    const { json, headers } = await client.get('TTTC8434R', PATHS.balance, BALANCE)
    expect(Object.keys(json)).toEqual([
      'ctx_area_fk100',
      'ctx_area_nk100',
      'output1',
      'output2',
      'rt_cd',
      'msg_cd',
      'msg1',
    ])
    expect(json.output1).toEqual([])
    expect(json.output2?.[0]).toMatchObject({
      dnca_tot_amt: '100000000',
      nxdy_excc_amt: '100000000',
      prvs_rcdl_excc_amt: '100000000',
      tot_evlu_amt: '100000000',
    })
    expect(json.msg_cd).toBe('KIOK0560')
    expect(headers.tr_cont).toBe('D')
  })

  it('pads the cursors to their width and the message to eighty bytes', async () => {
    const { client } = await setUp({ holdings: 3 })
    const { json } = await client.get('TTTC8434R', PATHS.balance, BALANCE)
    expect(String(json.ctx_area_fk100)).toBe('12345678^01^N^N^02^01^N^'.padEnd(100))
    expect(String(json.ctx_area_nk100)).toBe(' '.repeat(100))
    const message = String(json.msg1)
    expect(message.trimEnd()).toBe('조회가 완료되었습니다')
    expect([...message].reduce((sum, letter) => sum + (letter > '\x7f' ? 2 : 1), 0)).toBe(80)
  })

  it.each([
    ['real', 'TTTC8434R', [50, 50, 20], 'N'],
    ['real', 'TTTC8434R', [50, 50, 20], ''],
  ] as const)('comes in pages of fifty on the %s server (%s)', async (env, trId, sizes, trCont) => {
    const masters = manyShares(120)
    const { client } = await setUp({ env, holdings: 120, masters })
    const pages = await allPages(client, trId, PATHS.balance, BALANCE, trCont)
    expect(pages.map((page) => page.rows.length)).toEqual(sizes)
    expect(pages.map((page) => page.trCont)).toEqual(['F', 'M', 'E'])
    const codes = pages.flatMap((page) => page.rows.map((row) => row.pdno))
    expect(new Set(codes).size).toBe(120)
  })

  it('comes in pages of twenty on the mock server', async () => {
    const { client } = await setUp({ env: 'paper', holdings: 40 })
    const pages = await allPages(client, 'VTTC8434R', PATHS.balance, BALANCE, '')
    expect(pages.map((page) => page.rows.length)).toEqual([20, 20])
    expect(pages.map((page) => page.trCont)).toEqual(['F', 'E'])
  })

  it('adds up: rows to totals, totals to the account', async () => {
    const { client } = await setUp({ holdings: 12 })
    const { json } = await client.get('TTTC8434R', PATHS.balance, BALANCE)
    const total = json.output2?.[0] ?? {}
    const sum = (field: string) => rows(json.output1).reduce((all, row) => all + Number(row[field]), 0)
    expect(Number(total.pchs_amt_smtl_amt)).toBe(sum('pchs_amt'))
    expect(Number(total.evlu_amt_smtl_amt)).toBe(sum('evlu_amt'))
    expect(Number(total.evlu_pfls_smtl_amt)).toBe(sum('evlu_pfls_amt'))
    expect(Number(total.tot_evlu_amt)).toBe(sum('evlu_amt') + Number(total.prvs_rcdl_excc_amt))
    expect(Number(total.asst_icdc_amt)).toBe(Number(total.tot_evlu_amt) - Number(total.bfdy_tot_asst_evlu_amt))
    for (const row of rows(json.output1)) {
      expect(Number(row.evlu_amt)).toBe(Number(row.prpr) * Number(row.hldg_qty))
      expect(Number(row.evlu_pfls_amt)).toBe(Number(row.evlu_amt) - Number(row.pchs_amt))
      expect(String(row.pchs_avg_pric)).toMatch(/^\d+\.\d{4}$/)
    }
  })
})

describe('매수가능', () => {
  const ask = async (client: Client, query: Record<string, string>) => {
    const fixed = { ...ACCOUNT, PDNO: '005930', CMA_EVLU_AMT_ICLD_YN: 'N', OVRS_ICLD_YN: 'N' }
    return (await client.get('TTTC8908R', PATHS.buyable, { ...fixed, ORD_DVSN: '00', ORD_UNPR: '', ...query })).json
  }

  it('divides the cash by the price asked for, or by the upper limit without one', async () => {
    const { client } = await setUp()
    const limit = await ask(client, { ORD_UNPR: '259000' })
    expect(limit.output).toMatchObject({ psbl_qty_calc_unpr: '259000', nrcvb_buy_qty: '386', max_buy_qty: '386' })
    const market = await ask(client, { ORD_DVSN: '01', ORD_UNPR: '0' })
    expect(market.output).toMatchObject({ psbl_qty_calc_unpr: '336500', nrcvb_buy_qty: '297' })
    const nothing = await ask(client, { PDNO: '' })
    expect(nothing.output).toMatchObject({ ord_psbl_cash: '100000000', nrcvb_buy_qty: '0' })
  })

  it('shrinks by what open orders reserve', async () => {
    const { client } = await setUp()
    await placeMany(client, 3, 'TTTC0012U')
    expect((await ask(client, {})).output?.ord_psbl_cash).toBe('99400000')
  })
})

describe('일별주문체결', () => {
  it.each([
    ['real', 'TTTC0081R', 'TTTC0012U', [100, 30]],
    ['paper', 'VTTC0081R', 'VTTC0012U', [15, 15, 3]],
  ] as const)(
    'comes in the pages of the %s server, and survives new orders in between',
    async (env, trId, orderTrId, sizes) => {
      const { client } = await setUp({ env })
      const count = sizes.reduce<number>((sum, size) => sum + size, 0)
      await placeMany(client, count, orderTrId)
      for (const direction of ['00', '01']) {
        const query = { ...HISTORY, INQR_DVSN: direction }
        const pages = await allPages(client, trId, PATHS.history, query, 'N')
        expect(pages.map((page) => page.rows.length)).toEqual(sizes)
        const numbers = pages.flatMap((page) => page.rows.map((row) => Number(row.odno)))
        const sorted = [...numbers].sort((a, b) => (direction === '01' ? a - b : b - a))
        expect(numbers).toEqual(sorted)
        expect(new Set(numbers).size).toBe(count)
      }
      const newestFirst = { ...HISTORY, INQR_DVSN: '00' }
      const first = await client.get(trId, PATHS.history, newestFirst)
      await placeMany(client, 1, orderTrId)
      const cursor = { CTX_AREA_NK100: String(first.json.ctx_area_nk100) }
      const second = await client.get(trId, PATHS.history, { ...newestFirst, ...cursor })
      const seen = [...rows(first.json.output1), ...rows(second.json.output1)].map((row) => row.odno)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  it('filters by side, state, code, number and date', async () => {
    const { client } = await setUp()
    await placeMany(client, 2, 'TTTC0012U')
    const buy = { ...ACCOUNT, PDNO: '000660', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' }
    const filled = await client.order('TTTC0012U', PATHS.order, buy)
    const count = async (query: Record<string, string>) =>
      rows((await client.get('TTTC0081R', PATHS.history, { ...HISTORY, ...query })).json.output1).length
    expect(await count({})).toBe(3)
    expect(await count({ SLL_BUY_DVSN_CD: '01' })).toBe(0)
    expect(await count({ SLL_BUY_DVSN_CD: '02' })).toBe(3)
    expect(await count({ CCLD_DVSN: '01' })).toBe(1)
    expect(await count({ CCLD_DVSN: '02' })).toBe(2)
    expect(await count({ PDNO: '000660' })).toBe(1)
    expect(await count({ ODNO: String(Number(filled.json.output?.ODNO)) })).toBe(1)
    expect(await count({ INQR_END_DT: '20251231' })).toBe(0)
  })
})

describe('정정취소가능주문', () => {
  it('lists what is open, fifty a page', async () => {
    const { client } = await setUp()
    await placeMany(client, 60, 'TTTC0012U')
    const query = { ...ACCOUNT, CTX_AREA_FK100: '', CTX_AREA_NK100: '', INQR_DVSN_1: '0', INQR_DVSN_2: '0' }
    const pages = await allPages(client, 'TTTC0084R', PATHS.open, query, 'N')
    expect(pages.map((page) => page.rows.length)).toEqual([50, 10])
    expect(pages[0]?.rows[0]).toMatchObject({ psbl_qty: '1', ord_unpr: '200000', ord_dvsn_cd: '00', orgn_odno: '' })
  })
})

describe('휴장일', () => {
  it('says when the exchange opens, with cursors twenty wide, also without sizes in their names', async () => {
    const { client } = await setUp()
    const ask = (cursor: Record<string, string>) =>
      client.get('CTCA0903R', PATHS.holiday, { BASS_DT: '20261223', CTX_AREA_NK: '', CTX_AREA_FK: '', ...cursor })
    const first = await ask({})
    expect(rows(first.json.output)).toHaveLength(24)
    expect(rows(first.json.output)[2]).toEqual({
      bass_dt: '20261225',
      wday_dvsn_cd: '06',
      bzdy_yn: 'N',
      tr_day_yn: 'Y',
      opnd_yn: 'N',
      sttl_day_yn: 'N',
    })
    expect(rows(first.json.output)[8]).toMatchObject({ bass_dt: '20261231', bzdy_yn: 'Y', opnd_yn: 'N' })
    expect(first.json.ctx_area_nk).toBe('20270115'.padEnd(20))
    expect(first.headers.tr_cont).toBe('F')
    const second = await ask({
      CTX_AREA_NK: String(first.json.ctx_area_nk),
      CTX_AREA_FK: String(first.json.ctx_area_fk),
    })
    expect(rows(second.json.output)[0]?.bass_dt).toBe('20270116')
  })
})
