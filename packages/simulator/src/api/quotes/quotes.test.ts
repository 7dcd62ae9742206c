import { createVirtualClock } from '@kis/core/testing'
import { isValidPrice, priceLimits } from '@kis/utils'
import { describe, expect, it } from 'vitest'
import { createRawClient, type Loose, PATHS, QUOTE } from '../../__fixtures__/raw-client.js'
import { createSimulator } from '../../simulator.js'

async function setUp(now?: number) {
  const clock = createVirtualClock({ now })
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 1000 } })
  const client = createRawClient(simulator)
  await client.token()
  const price = async () => (await client.get('FHKST01010100', PATHS.price, QUOTE)).json.output ?? {}
  return { clock, simulator, client, price }
}

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const DAILY = { ...QUOTE, FID_PERIOD_DIV_CODE: 'D', FID_ORG_ADJ_PRC: '0' }
const MINUTES = { ...QUOTE, FID_PW_DATA_INCU_YN: 'N', FID_ETC_CLS_CODE: '' }

describe('주식현재가 시세', () => {
  it('says everything in text and adds up', async () => {
    const { price } = await setUp()
    const output = await price()
    for (const value of Object.values(output)) expect(value).toBeTypeOf('string')
    const last = Number(output.stck_prpr)
    const base = Number(output.stck_sdpr)
    expect(Number(output.prdy_vrss)).toBe(last - base)
    const { upper, lower } = priceLimits(base)
    expect([output.stck_mxpr, output.stck_llam]).toEqual([String(upper), String(lower)])
    expect(Number(output.stck_hgpr)).toBeGreaterThanOrEqual(last)
    expect(Number(output.stck_lwpr)).toBeLessThanOrEqual(last)
    expect(isValidPrice(last)).toBe(true)
    expect(output).toMatchObject({ stck_shrn_iscd: '005930', bstp_kor_isnm: '전기·전자', lstn_stcn: '5846278000' })
  })

  it('moves with time and only then', async () => {
    const { clock, price } = await setUp()
    const first = await price()
    expect(await price()).toEqual(first)
    await clock.advance(30_000)
    const later = await price()
    expect(Number(later.acml_vol)).toBeGreaterThan(Number(first.acml_vol))
  })

  it('knows an upper limit sign from a plain rise', async () => {
    const { price } = await setUp()
    expect(['1', '2', '3', '4', '5']).toContain((await price()).prdy_vrss_sign)
  })

  it('refuses an unknown code', async () => {
    const { client } = await setUp()
    const { status, json } = await client.get('FHKST01010100', PATHS.price, { ...QUOTE, FID_INPUT_ISCD: '999999' })
    expect([status, json]).toEqual([200, { rt_cd: '1', msg1: '종목코드 오류입니다.', msg_cd: 'MCA05918' }])
  })
})

describe('호가', () => {
  it('has ten levels on each side, in order, never crossed, on the tick grid', async () => {
    const { client, clock } = await setUp()
    for (let round = 0; round < 50; round++) {
      await clock.advance(200)
      const { json } = await client.get('FHKST01010200', PATHS.book, QUOTE)
      const book = json.output1 ?? {}
      const asks = Array.from({ length: 10 }, (_, index) => Number(book[`askp${index + 1}`]))
      const bids = Array.from({ length: 10 }, (_, index) => Number(book[`bidp${index + 1}`]))
      expect(asks).toEqual([...asks].sort((a, b) => a - b))
      expect(bids).toEqual([...bids].sort((a, b) => b - a))
      expect(asks[0]).toBeGreaterThan(Number(bids[0]))
      for (const level of [...asks, ...bids]) expect(isValidPrice(level)).toBe(true)
      const quantities = Array.from({ length: 10 }, (_, index) => Number(book[`askp_rsqn${index + 1}`]))
      expect(quantities.every((quantity) => quantity > 0)).toBe(true)
      expect(Number(book.total_askp_rsqn)).toBe(quantities.reduce((sum, quantity) => sum + quantity))
    }
  })
})

describe('체결', () => {
  it('lists the latest thirty, newest first', async () => {
    const { client, clock, price } = await setUp()
    await clock.advance(20_000)
    const { json } = await client.get('FHKST01010300', PATHS.trades, QUOTE)
    const trades = rows(json.output)
    expect(trades).toHaveLength(30)
    expect(trades[0]?.stck_prpr).toBe((await price()).stck_prpr)
    const times = trades.map((trade) => String(trade.stck_cntg_hour))
    expect(times).toEqual([...times].sort().reverse())
  })
})

