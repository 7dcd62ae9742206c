import { kstDateTime, type Logger, parseKst } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, HISTORY, type Loose, NO_FEES, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import { createSimulator, type PriceBar, type PriceSource, parseBarsCsv, type SimulatorOptions } from '../index.js'
import { barSeriesOf } from './bar-series.js'
import { planTrades } from './plan-trades.js'

const MINUTES = `일시,시가,고가,저가,종가,거래량
2026-09-10 09:00,70000,70400,69900,70300,12000
2026-09-10 15:30,70300,70300,70300,70300,900
2026-09-11 09:00,70500,71000,70400,70900,9000
2026-09-11 09:01,70900,71200,70800,71100,8000
2026-09-14 09:00,71000,71300,70900,71200,15000
2026-09-14 09:01,71200,71200,70700,70800,3
2026-09-14 09:02,70800,71900,70600,71700,123457
2026-09-14 09:04,71700,71700,71700,71700,1
2026-09-14 15:30,71500,71500,71500,71500,40000
2026-09-15 09:00,72000,72300,71900,72100,5000
`
const DAYS = `date,open,high,low,close,volume
2026-09-15,103,109,101,105,4000000
2026-09-11,100,102,99,101,1000000
2026-09-14,101,104,100,103,2500000
`

async function simulate(options: Partial<SimulatorOptions> & { prices: PriceSource; start: string }) {
  const { start, ...rest } = options
  const clock = createVirtualClock({ now: parseKst(start), settle: 'promises' })
  const warnings: string[] = []
  const ignore = (): void => undefined
  const logger: Logger = { debug: ignore, info: ignore, error: ignore, warn: (text) => warnings.push(text) }
  const simulator = createSimulator({
    ...{ env: 'real', clock, logger, fees: NO_FEES, limits: { callsPerSecond: 1e6, tokenIntervalMs: 0 } },
    ...rest,
  })
  const client = createRawClient(simulator)
  await client.token()
  const daily = async (code = '005930') => {
    // Days may have passed.
    await client.token()
    const query = { FID_INPUT_DATE_1: '', FID_INPUT_DATE_2: '', FID_PERIOD_DIV_CODE: 'D', FID_ORG_ADJ_PRC: '0' }
    const asked = { ...QUOTE, ...query, FID_INPUT_ISCD: code }
    return rowsOf((await client.get('FHKST03010100', PATHS.daily, asked)).json.output2)
      .map((row) => [row.stck_bsop_date, ...pricesOf(row, 'stck_clpr', 'acml_vol')])
      .reverse()
  }
  const minutes = async () => {
    const query = { FID_INPUT_HOUR_1: '', FID_PW_DATA_INCU_YN: 'N', FID_ETC_CLS_CODE: '' }
    return minuteRows(await client.get('FHKST03010200', PATHS.minutes, { ...QUOTE, ...query }))
  }
  const minutesOn = async (date: string) => {
    const path = '/uapi/domestic-stock/v1/quotations/inquire-time-dailychartprice'
    const query = { FID_INPUT_HOUR_1: '', FID_INPUT_DATE_1: date, FID_PW_DATA_INCU_YN: 'N' }
    return minuteRows(await client.get('FHKST03010230', path, { ...QUOTE, ...query }))
  }
  return { clock, simulator, client, warnings, daily, minutes, minutesOn }
}

function minuteRows({ json }: { json: Loose }) {
  return rowsOf(json.output2)
    .map((row) => [`${row.stck_bsop_date} ${row.stck_cntg_hour}`, ...pricesOf(row, 'stck_prpr', 'cntg_vol')])
    .reverse()
}

function rowsOf(output: Loose | undefined): Loose[] {
  return output as unknown as Loose[]
}

function pricesOf(row: Loose, close: string, volume: string): number[] {
  return [row.stck_oprc, row.stck_hgpr, row.stck_lwpr, row[close], row[volume]].map(Number)
}

/** The bars of a file as a chart shows them. */
function chartOf(text: string, date?: string) {
  return parseBarsCsv(text)
    .filter(({ at }) => date === undefined || kstDateTime(at).replaceAll('-', '').startsWith(date))
    .map(({ at, open, high, low, close, volume }) => {
      const [day = '', time = ''] = kstDateTime(at).split(' ')
      return [`${day.replaceAll('-', '')} ${time.replaceAll(':', '')}`, open, high, low, close, volume]
    })
}

