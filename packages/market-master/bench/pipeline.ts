/**
 * From zip bytes to the first search result, every column kept: KOSPI, KOSDAQ and sectors against a bare script, and all files together.
 * Targets: 1.5 times the bare script at most, in one process and in a fresh one; all files under 1 s warm.
 * Run: pnpm bench market-master/bench/pipeline
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryStore } from '@kis/core'
import initSqlJs from 'sql.js'
import { compare, median } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { loadCp949Decoder } from '../src/cp949/node.js'
import { createMarketMaster, layoutOf, type MasterMarket, openSnapshot } from '../src/index.js'
import { type LoadedMarket, loadMasters } from '../src/stages/load.js'
import { parseMaster } from '../src/stages/parse.js'
import { unzipMaster } from '../src/stages/unzip.js'
import { runBareScript } from './support/bare-script.js'
import { bundleFresh, runFresh } from './support/fresh-process.js'
import { hostOf, type MasterZips } from './support/host.js'
import { newestZips, pickZips } from './support/masters.js'
import { sqliteWasm } from './support/sqlite-wasm.js'
import { timed } from './support/timed.js'

const THREE: readonly MasterMarket[] = ['kospi', 'kosdaq', 'sector']
const FRESH_ROUNDS = 7

const wasm = await WebAssembly.compile(sqliteWasm().buffer as ArrayBuffer)
const all = await newestZips()
const three = pickZips(all, THREE)

async function searchFrom(zips: MasterZips): Promise<void> {
  const markets = [...zips.keys()]
  const master = createMarketMaster({ markets, http: hostOf(zips), store: createMemoryStore(), wasm })
  const found = await master.search('삼성')
  if (found.length === 0) throw new Error('Nothing was found.')
  await master.close()
}

/** The time of each stage on its own, over all files. */
async function stagesOf(zips: MasterZips): Promise<Readonly<Record<string, number>>> {
  const decode = await loadCp949Decoder()
  const times: Record<string, number> = {}
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work()
    times[stage] = (times[stage] ?? 0) + performance.now() - began
    return result
  }
  const loaded: LoadedMarket[] = []
  for (const [market, zip] of zips) {
    const layout = layoutOf(market)
    const bytes = await timed('unzip', () => unzipMaster(zip, { file: layout.file, maxBytes: 2 ** 25 }))
    const records = await timed('decode and parse', () => parseMaster(bytes, layout, decode))
    loaded.push({ market, layout, records, syncedAt: 0 })
  }
  const database = await timed('load', () => loadMasters(sqlite, loaded, undefined))
  await timed('index', () => database.index())
  const bytes = await timed('export', () => database.export())
  times.MB = bytes.length / 1_000_000
  database.close()
  return times
}

// sql.js starts once in a process, and whoever starts it first decides how.
await (await openSnapshot(await exportOf(three), { wasm })).close()
const sqlite = await initSqlJs()

async function exportOf(zips: MasterZips): Promise<Uint8Array> {
  const master = createMarketMaster({ markets: [...zips.keys()], http: hostOf(zips), store: createMemoryStore(), wasm })
  const bytes = await master.exportSnapshot()
  await master.close()
  return bytes
}

const rows = await runBareScript(sqlite, three)
const warm = await compare(
  { bare: timed(() => runBareScript(sqlite, three)), ours: timed(() => searchFrom(three)) },
  { rounds: 15, warmUps: 5 },
)
report({
  ...{ name: `${rows} rows to a search, warm`, value: warm.ours, unit: 'ms', better: 'lower', targetRatio: 1.5 },
  against: { name: 'bare script', value: warm.bare },
})

const folder = mkdtempSync(join(tmpdir(), 'kis-fresh-'))
try {
  for (const [market, zip] of three) writeFileSync(join(folder, market), zip)
  const scripts = { bare: await bundleFresh('bare', folder), ours: await bundleFresh('ours', folder) }
  const fresh = await compare(
    {
      bare: () => runFresh(scripts.bare, [folder, ...three.keys()]),
      ours: () => runFresh(scripts.ours, [folder, ...three.keys()]),
    },
    { rounds: FRESH_ROUNDS },
  )
  report({
    ...{ name: `${rows} rows to a search, new process`, value: fresh.ours, unit: 'ms', better: 'lower' },
    ...{ targetRatio: 1.5, against: { name: 'bare script', value: fresh.bare } },
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

for (const [name, zips] of Object.entries({ 'three files': three, 'all files': all })) {
  const stages: Readonly<Record<string, number>>[] = []
  for (let round = 0; round < 5; round++) stages.push(await stagesOf(zips))
  const line = Object.keys(stages[0] ?? {}).map(
    (stage) => `${stage} ${median(stages.map((times) => times[stage] ?? 0)).toFixed(1)}`,
  )
  console.log(`  ${name}, ms by stage: ${line.join('  ')}`)
}

const together = await compare(
  { bare: timed(() => runBareScript(sqlite, all)), ours: timed(() => searchFrom(all)) },
  { rounds: 5, warmUps: 2 },
)
report({
  ...{
    name: `all ${all.size} files to a search, warm`,
    value: together.ours,
    unit: 'ms',
    better: 'lower',
    target: 1_000,
  },
  against: { name: 'bare script', value: together.bare },
})
