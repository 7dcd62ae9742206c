import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { type Clock, type KeyValueStore, KisAbortError } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'
import { openSnapshot } from '@kis/market-master'
import { trade } from '@kis/realtime/domestic-stock'
import { startSimulator } from '@kis/simulator'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CANARY, createWorld, type World } from './__fixtures__/virtual-world.js'
import { Wiretap } from './__fixtures__/wiretap.js'
import { createKis, type Diagnosis, type DiagnosisName, type KisOptions } from './index.js'

// Compiling and starting SQLite takes time that no virtual clock knows of.
const require = createRequire(createRequire(import.meta.url).resolve('@kis/market-master/package.json'))
const WASM = await WebAssembly.compile(await readFile(require.resolve('sql.js/dist/sql-wasm.wasm')))
beforeAll(() => expect(openSnapshot(new Uint8Array(), { wasm: WASM })).rejects.toThrow())

const HOUR = 3_600_000
const DAY = 24 * HOUR

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** A world whose server tells the time by the world's clock, while this machine's clock may be off. */
function setUp({ clockOffMs = 0, kis = {} }: { clockOffMs?: number; kis?: Partial<KisOptions> } = {}) {
  const wire = new Wiretap()
  let world: World | undefined
  const local: Clock = {
    now: () => (world?.clock.now() ?? 0) + clockOffMs,
    monotonic: () => world?.clock.monotonic() ?? 0,
    schedule: (...args) => (world as World).clock.schedule(...args),
  }
  world = createWorld({ kis: { http: wire, ...(clockOffMs === 0 ? {} : { clock: local }), ...kis } })
  const { simulator, settle, clock } = world
  wire.connect(simulator.transport())
  wire.change = (response) => ({
    ...response,
    headers: { ...response.headers, date: new Date(clock.now()).toUTCString() },
  })
  cleanUps.push(async () => {
    await settle(world.kis.close())
    simulator.close()
  })
  const examine = () => settle(world.kis.doctor())
  return { ...world, wire, examine }
}

const find = ({ checks }: Diagnosis, name: DiagnosisName) => {
  const check = checks.find((one) => one.name === name)
  if (!check) throw new Error(`There is no check ${name}.`)
  return check
}

