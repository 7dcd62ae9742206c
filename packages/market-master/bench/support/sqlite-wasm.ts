import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Where installed packages are found from: a bundle of a benchmark lies elsewhere. */
const require = createRequire(join(process.cwd(), 'packages/market-master/package.json'))

/** SQLite's WASM, as installed. */
export function sqliteWasm(): Uint8Array {
  // sql.js is CommonJS and asks for its folder, which in a bundle nobody tells it.
  Object.assign(globalThis, { __dirname: process.cwd() })
  return new Uint8Array(readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm')))
}
