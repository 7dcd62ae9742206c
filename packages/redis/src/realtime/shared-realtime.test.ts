import { KisConfigError } from '@kis/core'
import { createRealtimeClient, type GapEvent, type RealtimeClient, type Subscription } from '@kis/realtime'
import { executionNotice, orderBook, trade } from '@kis/realtime/domestic-stock'
import { createRestClient } from '@kis/rest'
import { orderCash } from '@kis/rest/domestic-stock'
import { type PublishedRecord, type RunningSimulator, startSimulator } from '@kis/simulator'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startRedis, type TestRedis, whyNoRedis } from '../__fixtures__/redis-server.js'
import type { RedisClient } from '../redis-client.js'
import { createSharedRealtime } from './create-shared-realtime.js'
import type { SharedRealtime } from './shared-realtime.js'

const credentials = { appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) }
const HTS_ID = 'canaryhts'
const ACCOUNT = '50999999-01'
const LEASE_MS = 1_000
const logger = { debug() {}, info() {}, warn() {}, error() {} }

interface Member {
  readonly client: RealtimeClient<'real'>
  readonly shared: SharedRealtime
  leave(): Promise<void>
}

interface Watched {
  readonly ticks: string[]
  readonly gaps: GapEvent[]
}

function watch(subscription: Subscription<{ readonly raw: readonly string[] }>): Watched {
  const watched: Watched = { ticks: [], gaps: [] }
  subscription.on('data', ({ raw }) => void watched.ticks.push(raw.join('^')))
  subscription.on('gap', (gap) => void watched.gaps.push(gap))
  return watched
}

