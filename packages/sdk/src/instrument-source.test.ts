import { existsSync, readFileSync } from 'node:fs'
import { createMemoryStore, type HttpTransport, KisMasterError, type LogFields } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createMarketMaster, layoutOf, type MasterMarket, type OverseasStockMarket } from '@kis/market-master'
import type { Instrument, ListingVenue } from '@kis/trading'
import { lotSize, tickSize } from '@kis/utils'
import { afterEach, describe, expect, it } from 'vitest'
import { storedZip } from './__fixtures__/stored-zip.js'
import { createInstrumentSource } from './instrument-source.js'

/** Real files, one of each list; they are optional. */
const folder = new URL('../../../../shared/kis/masters/', import.meta.url)
const REAL_FILES = {
  kospi: '2025-12/kospi_code.mst',
  kosdaq: '2025-12/kosdaq_code.mst',
  konex: '2025-06/konex_code.mst',
  nxtKospi: '2025-12/nxt_kospi_code.mst',
  nxtKosdaq: '2025-12/nxt_kosdaq_code.mst',
  sector: '2025-12/idxcode.mst',
  indexDerivatives: '2025-12/fo_idx_code_mts.mst',
  nightOptions: '2025-12/fo_eurex_code.mst',
  overseasIndex: '2025-12/frgn_code.mst',
  nasdaq: '2025-06/NASMST.COD',
  nyse: '2025-06/NYSMST.COD',
  amex: '2025-06/AMSMST.COD',
  hongKong: '2025-06/HKSMST.COD',
  tokyo: '2025-06/TSEMST.COD',
  shanghai: '2025-06/SHSMST.COD',
  shanghaiIndex: '2025-06/SHIMST.COD',
  shenzhen: '2025-06/SZSMST.COD',
  shenzhenIndex: '2025-06/SZIMST.COD',
  hanoi: '2025-06/HNXMST.COD',
  hoChiMinh: '2025-06/HSXMST.COD',
} as const satisfies Partial<Record<MasterMarket, string>>
const VENUE_OF_LIST: Readonly<Record<OverseasStockMarket, ListingVenue>> = {
  ...{ nasdaq: 'NASDAQ', nyse: 'NYSE', amex: 'AMEX', hongKong: 'HKEX', tokyo: 'TSE', hanoi: 'HNX', hoChiMinh: 'HOSE' },
  ...{ shanghai: 'SSE', shanghaiIndex: 'SSE', shenzhen: 'SZSE', shenzhenIndex: 'SZSE' },
}
const HAS_FILES = existsSync(folder)
if (!HAS_FILES) console.info('skipped: the optional real symbol files are not beside the repository')

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A download host of bare files, as the master takes them where a name does not end in `.zip`. */
const hostOf = (files: Readonly<Partial<Record<MasterMarket, Uint8Array>>>) => {
  const asked: string[] = []
  const http: HttpTransport = {
    async request({ url }) {
      const name = url.slice(url.lastIndexOf('/') + 1)
      asked.push(name)
      const market = (Object.keys(files) as MasterMarket[]).find((one) => layoutOf(one).download === name)
      const file = market && files[market]
      return file && market
        ? { status: 200, headers: {}, body: storedZip(layoutOf(market).file, file) }
        : { status: 404, headers: {}, body: new Uint8Array() }
    },
    async close() {},
  }
  return { http, asked }
}

const setUp = (files: Readonly<Partial<Record<MasterMarket, Uint8Array>>>) => {
  const { http, asked } = hostOf(files)
  // Only the dates matter, and files that are not there are given up at once.
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1) })
  const master = createMarketMaster({ http, store: createMemoryStore({ clock }), clock, limits: { attempts: 1 } })
  closing.push(() => master.close())
  const warnings: (readonly [string, LogFields | undefined])[] = []
  const logger = {
    debug: () => {},
    info: () => {},
    warn: (message: string, fields?: LogFields) => void warnings.push([message, fields]),
    error: () => {},
  }
  return { source: createInstrumentSource(master, { clock, logger }), master, asked, clock, warnings }
}

