import { createMemoryStore, type HttpTransport, type KeyValueStore, KisAbortError, type Logger } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GOLDEN, goldenFile } from './__fixtures__/golden.js'
import { createMasterHost, type MasterHost, ok } from './__fixtures__/master-host.js'
import { startTestSqlite, TEST_WASM } from './__fixtures__/test-wasm.js'
import { writeMaster, zipMaster } from './__fixtures__/write-master.js'
import {
  createMarketMaster,
  MASTER_MARKETS,
  type MarketMaster,
  type MarketMasterOptions,
  type MasterProgress,
} from './index.js'

const HOUR = 3_600_000

let clock: VirtualClock
let host: MasterHost
let store: KeyValueStore
let warnings: string[]
const opened: MarketMaster[] = []

beforeAll(startTestSqlite)
beforeEach(async () => {
  clock = createVirtualClock()
  host = await createMasterHost()
  store = createMemoryStore({ clock })
  warnings = []
})
afterEach(async () => {
  for (const master of opened.splice(0)) await master.close()
})

function open(options: MarketMasterOptions = {}): MarketMaster {
  const warn: Logger['warn'] = (message) => void warnings.push(message)
  const logger: Logger = { debug: () => {}, info: () => {}, warn, error: warn }
  const master = createMarketMaster({
    http: host,
    store,
    clock,
    logger,
    wasm: TEST_WASM,
    random: () => 0.5,
    ...options,
  })
  opened.push(master)
  return master
}

const down = (): never => {
  throw Object.assign(new Error('no route'))
}