describe.skipIf(whyNoRedis())('a realtime connection shared over Redis', () => {
  let redis: TestRedis
  let simulator: RunningSimulator
  let admin: ReturnType<typeof createClient>
  const published: PublishedRecord[] = []
  const cleanUps: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    redis = await startRedis()
  })
  beforeEach(async () => {
    published.length = 0
    simulator = await startSimulator({
      ...{ env: 'real', tick: 20, htsIds: [HTS_ID] },
      onRecord: (record) => void published.push(record),
    })
    admin = createClient({ url: redis.url })
    admin.on('error', () => undefined)
    await admin.connect()
    await admin.flushAll()
  })
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
    admin.destroy()
    await simulator.close()
  })
  afterAll(() => redis?.stop())

  async function connected(kind: 'redis' | 'ioredis'): Promise<{ client: RedisClient; close: () => void }> {
    if (kind === 'ioredis') {
      const client = new Redis(redis.port, '127.0.0.1')
      client.on('error', () => undefined)
      return { client, close: () => client.disconnect() }
    }
    const client = createClient({ url: redis.url })
    client.on('error', () => undefined)
    await client.connect()
    return { client, close: () => client.destroy() }
  }

  async function join(kind: 'redis' | 'ioredis' = 'redis', mayOwn?: boolean): Promise<Member> {
    const connection = await connected(kind)
    const { restUrl: baseUrl, socketUrl } = simulator
    const about = { env: 'real', credentials, baseUrl } as const
    const shared = createSharedRealtime({
      ...about,
      client: connection.client,
      socketUrl,
      leaseMs: LEASE_MS,
      logger,
      mayOwn,
    })
    const client = createRealtimeClient({ ...about, socket: shared.socket })
    let isGone = false
    const leave = async (): Promise<void> => {
      if (isGone) return
      isGone = true
      await client.close()
      await shared.close()
      connection.close()
    }
    cleanUps.push(leave)
    return { client, shared, leave }
  }

  /** Published trades of a symbol that lie between the first and the last one seen and were not seen. */
  function missed(key: string, { ticks }: Watched): readonly PublishedRecord[] {
    const of = published.filter(({ trId, trKey }) => trId === 'H0STCNT0' && trKey === key)
    const seen = new Set(ticks)
    const span = of.slice(
      of.findIndex(({ text }) => seen.has(text)),
      of.findLastIndex(({ text }) => seen.has(text)) + 1,
    )
    return span.filter(({ text }) => !seen.has(text))
  }

  const grows = async (watched: Watched, by = 10): Promise<void> => {
    const target = watched.ticks.length + by
    await expect.poll(() => watched.ticks.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(target)
  }

  it('gives every reader every record, over one socket and one registration', async () => {
    const members = [await join('redis'), await join('ioredis'), await join('redis')]
    const all = await Promise.all(members.map(async ({ client }) => watch(await client.subscribe(trade, '005930'))))
    for (const watched of all) await grows(watched, 20)
    for (const watched of all) {
      expect(missed('005930', watched)).toEqual([])
      expect(new Set(watched.ticks).size).toBe(watched.ticks.length)
      expect(watched.gaps).toEqual([])
    }
    expect(simulator.state().sockets).toMatchObject({ open: 1, accepted: 1, conflicts: 0 })
    expect(simulator.state().registrations).toEqual([{ trId: 'H0STCNT0', trKey: '005930' }])
    expect(members.filter(({ shared }) => shared.state.role === 'owner')).toHaveLength(1)
  })

  it('keeps a registration for as long as anybody wants it', async () => {
    const [a, b] = [await join(), await join()]
    const [first, second] = [await a.client.subscribe(trade, '005930'), await b.client.subscribe(trade, '005930')]
    await b.client.subscribe(orderBook, '000660')
    const watched = watch(second)
    const keys = (): string[] => simulator.state().registrations.map(({ trId, trKey }) => `${trId} ${trKey}`)
    expect(keys().sort()).toEqual(['H0STASP0 000660', 'H0STCNT0 005930'])
    await first.unsubscribe()
    await grows(watched)
    expect(keys()).toContain('H0STCNT0 005930')
    await second.unsubscribe()
    await expect.poll(keys).toEqual(['H0STASP0 000660'])
  })

  it('lets a reader that died want nothing any more', async () => {
    const [a] = [await join()]
    const watched = watch(await a.client.subscribe(trade, '005930'))
    const [wishes = ''] = (await admin.keys('*')).filter((key) => key.endsWith(':wishes'))
    const dead = Date.now() + 1_500
    await admin.zAdd(wishes, { score: dead, value: 'somebody-who-died H0STCNT0|000660' })
    const keys = (): string[] => simulator.state().registrations.map(({ trKey }) => trKey)
    await expect.poll(() => keys().includes('000660'), { timeout: 5_000 }).toBe(true)
    await expect.poll(() => keys().includes('000660'), { timeout: 5_000 }).toBe(false)
    await grows(watched)
    expect(watched.gaps).toEqual([])
  })

  it('goes on with another owner when one leaves, and tells each reader one gap', async () => {
    const members = [await join(), await join(), await join()]
    const all = await Promise.all(members.map(async ({ client }) => watch(await client.subscribe(trade, '005930'))))
    for (const watched of all) await grows(watched)
    const at = members.findIndex(({ shared }) => shared.state.role === 'owner')
    await members[at]?.leave()
    for (const [index, watched] of all.entries()) {
      if (index === at) continue
      await expect.poll(() => watched.gaps.length, { timeout: 5_000 }).toBe(1)
      await grows(watched)
      expect(watched.gaps).toMatchObject([{ reason: 'dropped', trId: 'H0STCNT0', key: '005930' }])
      const [{ from, to } = { from: 0, to: 0 }] = watched.gaps
      expect(missed('005930', watched).filter(({ at }) => at < from || at > to)).toEqual([])
    }
    expect(simulator.state().sockets).toMatchObject({ accepted: 2, open: 1, conflicts: 0 })
  })

  it('tells every reader what was lost between KIS and the owner', async () => {
    const members = [await join('redis'), await join('ioredis')]
    const all = await Promise.all(members.map(async ({ client }) => watch(await client.subscribe(trade, '005930'))))
    for (const watched of all) await grows(watched)
    simulator.faults.killSockets()
    for (const watched of all) {
      await expect.poll(() => watched.gaps.length, { timeout: 10_000 }).toBe(1)
      await grows(watched)
      const [{ from, to } = { from: 0, to: 0 }] = watched.gaps
      expect(missed('005930', watched).filter(({ at }) => at < from || at > to)).toEqual([])
    }
    expect(all[0]?.gaps).toEqual(all[1]?.gaps)
    expect(simulator.state().sockets).toMatchObject({ accepted: 2, open: 1, conflicts: 0 })
  })

  it('stops a former owner from writing, and from holding its socket', async () => {
    const [a, b] = [await join(), await join()]
    const watched = watch(await a.client.subscribe(trade, '005930'))
    await b.client.subscribe(trade, '005930')
    await grows(watched)
    // As after a failover that has lost the last writes: somebody else was elected meanwhile.
    const [owner = ''] = (await admin.keys('*')).filter((key) => key.endsWith(':owner'))
    const before = await admin.get(owner)
    await admin.set(owner, 'another:1', { PX: 700 })
    await expect.poll(() => simulator.state().sockets.open, { timeout: 5_000 }).toBe(0)
    await expect.poll(() => watched.gaps.length, { timeout: 10_000 }).toBe(1)
    await grows(watched)
    expect(await admin.get(owner)).not.toBe(before)
    expect(simulator.state().sockets).toMatchObject({ open: 1, conflicts: 0 })
  })

  it('resumes where it was when a reader loses its line to Redis', async () => {
    const [a, b] = [await join('redis'), await join('ioredis')]
    const all = [watch(await a.client.subscribe(trade, '005930')), watch(await b.client.subscribe(trade, '005930'))]
    for (let round = 0; round < 5; round++) {
      for (const watched of all) await grows(watched, 5)
      await admin.sendCommand(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'])
    }
    for (const watched of all) {
      await grows(watched)
      expect(missed('005930', watched)).toEqual([])
      expect(new Set(watched.ticks).size).toBe(watched.ticks.length)
    }
    expect(simulator.state().sockets).toMatchObject({ conflicts: 0 })
  })

  it('survives a Redis that comes back empty', async () => {
    const [a, b] = [await join('redis'), await join('ioredis')]
    const all = [watch(await a.client.subscribe(trade, '005930')), watch(await b.client.subscribe(trade, '005930'))]
    for (const watched of all) await grows(watched)
    await redis.kill()
    await redis.restart()
    for (const watched of all) {
      await expect.poll(() => watched.gaps.length, { timeout: 15_000 }).toBeGreaterThan(0)
      await grows(watched)
      const isTold = ({ at }: PublishedRecord): boolean => watched.gaps.some(({ from, to }) => from <= at && at <= to)
      expect(missed('005930', watched).filter((record) => !isTold(record))).toEqual([])
    }
    expect(simulator.state().sockets).toMatchObject({ open: 1, conflicts: 0 })
  })

  it('brings notices to every process of the app key, and nothing of them can be read in Redis', async () => {
    const [a, b] = [await join(), await join()]
    const notices: { readonly ACNT_NO: string; readonly STCK_SHRN_ISCD: string }[][] = [[], []]
    for (const [index, { client }] of [a, b].entries()) {
      const subscription = await client.subscribe(executionNotice, HTS_ID)
      subscription.on('data', (notice) => void notices[index]?.push(notice))
    }
    const rest = createRestClient({ env: 'real', credentials, account: ACCOUNT, baseUrl: simulator.restUrl })
    cleanUps.push(() => rest.close())
    await orderCash(rest, {
      ...{ side: 'buy', PDNO: '005930', ORD_DVSN: '01', ORD_QTY: 1, ORD_UNPR: 0, EXCG_ID_DVSN_CD: 'KRX' },
    } as never)
    for (const list of notices) await expect.poll(() => list.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(1)
    expect(notices[0]?.[0]).toMatchObject({ ACNT_NO: ACCOUNT.replace('-', ''), STCK_SHRN_ISCD: '005930' })
    const kept: string[] = []
    for (const key of await admin.keys('*')) {
      kept.push(key, String(await admin.sendCommand(['DUMP', key])))
      const type = await admin.type(key)
      if (type === 'stream') kept.push(JSON.stringify(await admin.sendCommand(['XRANGE', key, '-', '+'])))
      if (type === 'hash') kept.push(JSON.stringify(await admin.hGetAll(key)))
      if (type === 'zset') kept.push(JSON.stringify(await admin.zRange(key, 0, -1)))
    }
    const text = kept.join('\n')
    expect(text).toContain('H0STCNI0')
    for (const secret of [HTS_ID, ACCOUNT.slice(0, 8), credentials.appKey, credentials.appSecret]) {
      expect(text).not.toContain(secret)
    }
  })

  it('is never held by a process that may only read', async () => {
    const reader = await join('redis', false)
    const subscribing = reader.client.subscribe(trade, '005930')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(simulator.state().sockets.accepted).toBe(0)
    const owner = await join('ioredis')
    await owner.client.subscribe(trade, '000660')
    await grows(watch(await subscribing))
    expect([reader.shared.state.role, owner.shared.state.role]).toEqual(['reader', 'owner'])
  })

  it('refuses one registration more than KIS takes, whoever asks for it', async () => {
    const [a, b] = [await join(), await join()]
    const symbols = Array.from({ length: 41 }, (_, index) => String(100_000 + index))
    await Promise.all(symbols.map((symbol) => a.client.subscribe(orderBook, symbol)))
    await expect(b.client.subscribe(trade, '005930')).rejects.toMatchObject({ msgCd: 'OPSP0008' })
    expect(simulator.state().registrations).toHaveLength(41)
  })

  it('says what is wrong when Redis cannot be reached', async () => {
    const alone = await startRedis()
    const connection = new Redis(alone.port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: null })
    connection.on('error', () => undefined)
    await alone.stop()
    const shared = createSharedRealtime({ client: connection, env: 'real', credentials, leaseMs: LEASE_MS })
    const client = createRealtimeClient({
      ...{ env: 'real', credentials, baseUrl: simulator.restUrl, socket: shared.socket },
      policy: { connectTimeoutMs: 500, subscribeTimeoutMs: 2_000 },
    })
    await expect(client.subscribe(trade, '005930')).rejects.toMatchObject({ code: 'KIS_CONNECTION' })
    await client.close()
    await shared.close()
    connection.disconnect()
    expect(() => createSharedRealtime({ client: {} as never, env: 'real', credentials })).toThrow(KisConfigError)
  })

  it('goes on alone, with one warning, when it is asked to', async () => {
    const alone = await startRedis()
    const connection = new Redis(alone.port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: null })
    connection.on('error', () => undefined)
    await alone.stop()
    const warnings: string[] = []
    const about = { env: 'real', credentials, baseUrl: simulator.restUrl } as const
    const shared = createSharedRealtime({
      ...{ ...about, client: connection, leaseMs: LEASE_MS, whenDown: 'local' },
      logger: { ...logger, warn: (text) => void warnings.push(text) },
    })
    const client = createRealtimeClient({
      ...{ ...about, socket: shared.socket, socketUrl: simulator.socketUrl },
      policy: { connectTimeoutMs: 500 },
    })
    await grows(watch(await client.subscribe(trade, '005930')))
    expect(warnings.filter((text) => text.includes('of its own'))).toHaveLength(1)
    await client.close()
    await shared.close()
    connection.disconnect()
  })
})