describe.each(['open', 'calendar'] as const)('minute bars, session %s', (session) => {
  const prices = { '005930': { kind: 'bars', bars: parseBarsCsv(MINUTES) } } as const

  it('come out of the market exactly, minutes and days', async () => {
    const { clock, daily, minutes, minutesOn, warnings, simulator } = await simulate({
      ...{ prices, session, start: '2026-09-14 08:30:00' },
    })
    expect(await daily()).toMatchObject([
      ['20260910', 70000, 70400, 69900, 70300, 12900],
      ['20260911', 70500, 71200, 70400, 71100, 17000],
      // Nobody has traded today.
      ['20260914', 71100, 71100, 71100, 71100, 0],
    ])
    await clock.advanceTo(parseKst('2026-09-14 20:00:00') ?? 0)
    expect(await minutes()).toEqual(chartOf(MINUTES, '20260914'))
    expect((await daily()).at(-1)).toEqual(['20260914', 71000, 71900, 70600, 71500, 178461])
    expect(await minutesOn('20260911')).toEqual(chartOf(MINUTES, '20260911'))
    expect(warnings).toEqual([])
    await clock.advanceTo(parseKst('2026-09-15 16:00:00') ?? 0)
    expect((await daily()).slice(-2)).toEqual([
      ['20260914', 71000, 71900, 70600, 71500, 178461],
      ['20260915', 72000, 72300, 71900, 72100, 5000],
    ])
    await clock.advance(3_600_000)
    await daily()
    expect(warnings).toEqual([expect.stringContaining('005930')])
    simulator.close()
  })

  it('are on their way between their times, and what lies before the start has happened', async () => {
    const { clock, client, minutes, simulator } = await simulate({ prices, session, start: '2026-09-14 09:02:00' })
    expect(await minutes()).toHaveLength(3)
    const quote = async () => (await client.get('FHKST01010100', PATHS.price, QUOTE)).json.output
    expect(await quote()).toMatchObject({ stck_prpr: '70800', stck_sdpr: '71100' })
    const seen = new Set<string>()
    for (let step = 0; step < 59; step++) {
      await clock.advance(1000)
      seen.add(String((await quote())?.stck_prpr))
    }
    expect(seen).toContain('70600')
    expect(seen).toContain('71900')
    expect(await quote()).toMatchObject({ stck_prpr: '71700' })
    simulator.close()
  })
})

describe('daily bars', () => {
  const prices = { '005930': { kind: 'bars', bars: parseBarsCsv(DAYS) } } as const

  it('in any order are played over the session of their day', async () => {
    const { clock, daily, minutes, simulator } = await simulate({ prices, start: '2026-09-14 09:00:00' })
    await clock.advance(3_600_000)
    const [bar] = (await daily()).slice(-1)
    expect(Number(bar?.at(5))).toBeGreaterThan(100_000)
    expect(Number(bar?.at(5))).toBeLessThan(2_500_000)
    expect((await minutes()).length).toBe(30)
    await clock.advance(8 * 3_600_000)
    expect(await daily()).toEqual([
      ['20260911', 100, 102, 99, 101, 1_000_000],
      ['20260914', 101, 104, 100, 103, 2_500_000],
    ])
    await clock.advanceTo(parseKst('2026-09-15 20:00:00') ?? 0)
    expect((await daily()).at(-1)).toEqual(['20260915', 103, 109, 101, 105, 4_000_000])
    simulator.close()
  })

  it('of a symbol that no file lists make it known, others walk', async () => {
    const bars = parseBarsCsv(DAYS, { symbol: '999990' })
    const { clock, daily, client, simulator } = await simulate({
      ...{ prices: { kind: 'bars', bars }, start: '2026-09-14 20:00:00' },
    })
    expect((await daily('999990')).at(-1)).toEqual(['20260914', 101, 104, 100, 103, 2_500_000])
    await clock.advance(60_000)
    const { json } = await client.get('FHKST01010100', PATHS.price, QUOTE)
    expect(Number(json.output?.acml_vol)).toBeGreaterThan(0)
    simulator.close()
  })

  it('of a share abroad keep their decimals', async () => {
    const bars = parseBarsCsv(
      'date,open,high,low,close,volume\n2026-09-11,150.25,152,149.5,151.3075,1000\n2026-09-14,151,153,150.99,152.5,2000\n',
    )
    const { client, simulator } = await simulate({
      ...{ prices: { 'NAS/AAPL': { kind: 'bars', bars } }, start: '2026-09-14 13:00:00' },
    })
    const query = { AUTH: '', EXCD: 'NAS', SYMB: 'AAPL' }
    const { json } = await client.get('HHDFS00000300', PATHS.overseasPrice, query)
    expect(Number(json.output?.last)).toBe(151.3075)
    simulator.close()
  })
})

