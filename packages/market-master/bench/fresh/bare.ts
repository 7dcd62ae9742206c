/** A process of its own that runs the bare script over the zips of a folder. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import initSqlJs from 'sql.js'
import type { MasterMarket } from '../../src/layouts/record-layout.js'
import { runBareScript } from '../support/bare-script.js'
import { sqliteWasm } from '../support/sqlite-wasm.js'

const [, , folder = '', ...markets] = process.argv
const zips = new Map(
  (markets as MasterMarket[]).map((market) => [market, new Uint8Array(readFileSync(join(folder, market)))]),
)
const wasm = sqliteWasm()
await runBareScript(await initSqlJs({ wasmBinary: wasm.buffer as ArrayBuffer }), zips)