describe('a market master', () => {
  it('does nothing before it is used', async () => {
    open()
    await clock.advance(HOUR)
    expect(host.requests).toEqual([])
  })

  it('brings the files in by itself when it is first asked', async () => {
    const master = open()
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect([...host.files()].sort()).toEqual(['idxcode.mst.zip', 'kosdaq_code.mst.zip', 'kospi_code.mst.zip'])
    await master.search('삼성')
    await master.all()
    expect(host.requests).toHaveLength(3)
  })

  it('brings in only what is asked for', async () => {
    const master = open()
    await master.list({ market: 'sector' })
    expect(host.files()).toEqual(['idxcode.mst.zip'])
    await master.search('삼성', { markets: ['kospi'] })
    expect(host.files()).toEqual(['idxcode.mst.zip', 'kospi_code.mst.zip'])
    expect(await master.lastSync('kosdaq')).toBeUndefined()
    expect(await master.lastSync('kospi')).toBe(clock.now())
  })

  it('asks the folder it was given', async () => {
    await open({ masterUrl: 'http://localhost:1234/common/master/', markets: ['kosdaq'] }).sync()
    expect(host.requests.map(({ url }) => url)).toEqual(['http://localhost:1234/common/master/kosdaq_code.mst.zip'])
  })

  it('shares one sync among all who ask at once', async () => {
    const master = open()
    const [found, listed] = await Promise.all([master.search('삼성'), master.all(), master.sync(), master.get('0001')])
    expect(found).toHaveLength(4)
    expect(listed.length).toBe(GOLDEN.kospi.length + GOLDEN.kosdaq.length + GOLDEN.sector.length)
    expect(host.requests).toHaveLength(3)
  })

  it('tells of every step', async () => {
    const seen: MasterProgress[] = []
    const synced = await open().sync({ onProgress: (progress) => seen.push(progress) })
    for (const market of ['kospi', 'kosdaq', 'sector'] as const) {
      const steps = seen.filter((progress) => progress.market === market)
      const rows = GOLDEN[market].length
      expect(steps.map(({ stage }) => stage)).toEqual(['download', 'unzip', 'parse', 'load', 'done'])
      expect(steps[0]?.bytes).toBe(steps[0]?.totalBytes)
      expect(steps[1]?.bytes).toBe(goldenFile(market).length)
      expect(steps.slice(2).map((step) => step.rows)).toEqual([rows, rows, rows])
      expect(synced).toContainEqual({ market, status: 'updated', rows, syncedAt: clock.now() })
    }
  })

  it('tells the listener of the options of a sync that a query began', async () => {
    const seen: MasterProgress[] = []
    const master = open({ onProgress: (progress) => seen.push(progress) })
    await master.search('삼성')
    expect(seen.filter(({ stage }) => stage === 'done').map(({ market }) => market)).toEqual([
      'kospi',
      'kosdaq',
      'sector',
    ])
    const before = seen.length
    await master.search('삼성')
    expect(seen).toHaveLength(before)
    expect(() => open({ onProgress: 'log' as never })).toThrow(expect.objectContaining({ option: 'onProgress' }))
  })

  it('survives a progress listener that throws', async () => {
    const onProgress = (): never => {
      throw new Error('mine')
    }
    expect(await open({ onProgress }).sync({ onProgress })).toHaveLength(3)
    expect(warnings).toContain('A progress listener failed.')
  })

  it('asks the host for a few files at a time, and tells of every step of each', async () => {
    let under = 0
    let most = 0
    const busy: HttpTransport = {
      async request(request) {
        most = Math.max(most, ++under)
        // Other requests would start in these turns.
        for (let turn = 0; turn < 20; turn++) await undefined
        under--
        return host.request(request)
      },
      close: async () => {},
    }
    const seen: MasterProgress[] = []
    const master = open({ http: busy, markets: MASTER_MARKETS })
    const synced = await master.sync({ onProgress: (progress) => seen.push(progress) })
    expect(most).toBe(4)
    expect(synced.map(({ market }) => market)).toEqual(MASTER_MARKETS)
    for (const market of MASTER_MARKETS) {
      const rows = GOLDEN[market].length
      const bytes = goldenFile(market).length
      expect(seen.filter((step) => step.market === market && step.stage !== 'download')).toEqual([
        { market, stage: 'unzip', bytes },
        { market, stage: 'parse', bytes, rows },
        { market, stage: 'load', rows },
        { market, stage: 'done', rows },
      ])
    }
  })

  it('fetches again after a day, not before', async () => {
    const master = open()
    await master.sync()
    await clock.advance(24 * HOUR - 1)
    await master.search('삼성')
    expect((await master.sync()).map(({ status }) => status)).toEqual(['fresh', 'fresh', 'fresh'])
    expect(host.requests).toHaveLength(3)
    await clock.advance(1)
    await master.search('삼성')
    expect(host.requests).toHaveLength(6)
    await master.sync({ force: true })
    expect(host.requests).toHaveLength(9)
  })

  it('sends back what the server said of the file, and keeps the copy when it is the same', async () => {
    const zip = await zipMaster('kospi', goldenFile('kospi'))
    host.serve('kospi', zip, { etag: '"v1"', 'last-modified': 'Fri, 02 Jan 2026 00:00:00 GMT' })
    const master = open({ markets: ['kospi'] })
    await master.sync()
    expect(host.requests[0]?.headers).not.toHaveProperty('if-none-match')

    host.answer('kospi', () => ({ status: 304, headers: {}, body: new Uint8Array() }))
    await clock.advance(25 * HOUR)
    const [kospi] = await master.sync()
    expect(kospi).toMatchObject({ status: 'unchanged', rows: GOLDEN.kospi.length, syncedAt: clock.now() })
    expect(host.requests[1]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Fri, 02 Jan 2026 00:00:00 GMT',
    })
    await clock.advance(HOUR)
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect(host.requests).toHaveLength(2)
    // The confirmation is kept as well.
    expect(await open({ markets: ['kospi'] }).lastSync('kospi')).toBe(clock.now() - HOUR)
  })

  it('does not ask whether a file changed when it is told to fetch it again', async () => {
    host.serve('kospi', await zipMaster('kospi', goldenFile('kospi')), { etag: '"v1"' })
    const master = open({ markets: ['kospi'] })
    await master.sync()
    await master.sync({ force: true })
    expect(host.requests[1]?.headers).not.toHaveProperty('if-none-match')
  })

  it('forgets what is no longer listed', async () => {
    const master = open({ markets: ['kospi', 'sector'] })
    await master.sync()
    const left = GOLDEN.kospi.filter(({ short_code }) => short_code !== '005935')
    host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', left)))
    await clock.advance(25 * HOUR)
    expect(await master.get('005935')).toBeUndefined()
    expect((await master.search('삼성전자')).map(({ name }) => name)).toEqual(['삼성전자'])
    expect(await master.list({ market: 'kospi' })).toHaveLength(left.length)
  })
})

