import type { Lane, LogFields, RateLimiter } from '@kis/core'
import { createRedisRateLimiter, type RedisClient, type RedisRateLimiterOptions } from '@kis/redis'
import { Redis as IoRedis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_NAMES, CLIENTS, type ClientName } from '../__fixtures__/clients.js'
import { LimiterTime } from '../__fixtures__/limiter-time.js'
import { reasonOf } from '../__fixtures__/reason-of.js'
import { startRedis, type TestRedis, whyNoRedis } from '../__fixtures__/redis-server.js'

const why = whyNoRedis()
const LIMITS = { callsPerWindow: 6, ledgerCallsPerWindow: 3, windowMs: 1050 }
const cleanUps: (() => unknown)[] = []
let redis: TestRedis
let admin: IoRedis
let keys = 0
beforeAll(async () => {
  if (why) return
  redis = await startRedis()
  admin = new IoRedis(redis.url)
})
afterAll(async () => {
  admin?.disconnect()
  await redis?.stop()
})
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** Processes with one app key, whose time can be moved. */
function world(own?: { readonly redis: TestRedis; readonly admin: IoRedis }) {
  const appKey = `APPKEY-${++keys}-${'k'.repeat(24)}`
  const time = new LimiterTime(own?.admin ?? admin, appKey)
  const log: (readonly [string, string, LogFields | undefined])[] = []
  const at = (level: string) => (message: string, fields?: LogFields) => void log.push([level, message, fields])
  const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
  const grants: { readonly process: number; readonly lane: Lane; readonly at: number }[] = []
  let processes = 0
  return {
    appKey,
    time,
    log,
    grants,
    async join(options: Partial<RedisRateLimiterOptions> & { readonly over?: ClientName } = {}) {
      const { over = 'redis', ...more } = options
      const process = ++processes
      const { client, close } = await CLIENTS[over](own?.redis.url ?? redis.url)
      cleanUps.push(close)
      const limiter = createRedisRateLimiter({
        ...{ client: time.watch(client), env: 'real', appKey, limits: LIMITS, clock: time.clock, logger },
        ...more,
      })
      const askOnce = async (lane: Lane, signal: AbortSignal | undefined): Promise<void> => {
        await limiter.acquire(lane, { signal })
        grants.push({ process, lane, at: time.clock.monotonic() })
      }
      const ask = (lane: Lane, count = 1, signal?: AbortSignal): Promise<void>[] => {
        const asked = Array.from({ length: count }, () => askOnce(lane, signal))
        // Those that a test leaves behind end with their connection.
        for (const one of asked) one.catch(() => undefined)
        return asked
      }
      return { limiter, ask, close, client }
    },
  }
}

