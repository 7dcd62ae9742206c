import { type Clock, systemClock } from '@kis/core'
import { createReader } from './create-reader.js'
import type { MasterReader } from './master-reader.js'
import { queryDatabase } from './query-database.js'
import { openDatabase } from './sqlite/open-database.js'
import { startSqlite } from './sqlite/start-sqlite.js'
import type { WasmSource } from './wasm/wasm-source.js'

export type { MasterMarket } from './layouts/record-layout.js'
export type {
  AllOptions,
  GetOptions,
  ListOptions,
  MasterReader,
  QueryOptions,
  RowsOptions,
  SearchOptions,
} from './master-reader.js'
export type { MasterKind } from './rows/master-kind.js'
export type { MasterRow, RowOf } from './rows/master-row.js'
export type { WasmSource } from './wasm/wasm-source.js'

/** What `openReader` takes besides the bytes. */
export interface OpenReaderOptions {
  /**
   * SQLite's WASM (`sql.js/dist/sql-wasm.wasm`): its URL or bytes, or a compiled module, which edge workers need. Default on Node: the installed
   * one.
   */
  readonly wasm?: WasmSource | undefined
  /** Fetches a WASM given by URL. Default: the global one. */
  readonly fetch?: ((url: URL) => Promise<Response>) | undefined
  readonly clock?: Clock | undefined
}

/**
 * Opens a snapshot, the bytes of `exportSnapshot`, to find and read rows. The same as `openSnapshot` of `@kis/market-master` without what
 * downloads, exports or runs SQL, and without aliases (별칭): a few kilobytes beside sql.js.
 *
 * @throws KisMasterError (`open`) when the bytes are no whole snapshot of this version, or SQLite does not start.
 * @example
 * ```ts
 * import { openReader } from '@kis/market-master/reader'
 *
 * const snapshot = await fetch('https://example.com/symbols.sqlite')
 * const symbols = await openReader(new Uint8Array(await snapshot.arrayBuffer()), {
 *   wasm: new URL('https://example.com/sql-wasm.wasm'),
 * })
 * const [samsung] = await symbols.search('ㅅㅅㅈㅈ')
 * ```
 */
export async function openReader(bytes: Uint8Array, options: OpenReaderOptions = {}): Promise<MasterReader> {
  const { wasm, fetch = (url: URL) => globalThis.fetch(url), clock = systemClock } = options
  const fetchWasm = async (url: URL): Promise<Uint8Array> => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  const sqlite = await startSqlite({ wasm, clock, fetchWasm })
  return createReader(queryDatabase(openDatabase(sqlite, bytes)))
}
