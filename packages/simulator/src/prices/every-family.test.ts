import { parseKst } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { numbers, one, type Row, rows, setUp, total } from '../api/screens/__fixtures__/set-up.js'
import { type PriceSource, parseBarsCsv, type SimulatorOptions } from '../index.js'
import { familyOf } from './symbol-family.js'

/** How a kind of security is quoted and streamed. */
interface Family {
  readonly symbol: string
  /** Of its market: three minutes, the second of which falls. */
  readonly prices: readonly [first: number, step: number]
  readonly quote: readonly [id: string, query: Readonly<Record<string, string>>, block: string]
  /** Last, open, high, low, volume. */
  readonly fields: readonly string[]
  readonly trades: string
  /** Price and quantity of a record. */
  readonly columns: readonly [price: string, quantity: string]
  readonly book: string
  /** Best ask and bid. */
  readonly levels: readonly [ask: string, bid: string]
  readonly minutes?: readonly [
    id: string,
    query: Readonly<Record<string, string>>,
    block: string,
    fields: readonly string[],
  ]
}

const CONTRACT = { FID_COND_MRKT_DIV_CODE: 'F', FID_INPUT_ISCD: '101W12' }
const FUTURE_FIELDS = ['futs_prpr', 'futs_oprc', 'futs_hgpr', 'futs_lwpr'] as const

const FAMILIES: Readonly<Record<string, Family>> = {
  'a future': {
    symbol: '101W12',
    prices: [380, 0.05],
    quote: ['domesticFuturesOptions.inquirePrice', CONTRACT, 'output1'],
    fields: [...FUTURE_FIELDS, 'acml_vol'],
    trades: 'H0IFCNT0',
    columns: ['futs_prpr', 'last_cnqn'],
    book: 'H0IFASP0',
    levels: ['futs_askp1', 'futs_bidp1'],
    minutes: [
      'domesticFuturesOptions.inquireTimeFuopchartprice',
      { ...CONTRACT, FID_HOUR_CLS_CODE: '60', FID_PW_DATA_INCU_YN: 'N', FID_FAKE_TICK_INCU_YN: 'N' },
      'output2',
      ['futs_oprc', 'futs_hgpr', 'futs_lwpr', 'futs_prpr', 'cntg_vol'],
    ],
  },
  'a bond': {
    symbol: 'KR103502GE12',
    prices: [10_300, 0.1],
    quote: ['domesticBond.inquirePrice', { FID_COND_MRKT_DIV_CODE: 'B', FID_INPUT_ISCD: 'KR103502GE12' }, 'output'],
    fields: ['bond_prpr', 'bond_oprc', 'bond_hgpr', 'bond_lwpr', 'acml_vol'],
    trades: 'H0BJCNT0',
    columns: ['stck_prpr', 'cntg_vol'],
    book: 'H0BJASP0',
    levels: ['askp1', 'bidp1'],
  },
  'a warrant': {
    symbol: '58J101',
    prices: [130, 5],
    quote: ['domesticStock.inquireElwPrice', { FID_COND_MRKT_DIV_CODE: 'W', FID_INPUT_ISCD: '58J101' }, 'output'],
    fields: ['elw_prpr', 'elw_oprc', 'elw_hgpr', 'elw_lwpr', 'acml_vol'],
    trades: 'H0EWCNT0',
    columns: ['stck_prpr', 'cntg_vol'],
    book: 'H0EWASP0',
    levels: ['askp1', 'bidp1'],
    minutes: [
      'elw.indicatorTrendMinute',
      { FID_INPUT_ISCD: '58J101', FID_HOUR_CLS_CODE: '60', FID_PW_DATA_INCU_YN: 'N' },
      'output',
      ['elw_oprc', 'elw_hgpr', 'elw_lwpr', 'elw_prpr', 'cntg_vol'],
    ],
  },
  'a future abroad': {
    symbol: 'ESZ26',
    prices: [6_800, 0.25],
    quote: ['overseasFuturesOptions.inquirePrice', { SRS_CD: 'ESZ26' }, 'output1'],
    fields: ['last_price', 'open_price', 'high_price', 'low_price', 'vol'],
    trades: 'HDFFF020',
    columns: ['last_price', 'last_qntt'],
    book: 'HDFFF010',
    levels: ['ask_price_1', 'bid_price_1'],
    minutes: [
      'overseasFuturesOptions.inquireTimeFuturechartprice',
      { SRS_CD: 'ESZ26', EXCH_CD: 'CME', QRY_CNT: '120', QRY_GAP: '1', QRY_TP: 'Q', CLOSE_DATE_TIME: '20261120' },
      'output1',
      ['open_price', 'high_price', 'low_price', 'last_price', 'vol'],
    ],
  },
}

const START = parseKst('2026-11-20 10:59:59') ?? 0
const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const setUpWith = (prices: PriceSource | undefined, options: Partial<SimulatorOptions> = {}) =>
  setUp({ prices, logger: QUIET, ...options })

