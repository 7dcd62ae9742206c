import { describe, expect, it } from 'vitest'
import type { Row } from './__fixtures__/set-up.js'
import { numbers, rows, setUp, total } from './__fixtures__/set-up.js'

/** How one kind of security tells its minutes, and where it streams its trades. */
interface Minutes {
  readonly minutes: string
  readonly query: Readonly<Record<string, string>>
  readonly block: string
  /** Date, time, open, high, low, close, volume. */
  readonly fields: readonly [string, string, string, string, string, string, string]
  readonly stream: readonly [trId: string, key: string, price: string]
}

/** And how it tells its days. */
interface Family extends Minutes {
  /** Asks for what lies before a bar. */
  readonly back: (oldest: Row, answer: Readonly<Record<string, unknown>>) => Readonly<Record<string, string>>
  readonly days: string
  readonly dayQuery: Readonly<Record<string, string>>
  readonly dayBlock: string
  /** Date, open, high, low, close, volume. */
  readonly dayFields: readonly [string, string, string, string, string, string]
}

const FUTURE = { FID_COND_MRKT_DIV_CODE: 'F', FID_INPUT_ISCD: '101W12' }
const APPLE = { AUTH: '', EXCD: 'NAS', SYMB: 'AAPL' }
const ESZ = { SRS_CD: 'ESZ26', EXCH_CD: 'CME' }
const SPAN = { FID_INPUT_DATE_1: '20261101', FID_INPUT_DATE_2: '20261120', FID_PERIOD_DIV_CODE: 'D' }
const FUTURE_PRICES = ['futs_oprc', 'futs_hgpr', 'futs_lwpr', 'futs_prpr'] as const

