import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, BALANCE, createRawClient, type Loose, PATHS } from '../../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const BASE = '/uapi/domestic-stock/v1/trading'

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1), settle: 'promises' })
  const simulator = createSimulator({
    env: 'real',
    clock,
    tick: 1000,
    limits: { callsPerSecond: 100_000, tokenIntervalMs: 0 },
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  const order = async (trId: string, PDNO: string, ORD_QTY: string) =>
    client.order(trId, PATHS.order, { ...ACCOUNT, PDNO, ORD_DVSN: '01', ORD_QTY, ORD_UNPR: '0' })
  const buy = (code: string, quantity: string) => order('TTTC0012U', code, quantity)
  const sell = (code: string, quantity: string) => order('TTTC0011U', code, quantity)
  const get = async (trId: string, path: string, query: Record<string, string>) =>
    (await client.get(trId, `${BASE}/${path}`, { ...ACCOUNT, CTX_AREA_FK100: '', CTX_AREA_NK100: '', ...query })).json
  const period = { INQR_STRT_DT: '20260101', INQR_END_DT: '20261231', PDNO: '', SORT_DVSN: '00', CBLC_DVSN: '00' }
  const byDay = () => get('TTTC8708R', 'inquire-period-profit', { ...period, INQR_DVSN: '00' })
  const byTrade = () => get('TTTC8715R', 'inquire-period-trade-profit', period)
  const realised = () => get('TTTC8494R', 'inquire-balance-rlz-pl', { ...BALANCE, INQR_DVSN: '00', COST_ICLD_YN: 'N' })
  const cash = async () => (await get('TTTC8434R', 'inquire-balance', BALANCE)).output2?.[0] ?? {}
  return { clock, client, simulator, buy, sell, get, byDay, byTrade, realised, cash }
}

describe('what trades cost', () => {
  it('is taken from the cash, for every fill by itself: commission, and tax on sales', async () => {
    const { buy, sell, cash, byDay, client } = await setUp()
    await buy('005930', '100')
    const bought = await cash()
    expect(Number(bought.thdt_tlex_amt)).toBeGreaterThan(Math.floor(Number(bought.thdt_buy_amt) * 0.000140527) - 10)
    expect(Number(bought.thdt_tlex_amt)).toBeLessThanOrEqual(Math.floor(Number(bought.thdt_buy_amt) * 0.000140527))
    expect(Number(bought.prvs_rcdl_excc_amt)).toBe(1e8 - Number(bought.thdt_buy_amt) - Number(bought.thdt_tlex_amt))
    await sell('005930', '100')
    const sold = await cash()
    const day = (await byDay()).output1?.[0] ?? {}
    // 0.05 % and 0.15 % in 2026.
    const tax = Number(day.tl_tax)
    expect(Math.abs(tax - Number(sold.thdt_sll_amt) * 0.002)).toBeLessThan(20)
    expect(Number(day.fee) + tax).toBe(Number(sold.thdt_tlex_amt))
    expect(Number(sold.prvs_rcdl_excc_amt)).toBe(
      1e8 - Number(sold.thdt_buy_amt) + Number(sold.thdt_sll_amt) - Number(sold.thdt_tlex_amt),
    )
    const history = await client.get('TTTC0081R', PATHS.history, {
      ...{ ...ACCOUNT, INQR_STRT_DT: '20260101', INQR_END_DT: '20261231', SLL_BUY_DVSN_CD: '00', INQR_DVSN: '01' },
      ...{ PDNO: '', CCLD_DVSN: '00', ORD_GNO_BRNO: '', ODNO: '', INQR_DVSN_3: '00', INQR_DVSN_1: '' },
    })
    expect(history.json.output2?.prsm_tlex_smtl).toBe(String(sold.thdt_tlex_amt))
  })

  it('is reserved with the order, and buying power leaves room for it', async () => {
    const { client } = await setUp({ fees: { stocks: 1 } })
    const query = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_UNPR: '250000' }
    const more = { CMA_EVLU_AMT_ICLD_YN: 'N', OVRS_ICLD_YN: 'N' }
    const { output } = (await client.get('TTTC8908R', PATHS.buyable, { ...query, ...more })).json
    // 396 times 252,500 fit, 400 times 250,000 do not.
    expect(output?.nrcvb_buy_qty).toBe('396')
    const body = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_UNPR: '250000' }
    expect((await client.order('TTTC0012U', PATHS.order, { ...body, ORD_QTY: '397' })).json.msg_cd).toBe('APBK0952')
    expect((await client.order('TTTC0012U', PATHS.order, { ...body, ORD_QTY: '396' })).json.rt_cd).toBe('0')
  })

  it.each([
    ['without', { stocks: 0, sellTax: 0 }],
    ['other', { stocks: 0.5, sellTax: 0.1 }],
  ])('can be set: %s', async (_, fees) => {
    const { buy, sell, cash } = await setUp({ fees })
    await buy('005930', '10')
    await sell('005930', '10')
    const { thdt_tlex_amt, thdt_buy_amt, thdt_sll_amt } = await cash()
    const [bought, sold] = [Number(thdt_buy_amt), Number(thdt_sll_amt)]
    const expected = ((bought + sold) * fees.stocks + sold * fees.sellTax) / 100
    expect(Math.abs(Number(thdt_tlex_amt) - expected)).toBeLessThan(8)
  })

  it.each([
    ['112040', 2024, 0.0018],
    ['112040', 2025, 0.0015],
    ['112040', 2026, 0.002],
    ['005930', 2019, 0.003],
    ['005930', 2025, 0.0015],
    ['005930', 2026, 0.002],
  ])('follows the law of the day: %s in %i', async (code, year, rate) => {
    const clock = createVirtualClock({ now: Date.UTC(year, 2, 4, 1), settle: 'promises' })
    const { buy, sell, cash } = await setUp({ clock, fees: { stocks: 0 } })
    await buy(code, '50')
    await sell(code, '50')
    const { thdt_tlex_amt, thdt_sll_amt } = await cash()
    expect(Math.abs(Number(thdt_tlex_amt) - Number(thdt_sll_amt) * rate)).toBeLessThan(10)
  })
})

