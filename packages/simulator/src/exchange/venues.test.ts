import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { cheapShare } from '../__fixtures__/masters.js'
import { ACCOUNT, createRawClient, HISTORY, type Loose, NO_FEES, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../options.js'
import { createSimulator } from '../simulator.js'

type Row = Readonly<Record<string, string>>
type Venue = 'KRX' | 'NXT' | 'SOR'
const CODES = { KRX: 'J', NXT: 'NX', UN: 'UN' } as const

async function setUp(options: Partial<SimulatorOptions> = {}, at = '2026-11-20T10:00:00') {
  const clock = createVirtualClock({ now: Date.parse(`${at}+09:00`), settle: 'promises' })
  const notices: string[][] = []
  const simulator = createSimulator({
    ...{ env: 'real', clock, fees: NO_FEES, limits: { callsPerSecond: 100_000, tokenIntervalMs: 0 } },
    onRecord: ({ trId, text }) => {
      if (trId === 'H0STCNI0') notices.push(text.split('^'))
    },
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  const ask = async (venue: keyof typeof CODES, path: string, trId: string, code = '005930') =>
    client.get(trId, path, { ...QUOTE, FID_COND_MRKT_DIV_CODE: CODES[venue], FID_INPUT_ISCD: code })
  const book = async (venue: keyof typeof CODES) =>
    (await ask(venue, PATHS.book, 'FHKST01010200')).json.output1 as unknown as Row
  const order = async (venue: Venue | '', body: Row, side: 'buy' | 'sell' = 'buy') => {
    const { json } = await client.order(side === 'buy' ? 'TTTC0012U' : 'TTTC0011U', PATHS.order, {
      ...{ ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: '0' },
      ...{ EXCG_ID_DVSN_CD: venue, ...body },
    })
    return json
  }
  const change = async (venue: Venue | '', original: string, body: Row) => {
    const { json } = await client.order('TTTC0013U', PATHS.change, {
      ...{ ...ACCOUNT, KRX_FWDG_ORD_ORGNO: '', ORGN_ODNO: original, ORD_DVSN: '00', RVSE_CNCL_DVSN_CD: '01' },
      ...{ ORD_QTY: '0', ORD_UNPR: '0', QTY_ALL_ORD_YN: 'Y', EXCG_ID_DVSN_CD: venue, ...body },
    })
    return json
  }
  const history = async () =>
    (await client.get('TTTC0081R', PATHS.history, HISTORY)).json.output1 as unknown as readonly Row[]
  /** Price, quantity, venue of the fills so far. */
  const fills = async () => {
    await clock.advance(10)
    return notices
      .filter((notice) => notice[13] === '2')
      .map((notice) => [Number(notice[10]), Number(notice[9]), notice[18]?.slice(0, 1)])
  }
  /** Waits for a moment at which the best asks of both books compare in a way. */
  const until = async (isWanted: (krx: number, nxt: number) => boolean): Promise<{ krx: Row; nxt: Row }> => {
    for (let step = 0; step < 500; step++) {
      const [krx, nxt] = [await book('KRX'), await book('NXT')]
      if (isWanted(Number(krx.askp1), Number(nxt.askp1))) return { krx, nxt }
      await clock.advance(1_000)
    }
    throw new Error('The books never stood that way.')
  }
  return { clock, client, ask, book, order, change, history, fills, until }
}

const codeOf = (json: Loose): unknown => json.msg_cd
const numberOf = (json: Loose): string => String(json.output?.ODNO)

describe('smart routing', () => {
  it('buys at NXT where that is cheaper', async () => {
    const { order, fills, until } = await setUp()
    const { nxt } = await until((krx, other) => other < krx)
    expect(codeOf(await order('SOR', { ORD_DVSN: '01' }))).toBe('APBK0013')
    expect(await fills()).toEqual([[Number(nxt.askp1), 1, '4']])
  })

  it.each([
    ['cheaper there', (krx: number, nxt: number) => krx < nxt],
    ['at the same price', (krx: number, nxt: number) => krx === nxt],
  ])('buys at KRX %s', async (_, isWanted) => {
    const { order, fills, until } = await setUp()
    const { krx } = await until(isWanted)
    await order('SOR', { ORD_DVSN: '01' })
    expect(await fills()).toEqual([[Number(krx.askp1), 1, '3']])
  })

  it('takes level by level from both books, and what is left rests at KRX', async () => {
    const { order, fills, until, book, history } = await setUp()
    const { krx, nxt } = await until((here, there) => there < here)
    const limit = Number(krx.askp1)
    const cheaper = Number(nxt.askp_rsqn1)
    const same = [1, 2].map((level) => (Number(nxt[`askp${level}`]) === limit ? Number(nxt[`askp_rsqn${level}`]) : 0))
    const quantity = cheaper + Number(krx.askp_rsqn1) + (same[1] ?? 0) + 7
    await order('SOR', { ORD_UNPR: String(limit), ORD_QTY: String(quantity) })
    expect((await fills())[0]).toEqual([Number(nxt.askp1), cheaper, '4'])
    expect((await fills())[1]).toEqual([limit, Number(krx.askp_rsqn1), '3'])
    expect((await history())[0]).toMatchObject({ rmn_qty: '7', excg_id_dvsn_Cd: 'SOR' })
    expect(await book('KRX')).toMatchObject({ bidp1: String(limit), bidp_rsqn1: '7' })
    expect(Number((await book('NXT')).bidp1)).toBeLessThan(limit)
  })

  it('fills all or nothing out of both books together', async () => {
    const { order, fills, until } = await setUp()
    const { krx, nxt } = await until((here, there) => there === here)
    const both = Number(krx.askp_rsqn1) + Number(nxt.askp_rsqn1)
    const terms = { ORD_DVSN: '12', ORD_UNPR: String(krx.askp1) }
    await order('SOR', { ...terms, ORD_QTY: String(both + 1) })
    expect(await fills()).toEqual([])
    await order('SOR', { ...terms, ORD_QTY: String(both) })
    expect((await fills()).map(([, quantity, venue]) => [quantity, venue])).toEqual([
      [Number(krx.askp_rsqn1), '3'],
      [Number(nxt.askp_rsqn1), '4'],
    ])
  })

  it('stays at KRX for what does not trade at NXT', async () => {
    const { order, fills, ask } = await setUp({ masters: cheapShare(1_000) })
    expect(codeOf(await order('SOR', { PDNO: '000001', ORD_DVSN: '01' }))).toBe('APBK0013')
    expect((await fills()).map(([, , venue]) => venue)).toEqual(['3'])
    expect(await order('NXT', { PDNO: '000001', ORD_UNPR: '1000' })).toMatchObject({
      msg_cd: 'APBK1943',
      msg1: '해당 거래소로 주문할 수 없습니다',
    })
    expect((await ask('NXT', PATHS.price, 'FHKST01010100', '000001')).json.rt_cd).toBe('1')
    expect((await ask('UN', PATHS.price, 'FHKST01010100', '000001')).json.rt_cd).toBe('0')
  })
})

describe('the books of two venues', () => {
  it('are apart; together they are one', async () => {
    const { order, book } = await setUp()
    const before = { krx: await book('KRX'), nxt: await book('NXT') }
    const price = String(before.nxt.bidp1)
    expect(codeOf(await order('NXT', { ORD_UNPR: price, ORD_QTY: '9' }))).toBe('APBK0013')
    const [krx, nxt, both] = [await book('KRX'), await book('NXT'), await book('UN')]
    expect(Number(nxt.bidp_rsqn1)).toBe(Number(before.nxt.bidp_rsqn1) + 9)
    expect(krx).toEqual(before.krx)
    const quantities = new Map<string, number>()
    for (const one of [krx, nxt]) {
      for (let level = 1; level <= 10; level++) {
        const at = String(one[`bidp${level}`])
        quantities.set(at, (quantities.get(at) ?? 0) + Number(one[`bidp_rsqn${level}`]))
      }
    }
    for (let level = 1; level <= 9; level++)
      expect(Number(both[`bidp_rsqn${level}`])).toBe(quantities.get(String(both[`bidp${level}`])))
  })

  it('each count their own day, which the united quote adds up', async () => {
    const { ask, clock } = await setUp()
    const volume = async (venue: keyof typeof CODES) =>
      Number((await ask(venue, PATHS.price, 'FHKST01010100')).json.output?.acml_vol)
    await volume('UN')
    await clock.advance(30_000)
    const [krx, nxt, both] = [await volume('KRX'), await volume('NXT'), await volume('UN')]
    expect(nxt).toBeGreaterThan(0)
    expect(both).toBe(krx + nxt)
  })

  it('never stand so that one venue pays more than the other asks', async () => {
    const { book, clock } = await setUp()
    for (let step = 0; step < 100; step++) {
      const [krx, nxt] = [await book('KRX'), await book('NXT')]
      expect(Number(krx.bidp1)).toBeLessThanOrEqual(Number(nxt.askp1))
      expect(Number(nxt.bidp1)).toBeLessThanOrEqual(Number(krx.askp1))
      await clock.advance(1_000)
    }
  })

  it('keep their orders: a change stays at the venue of the order', async () => {
    const { order, change, book, history } = await setUp()
    const { bidp5 } = await book('NXT')
    const number = numberOf(await order('NXT', { ORD_UNPR: String(bidp5), ORD_QTY: '3' }))
    expect(codeOf(await change('KRX', number, { RVSE_CNCL_DVSN_CD: '02' }))).toBe('APBK0343')
    const { bidp4, bidp_rsqn4 } = await book('NXT')
    const amended = await change('', number, { ORD_UNPR: String(bidp4) })
    expect((await book('NXT')).bidp_rsqn4).toBe(String(Number(bidp_rsqn4) + 3))
    expect((await history()).map((row) => row.excg_id_dvsn_Cd)).toEqual(['NXT', 'NXT'])
    expect(codeOf(await change('NXT', numberOf(amended), { RVSE_CNCL_DVSN_CD: '02' }))).toBe('APBK0013')
    expect((await book('NXT')).bidp_rsqn4).toBe(bidp_rsqn4)
  })

  it('have hours of their own', async () => {
    const { book, order, clock, ask } = await setUp({ session: 'calendar', tick: 1_000 }, '2026-11-20T08:10:00')
    expect(Number((await book('KRX')).askp1)).toBe(0)
    expect(Number((await book('NXT')).askp1)).toBeGreaterThan(0)
    expect(Number((await book('UN')).askp1)).toBe(Number((await book('NXT')).askp1))
    expect(codeOf(await order('KRX', { ORD_UNPR: '250000' }))).toBe('APBK0918')
    expect(codeOf(await order('NXT', { ORD_UNPR: '250000' }))).toBe('APBK0013')
    const { json } = await ask('KRX', PATHS.price, 'FHKST01010100')
    expect(json.output?.acml_vol).toBe('0')
    await clock.advance(12 * 3_600_000 - 30 * 60_000)
    expect(Number((await book('NXT')).askp1)).toBeGreaterThan(0)
    await clock.advance(3_600_000)
    expect(Number((await book('NXT')).askp1)).toBe(0)
  })

  it('begin a day from the same base and end it with the same limits', async () => {
    const { ask, clock, client } = await setUp({ session: 'calendar', tick: 60_000 }, '2026-11-20T10:00:00')
    const limits = async (venue: keyof typeof CODES) => {
      await client.token()
      const { output } = (await ask(venue, PATHS.price, 'FHKST01010100')).json
      return [output?.stck_sdpr, output?.stck_mxpr, output?.stck_llam].map(String)
    }
    const friday = await limits('KRX')
    expect(await limits('NXT')).toEqual(friday)
    await clock.advance(3 * 86_400_000)
    const monday = await limits('NXT')
    expect(monday).toEqual(await limits('KRX'))
    expect(monday).not.toEqual(friday)
  })
})