describe.each(Object.entries(FAMILIES))('the prices of %s', (_, family) => {
  const { symbol, trades, columns, quote, fields, book, levels, minutes } = family
  const [first, step] = family.prices
  const at = (ticks: number): number => Number((first + ticks * step).toFixed(2))
  const quoted = async ({ ask }: Awaited<ReturnType<typeof setUp>>): Promise<Row> => {
    const [id, query, block] = quote
    const answer = (await ask(id, query))[block]
    return Array.isArray(answer) ? (rows(answer as never)[0] ?? {}) : one(answer)
  }

  it('follow bars: what streams, and what REST tells, is exactly theirs', async () => {
    const lines = [
      `2026-11-20 11:00,${at(0)},${at(3)},${at(-1)},${at(2)},5000`,
      `2026-11-20 11:01,${at(2)},${at(2)},${at(-4)},${at(-3)},3000`,
      `2026-11-20 11:02,${at(-3)},${at(1)},${at(-3)},${at(1)},2000`,
    ]
    const bars = parseBarsCsv(`time,open,high,low,close,volume\n${lines.join('\n')}\n`)
    const world = await setUpWith({ [symbol]: { kind: 'bars', bars } })
    world.socket.register(trades, symbol)
    world.socket.register(book, symbol)
    await world.clock.advance(185_000)
    expect(numbers(await quoted(world), fields)).toEqual([at(1), at(0), at(3), at(-4), 10_000])
    const told = world.told(trades)
    const [price, quantity] = columns
    const each = told.map((record) => Number(record[price]))
    expect([each[0], Math.max(...each), Math.min(...each), each.at(-1)]).toEqual([at(0), at(3), at(-4), at(1)])
    expect(total(told, quantity)).toBe(10_000)
    const latest = world.told(book).at(-1)
    const [ask, bid] = numbers(latest, levels)
    expect([ask, bid]).toContain(at(1))
    if (!minutes) return
    const [id, query, block, names] = minutes
    const chart = rows((await world.ask(id, query))[block] as never).filter((row) => Number(row[names[4] ?? '']) > 0)
    const sorted = chart.map((row) => numbers(row, names)).sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
    expect(sorted).toEqual([
      [at(0), at(3), at(-1), at(2), 5_000],
      [at(2), at(2), at(-4), at(-3), 3_000],
      [at(-3), at(1), at(-3), at(1), 2_000],
    ])
  })

  it('follow a callback, which is told the symbol', async () => {
    let price = at(2)
    const asked = new Set<string>()
    const world = await setUpWith({
      kind: 'callback',
      price(name) {
        asked.add(name)
        return name === symbol ? price : undefined
      },
    })
    world.socket.register(trades, symbol)
    for (const ticks of [2, -5, 7]) {
      price = at(ticks)
      await world.clock.advance(3_000)
      const last = Number((await quoted(world))[fields[0] ?? ''])
      expect([at(ticks), at(ticks + 1)]).toContain(last)
      expect(Number(world.told(trades).at(-1)?.[columns[0]])).toBe(last)
    }
    expect(asked).toContain(symbol)
  })

  it('follow a recording: the frames are sent again, and REST agrees', async () => {
    const pieces: string[] = []
    const live = await setUpWith(undefined, {
      seed: 7,
      record: { write: (text) => void pieces.push(text), close: () => undefined },
    })
    for (const trId of [trades, book]) live.socket.register(trId, symbol)
    await live.clock.advance(10_000)
    const then = await quoted(live)
    const played = await setUpWith({ kind: 'frames', frames: [pieces.join('')] }, { seed: 99 })
    for (const trId of [trades, book]) played.socket.register(trId, symbol)
    await played.clock.advance(11_000)
    for (const trId of [trades, book]) {
      expect(live.told(trId).length).toBeGreaterThan(5)
      expect(played.told(trId)).toEqual(live.told(trId))
    }
    const last = live.told(trades).at(-1)
    const now = await quoted(played)
    expect(Number(now[fields[0] ?? ''])).toBe(Number(last?.[columns[0]]))
    // What the simulator did after its last frame is not in the recording.
    for (const name of fields.slice(1, 4)) expect(Number(now[name])).toBeCloseTo(Number(then[name]), 4)
    expect(played.clock.now()).toBe(START + 11_000)
  })
})

describe('a symbol', () => {
  it.each([
    ...[
      ['005930', 'share'],
      ['196170', 'share'],
      ['101730', 'share'],
      ['0126Z0', 'share'],
      ['00088K', 'share'],
      ['520001', 'share'],
    ],
    ...[
      ['NAS/AAPL', 'abroad'],
      ['101W12', 'contract'],
      ['A01603', 'contract'],
      ['201W12370', 'contract'],
      ['B01603370', 'contract'],
    ],
    ...[
      ['ESZ26', 'overseas-contract'],
      ['MNQH27', 'overseas-contract'],
      ['OESU26 C5500', 'overseas-contract'],
      ['KR103502GE12', 'bond'],
      ['58J101', 'elw'],
    ],
  ])('%s is the name of a %s', (symbol, family) => {
    expect(familyOf(symbol)).toBe(family)
  })

  it('of a contract is not listed as a share', async () => {
    const bars = parseBarsCsv('symbol,time,open,high,low,close,volume\n101W12,2026-11-20 11:00,380,380,380,380,10\n')
    const { client } = await setUpWith({ kind: 'bars', bars })
    const asked = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '101W12' }
    const { json } = await client.get('FHKST01010100', '/uapi/domestic-stock/v1/quotations/inquire-price', asked)
    expect(json.rt_cd).not.toBe('0')
  })

  it('whose bar has too many decimals is refused with what it may have', async () => {
    const bars = parseBarsCsv('time,open,high,low,close,volume\n2026-11-20 11:00,380.001,380.001,380.001,380.001,10\n')
    const failures: unknown[] = []
    const { client } = await setUpWith(
      { '101W12': { kind: 'bars', bars } },
      { onInternalError: (error) => failures.push(error) },
    )
    await client.get('FHMIF10000000', '/uapi/domestic-futureoption/v1/quotations/inquire-price', CONTRACT)
    expect(String(failures[0])).toContain('more than two decimals')
  })
})
