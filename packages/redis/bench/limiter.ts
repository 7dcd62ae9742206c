/**
 * What an `acquire` of the shared rate limiter costs over loopback, beside a bare PING on the same connection in the same run, and beside
 * rate-limiter-flexible, which also asks Redis once for each: one after the other, and as many as possible by one process with 64 calls at a time.
 * Targets: p99 under 1 ms, 10,000 a second.
 * Run: pnpm bench redis/bench/limiter [--seconds 1]
 */
import { parseArgs } from 'node:util'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { median, quantile } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { CLIENT_NAMES, CLIENTS, type ClientName } from '../src/__fixtures__/clients.js'
import { startRedis } from '../src/__fixtures__/redis-server.js'
import { createRedisRateLimiter } from '../src/index.js'
import { commandsOf } from '../src/redis-commands.js'

const P99_MS = 1
const PER_SECOND = 10_000
const AT_ONCE = 64
const ROUNDS = 5

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '1' } }, strict: false })
const ms = Number(values.seconds) * 1000

/** How long each took, one after another. */
async function oneByOne(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  const end = performance.now() + ms / ROUNDS
  for (let from = performance.now(); from < end; ) {
    await work()
    const now = performance.now()
    times.push(now - from)
    from = now
  }
  return times
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() - from < ms / ROUNDS) {
        await work()
        count++
      }
    }),
  )
  return (count / (performance.now() - from)) * 1000
}

async function measure(name: ClientName, url: string): Promise<void> {
  const { client, close } = await CLIENTS[name](url)
  const commands = commandsOf(client)
  const ping = (): Promise<unknown> => commands.call('PING')
  const limits = { callsPerWindow: 100_000, ledgerCallsPerWindow: 100_000, windowMs: 1_000 }
  const limiter = createRedisRateLimiter({ client, env: 'real', appKey: `bench-${name}`, limits })
  const acquire = (): Promise<void> => limiter.acquire('quote')
  const flexible = new RateLimiterRedis({
    ...{
      storeClient: client,
      useRedisPackage: name === 'redis',
      points: 100_000,
      duration: 1,
      keyPrefix: `bench-${name}`,
    },
  })
  const consume = (): Promise<unknown> => flexible.consume('quote')
  const ways = { 'bare PING': ping, 'rate-limiter-flexible': consume, acquire } as const
  for (let warm = 0; warm < 2_000; warm++) await Promise.all([ping(), consume(), acquire()])
  // In turns, so that a busy machine slows all of them alike.
  const times = new Map<string, number[]>()
  const speeds = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, work] of Object.entries(ways)) {
      times.set(way, [...(times.get(way) ?? []), ...(await oneByOne(work))])
      speeds.set(way, [...(speeds.get(way) ?? []), await perSecond(work)])
    }
  }
  close()
  const timeOf = (way: string, part: number): number => quantile(times.get(way) ?? [], part)
  const speedOf = (way: string): number => median(speeds.get(way) ?? [])
  for (const other of ['bare PING', 'rate-limiter-flexible']) {
    for (const [what, part, target] of [
      ['p50', 0.5, undefined],
      ['p99', 0.99, P99_MS],
    ] as const)
      report({
        ...{ name: `acquire by ${name}, ${what}`, value: timeOf('acquire', part), unit: 'ms', better: 'lower', target },
        against: { name: other, value: timeOf(other, part) },
      })
    report({
      ...{ name: `acquire by ${name}, ${AT_ONCE} at a time`, value: speedOf('acquire'), unit: '/s', better: 'higher' },
      ...{ target: PER_SECOND, against: { name: other, value: speedOf(other) } },
    })
  }
}

const redis = await startRedis()
for (const name of CLIENT_NAMES) await measure(name, redis.url)
await redis.stop()
