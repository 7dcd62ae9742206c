import { createMemoryStore, type KeyValueStore } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GOLDEN } from './__fixtures__/golden.js'
import { createMasterHost, type MasterHost } from './__fixtures__/master-host.js'
import type { RecordValues } from './__fixtures__/record-values.js'
import { startTestSqlite, TEST_WASM } from './__fixtures__/test-wasm.js'
import { writeMaster, zipMaster } from './__fixtures__/write-master.js'
import {
  compareRows,
  createMarketMaster,
  type MarketMaster,
  type MasterMarket,
  type MasterQueries,
  openSnapshot,
} from './index.js'

const DAY = 24 * 3_600_000

let clock: VirtualClock
let host: MasterHost
let store: KeyValueStore
const opened: MasterQueries[] = []

beforeAll(startTestSqlite)
beforeEach(async () => {
  // The morning of 2026-01-02 in Korea.
  clock = createVirtualClock()
  host = await createMasterHost()
  store = createMemoryStore({ clock })
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

function open(markets: readonly MasterMarket[] = ['kospi']): MarketMaster {
  const logger = { debug() {}, info() {}, warn() {}, error() {} }
  const master = createMarketMaster({ http: host, store, clock, logger, wasm: TEST_WASM, markets })
  opened.push(master)
  return master
}

async function serve(market: MasterMarket, records: readonly RecordValues[]): Promise<void> {
  host.serve(market, await zipMaster(market, writeMaster(market, records)))
}

/** The golden records of KOSPI with some facts changed by code; `null` takes a record out. */
function edited(edits: Readonly<Record<string, RecordValues | null>>): RecordValues[] {
  return GOLDEN.kospi.flatMap((record) => {
    const edit = edits[String(record.short_code)]
    return edit === null ? [] : [{ ...record, ...edit }]
  })
}

const NEW_STOCK: RecordValues = { ...GOLDEN.kospi[1], short_code: '111110', name: '가상신규', preferred_class: '0' }

describe('changes', () => {
  it('tell nothing after the first download: there was no copy before it', async () => {
    expect(await open(['kospi', 'sector']).changes()).toEqual([
      { market: 'kospi', date: '20260102', previousDate: undefined, changes: [] },
      { market: 'sector', date: '20260102', previousDate: undefined, changes: [] },
    ])
  })

  it('tell what was listed, delisted, renamed, halted and so on since the day before', async () => {
    const master = open()
    await master.sync()
    await serve('kospi', [
      NEW_STOCK,
      ...edited({
        '005930': { is_halted: true, market_cap: 1 },
        '005935': null,
        '009150': { name: '가상전기', is_managed: true, market_alert: '01' },
        '028260': { is_liquidation_trading: true, has_alert_notice: true },
        // Was halted, managed and under a warning.
        '900001': { is_halted: false, is_managed: false, market_alert: '03', has_alert_notice: false },
        // A price is no news.
        '088260': { base_price: 123 },
      }),
    ])
    await clock.advance(DAY)
    const [kospi] = await master.changes()
    expect(kospi).toMatchObject({ market: 'kospi', date: '20260103', previousDate: '20260102' })
    const told = kospi?.changes.map(({ type, code, name, kind }) => [type, code, name, kind])
    expect(told).toEqual([
      ['listed', '111110', '가상신규', 'stock'],
      ['halted', '005930', '삼성전자', 'stock'],
      ['renamed', '009150', '가상전기', 'stock'],
      ['managed', '009150', '가상전기', 'stock'],
      ['alertChanged', '009150', '가상전기', 'stock'],
      ['liquidationStarted', '028260', '삼성물산', 'stock'],
      ['alertNoticed', '028260', '삼성물산', 'stock'],
      ['resumed', '900001', '똠방각하홀딩스', 'stock'],
      ['unmanaged', '900001', '똠방각하홀딩스', 'stock'],
      ['alertNoticeLifted', '900001', '똠방각하홀딩스', 'stock'],
      ['alertChanged', '900001', '똠방각하홀딩스', 'stock'],
      ['delisted', '005935', '삼성전자우', 'preferred'],
    ])
    expect(kospi?.changes[2]).toEqual({
      type: 'renamed',
      market: 'kospi',
      date: '20260103',
      code: '009150',
      key: '009150',
      name: '가상전기',
      kind: 'stock',
      previousName: '삼성전기',
    })
    expect(kospi?.changes[4]).toMatchObject({ previousAlert: 'none', alert: 'caution' })
    expect(kospi?.changes[10]).toMatchObject({ previousAlert: 'warning', alert: 'risk' })
  })

  it('are kept along with the snapshot, across starts and in exported files', async () => {
    const first = open()
    await first.sync()
    await serve('kospi', edited({ '005930': { is_halted: true } }))
    await clock.advance(DAY)
    const told = await first.changes()
    expect(told[0]?.changes).toHaveLength(1)
    expect(await open().changes()).toEqual(told)
    expect(host.requests).toHaveLength(2)
    const snapshot = await openSnapshot(await first.exportSnapshot(), { wasm: TEST_WASM })
    opened.push(snapshot)
    expect(await snapshot.changes()).toEqual(told)
    expect(await snapshot.sql('SELECT type, code, date FROM change')).toEqual([
      { type: 'halted', code: '005930', date: '20260103' },
    ])
  })

  it('of a day stay those of the day when a file comes twice', async () => {
    const master = open()
    await master.sync()
    await serve('kospi', edited({ '005930': { is_halted: true } }))
    await clock.advance(DAY)
    await master.sync()
    await serve('kospi', edited({ '005930': { is_halted: true }, '005935': null }))
    await clock.advance(3_600_000)
    await master.sync({ force: true })
    await master.sync({ force: true })
    const [kospi] = await master.changes()
    expect(kospi).toMatchObject({ date: '20260103', previousDate: '20260102' })
    expect(kospi?.changes.map(({ type }) => type)).toEqual(['halted', 'delisted'])
  })

  it('of days before can be had for thirty days', async () => {
    const master = open(['kospi', 'sector'])
    await master.sync()
    await serve('kospi', edited({ '005930': { is_halted: true } }))
    await clock.advance(DAY)
    await master.sync()
    await serve('kospi', edited({}))
    await clock.advance(DAY)
    expect((await master.changes())[0]?.changes.map(({ type }) => type)).toEqual(['resumed'])
    const [kospi] = await master.changes({ since: '20260103', markets: ['kospi'] })
    expect(kospi).toMatchObject({ date: '20260104', previousDate: '20260102' })
    expect(kospi?.changes.map(({ type, date }) => [type, date])).toEqual([
      ['halted', '20260103'],
      ['resumed', '20260104'],
    ])
    await clock.advance(29 * DAY)
    expect((await master.changes({ since: '20260101' }))[0]?.changes.map(({ type }) => type)).toEqual([
      'halted',
      'resumed',
    ])
    await clock.advance(DAY)
    expect((await master.changes({ since: '20260101' }))[0]?.changes.map(({ type }) => type)).toEqual(['resumed'])
    await clock.advance(DAY)
    expect((await master.changes({ since: '20260101' }))[0]?.changes).toEqual([])
  })

  it('are none on a day when the server says that the file is the same', async () => {
    host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', GOLDEN.kospi)), { etag: '"1"' })
    const master = open()
    await master.sync()
    host.answer('kospi', () => ({ status: 304, headers: {}, body: new Uint8Array() }))
    await clock.advance(DAY)
    expect(await master.changes()).toEqual([
      { market: 'kospi', date: '20260103', previousDate: '20260102', changes: [] },
    ])
  })

  it('of one market survive a sync of another', async () => {
    const master = open(['kospi', 'sector'])
    await master.sync()
    await serve('kospi', edited({ '005930': { is_halted: true } }))
    await clock.advance(DAY)
    await master.list({ market: 'kospi' })
    await clock.advance(1000)
    await master.list({ market: 'sector' })
    const [kospi, sector] = await master.changes()
    expect(kospi?.changes).toHaveLength(1)
    expect(sector).toMatchObject({ previousDate: '20260102', changes: [] })
  })

  it('follow rows whose codes come again by what tells them apart', async () => {
    const themes = GOLDEN.theme
    const master = open(['theme'])
    await master.sync()
    const [first, ...others] = themes
    await serve('theme', [...others, { ...first, stock_code: '999990' }])
    await clock.advance(DAY)
    const [theme] = await master.changes()
    expect(theme?.changes.map(({ type, code }) => [type, code])).toEqual([
      ['listed', first?.theme_code],
      ['delisted', first?.theme_code],
    ])
    expect(theme?.changes.map(({ key }) => key)).toEqual([
      `${first?.theme_code} 999990`,
      expect.stringContaining(String(first?.stock_code)),
    ])
  })

  it('refuse a malformed option', async () => {
    for (const since of ['2026-01-02', '20260230', '']) {
      await expect(open().changes({ since })).rejects.toMatchObject({ name: 'KisValidationError', field: 'since' })
    }
    await expect(open().changes({ markets: ['elw'] })).rejects.toMatchObject({ field: 'market' })
  })
})

describe('comparing two lists of rows', () => {
  it('tells what a sync tells, whatever changed', async () => {
    const flag = fc.boolean()
    const edit = fc.option(
      fc.record({
        name: fc.constantFrom('가', '나', '삼성전자'),
        is_halted: flag,
        is_managed: flag,
        is_liquidation_trading: flag,
        has_alert_notice: flag,
        market_alert: fc.constantFrom('00', '01', '02', '03', '??'),
        base_price: fc.nat({ max: 1000 }),
      }),
    )
    const codes = GOLDEN.kospi.map(({ short_code }) => String(short_code))
    const day = fc.record(Object.fromEntries(codes.map((code) => [code, edit])))
    await fc.assert(
      fc.asyncProperty(day, day, async (yesterday, today) => {
        store = createMemoryStore({ clock })
        const master = open()
        const [kept] = GOLDEN.kospi
        await serve('kospi', [...edited(yesterday), { ...kept, short_code: '999999' }])
        const before = await master.all()
        await serve('kospi', [...edited(today), { ...kept, short_code: '999999' }])
        await clock.advance(DAY)
        const [kospi] = await master.changes()
        const { date } = kospi ?? {}
        expect(compareRows(before, await master.all()).map((change) => ({ ...change, date }))).toEqual(kospi?.changes)
        expect(compareRows(before, before)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('keeps markets apart, and compares those without flags by name', async () => {
    const master = open(['kospi', 'sector', 'nasdaq', 'theme'])
    const before = await master.all()
    const after = before.map((row) => (row.market === 'nasdaq' ? { ...row, name: `${row.name}!` } : row)).reverse()
    const changes = compareRows(before, after as typeof before)
    expect(new Set(changes.map(({ type, market }) => `${type} ${market}`))).toEqual(new Set(['renamed nasdaq']))
    expect(changes).toHaveLength(GOLDEN.nasdaq.length)
    expect(compareRows([], before).map(({ type }) => type)).toEqual(before.map(() => 'listed'))
    expect(compareRows(before, []).map(({ key }) => key)).toEqual(compareRows([], before).map(({ key }) => key))
  })
})
