/**
 * What one `acquire` costs: by a limiter of this process alone, beside p-throttle, which many use for it, and by one that counts its
 * calls with other processes in files, beside the least that the disk asks for: writing such a file and reading it. Limits are so high that nobody waits.
 * Run: pnpm bench core/bench/limiter
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDefaultRateLimiter, createRateLimiter } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'
import pThrottle from 'p-throttle'
import { compare, median, processorMs, quantile } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'

const CALLS = 2_000
const WARM_UP = 200
const ROUNDS = 9
const IN_MEMORY = 5_000
const AT_ONCE = 50
const limits = { callsPerWindow: 18, ledgerCallsPerWindow: 9, windowMs: 1 }
const [MANY, MANY_MS] = [100_000, 100]
const wide = { callsPerWindow: MANY, ledgerCallsPerWindow: MANY, windowMs: MANY_MS }

/** How long each call takes, in milliseconds. */
async function timesOf(call: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let index = 0; index < WARM_UP + CALLS; index++) {
    const began = performance.now()
    await call()
    if (index >= WARM_UP) times.push(performance.now() - began)
  }
  return times
}

/** Microseconds of processor time that one of many calls takes, so many of them at a time. */
async function microsecondsOf(call: () => Promise<unknown>): Promise<number> {
  const began = processorMs()
  for (let index = 0; index < IN_MEMORY; index += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, call))
  return ((processorMs() - began) * 1_000) / IN_MEMORY
}

const directory = await mkdtemp(join(tmpdir(), 'kis-limiter-'))
try {
  const about = { env: 'real', appKey: 'bench', baseUrl: 'http://127.0.0.1' } as const
  const nothing = async (): Promise<void> => undefined
  const alone = createRateLimiter({ ...about, limits: wide })
  const throttled = pThrottle({ limit: MANY, interval: MANY_MS, strict: true })(nothing)
  const inMemory = await compare(
    {
      alone: () => microsecondsOf(() => alone.acquire('quote')),
      throttled: () => microsecondsOf(() => throttled()),
    },
    { rounds: ROUNDS, warmUps: 2 },
  )
  report({
    ...{
      name: `acquire, this process alone, ${AT_ONCE} at a time`,
      value: inMemory.alone,
      unit: 'µs',
      better: 'lower',
    },
    against: { name: 'p-throttle, strict', value: inMemory.throttled },
  })

  const shared = createDefaultRateLimiter({ ...about, limits, store: createFileStore({ directory }) })
  const path = join(directory, 'bare')
  const bytes = Buffer.alloc(600)
  const bare = await timesOf(async () => {
    await writeFile(path, bytes)
    await readFile(path)
  })
  const byFiles = await timesOf(() => shared.acquire('quote'))
  const name = 'bare write and read'
  report({
    ...{ name: 'acquire, shared by files, median', value: median(byFiles), unit: 'ms', better: 'lower' },
    against: { name, value: median(bare) },
  })
  report({
    ...{ name: 'acquire, shared by files, p99', value: quantile(byFiles, 0.99), unit: 'ms', better: 'lower' },
    against: { name: `${name}, p99`, value: quantile(bare, 0.99) },
  })
} finally {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
}
