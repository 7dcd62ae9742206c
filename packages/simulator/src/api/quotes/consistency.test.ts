import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createRawClient, type Loose, PATHS, QUOTE } from '../../__fixtures__/raw-client.js'
import { openRawSocket } from '../../__fixtures__/raw-socket.js'
import { createSimulator } from '../../simulator.js'

const QUOTATIONS = '/uapi/domestic-stock/v1/quotations'
const DAILY = { ...QUOTE, FID_PERIOD_DIV_CODE: 'D', FID_ORG_ADJ_PRC: '0' }

async function setUp() {
  // Monday, a second before 11:00 in Korea: the minutes after it are streamed whole.
  const clock = createVirtualClock({ now: Date.UTC(2026, 0, 5, 1, 59, 59) })
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 100_000 } })
  const client = createRawClient(simulator)
  await client.token()
  const get = async (trId: string, path: string, query: Record<string, string> = {}) =>
    (await client.get(trId, path, { ...QUOTE, ...query })).json
  return { clock, simulator, client, get }
}

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const numbers = (list: readonly Loose[], field: string): number[] => list.map((row) => Number(row[field]))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('what was streamed', () => {
  it('is what the bars of its minutes, and of the day, hold', async () => {
    const { clock, simulator, client, get } = await setUp()
    const socket = openRawSocket(simulator, await client.approval())
    socket.register('H0STCNT0', '005930')
    const minutes = async () =>
      rows(
        (
          await get('FHKST03010200', PATHS.minutes, {
            FID_INPUT_HOUR_1: '000000',
            FID_PW_DATA_INCU_YN: 'N',
            FID_ETC_CLS_CODE: '',
          })
        ).output2,
      )
    const dayBefore = Number((await get('FHKST01010100', PATHS.price)).output?.acml_vol)
    await clock.advance(185_000)
    const trades = socket.records('H0STCNT0', 47).map((fields) => ({
      minute: `${fields[1]?.slice(0, 4)}00`,
      price: Number(fields[2]),
      quantity: Number(fields[12]),
    }))
    const bars = (await minutes()).filter((bar) => String(bar.stck_cntg_hour) >= '110000')
    expect(bars.map((bar) => bar.stck_cntg_hour)).toEqual(['110300', '110200', '110100', '110000'])
    for (const bar of bars) {
      const inside = trades.filter(({ minute }) => minute === String(bar.stck_cntg_hour))
      const prices = inside.map(({ price }) => price)
      expect(inside.length).toBeGreaterThan(0)
      expect(bar).toMatchObject({
        stck_oprc: String(prices[0]),
        stck_hgpr: String(Math.max(...prices)),
        stck_lwpr: String(Math.min(...prices)),
        stck_prpr: String(prices.at(-1)),
        cntg_vol: String(sum(inside.map(({ quantity }) => quantity))),
      })
    }
    const span = { ...DAILY, FID_INPUT_DATE_1: '20260105', FID_INPUT_DATE_2: '20260105' }
    const [day] = rows((await get('FHKST03010100', PATHS.daily, span)).output2)
    expect(Number(day?.acml_vol)).toBe(dayBefore + sum(trades.map(({ quantity }) => quantity)))
    expect(day?.stck_clpr).toBe(String(trades.at(-1)?.price))
    expect(Number(day?.stck_hgpr)).toBeGreaterThanOrEqual(Math.max(...trades.map(({ price }) => price)))
    expect(Number(day?.stck_lwpr)).toBeLessThanOrEqual(Math.min(...trades.map(({ price }) => price)))
  })

  it('agrees with every endpoint that tells a price', async () => {
    const { clock, simulator, client, get } = await setUp()
    const socket = openRawSocket(simulator, await client.approval())
    socket.register('H0STCNT0', '005930')
    await clock.advance(30_000)
    const last = socket.records('H0STCNT0', 47).at(-1) ?? []
    const price = (await get('FHKST01010100', PATHS.price)).output
    expect([price?.stck_prpr, price?.acml_vol, price?.acml_tr_pbmn]).toEqual([last[2], last[13], last[14]])
    const [trade] = rows((await get('FHKST01010300', PATHS.trades)).output)
    const timed = await get('FHPST01060000', `${QUOTATIONS}/inquire-time-itemconclusion`, { FID_INPUT_HOUR_1: '' })
    const [latest] = rows(timed.output2)
    const [today] = rows((await get('FHKST01010400', `${QUOTATIONS}/inquire-daily-price`, DAILY)).output)
    const [flows] = rows((await get('FHKST01010900', `${QUOTATIONS}/inquire-investor`)).output)
    const book = await get('FHKST01010200', PATHS.book)
    const info = await get('CTPF1002R', `${QUOTATIONS}/search-stock-info`, { PRDT_TYPE_CD: '300', PDNO: '005930' })
    const told = [
      trade?.stck_prpr,
      latest?.stck_prpr,
      timed.output1?.stck_prpr,
      today?.stck_clpr,
      flows?.stck_clpr,
      book.output2?.stck_prpr,
      info.output?.thdt_clpr,
    ]
    expect(new Set(told)).toEqual(new Set([price?.stck_prpr]))
    expect(latest?.acml_vol).toBe(price?.acml_vol)
    expect(info.output?.bfdy_clpr).toBe(price?.stck_sdpr)
    expect([today?.frgn_ntby_qty, flows?.frgn_ntby_qty]).toEqual([price?.frgn_ntby_qty, price?.frgn_ntby_qty])
  })
})

