import { createMemoryStore, KisTransportError } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import JSZip from 'jszip'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GOLDEN, goldenFile } from './__fixtures__/golden.js'
import { createMasterHost, type MasterHost, ok } from './__fixtures__/master-host.js'
import type { RecordValues } from './__fixtures__/record-values.js'
import { startTestSqlite, TEST_WASM } from './__fixtures__/test-wasm.js'
import { writeMaster, zipFiles, zipMaster } from './__fixtures__/write-master.js'
import { createMarketMaster, type MarketMaster } from './index.js'

let clock: VirtualClock
let host: MasterHost
let master: MarketMaster

beforeAll(startTestSqlite)
beforeEach(async () => {
  clock = createVirtualClock()
  host = await createMasterHost()
  master = createMarketMaster({
    http: host,
    store: createMemoryStore({ clock }),
    clock,
    markets: ['kospi'],
    random: () => 1,
    wasm: TEST_WASM,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    limits: { maxFileBytes: 120_000 },
  })
  await master.sync()
})

/** Serves something bad and tells what came of it: the error, and that the good copy is still there. */
async function refresh(): Promise<unknown> {
  const error = await clock.until(
    master.sync({ force: true }).then(
      () => 'accepted',
      (reason: unknown) => reason,
    ),
  )
  expect(await master.list({ market: 'kospi' })).toHaveLength(GOLDEN.kospi.length)
  expect((await master.search('ㅅㅅㅈㅈ'))[0]?.name).toBe('삼성전자')
  await master.close()
  return error
}

const file = goldenFile('kospi')
const line = (number: number): Uint8Array => file.slice((number - 1) * 289, number * 289)
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

describe('a file that is not what it should be', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['empty', () => new Uint8Array(), /no records/],
    ['nothing but a line end', () => text('\n'), /line 1 is 0 bytes/],
    [
      'cut off in the middle of a record',
      () => file.slice(0, 289 * 2 + 100),
      /line 3 is 100 bytes long instead of 288.*cut off/,
    ],
    ['widened by a column', () => join(line(1), line(2).slice(0, 288), text('X\n')), /line 2 is 289 bytes/],
    ['narrowed by a column', () => join(line(1).slice(0, 287), text('\n')), /line 1 is 287 bytes/],
    ['one with a blank line inside', () => join(line(1), text('\n'), line(2)), /line 2 is 0 bytes/],
    ['another market’s', () => goldenFile('kosdaq'), /line 1 is 282 bytes/],
    ['saved as UTF-8', () => text(new TextDecoder('latin1').decode(file)), /line 1 is \d+ bytes/],
    ['one with a code twice', () => join(line(1), line(2), line(1)), /005930 stands on line 1 and again on line 3/],
    ['one without a code', () => join(text(' '.repeat(9)), line(1).slice(9)), /line 1 has no code/],
    [
      'one with shifted columns',
      () => join(line(1), line(2).slice(0, 20), line(2).slice(21, 61), text(' '), line(2).slice(61)),
      /line 2 has a byte outside its name/,
    ],
  ])('%s, fails at "parse" and names the line', async (_what, bytes, message) => {
    host.serve('kospi', await zipMaster('kospi', bytes()))
    expect(await refresh()).toMatchObject({
      name: 'KisMasterError',
      stage: 'parse',
      source: 'kospi_code.mst',
      message: expect.stringMatching(message),
    })
  })

  it('in another encoding, fails at "decode" and names the line', async () => {
    const broken = file.slice()
    // Bytes that begin no character, in the middle of the second name.
    broken.set([0xff, 0xff], 289 + 21 + 2)
    host.serve('kospi', await zipMaster('kospi', broken))
    expect(await refresh()).toMatchObject({ stage: 'decode', message: expect.stringContaining('line 2') })
  })

  it('with a line feed inside a name cannot shift the rows after it', async () => {
    const broken = file.slice()
    broken.set([0x0a], 289 + 21 + 38)
    host.serve('kospi', await zipMaster('kospi', broken))
    expect(await refresh()).toMatchObject({ stage: 'parse', message: expect.stringContaining('line 2') })
  })

  it('but a name cut in the middle of its last character only loses that character', async () => {
    const cut = file.slice(0, 289)
    cut.set(text(`${'A'.repeat(39)}`), 21)
    cut.set([0xb0], 21 + 39)
    host.serve('kospi', await zipMaster('kospi', cut))
    await master.sync({ force: true })
    expect((await master.get('005930'))?.name).toBe('A'.repeat(39))
    await master.close()
  })
})

