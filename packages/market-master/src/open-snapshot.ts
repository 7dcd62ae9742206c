import { type Clock, type HttpTransport, systemClock } from '@kis/core'
import { createQueries } from './create-queries.js'
import type { MasterQueries } from './master-queries.js'
import { queryDatabase } from './query-database.js'
import { createAliases } from './search/aliases.js'
import { createWasmFetch } from './sync/fetch-wasm.js'
import type { WasmSource } from './wasm/wasm-source.js'

/** What `openSnapshot` takes besides the bytes. */
export interface OpenSnapshotOptions {
  /** SQLite's WASM, as for `createMarketMaster`. */
  readonly wasm?: WasmSource | undefined
  /** Fetches a WASM given by URL. */
  readonly http?: HttpTransport | undefined
  readonly clock?: Clock | undefined
  /** Names of the caller's own for codes, as for `createMarketMaster`. */
  readonly aliases?: Readonly<Record<string, string>> | undefined
}

/**
 * Opens the bytes of `exportSnapshot`. Nothing is ever downloaded; the rows stay as they were. Where bundle size matters, see
 * `@kis/market-master/reader`.
 *
 * @throws KisMasterError (`open`) when the bytes are no whole snapshot of this version, or SQLite does not start.
 * @example
 * ```ts
 * import { readFile, writeFile } from 'node:fs/promises'
 * import { createMarketMaster, openSnapshot } from '@kis/market-master'
 *
 * await writeFile('symbols.sqlite', await createMarketMaster().exportSnapshot())
 * const symbols = await openSnapshot(await readFile('symbols.sqlite'))
 * ```
 */
export async function openSnapshot(bytes: Uint8Array, options: OpenSnapshotOptions = {}): Promise<MasterQueries> {
  const { wasm, http, clock = systemClock } = options
  const aliases = createAliases(options.aliases)
  const { openDatabase, startSqlite } = await import('./sqlite/index.js')
  const sqlite = await startSqlite({ wasm, clock, fetchWasm: createWasmFetch(http, clock) })
  return createQueries(queryDatabase(openDatabase(sqlite, bytes)), aliases)
}