describe('일별분봉', () => {
  const ask = async (get: Awaited<ReturnType<typeof setUp>>['get'], query: Record<string, string>) =>
    rows(
      (
        await get('FHKST03010230', `${QUOTATIONS}/inquire-time-dailychartprice`, {
          FID_PW_DATA_INCU_YN: 'N',
          FID_FAKE_TICK_INCU_YN: '',
          FID_INPUT_HOUR_1: '153000',
          ...query,
        })
      ).output2,
    )

  it('of a day that is over joins to the bar of that day', async () => {
    const { get } = await setUp()
    const span = { ...DAILY, FID_INPUT_DATE_1: '20251201', FID_INPUT_DATE_2: '20251230' }
    for (const day of rows((await get('FHKST03010100', PATHS.daily, span)).output2).slice(0, 10)) {
      const bars: Loose[] = []
      for (let hour = '153000'; ; ) {
        const page = await ask(get, { FID_INPUT_DATE_1: String(day.stck_bsop_date), FID_INPUT_HOUR_1: hour })
        const older = page.filter((bar) => String(bar.stck_cntg_hour) < String(bars.at(-1)?.stck_cntg_hour ?? '999999'))
        if (older.length === 0) break
        expect(page.length).toBeLessThanOrEqual(120)
        bars.push(...older)
        hour = String(older.at(-1)?.stck_cntg_hour)
      }
      expect(bars).toHaveLength(381)
      expect({
        open: bars.at(-1)?.stck_oprc,
        high: Math.max(...numbers(bars, 'stck_hgpr')),
        low: Math.min(...numbers(bars, 'stck_lwpr')),
        close: bars[0]?.stck_prpr,
        volume: sum(numbers(bars, 'cntg_vol')),
        value: bars[0]?.acml_tr_pbmn,
      }).toEqual({
        open: day.stck_oprc,
        high: Number(day.stck_hgpr),
        low: Number(day.stck_lwpr),
        close: day.stck_clpr,
        volume: Number(day.acml_vol),
        value: day.acml_tr_pbmn,
      })
    }
  })

  it('goes on into the days before when told to, and is empty on a holiday', async () => {
    const { get } = await setUp()
    const bars = await ask(get, { FID_INPUT_DATE_1: '20251230', FID_INPUT_HOUR_1: '093000', FID_PW_DATA_INCU_YN: 'Y' })
    expect(bars).toHaveLength(120)
    expect(bars.slice(0, 31).map((bar) => bar.stck_bsop_date)).toEqual(Array.from({ length: 31 }, () => '20251230'))
    expect(bars[31]).toMatchObject({ stck_bsop_date: '20251229', stck_cntg_hour: '153000' })
    expect(await ask(get, { FID_INPUT_DATE_1: '20251231' })).toEqual([])
  })
})

