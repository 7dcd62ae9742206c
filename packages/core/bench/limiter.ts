/**
 * What one `acquire` costs where processes on one machine count their calls in files, beside a limiter of this process alone and beside the least that the
 * disk asks for: writing such a file and reading it. Limits are so high that nobody waits. Run: pnpm bench core/bench/limiter
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDefaultRateLimiter, createRateLimiter } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'

const CALLS = 2_000
const WARM_UP = 200
const limits = { callsPerWindow: 18, ledgerCallsPerWindow: 9, windowMs: 1 }

async function measure(name: string, call: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < WARM_UP + CALLS; index++) {
    const began = performance.now()
    await call()
    if (index >= WARM_UP) times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(3)
  console.log(`  ${name.padEnd(28)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

const directory = await mkdtemp(join(tmpdir(), 'kis-limiter-'))
try {
  const about = { env: 'real', limits, appKey: 'bench', baseUrl: 'http://127.0.0.1' } as const
  const shared = createDefaultRateLimiter({ ...about, store: createFileStore({ directory }) })
  const alone = createRateLimiter(about)
  const path = join(directory, 'bare')
  const bytes = Buffer.alloc(600)
  await measure('bare write and read', async () => {
    await writeFile(path, bytes)
    await readFile(path)
  })
  await measure('this process alone', () => alone.acquire('quote'))
  await measure('shared by files', () => shared.acquire('quote'))
} finally {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
}
