/**
 * How long the built package takes to load as ESM and as CommonJS, and from `createKis` to the first quote of a simulator on loopback: in fresh processes, once
 * without a token and then with the one that is kept. Targets: 60 ms to load, 150 ms to the first quote. A busy machine makes all of it
 * slower, which is why a bare process stands beside it, and how long stripe takes to load, which is for hundreds of APIs as well. Fails only when
 * something is loaded before its first use. Run after a build: pnpm bench sdk/bench/start
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startSimulator } from '@kis/simulator'
import { median, quantile } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'

const ROUNDS = 9
const esm = resolve('packages/sdk/dist/index.js')
const commonJs = resolve('packages/sdk/dist/index.cjs')
if (!existsSync(esm) || !existsSync(commonJs)) throw new Error('Build first: npm run build')

interface Told {
  readonly importMs: number
  readonly quoteMs: number
  readonly nextMs: number
  readonly loadedByImport: readonly string[]
  readonly loadedByQuote: readonly string[]
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Where a script finds the packages that it loads by name.
      cwd: 'packages/sdk',
      env: { ...process.env, ...env },
    })
    let told = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
    })
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done(told) : fail(new Error(`A process ended with ${code}.`))))
  })
}

/** Milliseconds that a package by another takes to load in a fresh process. */
const load = async (code: string): Promise<number> =>
  Number(
    await run([
      '--input-type=module',
      '-e',
      `const began = performance.now(); ${code}; console.log(performance.now() - began)`,
    ]),
  )
const IMPORTED = "await import('stripe')"
const REQUIRED = "(await import('node:module')).createRequire(process.cwd() + '/')('stripe')"

interface Row {
  readonly name: string
  readonly values: readonly number[]
  readonly against: string
  readonly others: readonly number[]
  readonly target?: number | undefined
}

function tell({ name, values, against, others, target }: Row): void {
  report({
    name,
    value: median(values),
    unit: 'ms',
    better: 'lower',
    target,
    against: { name: against, value: median(others) },
  })
  console.log(
    `    best of ${values.length}: ${quantile(values, 0).toFixed(0)} ms, ${against} ${quantile(others, 0).toFixed(0)} ms`,
  )
}

const simulator = await startSimulator({ env: 'paper', limits: { callsPerSecond: 1_000, tokenIntervalMs: 0 } })
const folders: string[] = []
const options = JSON.stringify({
  env: 'paper',
  credentials: { appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) },
  account: '12345678-01',
  baseUrl: simulator.restUrl,
  socketUrl: simulator.socketUrl,
  masterUrl: simulator.mastersUrl,
  limits: { callsPerWindow: 1_000, ledgerCallsPerWindow: 1_000 },
})
const start = async (folder: string, built: string): Promise<Told> =>
  JSON.parse(
    await run([resolve('packages/sdk/bench/support/first-quote.mjs'), built], {
      // Everybody on a machine can read the arguments of a process.
      FIRST_QUOTE_OPTIONS: options,
      KIS_STORE_DIR: folder,
    }),
  )

try {
  const bare: number[] = []
  const fresh: Told[] = []
  const kept: Told[] = []
  const required: Told[] = []
  const peer = { imported: [] as number[], required: [] as number[] }
  for (let round = -1; round < ROUNDS; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'kis-start-'))
    folders.push(folder)
    const began = performance.now()
    await run(['-e', ''])
    const bareMs = performance.now() - began
    const first = await start(folder, esm)
    const second = await start(folder, esm)
    const third = await start(folder, commonJs)
    const [peerImported, peerRequired] = [await load(IMPORTED), await load(REQUIRED)]
    // The first round fills the caches of the disk.
    if (round < 0) continue
    bare.push(bareMs)
    fresh.push(first)
    kept.push(second)
    required.push(third)
    peer.imported.push(peerImported)
    peer.required.push(peerRequired)
  }
  const imported = [...fresh, ...kept]
  const all = [...imported, ...required]
  const importMs = imported.map((one) => one.importMs)
  tell({ name: "import '@kis/sdk'", values: importMs, against: 'import stripe', others: peer.imported, target: 60 })
  tell({ name: "import '@kis/sdk'", values: importMs, against: 'node alone, to its end', others: bare })
  const requireMs = required.map((one) => one.importMs)
  tell({ name: "require('@kis/sdk')", values: requireMs, against: 'require stripe', others: peer.required })
  const quotes = { new: fresh, kept: [...kept, ...required] }
  for (const [token, told] of Object.entries(quotes)) {
    const values = told.map((one) => one.quoteMs)
    tell({
      name: `to the first quote, ${token} token`,
      values,
      against: 'node alone, to its end',
      others: bare,
      target: 150,
    })
  }
  const nextMs = all.map((one) => one.nextMs)
  tell({ name: 'the quote after that', values: nextMs, against: 'node alone, to its end', others: bare })
  const early = new Set(all.flatMap((one) => one.loadedByImport))
  const needless = new Set(all.flatMap((one) => one.loadedByQuote).filter((name) => name !== 'undici'))
  console.log(`  loaded by the import: ${[...early].join(', ') || 'nothing of undici, ws, sql.js, jszip, iconv-lite'}`)
  console.log(`  loaded by the quote: undici${needless.size > 0 ? `, ${[...needless].join(', ')}` : ' alone'}`)
  if (early.size + needless.size > 0) process.exitCode = 1
} finally {
  await simulator.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
