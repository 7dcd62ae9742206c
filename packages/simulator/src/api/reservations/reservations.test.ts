import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, HISTORY, NO_FEES, PATHS } from '../../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'

type Row = Readonly<Record<string, string>>

const STOCK = '/uapi/domestic-stock/v1/trading/order-resv'
const OVERSEAS = '/uapi/overseas-stock/v1/trading/order-resv'
const kst = (text: string): number => Date.parse(`${text}+09:00`)

async function setUp(at: string, options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: kst(at), settle: 'promises' })
  const simulator = createSimulator({
    ...{ env: 'real', clock, session: 'calendar', tick: 1_000, fees: NO_FEES },
    limits: { callsPerSecond: 100_000, tokenIntervalMs: 0 },
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  const terms = { PDNO: '005930', ORD_QTY: '3', ORD_UNPR: '0', SLL_BUY_DVSN_CD: '02', ORD_DVSN_CD: '01' }
  const reserve = async (body: Row = {}) => {
    const cash = { ORD_OBJT_CBLC_DVSN_CD: '10', LOAN_DT: '', RSVN_ORD_END_DT: '', LDNG_DT: '' }
    return (await client.order('CTSC0008U', STOCK, { ...ACCOUNT, ...terms, ...cash, ...body })).json
  }
  const amend = async (number: string, body: Row = {}) => {
    const wire = { ...ACCOUNT, ...terms, ORD_OBJT_CBLC_DVSN_CD: '10', RSVN_ORD_SEQ: number, ...body }
    return (await client.order('CTSC0013U', `${STOCK}-rvsecncl`, wire)).json
  }
  const cancel = async (number: string) =>
    (await client.order('CTSC0009U', `${STOCK}-rvsecncl`, { ...ACCOUNT, RSVN_ORD_SEQ: number })).json
  const listed = async (body: Row = {}, headers: Row = {}) => {
    await client.token()
    const span = { RSVN_ORD_ORD_DT: '20261101', RSVN_ORD_END_DT: '20261231', RSVN_ORD_SEQ: '', PDNO: '' }
    const rest = { TMNL_MDIA_KIND_CD: '00', PRCS_DVSN_CD: '0', CNCL_YN: '', SLL_BUY_DVSN_CD: '' }
    const query = { ...ACCOUNT, ...span, ...rest, CTX_AREA_FK200: '', CTX_AREA_NK200: '', ...body }
    return client.get('CTSC0004R', `${STOCK}-ccnl`, query, headers)
  }
  const list = async (body: Row = {}) => (await listed(body)).json.output as unknown as readonly Row[]
  const orders = async () => {
    await client.token()
    return (await client.get('TTTC0081R', PATHS.history, HISTORY)).json.output1 as unknown as readonly Row[]
  }
  return { clock, client, simulator, reserve, amend, cancel, list, listed, orders }
}

const FRIDAY_EVENING = '2026-11-20T17:00:00'

describe('a reserved order', () => {
  it('is given when the opening call of the next trading day begins, and fills in it', async () => {
    const { clock, reserve, list, orders, simulator } = await setUp(FRIDAY_EVENING)
    const answer = await reserve()
    expect(answer).toMatchObject({ rt_cd: '0', msg_cd: 'APBK2938', output: { RSVN_ORD_SEQ: expect.any(String) } })
    expect(simulator.state().orders).toMatchObject({ accepted: 0, open: 0 })
    await clock.advanceTo(kst('2026-11-23T08:29:59'))
    expect(await orders()).toEqual([])
    expect(await list()).toMatchObject([
      { odno: '', prcs_rslt: '미처리', ord_rsvn_qty: '3', rsvn_ord_ord_dt: '20261120' },
    ])
    await clock.advanceTo(kst('2026-11-23T08:30:01'))
    const [order] = await orders()
    expect(order).toMatchObject({ ord_dt: '20261123', ord_tmd: '083000', ord_qty: '3', tot_ccld_qty: '0' })
    await clock.advanceTo(kst('2026-11-23T09:00:05'))
    expect(await orders()).toMatchObject([{ tot_ccld_qty: '3', rmn_qty: '0' }])
    expect(await list()).toMatchObject([{ odno: order?.odno, ord_tmd: '083000', tot_ccld_qty: '3', prcs_rslt: '처리' }])
    expect(simulator.state().accounts[0]?.holdings).toEqual({ '005930': 3 })
  })

  it('is for the same day before the call begins', async () => {
    const { clock, reserve, orders } = await setUp('2026-11-20T07:00:00')
    await reserve()
    await clock.advanceTo(kst('2026-11-20T08:30:01'))
    expect(await orders()).toHaveLength(1)
  })

  it('is tried every trading day up to its last one, for what is left', async () => {
    const { clock, reserve, orders, list } = await setUp(FRIDAY_EVENING)
    await reserve({ ORD_DVSN_CD: '00', ORD_UNPR: '190000', RSVN_ORD_END_DT: '20261125' })
    await clock.advanceTo(kst('2026-11-27T12:00:00'))
    expect((await orders()).map((row) => row.ord_dt)).toEqual(['20261123', '20261124', '20261125'])
    expect(await list()).toMatchObject([{ rsvn_end_dt: '20261125', tot_ccld_qty: '0' }])
  })

  it('is not given again once it has filled', async () => {
    const { clock, reserve, orders } = await setUp(FRIDAY_EVENING)
    await reserve({ RSVN_ORD_END_DT: '20261125' })
    await clock.advanceTo(kst('2026-11-27T12:00:00'))
    expect(await orders()).toHaveLength(1)
  })

  it('tells why the exchange refused it', async () => {
    const { clock, reserve, orders, list } = await setUp(FRIDAY_EVENING)
    await reserve({ ORD_QTY: '100000' })
    await clock.advanceTo(kst('2026-11-23T08:31:00'))
    expect(await orders()).toEqual([])
    expect(await list()).toMatchObject([{ odno: '', prcs_rslt: '거부', rjct_rson2: '주문가능금액을 초과 했습니다' }])
  })

  it('can be amended and cancelled until then', async () => {
    const { clock, reserve, amend, cancel, list, orders } = await setUp(FRIDAY_EVENING)
    const first = String((await reserve()).output?.RSVN_ORD_SEQ)
    const second = String((await reserve()).output?.RSVN_ORD_SEQ)
    expect(await amend(first, { ORD_QTY: '5' })).toMatchObject({ msg_cd: 'KIOK0430', output: { NRML_PRCS_YN: 'Y' } })
    expect(await cancel(second)).toMatchObject({ msg_cd: 'KIOK0430' })
    expect(await cancel(second)).toMatchObject({ rt_cd: '7', msg_cd: 'APBK0344' })
    expect(await cancel('999999')).toMatchObject({ rt_cd: '7', msg_cd: 'APBK0343' })
    expect((await list()).map((row) => [row.rsvn_ord_seq, row.ord_rsvn_qty, row.prcs_rslt])).toEqual([
      [second, '3', '취소'],
      [first, '5', '미처리'],
    ])
    expect((await list({ CNCL_YN: 'Y' })).map((row) => row.rsvn_ord_seq)).toEqual([first])
    await clock.advanceTo(kst('2026-11-23T08:31:00'))
    expect(await orders()).toMatchObject([{ ord_qty: '5' }])
    expect(await amend(first, { ORD_QTY: '6' })).toMatchObject({ rt_cd: '7', msg_cd: 'APBK0344' })
    expect((await list({ PRCS_DVSN_CD: '2' })).length).toBe(0)
    expect((await list({ PRCS_DVSN_CD: '1' })).length).toBe(2)
  })

  it.each<[string, Row, string]>([
    ['an unknown code', { PDNO: '999999' }, 'APBK0656'],
    ['a kind that cannot be reserved', { ORD_DVSN_CD: '03' }, 'APBK1943'],
    ['a loan', { ORD_OBJT_CBLC_DVSN_CD: '21' }, 'APBK1943'],
    ['no quantity', { ORD_QTY: '0' }, 'MCA00124'],
    ['a limit order without a price', { ORD_DVSN_CD: '00' }, 'MCA00124'],
    ['a last day that is no date', { RSVN_ORD_END_DT: 'soon' }, 'MCA00124'],
    ['a last day before the next session', { RSVN_ORD_END_DT: '20261121' }, 'APBK0919'],
  ])('is refused for %s', async (_, body, code) => {
    const { reserve, list } = await setUp(FRIDAY_EVENING)
    expect(await reserve(body)).toMatchObject({ rt_cd: '7', msg_cd: code })
    expect(await list()).toEqual([])
  })

  it('is listed in pages of twenty', async () => {
    const { reserve, listed } = await setUp(FRIDAY_EVENING)
    for (let count = 0; count < 25; count++) await reserve()
    const first = await listed()
    expect([first.headers.tr_cont, (first.json.output as unknown as Row[]).length]).toEqual(['F', 20])
    const second = await listed({ CTX_AREA_NK200: String(first.json.ctx_area_nk200) }, { tr_cont: 'N' })
    expect([second.headers.tr_cont, (second.json.output as unknown as Row[]).length]).toEqual(['E', 5])
  })

  it('does not exist on paper', async () => {
    const { client } = await setUp(FRIDAY_EVENING, { env: 'paper' })
    expect((await client.order('CTSC0008U', STOCK, ACCOUNT)).json.msg_cd).toBe('EGW02006')
  })

  it('is given at midnight where the market never closes', async () => {
    const { clock, reserve, orders } = await setUp('2026-11-20T10:00:00', { session: 'open', tick: 60_000 })
    await reserve()
    await clock.advanceTo(kst('2026-11-21T00:01:00'))
    expect(await orders()).toMatchObject([{ ord_dt: '20261121', tot_ccld_qty: '3' }])
  })
})

describe.each([
  ['real', 'T'],
  ['paper', 'V'],
] as const)('a reserved order abroad in %s', (env, letter) => {
  async function abroad(at: string) {
    const { clock, client, simulator } = await setUp(at, { env })
    const reserve = async (trId: string, body: Row = {}) => {
      const american = { PDNO: 'AAPL', PRDT_TYPE_CD: '', OVRS_EXCG_CD: 'NASD', FT_ORD_QTY: '2', FT_ORD_UNPR3: '300' }
      const rest = { SLL_BUY_DVSN_CD: '', RVSE_CNCL_DVSN_CD: '00', ORD_SVR_DVSN_CD: '0', ORD_DVSN: '00' }
      return (await client.order(`${letter}${trId}`, OVERSEAS, { ...ACCOUNT, ...american, ...rest, ...body })).json
    }
    const cancel = async (number: string, received: string) => {
      const wire = { ...ACCOUNT, RSVN_ORD_RCIT_DT: received, OVRS_RSVN_ODNO: number }
      return (await client.order(`${letter}TTT3017U`, `${OVERSEAS}-ccnl`, wire)).json
    }
    const orders = () => simulator.state().overseasOrders
    return { clock, client, reserve, cancel, orders }
  }

  it('is given when New York opens, in winter and in summer', async () => {
    for (const [at, opens] of [
      ['2026-11-20T15:00:00', '2026-11-20T23:30:00'],
      ['2026-07-20T15:00:00', '2026-07-20T22:30:00'],
    ] as const) {
      const { clock, reserve, orders } = await abroad(at)
      const { output } = await reserve('TTT3014U')
      expect(output).toMatchObject({ RSVN_ORD_RCIT_DT: at.slice(0, 10).replaceAll('-', ''), ODNO: '' })
      await clock.advanceTo(kst(opens) - 1_000)
      expect(orders()).toEqual({ filled: 0, open: 0 })
      await clock.advanceTo(kst(opens) + 5_000)
      expect(orders().filled + orders().open).toBe(1)
    }
  })

  it('is given when Hong Kong opens, and cancelled by the same TR', async () => {
    const { clock, reserve, orders } = await abroad('2026-11-19T18:00:00')
    const terms = { PDNO: '00700', PRDT_TYPE_CD: '501', OVRS_EXCG_CD: 'SEHK', FT_ORD_QTY: '100', FT_ORD_UNPR3: '650' }
    const asian = { ...terms, SLL_BUY_DVSN_CD: '02', ORD_DVSN: '' }
    const number = String((await reserve('TTS3013U', asian)).output?.OVRS_RSVN_ODNO)
    await reserve('TTS3013U', asian)
    const gone = await reserve('TTS3013U', { ...asian, RVSE_CNCL_DVSN_CD: '02', OVRS_RSVN_ODNO: number })
    expect(gone).toMatchObject({ rt_cd: '0', output: { OVRS_RSVN_ODNO: number } })
    await clock.advanceTo(kst('2026-11-20T10:30:05'))
    expect(orders().filled + orders().open).toBe(1)
  })

  it('can be cancelled before, by number and day', async () => {
    const { clock, reserve, cancel, orders } = await abroad('2026-11-20T15:00:00')
    const number = String((await reserve('TTT3014U')).output?.OVRS_RSVN_ODNO)
    expect((await cancel(number, '20261119')).rt_cd).not.toBe('0')
    expect(await cancel(number, '20261120')).toMatchObject({ rt_cd: '0', output: { OVRS_RSVN_ODNO: number } })
    expect((await cancel(number, '20261120')).rt_cd).not.toBe('0')
    await clock.advanceTo(kst('2026-11-20T23:31:00'))
    expect(orders()).toEqual({ filled: 0, open: 0 })
  })

  it('is refused for an exchange of another TR, a symbol, a price that no session takes', async () => {
    const { reserve } = await abroad('2026-11-20T15:00:00')
    for (const body of [{ OVRS_EXCG_CD: 'SEHK' }, { PDNO: 'NOSUCH' }, { FT_ORD_UNPR3: '0' }, { ORD_DVSN: '31' }])
      expect((await reserve('TTT3014U', body)).rt_cd, JSON.stringify(body)).toBe(env === 'real' ? '7' : '1')
  })
})

describe('the list of reserved orders abroad', () => {
  it('shows what became of them, America apart from Asia', async () => {
    const { clock, client } = await setUp('2026-11-20T15:00:00')
    const body = { PDNO: 'AAPL', PRDT_TYPE_CD: '', OVRS_EXCG_CD: 'NASD', FT_ORD_QTY: '2', FT_ORD_UNPR3: '300.5' }
    const rest = { SLL_BUY_DVSN_CD: '', RVSE_CNCL_DVSN_CD: '00', ORD_SVR_DVSN_CD: '0', ORD_DVSN: '00' }
    await client.order('TTTT3014U', OVERSEAS, { ...ACCOUNT, ...body, ...rest })
    const list = async (trId: string) => {
      await client.token()
      const span = { INQR_STRT_DT: '20261101', INQR_END_DT: '20261130', INQR_DVSN_CD: '00', PRDT_TYPE_CD: '' }
      const query = { ...ACCOUNT, ...span, OVRS_EXCG_CD: 'NASD', CTX_AREA_FK200: '', CTX_AREA_NK200: '' }
      return (await client.get(trId, `${OVERSEAS}-list`, query)).json.output as unknown as readonly Row[]
    }
    expect(await list('TTTS3014R')).toEqual([])
    expect(await list('TTTT3039R')).toMatchObject([
      { cncl_yn: 'N', ovrs_rsvn_ord_stat_cd: '01', odno: '', ord_rcit_tmd: '150000', ft_ord_unpr3: '300.50000000' },
    ])
    await clock.advanceTo(kst('2026-11-20T23:31:00'))
    expect(await list('TTTT3039R')).toMatchObject([{ ord_dt: '20261120', ord_fwdg_tmd: '233000' }])
  })
})