describe('the last good copy', () => {
  it('stays when a refresh fails, with one warning and without asking again at once', async () => {
    const master = open()
    await master.sync()
    const before = await master.lastSync('kospi')
    for (const market of ['kospi', 'kosdaq', 'sector'] as const) {
      host.answer(market, () => ({ status: 404, headers: {}, body: new Uint8Array() }))
    }
    await clock.advance(25 * HOUR)
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect(warnings.at(-1)).toContain('last good copy')
    const asked = host.requests.length
    expect(await master.search('삼성')).toHaveLength(4)
    expect(host.requests).toHaveLength(asked)
    expect(await master.lastSync('kospi')).toBe(before)
    // Asked outright, it says what is wrong.
    await expect(master.sync()).rejects.toMatchObject({ name: 'KisMasterError', stage: 'download' })
    await clock.advance(6 * 60_000)
    await master.get('005930')
    expect(host.requests.length).toBeGreaterThan(asked + 3)
  })

  it('of one market does not hold up the others', async () => {
    const master = open()
    await master.sync()
    host.serve('kosdaq', new TextEncoder().encode('<html>점검 중</html>'))
    const left = GOLDEN.kospi.slice(0, 3)
    host.serve('kospi', await zipMaster('kospi', writeMaster('kospi', left)))
    await clock.advance(25 * HOUR)
    const done: MasterProgress[] = []
    const failed = master.sync({ onProgress: (step) => step.stage === 'done' && done.push(step) })
    await expect(failed).rejects.toMatchObject({ stage: 'unzip', source: 'kosdaq_code.mst' })
    expect(done.map(({ market }) => market)).toEqual(['kospi', 'sector'])
    expect(await master.list({ market: 'kospi' })).toHaveLength(3)
    expect(await master.list({ market: 'kosdaq' })).toHaveLength(GOLDEN.kosdaq.length)
    expect(await master.lastSync('kosdaq')).toBe(clock.now() - 25 * HOUR)
  })

  it('is not there when the first download fails', async () => {
    host.answer('sector', () => ({ status: 404, headers: {}, body: new Uint8Array() }))
    const master = open()
    const missing = { name: 'KisMasterError', stage: 'download', source: 'idxcode.mst' }
    await expect(master.list({ market: 'sector' })).rejects.toMatchObject(missing)
    await expect(master.search('종합', { markets: ['sector'] })).rejects.toMatchObject(missing)
    await expect(master.all()).rejects.toMatchObject(missing)
    await expect(master.exportSnapshot()).rejects.toMatchObject(missing)
  })

  it('of one market that cannot be had does not hold up who did not ask for it', async () => {
    host.answer('sector', () => ({ status: 404, headers: {}, body: new Uint8Array() }))
    const master = open()
    expect(await master.search('삼성')).toHaveLength(4)
    expect(warnings).toEqual([
      'Some symbol files could not be brought in; queries go on with the last good copy of what there is.',
    ])
    expect(host.requests).toHaveLength(3)
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect(await master.sql('SELECT count(*) AS rows FROM kospi')).toEqual([{ rows: GOLDEN.kospi.length }])
    expect((await master.changes()).map(({ market }) => market)).toEqual(['kospi', 'kosdaq'])
    // Only the missing file is asked for again, and not at once.
    expect(host.requests).toHaveLength(3)
    // It might hold the code.
    await expect(master.get('0001')).rejects.toMatchObject({ name: 'KisMasterError', source: 'idxcode.mst' })
    expect(host.files().slice(3)).toEqual(['idxcode.mst.zip'])
    host.serve('sector', await zipMaster('sector', goldenFile('sector')))
    expect((await master.get('0001'))?.name).toBe('종합')
    expect(await master.get('0002')).toBeUndefined()
  })
})

