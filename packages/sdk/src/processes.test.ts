import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startSimulator } from '@kis/simulator'
import { build } from 'esbuild'
import { afterEach, describe, expect, it } from 'vitest'
import { CANARY } from './__fixtures__/virtual-world.js'

const cleanUps: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(program: string, env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], { env: { ...process.env, ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

describe('processes on one store', () => {
  it('started together make exactly one token request', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kis-processes-'))
    cleanUps.push(() => rm(folder, { recursive: true, force: true }))
    const program = join(folder, 'ask-once.mjs')
    await build({
      entryPoints: [fileURLToPath(new URL('./__fixtures__/ask-once.ts', import.meta.url))],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      conditions: ['@kis/source'],
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
      logLevel: 'error',
    })
    const simulator = await startSimulator({ env: 'paper', limits: { callsPerSecond: 1_000 } })
    cleanUps.push(() => simulator.close())
    const store = join(folder, 'store')
    const env = { STORE: store, BASE_URL: simulator.restUrl, APP_KEY: CANARY.appKey, APP_SECRET: CANARY.appSecret }
    const ended = await Promise.all(Array.from({ length: 20 }, () => run(program, env)))
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(ended.map(() => ({ code: 0, stderr: '' })))
    expect(new Set(ended.map(({ stdout }) => stdout)).size).toBe(1)
    expect(simulator.state().tokenRequests).toBe(1)
    // Only the user may read what is kept.
    expect((await stat(store)).mode & 0o077).toBe(0)
    for (const file of await readdir(store)) expect((await stat(join(store, file))).mode & 0o077).toBe(0)
  })
})