const realFile = (market: keyof typeof REAL_FILES): Uint8Array => readFileSync(new URL(REAL_FILES[market], folder))
const realFiles = (...markets: (keyof typeof REAL_FILES)[]) =>
  setUp(Object.fromEntries(markets.map((market) => [market, realFile(market)])))

const apple = new TextEncoder().encode(
  `US\t22\tNAS\tNASDAQ\tAAPL\tNASAAPL\tAPPLE\tAPPLE INC\t2\tUSD\t4\t\t196.5800\t1\t1\t930\t1600\tN\t\t0540\t0\t1\t\t\n`,
)

describe('instruments', () => {
  it('are looked for in the lists that can hold them, and in no other', async () => {
    const { source, asked } = setUp({ nasdaq: apple })
    const found = await source.find({ symbol: 'aapl ', venue: 'NASDAQ' })
    expect(found).toEqual({
      assetClass: 'overseas-stock',
      venue: 'NASDAQ',
      symbol: 'AAPL',
      currency: 'USD',
      kind: 'stock',
      facts: {
        name: 'APPLE',
        englishName: 'APPLE INC',
        market: null,
        product: 'stock',
        lotSize: 1,
        basePrice: 196.58,
        isHalted: false,
        isLiquidationTrading: false,
        isOnNxt: false,
        leverage: null,
        multiplier: null,
        masterMarket: 'nasdaq',
      },
    })
    expect(asked).toEqual(['nasmst.cod.zip'])
  })

  it('are kept for ten minutes', async () => {
    const { source, clock } = setUp({ nasdaq: apple })
    const first = await source.find({ symbol: 'AAPL', venue: 'NASDAQ' })
    expect(await source.find({ symbol: 'AAPL', venue: 'NASDAQ' })).toBe(first)
    await clock.advance(600_000)
    const later = await source.find({ symbol: 'AAPL', venue: 'NASDAQ' })
    expect(later).not.toBe(first)
    expect(later).toEqual(first)
  })

  it('are unknown when their lists do not have them, and the nearest are offered', async () => {
    const { source, asked } = setUp({ nasdaq: apple })
    expect(await source.find({ symbol: 'AAPX', venue: 'NASDAQ' })).toBeUndefined()
    const { lists, nearest } = (await source.explain?.({ symbol: 'AAPX', venue: 'NASDAQ' })) ?? {}
    expect(lists).toEqual(['nasdaq'])
    expect(nearest?.map(({ symbol }) => symbol)).toEqual(['AAPL'])
    expect(asked).toEqual(['nasmst.cod.zip'])
  })

  it('are not called unknown when a list that may hold them cannot be had', async () => {
    const { source } = setUp({ nasdaq: apple })
    const error = await source.find({ symbol: 'IBM' }).catch((thrown: unknown) => thrown)
    expect(KisMasterError.isInstance(error)).toBe(true)
    // What another list has is found all the same.
    expect(await source.find({ symbol: 'AAPL' })).toMatchObject({ venue: 'NASDAQ' })
  })

  it('of a list that cannot be had are not tried again for a minute', async () => {
    const { source, asked, clock } = setUp({})
    const failure = () => source.find({ symbol: 'AAPL', venue: 'NASDAQ' }).catch((error: unknown) => error)
    const first = await failure()
    expect(KisMasterError.isInstance(first)).toBe(true)
    expect(await failure()).toBe(first)
    expect(asked).toHaveLength(1)
    await clock.advance(60_000)
    await failure()
    expect(asked).toHaveLength(2)
  })

  it('end their wait with the signal', async () => {
    const { source } = setUp({ nasdaq: apple })
    await expect(
      source.find({ symbol: 'AAPL', venue: 'NASDAQ' }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'KisAbortError' })
  })
})

