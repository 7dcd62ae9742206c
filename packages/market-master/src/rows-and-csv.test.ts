import { createMemoryStore } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GOLDEN } from './__fixtures__/golden.js'
import { createMasterHost, type MasterHost } from './__fixtures__/master-host.js'
import { startTestSqlite, TEST_WASM } from './__fixtures__/test-wasm.js'
import { writeMaster, zipMaster } from './__fixtures__/write-master.js'
import { csvHeader, csvRecord } from './csv.js'
import { createMarketMaster, type MarketMaster, type MasterRow, openSnapshot } from './index.js'

let clock: VirtualClock
let host: MasterHost
let master: MarketMaster

beforeAll(startTestSqlite)
beforeEach(async () => {
  clock = createVirtualClock()
  host = await createMasterHost()
  const markets = ['kospi', 'kosdaq', 'sector', 'theme', 'nasdaq'] as const
  master = createMarketMaster({ http: host, store: createMemoryStore({ clock }), clock, markets, wasm: TEST_WASM })
})
afterEach(() => master.close())

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const row of rows) collected.push(row)
  return collected
}

const codesOf = (rows: readonly MasterRow[]): string[] => rows.map(({ market, code }) => `${market} ${code}`)

describe('rows one by one', () => {
  it('are all rows, in order, whatever the size of a batch', async () => {
    const all = codesOf(await master.all())
    for (const batchSize of [1, 2, 3, 7, GOLDEN.kospi.length, 1000, undefined]) {
      expect(codesOf(await collect(master.rows({ batchSize })))).toEqual(all)
    }
    const theme = await collect(master.rows({ markets: ['theme', 'sector'], batchSize: 2 }))
    expect(codesOf(theme)).toEqual(codesOf(await master.all({ markets: ['theme', 'sector'] })))
    expect(theme[0]?.columns).toEqual((await master.list({ market: 'theme' }))[0]?.columns)
  })

  it('are all of one copy, even when a newer one comes in meanwhile', async () => {
    const seen: string[] = []
    for await (const row of master.rows({ markets: ['kospi'], batchSize: 2 })) {
      if (seen.length === 0) {
        host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', GOLDEN.kospi.slice(-2))))
        await master.sync({ force: true })
        expect(await master.list({ market: 'kospi' })).toHaveLength(2)
      }
      seen.push(row.code)
    }
    expect(seen).toEqual(GOLDEN.kospi.map(({ short_code }) => short_code))
    expect(await collect(master.rows({ markets: ['kospi'] }))).toHaveLength(2)
  })

  it('may be left early, and the copy is let go', async () => {
    for await (const row of master.rows({ batchSize: 1 })) {
      expect(row.code).toBe('005930')
      break
    }
    await master.sync({ force: true })
    expect((await master.get('005930'))?.name).toBe('삼성전자')
  })

  it('end with an error when the master is closed or the signal is aborted', async () => {
    const controller = new AbortController()
    const aborted = async (): Promise<void> => {
      for await (const _row of master.rows({ batchSize: 1, signal: controller.signal })) controller.abort()
    }
    await expect(aborted()).rejects.toMatchObject({ name: 'KisAbortError' })
    const closed = async (): Promise<void> => {
      for await (const _row of master.rows({ batchSize: 1 })) await master.close()
    }
    await expect(closed()).rejects.toMatchObject({ name: 'KisMasterError', stage: 'open' })
    await expect(collect(master.rows())).rejects.toMatchObject({ name: 'KisMasterError' })
  })

  it('come out of a snapshot as well', async () => {
    const snapshot = await openSnapshot(await master.exportSnapshot(), { wasm: TEST_WASM })
    expect(codesOf(await collect(snapshot.rows({ batchSize: 3 })))).toEqual(codesOf(await master.all()))
    const closed = async (): Promise<void> => {
      for await (const _row of snapshot.rows({ batchSize: 1 })) await snapshot.close()
    }
    await expect(closed()).rejects.toMatchObject({ name: 'KisMasterError', stage: 'open' })
  })

  it('refuse malformed options', () => {
    expect(() => master.rows({ batchSize: 0 })).toThrowError(expect.objectContaining({ field: 'batchSize' }))
    expect(() => master.rows({ markets: ['elw'] })).toThrowError(expect.objectContaining({ field: 'market' }))
  })
})

describe('a CSV file', () => {
  it('has the columns that are asked for, under their names', async () => {
    const csv = await master.toCSV({ market: 'sector', columns: ['code', 'name', 'kind'] })
    const lines = GOLDEN.sector.map(({ code, name }) => `${code},${name},sector`)
    expect(csv).toBe(['code,name,kind', ...lines, ''].join('\r\n'))
  })

  it('has every column by default, values as in the rows, and nothing where the file is blank', async () => {
    const [header, first, ...others] = parse(await master.toCSV({ market: 'kospi' }))
    const rows = await master.list({ market: 'kospi' })
    expect(header).toEqual(['kind', ...Object.keys(rows[0]?.columns ?? {})])
    expect(others).toHaveLength(GOLDEN.kospi.length - 1)
    const cells = Object.fromEntries((header ?? []).map((name, index) => [name, first?.[index]]))
    expect(cells).toMatchObject({
      kind: 'stock',
      short_code: '005930',
      name: '삼성전자',
      market_cap: '4214782',
      roe: '9.03',
      is_halted: 'false',
      in_kospi50: 'true',
      is_manufacturing: '',
    })
  })

  it('begins with a byte order mark for Excel when it is asked to', async () => {
    const plain = await master.toCSV({ market: 'sector' })
    expect(await master.toCSV({ market: 'sector', bom: true })).toBe(`\uFEFF${plain}`)
  })

  it('keeps tabs, quotes, commas and line ends of any text', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\r\n', '\n', '\r', 'a"b,c\n', ' x ', '"",""', ''))
    const record = fc.array(cell, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(record, fc.array(record, { maxLength: 4 }), (header, records) => {
        // A line with a single empty cell looks like no line at all.
        fc.pre([header, ...records].every((cells) => cells.length > 1 || cells[0] !== ''))
        expect(parse(csvHeader(header, false) + records.map(csvRecord).join(''))).toEqual([header, ...records])
      }),
    )
  })

  it('refuses a column that there is not', async () => {
    const columns = ['code', 'price'] as never[]
    await expect(master.toCSV({ market: 'sector', columns })).rejects.toMatchObject({
      name: 'KisValidationError',
      field: 'columns',
      message: expect.stringContaining('"price"'),
    })
    for (const none of [[], 'name'] as never[][]) {
      await expect(master.toCSV({ market: 'sector', columns: none })).rejects.toMatchObject({ field: 'columns' })
    }
    await expect(master.toCSV({ market: 'elw' })).rejects.toMatchObject({ field: 'market' })
  })
})

/** Reads a CSV file, character by character, as RFC 4180 tells. */
function parse(csv: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < csv.length; at++) {
    const character = csv[at]
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (csv[at + 1] === '"') cell += csv[++at]
      else isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === ',' || (character === '\r' && csv[at + 1] === '\n')) {
      record.push(cell)
      cell = ''
      if (character === ',') continue
      records.push(record)
      record = []
      at++
    } else cell += character
  }
  expect([cell, record]).toEqual(['', []])
  return records
}