describe.skipIf(why)('a rate limiter in Redis', () => {
  it('is one for all processes, whichever client they use', async () => {
    const { time, join, grants } = world()
    const all = [await join(), await join({ over: 'ioredis' }), await join()]
    const asked = all.flatMap(({ ask }) => ask('quote', 20))
    await time.advance(0)
    expect(grants).toHaveLength(6)
    expect(all.map(({ limiter }) => limiter.stats().waiting.quote).reduce((sum, count) => sum + count)).toBe(54)
    await time.until(Promise.all(asked))
    // As Redis has recorded it, to the microsecond.
    const times = (await admin.lrange(await time.key(':calls'), 0, -1)).map(Number).reverse()
    expect(times.length).toBeGreaterThan(40)
    for (const [index, from] of times.entries()) {
      expect((times[index + 6] ?? Number.POSITIVE_INFINITY) - from).toBeGreaterThanOrEqual(1_050_000)
    }
  })

  it('gives each process a like share', async () => {
    const { time, join, grants } = world()
    const [one, other] = [await join(), await join()]
    const asked = [...one.ask('quote', 48), ...other.ask('quote', 48)]
    // The first is not told of the second before it has its first share.
    await time.advance(4 * 1060)
    const of = (process: number): number => grants.filter((grant) => grant.process === process).length
    expect(of(1) + of(2)).toBeGreaterThanOrEqual(24)
    expect(Math.min(of(1), of(2))).toBeGreaterThanOrEqual(6)
    await time.until(Promise.all(asked))
    expect([of(1), of(2)]).toEqual([48, 48])
  })

  it.each(CLIENT_NAMES)(
    'lets what is urgent in one process go before what is not in another, over %s',
    async (over) => {
      const { time, join, grants } = world()
      const limits = { ...LIMITS, ledgerCallsPerWindow: 1 }
      const quotes = await join({ over, limits })
      const orders = await join({ over, limits })
      const cancels = await join({ over, limits })
      const asked = quotes.ask('quote', 30)
      await time.advance(0)
      asked.push(...orders.ask('order', 2))
      await time.advance(20)
      asked.push(...cancels.ask('cancel', 1))
      await time.until(Promise.all(asked))
      const ledger = grants.filter(({ lane }) => lane !== 'quote').map(({ lane }) => lane)
      expect(ledger).toEqual(['cancel', 'order', 'order'])
      // Though quotes took all calls that were left: the cancellation goes in the next window, and one order in each after it.
      const places = grants.flatMap(({ lane }, index) => (lane === 'quote' ? [] : [index]))
      for (const [window, place] of places.entries()) expect(place).toBeLessThan(6 * (window + 2))
    },
  )

  it('shares a refusal by KIS and the recovery from it', async () => {
    const { time, join, log } = world()
    const [one, other] = [await join(), await join()]
    one.limiter.penalize('calls')
    for (let times = 0; times < 5; times++) one.limiter.penalize('calls')
    await time.advance(0)
    expect(log.filter(([level]) => level === 'warn').map(([, message]) => message)).toEqual([
      expect.stringContaining('EGW00201'),
    ])
    const asked = other.ask('quote', 7)
    await time.advance(500)
    expect(other.limiter.stats()).toMatchObject({ limit: 3, callsInWindow: 0, waiting: { quote: 7 } })
    await time.until(Promise.all(asked))
    await time.advance(10_000)
    const late = await join()
    await time.until(Promise.all(late.ask('quote')))
    expect([late.limiter.stats().limit, one.limiter.stats().limit]).toEqual([4, 4])
    await time.advance(20_000)
    await time.until(Promise.all(late.ask('quote')))
    expect(late.limiter.stats().limit).toBe(6)
  })

  it('is slowed down once by refusals that several processes meet in one window', async () => {
    const { time, join } = world()
    const all = [await join(), await join({ over: 'ioredis' })]
    for (const { limiter } of all) {
      limiter.penalize('calls')
      await time.advance(5)
    }
    const late = await join()
    await time.until(Promise.all(late.ask('quote')))
    expect(late.limiter.stats().limit).toBe(3)
  })

  it('has a longer window for all where one call was one too many', async () => {
    const { time, join, grants } = world()
    const limits = { callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: 1_000 }
    const [one, other] = [await join({ limits }), await join({ limits })]
    one.limiter.penalize('calls')
    await time.advance(1_100)
    await time.until(Promise.all([...one.ask('quote'), ...other.ask('quote')]))
    expect((grants[1]?.at ?? 0) - (grants[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_900)
  })

  it('gives back one call of several that are granted at once', async () => {
    const { time, join } = world()
    const { ask, limiter } = await join()
    await time.until(Promise.all(ask('quote')))
    const leaving = new AbortController()
    const asked = [...ask('quote', 3), ...ask('quote', 1, leaving.signal)]
    await Promise.resolve()
    leaving.abort()
    await time.until(Promise.allSettled(asked))
    await time.advance(0)
    expect(await admin.llen(await time.key(':calls'))).toBe(4)
    expect(limiter.stats().callsInWindow).toBe(4)
  })

  it('gives back a call that nobody wants any more when it is granted', async () => {
    const { time, join } = world()
    const { ask, limiter } = await join()
    await time.until(Promise.all(ask('quote')))
    const leaving = new AbortController()
    const left = ask('account', 3, leaving.signal)
    await Promise.resolve()
    leaving.abort()
    for (const one of left) expect(await reasonOf(one)).toMatchObject({ code: 'KIS_ABORT' })
    await time.advance(0)
    await time.until(Promise.all(ask('quote', 5)))
    expect(limiter.stats().callsInWindow).toBe(6)
    expect(await admin.llen(await time.key(':ledger'))).toBe(0)
  })

  it.each([-86_400_000, 86_400_000])('keeps the pace when the clock of the server jumps by %i ms', async (jump) => {
    const { time, join, grants } = world()
    const { ask } = await join()
    const asked = ask('quote', 30)
    await time.advance(500)
    expect(grants).toHaveLength(6)
    await time.jump(jump)
    await time.advance(400)
    expect(grants).toHaveLength(6)
    await time.until(Promise.all(asked))
    const span = (grants.at(-1)?.at ?? 0) - (grants[0]?.at ?? 0)
    expect(span).toBeGreaterThanOrEqual(4 * 1000)
    // Where time went back, what had passed of one window is not known any more.
    expect(span).toBeLessThan(6 * 1050)
  })

  it('lets nothing urgent go early when the clock of the server jumps ahead', async () => {
    const { time, join, grants } = world()
    const { ask } = await join()
    const asked = ask('quote', 12)
    await time.advance(500)
    await time.jump(86_400_000)
    asked.push(...ask('cancel'))
    await time.advance(200)
    expect(grants).toHaveLength(6)
    await time.until(Promise.all(asked))
    expect(grants[6]?.lane).toBe('cancel')
  })

  it('waits a window when Redis comes back without its memory', async () => {
    const own = await startRedis()
    const ownAdmin = new IoRedis(own.url, { retryStrategy: () => 20 })
    ownAdmin.on('error', () => undefined)
    cleanUps.push(
      () => own.stop(),
      () => ownAdmin.disconnect(),
    )
    const { time, join, grants } = world({ redis: own, admin: ownAdmin })
    const [one, other] = [await join(), await join({ over: 'ioredis' })]
    await time.until(Promise.all([...one.ask('quote', 3), ...other.ask('quote', 3)]))
    await own.kill()
    await own.restart()
    await expect.poll(() => ownAdmin.ping().catch(() => 'down')).toBe('PONG')
    const asked = [...one.ask('quote', 3), ...other.ask('quote', 3)]
    await time.advance(0)
    await time.advance(900)
    expect(grants).toHaveLength(6)
    await time.until(Promise.all(asked))
    const [first, seventh] = [grants[0]?.at ?? 0, grants[6]?.at ?? 0]
    expect(seventh - first).toBeGreaterThanOrEqual(1_000)
  })

  it('notices a failover that lost the last calls', async () => {
    const { time, join, grants } = world()
    const { ask } = await join()
    await time.until(Promise.all(ask('quote', 1)))
    const [state, calls] = [await time.key(), await time.key(':calls')]
    const backup = [await admin.dumpBuffer(state), await admin.dumpBuffer(calls)] as const
    await time.until(Promise.all(ask('quote', 5)))
    // The replica had not heard of the last five.
    await admin.restore(state, 0, backup[0] as unknown as string, 'REPLACE')
    await admin.restore(calls, 0, backup[1] as unknown as string, 'REPLACE')
    const asked = ask('quote', 5)
    await time.advance(900)
    expect(grants).toHaveLength(6)
    await time.until(Promise.all(asked))
  })

  it('tells Redis nothing of the app key', async () => {
    const { time, join, appKey } = world()
    const { ask } = await join()
    const asked = ask('quote', 9)
    await time.advance(0)
    const dump: unknown[] = []
    for (const key of await admin.keys('*')) dump.push(key, (await admin.dumpBuffer(key))?.toString('latin1'))
    expect(String(dump)).not.toContain(appKey.slice(0, 10))
    const hashTags = (await admin.keys('*')).map((key) => /\{([^}]*)\}/.exec(key)?.[1])
    expect(hashTags.every((tag) => tag?.startsWith('kis:v1:real:'))).toBe(true)
    await time.until(Promise.all(asked))
  })

  it('says what is wrong with keys of others', async () => {
    const { time, join } = world()
    const { ask } = await join()
    await admin.set(await time.key(), 'not ours')
    for (const one of ask('quote', 2)) {
      expect(await reasonOf(one)).toMatchObject({ code: 'KIS_STORE', message: expect.stringContaining('WRONGTYPE') })
    }
  })

  it('runs on real time alone', async () => {
    const { client, close } = await CLIENTS.redis(redis.url)
    cleanUps.push(close)
    const limits = { callsPerWindow: 5, ledgerCallsPerWindow: 5, windowMs: 100 }
    const appKey = `real-time-${++keys}`
    const limiters: RateLimiter[] = [1, 2].map(() => createRedisRateLimiter({ client, env: 'real', appKey, limits }))
    await Promise.all(limiters.flatMap((limiter) => Array.from({ length: 20 }, () => limiter.acquire('quote'))))
    const calls = (await admin.keys('*:calls')).map(async (key) =>
      (await admin.lrange(key, 0, -1)).map(Number).reverse(),
    )
    for (const times of await Promise.all(calls)) {
      for (const [index, from] of times.entries()) {
        expect((times[index + 6] ?? Number.POSITIVE_INFINITY) - from).toBeGreaterThanOrEqual(100_000)
      }
    }
  })
})

describe('a rate limiter in Redis', () => {
  it.each([
    ['client', { client: {} as RedisClient }],
    ['env', { env: 'virtual' as 'real' }],
    ['appKey', { appKey: ' ' }],
    ['appKey', { appKey: undefined as unknown as string }],
    ['whenDown', { whenDown: 'guess' as 'fail' }],
    ['timeoutMs', { timeoutMs: -1 }],
    ['limits.windowMs', { limits: { windowMs: 0 } }],
  ])('refuses a malformed %s by name', (option, wrong) => {
    const client = createClient() as unknown as RedisClient
    expect(() => createRedisRateLimiter({ client, env: 'real', appKey: 'k'.repeat(36), ...wrong })).toThrowError(
      expect.objectContaining({ name: 'KisConfigError', option }) as Error,
    )
  })

  it('refuses an unknown lane and a signal that is aborted, without asking Redis', async () => {
    const client = { ...createClient(), sendCommand: () => expect.fail('asked') } as unknown as RedisClient
    const limiter = createRedisRateLimiter({ client, env: 'real', appKey: 'k'.repeat(36) })
    expect(await reasonOf(limiter.acquire('fast' as Lane))).toMatchObject({ code: 'KIS_VALIDATION' })
    expect(await reasonOf(limiter.acquire('quote', { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'KIS_ABORT',
    })
  })
})
