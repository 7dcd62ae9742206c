/** A process of its own that brings in the zips of a folder and searches them once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMemoryStore } from '@kis/core'
import { createMarketMaster, type MasterMarket } from '../../src/index.js'
import { hostOf } from '../support/host.js'
import { sqliteWasm } from '../support/sqlite-wasm.js'

const [, , folder = '', ...markets] = process.argv
const zips = new Map(
  (markets as MasterMarket[]).map((market) => [market, new Uint8Array(readFileSync(join(folder, market)))]),
)
const master = createMarketMaster({
  markets: [...zips.keys()],
  http: hostOf(zips),
  store: createMemoryStore(),
  wasm: sqliteWasm(),
})
const found = await master.search('삼성')
if (found.length === 0) throw new Error('Nothing was found.')
await master.close()