describe('realised profit', () => {
  it('is what sales brought less their cost and charges, in every list', async () => {
    const { buy, sell, byDay, byTrade, realised, clock } = await setUp()
    await buy('005930', '30')
    await buy('112040', '200')
    await clock.advance(600_000)
    await sell('005930', '10')
    await sell('112040', '200')
    const trades = await byTrade()
    const lines = rows(trades.output1)
    expect(lines.map((line) => line.pdno).sort()).toEqual(['005930', '112040'])
    for (const line of lines) {
      expect(Number(line.sll_amt)).toBeGreaterThan(0)
      expect(Number(line.buy_amt)).toBeGreaterThan(0)
    }
    const sum = lines.reduce((total, line) => total + Number(line.rlzt_pfls), 0)
    const day = await byDay()
    expect(rows(day.output1)).toHaveLength(1)
    expect(Number(day.output1?.[0]?.rlzt_pfls)).toBe(sum)
    expect(Number(day.output2?.tot_rlzt_pfls)).toBe(sum)
    const balance = await realised()
    expect(Number(balance.output2?.[0]?.rlzt_pfls)).toBe(sum)
    // Wemade was sold out: all that went into it came out, but for the difference.
    const sold = lines.find((line) => String(line.pdno) === '112040')
    const soldOut = Number(sold?.sll_amt) - Number(sold?.buy_amt) - Number(sold?.tl_tax)
    expect(Number(sold?.rlzt_pfls)).toBeLessThanOrEqual(soldOut)
    expect(Number(sold?.rlzt_pfls)).toBeGreaterThan(soldOut - Number(sold?.fee))
  })

  it('of a day stays in the lists of the period, not in the balance of the next day', async () => {
    const { buy, sell, byDay, realised, clock, client } = await setUp()
    await buy('005930', '3')
    await sell('005930', '3')
    const before = (await realised()).output2?.[0]?.rlzt_pfls
    await clock.advance(24 * 3_600_000)
    await client.token()
    await buy('005930', '1')
    const day = await byDay()
    expect(rows(day.output1).map((row) => [row.trad_dt, row.rlzt_pfls])).toEqual([
      ['20261121', '0'],
      ['20261120', before],
    ])
    expect((await realised()).output2?.[0]?.rlzt_pfls).toBe('0')
  })
})

describe('매도가능수량 and 자산현황', () => {
  it('tell what may be sold, and what all is worth', async () => {
    const { buy, client, get, simulator } = await setUp()
    await buy('005930', '10')
    const body = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '4', ORD_UNPR: '330000' }
    await client.order('TTTC0011U', PATHS.order, body)
    expect((await get('TTTC8408R', 'inquire-psbl-sell', { PDNO: '005930' })).output).toMatchObject({
      ...{ cblc_qty: '10', ord_psbl_qty: '6', buy_qty: '10', prdt_name: '삼성전자' },
    })
    const margin = { CMA_EVLU_AMT_ICLD_YN: 'N', WCRC_FRCR_DVSN_CD: '01', FWEX_CTRT_FRCR_DVSN_CD: '01' }
    const { output } = await get('TTTC0869R', 'intgr-margin', margin)
    expect(Number(output?.stck_cash_ord_psbl_amt)).toBe(simulator.state().accounts[0]?.orderableCash)
    expect(output?.usd_ord_psbl_amt).toBe('100000.00')
    const assets = await get('CTRP6548R', 'inquire-account-balance', { INQR_DVSN_1: '', BSPR_BF_DT_APLY_YN: '' })
    const all = rows(assets.output1).reduce((sum, row) => sum + Number(row.real_nass_amt), 0)
    expect(Number(assets.output2?.tot_asst_amt)).toBe(all)
    expect(Number(assets.output1?.[0]?.evlu_amt)).toBeGreaterThan(0)
  })
})