describe('kis.doctor()', () => {
  it('finds nothing wrong with a client that was never used, issues no token and brings in no file', async () => {
    const { examine, simulator, wire } = setUp()
    const diagnosis = await examine()
    expect(diagnosis.checks.map(({ name, status }) => [name, status])).toEqual([
      ['clock', 'ok'],
      ['token', 'ok'],
      ['limits', 'ok'],
      ['sockets', 'ok'],
      ['store', 'ok'],
      ['master', 'ok'],
    ])
    expect(diagnosis.status).toBe('ok')
    expect(simulator.state().tokenRequests).toBe(0)
    expect(wire.requests.map(({ method }) => method)).toEqual(['HEAD'])
  })

  it('tells age and end of the token, registrations, limits and the age of the lists of a client at work', async () => {
    const { examine, kis, settle, clock, simulator } = setUp()
    await settle(kis.ready())
    await clock.advance(2 * HOUR)
    const subscription = await settle(kis.realtime.subscribe(trade, '005930'))
    const diagnosis = await examine()
    expect(diagnosis.status).toBe('ok')
    expect(find(diagnosis, 'token').message).toMatch(/issued 2 h 0 min ago, valid for 2[12] h \d+ min/)
    expect(find(diagnosis, 'token').messageKo).toContain('2시간 0분 전')
    expect(find(diagnosis, 'sockets').message).toContain('1/41')
    expect(find(diagnosis, 'limits').message).toMatch(/of 500 calls/)
    expect(find(diagnosis, 'master').message).toContain('3 of 3 lists are here, the oldest 2 h 0 min old')
    expect(find(diagnosis, 'store').message).toContain('memory')
    expect(simulator.state().tokenRequests).toBe(1)
    await settle(subscription.unsubscribe())
  })

  it.each([
    [10 * 60_000, 'fail', 'ahead of', '빠릅니다'],
    [-10 * 60_000, 'fail', 'behind', '느립니다'],
    [10_000, 'warn', 'ahead of', '빠릅니다'],
    [-10_000, 'warn', 'behind', '느립니다'],
    [900, 'ok', 'agrees', '맞습니다'],
  ] as const)('tells a clock that is off by %i ms', async (clockOffMs, status, english, korean) => {
    const { examine } = setUp({ clockOffMs })
    const check = find(await examine(), 'clock')
    expect(check.status).toBe(status)
    expect(check.message).toContain(english)
    expect(check.messageKo).toContain(korean)
  })

  it.each(['revokeTokens', 'expireTokens'] as const)(
    'tells of a dead token (%s) and leaves it alone',
    async (fault) => {
      const { examine, kis, settle, simulator, clock } = setUp()
      await settle(kis.auth.authorize())
      simulator.faults[fault]()
      const diagnosis = await examine()
      expect(find(diagnosis, 'token')).toMatchObject({
        status: 'fail',
        message: expect.stringMatching(/refuses the token/),
      })
      expect(find(diagnosis, 'clock').status).toBe('ok')
      expect(simulator.state().tokenRequests).toBe(1)
      // What the message promises.
      await clock.advance(60_000)
      await settle(kis.stock('005930').quote())
      expect(find(await examine(), 'token').status).toBe('ok')
    },
  )

  it('tells of a server that is down, and of one that never answers, in the time of one exchange', async () => {
    const { examine, kis, settle, simulator, clock } = setUp({ kis: { timeoutMs: 3_000 } })
    await settle(kis.auth.authorize())
    simulator.faults.refuseConnections({ forMs: 60_000 })
    const refused = await examine()
    expect(['clock', 'token'].map((name) => find(refused, name as DiagnosisName).status)).toEqual(['fail', 'fail'])
    expect(['limits', 'sockets', 'store'].map((name) => find(refused, name as DiagnosisName).status)).toEqual([
      'ok',
      'ok',
      'ok',
    ])
    await clock.advance(60_000)
    simulator.faults.blackHole({ times: 10 })
    const began = clock.now()
    expect(find(await examine(), 'clock')).toMatchObject({ status: 'fail' })
    expect(clock.now() - began).toBeLessThanOrEqual(3_000)
  })

  it('tells of a store that cannot be written, forgets, or is memory for want of a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kis-doctor-'))
    cleanUps.push(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'a-file'), '')
    const directory = join(folder, 'a-file', 'store')
    const kis = { logger: { debug() {}, info() {}, warn() {}, error() {} } }
    const storeOf = async (store: KeyValueStore) => find(await setUp({ kis: { ...kis, store } }).examine(), 'store')
    expect(await storeOf(createFileStore({ directory }))).toMatchObject({ status: 'fail' })
    const forgetful: KeyValueStore = { get: async () => undefined, set: async () => {}, delete: async () => {} }
    expect(await storeOf(forgetful)).toMatchObject({ status: 'fail', message: expect.stringContaining('give back') })
    const silent: KeyValueStore = { ...forgetful, get: () => new Promise(() => {}) }
    expect(await storeOf(silent)).toMatchObject({ status: 'fail', message: expect.stringContaining('15000 ms') })
    // What Node falls back on when it is told of no store and cannot write.
    vi.stubEnv('KIS_STORE_DIR', directory)
    const fallen = find(await setUp({ kis: { ...kis, store: undefined } }).examine(), 'store')
    expect(fallen).toMatchObject({ status: 'warn', message: expect.stringContaining('KIS_STORE_DIR') })
  })

  it('tells of the maintenance of the night, which answers but serves nothing', async () => {
    const { examine, kis, settle, simulator } = setUp()
    await settle(kis.auth.authorize())
    simulator.faults.maintenance()
    expect(find(await examine(), 'token')).toMatchObject({ status: 'fail', message: expect.stringContaining('503') })
  })

  it('tells of a connection that another session took', async () => {
    const { examine, kis, settle, simulator, clock } = setUp()
    const subscription = await settle(kis.realtime.subscribe(trade, '005930'))
    expect(find(await examine(), 'sockets').status).toBe('ok')
    simulator.faults.conflict()
    await clock.advance(1_000)
    const check = find(await examine(), 'sockets')
    expect(check).toMatchObject({ status: 'fail', message: expect.stringMatching(/OPSP8996.* 0\/41/) })
    await settle(subscription.unsubscribe())
  })

  it('tells of calls that KIS refused as too many', async () => {
    const { examine, kis, settle, simulator } = setUp()
    await settle(kis.stock('005930').quote())
    simulator.faults.rateLimitStorm({ times: 2 })
    await settle(kis.stock('005930').quote())
    expect(find(await examine(), 'limits')).toMatchObject({
      status: 'warn',
      message: expect.stringMatching(/down from 500/),
    })
  })

  it('tells of lists that are too old', async () => {
    const { examine, kis, settle, clock } = setUp()
    await settle(kis.market.sync())
    await clock.advance(2 * DAY)
    expect(find(await examine(), 'master')).toMatchObject({ status: 'warn', message: expect.stringContaining('kospi') })
  })

  it('prints as a table in Korean and English, and never a secret', async () => {
    const { examine, kis, settle, wire } = setUp()
    await settle(kis.account().balance())
    const token = (await settle(kis.auth.authorize())).headers().authorization?.slice(7) ?? ''
    const leaky = `${CANARY.appKey} ${CANARY.appSecret} ${token} ${CANARY.account} ${CANARY.htsId}`
    wire.instead = () => {
      throw new Error(`no route: ${leaky}`)
    }
    const diagnosis = await examine()
    expect(diagnosis.status).toBe('fail')
    const shown = [`${diagnosis}`, inspect(diagnosis), JSON.stringify(diagnosis)]
    for (const text of shown) {
      for (const secret of [CANARY.appKey, CANARY.appSecret, token, '98765432', CANARY.htsId]) {
        expect(secret.length).toBeGreaterThan(6)
        expect(text).not.toContain(secret)
      }
    }
    expect(inspect(diagnosis)).toBe(diagnosis.toString())
    expect(diagnosis.toString('en').split('\n')).toHaveLength(6)
    expect(diagnosis.toString('ko')).toMatch(/^clock {4}FAIL {2}실패했습니다/)
    expect(diagnosis.toString().split('\n')).toHaveLength(12)
  })

  it('ends when it is aborted, before and during', async () => {
    const { kis, simulator, failure, clock, wire } = setUp()
    expect(KisAbortError.isInstance(await failure(kis.doctor({ signal: AbortSignal.abort() })))).toBe(true)
    expect(wire.requests).toEqual([])
    simulator.faults.blackHole({ times: 10 })
    const controller = new AbortController()
    const failed = failure(kis.doctor({ signal: controller.signal }))
    const began = clock.now()
    controller.abort()
    expect(KisAbortError.isInstance(await failed)).toBe(true)
    expect(clock.now() - began).toBeLessThan(1_000)
  })

  it('reads the time of a server on the network', async () => {
    const simulator = await startSimulator({ env: 'paper' })
    cleanUps.push(() => simulator.close())
    const credentials = { appKey: CANARY.appKey, appSecret: CANARY.appSecret }
    await using kis = createKis({ ...{ env: 'paper', credentials, baseUrl: simulator.restUrl }, store: createMemory() })
    expect(find(await kis.doctor(), 'clock')).toMatchObject({ status: 'ok' })
  })
})

function createMemory(): KeyValueStore {
  const entries = new Map<string, Uint8Array>()
  return {
    get: async (key) => entries.get(key),
    set: async (key, value) => void entries.set(key, value),
    delete: async (key) => void entries.delete(key),
  }
}