describe('기간별시세', () => {
  const ask = async (client: ReturnType<typeof createRawClient>, query: Record<string, string>) =>
    (await client.get('FHKST03010100', PATHS.daily, { ...DAILY, ...query })).json

  it('gives at most a hundred days, newest first, without weekends and holidays, ending with today', async () => {
    const { client, price } = await setUp()
    const json = await ask(client, { FID_INPUT_DATE_1: '20240101', FID_INPUT_DATE_2: '20261231' })
    const days = rows(json.output2)
    expect(days).toHaveLength(100)
    expect(days[0]).toMatchObject({ stck_bsop_date: '20260102', stck_clpr: (await price()).stck_prpr })
    expect(days[1]?.stck_bsop_date).toBe('20251230')
    expect(days[1]?.stck_clpr).toBe(json.output1?.stck_prdy_clpr)
    for (const day of days) {
      expect(Number(day.stck_hgpr)).toBeGreaterThanOrEqual(Math.max(Number(day.stck_oprc), Number(day.stck_clpr)))
      expect(Number(day.stck_lwpr)).toBeLessThanOrEqual(Math.min(Number(day.stck_oprc), Number(day.stck_clpr)))
    }
  })

  it('can be paged back by its end date', async () => {
    const { client } = await setUp()
    const first = rows((await ask(client, { FID_INPUT_DATE_1: '', FID_INPUT_DATE_2: '20251231' })).output2)
    const end = String(first.at(-1)?.stck_bsop_date)
    const second = rows((await ask(client, { FID_INPUT_DATE_1: '', FID_INPUT_DATE_2: end })).output2)
    expect(second[0]).toEqual(first.at(-1))
  })

  it('joins days into weeks, months and years', async () => {
    const { client } = await setUp()
    const span = { FID_INPUT_DATE_1: '20250101', FID_INPUT_DATE_2: '20250331' }
    const days = rows((await ask(client, span)).output2)
    const months = rows((await ask(client, { ...span, FID_PERIOD_DIV_CODE: 'M' })).output2)
    expect(months.map((month) => String(month.stck_bsop_date).slice(0, 6))).toEqual(['202503', '202502', '202501'])
    const march = days.filter((day) => String(day.stck_bsop_date).startsWith('202503'))
    expect(Number(months[0]?.stck_hgpr)).toBe(Math.max(...march.map((day) => Number(day.stck_hgpr))))
    expect(Number(months[0]?.acml_vol)).toBe(march.reduce((sum, day) => sum + Number(day.acml_vol), 0))
    expect(rows((await ask(client, { ...span, FID_PERIOD_DIV_CODE: 'W' })).output2).length).toBe(13)
    expect(rows((await ask(client, { ...span, FID_PERIOD_DIV_CODE: 'Y' })).output2).length).toBe(0)
    const year = { ...span, FID_PERIOD_DIV_CODE: 'Y', FID_INPUT_DATE_2: '20251231' }
    expect(rows((await ask(client, year)).output2)[0]?.stck_bsop_date).toBe('20251230')
  })

  it('answers an unknown code with zeros', async () => {
    const { client } = await setUp()
    const json = await ask(client, { FID_INPUT_ISCD: '999999', FID_INPUT_DATE_1: '', FID_INPUT_DATE_2: '' })
    expect(json).toMatchObject({ rt_cd: '0', output1: { stck_prpr: '0', hts_kor_isnm: '' }, output2: [] })
  })
})

describe('당일분봉', () => {
  it('starts with the latest bars for 000000 and pages back until nothing older comes', async () => {
    const { client, clock } = await setUp(Date.UTC(2026, 0, 5, 2))
    await clock.advance(90_000)
    const seen: Loose[] = []
    let hour = '000000'
    for (let page = 0; page < 20; page++) {
      const query = { ...MINUTES, FID_INPUT_HOUR_1: hour }
      const bars = rows((await client.get('FHKST03010200', PATHS.minutes, query)).json.output2)
      const older = bars.filter((bar) => String(bar.stck_cntg_hour) < (seen.at(-1)?.stck_cntg_hour ?? '999999'))
      if (older.length === 0) break
      seen.push(...older)
      hour = String(seen.at(-1)?.stck_cntg_hour)
    }
    expect(seen.length).toBeGreaterThan(100)
    expect(seen[0]?.stck_cntg_hour).toBe('110100')
    for (const bar of seen) expect(bar.stck_bsop_date).toBe('20260105')
  })

  it('holds the trades that were made: the last bar grows with them', async () => {
    const { client, clock, price } = await setUp()
    const latest = async () => {
      const { json } = await client.get('FHKST03010200', PATHS.minutes, { ...MINUTES, FID_INPUT_HOUR_1: '235959' })
      return rows(json.output2)[0]
    }
    const before = await price()
    const bar = await latest()
    await clock.advance(10_000)
    const after = await price()
    expect(Number((await latest())?.cntg_vol) - Number(bar?.cntg_vol)).toBe(
      Number(after.acml_vol) - Number(before.acml_vol),
    )
  })
})

describe('a new day', () => {
  it('begins at the last price of the day before, which becomes a bar', async () => {
    const { client, clock, price } = await setUp(Date.UTC(2026, 0, 5, 14, 59))
    await price()
    await clock.advance(59_800)
    const evening = await price()
    await clock.advance(2000)
    const morning = await price()
    expect(morning.stck_sdpr).toBe(evening.stck_prpr)
    const query = { ...DAILY, FID_INPUT_DATE_1: '20260105', FID_INPUT_DATE_2: '20260106' }
    const days = rows((await client.get('FHKST03010100', PATHS.daily, query)).json.output2)
    expect(days.map((day) => day.stck_bsop_date)).toEqual(['20260106', '20260105'])
    expect(days[1]?.stck_clpr).toBe(evening.stck_prpr)
  })
})

describe('해외주식 현재체결가', () => {
  const ask = async (EXCD: string, SYMB: string) => {
    const { client } = await setUp()
    return (await client.get('HHDFS00000300', PATHS.overseasPrice, { AUTH: '', EXCD, SYMB })).json
  }

  it('has four decimals and a difference without a sign', async () => {
    const { output } = await ask('NAS', 'AAPL')
    expect(output).toMatchObject({ rsym: 'DNASAAPL', zdiv: '4', last: expect.stringMatching(/^\d+\.\d{4}$/) })
    expect(String(output?.diff)).not.toContain('-')
    const change = Number(output?.last) - Number(output?.base)
    expect(Math.abs(change)).toBeCloseTo(Number(output?.diff), 6)
    expect(output?.sign).toBe(change > 0 ? '2' : change < 0 ? '5' : '3')
  })

  it('is empty for an unknown pair', async () => {
    const json = await ask('NYS', 'AAPL')
    expect(json.rt_cd).toBe('0')
    expect(new Set(Object.values(json.output ?? {}))).toEqual(new Set(['']))
  })
})
