/**
 * Opening a stored snapshot of all files, and what memory it takes to bring them in and search them.
 * Targets: opened in 20 ms plus the start of the WASM; no more than 40 MiB above the WASM's own memory after the build.
 * Run: pnpm bench market-master/bench/snapshot
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryStore } from '@kis/core'
import initSqlJs from 'sql.js'
import { median } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { createMarketMaster, type MasterMarket, openSnapshot } from '../src/index.js'
import { bundleFresh, runFresh } from './support/fresh-process.js'
import { hostOf, type MasterZips } from './support/host.js'
import { newestZips, pickZips } from './support/masters.js'
import { sqliteWasm } from './support/sqlite-wasm.js'

const ROUNDS = 15
const THREE: readonly MasterMarket[] = ['kospi', 'kosdaq', 'sector']

const bytes = sqliteWasm()
const all = await newestZips()

async function snapshotOf(zips: MasterZips): Promise<Uint8Array> {
  const master = createMarketMaster({ markets: [...zips.keys()], http: hostOf(zips), store: createMemoryStore(), wasm })
  const snapshot = await master.exportSnapshot()
  await master.close()
  return snapshot
}

const began = performance.now()
const wasm = await WebAssembly.compile(bytes.buffer as ArrayBuffer)
console.log(`  SQLite's WASM compiled in ${(performance.now() - began).toFixed(0)} ms`)

// sql.js starts once in a process, and whoever starts it first decides how.
await (await openSnapshot(await snapshotOf(pickZips(all, ['sector'])), { wasm })).close()
const sqlite = await initSqlJs()

/** The least there is to opening: the bytes into SQLite, and one question. */
function openBare(snapshot: Uint8Array): void {
  const database = new sqlite.Database(snapshot)
  database.exec('SELECT count(*) FROM sqlite_master')
  database.close()
}

for (const [name, zips] of Object.entries({ 'three files': pickZips(all, THREE), 'all files': all })) {
  const snapshot = await snapshotOf(zips)
  const times = {
    bare: [] as number[],
    open: [] as number[],
    get: [] as number[],
    'first search': [] as number[],
    'next search': [] as number[],
  }
  for (let round = -3; round < ROUNDS; round++) {
    let from = performance.now()
    const lap = (step: keyof typeof times): void => {
      if (round >= 0) times[step].push(performance.now() - from)
      from = performance.now()
    }
    openBare(snapshot)
    lap('bare')
    const symbols = await openSnapshot(snapshot, { wasm })
    lap('open')
    await symbols.get('005930')
    lap('get')
    await symbols.search('ㅅㅅㅈㅈ')
    lap('first search')
    await symbols.search('ㅅㅅㅈ')
    lap('next search')
    await symbols.close()
  }
  const about = `${name}, ${(snapshot.length / 1_000_000).toFixed(1)} MB`
  report({
    ...{ name: `open ${about}`, value: median(times.open), unit: 'ms', better: 'lower', target: 20 },
    against: { name: 'bytes into sql.js, one query', value: median(times.bare) },
  })
  for (const step of ['get', 'first search', 'next search'] as const)
    report({ name: `${step}, ${name}`, value: median(times[step]), unit: 'ms', better: 'lower' })
}

const folder = mkdtempSync(join(tmpdir(), 'kis-memory-'))
try {
  for (const [market, zip] of all) writeFileSync(join(folder, market), zip)
  runFresh(await bundleFresh('memory', folder), [folder, ...all.keys()], true)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
