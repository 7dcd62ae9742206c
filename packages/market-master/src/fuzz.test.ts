import { createMemoryStore, KisMasterError } from '@kis/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCp949Decoder } from '#cp949'
import { GOLDEN, goldenFile } from './__fixtures__/golden.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import { startTestSqlite, TEST_WASM } from './__fixtures__/test-wasm.js'
import { writeMaster, zipFiles, zipMaster } from './__fixtures__/write-master.js'
import {
  type Cp949Decoder,
  createMarketMaster,
  layoutOf,
  MASTER_KINDS,
  MASTER_MARKETS,
  openSnapshot,
  type RecordLayout,
} from './index.js'
import { createRecordReader } from './records/record-reader.js'
import { createRow } from './rows/create-row.js'
import { parseMaster } from './stages/parse.js'
import { unzipMaster } from './stages/unzip.js'

let decode: Cp949Decoder
beforeAll(async () => {
  await startTestSqlite()
  decode = await loadCp949Decoder()
})

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
/** Bytes with a piece of them overwritten, taken out or put in. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.tuple(fc.nat(bytes.length), fc.nat(12), fc.uint8Array({ maxLength: 12 }), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) => {
      let made = bytes
      for (const [at, cut, put, keepsLength] of changes) {
        const rest = made.subarray(Math.min(made.length, at + (keepsLength ? put.length : cut)))
        made = Uint8Array.from([...made.subarray(0, at), ...put, ...rest])
      }
      return made
    })
const bytes = fc.uint8Array({ maxLength: 400 })

/** Resolves what a stage gives; its own errors count as nothing. */
async function attempt<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!KisMasterError.isInstance(error)) throw error
    return undefined
  }
}

describe('whatever the download host sends', () => {
  it('an archive is unpacked to what it holds, or refused', async () => {
    const file = goldenFile('kospi').slice(0, 900)
    const zips = [
      await zipMaster('kospi', file),
      await zipFiles({ 'readme.txt': text('read me'), 'a/../kospi_code.mst': file, '/etc/passwd': text('x') }),
    ] as const
    const archive = fc.oneof(
      ...zips.map(damaged),
      bytes,
      bytes.map((some) => Uint8Array.from([0x50, 0x4b, 3, 4, ...some])),
    )
    await fc.assert(
      fc.asyncProperty(archive, fc.constantFrom(100, 5_000), fc.boolean(), async (zip, maxBytes, mayBePlain) => {
        const made = await attempt(() => unzipMaster(zip, { file: 'kospi_code.mst', maxBytes, mayBePlain }))
        if (!made || (mayBePlain && made === zip)) return
        expect(made.length).toBeLessThanOrEqual(maxBytes)
        // The check sum is part of what may be damaged; the file is not.
        expect(made.length === file.length || made.length <= 7).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('records of every layout are read, or the file is refused', async () => {
    const market = fc.constantFrom(...MASTER_MARKETS)
    const file = market.chain((name) =>
      fc
        .oneof({ weight: 3, arbitrary: damaged(goldenFile(name)) }, { weight: 1, arbitrary: bytes })
        .map((some) => [name, some] as const),
    )
    let read = 0
    await fc.assert(
      fc.asyncProperty(file, async ([name, some]) => {
        const layout = layoutOf(name)
        const records = await attempt(() => parseMaster(some, layout, decode))
        if (!records) return
        read += records.length
        const reader = createRecordReader(layout)
        for (const record of records) {
          const row = createRow(reader, record)
          expect(MASTER_KINDS).toContain(row.kind)
          expect([typeof row.code, typeof row.name]).toEqual(['string', 'string'])
          for (const value of Object.values(row.raw)) expect(typeof value).toBe('string')
          JSON.stringify(row)
        }
      }),
      { numRuns: 400 },
    )
    // Some damage is none: without records read this would test nothing.
    expect(read).toBeGreaterThan(0)
  })

  it.each(['constructor', '__proto__', 'toString', 'valueOf'])('a code called %s is an unknown one', (code) => {
    let columns = 0
    for (const market of MASTER_MARKETS) {
      const layout: RecordLayout = layoutOf(market)
      const [first] = GOLDEN[market]
      if (!layout.separator || !first) continue
      for (const { name } of layout.columns) {
        if (name in (layout.constants ?? {}) || name === layout.key) continue
        columns += 1
        const [record] = parseMaster(writeMaster(market, [{ ...first, [name]: code }]), layout, decode)
        const row = record && createRow(createRecordReader(layout), record)
        expect([market, name, MASTER_KINDS.includes(row?.kind as never)]).toEqual([market, name, true])
        for (const [field, value] of Object.entries(row ?? {}))
          expect([market, field, typeof value]).not.toEqual([market, field, 'function'])
      }
    }
    expect(columns).toBeGreaterThan(50)
  })

  it('a snapshot is opened, or refused', async () => {
    const host = await createMasterHost()
    const master = createMarketMaster({ http: host, store: createMemoryStore(), markets: ['sector'], wasm: TEST_WASM })
    const snapshot = await master.exportSnapshot()
    await master.close()
    const some = fc.oneof(
      damaged(snapshot),
      bytes,
      fc.nat(snapshot.length).map((end) => snapshot.subarray(0, end)),
    )
    await fc.assert(
      fc.asyncProperty(some, async (damagedBytes) => {
        const symbols = await attempt(() => openSnapshot(damagedBytes, { wasm: TEST_WASM }))
        if (!symbols) return
        const rows = await attempt(() => symbols.list({ market: 'sector' }))
        for (const { name } of rows ?? []) expect(typeof name).toBe('string')
        await symbols.close?.()
      }),
      { numRuns: 60 },
    )
  })
})