describe('the stored snapshot', () => {
  it('saves the next start the download', async () => {
    const first = open()
    await first.sync()
    await first.close()
    await clock.advance(HOUR)
    const second = open()
    expect((await second.search('ㅅㅅㅈㅈ'))[0]?.name).toBe('삼성전자')
    expect(host.requests).toHaveLength(3)
    expect(await second.lastSync('sector')).toBe(clock.now() - HOUR)
  })

  it('belongs to one download folder', async () => {
    await open().sync()
    await open({ masterUrl: 'http://localhost:9/common/master' }).sync()
    expect(host.requests).toHaveLength(6)
  })

  it('keeps the markets that a smaller master does not touch', async () => {
    await open().sync()
    await clock.advance(25 * HOUR)
    await open({ markets: ['sector'] }).sync()
    expect(host.requests).toHaveLength(4)
    const third = open()
    expect(await third.lastSync('kospi')).toBe(clock.now() - 25 * HOUR)
    expect(await third.lastSync('sector')).toBe(clock.now())
  })

  it.each([
    ['is no SQLite file', () => new TextEncoder().encode('garbage')],
    ['is cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 5000)],
    [
      'is overwritten in the middle',
      (bytes: Uint8Array) => bytes.slice().fill(0xff, bytes.length / 2, bytes.length / 2 + 4096),
    ],
    ['is of another version', (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 63 ? 99 : byte))],
  ])('is thrown away with a warning when it %s', async (_what, spoil) => {
    const entries = new Map<string, Uint8Array>()
    const keys = async (key: string): Promise<Uint8Array | undefined> => entries.get(key)
    const own: KeyValueStore = {
      get: keys,
      set: async (key, value) => void entries.set(key, value),
      delete: async (key) => void entries.delete(key),
    }
    await open({ store: own }).sync()
    const [key = '', bytes = new Uint8Array()] = [...entries][0] ?? []
    expect(key).toMatch(/^kis:v1:master:[0-9a-f]{16}:snapshot\.sqlite$/)
    entries.set(key, spoil(bytes))
    const master = open({ store: own })
    expect(await master.lastSync('kospi')).toBeUndefined()
    expect(warnings.join()).toContain('damaged or of another version')
    expect(entries.size).toBe(0)
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect(host.requests).toHaveLength(6)
  })

  it.each([
    ['names columns differently', `replace(layout, '"name":"base_price"', '"name":"prior_close"')`, false],
    ['has a layout that cannot be read', `substr(layout, 1, 100)`, true],
  ])('is fetched again when it %s', async (_what, change, isDamaged) => {
    const first = open({ markets: ['kospi'] })
    const database = new (await startTestSqlite()).Database(await first.exportSnapshot())
    database.run(`UPDATE master SET layout = ${change}`)
    const bytes = database.export()
    database.close()
    const own: KeyValueStore = { ...store, get: async () => bytes, set: async () => {}, delete: async () => {} }
    const second = open({ store: own, markets: ['kospi'] })
    expect((await second.get('005930', { market: 'kospi' }))?.columns.base_price).toBe(71_200)
    expect(host.requests).toHaveLength(2)
    expect(warnings.some((message) => message.includes('damaged or of another version'))).toBe(isDamaged)
  })

  it('is not needed: a broken store costs a warning, not the files', async () => {
    const broken: KeyValueStore = { get: down, set: down, delete: down, lease: down }
    const master = open({ store: broken })
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect(warnings.length).toBeGreaterThan(0)
  })

  it('is written by one of many processes that start together; the others take it over', async () => {
    const masters = Array.from({ length: 8 }, () => open({ store: leasing(store) }))
    const found = await clock.until(Promise.all(masters.map((master) => master.search('삼성전자'))))
    expect(found.map((rows) => rows.length)).toEqual(Array(8).fill(2))
    expect(host.requests).toHaveLength(3)
  })
})