describe.skipIf(!HAS_FILES)('of real files', () => {
  it('stocks of Korea have their market, lot and NXT', async () => {
    const { source, asked } = realFiles('kospi', 'kosdaq', 'nxtKospi', 'nxtKosdaq')
    expect(await source.find({ symbol: '005930' })).toMatchObject({
      assetClass: 'domestic-stock',
      venue: 'KRX',
      kind: 'stock',
      facts: { name: '삼성전자', market: 'kospi', product: 'stock', lotSize: 1, isOnNxt: true, masterMarket: 'kospi' },
    })
    expect(asked).toEqual(['kospi_code.mst.zip', 'nxt_kospi_code.mst.zip'])
    expect(await source.find({ symbol: '122630' })).toMatchObject({
      kind: 'etf',
      facts: { name: 'KODEX 레버리지', product: 'etf', leverage: 2 },
    })
    expect(await source.find({ symbol: '247540', venue: 'KRX' })).toMatchObject({ facts: { market: 'kosdaq' } })
    // An ETF is not traded on NXT.
    expect(await source.find({ symbol: '122630', venue: 'NXT' })).toBeUndefined()
    expect(await source.find({ symbol: '005930', venue: 'NXT' })).toMatchObject({ venue: 'KRX', symbol: '005930' })
  })

  it('may or may not be on NXT, with one warning, when its lists cannot be had', async () => {
    const { source, asked, warnings, clock } = realFiles('kospi')
    for (const symbol of ['005930', '000660', '005380']) {
      expect(await source.find({ symbol })).toMatchObject({ facts: { isOnNxt: null } })
    }
    const atNxt = source.find({ symbol: '005930', venue: 'NXT' })
    expect(KisMasterError.isInstance(await atNxt.catch((error: unknown) => error))).toBe(true)
    expect(warnings).toHaveLength(1)
    expect(asked).toEqual(['kospi_code.mst.zip', 'nxt_kospi_code.mst.zip'])
    await clock.advance(60_000)
    await source.find({ symbol: '005930' })
    expect(asked).toHaveLength(3)
  })

  it('contracts of Korea have their rules and multiplier', async () => {
    const { source } = realFiles('indexDerivatives')
    expect(await source.find({ symbol: 'A01603', venue: 'KRX_DERIV' })).toMatchObject({
      kind: 'future',
      facts: { product: 'kospi200-futures', multiplier: 250_000 },
    })
    expect(await source.find({ symbol: 'A05601', venue: 'KRX_DERIV' })).toMatchObject({
      facts: { product: 'mini-kospi200-futures', multiplier: 50_000 },
    })
    expect(await source.find({ symbol: '209EJW525', venue: 'KRX_DERIV' })).toMatchObject({
      kind: 'option',
      facts: { product: 'kospi200-options', multiplier: 250_000 },
    })
    expect(await source.find({ symbol: 'A08603', venue: 'KRX_DERIV' })).toMatchObject({
      facts: { product: null, multiplier: null },
    })
  })

  it('indices are of Korea, China and the world', async () => {
    const { source } = realFiles('sector', 'overseasIndex', 'shanghai', 'shanghaiIndex')
    expect(await source.find({ symbol: '0001' })).toMatchObject({ assetClass: 'index', venue: 'KRX', kind: 'index' })
    expect(await source.find({ symbol: '.DJI' })).toMatchObject({ assetClass: 'overseas-index', venue: 'WORLD' })
    expect(await source.find({ symbol: 'FX@KRW', venue: 'WORLD' })).toMatchObject({ kind: 'other', currency: 'XXX' })
  })

  it.each(Object.keys(VENUE_OF_LIST) as OverseasStockMarket[])(
    'every row of %s keeps rules that @kis/utils knows',
    async (market) => {
      const { source, master } = realFiles(market)
      const rows = await master.withMarkets([market]).all()
      expect(rows.length).toBeGreaterThan(2)
      const venue = VENUE_OF_LIST[market]
      // Every hundredth through the source, all of them by the rules.
      const some = rows.filter((_, index) => index % 100 === 0)
      for (const { code } of some) {
        const instrument = await source.find({ symbol: code, venue })
        expect(instrument).toMatchObject({ symbol: code.toUpperCase(), venue })
        expectRules(instrument)
      }
    },
    60_000,
  )
})

function expectRules(instrument: Instrument | undefined): void {
  const { product, market } = instrument?.facts ?? {}
  if (!instrument || !product) return
  const venue = instrument.venue as 'NASDAQ'
  const rules = { venue, product, market: market ?? undefined }
  expect(tickSize(instrument.facts?.basePrice ?? 10, rules)).toBeGreaterThan(0)
  const lot = lotSize(rules) ?? instrument.facts?.lotSize
  expect(lot ?? 0).toBeGreaterThan(0)
}