describe('투자자 and 회원사', () => {
  it('share out the volume of each day', async () => {
    const { get } = await setUp()
    const days = rows((await get('FHKST01010900', `${QUOTATIONS}/inquire-investor`)).output)
    const bars = rows((await get('FHKST01010400', `${QUOTATIONS}/inquire-daily-price`, DAILY)).output)
    expect(days).toHaveLength(30)
    for (const [index, day] of days.entries()) {
      const volume = Number(bars[index]?.acml_vol)
      const groups = ['prsn', 'frgn', 'orgn']
      expect(sum(groups.map((group) => Number(day[`${group}_shnu_vol`])))).toBe(volume)
      expect(sum(groups.map((group) => Number(day[`${group}_seln_vol`])))).toBe(volume)
      expect(sum(groups.map((group) => Number(day[`${group}_ntby_qty`])))).toBe(0)
      expect([day.prdy_vrss, day.frgn_ntby_qty]).toEqual([bars[index]?.prdy_vrss, bars[index]?.frgn_ntby_qty])
    }
    const members = (await get('FHKST01010600', `${QUOTATIONS}/inquire-member`)).output ?? {}
    const sold = [1, 2, 3, 4, 5].map((rank) => Number(members[`total_seln_qty${rank}`]))
    expect(sold).toEqual([...sold].sort((a, b) => b - a))
    expect(sum(sold)).toBeLessThan(Number(bars[0]?.acml_vol))
  })
})

describe('업종지수', () => {
  const price = async (get: Awaited<ReturnType<typeof setUp>>['get'], code: string) =>
    (
      await get('FHPUP02100000', `${QUOTATIONS}/inquire-index-price`, {
        FID_COND_MRKT_DIV_CODE: 'U',
        FID_INPUT_ISCD: code,
      })
    ).output

  it('moves with its members, and its bars say the same', async () => {
    const { clock, get } = await setUp()
    const before = await price(get, '0001')
    await clock.advance(60_000)
    const now = await price(get, '0001')
    expect(Number(now?.acml_vol)).toBeGreaterThan(Number(before?.acml_vol))
    const issues = ['ascn', 'uplm', 'stnr', 'down', 'lslm'].map((kind) => Number(now?.[`${kind}_issu_cnt`]))
    expect(sum(issues)).toBeGreaterThan(5)
    const index = { FID_COND_MRKT_DIV_CODE: 'U', FID_INPUT_ISCD: '0001', FID_PERIOD_DIV_CODE: 'D' }
    const chart = await get('FHKUP03500100', `${QUOTATIONS}/inquire-daily-indexchartprice`, {
      ...index,
      FID_INPUT_DATE_1: '20251201',
      FID_INPUT_DATE_2: '20260105',
    })
    const [today, yesterday] = rows(chart.output2)
    const listed = await get('FHPUP02120000', `${QUOTATIONS}/inquire-index-daily-price`, {
      ...index,
      FID_INPUT_DATE_1: '20260105',
    })
    for (const field of ['bstp_nmix_prpr', 'bstp_nmix_oprc', 'bstp_nmix_hgpr', 'bstp_nmix_lwpr', 'acml_vol']) {
      expect([today?.[field], listed.output1?.[field], rows(listed.output2)[0]?.[field]]).toEqual(
        Array.from({ length: 3 }, () => now?.[field]),
      )
    }
    expect(chart.output1?.prdy_nmix).toBe(yesterday?.bstp_nmix_prpr)
    expect(Number(now?.bstp_nmix_prdy_vrss)).toBeCloseTo(
      Number(now?.bstp_nmix_prpr) - Number(yesterday?.bstp_nmix_prpr),
      1,
    )
  })

  it('of an unknown code is 0.00', async () => {
    const { get } = await setUp()
    expect((await price(get, '9999'))?.bstp_nmix_prpr).toBe('0.00')
  })
})

describe('상품기본조회', () => {
  const ask = async (code: string, type: string) => {
    const { client } = await setUp()
    return client.get('CTPF1604R', `${QUOTATIONS}/search-info`, { PDNO: code, PRDT_TYPE_CD: type })
  }

  it.each([
    ['005930', '300', '삼성전자'],
    ['AAPL', '512', '애플'],
    ['IBM', '513', 'IBM'],
  ])('finds %s in market %s', async (code, type, name) => {
    const { json } = await ask(code, type)
    expect(json).toMatchObject({ rt_cd: '0', output: { shtn_pdno: code, prdt_type_cd: type, prdt_name: name } })
  })

  it.each([
    ['AAPL', '513'],
    ['AAPL', '300'],
    ['005930', '512'],
    ['999999', '300'],
  ])('says rt_cd 7 for %s in market %s', async (code, type) => {
    const { status, json } = await ask(code, type)
    expect([status, json.rt_cd, json.output]).toEqual([200, '7', undefined])
  })
})