/** The same store seen by another process: another object over the same entries. */
function leasing(shared: KeyValueStore): KeyValueStore {
  return {
    get: (key) => shared.get(key),
    set: (key, value, options) => shared.set(key, value, options),
    delete: (key) => shared.delete(key),
    lease: async (key, options) => shared.lease?.(key, options),
  }
}

describe('giving up', () => {
  const hanging: HttpTransport['request'] = ({ signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new KisAbortError({ cause: signal.reason })), { once: true })
    })

  it('ends only the wait of the caller who gives up', async () => {
    let release = (): void => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const zip = await zipMaster('kospi', goldenFile('kospi'))
    host.answer('kospi', async () => {
      await gate
      return ok(zip)
    })
    const master = open({ markets: ['kospi'] })
    const impatient = new AbortController()
    const first = master.search('삼성', { signal: impatient.signal })
    const second = master.search('삼성')
    impatient.abort(new Error('enough'))
    await expect(first).rejects.toMatchObject({ name: 'KisAbortError' })
    release()
    expect(await second).toHaveLength(4)
    expect(host.requests).toHaveLength(1)
  })

  it('lets many queries wait on one signal with a single listener, of which Node does not warn', async () => {
    const { signal } = new AbortController()
    const listen = vi.spyOn(signal, 'addEventListener')
    const master = open()
    await Promise.all(Array.from({ length: 20 }, () => master.get('005930', { signal })))
    expect(listen).toHaveBeenCalledTimes(1)
  })

  it('ends the download when nobody waits any more, and the next call starts over', async () => {
    const signals: (AbortSignal | undefined)[] = []
    host.answer('kospi', (request) => {
      signals.push(request.signal)
      return hanging(request)
    })
    const master = open({ markets: ['kospi'] })
    const controller = new AbortController()
    const call = master.sync({ signal: controller.signal })
    await clock.until(() => signals.length > 0)
    controller.abort(new Error('enough'))
    await expect(call).rejects.toMatchObject({ name: 'KisAbortError' })
    expect(signals[0]?.aborted).toBe(true)
    host.serve('kospi', await zipMaster('kospi', goldenFile('kospi')))
    expect((await master.get('005930'))?.name).toBe('삼성전자')
  })

  it('refuses a signal that is aborted already, without a request', async () => {
    const master = open()
    await expect(master.sync({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'KisAbortError' })
    expect(host.requests).toEqual([])
  })

  it('closes at any time, and says so afterwards', async () => {
    host.answer('kospi', hanging)
    const master = open()
    const call = master.search('삼성')
    const outcome = expect(call).rejects.toMatchObject({ name: 'KisAbortError' })
    await clock.until(() => host.requests.length === 3)
    await master.close()
    await master.close()
    await outcome
    await expect(master.search('삼성')).rejects.toMatchObject({ name: 'KisMasterError', stage: 'open' })
    await expect(master.lastSync('kospi')).rejects.toMatchObject({ name: 'KisMasterError' })
    await expect(master.sync()).rejects.toMatchObject({ name: 'KisMasterError' })
    expect(clock.pendingTasks).toBe(0)
  })
})

describe('options', () => {
  it.each<[string, MarketMasterOptions]>([
    ['masterUrl', { masterUrl: 'ftp://example.com' }],
    ['markets', { markets: [] }],
    ['markets', { markets: ['moscow' as 'kospi'] }],
    ['maxAgeMs', { maxAgeMs: 0 }],
    ['maxAgeMs', { maxAgeMs: Number.NaN }],
    ['limits.attempts', { limits: { attempts: -1 } }],
    ['limits.timeoutMs', { limits: { timeoutMs: Number.POSITIVE_INFINITY } }],
    ['decode', { decode: 'cp949' as never }],
  ])('refuses a malformed %s', (option, options) => {
    expect(() => createMarketMaster(options)).toThrowError(expect.objectContaining({ name: 'KisConfigError', option }))
  })
})
