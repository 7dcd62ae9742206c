import { describeRateLimiterContract } from '@kis/core/testing'
import { createRedisRateLimiter } from '@kis/redis'
import { Redis as IoRedis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_NAMES, CLIENTS } from '../__fixtures__/clients.js'
import { LimiterTime } from '../__fixtures__/limiter-time.js'
import { startRedis, type TestRedis, whyNoRedis } from '../__fixtures__/redis-server.js'

const why = whyNoRedis()
let redis: TestRedis
let admin: IoRedis
beforeAll(async () => {
  if (why) return
  redis = await startRedis()
  admin = new IoRedis(redis.url)
})
afterAll(async () => {
  admin?.disconnect()
  await redis?.stop()
})

let keys = 0
for (const name of CLIENT_NAMES) {
  describeRateLimiterContract(
    `Redis over ${name}`,
    async (limits) => {
      const { client, close } = await CLIENTS[name](redis.url)
      const appKey = `contract-${name}-${++keys}`
      const time = new LimiterTime(admin, appKey)
      return {
        limiter: createRedisRateLimiter({ client: time.watch(client), env: 'real', appKey, limits, clock: time.clock }),
        now: () => time.clock.monotonic(),
        advance: (ms) => time.advance(ms),
        until: (promise) => time.until(promise),
        close: async () => close(),
      }
    },
    {
      describe: (title, body) => void describe.skipIf(why)(title, body),
      it: (title, body) => void it(title, body),
      expect,
    },
  )
}
