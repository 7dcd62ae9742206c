import { systemClock } from '@kis/core'
import { createRedisRateLimiter, type RedisRateLimiterOptions } from '@kis/redis'
import { afterEach, describe, expect, it } from 'vitest'
import { CLIENT_NAMES, CLIENTS } from '../__fixtures__/clients.js'
import { pause } from '../__fixtures__/limiter-time.js'
import { reasonOf } from '../__fixtures__/reason-of.js'
import { startRedis, whyNoRedis } from '../__fixtures__/redis-server.js'

const why = whyNoRedis()
const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

describe.skipIf(why).each(CLIENT_NAMES)('when Redis is down, over %s', (name) => {
  async function ownWorld() {
    const own = await startRedis({ isDurable: true })
    cleanUps.push(() => own.stop())
    const { client, close } = await CLIENTS[name](own.url)
    cleanUps.push(close)
    const log: string[] = []
    const at = (level: string) => (message: string) => void log.push(`${level}: ${message}`)
    const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
    const create = (more: Partial<RedisRateLimiterOptions>) =>
      createRedisRateLimiter({
        ...{ client, env: 'real', appKey: 'k'.repeat(36), logger, timeoutMs: 200 },
        ...more,
      })
    return { own, log, create, client }
  }

  it('fails with a clear error, and goes on when it is back', async () => {
    const { own, create, log } = await ownWorld()
    const limiter = create({})
    await limiter.acquire('quote')
    await own.kill()
    const errors = await Promise.all(
      (['cancel', 'order', 'quote'] as const).map((lane) => reasonOf(limiter.acquire(lane))),
    )
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'KIS_STORE', operation: 'acquire', isRetryable: true })
      expect(String(error)).toMatch(/running/)
    }
    expect(limiter.stats().waiting).toEqual({ cancel: 0, order: 0, account: 0, quote: 0 })
    limiter.penalize('calls')
    await expect.poll(() => log.some((line) => line.includes('will be with the next one'))).toBe(true)
    await own.restart()
    await expect
      .poll(
        () =>
          limiter.acquire('quote').then(
            () => 'served',
            () => 'down',
          ),
        { timeout: 8_000 },
      )
      .toBe('served')
    // The refusal was not forgotten.
    expect(limiter.stats().limit).toBe(9)
  })

  it('goes on alone with a third if asked to, warns once, and returns', async () => {
    const { own, create, log } = await ownWorld()
    const limiter = create({
      whenDown: 'local',
      limits: { callsPerWindow: 30, ledgerCallsPerWindow: 12, windowMs: 400 },
    })
    await limiter.acquire('quote')
    await own.kill()
    const began = systemClock.monotonic()
    const leaving = new AbortController()
    const asked = [...Array.from({ length: 21 }, () => limiter.acquire('quote')), limiter.acquire('cancel')]
    const left = reasonOf(limiter.acquire('quote', { signal: leaving.signal }))
    await expect.poll(() => limiter.stats().limit, { timeout: 2_000 }).toBe(10)
    leaving.abort()
    expect(await left).toMatchObject({ code: 'KIS_ABORT' })
    await Promise.all(asked)
    // 22 calls at ten per window: two windows have to pass.
    expect(systemClock.monotonic() - began).toBeGreaterThanOrEqual(800)
    const warnings = (): string[] => log.filter((line) => line.startsWith('warn'))
    expect(warnings()).toEqual([expect.stringContaining('a third of the quota')])
    const waiting = Array.from({ length: 40 }, () => limiter.acquire('account'))
    await own.restart()
    await expect.poll(() => log.some((line) => line.startsWith('info')), { timeout: 8_000 }).toBe(true)
    expect(limiter.stats().limit).toBe(30)
    await Promise.all(waiting)
    expect(warnings()).toHaveLength(1)
    await pause(10)
  })
})
