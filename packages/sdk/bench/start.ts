/**
 * How long the built package takes to load, and from `createKis` to the first quote of a simulator on loopback: in fresh processes, once
 * without a token and then with the one that is kept. Targets: 60 ms to load, 150 ms to the first quote. A busy machine makes all of it
 * slower, which is why the bare process stands beside it. Fails only when something is loaded before its first use.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startSimulator } from '@kis/simulator'

const ROUNDS = 15
const built = resolve('packages/sdk/dist/index.js')
if (!existsSync(built)) throw new Error('Build first: npm run build')

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

const sorted = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other)
const shown = (values: readonly number[]): string => {
  const [best = Number.NaN] = sorted(values)
  const median = sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN
  return `${median.toFixed(0).padStart(4)} ms median, ${best.toFixed(0).padStart(4)} ms best of ${values.length}`
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
const start = async (folder: string): Promise<Told> =>
  JSON.parse(
    await run([resolve('packages/sdk/bench/support/first-quote.mjs'), pathToFileURL(built).href, options], {
      KIS_STORE_DIR: folder,
    }),
  )

try {
  const bare: number[] = []
  const fresh: Told[] = []
  const kept: Told[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'kis-start-'))
    folders.push(folder)
    const began = performance.now()
    await run(['-e', ''])
    const bareMs = performance.now() - began
    const first = await start(folder)
    const second = await start(folder)
    // The first round fills the caches of the disk.
    if (round < 0) continue
    bare.push(bareMs)
    fresh.push(first)
    kept.push(second)
  }
  const all = [...fresh, ...kept]
  console.log(`node alone, from start to end        ${shown(bare)}`)
  console.log(`import '@kis/sdk'                    ${shown(all.map((one) => one.importMs))} (target 60)`)
  console.log(`createKis to first quote, new token  ${shown(fresh.map((one) => one.quoteMs))} (target 150)`)
  console.log(`createKis to first quote, kept token ${shown(kept.map((one) => one.quoteMs))} (target 150)`)
  console.log(`the quote after that                 ${shown(all.map((one) => one.nextMs))}`)
  const early = new Set(all.flatMap((one) => one.loadedByImport))
  const needless = new Set(all.flatMap((one) => one.loadedByQuote).filter((name) => name !== 'undici'))
  console.log(`loaded by the import: ${[...early].join(', ') || 'nothing of undici, ws, sql.js, jszip, iconv-lite'}`)
  console.log(`loaded by the quote: undici${needless.size > 0 ? `, ${[...needless].join(', ')}` : ' alone'}`)
  if (early.size + needless.size > 0) process.exitCode = 1
} finally {
  await simulator.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