describe('orders against bars', () => {
  it('are filled where the price passes, and leave no mark on the chart', async () => {
    const prices = { '005930': { kind: 'bars', bars: parseBarsCsv(MINUTES) } } as const
    const { clock, client, minutes, simulator } = await simulate({ prices, start: '2026-09-14 08:59:00' })
    await clock.advanceTo(parseKst('2026-09-14 09:00:01') ?? 0)
    const order = { ...ACCOUNT, PDNO: '005930', ORD_QTY: '10' }
    await client.order('TTTC0012U', PATHS.order, { ...order, ORD_DVSN: '00', ORD_UNPR: '70700' })
    await client.order('TTTC0012U', PATHS.order, { ...order, ORD_DVSN: '01', ORD_UNPR: '0' })
    await clock.advanceTo(parseKst('2026-09-14 09:03:00') ?? 0)
    const { json } = await client.get('TTTC0081R', PATHS.history, HISTORY)
    const fills = rowsOf(json.output1).map((row) => [Number(row.tot_ccld_qty), Number(row.avg_prvs)])
    const [[, atMarket] = []] = fills.filter(([, price]) => price !== 70700)
    expect(fills).toContainEqual([10, 70700])
    expect(Math.abs(Number(atMarket) - 71000)).toBeLessThanOrEqual(200)
    expect(await minutes()).toEqual(chartOf(MINUTES, '20260914').slice(0, 3))
    simulator.close()
  })
})

describe('the trades of a bar', () => {
  const priceOf = fc.integer({ min: 1, max: 300_000 })

  it('make it exactly, whatever it is', () => {
    fc.assert(
      fc.property(priceOf, priceOf, priceOf, priceOf, fc.integer({ min: 4, max: 1e9 }), (a, b, c, d, volume) => {
        const [low = a, open = b, close = c, high = d] = [a, b, c, d].sort((x, y) => x - y)
        const bar: PriceBar = { at: 0, open, high, low, close, volume }
        const trades = planTrades(bar, { from: 0, until: 60_000 }, (price) => Math.round(price / 50) * 50)
        const prices = trades.map(({ trade }) => trade?.price ?? 0)
        expect([prices[0], Math.max(...prices), Math.min(...prices), prices.at(-1)]).toEqual([open, high, low, close])
        expect(trades.reduce((sum, { trade }) => sum + (trade?.quantity ?? 0), 0)).toBe(volume)
        for (const { at, trade } of trades) {
          expect(trade?.quantity).toBeGreaterThan(0)
          expect(at).toBeLessThan(60_000)
        }
      }),
    )
  })

  it('are the same every time', () => {
    const { bars } = barSeriesOf('005930', parseBarsCsv(MINUTES), 1)
    const plan = () => bars.map((bar) => planTrades(bar, { from: bar.at, until: bar.at + 60_000 }, (price) => price))
    expect(plan()).toEqual(plan())
  })
})

describe('bars as an option', () => {
  const bar: PriceBar = { at: 0, open: 1, high: 2, low: 1, close: 2, volume: 10 }
  const create = (prices: unknown) => createSimulator({ env: 'real', prices: prices as PriceSource })

  it.each([
    ['of no kind', { kind: 'guess' }],
    ['without bars', { kind: 'bars', bars: [] }],
    ['without symbols', { kind: 'bars', bars: [bar] }],
    ['of another symbol', { '005930': { kind: 'bars', bars: [{ ...bar, symbol: '000660' }] } }],
    ['with a recording for one symbol', { '005930': { kind: 'frames', frames: [] } }],
    ['with a callback that is none', { kind: 'callback' }],
    ['with frames that have to be waited for', { kind: 'frames', frames: { [Symbol.asyncIterator]: () => undefined } }],
  ])('are refused %s', (_, prices) => {
    expect(() => create(prices)).toThrow(expect.objectContaining({ code: 'KIS_CONFIG' }))
  })
})
