import type { LimiterQuestion, RateLimitKind, RateLimits } from '@kis/core'
import { Redis as IoRedis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CLIENTS } from '../__fixtures__/clients.js'
import { LimiterTime } from '../__fixtures__/limiter-time.js'
import { startRedis, type TestRedis, whyNoRedis } from '../__fixtures__/redis-server.js'
import { commandsOf } from '../redis-commands.js'
import { RedisLimiterLink } from './redis-limiter-link.js'

const why = whyNoRedis()
const WINDOW_MS = 1_050
const NOBODY = { cancel: 0, order: 0, account: 0, quote: 0 }
/** What passes in Redis and on the way there while a test asks, in milliseconds. */
const SLACK_MS = 80
let redis: TestRedis
let admin: IoRedis
const closes: (() => void)[] = []
beforeAll(async () => {
  if (why) return
  redis = await startRedis()
  admin = new IoRedis(redis.url)
})
afterEach(() => {
  for (const close of closes.splice(0)) close()
})
afterAll(async () => {
  admin?.disconnect()
  await redis?.stop()
})

interface Asked {
  readonly waiting?: Partial<LimiterQuestion['waiting']>
  readonly refusal?: RateLimitKind
}

let keys = 0
/** Processes with one app key that ask what they are told to. */
async function world(own: Partial<RateLimits> = {}) {
  const appKey = `script-${++keys}`
  const time = new LimiterTime(admin, appKey)
  const usual = { callsPerWindow: 6, ledgerCallsPerWindow: 6, windowMs: WINDOW_MS, ...own }
  const { client, close } = await CLIENTS.redis(redis.url)
  closes.push(close)
  const process = (another: Partial<RateLimits> = {}) => {
    const commands = commandsOf(client)
    const limits = { ...usual, ...another }
    const link = new RedisLimiterLink({ commands, env: 'real', appKey, limits, clock: time.clock, timeoutMs: 2_000 })
    return ({ waiting, refusal }: Asked) =>
      link.ask({
        waiting: { ...NOBODY, ...waiting },
        refusals: new Set(refusal ? [refusal] : []),
        unused: undefined,
        hasMadeOthers: false,
      })
  }
  return { time, process }
}

function expectAbout(ms: number | undefined, expected: number): void {
  expect(ms).toBeLessThanOrEqual(expected)
  expect(ms).toBeGreaterThan(expected - SLACK_MS)
}

