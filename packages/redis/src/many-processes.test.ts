import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { runManyProcesses } from './__fixtures__/many-processes.js'
import { whyNoRedis } from './__fixtures__/redis-server.js'

describe.skipIf(whyNoRedis())('eight processes with one app key', () => {
  it('get one token and are never refused over 8,000 calls', { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kis-callers-'))
    try {
      const program = join(folder, 'caller.mjs')
      await build({
        entryPoints: [fileURLToPath(new URL('./__fixtures__/caller-process.ts', import.meta.url))],
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'esm',
        conditions: ['@kis/source'],
        banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
        logLevel: 'error',
      })
      // Faster than KIS, so that it takes seconds; with a margin for machines that are busy. How much of the quota is used, the benchmark tells.
      const callsPerSecond = 400
      const result = await runManyProcesses({
        ...{ program, processes: 8, calls: 1_000, atOnce: 12, callsPerSecond },
        limits: { callsPerWindow: callsPerSecond, windowMs: 1_500 },
      })
      expect(result).toMatchObject({ made: 8_000, tokenRequests: 1, refusals: {}, errors: '' })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
