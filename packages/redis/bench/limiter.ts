/**
 * What an `acquire` of the shared rate limiter costs over loopback, beside a bare PING on the same connection in the same run: one after the other,
 * and as many as possible by one process with 64 calls at a time. Targets: p99 under 1 ms, 10,000 a second.
 * Run: pnpm bench redis/bench/limiter [--seconds 2]
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { CLIENT_NAMES, CLIENTS, type ClientName } from '../src/__fixtures__/clients.js'
import { startRedis } from '../src/__fixtures__/redis-server.js'
import { createRedisRateLimiter } from '../src/index.js'
import { commandsOf } from '../src/redis-commands.js'

const P99_MS = 1
const PER_SECOND = 10_000
const AT_ONCE = 64

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '2' } }, strict: false })
const ms = Number(values.seconds) * 1000

interface Times {
  readonly p50: number
  readonly p99: number
}

async function oneByOne(work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  const end = performance.now() + ms
  for (let from = performance.now(); from < end; ) {
    await work()
    const now = performance.now()
    times.push(now - from)
    from = now
  }
  times.sort((a, b) => a - b)
  const at = (part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() - from < ms) {
        await work()
        count++
      }
    }),
  )
  return (count / (performance.now() - from)) * 1000
}

async function measure(name: ClientName, url: string): Promise<boolean> {
  const { client, close } = await CLIENTS[name](url)
  const commands = commandsOf(client)
  const ping = (): Promise<unknown> => commands.call('PING')
  const limits = { callsPerWindow: 100_000, ledgerCallsPerWindow: 100_000, windowMs: 1_000 }
  const limiter = createRedisRateLimiter({ client, env: 'real', appKey: `bench-${name}`, limits })
  const acquire = (): Promise<void> => limiter.acquire('quote')
  for (let warm = 0; warm < 2_000; warm++) await Promise.all([ping(), acquire()])
  const show = ({ p50, p99 }: Times): string => `p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`
  const bare = await oneByOne(ping)
  const asked = await oneByOne(acquire)
  console.log(`${name.padEnd(8)} one by one   acquire ${show(asked)} (target ${P99_MS} ms)   bare PING ${show(bare)}`)
  const most = await perSecond(ping)
  const granted = await perSecond(acquire)
  console.log(
    `${name.padEnd(8)} ${AT_ONCE} at a time acquire ${Math.round(granted)}/s (target ${PER_SECOND}/s)   bare PING ${Math.round(most)}/s`,
  )
  close()
  return asked.p99 < P99_MS && granted >= PER_SECOND
}

console.log(`load average before: ${loadavg()[0]?.toFixed(2)}`)
const redis = await startRedis()
let isMet = true
for (const name of CLIENT_NAMES) isMet = (await measure(name, redis.url)) && isMet
await redis.stop()
console.log(`load average after: ${loadavg()[0]?.toFixed(2)}`)
if (!isMet) {
  console.log('Missed.')
  process.exitCode = 1
}
