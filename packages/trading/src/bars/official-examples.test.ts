import { existsSync, readFileSync } from 'node:fs'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import type { TradingContext } from '../context.js'
import type { InstrumentSource } from '../instrument/instrument.js'
import { POUND } from '../orders/desks/__fixtures__/scripted-rest.js'
import { scriptedContext } from '../stock/__fixtures__/scripted-context.js'
import { createBond } from '../stock/create-bond.js'
import { createContract } from '../stock/create-contract.js'
import { createIndex } from '../stock/create-index.js'
import { createStock } from '../stock/create-stock.js'
import type { BarSeries } from './bar.js'

/** The official catalogue stands beside the repository; it is optional. */
const folder = new URL('../../../../../shared/kis/examples/', import.meta.url)
const HAS_CATALOGUE = existsSync(folder)
if (!HAS_CATALOGUE) console.info('skipped: the optional official examples are not beside the repository')

/** A future of CME whose prices KIS writes without four decimals. */
const DOLLAR: InstrumentSource = {
  find: async ({ symbol }) => ({
    ...POUND,
    symbol,
    facts: {
      ...{ name: '6A', englishName: null, market: null, product: null, lotSize: null, basePrice: null, leverage: null },
      ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: false, multiplier: null },
      ...{ masterMarket: 'overseasFutures', priceExponent: -4, exchange: 'CME' },
    },
  }),
}

interface Told {
  readonly count: number
  readonly first: object
  readonly last: object
  readonly gaps: readonly object[]
}

const CALLS: readonly (readonly [
  file: string,
  now: string,
  call: (context: TradingContext) => Promise<BarSeries>,
  told: Told,
])[] = [
  [
    'domestic_stock/inquire_time_itemchartprice',
    '2022-09-02T10:30:00+09:00',
    (context) => createStock(context, '000660').bars({ unit: 'minute', to: '100000' }),
    {
      count: 2,
      first: { date: '20220902', time: '095900', open: 92_500, close: 92_400, volume: 1564, turnover: null },
      last: { time: '100000', kst: '2022-09-02 10:00:00', high: 92_500, low: 92_400, volume: 1383, isPartial: false },
      gaps: [],
    },
  ],
  [
    'domestic_stock/inquire_time_indexchartprice',
    '2024-01-29T10:33:00+09:00',
    (context) => createIndex(context, '1001').bars({ unit: 'minute', minutes: 2, from: '20240126' }),
    {
      // Two rows more are the close and the off-hours of the 26th, which are no minutes.
      count: 90,
      first: { date: '20240126', time: '140800', close: 835.1, volume: 3_639_000 },
      last: { date: '20240129', time: '103200', close: 833.56, volume: 4_618_000, isPartial: true },
      gaps: [{ from: '20240126000000', to: '20240126140759', reason: 'beyond-reach' }],
    },
  ],
  [
    'overseas_stock/inquire_time_itemchartprice',
    '2024-02-23T12:00:00+09:00',
    (context) => {
      const tesla = createStock(context, 'TSLA', { venue: 'NASDAQ' })
      return tesla.bars({ unit: 'minute', minutes: 5, from: '20240221', to: '20240222' })
    },
    {
      count: 84,
      first: { date: '20240221', time: '154000', open: 194.5231, close: 194.465, volume: 967_078 },
      last: { date: '20240222', time: '160000', kst: '2024-02-23 06:00:00', close: 197.41, turnover: 1_123_799 },
      gaps: [],
    },
  ],
  [
    'domestic_bond/inquire_daily_itemchartprice',
    '2024-06-10T18:00:00+09:00',
    (context) => createBond(context, 'KR101501D967').bars({ unit: 'day', from: '20240101' }),
    {
      count: 0,
      first: {},
      // No trade that day.
      last: { date: '20240610', open: 10_997.1, high: 10_997.1, close: 10_997.1, volume: 0, isPartial: false },
      gaps: [],
    },
  ],
  [
    'domestic_futureoption/inquire_time_fuopchartprice',
    '2024-04-17T14:15:30+09:00',
    (context) => createContract(context, '101V09').bars({ unit: 'minute' }),
    {
      count: 3,
      first: { time: '141300', close: 359.6 },
      last: { time: '141500', close: 359.6, volume: 0, isPartial: true },
      gaps: [],
    },
  ],
  [
    'overseas_futureoption/daily_ccnl',
    '2024-04-24T12:00:00+09:00',
    (context) => {
      const future = createContract(context, { symbol: '6AM24', venue: 'OVERSEAS_DERIV' })
      return future.bars({ unit: 'day', from: '20240226', to: '20240422' })
    },
    {
      count: 40,
      first: { date: '20240226', open: 0.65885, low: 0.6555, close: 0.65625, volume: 639 },
      last: { date: '20240422', high: 0.64665, close: 0.646, volume: 82_245, isPartial: false },
      gaps: [],
    },
  ],
]

describe.skipIf(!HAS_CATALOGUE)('each official example of a chart', () => {
  it.each(CALLS)('%s is told as bars', async (file, now, call, told) => {
    const { tr_id: trId, response } = JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8'))
    const { context } = scriptedContext('real', { [trId]: [response] }, DOLLAR)
    const series = await call({ ...context, clock: createVirtualClock({ now: Date.parse(now) }) })
    const { bars } = series
    if (told.count > 0) expect(bars).toHaveLength(told.count)
    expect(bars[0]).toMatchObject(told.first)
    expect(bars.at(-1)).toMatchObject(told.last)
    expect(series.gaps).toEqual(told.gaps)
    const keys = bars.map(({ date, time }) => date + (time ?? ''))
    expect(keys).toEqual([...new Set(keys)].sort())
  })
})