describe.skipIf(why)('what Redis answers a process that wants to call', () => {
  it('sends it back for the first of what it waits for', async () => {
    const { time, process } = await world({ callsPerWindow: 2, ledgerCallsPerWindow: 1 })
    const ask = process()
    await ask({ waiting: { quote: 1 } })
    await time.shift(500)
    await ask({ waiting: { order: 1 } })
    const { granted, waitMs } = await ask({ waiting: { order: 1, quote: 1 } })
    expect(granted).toEqual(NOBODY)
    // The order has to wait for the ledger as well, 500 ms longer.
    expectAbout(waitMs, WINDOW_MS - 500)
  })

  it('tells two that wait for one call each of two calls, the first of which goes to what is urgent', async () => {
    const { time, process } = await world({ callsPerWindow: 2, ledgerCallsPerWindow: 2 })
    const [one, other, urgent] = [process(), process(), process()]
    await one({ waiting: { quote: 1 } })
    await time.shift(300)
    await one({ waiting: { quote: 1 } })
    expectAbout((await one({ waiting: { quote: 1 } })).waitMs, WINDOW_MS - 300)
    expectAbout((await other({ waiting: { quote: 1 } })).waitMs, WINDOW_MS)
    expectAbout((await urgent({ waiting: { order: 1 } })).waitMs, WINDOW_MS - 300)
  })

  it('counts one that waits in several lines as the most urgent of them', async () => {
    const { time, process } = await world({ callsPerWindow: 2, ledgerCallsPerWindow: 2 })
    const [one, other] = [process(), process()]
    await one({ waiting: { quote: 1 } })
    await time.shift(300)
    await one({ waiting: { quote: 1 } })
    await one({ waiting: { order: 1, quote: 1 } })
    expectAbout((await other({ waiting: { order: 1 } })).waitMs, WINDOW_MS)
  })

  it('gives half to each of two that want all', async () => {
    const { time, process } = await world()
    const [one, other] = [process(), process()]
    await one({ waiting: { quote: 6 } })
    await one({ waiting: { quote: 6 } })
    await time.shift(WINDOW_MS + 10)
    expect((await other({ waiting: { quote: 6 } })).granted.quote).toBe(3)
  })

  it('lets calls go one by one where they must keep a distance', async () => {
    const { time, process } = await world({ minSpacingMs: 200 })
    const ask = process()
    const { granted, waitMs } = await ask({ waiting: { quote: 3 } })
    expect(granted.quote).toBe(1)
    expectAbout(waitMs, 200)
    await time.shift(210)
    expect((await ask({ waiting: { quote: 2 } })).granted.quote).toBe(1)
  })

  it('goes by a limit that was raised', async () => {
    const { process } = await world()
    const [before, after] = [process({ callsPerWindow: 3 }), process()]
    expect((await before({ waiting: { quote: 3 } })).narrowings.calls.limit).toBe(3)
    const answer = await after({ waiting: { quote: 6 } })
    expect([answer.granted.quote, answer.narrowings.calls.limit]).toEqual([3, 6])
  })

  it('tells one that comes anew no earlier time than others', async () => {
    const { time, process } = await world({ callsPerWindow: 1, ledgerCallsPerWindow: 1 })
    await process()({ waiting: { quote: 1 } })
    await time.jump(-5_000)
    expectAbout((await process()({ waiting: { quote: 1 } })).waitMs, WINDOW_MS)
  })

  it('keeps no place for one that has given up', async () => {
    const { time, process } = await world()
    const [one, other] = [process(), process()]
    await one({ waiting: { quote: 6 } })
    await one({ waiting: { order: 3 } })
    await one({})
    await time.shift(WINDOW_MS + 10)
    expect((await other({ waiting: { quote: 6 } })).granted.quote).toBe(6)
  })

  it('keeps a place for one that is about to come, and no longer than that', async () => {
    const { time, process } = await world()
    const [one, other] = [process(), process()]
    await one({ waiting: { quote: 6 } })
    await one({ waiting: { order: 3 } })
    await time.shift(WINDOW_MS + 10)
    expect((await other({ waiting: { quote: 6 } })).granted.quote).toBe(3)
    await time.shift(WINDOW_MS + 10)
    expect((await other({ waiting: { quote: 6 } })).granted.quote).toBe(6)
  })

  it('lets those wait that knew a life before, for a window from when this one began', async () => {
    const { time, process } = await world()
    const [early, late, fresh] = [process(), process(), process()]
    for (const ask of [early, late]) await ask({ waiting: { quote: 1 } })
    await admin.del(await time.key(), await time.key(':calls'), await time.key(':waiting'))
    expect((await fresh({ waiting: { quote: 1 } })).granted.quote).toBe(1)
    await time.shift(500)
    const { granted, waitMs } = await early({ waiting: { quote: 1 } })
    expect(granted.quote).toBe(0)
    expectAbout(waitMs, WINDOW_MS - 500)
    await time.shift(WINDOW_MS)
    expect((await late({ waiting: { quote: 1 } })).granted.quote).toBe(1)
  })

  it('never goes back behind a time that it has told, though the write is lost and the clock is slow', async () => {
    const { time, process } = await world()
    const ask = process()
    await ask({ waiting: { quote: 1 } })
    const key = await time.key()
    const backup = await admin.dumpBuffer(key)
    const { grantedAt } = await ask({ waiting: { quote: 1 } })
    await admin.restore(key, 0, backup as unknown as string, 'REPLACE')
    await time.jump(-5_000)
    const answer = await ask({ waiting: { quote: 1 } })
    expect(answer.granted.quote).toBe(0)
    expectAbout(answer.waitMs, WINDOW_MS)
    expect(Number(answer.grantedAt)).toBeGreaterThanOrEqual(Number(grantedAt))
  })

  it('remembers no call for longer than a window can be', async () => {
    const { time, process } = await world()
    const ask = process()
    await ask({ waiting: { order: 2, quote: 4 } })
    await time.shift(8 * WINDOW_MS + 10)
    await ask({ waiting: { order: 1 } })
    for (const list of [':calls', ':ledger']) expect(await admin.llen(await time.key(list))).toBe(1)
  })

  it.each([['calls', [3, 4, 5, 6, 6]] as const, ['ledger', [1, 2, 3, 3, 3]] as const])(
    'recovers from a refusal of %s, and then has nothing to recover from',
    async (refusal, expected) => {
      const { time, process } = await world({ callsPerWindow: 6, ledgerCallsPerWindow: 3 })
      const ask = process()
      const limits = [(await ask({ refusal })).narrowings[refusal].limit]
      while (limits.length < expected.length) {
        await time.shift(10_000)
        limits.push((await ask({})).narrowings[refusal].limit)
      }
      expect(limits).toEqual(expected)
      expect((await ask({})).narrowings[refusal]).toMatchObject({ stretch: 1, recoversAt: Number.POSITIVE_INFINITY })
    },
  )

  it('makes the window of a single call longer, eight times at most, and shorter again', async () => {
    const { time, process } = await world({ callsPerWindow: 1, ledgerCallsPerWindow: 1 })
    const ask = process()
    const stretches: number[] = []
    for (let refusals = 0; refusals < 5; refusals += 1) {
      const { narrowings } = await ask({ refusal: 'calls' })
      expect(narrowings.calls.limit).toBe(1)
      stretches.push(narrowings.calls.stretch)
      await time.shift(WINDOW_MS + 10)
    }
    for (let step = 0; step < 4; step += 1) {
      await time.shift(10_000)
      stretches.push((await ask({})).narrowings.calls.stretch)
    }
    expect(stretches).toEqual([2, 4, 8, 8, 8, 4, 2, 1, 1])
    expect((await ask({})).narrowings.calls.recoversAt).toBe(Number.POSITIVE_INFINITY)
  })
})
