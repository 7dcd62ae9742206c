/** A process of its own that brings in the zips of a folder, searches them, and tells what memory it holds, the snapshot in a file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createFileStore } from '@kis/core/stores/file'
import { report } from '../../../../.ci/bench/report.js'
import { createMarketMaster, type MasterMarket } from '../../src/index.js'
import { hostOf } from '../support/host.js'
import { sqliteWasm } from '../support/sqlite-wasm.js'

const MIB = 2 ** 20
/** What may be held beside the memory of SQLite itself after the build. */
const TARGET_MIB = 40

let wasmMemory: WebAssembly.Memory | undefined
const { instantiate } = WebAssembly
// The memory of SQLite is an export of its instance, which sql.js keeps to itself.
Object.assign(WebAssembly, {
  async instantiate(module: WebAssembly.Module, imports: WebAssembly.Imports) {
    const instance = await instantiate(module, imports)
    wasmMemory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory)
    return instance
  },
})

let before: number | undefined

async function measure(step: string, target?: number): Promise<void> {
  // What is not held any more is no part of it.
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    await setTimeout(50)
  }
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
  const wasmHeap = wasmMemory?.buffer.byteLength ?? 0
  const held = heapUsed + external - wasmHeap
  before ??= held
  const values = {
    rss,
    heapUsed,
    external,
    arrayBuffers,
    'WASM heap': wasmHeap,
  }
  const parts = Object.entries(values).map(([name, value]) => `${name} ${(value / MIB).toFixed(1)}`)
  console.log(`  ${step.padEnd(22)} ${parts.join('  ')} MiB`)
  if (step === 'before') return
  report({
    ...{ name: `memory ${step}`, value: (held - before) / MIB, unit: 'MiB', better: 'lower', target },
    against: wasmHeap > 0 ? { name: "SQLite's own", value: wasmHeap / MIB } : undefined,
  })
}

const [, , folder = '', ...markets] = process.argv
const wasm = sqliteWasm()
let zips = new Map(
  (markets as MasterMarket[]).map((market) => [market, new Uint8Array(readFileSync(join(folder, market)))]),
)
const master = createMarketMaster({
  markets: [...zips.keys()],
  http: hostOf(zips),
  store: createFileStore({ directory: join(folder, 'store') }),
  wasm,
})
await measure('before')
await master.sync()
zips = new Map()
await measure('after the build', TARGET_MIB)
await master.search('ㅅㅅㅈㅈ')
await measure('with the search index')
await master.close()
await measure('closed')
