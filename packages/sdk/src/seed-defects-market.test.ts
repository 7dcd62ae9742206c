import { inflateRawSync } from 'node:zlib'
import { createMemoryStore } from '@kis/core'
import { createCalendar } from '@kis/utils/calendar'
import { refreshCalendar } from '@kis/utils/kis-holidays'
import { createRankings } from '@kis/utils/rankings'
import { afterEach, describe, expect, it } from 'vitest'
import { storedZip } from './__fixtures__/stored-zip.js'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import { Wiretap } from './__fixtures__/wiretap.js'
import { type Kis, KisMasterError } from './index.js'

// Faults of an earlier library that this one must not have: symbol files, calendar, rankings. The numbers are those of its list.

const DAY = 24 * 3_600_000
let world: World
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  const wire = new Wiretap()
  world = createWorld({ ...options, kis: { http: wire, ...options.kis } })
  wire.connect(world.simulator.transport())
  return { ...world, wire }
}

/** The one file of a zip. */
function unzip(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true)
  return new Uint8Array(inflateRawSync(zip.subarray(start)))
}

/** A symbol file without the line that begins with a code. The rest of a line is not in ASCII. */
function withoutLine(file: Uint8Array, code: string): Uint8Array {
  const text = Buffer.from(file).toString('latin1')
  const kept = text.split('\n').filter((line) => !line.startsWith(code))
  expect(kept.length).toBe(text.split('\n').length - 1)
  return new Uint8Array(Buffer.from(kept.join('\n'), 'latin1'))
}

const real = { simulator: { env: 'real' }, kis: { env: 'real' } } as const
afterEach(async () => {
  await world?.settle(world.kis.close())
  world?.simulator.close()
})

describe('symbol files', () => {
  it('#19 search(): the first search looks through every market, touched before or not', async () => {
    const { kis, settle } = setUp()
    const [jyp] = await settle(kis.master.search('JYP'))
    expect(jyp).toMatchObject({ code: '035900', market: 'kosdaq' })
    const markets = new Set((await settle(kis.master.search('카카오'))).map(({ market }) => market))
    expect([...markets].sort()).toEqual(['kosdaq', 'kospi'])
  })

  it('#27 refresh: what was delisted is no longer found', async () => {
    const { kis, clock, settle, wire } = setUp({ kis: { master: { markets: ['kospi'] } } })
    expect((await settle(kis.master.findOne('카카오')))?.code).toBe('035720')
    // A day later the same file has come without that line.
    wire.change = (response, { url }) =>
      url.endsWith('kospi_code.mst.zip')
        ? { ...response, body: storedZip('kospi_code.mst', withoutLine(unzip(response.body), '035720')) }
        : response
    await clock.advance(DAY + 1)
    await settle(kis.master.sync())
    expect(await settle(kis.master.get('035720'))).toBeUndefined()
    expect(await settle(kis.master.search('카카오'))).toEqual([])
    expect((await settle(kis.master.get('005930')))?.name).toBe('삼성전자')
  })

  it('#27 failed download: a page of an error is no zip, and the last good copy stays', async () => {
    const { kis, clock, settle, failure, wire } = setUp({ kis: { master: { markets: ['kospi'] } } })
    const page = new TextEncoder().encode('<html>404</html>')
    wire.instead = ({ url }) => (url.endsWith('.zip') ? { status: 404, headers: {}, body: page } : undefined)
    const first = await failure(kis.master.get('005930'))
    expect(KisMasterError.isInstance(first) && first.stage).toBe('download')
    wire.instead = () => undefined
    await clock.advance(DAY)
    expect((await settle(kis.master.get('005930')))?.name).toBe('삼성전자')
    await clock.advance(DAY + 1)
    wire.instead = ({ url }) => (url.endsWith('.zip') ? { status: 200, headers: {}, body: page } : undefined)
    expect(KisMasterError.isInstance(await failure(kis.master.sync()))).toBe(true)
    expect((await settle(kis.master.get('005930')))?.name).toBe('삼성전자')
  })
})

describe('calendar', () => {
  it('#15 is_holiday(): answers for weekdays without any key; year-end and Labour Day are closed', () => {
    const calendar = createCalendar()
    expect(calendar.isHoliday('20261120')).toBe(false)
    expect(calendar.isHoliday('20261121')).toMatchObject({ kind: 'weekend' })
    // The 31st of 2022 and 2023 fell on a weekend: the market closed on the last weekday before it.
    for (const lastWeekday of ['20221230', '20231229', '20241231', '20251231'])
      expect(calendar.isHoliday(lastWeekday)).toMatchObject({ kind: 'year-end' })
    expect(calendar.isTradingDay('20221229')).toBe(true)
    expect(calendar.isTradingDay('20240501')).toBe(false)
    expect(calendar.isTradingDay('20260501')).toBe(false)
    expect(calendar.nextTradingDay('20221229')).toBe('20230102')
  })

  it('#16 KisMarketHoliday.is_today: days are plain dates that compare with the date of the moment', async () => {
    const { kis, clock, settle } = setUp(real)
    const calendar = createCalendar()
    const client = (kis as Kis<'real'>).rest.client
    const { days } = await settle(refreshCalendar(client, calendar, { store: createMemoryStore({ clock }), clock }))
    const today = calendar.dateAt(clock.now())
    expect(today).toBe('20261120')
    expect(days.find(({ date }) => date === today)).toMatchObject({ isOpen: true, weekday: 5 })
    expect(calendar.day(today).date).toBe(today)
  })
})

describe('rankings', () => {
  it('of the closed data portal: limit-up, rising, falling and most traded come from KIS', async () => {
    const { kis, clock, settle, wire } = setUp({
      simulator: { env: 'real', limitStocks: { upper: ['028300'], lower: ['035900'] } },
      kis: { env: 'real' },
    })
    await clock.advance(3 * 3_600_000)
    const rankings = createRankings((kis as Kis<'real'>).rest.client)
    expect((await settle(rankings.limits({ side: 'upper' }))).rows.map(({ symbol }) => symbol)).toContain('028300')
    expect((await settle(rankings.limits({ side: 'lower' }))).rows.map(({ symbol }) => symbol)).toContain('035900')
    const rises = (await settle(rankings.fluctuation({ by: 'rise' }))).rows.map(({ changeRate }) => changeRate ?? 0)
    expect(rises.length).toBeGreaterThan(5)
    expect(rises).toEqual([...rises].sort((one, other) => other - one))
    expect((await settle(rankings.volume({ by: 'turnover' }))).rows.length).toBeGreaterThan(5)
    for (const { url } of wire.requests) expect(new URL(url).hostname).toMatch(/koreainvestment\.com$/)
  })
})