describe('a file that lost more than half of its records', () => {
  const DAY = 24 * 3_600_000
  const records = (count: number): RecordValues[] =>
    Array.from({ length: count }, (_, index) => ({ ...GOLDEN.kospi[0], short_code: String(100_000 + index) }))

  it('is taken to be cut off, unless it is asked for with "force"', async () => {
    host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', records(300))))
    await master.sync({ force: true })
    host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', records(149))))
    await clock.advance(DAY)
    await expect(master.sync()).rejects.toMatchObject({
      name: 'KisMasterError',
      stage: 'parse',
      source: 'kospi_code.mst',
      isRetryable: true,
      message: expect.stringMatching(/149 records where the last copy held 300.*"force"/),
    })
    expect(await master.list({ market: 'kospi', limit: 1000 })).toHaveLength(300)
    await master.sync({ force: true })
    expect(await master.list({ market: 'kospi', limit: 1000 })).toHaveLength(149)
    await master.close()
  })

  it('is good when half of them are left, or when there were few', async () => {
    for (const [before, after] of [
      [300, 150],
      [199, 1],
    ] as const) {
      host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', records(before))))
      await master.sync({ force: true })
      host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', records(after))))
      await clock.advance(DAY)
      await master.sync()
      expect(await master.list({ market: 'kospi', limit: 1000 })).toHaveLength(after)
    }
    await master.close()
  })
})

describe('a download that is no zip', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['empty', () => new Uint8Array(), /empty file/],
    ['a web page', () => text('\n<!DOCTYPE html><html><body>시스템 점검</body></html>'), /web page/],
    ['the bare file', () => file, /no zip/],
    ['a JSON error', () => text('{"rt_cd":"1"}'), /no zip/],
  ])('%s', async (_what, bytes, message) => {
    host.serve('kospi', bytes())
    expect(await refresh()).toMatchObject({
      name: 'KisMasterError',
      stage: 'unzip',
      source: 'kospi_code.mst',
      message: expect.stringMatching(message),
      isRetryable: true,
    })
  })

  it('cut off at any place', async () => {
    const zip = await zipMaster('kospi', file)
    for (const length of [1, 30, 200, zip.length - 22, zip.length - 1]) {
      host.serve('kospi', zip.slice(0, length))
      const error = await master.sync({ force: true }).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ stage: 'unzip' })
    }
    await refresh()
  })

  it('with damaged bytes inside', async () => {
    const zip = await zipMaster('kospi', file)
    for (const at of [80, 150, 300]) {
      const damaged = zip.slice()
      damaged.set([0, 0, 0, 0], at)
      host.serve('kospi', damaged)
      const error = await master.sync({ force: true }).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ stage: 'unzip', message: expect.stringContaining('damaged') })
    }
    await refresh()
  })

  it('with the wrong check sum', async () => {
    const zip = await zipMaster('kospi', file)
    const view = new DataView(zip.buffer, zip.byteOffset)
    const directory = view.getUint32(zip.length - 6, true)
    view.setUint32(directory + 16, 0x1234, true)
    host.serve('kospi', zip)
    expect(await refresh()).toMatchObject({ stage: 'unzip', message: expect.stringContaining('check sum') })
  })

  it('with other files only', async () => {
    host.serve('kospi', await zipFiles({ 'readme.txt': text('a'), 'other.mst': text('b') }))
    expect(await refresh()).toMatchObject({ stage: 'unzip', message: expect.stringContaining('2 files') })
  })

  it('but finds the file among others and in a folder', async () => {
    host.serve('kospi', await zipFiles({ 'readme.txt': text('a'), 'data/KOSPI_CODE.MST': file }))
    expect(await refresh()).toBe('accepted')
  })
})