const FAMILIES: Readonly<Record<string, Family>> = {
  'a share': {
    minutes: 'domesticStock.inquireTimeDailychartprice',
    query: { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930', FID_PW_DATA_INCU_YN: 'Y' },
    block: 'output2',
    fields: ['stck_bsop_date', 'stck_cntg_hour', 'stck_oprc', 'stck_hgpr', 'stck_lwpr', 'stck_prpr', 'cntg_vol'],
    back: (bar) => ({
      FID_INPUT_DATE_1: `${bar.stck_bsop_date}`,
      FID_INPUT_HOUR_1: timeBefore(`${bar.stck_cntg_hour}`),
    }),
    days: 'domesticStock.inquireDailyItemchartprice',
    dayQuery: { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930', FID_ORG_ADJ_PRC: '0', ...SPAN },
    dayBlock: 'output2',
    dayFields: ['stck_bsop_date', 'stck_oprc', 'stck_hgpr', 'stck_lwpr', 'stck_clpr', 'acml_vol'],
    stream: ['H0STCNT0', '005930', 'stck_prpr'],
  },
  'a future': {
    minutes: 'domesticFuturesOptions.inquireTimeFuopchartprice',
    query: { ...FUTURE, FID_HOUR_CLS_CODE: '60', FID_PW_DATA_INCU_YN: 'Y', FID_FAKE_TICK_INCU_YN: 'N' },
    block: 'output2',
    fields: ['stck_bsop_date', 'stck_cntg_hour', ...FUTURE_PRICES, 'cntg_vol'],
    back: (bar) => ({
      FID_INPUT_DATE_1: `${bar.stck_bsop_date}`,
      FID_INPUT_HOUR_1: timeBefore(`${bar.stck_cntg_hour}`),
    }),
    days: 'domesticFuturesOptions.inquireDailyFuopchartprice',
    dayQuery: { ...FUTURE, ...SPAN },
    dayBlock: 'output2',
    dayFields: ['stck_bsop_date', ...FUTURE_PRICES, 'acml_vol'],
    stream: ['H0IFCNT0', '101W12', 'futs_prpr'],
  },
  'a share abroad': {
    minutes: 'overseasStock.inquireTimeItemchartprice',
    query: { ...APPLE, NMIN: '1', PINC: '1', NREC: '120' },
    block: 'output2',
    fields: ['tymd', 'khms', 'open', 'high', 'low', 'last', 'evol'],
    back: (bar) => ({ NEXT: '1', KEYB: `${bar.xymd}${timeBefore(`${bar.xhms}`)}` }),
    days: 'overseasStock.dailyprice',
    dayQuery: { ...APPLE, GUBN: '0', BYMD: '', MODP: '0' },
    dayBlock: 'output2',
    dayFields: ['xymd', 'open', 'high', 'low', 'clos', 'tvol'],
    stream: ['HDFSCNT0', 'DNASAAPL', 'last'],
  },
  'a future abroad': {
    minutes: 'overseasFuturesOptions.inquireTimeFuturechartprice',
    query: { ...ESZ, QRY_CNT: '120', QRY_GAP: '1', QRY_TP: 'Q' },
    block: 'output1',
    fields: ['data_date', 'data_time', 'open_price', 'high_price', 'low_price', 'last_price', 'vol'],
    back: (_, answer) => ({ QRY_TP: 'P', INDEX_KEY: String((answer.output2 as Row).index_key) }),
    days: 'overseasFuturesOptions.dailyCcnl',
    dayQuery: { ...ESZ, QRY_TP: 'Q', QRY_CNT: '40' },
    dayBlock: 'output2',
    dayFields: ['data_date', 'open_price', 'high_price', 'low_price', 'last_price', 'vol'],
    stream: ['HDFFF020', 'ESZ26', 'last_price'],
  },
}

const TODAY_ONLY: Readonly<Record<string, Minutes>> = {
  'a warrant': {
    minutes: 'elw.indicatorTrendMinute',
    query: { FID_INPUT_ISCD: '58J101', FID_HOUR_CLS_CODE: '60', FID_PW_DATA_INCU_YN: 'N' },
    block: 'output',
    fields: ['stck_bsop_date', 'stck_cntg_hour', 'elw_oprc', 'elw_hgpr', 'elw_lwpr', 'elw_prpr', 'cntg_vol'],
    stream: ['H0EWCNT0', '58J101', 'stck_prpr'],
  },
  'an index': {
    minutes: 'domesticStock.inquireTimeIndexchartprice',
    query: { FID_INPUT_ISCD: '0001', FID_INPUT_HOUR_1: '60', FID_PW_DATA_INCU_YN: 'N' },
    block: 'output2',
    fields: [
      ...(['stck_bsop_date', 'stck_cntg_hour', 'bstp_nmix_oprc', 'bstp_nmix_hgpr'] as const),
      ...(['bstp_nmix_lwpr', 'bstp_nmix_prpr', 'cntg_vol'] as const),
    ],
    stream: ['H0UPCNT0', '0001', 'prpr_nmix'],
  },
}

/** A second before a time of the day. */
function timeBefore(time: string): string {
  const seconds = Number(time.slice(0, 2)) * 3600 + Number(time.slice(2, 4)) * 60 + Number(time.slice(4)) - 1
  const two = (value: number): string => String(value).padStart(2, '0')
  return two(Math.floor(seconds / 3600)) + two(Math.floor(seconds / 60) % 60) + two(seconds % 60)
}

type World = Awaited<ReturnType<typeof setUp>>

/** A page of minutes, newest first, with its answer. */
async function page({ ask }: Pick<World, 'ask'>, { minutes, query, block, fields }: Minutes, more = {}) {
  const answer = await ask(minutes, { ...query, ...more })
  // Charts of contracts abroad are told oldest first.
  const [date, time] = fields
  const bars = rows(answer[block] as never).toSorted((a, b) => key(b, date, time).localeCompare(key(a, date, time)))
  return { answer, bars }
}

const key = (row: Row, date: string, time: string): string => `${row[date]}${row[time]}`

describe.each(Object.entries({ ...FAMILIES, ...TODAY_ONLY }))('minute bars of %s before the start', (_, family) => {
  const [, time, , high, low, close] = family.fields
  const heightOf = (bar: Row | undefined): number => Number(bar?.[high]) - Number(bar?.[low])

  it('end where the first trade that is streamed goes on, and are as tall as those that follow', async () => {
    const world = await setUp()
    const [trId, trKey, price] = family.stream
    const past = (await page(world, family)).bars.slice(1, 61)
    world.socket.register(trId, trKey)
    await world.clock.advance(2_000)
    const first = Number(world.told(trId)[0]?.[price])
    const ordinary = Math.max(...past.map(heightOf))
    expect(past.length).toBe(60)
    expect(Math.abs(first - Number(past[0]?.[close]))).toBeLessThanOrEqual(ordinary)
    await world.clock.advance(600_000)
    const live = (await page(world, family)).bars.slice(1, 9)
    expect(live.at(-1)?.[time]?.slice(0, 4)).toBe('1102')
    for (const bar of live) expect(heightOf(bar)).toBeLessThanOrEqual(2 * ordinary)
    const median = live.map(heightOf).toSorted((a, b) => a - b)[4] ?? 0
    expect(median).toBeGreaterThan(ordinary / 6)
  })
})

describe.each(Object.entries(FAMILIES))('minute bars of %s', (_, family) => {
  const [date, time, open, high, low, close, volume] = family.fields

  it('go back into the days before, where they add up to the bar of each day', async () => {
    const world = await setUp()
    const days = rows((await world.ask(family.days, family.dayQuery))[family.dayBlock] as never)
    const [dayDate, ...dayFields] = family.dayFields
    const found = new Map<string, Row>()
    let asked: Readonly<Record<string, string>> = {}
    for (let count = 0; count < 45; count++) {
      const { answer, bars } = await page(world, family, asked)
      for (const bar of bars) found.set(key(bar, date, time), bar)
      const oldest = bars.at(-1)
      if (!oldest) break
      asked = family.back(oldest, answer)
    }
    const newestDays = days.toSorted((a, b) => `${b[dayDate]}`.localeCompare(`${a[dayDate]}`))
    // The newest is today's.
    for (const day of newestDays.slice(1, 3)) {
      const bars = [...found.values()]
        .filter((bar) => bar[date] === day[dayDate])
        .toSorted(
          (a, b) =>
            key(a, 'kymd', 'khms').localeCompare(key(b, 'kymd', 'khms')) ||
            key(a, date, time).localeCompare(key(b, date, time)),
        )
      expect(bars.length).toBeGreaterThan(380)
      const told = [
        Number(bars[0]?.[open]),
        Math.max(...bars.map((bar) => Number(bar[high]))),
        Math.min(...bars.map((bar) => Number(bar[low]))),
        Number(bars.at(-1)?.[close]),
        total(bars, volume),
      ]
      expect(told).toEqual(numbers(day, dayFields))
    }
  })
})

describe('minute bars of a day that has been lived through', () => {
  it('stay the ones that were streamed', async () => {
    const world = await setUp({ tick: 5_000 })
    const family = FAMILIES['a future']
    if (!family) throw new Error('There is no such family.')
    world.socket.register('H0IFCNT0', '101W12')
    await world.clock.advance(180_000)
    const before = (await page(world, family)).bars.filter(({ stck_cntg_hour: at = '' }) => at < '110200')
    // Into the next day, with somebody watching all the while.
    await world.clock.advance(50_400_000)
    const after = await page(world, family, { FID_INPUT_DATE_1: '20261120', FID_INPUT_HOUR_1: '110159' })
    const prices = (bar: Row | undefined): number[] => numbers(bar, [...FUTURE_PRICES, 'cntg_vol'])
    expect(before.length).toBeGreaterThan(100)
    expect(after.bars[0]?.stck_bsop_date).toBe('20261120')
    for (const [index, bar] of before.slice(0, 100).entries()) expect(prices(after.bars[index])).toEqual(prices(bar))
  })
})

describe('minute bars with 과거데이터 포함', () => {
  it.each([
    ['a warrant', 'elw.indicatorTrendMinute', 'output', { FID_INPUT_ISCD: '58J101', FID_HOUR_CLS_CODE: '600' }],
    [
      'an index',
      'domesticStock.inquireTimeIndexchartprice',
      'output2',
      { FID_INPUT_ISCD: '0001', FID_INPUT_HOUR_1: '600' },
    ],
  ])('of %s go on with the days before', async (_, id, block, query) => {
    const { ask } = await setUp()
    const dates = async (isWithPast: string) => {
      const answer = await ask(id, { ...query, FID_PW_DATA_INCU_YN: isWithPast })
      return [...new Set(rows(answer[block]).map((row) => row.stck_bsop_date))]
    }
    expect(await dates('N')).toEqual(['20261120'])
    expect((await dates('Y')).slice(0, 3)).toEqual(['20261120', '20261119', '20261118'])
  })

  it('of an index add up to its day', async () => {
    const { ask } = await setUp()
    const minutes = rows(
      (
        await ask('domesticStock.inquireTimeIndexchartprice', {
          ...{ FID_INPUT_ISCD: '0001', FID_INPUT_HOUR_1: '600', FID_PW_DATA_INCU_YN: 'Y' },
        })
      ).output2,
    ).filter((row) => row.stck_bsop_date === '20261119')
    const [day] = rows(
      (
        await ask('domesticStock.inquireDailyIndexchartprice', {
          ...{ FID_COND_MRKT_DIV_CODE: 'U', FID_INPUT_ISCD: '0001', FID_PERIOD_DIV_CODE: 'D' },
          ...{ FID_INPUT_DATE_1: '20261119', FID_INPUT_DATE_2: '20261119' },
        })
      ).output2,
    )
    const fields = ['bstp_nmix_oprc', 'bstp_nmix_hgpr', 'bstp_nmix_lwpr', 'bstp_nmix_prpr', 'acml_vol']
    const each = (field: string): number[] => minutes.map((row) => Number(row[field]))
    expect(numbers(day, fields)).toEqual([
      each('bstp_nmix_oprc').at(-1),
      Math.max(...each('bstp_nmix_hgpr')),
      Math.min(...each('bstp_nmix_lwpr')),
      each('bstp_nmix_prpr')[0],
      total(minutes, 'cntg_vol'),
    ])
  })
})
