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

/** @param killAfterMs When it is killed without a word, counted from the first that it prints. */
function run(program: string, env: Record<string, string>, killAfterMs?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], { env: { ...process.env, ...env } })
    let stdout = ''
    let stderr = ''
    if (killAfterMs !== undefined) {
      child.stdout.once('data', () => {
        const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
        child.on('close', () => clearTimeout(timer))
      })
    }
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Bundles one of the programs beside, and makes a folder for it and its store. */
async function prepare(name: string): Promise<{ folder: string; program: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kis-processes-'))
  cleanUps.push(() => rm(folder, { recursive: true, force: true }))
  const program = join(folder, `${name}.mjs`)
  await build({
    entryPoints: [fileURLToPath(new URL(`./__fixtures__/${name}.ts`, import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kis/source'],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    logLevel: 'error',
  })
  return { folder, program }
}

describe('processes on one store', () => {
  it('with the same signals place each order once, though some of them are killed', { timeout: 120_000 }, async () => {
    const { folder, program } = await prepare('order-once')
    const simulator = await startSimulator({
      ...{ env: 'paper', session: 'open', tick: 3_600_000 },
      limits: { callsPerSecond: 1_000 },
    })
    cleanUps.push(() => simulator.close())
    const names = Array.from({ length: 12 }, (_, index) => `signal-${index}`)
    const { appKey, appSecret, account } = CANARY
    const env = {
      ...{ STORE: join(folder, 'store'), BASE_URL: simulator.restUrl, APP_KEY: appKey, APP_SECRET: appSecret },
      ...{ ACCOUNT: account, NAMES: names.join(',') },
    }
    // What one of them was sending, others wait for half a minute: so long it may still be on its way.
    const killed = [0, 15, 40, 80].map((afterMs) => run(program, env, afterMs))
    const lasting = await Promise.all([run(program, env), run(program, env), run(program, env)])
    expect((await Promise.all(killed)).filter(({ code }) => code === null).length).toBeGreaterThan(0)
    expect(lasting.map(({ code, stderr }) => ({ code, stderr }))).toEqual(lasting.map(() => ({ code: 0, stderr: '' })))
    // What a killed process left behind may still be in doubt; what is certain is the same to everybody.
    const told = new Map<string, Set<string>>()
    for (const line of lasting.flatMap(({ stdout }) => stdout.trim().split('\n'))) {
      const [name = '', ending = ''] = line.split(' ')
      if (/^\d+$/.test(ending)) told.set(name, (told.get(name) ?? new Set()).add(ending))
    }
    expect(told.size).toBeGreaterThanOrEqual(names.length - killed.length)
    expect([...told.values()].map((numbers) => numbers.size)).toEqual([...told.keys()].map(() => 1))
    const { accepted } = simulator.state().orders
    expect(accepted).toBeGreaterThanOrEqual(told.size)
    expect(accepted).toBeLessThanOrEqual(names.length)
  })

  it('started together make exactly one token request', { timeout: 60_000 }, async () => {
    const { folder, program } = await prepare('ask-once')
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

  it('count their calls together', { timeout: 60_000 }, async () => {
    const { folder, program } = await prepare('ask-often')
    const simulator = await startSimulator({ env: 'real' })
    cleanUps.push(() => simulator.close())
    const env = {
      STORE: join(folder, 'store'),
      BASE_URL: simulator.restUrl,
      CALLS: '36',
      APP_KEY: CANARY.appKey,
      APP_SECRET: CANARY.appSecret,
    }
    const ended = await Promise.all(Array.from({ length: 5 }, () => run(program, env)))
    expect(ended.map(({ stdout, stderr }) => [stdout, stderr])).toEqual(Array(5).fill(['36', '']))
    // Alone, each would have sent all of its calls in two seconds: some 140 of the 180 would have been one too many.
    expect(simulator.state().refusals.EGW00201 ?? 0).toBeLessThan(10)
    expect(simulator.state().tokenRequests).toBe(1)
  })
})