describe('a zip bomb', () => {
  const bomb = async (): Promise<Uint8Array> => zipMaster('kospi', new Uint8Array(30_000_000))

  it('is refused by its declared size, before it is inflated', async () => {
    host.serve('kospi', await bomb())
    expect(await refresh()).toMatchObject({ stage: 'unzip', message: expect.stringContaining('30000000 bytes') })
  })

  it('is stopped on the way when it declares less', async () => {
    const zip = await bomb()
    const view = new DataView(zip.buffer, zip.byteOffset)
    view.setUint32(view.getUint32(zip.length - 6, true) + 24, 50_000, true)
    host.serve('kospi', zip)
    expect(await refresh()).toMatchObject({
      stage: 'unzip',
      message: expect.stringMatching(/more than the 120000 allowed/),
    })
  })

  it('cannot hide among many files', async () => {
    const many = new JSZip()
    for (let index = 0; index < 3000; index++) many.file(`${index}.mst`, '')
    host.serve('kospi', await many.generateAsync({ type: 'uint8array' }))
    expect(await refresh()).toMatchObject({ stage: 'unzip' })
  })
})

describe('a host in trouble', () => {
  it('that has no such file is asked once', async () => {
    host.answer('kospi', () => ({ status: 404, headers: {}, body: text('not found') }))
    const asked = host.requests.length
    const error = await refresh()
    expect(error).toMatchObject({ name: 'KisMasterError', stage: 'download', isRetryable: false })
    expect(error).toMatchObject({ cause: { name: 'KisHttpError', httpStatus: 404 } })
    expect(host.requests).toHaveLength(asked + 1)
  })

  it.each([429, 500, 502, 503])('that answers %i is asked three times, with growing pauses', async (status) => {
    const times: number[] = []
    host.answer('kospi', () => {
      times.push(clock.now())
      return { status, headers: {}, body: new Uint8Array() }
    })
    expect(await refresh()).toMatchObject({ stage: 'download', isRetryable: true, cause: { httpStatus: status } })
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 1000, 3000])
  })

  it('that recovers in between does no harm', async () => {
    const zip = await zipMaster('kospi', writeMaster('kospi', GOLDEN.kospi))
    let attempts = 0
    host.answer('kospi', () => {
      attempts++
      if (attempts < 3) throw new KisTransportError({ message: 'connection reset', requestSent: true })
      return ok(zip)
    })
    expect(await refresh()).toBe('accepted')
    expect(attempts).toBe(3)
  })

  it('that never answers is given up after the time-out of every attempt', async () => {
    host.answer(
      'kospi',
      ({ signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    )
    const startedAt = clock.now()
    expect(await refresh()).toMatchObject({ stage: 'download', isRetryable: true, cause: { name: 'KisTimeoutError' } })
    expect(clock.now() - startedAt).toBe(3 * 15_000 + 1000 + 2000)
  })

  it('that sends less than it announced is asked again', async () => {
    const zip = await zipMaster('kospi', file)
    host.answer('kospi', () => ok(zip.slice(0, 100), { 'content-length': String(zip.length) }))
    const asked = host.requests.length
    expect(await refresh()).toMatchObject({
      stage: 'download',
      message: expect.stringMatching(/cut off: 100 of \d+ bytes/),
    })
    expect(host.requests).toHaveLength(asked + 3)
  })

  it('that says "not modified" without having been asked is in trouble', async () => {
    host.answer('kospi', () => ({ status: 304, headers: {}, body: new Uint8Array() }))
    expect(await refresh()).toMatchObject({ stage: 'download', cause: { httpStatus: 304 } })
  })

  it('is told how much may come', async () => {
    expect(host.requests[0]?.maxBodyBytes).toBe(8 * 1024 * 1024)
    await master.close()
  })
})
